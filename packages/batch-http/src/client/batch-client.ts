import type { Job } from "@x/batch-core";
import type {
  ApiVersion,
  BatchResult,
  CreateRecord,
  DealSplitsRow,
  ObjectsWith,
  ObjectType,
  Operation,
  Outcome,
  OutcomeOf,
  Properties,
  PropertyTypes,
  RecordId,
  RecordOf,
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

/**
 * A job for `run`. Where the compiler knows its operation, the object must offer it in the API version
 * of the job, or else of the client. A value of the type {@link Job} is checked when it runs.
 */
export type RunJob<
  Op extends Operation,
  Type extends ObjectType,
  Version extends ApiVersion,
> = Job & {
  readonly operation: Op;
  readonly objectType: Type extends Offered<Op, Version> ? Type : Offered<Op, Version>;
  readonly apiVersion?: Version | undefined;
};

type Offered<Op extends Operation, Version extends ApiVersion> = Operation extends Op
  ? ObjectType
  : ObjectsWith<Op, Version>;

/** The records a run takes; anything, when only the run itself knows the operation. */
export type RunRecord<Op extends Operation, Type extends ObjectType> = Operation extends Op
  ? unknown
  : RecordOf<Op, Type>;

/** The outcomes a run gives; of every operation, when only the run itself knows which. */
export type RunOutcome<Op extends Operation, Type extends ObjectType> = Operation extends Op
  ? Outcome
  : Type extends "deal_splits"
    ? OutcomeOf<Op, DealSplitsRow>
    : OutcomeOf<Op>;

/** The result of a call: one outcome for each record, whose properties have the types the caller gave. */
export type RecordsResult<Op extends Operation, Given = Properties> = BatchResult<
  OutcomeOf<Op, RowOf<Given>>
>;

/**
 * Writes records to HubSpot. Each call returns one outcome for every record, in the order of the input. A
 * refused record is an outcome; a call throws only when the job as a whole cannot be done. A type
 * parameter says which properties the object has: `create<{ email: string }>(…)`.
 *
 * @typeParam Version The API version of the client: it says which objects a call takes.
 */
export interface BatchClient<Version extends ApiVersion = "2026-03"> {
  /**
   * Makes new records. A create is never sent again after it got no answer, because HubSpot would make the
   * record twice: it is looked up by `uniqueProperty`, and is `unknown` without one.
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
   * Changes records. `id` is the record id, or a value of `idProperty`.
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
   * Changes the records that HubSpot finds by `idProperty`, and creates the others.
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
   * Archives records by record id. `archived` means that HubSpot accepted the request: it gives the same
   * answer for ids it does not know.
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
   * Reads records. `id` is the record id, or a value of `idProperty`. A record that HubSpot does not have
   * has `failed` with the code `OBJECT_NOT_FOUND`.
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
   * The source gives records of the operation. For records the compiler knows nothing about (rows that
   * were parsed), type the job as {@link Job}: then the source may give anything. Each record is checked
   * before it is sent in both cases.
   *
   * @example
   * const hubspot = createBatchClient({ accessToken: process.env.HUBSPOT_ACCESS_TOKEN! });
   * const source = Array.from({ length: 250 }, (_, id) => ({ id }));
   * const run = hubspot.run({ operation: "archive", objectType: "deals" }, source);
   * for await (const outcome of run) {
   *   if (outcome.status === "failed") console.log(outcome.index, outcome.error.message);
   * }
   * run.stats.requests.sent; //=> 3
   */
  run<Op extends Operation, Type extends ObjectType, JobVersion extends ApiVersion = Version>(
    job: RunJob<Op, Type, JobVersion>,
    source: Source<RunRecord<Op, Type>>,
    options?: RunOptions,
  ): BatchRun<RunOutcome<Op, Type>>;

  /**
   * Closes the connections of this client. Its runs must have ended or been aborted. It waits for a token
   * refresh on its way, because the answer may hold the only refresh token that is still valid.
   */
  [Symbol.asyncDispose](): Promise<void>;
}
