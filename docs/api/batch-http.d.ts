// index.d.ts
export { createBatchClient } from "./client/create-batch-client.ts";
export type { BatchClient } from "./client/batch-client.ts";
export type { ArchiveOptions, CreateOptions, ListOptions, ReaderOptions, ReadOptions, SearchOptions, UpdateOptions, UpsertOptions, } from "./client/call-options.ts";
export type { RecordsResult } from "./client/records-result.ts";
export type { RunJob, RunOutcome, RunRecord } from "./client/run-types.ts";
export { DEFAULTS } from "./client/defaults.ts";
export type { BatchClientOptions, Timeouts } from "./client/client-options.ts";
export type { OAuthOptions } from "./auth/refresh-token.ts";
export type { Lane } from "./limits/lane.ts";
export type { ObservedAnswer, RateLimit, RateLimiter } from "./limits/rate-limiter.ts";
export type { Runtime } from "./runtime.ts";
export type { Fetch, KyInstance } from "./send/transport.ts";
export type { BatchEvent, OnEvent, RequestInfo, RunInfo, StatusCounts } from "./events.ts";
export type { AssociationCall, AssociationCalls, ReadAssociationsOptions, } from "./calls/association-calls.ts";
export type { DealSplitsCalls } from "./calls/deal-splits-calls.ts";
export type { EventCalls } from "./calls/event-calls.ts";
export type { ListCalls, MembershipsOptions } from "./calls/list-calls.ts";
export type { StatusCalls } from "./calls/status-calls.ts";
export type { PropertyCall, PropertyCalls, PropertyFilter } from "./calls/property-calls.ts";
export type { OwnersOptions, SettingCalls } from "./calls/setting-calls.ts";
export type { ApplyOptions } from "./look/apply-plan.ts";
export type { DiffOptions } from "./look/diff-source.ts";
export type { RecordReader } from "./calls/record-reader.ts";
export type { CallOptions, RepeatOptions, RunOptions } from "./run/run-options.ts";
export type { BatchRun, RunStats } from "./run/batch-run.ts";
export type { Source } from "./run/read-source.ts";
export type { IndexedRecord } from "./run/indexed-record.ts";
export { SEND_NOW } from "./run/send-now.ts";
export type { MayLeave, Told } from "./run/protocol.ts";
export type { RunStore, Unanswered } from "./run/run-store.ts";
export { SourceFailedError } from "./run/source-failed-error.ts";
export { isWritten } from "@x/batch-types";
export type * from "@x/batch-core";
export type { DataSensitivity } from "@x/batch-core/calls";
export type { Tokens } from "@x/batch-core/policy";
export { BatchError, type BatchErrorCode, InvalidOptionsError, JobStoppedError, UnsupportedOperationError, } from "@x/batch-core/options";

// limits.d.ts
export { createRateLimiter, type RateLimiterSnapshot, type TransferableRateLimiter, } from "./limits/rate-limiter.ts";
export type { Lane } from "./limits/lane.ts";
export type { ObservedAnswer, RateLimit, RateLimiter } from "./limits/rate-limiter.ts";
export type { Runtime } from "./runtime.ts";

// otel.d.ts
import { type Meter, type Tracer } from "@opentelemetry/api";
import type { OnEvent } from "./events.ts";
/** The tracer and meter to use. @default the global ones */
export interface TelemetryOptions {
    readonly tracer?: Tracer | undefined;
    readonly meter?: Meter | undefined;
}
/**
 * Returns an `onEvent` function that reports to OpenTelemetry. Spans: one for each run and, as its
 * children, one for each request. Metrics: `hubspot.batch.records` (by status),
 * `http.client.request.duration` (seconds), `hubspot.batch.wait` (seconds, by limit) and
 * `hubspot.batch.quota.remaining` (requests). Where the client has an `account` and the run a `lane`, they are attributes. No span or metric contains a token or a value of a record.
 *
 * @example
 * import { telemetry } from "@x/batch-http/otel";
 *
 * const accessToken = process.env.HUBSPOT_ACCESS_TOKEN!;
 * const hubspot = createBatchClient({ accessToken, onEvent: telemetry() });
 * await hubspot.create("contacts", [{ properties: { email: "ada@example.com" } }]);
 */
export declare function telemetry({ tracer, meter, }?: TelemetryOptions): OnEvent;

// targets.d.ts
export { createTargetFinder, type TargetFinder, type TargetLookUps, type TargetRequests, } from "./run/find-targets.ts";
export type { FoundTarget, Target } from "@x/batch-core/targets";

// client/create-batch-client.d.ts
import type { ApiVersion } from "@x/batch-types";
import type { BatchClient } from "./batch-client.ts";
import type { BatchClientOptions } from "./client-options.ts";
/**
 * Returns a client for one account, without sending anything. All calls of a client together keep
 * HubSpot's rate limit. Clients share nothing with each other.
 *
 * @throws {InvalidOptionsError} when options are wrong. It names every problem.
 *
 * @example
 * const hubspot = createBatchClient({ accessToken: process.env.HUBSPOT_ACCESS_TOKEN! });
 * const records = [{ properties: { email: "ada@example.com", firstname: "Ada" } }];
 * const result = await hubspot.upsert("contacts", records, { idProperty: "email" });
 * result.outcomes[0]?.status; //=> "created"
 */
export declare function createBatchClient<const Version extends ApiVersion = "2026-09">(written: BatchClientOptions<Version>): BatchClient<Version>;

// client/batch-client.d.ts
import type { DiffJob } from "@x/batch-core";
import type { Account, ApiVersion, BatchResult, CallResult, Change, CreateRecord, ListedRow, MergeOutcome, MergePair, ObjectsWith, ObjectType, Operation, Plan, Properties, PropertyTypes, RecordId, RecordObjectType, RowOf, UpdateRecord, UpsertRecord } from "@x/batch-types";
import type { ArchiveOptions, CreateOptions, ListOptions, ReadOptions, SearchOptions, UpdateOptions, UpsertOptions } from "./call-options.ts";
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
    create<Given extends PropertyTypes<Given> = Properties>(objectType: ObjectsWith<"create", Version>, records: readonly NoInfer<CreateRecord<Given>>[], options?: CreateOptions): Promise<RecordsResult<"create", Given>>;
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
    update<Given extends PropertyTypes<Given> = Properties>(objectType: ObjectsWith<"update", Version>, records: readonly UpdateRecord<NoInfer<Given>>[], options?: UpdateOptions): Promise<RecordsResult<"update", Given>>;
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
    upsert<Given extends PropertyTypes<Given> = Properties>(objectType: Exclude<ObjectsWith<"upsert", Version>, "deal_splits">, records: readonly UpsertRecord<NoInfer<Given>>[], options: UpsertOptions): Promise<RecordsResult<"upsert", Given>>;
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
    archive(objectType: ObjectsWith<"archive", Version>, records: readonly RecordId[], options?: ArchiveOptions): Promise<RecordsResult<"archive">>;
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
    read<Given extends PropertyTypes<Given> = Properties>(objectType: Exclude<ObjectsWith<"read", Version>, "deal_splits">, records: readonly RecordId[], options?: ReadOptions): Promise<RecordsResult<"read", Given>>;
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
    list<Given extends PropertyTypes<Given> = Properties>(objectType: Exclude<ObjectsWith<"read", Version>, "deal_splits">, options?: ListOptions): RecordReader<ListedRow<Given>>;
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
    search<Given extends PropertyTypes<Given> = Properties>(objectType: Exclude<ObjectsWith<"read", Version>, "deal_splits">, query: SearchOptions): RecordReader<RowOf<Given>>;
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
    merge(objectType: RecordObjectType, pairs: readonly MergePair[], options?: RepeatOptions): Promise<CallResult<MergeOutcome>>;
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
    run<Op extends Operation, Type extends ObjectType, JobVersion extends ApiVersion = Version>(job: RunJob<Op, Type, JobVersion>, source: Source<RunRecord<Op, Type> | IndexedRecord<RunRecord<Op, Type>>>, options?: RunOptions): BatchRun<RunOutcome<Op, Type>>;
    /**
     * Closes the connections of this client. End or abort its runs first. Waits for a token refresh in
     * flight, because its answer may contain the only refresh token that is still valid.
     */
    [Symbol.asyncDispose](): Promise<void>;
}

// client/call-options.d.ts
import type { Job } from "@x/batch-core";
import type { ListQuery, SearchQuery } from "@x/batch-types";
import type { CallOptions, RepeatOptions } from "../run/run-options.ts";
/** Options of {@link BatchClient.create}. */
export type CreateOptions = CallOptions & Pick<Job, "uniqueProperty" | "allOrNone" | "duplicates" | "maxRetries" | "missingTargets">;
/** Options of {@link BatchClient.update}. */
export type UpdateOptions = CallOptions & Pick<Job, "idProperty" | "duplicates" | "maxRetries" | "missingTargets">;
/** Options of {@link BatchClient.upsert}. */
export type UpsertOptions = CallOptions & Pick<Job, "allOrNone" | "duplicates" | "maxRetries" | "missingTargets"> & {
    readonly idProperty: string;
};
/** Options of {@link BatchClient.archive}. */
export type ArchiveOptions = CallOptions & Pick<Job, "duplicates" | "maxRetries">;
/** Options of {@link BatchClient.read}. */
export type ReadOptions = CallOptions & Pick<Job, "idProperty" | "properties" | "propertiesWithHistory" | "archived" | "duplicates" | "maxRetries">;
/** Options of {@link BatchClient.list}. */
export type ListOptions = RepeatOptions & ListQuery & ReaderOptions;
/** Options of {@link BatchClient.search}, with what it looks for. */
export type SearchOptions = RepeatOptions & SearchQuery & ReaderOptions;
/** Options of a call that returns a {@link RecordReader}. */
export interface ReaderOptions {
    /** The `cursor` of an earlier reader of the same call: records before it do not come again. @default none: from the start */
    readonly cursor?: string | undefined;
}

// client/records-result.d.ts
import type { BatchResult, Operation, OutcomeOf, Properties, RowOf } from "@x/batch-types";
/** The result of a call about records. `Given` is the type of the properties of its records. */
export type RecordsResult<Op extends Operation, Given = Properties> = BatchResult<OutcomeOf<Op, RowOf<Given>>>;

// client/run-types.d.ts
import type { Job } from "@x/batch-core";
import type { ApiVersion, DealSplitsRow, ObjectsWith, ObjectType, Operation, Outcome, OutcomeOf, RecordOf } from "@x/batch-types";
/**
 * A job for `run`. The compiler checks that the object has the operation in the API version of the job,
 * or of the client when the job names none. A value of the plain type {@link Job} is checked at run time.
 */
export type RunJob<Op extends Operation, Type extends ObjectType, Version extends ApiVersion> = Job & {
    readonly operation: Op;
    readonly objectType: Type extends Offered<Op, Version> ? Type : Offered<Op, Version>;
    readonly apiVersion?: Version | undefined;
};
type Offered<Op extends Operation, Version extends ApiVersion> = Operation extends Op ? ObjectType : ObjectsWith<Op, Version>;
/** The records that a run of this operation takes; `unknown` when the operation is not known at compile time. */
export type RunRecord<Op extends Operation, Type extends ObjectType> = Operation extends Op ? unknown : RecordOf<Op, Type>;
/** The outcomes of a run of this operation; any {@link Outcome} when the operation is not known at compile time. */
export type RunOutcome<Op extends Operation, Type extends ObjectType> = Operation extends Op ? Outcome : Type extends "deal_splits" ? OutcomeOf<Op, DealSplitsRow> : OutcomeOf<Op>;
export {};

// client/defaults.d.ts
/** The defaults of a client's options. 100 requests in 10 seconds is HubSpot's smallest quota. */
export declare const DEFAULTS: {
    readonly baseUrl: "https://api.hubapi.com";
    readonly apiVersion: "2026-09";
    readonly concurrency: 20;
    readonly timeouts: {
        readonly connect: 10000;
        readonly attempt: 110000;
    };
    readonly rateLimit: {
        readonly requests: 100;
        readonly perMilliseconds: 10000;
    };
};

// client/client-options.d.ts
import type { ApiVersion } from "@x/batch-types";
import type { OAuthOptions } from "../auth/refresh-token.ts";
import type { OnEvent } from "../events.ts";
import type { RateLimit, RateLimiter } from "../limits/rate-limiter.ts";
import type { Runtime } from "../runtime.ts";
import type { Fetch, KyInstance } from "../send/transport.ts";
/** How a client reaches HubSpot, and how fast it may send. */
export interface BatchClientOptions<Version extends ApiVersion = ApiVersion> {
    /**
     * The access token. It is sent in the authorization header and nowhere else. A function is called before
     * every request, so it should cache its token. Give either `accessToken` or `oauth`.
     */
    readonly accessToken?: string | (() => string | Promise<string>) | undefined;
    /** The credentials of an app: with them the client gets access tokens and refreshes them. Give either `accessToken` or `oauth`. */
    readonly oauth?: OAuthOptions | undefined;
    /** URL of the API. It must be https; http only to this machine or to a host in `allowHttp`. @default "https://api.hubapi.com" */
    readonly baseUrl?: string | undefined;
    /**
     * Host names that `baseUrl` may reach over http, such as `["sandbox"]` in a compose network. Over
     * http the token is not encrypted: everyone on the way can read it. @default []
     */
    readonly allowHttp?: readonly string[] | undefined;
    /** HubSpot's API version. It decides which operations an object has. A job may name its own. @default "2026-09" */
    readonly apiVersion?: Version | undefined;
    /**
     * Maximum number of requests in flight, over all calls of the client. The client sends one request alone, then
     * up to 4 at a time, and more while that brings more answers per second. A run sends at most this many batches
     * at a time, and stops reading its source while their records take 32 MB. @default 20
     */
    readonly concurrency?: number | undefined;
    /** Time limits, in milliseconds. */
    readonly timeouts?: Timeouts | undefined;
    /** The rate limit to keep until an answer of HubSpot names another. @default 100 requests in 10000 milliseconds */
    readonly rateLimit?: RateLimit | undefined;
    /** Your own limiter, in place of `rateLimit`: for a quota that several processes share. Searches do not ask it: they have a limit of their own. @default none */
    readonly rateLimiter?: RateLimiter | undefined;
    /** A name for the HubSpot account in events, for a program with clients for several. @default none */
    readonly account?: string | undefined;
    /** Called with every event of all calls; see {@link BatchEvent}. Errors it throws are ignored. @default none */
    readonly onEvent?: OnEvent | undefined;
    /**
     * Sends the requests, for a proxy or a test. It must send each request once: a fetch that retries can
     * create records twice. `timeouts.connect` does not apply to it.
     * @default the fetch of the host
     */
    readonly fetch?: Fetch | undefined;
    /**
     * A ky instance that sends the requests, in place of `fetch`. Its hooks, headers, credentials and `fetch`
     * are used; its retries, timeouts, prefix and redirects are not. Hooks see the token and the records. A
     * hook must not send the request itself: records could be created twice. If a hook throws before the
     * request leaves, the request is sent again later; if it throws afterwards, the request counts as not
     * answered. @default none
     */
    readonly ky?: KyInstance | undefined;
    /** Replaces the clock, the random numbers and the timers, for tests. @default those of the host */
    readonly runtime?: Partial<Runtime> | undefined;
}
/** Time limits, in milliseconds. */
export interface Timeouts {
    /** For opening a connection, TLS included. After it, the request counts as not sent. Node only: elsewhere the host decides. @default 10000 */
    readonly connect?: number | undefined;
    /**
     * For one request, up to the last byte of its answer. After it, the request counts as not answered.
     * HubSpot itself gives up after 100 seconds. @default 110000
     */
    readonly attempt?: number | undefined;
    /**
     * For a whole call or run, with its pauses and retries. When the time is over, or a pause would be
     * longer than what is left of it, records that were not sent are `skipped`, as are reads in flight;
     * writes in flight are `unknown`. @default no limit
     */
    readonly call?: number | undefined;
}

// auth/refresh-token.d.ts
import { type Tokens } from "@x/batch-core/policy";
import type { ApiVersion } from "@x/batch-types";
import type { Secrets } from "../send/redact.ts";
import { type Runtime } from "../runtime.ts";
import type { SendRequest } from "../send/send-request.ts";
import { type TokenSource } from "./token-source.ts";
/** The credentials of an app that was installed by OAuth. */
export interface OAuthOptions {
    readonly clientId: string;
    readonly clientSecret: string;
    readonly refreshToken: string;
    /** A token that is still valid, to save the first refresh. Give `expiresAt` with it. */
    readonly accessToken?: string | undefined;
    /** When `accessToken` expires, in milliseconds since 1970. */
    readonly expiresAt?: number | undefined;
    /**
     * Called with each new set of tokens. Store them: HubSpot may replace the refresh token. The client
     * waits until this resolves; when it throws or rejects, the runs end with the stop `unauthorized`.
     */
    readonly onTokens?: ((tokens: Required<Tokens>) => unknown) | undefined;
}
/** Returns a token source that refreshes the access token before it expires. Requests that wait share one refresh. */
export declare function refreshedToken({ onTokens, ...options }: OAuthOptions, client: {
    apiVersion: ApiVersion;
    sendRequest: SendRequest;
    secrets: Secrets;
    runtime: Runtime;
}): TokenSource;

// limits/lane.d.ts
/**
 * How urgent the requests of a run are: those of `live` leave before those of `normal`, and these before those of `backfill`,
 * which wait as long as there are others. Those of `backfill` use nine tenths of the rate limit, so that there is room for others.
 */
export type Lane = (typeof LANES)[number];
/** In the order in which their requests leave. */
export declare const LANES: readonly ["live", "normal", "backfill"];

// limits/rate-limiter.d.ts
import { type Runtime } from "../runtime.ts";
import type { Lane } from "./lane.ts";
/**
 * Decides when the next request may be sent. A client has one of its own; write your own to share a quota
 * between processes.
 */
export interface RateLimiter {
    /**
     * Resolves when a request may be sent: by lane, and within a lane first come, first served; at once when the signal aborts.
     *
     * @param about.lane The lane of the run. @default "normal"
     */
    acquire(signal: AbortSignal, about?: {
        readonly lane?: Lane | undefined;
    }): Promise<void>;
    /** Called when a request has ended, also without an answer or without being sent after all. */
    observe(answer: ObservedAnswer): void;
    /** Holds back all requests for so many milliseconds. */
    pause(milliseconds: number): void;
    /**
     * Returns how long to pause after a 429 that names no time, in milliseconds. Called after `observe` got
     * that 429. Without this method, or when it returns undefined, the pause is a whole window of the limit.
     */
    pauseAfterRefusal?(): number | undefined;
}
/** What the end of a request says about the rate limit. */
export interface ObservedAnswer {
    /** When the request was sent, in milliseconds since 1970. */
    readonly sentAt: number;
    /** HTTP status; undefined when there was no answer. */
    readonly status?: number | undefined;
    /** Response headers, names in lower case; empty when there was no answer. */
    readonly headers: Readonly<Record<string, string>>;
}
/** At most `requests` in any span of `perMilliseconds`, shared by all who use the quota. */
export interface RateLimit {
    /** Used until an answer of HubSpot names another limit. */
    readonly requests: number;
    /** Length of the sliding window, in milliseconds. */
    readonly perMilliseconds: number;
    /** The part of the quota that this client may use: above 0, up to 1. @default 1 */
    readonly share?: number | undefined;
}
/** A limiter whose knowledge can be handed over to one in another process. */
export interface TransferableRateLimiter extends RateLimiter {
    /** Returns what is known of the quota now. Send no more requests by this limiter afterwards. */
    snapshot(): RateLimiterSnapshot;
}
/** What a limiter knows of a quota: plain JSON, without a time of any clock. */
export interface RateLimiterSnapshot {
    /** The quota: so many requests in so many milliseconds. */
    readonly requests: number;
    readonly perMilliseconds: number;
    /** False before the first answer. */
    readonly isKnown: boolean;
    /** How many milliseconds ago each request left that HubSpot may still count, the oldest first. */
    readonly ages: readonly number[];
    /** For how many milliseconds all requests are still held back. */
    readonly pause: number;
    /** How many requests other clients send in `perMilliseconds`. */
    readonly usedByOthers: number;
}
/**
 * Returns a limiter that keeps HubSpot's sliding window. The first request is sent alone, because its
 * answer tells how much of the quota is left. The usage by other clients is measured and left to them.
 *
 * @param runtime The clock and timers. @default those of the host
 * @param snapshot What another limiter of this quota knew when it released its last request. The time of the hand-over is
 *   not counted, so its requests take up the quota for that much longer. @default nothing is known
 *
 * @example
 * import { createRateLimiter, type RateLimiterSnapshot } from "@x/batch-http/limits";
 *
 * const limit = { requests: 190, perMilliseconds: 10_000 };
 * const limiter = createRateLimiter(limit);
 * const hubspot = createBatchClient({ accessToken: process.env.HUBSPOT_ACCESS_TOKEN!, rateLimiter: limiter });
 * await hubspot.archive("contacts", [{ id: 7 }]);
 * const kept = JSON.stringify(limiter.snapshot());
 * // In another process:
 * const next = createRateLimiter(limit, undefined, JSON.parse(kept) as RateLimiterSnapshot);
 * next.snapshot().ages.length; //=> 1
 */
export declare function createRateLimiter(limit: RateLimit, runtime?: Pick<Runtime, "now" | "sleep">, snapshot?: RateLimiterSnapshot): TransferableRateLimiter;

// runtime.d.ts
/** The clock, random numbers and timers of a client. */
export interface Runtime {
    /** Returns the time in milliseconds since 1970. It must never go backwards. */
    readonly now: () => number;
    /** Returns a random number from 0 (included) to 1 (excluded). */
    readonly random: () => number;
    /** Resolves after so many milliseconds, or at once when the signal aborts. */
    readonly sleep: (milliseconds: number, signal: AbortSignal) => Promise<void>;
}
/** The reason to abort a `sleep` that is no longer needed. An abort without a reason makes an Error, which is slow. */
export declare const NO_LONGER_NEEDED = "no longer needed";
/** A signal that never aborts. */
export declare const NEVER: AbortSignal;
export declare const defaultRuntime: Runtime;

// send/transport.d.ts
/** The type of the global `fetch`. */
export type Fetch = typeof globalThis.fetch;
/**
 * An instance of ky 2 (https://github.com/sindresorhus/ky), as `ky.create({ … })` returns it. This type
 * has only the part that is used, so that programs without ky do not need its types.
 */
export interface KyInstance {
    (url: URL, options: object): Promise<Response>;
    extend(options: (parent: {
        readonly fetch?: Fetch;
    }) => object): KyInstance;
}
/** A request in flight. */
interface Exchange {
    readonly response: Promise<Response>;
    /** Returns false while nothing can have reached HubSpot, because a hook of ky still runs or threw. */
    readonly hasLeft: () => boolean;
}
/** Sends one request once. Redirects are not followed: they would send the token to another address. */
export type Transport = (url: string, init: TransportInit) => Exchange;
interface TransportInit {
    readonly method: string;
    readonly headers: Readonly<Record<string, string>>;
    readonly body: string | null;
    readonly signal: AbortSignal;
}
/** Looks up fetch at every call, because a test or an APM may replace it later. */
export declare const hostFetch: Fetch;
export declare function fetchTransport(fetch: Fetch): Transport;
/**
 * Sends with a ky instance: with its hooks, headers, credentials and fetch. Its retries, timeouts, errors
 * by status, prefix and query are switched off, also those that an `init` hook sets.
 */
export declare function kyTransport(ky: KyInstance): Transport;
export {};

// events.d.ts
import type { ApiVersion, CallOutcome, Counts, ObjectType, RequestCounts, Stop } from "@x/batch-types";
import type { Lane } from "./limits/lane.ts";
/** The run or call that an event belongs to. */
export interface RunInfo {
    /** Number of the run within its client: 1, 2, 3 … */
    readonly id: number;
    /** Such as `create`, `upsert`, `list` or `search`; for other calls such as `associations.create`, `account.read`. */
    readonly operation: string;
    /** Absent in a call for the account. */
    readonly objectType?: ObjectType | undefined;
    readonly apiVersion: ApiVersion;
    /** The option `account` of the client. */
    readonly account?: string | undefined;
    /** The options `name` and `lane` of the run. */
    readonly name?: string | undefined;
    readonly lane?: Lane | undefined;
}
/** One HTTP request of a run. */
export interface RequestInfo {
    /** Number of the request within its run: 1, 2, 3 … */
    readonly id: number;
    readonly method: "GET" | "POST" | "PUT";
    readonly path: string;
    /** Number of records, pairs or property names in the request; 1 when it asks for a page of a list or a search. */
    readonly records: number;
    /**
     * Absent for the first request about its records. `retry`: the same again; `isolate`: a part of a batch
     * that HubSpot refused or failed at; `reconcile`: a look-up; `associate`: the associations of written records.
     */
    readonly reason?: "retry" | "isolate" | "reconcile" | "associate" | undefined;
}
/** Number of outcomes by status. Those that are not in {@link Counts} appear only in calls that can have them. */
export type StatusCounts = Counts & Partial<Readonly<Record<CallOutcome["status"], number>>>;
/**
 * An event of a run. `at` is its time in milliseconds since 1970. No event contains a token, and none a value of a record,
 * but for the `message` of a stop: it is what HubSpot said, or a firewall before it, and may quote the request.
 */
export type BatchEvent = {
    readonly run: RunInfo;
    readonly at: number;
} & ({
    readonly type: "run-started";
} | {
    readonly type: "request-sent";
    readonly request: RequestInfo;
} | {
    readonly type: "request-answered";
    readonly request: RequestInfo;
    /** Time from sending the request to the last byte of the answer. */
    readonly milliseconds: number;
    /** HTTP status; absent when there was no answer. */
    readonly status?: number;
    /** Why there was no answer; absent when there was one. */
    readonly cause?: string;
    /** HubSpot's id of the request, for its support. */
    readonly correlationId?: string;
    /** Requests left in the window of the rate limit, and of the day. Absent when the answer does not say. */
    readonly remaining?: number;
    readonly dailyRemaining?: number;
    /** The rate limit and the daily limit. Absent when the answer does not say. */
    readonly limit?: {
        readonly requests: number;
        readonly perMilliseconds: number;
    };
    readonly dailyLimit?: number;
} | {
    readonly type: "waiting";
    readonly milliseconds: number;
    /** The limit that was reached, such as `TEN_SECONDLY_ROLLING`; or the reason: `LOCKED`, `MIGRATION`, `RECONCILE` before a look-up, or `SERVER` after a failure, or when another server than HubSpot asks to wait. */
    readonly limit: string;
    /** Who waits: this batch, or all requests of the client. */
    readonly scope: "client" | "batch";
}
/**
 * Records to associate with, named by a property, were looked up: how many of this object exist, were created and
 * are missing. Each counts once while the client remembers it.
 */
 | {
    readonly type: "targets-looked-up";
    readonly objectType: ObjectType;
    readonly found: number;
    /** The ids of those that this run created. */
    readonly created: readonly string[];
    readonly missing: number;
}
/** Records got their outcomes. `counts`: how many of each status. */
 | {
    readonly type: "settled";
    readonly counts: Readonly<Partial<StatusCounts>>;
}
/** The job cannot go on: nothing more is sent. */
 | {
    readonly type: "run-stopped";
    readonly stop: Omit<Stop, "error">;
} | {
    readonly type: "run-ended";
    readonly milliseconds: number;
    readonly counts: Readonly<StatusCounts>;
    readonly requests: Readonly<RequestCounts>;
});
/** Called with each event as it happens, in order. */
export type OnEvent = (event: BatchEvent) => void;
type DistributiveOmit<Union, Key extends PropertyKey> = Union extends unknown ? Omit<Union, Key> : never;
/** An event without `run` and `at`. */
export type Happening = DistributiveOmit<BatchEvent, "run" | "at">;
export {};

// calls/association-calls.d.ts
import type { AssociationCallJob } from "@x/batch-core/calls";
import type { AssociationInputOf, AssociationLabel, AssociationOperation, AssociationOutcomeOf, CallResult, RecordObjectType } from "@x/batch-types";
import type { RepeatOptions } from "../run/run-options.ts";
import type { SendCall, SendList } from "./send-call.ts";
/** A call for associations. Returns one outcome for each pair or record, in the order of the input. */
export type AssociationCall<Op extends AssociationOperation> = (from: RecordObjectType, to: RecordObjectType, inputs: readonly AssociationInputOf<Op>[], options?: RepeatOptions) => Promise<CallResult<AssociationOutcomeOf<Op>>>;
/** Options of `read`. */
export interface ReadAssociationsOptions extends RepeatOptions {
    /** Reads the first page of each record only. @default false */
    readonly firstPage?: boolean | undefined;
}
/**
 * Calls for associations between existing records. Requests without an answer are sent again, because
 * making or removing an association twice has the same effect as once.
 *
 * Every call throws {@link InvalidOptionsError} when options are wrong (nothing was sent), and
 * {@link JobStoppedError} when it ended before HubSpot processed any pair.
 */
export interface AssociationCalls {
    /**
     * Associates pairs of records with the given association types. A request has up to 2,000 pairs.
     *
     * @example
     * const hubspot = createBatchClient({ accessToken: process.env.HUBSPOT_ACCESS_TOKEN! });
     * const ada = await hubspot.create("contacts", [{ properties: { email: "ada@example.com" } }]);
     * const acme = await hubspot.create("companies", [{ properties: { name: "Acme" } }]);
     * const [from, to] = [ada, acme].map(({ outcomes: [one] }) => ("id" in one! ? one.id : ""));
     * const types = [{ associationCategory: "HUBSPOT_DEFINED", associationTypeId: 279 }] as const;
     * const pair = { from: from!, to: to!, types };
     * const { counts } = await hubspot.associations.create("contacts", "companies", [pair]);
     * counts.associated; //=> 1
     */
    readonly create: AssociationCall<"create">;
    /** Associates pairs of records without a label. A request has up to 100 pairs. */
    readonly createDefault: AssociationCall<"createDefault">;
    /**
     * Removes all associations between the two records of each pair. `archived` means that HubSpot accepted
     * the request; it answers the same for records that were not associated.
     */
    readonly archive: AssociationCall<"archive">;
    /** Removes the given labels of each pair. The records stay associated. */
    readonly removeLabels: AssociationCall<"removeLabels">;
    /**
     * Reads all associations of each record with records of the other object type, in as many requests as needed. With
     * `firstPage` it reads up to 500 of each, in one request for up to 1,000 records; `hasMore` says of which there are more.
     */
    read(from: RecordObjectType, to: RecordObjectType, inputs: readonly AssociationInputOf<"read">[], options?: ReadAssociationsOptions): Promise<CallResult<AssociationOutcomeOf<"read">>>;
    /**
     * Returns the association types between two object types, including those the account defined. Each can be
     * given to `create`.
     *
     * @throws {JobStoppedError} when there is no list. Its `stop` says why.
     *
     * @example
     * const hubspot = createBatchClient({ accessToken: process.env.HUBSPOT_ACCESS_TOKEN! });
     * const labels = await hubspot.associations.labels("contacts", "companies");
     * labels.find(({ label }) => label === null)?.associationTypeId; //=> 279
     */
    labels(from: RecordObjectType, to: RecordObjectType, options?: RepeatOptions): Promise<readonly AssociationLabel[]>;
}
export declare function createAssociationCalls(sendCall: SendCall, sendList: SendList<AssociationCallJob, AssociationLabel>): AssociationCalls;

// calls/deal-splits-calls.d.ts
import type { BatchResult, DealSplitsOutcomeOf, DealSplitsRecord, RecordId } from "@x/batch-types";
import type { RepeatOptions } from "../run/run-options.ts";
/**
 * Calls for the splits of deals. Deals are named by record id, and each gets its outcome.
 *
 * Both calls throw {@link InvalidOptionsError} when options are wrong (nothing was sent), and
 * {@link JobStoppedError} when the call ended before HubSpot processed any deal.
 */
export interface DealSplitsCalls {
    /** Replaces all splits of each deal. */
    upsert(records: readonly DealSplitsRecord[], options?: RepeatOptions): Promise<BatchResult<DealSplitsOutcomeOf<"upsert">>>;
    /** Reads all splits of each deal. */
    read(records: readonly RecordId[], options?: RepeatOptions): Promise<BatchResult<DealSplitsOutcomeOf<"read">>>;
}

// calls/event-calls.d.ts
import type { CallResult, CustomEvent, EventOutcome } from "@x/batch-types";
import type { RepeatOptions } from "../run/run-options.ts";
/** Calls for custom events. */
export interface EventCalls {
    /**
     * Sends custom events, up to 500 in a request. HubSpot answers without a word about a single event, so one that it
     * took is `accepted`, not more. Events without an answer are not sent again, because HubSpot could count them twice:
     * they are `unknown`. Equal events are sent as often as they are given.
     *
     * @throws {InvalidOptionsError} when options are wrong. Nothing was sent.
     * @throws {JobStoppedError} when it ended before HubSpot processed any event.
     *
     * @example
     * const hubspot = createBatchClient({ accessToken: process.env.HUBSPOT_ACCESS_TOKEN! });
     * const order = { eventName: "pe1000001_order", email: "ada@example.com", properties: { amount: 25 } };
     * const { counts } = await hubspot.events.send([order]);
     * counts; //=> { accepted: 1, failed: 0, skipped: 0, unknown: 0 }
     */
    send(events: readonly CustomEvent[], options?: RepeatOptions): Promise<CallResult<EventOutcome>>;
}

// calls/list-calls.d.ts
import type { ListCallJob } from "@x/batch-core/calls";
import type { PageJob } from "@x/batch-core/pages";
import type { CallResult, ListMember, ListToFind, MembershipOutcomeOf, RecordList, RecordObjectType } from "@x/batch-types";
import type { RepeatOptions } from "../run/run-options.ts";
import type { RecordReader } from "./record-reader.ts";
import type { SendCall, SendList } from "./send-call.ts";
/** Options of {@link ListCalls.memberships}. */
export interface MembershipsOptions extends RepeatOptions {
    /** The `cursor` of an earlier reader of the same list: records before it do not come again. @default none: from the start */
    readonly cursor?: string | undefined;
}
/**
 * Calls for HubSpot's lists of records, which it also calls segments.
 *
 * Every call throws {@link InvalidOptionsError} when options are wrong (nothing was sent), and {@link JobStoppedError}
 * when it ended before HubSpot carried out any of it.
 */
export interface ListCalls {
    /**
     * Returns a list, by its id or by object type and exact name; `undefined` when the account has none.
     *
     * @example
     * const hubspot = createBatchClient({ accessToken: process.env.HUBSPOT_ACCESS_TOKEN! });
     * const name = { objectType: "contacts", name: "Conference 2026" } as const;
     * const list = (await hubspot.lists.find(name)) ?? (await hubspot.lists.create(name));
     * list.processingType; //=> "MANUAL"
     */
    find(which: ListToFind, options?: RepeatOptions): Promise<RecordList | undefined>;
    /**
     * Returns all lists of an object, 100 in a request. Throws when a part of them does not come.
     *
     * @example
     * const hubspot = createBatchClient({ accessToken: process.env.HUBSPOT_ACCESS_TOKEN! });
     * await hubspot.lists.create({ objectType: "contacts", name: "Guests" });
     * const lists = await hubspot.lists.all("contacts");
     * lists.map(({ name }) => name); //=> ["Guests"]
     */
    all(objectType: RecordObjectType, options?: RepeatOptions): Promise<readonly RecordList[]>;
    /**
     * Creates a static list: records are added to it and removed from it, and no filter chooses them. Without an answer
     * it is not sent again, and throws: the list may be there, so look for it before you create it again.
     */
    create(list: {
        readonly objectType: RecordObjectType;
        readonly name: string;
    }, options?: RepeatOptions): Promise<RecordList>;
    /**
     * Adds records to a static list, by their record ids, up to 100,000 in a request. Each id has an outcome: `added`;
     * `unchanged`, when it was in the list; `missing`, when HubSpot has no such record. A request without an answer is
     * sent again: then `unchanged` can also mean that the first attempt added it.
     *
     * @example
     * const hubspot = createBatchClient({ accessToken: process.env.HUBSPOT_ACCESS_TOKEN! });
     * const list = await hubspot.lists.create({ objectType: "contacts", name: "Guests" });
     * const made = await hubspot.create("contacts", [{ properties: { email: "ada@example.com" } }]);
     * const ids = made.outcomes.flatMap((it) => (it.status === "created" ? it.id : []));
     * const { counts } = await hubspot.lists.add(list.listId, [...ids, 999]);
     * counts; //=> { added: 1, unchanged: 0, missing: 1, failed: 0, skipped: 0, unknown: 0 }
     */
    add(listId: string | number, recordIds: readonly (string | number)[], options?: RepeatOptions): Promise<CallResult<MembershipOutcomeOf<"add">>>;
    /**
     * Removes records from a static list. Each id has an outcome: `removed`; `unchanged`, when it was not in the list;
     * `missing`, when HubSpot has no such record. The records themselves stay.
     */
    remove(listId: string | number, recordIds: readonly (string | number)[], options?: RepeatOptions): Promise<CallResult<MembershipOutcomeOf<"remove">>>;
    /**
     * Returns the records of a list by their ids, to be iterated once, 250 in a page. A page that does not come, or is
     * not as described, throws.
     *
     * @example
     * const hubspot = createBatchClient({ accessToken: process.env.HUBSPOT_ACCESS_TOKEN! });
     * const list = await hubspot.lists.create({ objectType: "contacts", name: "Guests" });
     * const made = await hubspot.create("contacts", [{ properties: { email: "ada@example.com" } }]);
     * const ids = made.outcomes.flatMap((it) => (it.status === "created" ? it.id : []));
     * await hubspot.lists.add(list.listId, ids);
     * for await (const { recordId } of hubspot.lists.memberships(list.listId)) {
     *   console.log(ids.includes(recordId)); //=> true
     * }
     */
    memberships(listId: string | number, options?: MembershipsOptions): RecordReader<ListMember>;
}
interface Senders {
    readonly sendCall: SendCall;
    /** Sends a call about one list, and returns the list of its outcome. */
    readonly sendList: (job: ListCallJob, input: object, options: RepeatOptions | undefined) => Promise<RecordList | undefined>;
    readonly listAll: SendList<ListCallJob, RecordList>;
    readonly read: (job: PageJob, options: MembershipsOptions | undefined) => RecordReader<never>;
}
export declare function createListCalls({ sendCall, sendList, listAll, read }: Senders): ListCalls;
export {};

// calls/status-calls.d.ts
import type { CallResult, StatusInput, StatusOutcomeOf } from "@x/batch-types";
import type { RepeatOptions } from "../run/run-options.ts";
import type { SendCall } from "./send-call.ts";
/**
 * Calls for communication preferences: which e-mails people want to get. A person is named by e-mail address, also one that
 * no contact has. A request has up to 100 inputs, and is sent again when no answer came: to write the same twice changes
 * nothing.
 *
 * Every call throws {@link InvalidOptionsError} when options are wrong (nothing was sent), and {@link JobStoppedError}
 * when it ended before HubSpot processed any input.
 */
export interface StatusCalls {
    /**
     * Writes statuses: whether a person wants the e-mails of a subscription. `unchanged`: the status was so before. A second,
     * different status of one person and subscription is refused, because nothing says which of the two is right.
     *
     * @example
     * const hubspot = createBatchClient({ accessToken: process.env.HUBSPOT_ACCESS_TOKEN! });
     * const ada = { subscriberIdString: "ada@example.com", subscriptionId: 1001 };
     * const { outcomes } = await hubspot.statuses.write([{ ...ada, statusState: "SUBSCRIBED" }]);
     * outcomes[0]?.status; //=> "updated"
     */
    write(statuses: readonly StatusInput[], options?: RepeatOptions): Promise<CallResult<StatusOutcomeOf<"write">>>;
    /**
     * Reads the status of each subscription of each person.
     *
     * @example
     * const hubspot = createBatchClient({ accessToken: process.env.HUBSPOT_ACCESS_TOKEN! });
     * const { outcomes } = await hubspot.statuses.read(["ada@example.com"]);
     * const [ada] = outcomes;
     * if (ada?.status === "found") console.log(ada.statuses[0]?.status); //=> "NOT_SPECIFIED"
     */
    read(emails: readonly string[], options?: RepeatOptions): Promise<CallResult<StatusOutcomeOf<"read">>>;
    /** Unsubscribes people from all e-mails. `unchanged`: they were unsubscribed before. */
    unsubscribeAll(emails: readonly string[], options?: RepeatOptions): Promise<CallResult<StatusOutcomeOf<"unsubscribeAll">>>;
}
export declare function createStatusCalls(sendCall: SendCall): StatusCalls;

// calls/property-calls.d.ts
import type { DataSensitivity, PropertyCallJob } from "@x/batch-core/calls";
import type { CallResult, PropertyDefinition, PropertyInputOf, PropertyOutcomeOf, RecordObjectType } from "@x/batch-types";
import type { RepeatOptions } from "../run/run-options.ts";
import type { SendCall, SendList } from "./send-call.ts";
/** Options that choose which properties are read. */
export interface PropertyFilter extends RepeatOptions {
    /** `true`: only archived properties; `false`: only the others. @default false */
    readonly archived?: boolean | undefined;
    /** Only properties of this sensitivity are found. @default "non_sensitive" */
    readonly dataSensitivity?: DataSensitivity | undefined;
}
/** A call for property definitions. Returns one outcome for each, in the order of the input. */
export type PropertyCall<Op extends "create" | "read" | "archive", Options = RepeatOptions> = (objectType: RecordObjectType, inputs: readonly PropertyInputOf<Op>[], options?: Options) => Promise<CallResult<PropertyOutcomeOf<Op>>>;
/**
 * Calls for the property definitions of an object type. A request has up to 100 properties.
 *
 * Every call throws {@link InvalidOptionsError} when options are wrong (nothing was sent), and
 * {@link JobStoppedError} when it ended before HubSpot processed any property.
 */
export interface PropertyCalls {
    /**
     * Creates property definitions. A request without an answer is sent again. A property that exists by then
     * is `unknown`: this call or someone else may have created it.
     *
     * @example
     * const hubspot = createBatchClient({ accessToken: process.env.HUBSPOT_ACCESS_TOKEN! });
     * const shoeSize = {
     *   name: "shoe_size",
     *   label: "Shoe size",
     *   groupName: "contactinformation",
     *   type: "number",
     *   fieldType: "number",
     * } as const;
     * const first = await hubspot.properties.create("contacts", [shoeSize]);
     * first.outcomes[0]?.status; //=> "created"
     * const second = await hubspot.properties.create("contacts", [shoeSize]);
     * second.outcomes[0]?.status; //=> "failed"
     */
    readonly create: PropertyCall<"create">;
    /** Reads the definitions of properties by name. */
    readonly read: PropertyCall<"read", PropertyFilter>;
    /**
     * Archives properties by name. `archived` means that HubSpot accepted the request; it answers the same for
     * names that do not exist.
     */
    readonly archive: PropertyCall<"archive">;
    /**
     * Returns all property definitions of an object type.
     *
     * @throws {JobStoppedError} when there is no list. Its `stop` says why.
     *
     * @example
     * const hubspot = createBatchClient({ accessToken: process.env.HUBSPOT_ACCESS_TOKEN! });
     * const properties = await hubspot.properties.list("contacts");
     * properties.some(({ name }) => name === "email"); //=> true
     */
    list(objectType: RecordObjectType, options?: PropertyFilter): Promise<readonly PropertyDefinition[]>;
}
export declare function createPropertyCalls(sendCall: SendCall, sendList: SendList<PropertyCallJob, PropertyDefinition>): PropertyCalls;

// calls/setting-calls.d.ts
import type { SettingCallJob } from "@x/batch-core/calls";
import type { ObjectSchema, Owner, Pipeline, PropertyValidations, RecordObjectType, SettingName, Settings, UsageLimits } from "@x/batch-types";
import type { RepeatOptions } from "../run/run-options.ts";
import type { SendList } from "./send-call.ts";
/** Options of {@link SettingCalls.owners}. */
export interface OwnersOptions extends RepeatOptions {
    /** `true`: only archived owners, who have left; `false`: only the others. @default false */
    readonly archived?: boolean | undefined;
}
/**
 * Calls for what is set up in the account. Each returns a whole list, in the order HubSpot gives it.
 *
 * Every call throws {@link InvalidOptionsError} when options are wrong (nothing was sent), and {@link JobStoppedError}
 * when there is no list, or a part of it did not come, or is not as described. Its `stop` says why.
 */
export interface SettingCalls {
    /**
     * Returns all owners: the users and queues that records can belong to. `hubspot_owner_id` takes their `id`, not the
     * `userId`. Sends one request for every 100 owners.
     *
     * @example
     * const hubspot = createBatchClient({ accessToken: process.env.HUBSPOT_ACCESS_TOKEN! });
     * const owners = await hubspot.owners();
     * owners.find(({ email }) => email === "ada@example.com")?.id; //=> "71"
     */
    owners(options?: OwnersOptions): Promise<readonly Owner[]>;
    /**
     * Returns all pipelines of an object type with their stages; an empty list where the object has none.
     *
     * @example
     * const hubspot = createBatchClient({ accessToken: process.env.HUBSPOT_ACCESS_TOKEN! });
     * const [pipeline] = await hubspot.pipelines("deals");
     * pipeline?.stages.find(({ label }) => label === "Closed Won")?.id; //=> "closedwon"
     */
    pipelines(objectType: RecordObjectType, options?: RepeatOptions): Promise<readonly Pipeline[]>;
    /**
     * Returns all custom objects of the account, without archived ones. Their properties come with them.
     *
     * @example
     * const hubspot = createBatchClient({ accessToken: process.env.HUBSPOT_ACCESS_TOKEN! });
     * const schemas = await hubspot.schemas();
     * schemas.map(({ objectTypeId, labels }) => [objectTypeId, labels.plural]); //=> []
     */
    schemas(options?: RepeatOptions): Promise<readonly ObjectSchema[]>;
    /**
     * Returns the properties of an object type that have validation rules, with their rules. HubSpot refuses a value
     * that breaks one.
     *
     * @example
     * const hubspot = createBatchClient({ accessToken: process.env.HUBSPOT_ACCESS_TOKEN! });
     * const validations = await hubspot.propertyValidations("contacts");
     * validations.map(({ propertyName }) => propertyName); //=> []
     */
    propertyValidations(objectType: RecordObjectType, options?: RepeatOptions): Promise<readonly PropertyValidations[]>;
    /**
     * Returns how many records, custom properties and association labels the account can hold, how many it has, and how
     * many are `left`; and the object types with records that have nearly as many associations as they can. Sends four
     * requests.
     *
     * @example
     * const hubspot = createBatchClient({ accessToken: process.env.HUBSPOT_ACCESS_TOKEN! });
     * await hubspot.create("contacts", [{ properties: { email: "ada@example.com" } }]);
     * const { records } = await hubspot.limits();
     * const contacts = records.find(({ objectTypeId }) => objectTypeId === "0-1");
     * console.log(contacts?.usage, contacts?.left); //=> 1 14999999
     */
    limits(options?: RepeatOptions): Promise<UsageLimits>;
    /**
     * Returns the scopes of the access token: what it may do. HubSpot says it of the tokens of private apps; of others it may
     * refuse to.
     *
     * @example
     * const hubspot = createBatchClient({ accessToken: process.env.HUBSPOT_ACCESS_TOKEN! });
     * const scopes = await hubspot.scopes();
     * scopes.includes("crm.objects.contacts.write"); //=> true
     */
    scopes(options?: RepeatOptions): Promise<readonly string[]>;
}
export declare function createSettingCalls(sendList: SendList<SettingCallJob, Settings[SettingName]>): SettingCalls;

// look/apply-plan.d.ts
import { type IfChanged } from "@x/batch-core";
import type { BatchResult, Plan } from "@x/batch-types";
import type { CallOptions } from "../run/run-options.ts";
import { type LookClient } from "./reading.ts";
/** Options of {@link BatchClient.apply}. */
export interface ApplyOptions extends CallOptions {
    /**
     * What to do about a record that is not as it was when the plan was made: leave it alone (`skip`: it is `skipped`, as
     * it `changed` or is `missing`), leave it alone and count it as failed (`fail`: `CHANGED_SINCE`), or write the planned
     * values over it (`overwrite`). @default "skip"
     */
    readonly ifChanged?: IfChanged | undefined;
}
type ApplyClient = LookClient & {
    readonly portalId: (options: CallOptions) => Promise<string>;
};
/** Writes the changes of a plan, each after a look at its record. */
export declare function applyPlan(client: ApplyClient, plan: Plan, options: ApplyOptions): Promise<BatchResult>;
export {};

// look/diff-source.d.ts
import { type DiffJob } from "@x/batch-core";
import type { Change, PropertyDefinition } from "@x/batch-types";
import { type Source } from "../run/read-source.ts";
import type { CallOptions } from "../run/run-options.ts";
import { type LookClient } from "./reading.ts";
/** Options of {@link BatchClient.diff}. */
export interface DiffOptions extends CallOptions {
    /** Every property definition of the object. @default read from the account */
    readonly definitions?: Iterable<PropertyDefinition> | undefined;
}
/**
 * Yields the change that each record of a source would be. Reads one part of the source ahead while the changes of the
 * part before are taken.
 *
 * @throws what the source throws, once the changes before are yielded.
 */
export declare function diffSource(client: LookClient, job: DiffJob, source: Source, { definitions, signal: given, onEvent }: DiffOptions): AsyncGenerator<Change, void, undefined>;

// calls/record-reader.d.ts
import type { RowOf } from "@x/batch-types";
import type { RunState } from "../run/run-state.ts";
import type { Pages } from "./read-pages.ts";
/**
 * The records of a list or a search, to be iterated once. Nothing is sent before. At most two pages of records are in
 * memory. Leaving the loop ends the request in flight.
 */
export interface RecordReader<Row = RowOf> extends AsyncIterable<Row> {
    /**
     * Where to go on: give this text as `cursor` to the same call, in another process too. It stands after the last page
     * whose records were all handed out, so the records of a page that was begun come again. After the last record,
     * nothing more comes. Until the first page was handed out it is the `cursor` that was given, or `undefined`.
     */
    readonly cursor: string | undefined;
}
/** @param given The cursor that the reader begins with. */
export declare function createRecordReader(pages: Pages, state: Pick<RunState, "abort">, given: string | undefined): RecordReader<never>;

// run/run-options.d.ts
import type { OnEvent } from "../events.ts";
import type { Lane } from "../limits/lane.ts";
import type { RunStore, Unanswered } from "./run-store.ts";
/** Options of every call. */
export interface CallOptions {
    /** Ends the call when it aborts. Records that were not sent are `skipped`, as are reads in flight; writes in flight are `unknown`. @default none */
    readonly signal?: AbortSignal | undefined;
    /** Called with every event of this call. Errors it throws are ignored. @default none */
    readonly onEvent?: OnEvent | undefined;
}
/** Options of a call whose requests may be sent again. */
export interface RepeatOptions extends CallOptions {
    /** How often a request that HubSpot did not carry out is sent again at most. @default 10 */
    readonly maxRetries?: number | undefined;
}
/** Options of a run. */
export interface RunOptions extends CallOptions {
    /** The order of the outcomes. `settled`: each as soon as it is known; `input`: the order of the records. @default "settled" */
    readonly order?: "settled" | "input" | undefined;
    /** How urgent the run is, beside others of this client and of its limiter. @default "normal" */
    readonly lane?: Lane | undefined;
    /** A name for the run in its events, such as the id that your program has for it. @default none */
    readonly name?: string | undefined;
    /** Stores the progress of the run, so that another process can continue it. @default none */
    readonly store?: RunStore | undefined;
    /**
     * Batches that an earlier run sent and that got no answer. They are settled first. To continue a run that
     * left none, give an empty list: records below `firstIndex` then count as created by that run.
     * @default none: this run continues no other
     */
    readonly unanswered?: readonly Unanswered[] | undefined;
    /**
     * Index of the first record of the source. It must be above every index in `unanswered`. Records with an index of their own
     * ({@link IndexedRecord}) may be below it: give the number of records of the whole run. @default 0
     */
    readonly firstIndex?: number | undefined;
}

// run/batch-run.d.ts
/// <reference lib="esnext.disposable" preserve="true" />
import type { BatchResult, Counts, Outcome, RecordError, RequestCounts, Stop } from "@x/batch-types";
import type { Chunks } from "./run-job.ts";
import { type RunState } from "./run-state.ts";
/** What a run has done until `BatchRun.stats` is read. */
export interface RunStats {
    /** Number of outcomes by status. */
    readonly counts: Readonly<Counts>;
    /** Number of requests sent, and of those by reason. */
    readonly requests: Readonly<RequestCounts>;
    /** Errors that belong to no single record: each once, at most 100. */
    readonly errors: readonly RecordError[];
    /** Why the run ended early; undefined while it goes on, or when it came to its end. */
    readonly stop: Stop | undefined;
}
/**
 * One execution of a job. Either iterate it once, which gives each outcome as soon as it is known, or await
 * `result()`. Nothing is sent before.
 */
export interface BatchRun<One = Outcome> extends AsyncIterable<One> {
    /** What the run has done so far. Read it again for later numbers. */
    readonly stats: RunStats;
    /**
     * Runs to the end and returns all outcomes in the order of the input. Rejects when the run has been
     * iterated.
     *
     * @throws {JobStoppedError} when the job ended before HubSpot processed any record.
     * @throws {SourceFailedError} when the source failed. It has the result of the records read before.
     *
     * @example
     * const hubspot = createBatchClient({ accessToken: process.env.HUBSPOT_ACCESS_TOKEN! });
     * const run = hubspot.run({ operation: "archive", objectType: "deals" }, new Set([{ id: 7 }]));
     * const result = await run.result();
     * result.status; //=> "success"
     */
    result(): Promise<BatchResult<One>>;
    /**
     * Ends the run at once. Records that were not sent are `skipped`, as are reads in flight; writes in
     * flight are `unknown`. Every record that was read still gets its outcome.
     *
     * @param reason Its message becomes the message of those outcomes.
     */
    abort(reason?: unknown): void;
    /**
     * Sends no more records, waits for the answers to requests in flight, and then ends the run. The associations of
     * records that those answers confirm are still made. What HubSpot fails at, or does not answer, is not sent again. Records
     * that were not sent are `skipped`. The source is closed; if it is an array, the records not yet read are `skipped`, too.
     * Go on iterating to get those outcomes.
     *
     * @param message The message of the skipped outcomes.
     * @param associations `later`: the associations that are not on their way are not made either. A store keeps their
     * batches, and the next run makes them. @default "now"
     */
    drain(message: string, associations?: "now" | "later"): void;
    /** Aborts the run, and resolves when none of its requests and timers is left. */
    [Symbol.asyncDispose](): Promise<void>;
}
export declare function createBatchRun(chunks: Chunks, state: RunState): BatchRun;

// run/read-source.d.ts
/**
 * Where records come from: an array, another iterable, an async iterable or a web stream. It is read only
 * as fast as batches are sent.
 */
export type Source<Item = unknown> = Iterable<Item> | AsyncIterable<Item> | ReadableStream<Item>;
/** Called with what the source threw. Reading has ended then. */
type OnFailure = (error: unknown) => void;
/**
 * Yields what `take` makes of the records of a synchronous source, as soon as it makes anything. Ends with the
 * source, or when the signal aborts.
 *
 * @param take Gets each record. What it throws does not count as a failure of the source.
 */
export declare function readNow<Taken>(source: Iterable<unknown>, signal: AbortSignal, onFailure: OnFailure, take: (record: unknown) => readonly Taken[]): Generator<readonly Taken[], void, undefined>;
/**
 * Yields what `take` makes of the records of an asynchronous source, as soon as it makes anything. Ends with
 * the source, or when the signal aborts, even while the source hangs.
 *
 * @param take Gets each record. What it throws does not count as a failure of the source.
 */
export declare function readLater<Taken>(source: Exclude<Source, Iterable<unknown>>, signal: AbortSignal, onFailure: OnFailure, take: (record: unknown) => readonly Taken[]): AsyncGenerator<readonly Taken[], void, undefined>;
/** Streams are read with a reader: their own iterator waits for a hanging read before it cancels. */
export declare function iterate(source: Exclude<Source, Iterable<unknown>>): AsyncIterator<unknown>;
export {};

// run/indexed-record.d.ts
import type { RunOptions } from "./run-options.ts";
/**
 * A record with its own index, for a source that skips some, such as those that an earlier run settled. The records of a
 * source all have one, or none. Indexes ascend, with gaps where records are skipped.
 */
export interface IndexedRecord<One = unknown> {
    readonly index: number;
    readonly record: One;
}
/**
 * Returns a function that returns the record and index of each item of a source; undefined for a record without an index.
 * It throws a RangeError for an index that no record can have.
 */
export declare function createIndexReader({ order, unanswered, }: RunOptions): (item: unknown) => IndexedRecord | undefined;

// run/send-now.d.ts
/**
 * What a source yields between two records to have those before it sent at once, in a batch that is not full: for
 * a source that reads on only when they are settled. It is no record, and takes no index. With `allOrNone` it does
 * nothing, as no record is sent before the source ends.
 */
export declare const SEND_NOW: unique symbol;

// run/protocol.d.ts
import type { Answer, BatchOf, InterpretationOf } from "@x/batch-core";
import type { Stop } from "@x/batch-types";
import type { WireRequest } from "../send/send-request.ts";
/** A batch of any kind. */
export type AnyBatch = BatchOf<unknown, {
    readonly attempts: number;
}>;
/** The functions of core for one kind of batch, and what a store wants to know. */
export interface Protocol<Batch, Outcome> {
    build(batch: Batch): WireRequest;
    interpret(batch: Batch, answer: Answer): InterpretationOf<Batch, Outcome>;
    skip(batch: Batch, stop: Stop): readonly Outcome[];
    /** Called before a request leaves. When it throws, the request does not leave, and the run ends. */
    sending?(batch: Batch, at: number): MayLeave | Promise<MayLeave>;
    /** Called after an answer was interpreted; again when it throws, for a while. Then the run ends. */
    answered?(batch: Batch, interpretation: InterpretationOf<Batch, Outcome>): Told | Promise<Told>;
    /** Called with outcomes that no answer gave. When it throws, the run ends. */
    settled?(outcomes: readonly Outcome[], batch?: Batch): Told | Promise<Told>;
}
/** What a store may say: `taken-over`, when another worker drives the run. */
export type Told = void | "taken-over";
/** What a store may say of a batch that is to be sent. A number: until when it may leave, in milliseconds since 1970. */
export type MayLeave = Told | number;

// run/run-store.d.ts
import { type Batch, type Interpretation } from "@x/batch-core";
import type { Outcome } from "@x/batch-types";
import type { MayLeave, Protocol, Told } from "./protocol.ts";
/**
 * Stores the progress of a run, on a disk or in a database, so that another process can continue it.
 * Batches are plain JSON. When a method throws or rejects, the run ends with the stop `store-failed`; when it says
 * `"taken-over"`, because another worker drives the run, it ends with that stop. Records that were not sent are `skipped`.
 *
 * The store hears of every outcome once, by `answered` or by `settled`.
 */
export interface RunStore {
    /**
     * Called before a batch is sent; it is sent when this resolves. If neither `answered` nor `settled` is called for it, its
     * records may have been written: give the batch to the next run as `unanswered`, by `forNextRun` of batch-core.
     *
     * @param at Time in milliseconds since 1970.
     * @returns a time in milliseconds since 1970, by the clock of the client (`runtime`): past it, the request does not leave.
     * It is then a retry, for which `sending` is called again. Nothing: it may leave at any time.
     */
    sending(batch: Batch, at: number): MayLeave | Promise<MayLeave>;
    /**
     * Called when the answer to a batch was read. The records of `interpretation.outcomes` are settled. The
     * batches of `interpretation.again` are sent next. Their records are not written yet, unless `mayBeWritten` of
     * batch-core says so. While this fails, it is called again with the same arguments, for 25 seconds.
     */
    answered(batch: Batch, interpretation: Interpretation): Told | Promise<Told>;
    /**
     * Called with outcomes that no answer gave: of records that were refused before they were sent, and of those not
     * sent when the run ended. What `isUnsent` of batch-core names is to be sent when the run goes on.
     *
     * @param batch The batch of these records: it does not leave. Absent for records that are in no batch. If `sending` was called
     * for it, it counts as unanswered no more, unless `mayBeWritten` of batch-core says that an earlier request carried
     * its records: keep it then instead of the outcomes, for the next run to find out.
     */
    settled?(outcomes: readonly Outcome[], batch?: Batch): Told | Promise<Told>;
}
/**
 * A batch that an earlier run sent, and that got no answer before that run ended. It must have the
 * operation and object type of the run that continues. It is sent with the client's token, so only those
 * who may write to the account should be able to write to the store.
 */
export interface Unanswered {
    readonly batch: Batch;
    /** When it was sent, in milliseconds since 1970. */
    readonly at: number;
    /**
     * Why nothing of it is written any more, such as "The run was cancelled.": it is only looked up. What would have to be sent
     * again is `skipped` with this message where HubSpot does not have it, else `unknown`. @default none: it is sent again
     */
    readonly cancelled?: string | undefined;
}
/** Returns the protocol for records; with a store, it also calls that. */
export declare function recordProtocol(store?: RunStore): Protocol<Batch, Outcome>;
/** Returns the protocol for a batch of a cancelled run: only what finds out what became of its records is sent. */
export declare function withoutWrites(protocol: Protocol<Batch, Outcome>, message: string): Protocol<Batch, Outcome>;

// run/source-failed-error.d.ts
import { BatchError } from "@x/batch-core/options";
import type { BatchResult } from "@x/batch-types";
/**
 * Thrown by `result()` of a run when its source failed. `cause` is the error of the source, `result` has the
 * outcomes of the records read before. A run that is iterated throws the error of the source itself.
 *
 * @example
 * async function* rows() {
 *   yield { id: 7 };
 *   throw new Error("The file ends in the middle of a row.");
 * }
 * const hubspot = createBatchClient({ accessToken: process.env.HUBSPOT_ACCESS_TOKEN! });
 * const run = hubspot.run({ operation: "archive", objectType: "contacts" }, rows());
 * try {
 *   await run.result();
 * } catch (error) {
 *   if (error instanceof SourceFailedError) console.log(error.result.counts.archived); //=> 1
 * }
 */
export declare class SourceFailedError extends BatchError {
    readonly name = "SourceFailedError";
    /** The outcomes of the records read before the failure. */
    readonly result: BatchResult;
    constructor(cause: unknown, result: BatchResult);
}

// run/find-targets.d.ts
import { type Job, type Outcome, type ResolvedJob } from "@x/batch-core";
import { type FoundTarget, type Target } from "@x/batch-core/targets";
import type { RecordRow, Stop } from "@x/batch-types";
import type { Happening } from "../events.ts";
type AboutTargets = Pick<ResolvedJob, "apiVersion" | "maxRetries"> & Pick<Target, "objectType">;
/** How targets are looked up. */
export interface TargetRequests {
    /** Reads or upserts records by the property; returns an outcome for each. */
    readonly run: (job: AboutTargets & {
        readonly operation: "read" | "upsert";
        readonly idProperty: string;
    }, ids: readonly string[]) => Promise<readonly Outcome[]>;
    /**
     * Returns all records whose property has one of these texts.
     *
     * @throws {JobStoppedError} when a page did not come.
     */
    readonly search: (job: AboutTargets, property: string, values: readonly string[]) => Promise<readonly RecordRow[]>;
}
/** Looks up records to associate with, each once. */
export interface TargetFinder {
    /**
     * Looks up those of the targets that are not known yet, and creates missing ones where that is asked for. Never rejects
     * for what HubSpot answers.
     *
     * @param toCreate Called after the look-ups: which targets are to be created if they are missing. @default none
     */
    find(targets: readonly Target[], toCreate?: () => readonly Target[]): Promise<void>;
    /** Returns what was found by the last `find`. `missing`: it can be created, and is not yet. */
    get(target: Target): FoundTarget;
}
/** What look-ups are a part of, such as a run. */
export interface TargetLookUps {
    /** Why no more requests are sent. */
    readonly stop: Stop | undefined;
    emit(event: Extract<Happening, {
        type: "targets-looked-up";
    }>): void;
}
/** Returns what looks up the records to associate with of one run, and remembers them. */
export declare function createTargetFinder(job: Pick<ResolvedJob, "apiVersion" | "maxRetries"> & Pick<Job, "missingTargets">, state: TargetLookUps, requests: TargetRequests): TargetFinder;
export {};

// send/redact.d.ts
/** Returns the text or JSON value with every secret replaced by "[secret]", in values and in names. */
export type Redact = <Value>(value: Value) => Value;
/** The secrets of one client. They must not get into outcomes, logs and files. */
export interface Secrets {
    /** From now on `redact` replaces this text. Adding it again makes it the newest. */
    readonly add: (secret: string) => void;
    readonly redact: Redact;
}
/**
 * A proxy or a hostile server may quote what it was sent: as it is, or with escapes of JSON, JavaScript,
 * URLs or HTML, once or twice. Texts are searched for all of these at once. A short secret, such as the
 * token of a sandbox, could be part of any word, so it is replaced only after "Bearer ".
 */
export declare function createSecrets(): Secrets;

// send/send-request.d.ts
import type { Answer } from "@x/batch-core";
import type { Secrets } from "./redact.ts";
import type { Runtime } from "../runtime.ts";
import type { Transport } from "./transport.ts";
export interface WireRequest {
    readonly method: "GET" | "POST" | "PUT";
    /** Path from the root of the host, with the query. */
    readonly path: string;
    /** Sent as JSON. */
    readonly body?: unknown;
    /** The field of the body that takes the token. */
    readonly tokenField?: string;
    /** Sent as a form. */
    readonly form?: Readonly<Record<string, string>>;
}
/**
 * Sends one request once. Failures are answers, too: it rejects only when a timer fails. Secrets are
 * removed from the answer, unless there is no token: then the request is for tokens.
 *
 * @param until The time, in milliseconds since 1970, from which on the request does not leave: it is not sent then.
 */
export type SendRequest = (request: WireRequest, token: string | undefined, signal: AbortSignal, until?: number) => Promise<Answer>;
/** The cause of the silence of a request that did not leave in the time that it had. HubSpot has no part in it. */
export declare const TOO_LATE = "It could not leave in the time that the store gave.";
/** @param options `attemptTimeout` is in milliseconds. The token of each request is added to `secrets`. */
export declare function createSendRequest(options: {
    baseUrl: string;
    attemptTimeout: number;
    transport: Transport;
    secrets: Secrets;
    runtime: Pick<Runtime, "now" | "sleep">;
}): SendRequest;

// auth/token-source.d.ts
import type { Stop } from "@x/batch-types";
export interface TokenSource {
    /** @throws {NoTokenError} when no token can be got. */
    get(signal: AbortSignal): Promise<string> | string;
    /**
     * Replaces a token that HubSpot calls expired. Returns false when there is no other.
     *
     * @throws {NoTokenError} when no token can be got.
     */
    replace(expired: string, signal: AbortSignal): Promise<boolean>;
    /** Resolves when no refresh is in flight. */
    settled(): Promise<unknown>;
}
/** Ends a run. Its message contains no token. */
export declare class NoTokenError extends Error {
    readonly stop: Stop;
    constructor(stop: Stop);
}
/** Whether the value can stand in an HTTP header. */
export declare function isToken(value: unknown): value is string;

// calls/send-call.d.ts
import type { CallJob } from "@x/batch-core/calls";
import type { CallResult } from "@x/batch-types";
import type { RepeatOptions } from "../run/run-options.ts";
/** Sends a call. The options that the job has fields for become a part of it. */
export type SendCall = (job: CallJob, inputs: Iterable<unknown>, options: RepeatOptions | undefined) => Promise<CallResult>;
/** Sends a call without inputs, and returns the rows of its answer. */
export type SendList<Job extends CallJob, Row> = (job: Job, options: RepeatOptions | undefined) => Promise<readonly Row[]>;

// look/reading.d.ts
import type { DiffJob, Job } from "@x/batch-core";
import type { BatchResult, PropertyDefinition } from "@x/batch-types";
import type { BatchRun } from "../run/batch-run.ts";
import type { CallOptions, RunOptions } from "../run/run-options.ts";
import type { Source } from "../run/read-source.ts";
/** What a look at records needs of the client. */
export interface LookClient {
    readonly run: (job: Job, source: Source, options?: RunOptions) => BatchRun;
    /** Lists every property definition of an object that the token may see. */
    readonly definitions: (job: Pick<Job, "objectType">, options: CallOptions) => Promise<readonly PropertyDefinition[]>;
}
/** So many records are read at a time, by requests of 100 side by side. */
export declare const RECORDS_PER_LOOK = 1000;
/**
 * Reads records by their id, or by a unique property.
 *
 * @param properties Without any, HubSpot would return some of its choice.
 * @throws {JobStoppedError} when they were not all read.
 */
export declare function readRecords({ run }: LookClient, { objectType, apiVersion, idProperty }: Pick<DiffJob, "objectType" | "apiVersion" | "idProperty">, ids: readonly {
    readonly id: string;
}[], properties: readonly string[], options: CallOptions): Promise<BatchResult>;

// run/run-state.d.ts
import type { RecordError, RequestCounts, Stop } from "@x/batch-types";
import type { Happening, OnEvent, RunInfo, StatusCounts } from "../events.ts";
import type { Lane } from "../limits/lane.ts";
import type { Runtime } from "../runtime.ts";
/** The parts that can fail, and the message for each. */
declare const PARTS: {
    readonly "source-failed": "The source of records failed";
    readonly "store-failed": "The run could not be kept";
    readonly "limiter-failed": "The rate limiter failed";
    readonly "token-failed": "The token source failed";
    readonly "client-failed": "The client failed";
};
type PartFailed = keyof typeof PARTS;
/** The state of one run. */
export interface RunState {
    readonly lane: Lane | undefined;
    readonly counts: {
        -readonly [Status in keyof StatusCounts]: StatusCounts[Status];
    };
    requests: RequestCounts;
    /** Errors that belong to no single record: each once, at most 100. */
    readonly errors: readonly RecordError[];
    /** Why nothing more is sent; undefined while the run may send. */
    readonly stop: Stop | undefined;
    /** Aborts requests in flight: by the caller's signal, or because the consumer left. */
    readonly signal: AbortSignal;
    /** Aborts the waits before requests leave: when `signal` aborts, and when the run ends or is drained. */
    readonly waiting: AbortSignal;
    /** The same for requests that follow from the answer of another, such as associations: a drain aborts it only where they are to be made later. */
    readonly following: AbortSignal;
    start(): void;
    /** Ends the run: nothing more is sent, but requests in flight may still be answered. */
    end(stop: Stop): void;
    /**
     * Ends the run, but what follows from the answers to requests in flight is sent, until HubSpot fails at it: associations.
     * Where they are to be made later, none that is not on its way is sent.
     */
    drain(message: string, associations?: "now" | "later"): void;
    /** Ends the run because a part of it threw. */
    fail(part: PartFailed, thrown: unknown): void;
    /** Resolves with the result of the work. When it throws, the run ends, and the result is undefined. */
    guard<Result>(part: PartFailed, work: () => Result | PromiseLike<Result>): Promise<Result | undefined>;
    /** Adds to `errors`. */
    note(errors: readonly RecordError[]): void;
    /** Ends the run and aborts requests in flight. */
    abort(reason: unknown): void;
    /** Ends the run when a wait would be longer than the time that is left. */
    mayWait(milliseconds: number): void;
    /** Called when every record is settled: ends the timers. */
    finish(): void;
    /** Counts settled records, and emits the event. */
    count(outcomes: readonly {
        readonly status: keyof StatusCounts;
    }[]): void;
    emit(happening: Happening): void;
}
/** @param options `timeout`: time limit of the whole run, in milliseconds. */
export declare function createRunState(options: {
    readonly info: RunInfo;
    readonly signal?: AbortSignal | undefined;
    readonly timeout?: number | undefined;
    readonly listeners: readonly OnEvent[];
    readonly runtime: Pick<Runtime, "now" | "sleep">;
}): RunState;
/**
 * Returns when the run ended later, or by the caller or a part that failed: the outcomes say more then.
 *
 * @throws {JobStoppedError} when the run ended before HubSpot processed any record.
 */
export declare function throwIfUndone(stop: Stop | undefined, outcomes: readonly {
    readonly status: string;
    readonly attempts: number;
}[]): void;
export {};

// calls/read-pages.d.ts
import { type PageJob, type PageRow } from "@x/batch-core/pages";
import type { RunState } from "../run/run-state.ts";
import type { SettleBatch } from "../run/settle-batch.ts";
/** The records of a page, and the cursor after it. */
interface Page {
    readonly records: readonly PageRow[];
    readonly cursor: string;
}
/** What is read. */
export interface Reading {
    readonly job: PageJob;
    readonly cursor: string | undefined;
    /** Problems of the options. They are thrown together with those of the job. */
    readonly problems: readonly string[];
    readonly state: RunState;
}
export type Pages = AsyncGenerator<Page, void, undefined>;
/**
 * Yields the pages of a list or a search, and reads at most one page ahead.
 *
 * @throws {InvalidOptionsError} naming every problem.
 * @throws {JobStoppedError} when a page did not come.
 */
export declare function readPages(settleBatch: SettleBatch, reading: Reading): Pages;
export {};

// run/run-job.d.ts
import { type Job } from "@x/batch-core";
import type { Outcome } from "@x/batch-types";
import type { BusyKeys } from "./busy-keys.ts";
import type { RunOptions } from "./run-options.ts";
import { type TargetRequests } from "./find-targets.ts";
import { type SourceFailure } from "./plan-source.ts";
import type { Source } from "./read-source.ts";
import type { RunState } from "./run-state.ts";
import type { Runtime } from "../runtime.ts";
import type { SettleBatch } from "./settle-batch.ts";
/** Yields lists of outcomes, and returns the failure of the source, if any. */
export type Chunks = AsyncGenerator<readonly Outcome[], SourceFailure | undefined, undefined>;
/**
 * Runs a job over a source, with at most `concurrency` batches in flight and one more read ahead. Yields
 * outcomes as they settle. When all records are settled, it returns the failure of the source, if any.
 *
 * @throws {BatchError} when the job cannot be done at all.
 */
export declare function runJob(run: {
    job: Job;
    source: Source;
    concurrency: number;
    settleBatch: SettleBatch;
    state: RunState;
    options: RunOptions;
    runtime: Pick<Runtime, "sleep">;
    busyKeys: BusyKeys;
    /** How records to associate with are looked up. */
    targets: TargetRequests;
    /** Problems of the options. They are thrown together with those of the job. */
    problems: readonly string[];
}): Chunks;

// run/settle-batch.d.ts
import type { Answer } from "@x/batch-core";
import type { AnyBatch, Protocol } from "./protocol.ts";
import type { RunState } from "./run-state.ts";
import { type Sender } from "./send-batch.ts";
/**
 * Sends a batch, and the batches that follow from its answers, until all records are settled. When code of
 * this package throws, the run ends, and the remaining records are `skipped` or `unknown`.
 *
 * @param deliver Called with outcomes as soon as they are known.
 * @param lost The answer (a silence) of a batch that an earlier run sent.
 */
export type SettleBatch = <Batch extends AnyBatch, Outcome>(protocol: Protocol<Batch, Outcome>, batch: Batch, state: RunState, deliver: (outcomes: readonly Outcome[]) => void, lost?: Answer) => Promise<void>;
export declare function createSettleBatch(sender: Sender): SettleBatch;

// run/busy-keys.d.ts
import { type ResolvedJob } from "@x/batch-core";
import type { BusyKeySet } from "@x/batch-core/policy";
/** Keys of the records that requests in flight write, over all runs of a client: no record is written by two at the same time. */
export interface BusyKeys {
    /**
     * Returns the keys that a run finds busy. Keys that it adds are busy for others until it deletes them.
     *
     * @param onFree Called when keys of any run were freed.
     * @param isOver Returns true when the run sends nothing more: it then waits for no other run.
     */
    join(job: ResolvedJob, onFree: () => void, isOver: () => boolean): KeysOfRun;
}
/** The keys that are busy for one run. */
interface KeysOfRun extends BusyKeySet {
    /** Tells all runs that keys were freed. */
    freed(): void;
    /** Frees all keys of the run. */
    leave(): void;
}
export declare function createBusyKeys(): BusyKeys;
export {};

// run/plan-source.d.ts
import { type Answer, type Batch, type PlanStep, type ResolvedJob } from "@x/batch-core";
import type { TargetFinder } from "./find-targets.ts";
import type { RunOptions } from "./run-options.ts";
import { type Source } from "./read-source.ts";
/** A step of the plan, or a batch of an earlier run without an answer. */
export type Step = PlanStep | LostBatch;
/** A batch of an earlier run, and its answer: a silence. */
export interface LostBatch {
    readonly batch: Batch;
    readonly lost: Answer;
    /** Why nothing of it is written any more; undefined when it may be. */
    readonly cancelled: string | undefined;
}
/** What the source threw. */
export interface SourceFailure {
    readonly error: unknown;
}
/**
 * Reads and plans a source until it ends, it fails or the signal aborts. All records read before are
 * planned. Returns the failure of the source. An array is always read to its end, so that each of its
 * records gets an outcome.
 */
export declare function planSource(job: ResolvedJob, source: Source, options: RunOptions, signal: AbortSignal, targets: TargetFinder): AsyncGenerator<Step, SourceFailure | undefined, undefined>;

// run/send-batch.d.ts
import type { Answer } from "@x/batch-core";
import type { TokenSource } from "../auth/token-source.ts";
import type { RateLimiter } from "../limits/rate-limiter.ts";
import type { Concurrency } from "../limits/concurrency.ts";
import type { AnyBatch, Protocol } from "./protocol.ts";
import type { RunState } from "./run-state.ts";
import type { Runtime } from "../runtime.ts";
import { type SendRequest } from "../send/send-request.ts";
import type { BatchState } from "./batch-state.ts";
/** An answer, and the token of its request. */
export interface Sent {
    readonly answer: Answer;
    readonly token: string;
}
/** Sends a batch once, when its turn comes. Returns undefined when the run ended before. */
export type SendBatch = <Batch extends AnyBatch, Outcome>(protocol: Protocol<Batch, Outcome>, batch: Batch, state: RunState, batchState: BatchState) => Promise<Sent | undefined>;
/** The parts that all runs of a client share. */
export interface Sender {
    readonly sendRequest: SendRequest;
    readonly tokens: TokenSource;
    readonly concurrency: Concurrency;
    readonly limiter: RateLimiter;
    readonly runtime: Runtime;
}
/**
 * @param pendingLookUps Returns undefined when a new batch may leave. Else a look-up goes first: the promise
 *   resolves when look-ups made progress, and then the batch asks again.
 */
export declare function createSendBatch({ sendRequest, tokens, concurrency, limiter, runtime }: Sender, pendingLookUps: (signal: AbortSignal) => Promise<unknown> | undefined): SendBatch;
/** Whether the request did not leave in the time that the store gave. */
export declare function isTooLate(answer: Answer): boolean;

// limits/concurrency.d.ts
import type { Runtime } from "../runtime.ts";
import type { Lane } from "./lane.ts";
/** Limits how many requests of a client are in flight at the same time, over all its calls. */
export interface Concurrency {
    /**
     * Resolves when a request may leave: by lane, and within a lane first come, first served; at once when the signal aborts.
     * Call the function it resolves with when the request is over.
     */
    acquire(signal: AbortSignal, lane?: Lane): Promise<Release>;
}
/** @param used How the request went; undefined when it was not sent. */
type Release = (used?: UsedTurn) => void;
export interface UsedTurn {
    readonly sentAt: number;
    /** The rate limiter held the request back: this limit did not. */
    readonly wasLimited: boolean;
    /** HubSpot was overloaded, or did not answer. */
    readonly isTrouble: boolean;
}
/** @param ceiling The option `concurrency`: the limit never exceeds it. */
export declare function createConcurrency(ceiling: number, runtime: Pick<Runtime, "now">): Concurrency;
export {};

// run/batch-state.d.ts
import type { RunState } from "./run-state.ts";
/** The state of one batch while it is settled. Its signals abort with those of its run. */
export interface BatchState {
    /** Aborts the request in flight. */
    readonly signal: AbortSignal;
    /** Aborts the waits before the next request leaves. */
    readonly waiting: AbortSignal;
    /** A request has left, and its answer is not interpreted yet. */
    isInFlight: boolean;
    /** The next request follows from an answer, as associations do: only a drain that has them made later holds it back. */
    isFollowing: boolean;
    /** Stops listening to the run. */
    end(): void;
}
export declare function createBatchState(run: Pick<RunState, "signal" | "waiting" | "following">): BatchState;
