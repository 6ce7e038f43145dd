import type { Job } from "@x/batch-core";
import type {
  ApiVersion,
  BatchResult,
  CreateRecord,
  ObjectsWith,
  Operation,
  OutcomeOf,
  Properties,
  PropertyTypes,
  RecordId,
  RowOf,
  UpdateRecord,
  UpsertRecord,
} from "@x/batch-types";
import type { CallOptions } from "../run/run-options.ts";

/** Options of {@link RecordCalls.create}. */
export type CreateOptions = CallOptions &
  Pick<Job, "uniqueProperty" | "allOrNone" | "duplicates" | "maxRetries" | "missingTargets">;
/** Options of {@link RecordCalls.update}. */
export type UpdateOptions = CallOptions &
  Pick<Job, "idProperty" | "duplicates" | "maxRetries" | "missingTargets">;
/** Options of {@link RecordCalls.upsert}. */
export type UpsertOptions = CallOptions &
  Pick<Job, "allOrNone" | "duplicates" | "maxRetries" | "missingTargets"> & {
    readonly idProperty: string;
  };
/** Options of {@link RecordCalls.archive}. */
export type ArchiveOptions = CallOptions & Pick<Job, "duplicates" | "maxRetries">;
/** Options of {@link RecordCalls.read}. */
export type ReadOptions = CallOptions &
  Pick<
    Job,
    "idProperty" | "properties" | "propertiesWithHistory" | "archived" | "duplicates" | "maxRetries"
  >;

/** The result of a call. `Given` is the type of the properties of its records. */
export type RecordsResult<Op extends Operation, Given = Properties> = BatchResult<
  OutcomeOf<Op, RowOf<Given>>
>;

/** Calls that write and read records. Each returns one outcome for every record, in the order of the input. */
export interface RecordCalls<Version extends ApiVersion> {
  /**
   * Creates records. A create without an answer is not sent again, because HubSpot could create the record
   * twice. It is looked up by `uniqueProperty`; without one its outcome is `unknown`.
   *
   * @throws {InvalidOptionsError} when options are wrong. It names every problem; nothing was sent.
   * @throws {UnsupportedOperationError} when HubSpot has no such operation for the object. Nothing was sent.
   * @throws {JobStoppedError} when the job ended before HubSpot processed any record.
   *
   * @example
   * const hubspot = createBatchClient({ accessToken: process.env.HUBSPOT_ACCESS_TOKEN! });
   * const { outcomes } = await hubspot.create("contacts", [
   *   { properties: { email: "ada@example.com" } },
   *   { properties: { email: "not an e-mail" } },
   * ]);
   * outcomes.map(({ status }) => status); //=> ["created", "failed"]
   */
  create<Given extends PropertyTypes<Given> = Properties>(
    objectType: ObjectsWith<"create", Version>,
    records: readonly NoInfer<CreateRecord<Given>>[],
    options?: CreateOptions,
  ): Promise<RecordsResult<"create", Given>>;

  /**
   * Changes existing records. `id` is the record id, or with `idProperty` the value of that property.
   *
   * @throws What {@link RecordCalls.create} throws.
   *
   * @example
   * const hubspot = createBatchClient({ accessToken: process.env.HUBSPOT_ACCESS_TOKEN! });
   * await hubspot.create("contacts", [{ properties: { email: "ada@example.com" } }]);
   * const records = [{ id: "ada@example.com", properties: { city: "Oslo" } }];
   * const { outcomes } = await hubspot.update("contacts", records, { idProperty: "email" });
   * outcomes[0]?.status; //=> "updated"
   */
  update<Given extends PropertyTypes<Given> = Properties>(
    objectType: ObjectsWith<"update", Version>,
    records: readonly UpdateRecord<NoInfer<Given>>[],
    options?: UpdateOptions,
  ): Promise<RecordsResult<"update", Given>>;

  /**
   * Changes the records that HubSpot finds by the value of `idProperty`, and creates the others.
   *
   * @throws What {@link RecordCalls.create} throws.
   *
   * @example
   * const hubspot = createBatchClient({ accessToken: process.env.HUBSPOT_ACCESS_TOKEN! });
   * const ada = { properties: { email: "ada@example.com" } };
   * const before = await hubspot.upsert("contacts", [ada], { idProperty: "email" });
   * before.outcomes[0]?.status; //=> "created"
   * const after = await hubspot.upsert("contacts", [ada], { idProperty: "email" });
   * after.outcomes[0]?.status; //=> "updated"
   */
  upsert<Given extends PropertyTypes<Given> = Properties>(
    objectType: Exclude<ObjectsWith<"upsert", Version>, "deal_splits">,
    records: readonly UpsertRecord<NoInfer<Given>>[],
    options: UpsertOptions,
  ): Promise<RecordsResult<"upsert", Given>>;

  /**
   * Archives records by record id. `archived` means that HubSpot accepted the request; it answers the same
   * for ids that do not exist.
   *
   * @throws What {@link RecordCalls.create} throws.
   *
   * @example
   * const hubspot = createBatchClient({ accessToken: process.env.HUBSPOT_ACCESS_TOKEN! });
   * const { counts } = await hubspot.archive("deals", [{ id: 7 }, { id: "8" }]);
   * counts.archived; //=> 2
   */
  archive(
    objectType: ObjectsWith<"archive", Version>,
    records: readonly RecordId[],
    options?: ArchiveOptions,
  ): Promise<RecordsResult<"archive">>;

  /**
   * Reads records. `id` is the record id, or with `idProperty` the value of that property. A record that
   * does not exist is `failed` with the code `OBJECT_NOT_FOUND`.
   *
   * @throws What {@link RecordCalls.create} throws.
   *
   * @example
   * const hubspot = createBatchClient({ accessToken: process.env.HUBSPOT_ACCESS_TOKEN! });
   * await hubspot.create("contacts", [{ properties: { email: "ada@example.com", city: "Oslo" } }]);
   * const { outcomes } = await hubspot.read<{ city: string }>(
   *   "contacts",
   *   [{ id: "ada@example.com" }],
   *   { idProperty: "email", properties: ["city"] },
   * );
   * if (outcomes[0]?.status === "found") console.log(outcomes[0].record.properties.city); //=> "Oslo"
   */
  read<Given extends PropertyTypes<Given> = Properties>(
    objectType: Exclude<ObjectsWith<"read", Version>, "deal_splits">,
    records: readonly RecordId[],
    options?: ReadOptions,
  ): Promise<RecordsResult<"read", Given>>;
}
