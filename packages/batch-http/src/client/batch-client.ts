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
import type { BatchRun } from "../run/batch-run.ts";
import type { AssociationCalls } from "../calls/association-calls.ts";
import type { DealSplitsCalls } from "../calls/deal-splits-calls.ts";
import type { PropertyCalls } from "../calls/property-calls.ts";
import type { CallOptions, RunOptions } from "../run/run-options.ts";
import type { Source } from "../run/read-source.ts";

export type CreateOptions = CallOptions &
  Pick<Job, "uniqueProperty" | "allOrNone" | "duplicates" | "maxRetries">;
export type UpdateOptions = CallOptions & Pick<Job, "idProperty" | "duplicates" | "maxRetries">;
export type UpsertOptions = CallOptions &
  Pick<Job, "allOrNone" | "duplicates" | "maxRetries"> & { readonly idProperty: string };
export type ArchiveOptions = CallOptions & Pick<Job, "duplicates" | "maxRetries">;
export type ReadOptions = CallOptions &
  Pick<
    Job,
    "idProperty" | "properties" | "propertiesWithHistory" | "archived" | "duplicates" | "maxRetries"
  >;

/** What became of each record, with its properties of the types the caller gave. */
export type RecordsResult<Op extends Operation, Given = Properties> = BatchResult<
  OutcomeOf<Op, RowOf<Given>>
>;

/**
 * Writes records to HubSpot. Each call settles every record: `outcomes` has one for each, in the
 * order of the input. A refused record is an outcome; only a job that cannot be done at all throws. A
 * type parameter tells the properties of the object: `create<{ email: string }>(…)`.
 */
export interface BatchClient<Version extends ApiVersion> {
  /**
   * Makes new records. None is sent twice, as HubSpot would make it twice (fact 36): what got no answer
   * is looked up by `uniqueProperty`, and `unknown` without one.
   *
   * @throws {InvalidOptionsError} naming every problem, before anything is sent.
   * @throws {UnsupportedOperationError} when HubSpot has no such endpoint for the object.
   * @throws {JobStoppedError} when HubSpot refused the job before it looked at a single record.
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
    records: readonly CreateRecord<NoInfer<Given>>[],
    options?: CreateOptions,
  ): Promise<RecordsResult<"create", Given>>;

  /**
   * Changes records, named by record id, or by a value of `idProperty`.
   *
   * @throws What {@link BatchClient.create} throws.
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
   * Creates the records HubSpot does not find by `idProperty`, and changes those it does.
   *
   * @throws What {@link BatchClient.create} throws.
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
   * Archives records by record id. `archived` means that HubSpot took the request: it answers the same
   * for ids it does not know (fact 23).
   *
   * @throws What {@link BatchClient.create} throws.
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
   * Reads records, named by record id, or by a value of `idProperty`. One that is not there has `failed`
   * with `OBJECT_NOT_FOUND`.
   *
   * @throws What {@link BatchClient.create} throws.
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

  /** Associations between records that exist. */
  readonly associations: AssociationCalls;

  /** How the amounts of deals are split between owners. */
  readonly dealSplits: DealSplitsCalls;

  /** The property definitions of an object. */
  readonly properties: PropertyCalls;

  /**
   * Runs a job over a source of any length, in constant memory: outcomes come as they settle, and
   * records are read only as fast as batches leave. Nothing is sent, and nothing thrown, before the
   * run is iterated or its `result()` called; both throw what {@link BatchClient.create} throws for
   * options, and only `result()` a {@link JobStoppedError}.
   *
   * @example
   * const hubspot = createBatchClient({ accessToken: process.env.HUBSPOT_ACCESS_TOKEN! });
   * const job = { operation: "archive", objectType: "deals" } as const;
   * const source = Array.from({ length: 250 }, (_, id) => ({ id }));
   * const run = hubspot.run(job, source);
   * for await (const outcome of run) {
   *   if (outcome.status === "failed") console.log(outcome.index, outcome.error.message);
   * }
   * run.stats.requests.sent; //=> 3
   */
  run(job: Job, source: Source, options?: RunOptions): BatchRun;

  /**
   * Closes the connections of this client; its runs must be over, or aborted. A token refresh that left is
   * waited for: its answer may hold the only refresh token that is still good.
   */
  [Symbol.asyncDispose](): Promise<void>;
}
