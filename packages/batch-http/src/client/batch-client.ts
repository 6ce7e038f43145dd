import type { DiffJob } from "@x/batch-core";
import type {
  Account,
  ApiVersion,
  BatchResult,
  CallResult,
  Change,
  CreateRecord,
  ListedRow,
  MergeOutcome,
  MergePair,
  ObjectsWith,
  ObjectType,
  Operation,
  Plan,
  Properties,
  PropertyTypes,
  RecordId,
  RecordObjectType,
  RowOf,
  UpdateRecord,
  UpsertRecord,
} from "@x/batch-types";
import type {
  ArchiveOptions,
  CreateOptions,
  ListOptions,
  ReadOptions,
  SearchOptions,
  UpdateOptions,
  UpsertOptions,
} from "./call-options.ts";
import type { RecordsResult } from "./records-result.ts";
import type { RunJob, RunOutcome, RunRecord } from "./run-types.ts";
import type { BatchRun } from "../run/batch-run.ts";
import type { EventCalls } from "../calls/event-calls.ts";
import type { ListCalls } from "../calls/list-calls.ts";
import type { StatusCalls } from "../calls/status-calls.ts";
import type { AssociationCalls } from "../calls/association-calls.ts";
import type { DealSplitsCalls } from "../calls/deal-splits-calls.ts";
import type { IndexedRecord } from "../run/indexed-record.ts";
import type { RecordReader } from "../calls/record-reader.ts";
import type { ApplyOptions } from "../look/apply-plan.ts";
import type { DiffOptions } from "../look/diff-source.ts";
import type { SettingCalls } from "../calls/setting-calls.ts";
import type { PropertyCalls } from "../calls/property-calls.ts";
import type { RepeatOptions, RunOptions } from "../run/run-options.ts";
import type { Source } from "../run/read-source.ts";

/**
 * Writes records to HubSpot. Each call returns one outcome for every record, in the order of the input. A
 * record that HubSpot refuses has the outcome `failed`; a call throws only when the whole job cannot be
 * done. To check the property names, give their type: `create<{ email: string; city?: string }>(…)`. A create
 * needs the properties that are not optional in it; every other call takes any of them.
 *
 * @typeParam Version The API version of the client. It decides which object types a call takes.
 */
export interface BatchClient<Version extends ApiVersion = "2026-09"> extends SettingCalls {
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
   * Changes the records that HubSpot finds by the value of `idProperty`, and creates the others.
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
   * Archives records by record id. `archived` means that HubSpot accepted the request; it answers the same
   * for ids that do not exist.
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
   * Reads records. `id` is the record id, or with `idProperty` the value of that property. A record that
   * does not exist is `failed` with the category `OBJECT_NOT_FOUND`.
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

  /**
   * Returns all records of an object, to be iterated once, in the order HubSpot gives them. A page has 100
   * records, with `propertiesWithHistory` 50; pages keep the rate limit of the client. Wrong options are thrown, and the
   * first page is asked for, when the iteration begins.
   *
   * The iteration ends only after HubSpot's last page. When a page does not come, or is not as described, it throws.
   *
   * @throws {InvalidOptionsError} when options are wrong. It names every problem; nothing was sent.
   * @throws {UnsupportedOperationError} when HubSpot has no list of this object. Nothing was sent.
   * @throws {JobStoppedError} when a page did not come. Its `stop` says why; `cursor` says where to go on.
   *
   * @example
   * const hubspot = createBatchClient({ accessToken: process.env.HUBSPOT_ACCESS_TOKEN! });
   * await hubspot.create("contacts", [{ properties: { email: "ada@example.com", city: "Oslo" } }]);
   * const contacts = hubspot.list<{ city: string }>("contacts", { properties: ["city"] });
   * for await (const { properties } of contacts) console.log(properties.city); //=> "Oslo"
   */
  list<Given extends PropertyTypes<Given> = Properties>(
    objectType: Exclude<ObjectsWith<"read", Version>, "deal_splits">,
    options?: ListOptions,
  ): RecordReader<ListedRow<Given>>;

  /**
   * Returns the records that match, to be iterated once. A page has 200 records; all searches of a client together
   * keep HubSpot's 5 a second. HubSpot's search is some seconds behind what was written.
   *
   * Without `sorts` the records come by record id, each exactly once, any number of them, also while records are
   * written: each page asks for ids above those before it. That takes one filter of HubSpot's limits (6 in a group, 18
   * in all). With `sorts`, or when the filters leave no room, HubSpot counts pages by place: more than 10,000 results
   * throw at the first page, and a record that is written meanwhile can move another one past the reader.
   *
   * @throws What {@link BatchClient.list} throws.
   *
   * @example
   * const hubspot = createBatchClient({ accessToken: process.env.HUBSPOT_ACCESS_TOKEN! });
   * const names = ["Acme", "Beta"];
   * await hubspot.create("companies", names.map((name) => ({ properties: { name } })));
   * const filters = [{ propertyName: "name", operator: "EQ", value: "Beta" }] as const;
   * const found = hubspot.search("companies", { filterGroups: [{ filters }], properties: ["name"] });
   * for await (const { properties } of found) console.log(properties.name); //=> "Beta"
   */
  search<Given extends PropertyTypes<Given> = Properties>(
    objectType: Exclude<ObjectsWith<"read", Version>, "deal_splits">,
    query: SearchOptions,
  ): RecordReader<RowOf<Given>>;

  /**
   * Returns what an update or upsert of these records would change, one {@link Change} for each record, in their order.
   * Nothing is written. Records are read 1,000 at a time, in requests of 100, with exactly the properties that the
   * records set; the property definitions of the object are read once. Memory does not grow with the source.
   *
   * Records of one key within the same 1,000 are one change, later values win, and the later record has `mergedInto`. A
   * key that comes again later is compared with HubSpot a second time.
   *
   * @throws {InvalidOptionsError} when options are wrong. It names every problem; nothing was sent.
   * @throws {UnsupportedOperationError} when HubSpot has no such operation for the object. Nothing was sent.
   * @throws {JobStoppedError} when records could not be read. Its `stop` says why.
   * @throws what the source throws.
   *
   * @example
   * const hubspot = createBatchClient({ accessToken: process.env.HUBSPOT_ACCESS_TOKEN! });
   * await hubspot.create("contacts", [{ properties: { email: "ada@example.com", city: "Paris" } }]);
   * const job = { operation: "upsert", objectType: "contacts", idProperty: "email" } as const;
   * const records = [
   *   { properties: { email: "ada@example.com", city: "London" } },
   *   { properties: { email: "alan@example.com" } },
   * ];
   * for await (const change of hubspot.diff(job, records)) {
   *   if (change.status === "update") console.log(change.changes);
   *   else console.log(change.status);
   * }
   * //=> [{ property: "city", from: "Paris", to: "London" }]
   * //=> create
   */
  diff(job: DiffJob, source: Source<UpsertRecord>, options?: DiffOptions): AsyncIterable<Change>;

  /**
   * Writes the changes of a plan, and nothing else. Returns one outcome for each change, in their order; its `index` is
   * the place in `plan.changes`. The records of 1,000 changes are read again just before they are written. A record that
   * is not as it was when the plan was made is left alone, unless `ifChanged` says otherwise; one that has its planned
   * values already is `unchanged`. So a plan can be applied a second time.
   *
   * A plan that somebody else wrote is checked with `planSchema` of `@x/batch-types/schemas` first.
   *
   * @throws {InvalidOptionsError} when options or the plan are wrong, or the plan was made for another account. Nothing
   *   was sent.
   * @throws {JobStoppedError} when the job ended before HubSpot processed any record.
   *
   * @example
   * import type { Change, Plan } from "@x/batch-types";
   *
   * const hubspot = createBatchClient({ accessToken: process.env.HUBSPOT_ACCESS_TOKEN! });
   * const job = { operation: "upsert", objectType: "contacts", idProperty: "email" } as const;
   * const changes: Change[] = [];
   * const source = [{ properties: { email: "ada@example.com" } }];
   * for await (const change of hubspot.diff(job, source)) changes.push(change);
   * const { portalId } = await hubspot.account();
   * const { objectType, idProperty } = job;
   * const plan: Plan = { format: 1, objectType, apiVersion: "2026-09", idProperty, portalId, changes };
   * const first = await hubspot.apply(plan);
   * first.outcomes.map(({ status }) => status); //=> ["created"]
   * const second = await hubspot.apply(plan);
   * second.outcomes.map(({ status }) => status); //=> ["unchanged"]
   */
  apply(plan: Plan, options?: ApplyOptions): Promise<BatchResult>;

  /**
   * Makes one record of two, for each pair, and returns it: `merge` goes into `primary`. That cannot be undone. HubSpot
   * merges one pair in a request; the pairs are sent one after the other, in their order, so that a record can be in
   * several. A pair without an answer is not sent again, and is `unknown`.
   *
   * HubSpot can give the record that is left a new id. Both old ids lead to it.
   *
   * @throws {InvalidOptionsError} when options are wrong. Nothing was sent.
   * @throws {JobStoppedError} when it ended before HubSpot processed any pair.
   *
   * @example
   * const hubspot = createBatchClient({ accessToken: process.env.HUBSPOT_ACCESS_TOKEN! });
   * const twins = [{ properties: { name: "Acme" } }, { properties: { name: "Acme Inc.", city: "Oslo" } }];
   * const { outcomes } = await hubspot.create("companies", twins);
   * const [primary, merge] = outcomes.flatMap((it) => (it.status === "created" ? it.id : []));
   * const merged = await hubspot.merge("companies", [{ primary: primary!, merge: merge! }]);
   * merged.outcomes[0]?.status; //=> "merged"
   */
  merge(
    objectType: RecordObjectType,
    pairs: readonly MergePair[],
    options?: RepeatOptions,
  ): Promise<CallResult<MergeOutcome>>;

  /** HubSpot's lists of records. */
  readonly lists: ListCalls;

  /** Communication preferences. */
  readonly statuses: StatusCalls;

  /** Custom events. */
  readonly events: EventCalls;

  /** Associations between existing records. */
  readonly associations: AssociationCalls;

  /** How the amounts of deals are split between owners. */
  readonly dealSplits: DealSplitsCalls;

  /** The property definitions of an object type. */
  readonly properties: PropertyCalls;

  /**
   * Returns the HubSpot account (portal) that the token belongs to, with its limits. Ask for it before you
   * write, to be sure that the token is that of the right account. Sends two requests.
   *
   * `limits` is what the answers' headers state. `dailyUsage` is absent when HubSpot refuses it, or does not
   * answer: that fails nothing. HubSpot has no endpoint that tells the name of an account.
   *
   * @throws {InvalidOptionsError} when options are wrong. Nothing was sent.
   * @throws {JobStoppedError} when HubSpot does not name the account. Its `stop` says why.
   *
   * @example
   * const hubspot = createBatchClient({ accessToken: process.env.HUBSPOT_ACCESS_TOKEN! });
   * const { portalId, timeZone, dailyUsage } = await hubspot.account();
   * portalId; //=> "1000001"
   * [timeZone, dailyUsage?.used]; //=> ["UTC", 2]
   */
  account(options?: RepeatOptions): Promise<Account>;

  /**
   * Runs a job over a source of any length, in constant memory. Records are read only as fast as batches
   * are sent. The run starts, and wrong options are thrown, when it is iterated or `result()` is called.
   * Only `result()` throws a {@link JobStoppedError}; when you iterate, look at `stats.stop`.
   *
   * The compiler checks the records of the source against the operation. For records of unknown type, such
   * as parsed rows, declare the job as {@link Job}. Every record is also checked before it is sent.
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
    source: Source<RunRecord<Op, Type> | IndexedRecord<RunRecord<Op, Type>>>,
    options?: RunOptions,
  ): BatchRun<RunOutcome<Op, Type>>;

  /**
   * Closes the connections of this client. End or abort its runs first. Waits for a token refresh in
   * flight, because its answer may contain the only refresh token that is still valid.
   */
  [Symbol.asyncDispose](): Promise<void>;
}
