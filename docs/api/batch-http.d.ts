// index.d.ts
export { createBatchClient } from "./client/create-batch-client.ts";
export type { ArchiveOptions, BatchClient, CreateOptions, ReadOptions, RecordsResult, RunJob, RunOutcome, RunRecord, UpdateOptions, UpsertOptions, } from "./client/batch-client.ts";
export { DEFAULTS } from "./client/defaults.ts";
export type { BatchClientOptions, Timeouts } from "./client/client-options.ts";
export type { OAuthOptions } from "./auth/oauth.ts";
export type { ObservedAnswer, RateLimit, RateLimiter } from "./limits/rate-limiter.ts";
export type { Runtime } from "./runtime.ts";
export type { Fetch, KyInstance } from "./send/transport.ts";
export type { BatchEvent, OnEvent, RequestInfo, RunInfo, StatusCounts } from "./events.ts";
export type { AssociationCall, AssociationCalls } from "./calls/association-calls.ts";
export type { DealSplitsCalls } from "./calls/deal-splits-calls.ts";
export type { PropertyCall, PropertyCalls, PropertyFilter } from "./calls/property-calls.ts";
export type { RepeatOptions } from "./calls/call-options.ts";
export type { CallOptions, RunOptions } from "./run/run-options.ts";
export type { BatchRun, RunStats } from "./run/batch-run.ts";
export type { Source } from "./run/read-source.ts";
export type { RunStore, Unanswered } from "./run/run-store.ts";
export { SourceFailedError } from "./run/source-failed-error.ts";
export { isWritten } from "@x/batch-types";
export type * from "@x/batch-core";
export type { DataSensitivity } from "@x/batch-core/calls";
export type { Tokens } from "@x/batch-core/policy";
export { BatchError, type BatchErrorCode, InvalidOptionsError, JobStoppedError, UnsupportedOperationError, } from "@x/batch-core";

// otel.d.ts
import { type Meter, type Tracer } from "@opentelemetry/api";
import type { OnEvent } from "./events.ts";
/** Where spans and metrics go; the global ones unless told otherwise. */
export interface TelemetryOptions {
    readonly tracer?: Tracer | undefined;
    readonly meter?: Meter | undefined;
}
/**
 * Turns the events of a client into OpenTelemetry: a span for each run and, within it, one for each
 * request; metrics `hubspot.batch.records` (by status), `http.client.request.duration` (seconds),
 * `hubspot.batch.wait` (seconds, by limit) and `hubspot.batch.quota.remaining`. No token and no value
 * of a record is among them.
 *
 * @example
 * import { telemetry } from "@x/batch-http/otel";
 *
 * const accessToken = process.env.HUBSPOT_ACCESS_TOKEN!;
 * const hubspot = createBatchClient({ accessToken, onEvent: telemetry() });
 * await hubspot.create("contacts", [{ properties: { email: "ada@example.com" } }]);
 */
export declare function telemetry({ tracer, meter, }?: TelemetryOptions): OnEvent;

// client/create-batch-client.d.ts
import type { ApiVersion } from "@x/batch-types";
import type { BatchClient } from "./batch-client.ts";
import type { BatchClientOptions } from "./client-options.ts";
/**
 * A client for one account. It keeps HubSpot's rate limit for all its calls together, and shares
 * nothing with other clients. Making it sends nothing.
 *
 * @throws {InvalidOptionsError} naming every problem.
 *
 * @example
 * const hubspot = createBatchClient({ accessToken: process.env.HUBSPOT_ACCESS_TOKEN! });
 * const records = [{ properties: { email: "ada@example.com", firstname: "Ada" } }];
 * const result = await hubspot.upsert("contacts", records, { idProperty: "email" });
 * result.outcomes[0]?.status; //=> "created"
 */
export declare function createBatchClient<const Version extends ApiVersion = "2026-03">(written: BatchClientOptions<Version>): BatchClient<Version>;

// client/batch-client.d.ts
import type { Job } from "@x/batch-core";
import type { ApiVersion, BatchResult, CreateRecord, DealSplitsRow, ObjectsWith, ObjectType, Operation, Outcome, OutcomeOf, Properties, PropertyTypes, RecordId, RecordOf, RowOf, UpdateRecord, UpsertRecord } from "@x/batch-types";
import type { BatchRun } from "../run/batch-run.ts";
import type { AssociationCalls } from "../calls/association-calls.ts";
import type { DealSplitsCalls } from "../calls/deal-splits-calls.ts";
import type { PropertyCalls } from "../calls/property-calls.ts";
import type { CallOptions, RunOptions } from "../run/run-options.ts";
import type { Source } from "../run/read-source.ts";
export type CreateOptions = CallOptions & Pick<Job, "uniqueProperty" | "allOrNone" | "duplicates" | "maxRetries">;
export type UpdateOptions = CallOptions & Pick<Job, "idProperty" | "duplicates" | "maxRetries">;
export type UpsertOptions = CallOptions & Pick<Job, "allOrNone" | "duplicates" | "maxRetries"> & {
    readonly idProperty: string;
};
export type ArchiveOptions = CallOptions & Pick<Job, "duplicates" | "maxRetries">;
export type ReadOptions = CallOptions & Pick<Job, "idProperty" | "properties" | "propertiesWithHistory" | "archived" | "duplicates" | "maxRetries">;
/**
 * A job for `run`. Where the compiler knows its operation, the object must offer it in the API version
 * of the job, or else of the client. A value of the type {@link Job} is checked when it runs.
 */
export type RunJob<Op extends Operation, Type extends ObjectType, Version extends ApiVersion> = Job & {
    readonly operation: Op;
    readonly objectType: Type extends Offered<Op, Version> ? Type : Offered<Op, Version>;
    readonly apiVersion?: Version | undefined;
};
type Offered<Op extends Operation, Version extends ApiVersion> = Operation extends Op ? ObjectType : ObjectsWith<Op, Version>;
/** The records a run takes; anything, when only the run itself knows the operation. */
export type RunRecord<Op extends Operation, Type extends ObjectType> = Operation extends Op ? unknown : RecordOf<Op, Type>;
/** The outcomes a run gives; of every operation, when only the run itself knows which. */
export type RunOutcome<Op extends Operation, Type extends ObjectType> = Operation extends Op ? Outcome : Type extends "deal_splits" ? OutcomeOf<Op, DealSplitsRow> : OutcomeOf<Op>;
/** The result of a call: one outcome for each record, whose properties have the types the caller gave. */
export type RecordsResult<Op extends Operation, Given = Properties> = BatchResult<OutcomeOf<Op, RowOf<Given>>>;
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
    create<Given extends PropertyTypes<Given> = Properties>(objectType: ObjectsWith<"create", Version>, records: readonly CreateRecord<NoInfer<Given>>[], options?: CreateOptions): Promise<RecordsResult<"create", Given>>;
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
    update<Given extends PropertyTypes<Given> = Properties>(objectType: ObjectsWith<"update", Version>, records: readonly UpdateRecord<NoInfer<Given>>[], options?: UpdateOptions): Promise<RecordsResult<"update", Given>>;
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
    upsert<Given extends PropertyTypes<Given> = Properties>(objectType: Exclude<ObjectsWith<"upsert", Version>, "deal_splits">, records: readonly UpsertRecord<NoInfer<Given>>[], options: UpsertOptions): Promise<RecordsResult<"upsert", Given>>;
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
    archive(objectType: ObjectsWith<"archive", Version>, records: readonly RecordId[], options?: ArchiveOptions): Promise<RecordsResult<"archive">>;
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
    read<Given extends PropertyTypes<Given> = Properties>(objectType: Exclude<ObjectsWith<"read", Version>, "deal_splits">, records: readonly RecordId[], options?: ReadOptions): Promise<RecordsResult<"read", Given>>;
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
    run<Op extends Operation, Type extends ObjectType, JobVersion extends ApiVersion = Version>(job: RunJob<Op, Type, JobVersion>, source: Source<RunRecord<Op, Type>>, options?: RunOptions): BatchRun<RunOutcome<Op, Type>>;
    /**
     * Closes the connections of this client. Its runs must have ended or been aborted. It waits for a token
     * refresh on its way, because the answer may hold the only refresh token that is still valid.
     */
    [Symbol.asyncDispose](): Promise<void>;
}
export {};

// client/defaults.d.ts
/** Every default of a client, by the name of the option. 100 requests in 10 seconds is HubSpot's smallest quota. */
export declare const DEFAULTS: {
    readonly baseUrl: "https://api.hubapi.com";
    readonly apiVersion: "2026-03";
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
import type { OAuthOptions } from "../auth/oauth.ts";
import type { OnEvent } from "../events.ts";
import type { RateLimit, RateLimiter } from "../limits/rate-limiter.ts";
import type { Runtime } from "../runtime.ts";
import type { Fetch, KyInstance } from "../send/transport.ts";
/** How a client reaches HubSpot. */
export interface BatchClientOptions<Version extends ApiVersion = ApiVersion> {
    /**
     * The access token, sent in the authorization header and nowhere else. A function is called before each
     * request, so let it cache its token. Give either this or `oauth`.
     */
    readonly accessToken?: string | (() => string | Promise<string>) | undefined;
    /** The refresh token of an app: the client gets access tokens with it, and refreshes them. Give either this or `accessToken`. */
    readonly oauth?: OAuthOptions | undefined;
    /** Where requests go: https, or http to this machine or to a host of `allowHttp`. @default "https://api.hubapi.com" */
    readonly baseUrl?: string | undefined;
    /**
     * Host names that `baseUrl` may reach over http, such as `["sandbox"]` in a compose network. The token
     * is not encrypted on its way there: everyone in between can read it. @default []
     */
    readonly allowHttp?: readonly string[] | undefined;
    /** HubSpot's API version, which says what it offers for an object; a job may name its own. @default "2026-03" */
    readonly apiVersion?: Version | undefined;
    /**
     * The most requests in flight at the same time, of all calls together. The client begins with 4 and goes
     * up while that brings more answers. A run holds up to this many batches in memory, and stops reading
     * while they take 32 MB. @default 20
     */
    readonly concurrency?: number | undefined;
    /** Time limits, in milliseconds. */
    readonly timeouts?: Timeouts | undefined;
    /** The rate limit until HubSpot's answers name another. @default 100 requests in 10000 milliseconds */
    readonly rateLimit?: RateLimit | undefined;
    /** A limiter of your own in place of `rateLimit`, for a quota that several processes share. @default none */
    readonly rateLimiter?: RateLimiter | undefined;
    /** Gets every event of all calls; see {@link BatchEvent}. What it throws is ignored. @default none */
    readonly onEvent?: OnEvent | undefined;
    /**
     * Sends the requests, for a proxy or a test. It must send each once: a fetch that repeats by itself
     * writes creates twice. Its connections, and how long they may take to open, are its own business.
     * @default the fetch of the host
     */
    readonly fetch?: Fetch | undefined;
    /**
     * A ky instance that sends the requests, in place of `fetch`: with its hooks, headers, credentials and
     * `fetch`. Its retries, timeouts and prefix are not used, and no redirect is followed. A hook must not
     * send the request itself: a create would be written twice. Hooks see the token and the records.
     * When a hook throws before the request leaves, it is sent again later; afterwards, it counts as
     * not answered. @default none
     */
    readonly ky?: KyInstance | undefined;
    /** Replaces the clock, random numbers and timers; for tests and unusual hosts. @default those of the host */
    readonly runtime?: Partial<Runtime> | undefined;
}
/** Time limits, in milliseconds. */
export interface Timeouts {
    /** To open a connection, TLS included; then the request counts as not sent. Node only: elsewhere the host decides. @default 10000 */
    readonly connect?: number | undefined;
    /**
     * For one request, up to the last byte of its answer; then it counts as not answered. HubSpot itself gives
     * up after 100 seconds. @default 110000
     */
    readonly attempt?: number | undefined;
    /**
     * For a whole call or run, waits and retries included. When it is over, or when a wait is sure to
     * outlast it, what is not sent is `skipped` and what is on its way `unknown`. @default no limit
     */
    readonly call?: number | undefined;
}

// auth/oauth.d.ts
import { type Tokens } from "@x/batch-core/policy";
import type { ApiVersion } from "@x/batch-types";
import type { Secrets } from "../send/redact.ts";
import { type Runtime } from "../runtime.ts";
import type { SendRequest } from "../send/send-request.ts";
import { type TokenSource } from "./token-source.ts";
/** An app that was installed by OAuth. */
export interface OAuthOptions {
    readonly clientId: string;
    readonly clientSecret: string;
    readonly refreshToken: string;
    /** Spares the first refresh, together with `expiresAt`. */
    readonly accessToken?: string | undefined;
    /** When `accessToken` expires, in milliseconds since 1970. */
    readonly expiresAt?: number | undefined;
    /**
     * Gets each new set of tokens, to be kept: HubSpot may replace the refresh token. The client waits
     * for it, and stops when it fails.
     */
    readonly onTokens?: ((tokens: Required<Tokens>) => unknown) | undefined;
}
/** Refreshes ahead of time, by `expires_in`, once for all requests that wait for it. */
export declare function oauthTokens({ onTokens, ...options }: OAuthOptions, client: {
    apiVersion: ApiVersion;
    sendRequest: SendRequest;
    secrets: Secrets;
    runtime: Runtime;
}): TokenSource;

// limits/rate-limiter.d.ts
import { type Runtime } from "../runtime.ts";
/**
 * Says when the next request may leave. A client makes one for itself; write another to let several
 * processes share a quota.
 */
export interface RateLimiter {
    /** Resolves when a request may leave, in the order of the calls; at once when the signal aborts. */
    acquire(signal: AbortSignal): Promise<void>;
    /** Is told how each request ended. */
    observe(answer: ObservedAnswer): void;
    /** Holds every request back for so many milliseconds. */
    pause(milliseconds: number): void;
    /**
     * How long to pause after a 429 that names no time, in milliseconds; asked after `observe` was told of
     * it. Left out, or undefined: the whole interval of the limit.
     */
    pauseAfterRefusal?(): number | undefined;
}
/** How a request ended, as far as it says something about limits. */
export interface ObservedAnswer {
    /** When the request left, in milliseconds since 1970. */
    readonly sentAt: number;
    /** Nothing when there was no answer. */
    readonly status?: number | undefined;
    /** Names in lower case. Empty when there was no answer. */
    readonly headers: Readonly<Record<string, string>>;
}
/** How many requests HubSpot takes within any stretch of time, and how many of them are ours. */
export interface RateLimit {
    /** Counts until HubSpot's answers name another number. */
    readonly requests: number;
    readonly perMilliseconds: number;
    /** The part of the quota this client may use, above 0 and up to 1. @default 1 */
    readonly share?: number | undefined;
}
/**
 * Keeps HubSpot's sliding window. The first request leaves alone: nobody knows yet how much of the quota
 * is left. What others use is remembered, and left to them.
 */
export declare function createRateLimiter(limit: RateLimit, runtime: Pick<Runtime, "now" | "sleep">): RateLimiter;

// runtime.d.ts
/** Time and chance, as the client sees them. */
export interface Runtime {
    /** Milliseconds since 1970; never runs backwards. */
    readonly now: () => number;
    /** A number from 0 up to 1. */
    readonly random: () => number;
    /** Resolves when the time is over, or at once when the signal aborts. */
    readonly sleep: (milliseconds: number, signal: AbortSignal) => Promise<void>;
}
/**
 * A reason to abort a `sleep` whose end nobody waits for. Without one, each abort makes an exception, stack
 * and all, which takes a fiftieth of the CPU time of a request.
 */
export declare const NO_LONGER_NEEDED = "no longer needed";
/** A signal that never aborts. */
export declare const NEVER: AbortSignal;
export declare const defaultRuntime: Runtime;

// send/transport.d.ts
export type Fetch = typeof globalThis.fetch;
/**
 * An instance of ky 2 (https://github.com/sindresorhus/ky), as `ky.create({ … })` returns it. Only this
 * part of it is used, so that a program without ky need not install its types.
 */
export interface KyInstance {
    (url: URL, options: object): Promise<Response>;
    extend(options: (parent: {
        readonly fetch?: Fetch;
    }) => object): KyInstance;
}
/** A request on its way. */
interface Exchange {
    readonly response: Promise<Response>;
    /** Returns false as long as nothing can have reached HubSpot: a hook of ky still runs, or threw. */
    readonly hasLeft: () => boolean;
}
/** Sends one request, once. Redirects are not followed: they would carry the token to an address nobody named. */
export type Transport = (url: string, init: TransportInit) => Exchange;
interface TransportInit {
    readonly method: string;
    readonly headers: Readonly<Record<string, string>>;
    readonly body: string | null;
    readonly signal: AbortSignal;
}
/** Looks fetch up at every call, so that one that is replaced later (by a test, by an APM) is used. */
export declare const hostFetch: Fetch;
export declare function fetchTransport(fetch: Fetch): Transport;
/**
 * Sends with a ky instance: its hooks, headers, credentials and fetch are kept. Its retries, timeouts,
 * errors by status, prefix and query are not, whether they were given as options or by an `init` hook.
 */
export declare function kyTransport(ky: KyInstance): Transport;
export {};

// events.d.ts
import type { ApiVersion, Counts, ObjectType, RequestCounts, Stop } from "@x/batch-types";
/** What a run is about. */
export interface RunInfo {
    /** 1, 2, 3 … for each call of a client. */
    readonly id: number;
    /** `create`, `upsert`, … or, for other calls, such as `associations.create`. */
    readonly operation: string;
    readonly objectType: ObjectType;
    readonly apiVersion: ApiVersion;
}
/** One request of a run. */
export interface RequestInfo {
    /** 1, 2, 3 … for each request of a run. */
    readonly id: number;
    readonly method: "GET" | "POST";
    readonly path: string;
    /** How many records, pairs or names it carries. */
    readonly records: number;
    /** Why it is sent after another about the same records; absent the first time. */
    readonly reason?: "retry" | "isolate" | "reconcile" | "associate" | undefined;
}
/** How many records have each status; `associated` only in calls that make associations. */
export type StatusCounts = Counts & {
    associated?: number;
};
/**
 * Something that happened. `at` is its time, in milliseconds since 1970. No event has a token in it,
 * nor any value of a record.
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
    /** From its departure to the last byte of the answer. */
    readonly milliseconds: number;
    /** Absent when no answer came: see `cause`. */
    readonly status?: number;
    readonly cause?: string;
    /** What HubSpot's support asks for. */
    readonly correlationId?: string;
    /** What is left of the quota, where the answer says. */
    readonly remaining?: number;
    readonly dailyRemaining?: number;
    /** The limit itself, where the answer names it: so many requests in so many milliseconds. */
    readonly limit?: {
        readonly requests: number;
        readonly perMilliseconds: number;
    };
    readonly dailyLimit?: number;
} | {
    readonly type: "waiting";
    readonly milliseconds: number;
    /** Whose limit, such as `TEN_SECONDLY_ROLLING`, or what for: `LOCKED`, `MIGRATION`, `SERVER`. */
    readonly limit: string;
    /** Who waits: one batch, or every request of the client. */
    readonly scope: "client" | "batch";
}
/** Records have their outcomes. `counts`: how many of each status. */
 | {
    readonly type: "settled";
    readonly counts: Readonly<Partial<StatusCounts>>;
}
/** Nothing more is sent. */
 | {
    readonly type: "run-stopped";
    readonly stop: Omit<Stop, "error">;
} | {
    readonly type: "run-ended";
    readonly milliseconds: number;
    readonly counts: Readonly<StatusCounts>;
    readonly requests: Readonly<RequestCounts>;
});
/** Gets events at once and in order. */
export type OnEvent = (event: BatchEvent) => void;
type DistributiveOmit<Union, Key extends PropertyKey> = Union extends unknown ? Omit<Union, Key> : never;
/** An event, without what all events of a run say. */
export type Happening = DistributiveOmit<BatchEvent, "run" | "at">;
export {};

// calls/association-calls.d.ts
import type { AssociationCallJob, CallJob } from "@x/batch-core/calls";
import type { AssociationInputOf, AssociationLabel, AssociationOperation, AssociationOutcomeOf, CallResult, RecordObjectType } from "@x/batch-types";
import type { CallOptions } from "../run/run-options.ts";
import type { RepeatOptions } from "./call-options.ts";
/** One of the calls for associations; each pair, or record, gets its outcome, in the order of the input. */
export type AssociationCall<Op extends AssociationOperation> = (from: RecordObjectType, to: RecordObjectType, inputs: readonly AssociationInputOf<Op>[], options?: RepeatOptions) => Promise<CallResult<AssociationOutcomeOf<Op>>>;
/**
 * Associations of records that exist. Making or removing one twice has the effect of once, so that what
 * got no answer is sent again.
 *
 * All of them throw {@link InvalidOptionsError}, before anything is sent, and {@link JobStoppedError}
 * when HubSpot refused the call before it looked at a single pair.
 */
export interface AssociationCalls {
    /**
     * Associates pairs of records, each by the types given; 2,000 in a request.
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
    /** Associates pairs of records by the unlabelled type of their two objects; 100 in a request. */
    readonly createDefault: AssociationCall<"createDefault">;
    /**
     * Removes every association of the two records. `archived` means that HubSpot took the request: it
     * answers the same for records that were not associated.
     */
    readonly archive: AssociationCall<"archive">;
    /** Removes the labels given, and leaves the records associated. */
    readonly removeLabels: AssociationCall<"removeLabels">;
    /** Reads all associations of each record with records of another object, however many there are. */
    readonly read: AssociationCall<"read">;
    /**
     * The ways in which records of two objects can belong together, those of the account among them. What
     * comes back are types as `create` takes them.
     *
     * @throws {JobStoppedError} when HubSpot gives no list; `stop` has what it said.
     *
     * @example
     * const hubspot = createBatchClient({ accessToken: process.env.HUBSPOT_ACCESS_TOKEN! });
     * const labels = await hubspot.associations.labels("contacts", "companies");
     * labels.find(({ label }) => label === null)?.associationTypeId; //=> 279
     */
    labels(from: RecordObjectType, to: RecordObjectType, options?: RepeatOptions): Promise<readonly AssociationLabel[]>;
}
type SendCall = (job: CallJob, inputs: Iterable<unknown>, options: CallOptions) => Promise<CallResult>;
type SendList = (job: AssociationCallJob, options: CallOptions) => Promise<readonly AssociationLabel[]>;
export declare function createAssociationCalls(sendCall: SendCall, sendList: SendList): AssociationCalls;
export {};

// calls/deal-splits-calls.d.ts
import type { BatchResult, DealSplitsOutcomeOf, DealSplitsRecord, RecordId } from "@x/batch-types";
import type { RepeatOptions } from "./call-options.ts";
/** The splits of deals, by the record id of the deal; each deal gets its outcome. */
export interface DealSplitsCalls {
    /**
     * Replaces all splits of each deal.
     *
     * @throws {JobStoppedError} when HubSpot refused the call before it looked at a single deal.
     */
    upsert(records: readonly DealSplitsRecord[], options?: RepeatOptions): Promise<BatchResult<DealSplitsOutcomeOf<"upsert">>>;
    /**
     * Reads all splits of each deal.
     *
     * @throws {JobStoppedError} when HubSpot refused the call before it looked at a single deal.
     */
    read(records: readonly RecordId[], options?: RepeatOptions): Promise<BatchResult<DealSplitsOutcomeOf<"read">>>;
}

// calls/property-calls.d.ts
import type { DataSensitivity, PropertyCallJob } from "@x/batch-core/calls";
import type { CallResult, PropertyDefinition, PropertyInputOf, PropertyOutcomeOf, RecordObjectType } from "@x/batch-types";
import type { CallOptions } from "../run/run-options.ts";
import type { RepeatOptions } from "./call-options.ts";
/** Which properties are looked for. */
export interface PropertyFilter extends RepeatOptions {
    /** `true` finds archived properties, and no others. @default false */
    readonly archived?: boolean | undefined;
    /** Properties of any other degree are not found. @default "non_sensitive" */
    readonly dataSensitivity?: DataSensitivity | undefined;
}
/** One of the calls for property definitions; each gets its outcome, in the order of the input. */
export type PropertyCall<Op extends "create" | "read" | "archive", Options = RepeatOptions> = (objectType: RecordObjectType, inputs: readonly PropertyInputOf<Op>[], options?: Options) => Promise<CallResult<PropertyOutcomeOf<Op>>>;
/**
 * The property definitions of an object; 100 in a request.
 *
 * All of them throw {@link InvalidOptionsError}, before anything is sent, and {@link JobStoppedError}
 * when HubSpot refused the call before it looked at a single property.
 */
export interface PropertyCalls {
    /**
     * Defines properties. What got no answer is sent again; if the property exists by then, it is
     * `unknown` who made it.
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
     * Archives properties by name. `archived` means that HubSpot took the request: it answers the same for
     * names it does not know.
     */
    readonly archive: PropertyCall<"archive">;
    /**
     * All properties of an object.
     *
     * @throws {JobStoppedError} when HubSpot gives no list; `stop` has what it said.
     *
     * @example
     * const hubspot = createBatchClient({ accessToken: process.env.HUBSPOT_ACCESS_TOKEN! });
     * const properties = await hubspot.properties.list("contacts");
     * properties.some(({ name }) => name === "email"); //=> true
     */
    list(objectType: RecordObjectType, options?: PropertyFilter): Promise<readonly PropertyDefinition[]>;
}
type SendCall = (job: PropertyCallJob, inputs: Iterable<unknown>, options: CallOptions) => Promise<CallResult>;
type SendList = (job: PropertyCallJob, options: CallOptions) => Promise<readonly PropertyDefinition[]>;
export declare function createPropertyCalls(sendCall: SendCall, sendList: SendList): PropertyCalls;
export {};

// calls/call-options.d.ts
import type { CallOptions } from "../run/run-options.ts";
/** Options of a call that may be sent again. */
export interface RepeatOptions extends CallOptions {
    /** How often a request that was not carried out is sent again. @default 10 */
    readonly maxRetries?: number | undefined;
}

// run/run-options.d.ts
import type { OnEvent } from "../events.ts";
import type { RunStore, Unanswered } from "./run-store.ts";
/** Options every call takes. */
export interface CallOptions {
    /** Ends the call when it aborts: what is not sent is `skipped`, what is on its way `unknown`. @default none */
    readonly signal?: AbortSignal | undefined;
    /** Gets every event of this call. What it throws is ignored. @default none */
    readonly onEvent?: OnEvent | undefined;
}
/** Options of a run. */
export interface RunOptions extends CallOptions {
    /** The order of the outcomes: `settled`, each as soon as it is known, or `input`, as the records were given. @default "settled" */
    readonly order?: "settled" | "input" | undefined;
    /** Keeps the run, so that another process can go on with it. @default none: the run is not kept */
    readonly store?: RunStore | undefined;
    /**
     * Batches of an earlier run that were sent and got no answer: they are settled first. Give an empty
     * list when there are none: records below `firstIndex` then still count as created by that run.
     * @default none: this run goes on with no other
     */
    readonly unanswered?: readonly Unanswered[] | undefined;
    /** The index of the first record of the source; it is above every index in `unanswered`. @default 0 */
    readonly firstIndex?: number | undefined;
}

// run/batch-run.d.ts
/// <reference lib="esnext.disposable" preserve="true" />
import type { BatchResult, Counts, Outcome, RecordError, RequestCounts, Stop } from "@x/batch-types";
import type { Chunks } from "./run-job.ts";
import type { RunState } from "./run-state.ts";
/** What a run has done so far. */
export interface RunStats {
    readonly counts: Readonly<Counts>;
    readonly requests: Readonly<RequestCounts>;
    /** What HubSpot said that belongs to no single record: each error once, the first 100. */
    readonly errors: readonly RecordError[];
    /** Why the job could not go on. */
    readonly stop: Stop | undefined;
}
/**
 * One execution of a job. Iterate it, for each outcome as it settles, or await `result()`: one of the
 * two, once. Nothing is sent before it begins.
 */
export interface BatchRun<One = Outcome> extends AsyncIterable<One> {
    readonly stats: RunStats;
    /**
     * Runs to the end and returns all outcomes in the order of the input. Rejects when the run is
     * iterated already.
     *
     * @throws {JobStoppedError} when HubSpot refused the job before it looked at a single record.
     * @throws {SourceFailedError} when the source failed; it has the result of what was read.
     *
     * @example
     * const hubspot = createBatchClient({ accessToken: process.env.HUBSPOT_ACCESS_TOKEN! });
     * const run = hubspot.run({ operation: "archive", objectType: "deals" }, new Set([{ id: 7 }]));
     * const result = await run.result();
     * result.status; //=> "success"
     */
    result(): Promise<BatchResult<One>>;
    /**
     * Ends the run at once: what is not sent is `skipped`, what is on its way `unknown`. Each record
     * still gets its outcome.
     *
     * @param reason For the message of those outcomes.
     */
    abort(reason?: unknown): void;
    /**
     * Ends the run gently. Nothing more is sent: what waits is `skipped`. Requests on their way are still
     * answered, where `abort` makes their records `unknown`. The source is closed; an array is settled
     * to its end.
     *
     * @param message For the outcomes of what was not sent.
     */
    drain(message: string): void;
    /** Aborts, and resolves when nothing of the run is left: no request, no timer. */
    [Symbol.asyncDispose](): Promise<void>;
}
export declare function createBatchRun(chunks: Chunks, state: RunState): BatchRun;

// run/read-source.d.ts
/**
 * Where records come from: an array, anything that can be iterated, a web stream. Read only as fast as
 * batches leave.
 */
export type Source<Item = unknown> = Iterable<Item> | AsyncIterable<Item> | ReadableStream<Item>;
/** Hears of what the source threw. Reading has ended then. */
type OnFailure = (error: unknown) => void;
/** The records of a source that gives each at once, until the signal aborts. */
export declare function readNow(source: Iterable<unknown>, signal: AbortSignal, onFailure: OnFailure): Generator<unknown, void, undefined>;
/**
 * What `take` makes of the records of a source that gives them later, as soon as it makes anything. Ends
 * when the signal aborts, also while the source hangs.
 *
 * @param take Is given each record, and what it throws is not taken for a failure of the source.
 */
export declare function readLater<Taken>(source: Exclude<Source, Iterable<unknown>>, signal: AbortSignal, onFailure: OnFailure, take: (record: unknown) => readonly Taken[]): AsyncGenerator<readonly Taken[], void, undefined>;
export {};

// run/run-store.d.ts
import type { Batch, Interpretation } from "@x/batch-core";
import type { Protocol } from "./protocol.ts";
import type { Outcome } from "@x/batch-types";
/**
 * Where a run is kept, so that another process can go on with it: on a disk, in a database. Batches
 * are plain JSON. When a function throws, the run ends with the stop `store-failed`, and what is not sent
 * is `skipped`.
 */
export interface RunStore {
    /**
     * These records are about to leave, and leave when this is done. If nothing else is heard of them,
     * they may have been written: give them to the next run as `unanswered`.
     *
     * @param at The time, in milliseconds since 1970.
     */
    sending(batch: Batch, at: number): void | Promise<void>;
    /**
     * What an answer meant: `outcomes` are settled; the records of `again` are sent again, and are not
     * written so far unless their batch says `mayBeWritten` or looks for them (`reconciliation`), or is about their associations (`followUp`).
     */
    answered(batch: Batch, interpretation: Interpretation): void | Promise<void>;
}
/**
 * A batch that left in a run that ended before its answer came. A run takes only batches of its own
 * operation and object type. It sends them with the client's token, so let nobody write to the store who
 * may not write to the account.
 */
export interface Unanswered {
    readonly batch: Batch;
    /** When it left, in milliseconds since 1970. */
    readonly at: number;
}
/** Batches of records whose way is kept. */
export declare function keptProtocol(store: RunStore | undefined): Protocol<Batch, Outcome>;

// run/source-failed-error.d.ts
import { BatchError } from "@x/batch-core";
import type { BatchResult } from "@x/batch-types";
/**
 * The source of records failed half-way (`cause`); `result` tells what became of the records before.
 * Thrown by `result()` of a run. Whoever iterates the run gets the source's own error instead.
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
    readonly result: BatchResult;
    constructor(cause: unknown, result: BatchResult);
}

// send/redact.d.ts
/** Returns the same text or JSON value without any secret, in values and in names. */
export type Redact = <Value>(value: Value) => Value;
/** The secrets of one client. Answers end up in outcomes, logs and files; these must not. */
export interface Secrets {
    /** From now on `redact` takes this text out. Adding it again makes it the newest. */
    readonly add: (secret: string) => void;
    readonly redact: Redact;
}
/**
 * A proxy, or a hostile server, may quote what it was sent: as it is, with escapes of JSON or
 * JavaScript, with percent signs, or as HTML; also when this was done twice. A text is searched for all
 * of these at once. A short secret, such as one made up for a sandbox, could be part of any word: only
 * after "Bearer " is it taken out.
 */
export declare function createSecrets(): Secrets;

// send/send-request.d.ts
import type { Answer } from "@x/batch-core";
import type { Secrets } from "./redact.ts";
import type { Runtime } from "../runtime.ts";
import type { Transport } from "./transport.ts";
/** A request as a value. */
export interface WireRequest {
    readonly method: "GET" | "POST";
    /** From the root of the API host, query included. */
    readonly path: string;
    /** Sent as JSON. */
    readonly body?: unknown;
    /** Sent as a form. */
    readonly form?: Readonly<Record<string, string>>;
}
/**
 * Sends one request once. Whatever happens is an answer; it never throws. An answer to a request with a
 * token has no secret of the client in it. One without a token is for the token endpoint: its answer is
 * as it came, because it brings tokens.
 */
export type SendRequest = (request: WireRequest, token: string | undefined, signal: AbortSignal) => Promise<Answer>;
/** @param options `attemptTimeout` in milliseconds; `secrets` learns the token of each request. */
export declare function createSendRequest(options: {
    baseUrl: string;
    attemptTimeout: number;
    transport: Transport;
    secrets: Secrets;
    sleep: Runtime["sleep"];
}): SendRequest;

// auth/token-source.d.ts
import type { Stop } from "@x/batch-types";
/** Where the token of each request comes from. */
export interface TokenSource {
    /** @throws {NoTokenError} when there is none, and will be none. */
    get(signal: AbortSignal): Promise<string> | string;
    /**
     * HubSpot says that this token has expired: whether there is another one.
     *
     * @throws {NoTokenError} when there is none, and will be none.
     */
    replace(expired: string, signal: AbortSignal): Promise<boolean>;
    /** Resolves when no refresh is on its way: then connections may be closed. */
    settled(): Promise<unknown>;
}
/** Ends a run; its message carries no token. */
export declare class NoTokenError extends Error {
    readonly stop: Stop;
    constructor(stop: Stop);
}
/** What an HTTP header can carry. */
export declare function isToken(value: unknown): value is string;

// run/run-job.d.ts
import { type Job } from "@x/batch-core";
import type { Outcome } from "@x/batch-types";
import type { RunOptions } from "./run-options.ts";
import { type SourceFailure } from "./plan-source.ts";
import type { Source } from "./read-source.ts";
import type { RunState } from "./run-state.ts";
import type { Runtime } from "../runtime.ts";
import type { SettleBatch } from "./settle-batch.ts";
/** Outcomes, many at a time, and how the source failed in the end. */
export type Chunks = AsyncGenerator<readonly Outcome[], SourceFailure | undefined, undefined>;
/**
 * Runs a job over a source: at most `concurrency` batches on their way, at most one more read ahead.
 * Yields outcomes as they settle, many at a time. Returns how the source failed, if it did, when
 * everything that it gave is settled.
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
    /** Of the options; those of the job are told with them. */
    problems: readonly string[];
}): Chunks;

// run/run-state.d.ts
import type { RecordError, RequestCounts, Stop } from "@x/batch-types";
import type { Happening, OnEvent, RunInfo, StatusCounts } from "../events.ts";
import type { Runtime } from "../runtime.ts";
/** A part that can fail, and what is said of it then. */
declare const PARTS: {
    readonly "source-failed": "The source of records failed";
    readonly "store-failed": "The run could not be kept";
    readonly "limiter-failed": "The rate limiter failed";
    readonly "token-failed": "The token source failed";
    readonly "client-failed": "The client failed";
};
export type PartFailed = keyof typeof PARTS;
/** Whether the run ended because something failed that is not HubSpot. */
export declare function isPartFailed(reason: Stop["reason"]): reason is PartFailed;
/** What one run knows about itself while it goes on. */
export interface RunState {
    readonly counts: {
        -readonly [Status in keyof StatusCounts]: StatusCounts[Status];
    };
    requests: RequestCounts;
    /** What HubSpot said that belongs to no single record: each error once, the first 100. */
    readonly errors: readonly RecordError[];
    /** Why nothing more is sent; undefined while the run goes on. */
    readonly stop: Stop | undefined;
    /** Aborts what is on its way: by the caller's signal, or because nobody listens any more. */
    readonly signal: AbortSignal;
    /** Aborts what is waiting: when `signal` does, and when the job stops. */
    readonly waiting: AbortSignal;
    /** The run is about to do something. */
    start(): void;
    /** The job cannot go on; what is on its way may still be answered. */
    end(stop: Stop): void;
    /** Ends the run because a part of it threw. */
    fail(part: PartFailed, thrown: unknown): void;
    /** Returns what the work gives. When it throws, the run ends, and the result is undefined. */
    guard<Result>(part: PartFailed, work: () => Result | PromiseLike<Result>): Promise<Result | undefined>;
    /** Keeps errors that belong to no single record. */
    note(errors: readonly RecordError[]): void;
    /** Nothing may go on, not even what is on its way. */
    abort(reason: unknown): void;
    /** Ends the run when a wait is sure to outlast the time it has. */
    mayWait(milliseconds: number): void;
    /** Everything is settled: no timer is left. */
    finish(): void;
    /** Tells those who listen. */
    emit(happening: Happening): void;
}
export interface RunStateOptions {
    readonly info: RunInfo;
    readonly signal?: AbortSignal | undefined;
    /** For the whole run, in milliseconds. */
    readonly timeout?: number | undefined;
    readonly listeners: readonly OnEvent[];
    readonly runtime: Pick<Runtime, "now" | "sleep">;
}
export declare function createRunState(options: RunStateOptions): RunState;
export {};

// run/protocol.d.ts
import type { Answer, Interpretation } from "@x/batch-core";
import type { Stop } from "@x/batch-types";
import type { RequestInfo } from "../events.ts";
import type { RunState } from "./run-state.ts";
import type { WireRequest } from "../send/send-request.ts";
/** What core says about one kind of batch. */
export interface Protocol<Batch, Outcome> {
    build(batch: Batch): WireRequest;
    interpret(batch: Batch, answer: Answer): Interpreted<Batch, Outcome>;
    skip(batch: Batch, stop: Stop): readonly Outcome[];
    /** Counts a request that is about to leave. */
    count(state: RunState, batch: Batch): void;
    /** Runs before a request leaves. When it throws, the request does not leave, and the run ends. */
    sending?(batch: Batch, at: number): void | Promise<void>;
    /** Runs after an answer was read. When it throws, the run ends. */
    answered?(batch: Batch, interpretation: Interpreted<Batch, Outcome>): void | Promise<void>;
    /** What events tell of a batch. */
    describe(batch: Batch): Pick<RequestInfo, "records" | "reason">;
}
/** An interpretation, whatever the kind of batch. */
export interface Interpreted<Batch, Outcome> extends Omit<Interpretation, "outcomes" | "again"> {
    readonly outcomes: readonly Outcome[];
    readonly again: readonly Batch[];
}

// run/plan-source.d.ts
import { type Answer, type Batch, type PlanStep, type ResolvedJob } from "@x/batch-core";
import type { RunOptions } from "./run-options.ts";
import { type Source } from "./read-source.ts";
/** What comes next: of the plan, or what an earlier run has left. */
export type Step = PlanStep | {
    readonly batch: Batch;
    readonly lost: Answer;
};
/** What the source threw. */
export interface SourceFailure {
    readonly error: unknown;
}
/**
 * Plans a source, until the signal aborts. What it gave before is planned, also when it fails; the
 * failure is what the generator returns. An array is read to its end all the same: its length is known,
 * and each of its records gets an outcome.
 */
export declare function planSource(job: ResolvedJob, source: Source, { firstIndex, unanswered }: RunOptions, signal: AbortSignal): AsyncGenerator<Step, SourceFailure | undefined, undefined>;

// run/settle-batch.d.ts
import type { Answer } from "@x/batch-core";
import type { Protocol } from "./protocol.ts";
import type { RunState } from "./run-state.ts";
import { type Sender } from "./send-batch.ts";
/**
 * Sends a batch, and whatever core says must follow from it, until all of it is settled. Never rejects:
 * when something of ours throws, the run ends, and what is left of the batch is settled as not sent, or
 * as unknown.
 *
 * @param deliver Gets outcomes as soon as they are known.
 * @param lost The answer to a batch that was sent before, by a run that ended before it came.
 */
export type SettleBatch = <Batch extends Carried, Outcome>(protocol: Protocol<Batch, Outcome>, batch: Batch, state: RunState, deliver: (outcomes: readonly Outcome[]) => void, lost?: Answer) => Promise<void>;
/** What batches of any kind have. */
interface Carried {
    readonly entries: readonly {
        readonly attempts: number;
    }[];
    readonly mayBeWritten?: true;
}
export declare function createSettleBatch(sender: Sender): SettleBatch;
export {};

// run/send-batch.d.ts
import type { Answer } from "@x/batch-core";
import type { TokenSource } from "../auth/token-source.ts";
import type { RateLimiter } from "../limits/rate-limiter.ts";
import type { Concurrency } from "../limits/concurrency.ts";
import type { Protocol } from "./protocol.ts";
import type { RunState } from "./run-state.ts";
import type { Runtime } from "../runtime.ts";
import type { SendRequest } from "../send/send-request.ts";
import type { BatchState } from "./batch-state.ts";
/** An answer, and the token it was asked with. */
export interface Sent {
    readonly answer: Answer;
    readonly token: string;
}
/** Sends a batch once, when its turn comes; returns nothing when the run ended before. */
export type SendBatch = <Batch, Outcome>(protocol: Protocol<Batch, Outcome>, batch: Batch, state: RunState, batchState: BatchState) => Promise<Sent | undefined>;
/** What all runs of a client share to send. */
export interface Sender {
    readonly sendRequest: SendRequest;
    readonly tokens: TokenSource;
    readonly concurrency: Concurrency;
    readonly limiter: RateLimiter;
    readonly runtime: Runtime;
}
/**
 * @param pendingLookUps Resolves when a look-up has made progress; a batch that is new then asks again.
 *   Returns undefined when no look-up goes first: the batch may leave.
 */
export declare function createSendBatch({ sendRequest, tokens, concurrency, limiter, runtime }: Sender, pendingLookUps: (signal: AbortSignal) => Promise<unknown> | undefined): SendBatch;

// limits/concurrency.d.ts
import type { Runtime } from "../runtime.ts";
/** Limits how many requests of a client are in flight at the same time, over all its calls. */
export interface Concurrency {
    /**
     * Resolves when a request may leave, first come, first served, with the function to call when it is
     * over. Resolves at once when the signal aborts.
     */
    acquire(signal: AbortSignal): Promise<Release>;
}
/** @param used How the request went; left out when nothing was sent. */
type Release = (used?: UsedTurn) => void;
export interface UsedTurn {
    readonly sentAt: number;
    /** The rate limiter held the request back, so this limit did not. */
    readonly wasLimited: boolean;
    /** HubSpot was overloaded, or did not answer. */
    readonly isTrouble: boolean;
}
/** @param ceiling The most requests that are ever in flight: the option `concurrency`. */
export declare function createConcurrency(ceiling: number, runtime: Pick<Runtime, "now">): Concurrency;
export {};

// run/batch-state.d.ts
import type { RunState } from "./run-state.ts";
/** What is known of one batch while it is settled. Its signals abort with those of its run. */
export interface BatchState {
    /** Aborts the request on its way. */
    readonly signal: AbortSignal;
    /** Aborts what waits for its turn. */
    readonly waiting: AbortSignal;
    /** A request has left, and what its answer means is not known yet. */
    isOnItsWay: boolean;
    /** Stops listening to the run. */
    end(): void;
}
export declare function createBatchState(run: Pick<RunState, "signal" | "waiting">): BatchState;
