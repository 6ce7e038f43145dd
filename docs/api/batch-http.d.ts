// index.d.ts
export { createBatchClient, type ArchiveOptions, type BatchClient, type CallOptions, type CreateOptions, type UpdateOptions, type UpsertOptions, } from "./create-batch-client.ts";
export type { BatchRun, RunStats } from "./batch-run.ts";
export type { Source } from "./run-job.ts";
export { DEFAULTS, type BatchClientOptions, type RateLimit } from "./http-options.ts";
export type { Runtime } from "./runtime.ts";
export { SourceFailedError } from "./source-failed-error.ts";
export { BatchError, InvalidOptionsError, JobStoppedError, UnsupportedOperationError, } from "@x/batch-core";

// create-batch-client.d.ts
import type { Job } from "@x/batch-core";
import type { ApiVersion, BatchResult, CreateRecord, ObjectsWith, RecordId, RecordOf, UpdateRecord } from "@x/batch-types";
import { type BatchRun } from "./batch-run.ts";
import { type BatchClientOptions } from "./http-options.ts";
import { type Source } from "./run-job.ts";
/** Options every call takes. */
export interface CallOptions {
    /** Ends the call: what is not sent is `skipped`, what is on its way is `unknown`. */
    readonly signal?: AbortSignal | undefined;
}
export type CreateOptions = CallOptions & Pick<Job, "uniqueProperty" | "allOrNone" | "duplicates" | "maxRetries">;
export type UpdateOptions = CallOptions & Pick<Job, "idProperty" | "duplicates" | "maxRetries">;
export type UpsertOptions = CallOptions & Pick<Job, "allOrNone" | "duplicates" | "maxRetries"> & {
    readonly idProperty: string;
};
export type ArchiveOptions = CallOptions & Pick<Job, "duplicates" | "maxRetries">;
/**
 * Writes records to HubSpot. Each call settles every record: `outcomes` has one for each, in the
 * order of the input. A refused record is an outcome; only a job that cannot be done at all throws.
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
    create(objectType: ObjectsWith<"create", Version>, records: readonly CreateRecord[], options?: CreateOptions): Promise<BatchResult>;
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
    update(objectType: ObjectsWith<"update", Version>, records: readonly UpdateRecord[], options?: UpdateOptions): Promise<BatchResult>;
    /**
     * Creates the records HubSpot does not find by `idProperty`, and changes those it does. Deal splits
     * take no `idProperty`; writing them replaces all splits of the deal.
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
    upsert<Object extends ObjectsWith<"upsert", Version>>(objectType: Object, records: readonly RecordOf<"upsert", Object>[], ...options: Object extends "deal_splits" ? [options?: CallOptions] : [options: UpsertOptions]): Promise<BatchResult>;
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
    archive(objectType: ObjectsWith<"archive", Version>, records: readonly RecordId[], options?: ArchiveOptions): Promise<BatchResult>;
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
    run(job: Job, source: Source, options?: CallOptions): BatchRun;
}
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

// batch-run.d.ts
import type { BatchResult, Counts, Outcome, RecordError, RequestCounts, Stop } from "@x/batch-types";
import type { RunState } from "./run-state.ts";
/** What a run has done so far. */
export interface RunStats {
    readonly counts: Readonly<Counts>;
    readonly requests: Readonly<RequestCounts>;
    /** What HubSpot said that belongs to no single record; the first 100. */
    readonly errors: readonly RecordError[];
    /** Why the job could not go on. */
    readonly stop: Stop | undefined;
}
/**
 * One execution of a job. Iterate it, for each outcome as it settles, or await `result()`: one of the
 * two, once. Nothing is sent before it begins.
 */
export interface BatchRun extends AsyncIterable<Outcome> {
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
     * const job = { operation: "archive", objectType: "deals" } as const;
     * const result = await hubspot.run(job, new Set([{ id: 7 }])).result();
     * result.status; //=> "success"
     */
    result(): Promise<BatchResult>;
    /**
     * Sends nothing more: what waits for its turn is `skipped`, what is on its way is still answered.
     * The source is read on, so end that first. (A signal, by contrast, leaves what is on its way.)
     */
    end(message: string): void;
}
export declare function createBatchRun(outcomes: AsyncGenerator<Outcome, void, undefined>, state: RunState): BatchRun;

// run-job.d.ts
import { type Job } from "@x/batch-core";
import type { Outcome } from "@x/batch-types";
import type { RunState } from "./run-state.ts";
import type { SettleBatch } from "./settle-batch.ts";
/** Where records come from; read only as fast as batches leave. */
export type Source = Iterable<unknown> | AsyncIterable<unknown>;
/**
 * Runs a job over a source: at most `concurrency` batches on their way, at most one more read ahead.
 * Yields outcomes as they settle. Errors of the source come last, when everything read is settled.
 */
export declare function runJob(run: {
    job: Job;
    source: Source;
    concurrency: number;
    settleBatch: SettleBatch;
    state: RunState;
}): AsyncGenerator<Outcome, void, undefined>;

// http-options.d.ts
import { type ApiVersion } from "@x/batch-types";
import { type Runtime } from "./runtime.ts";
/** How a client reaches HubSpot. */
export interface BatchClientOptions<Version extends ApiVersion = ApiVersion> {
    /** Sent as a bearer token, and nowhere else. */
    readonly accessToken: string;
    /** https, or http to this machine. @default "https://api.hubapi.com" */
    readonly baseUrl?: string | undefined;
    /** @default "2026-03" */
    readonly apiVersion?: Version | undefined;
    /** Requests on their way at the same time, of all calls together. @default 6 */
    readonly concurrency?: number | undefined;
    /** Milliseconds to wait for an answer; HubSpot itself gives up after 100 seconds. @default 110000 */
    readonly timeout?: number | undefined;
    /** The limit to keep until HubSpot's answers name another. @default 100 requests in 10000 milliseconds */
    readonly rateLimit?: RateLimit | undefined;
    /** Replaces fetch, clock, random and timers; for tests and unusual hosts. */
    readonly runtime?: Partial<Runtime> | undefined;
}
/** How many requests may start within any stretch of time. */
export interface RateLimit {
    readonly requests: number;
    readonly perMilliseconds: number;
}
export interface ResolvedClientOptions {
    readonly accessToken: string;
    readonly baseUrl: string;
    readonly apiVersion: ApiVersion;
    readonly concurrency: number;
    readonly timeout: number;
    readonly rateLimit: RateLimit;
    readonly runtime: Runtime;
}
/** The home of every default of a client. 100 requests in 10 seconds is HubSpot's smallest quota. */
export declare const DEFAULTS: {
    readonly baseUrl: "https://api.hubapi.com";
    readonly apiVersion: "2026-03";
    readonly concurrency: 6;
    readonly timeout: 110000;
    readonly rateLimit: {
        readonly requests: 100;
        readonly perMilliseconds: 10000;
    };
};
/** @throws {InvalidOptionsError} naming every problem. */
export declare function resolveClientOptions(options: BatchClientOptions): ResolvedClientOptions;

// runtime.d.ts
/** What the client takes from the world around it. */
export interface Runtime {
    readonly fetch: typeof fetch;
    /** Milliseconds since 1970; never runs backwards. */
    readonly now: () => number;
    /** A number from 0 up to 1. */
    readonly random: () => number;
    /** Resolves after the time is over, or at once when the signal aborts. */
    readonly sleep: (milliseconds: number, signal: AbortSignal) => Promise<void>;
}
export declare const defaultRuntime: Runtime;

// source-failed-error.d.ts
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

// run-state.d.ts
import type { Counts, RecordError, RequestCounts, Stop } from "@x/batch-types";
/** What one run knows about itself while it goes on. */
export interface RunState {
    readonly counts: Counts;
    requests: RequestCounts;
    /** What HubSpot said that belongs to no single record; the first 100. */
    readonly errors: RecordError[];
    /** Why nothing more is sent; undefined while the run goes on. */
    readonly stop: Stop | undefined;
    /** Aborts what is on its way: by the caller's signal, or because nobody listens any more. */
    readonly signal: AbortSignal;
    /** Aborts what is waiting: when `signal` does, and when the job stops. */
    readonly waiting: AbortSignal;
    /** The job cannot go on; what is on its way may still be answered. */
    end(stop: Stop): void;
    /** Nothing may go on, not even what is on its way. */
    abort(message: string): void;
}
/** A run of a million records could collect an error from each batch. */
export declare const MAX_KEPT_ERRORS = 100;
export declare function createRunState(callerSignal: AbortSignal | undefined): RunState;

// settle-batch.d.ts
import { type Batch } from "@x/batch-core";
import type { Outcome } from "@x/batch-types";
import type { RateLimiter } from "./rate-limiter.ts";
import { type RunState } from "./run-state.ts";
import type { Runtime } from "./runtime.ts";
import type { SendRequest } from "./send-request.ts";
import type { Slots } from "./slots.ts";
/** Sends a batch, and whatever core says must follow from it, until every record of it is settled. */
export type SettleBatch = (batch: Batch, state: RunState) => Promise<readonly Outcome[]>;
export declare function createSettleBatch(client: {
    sendRequest: SendRequest;
    slots: Slots;
    limiter: RateLimiter;
    runtime: Runtime;
}): SettleBatch;

// rate-limiter.d.ts
import type { RateLimit } from "./http-options.ts";
import type { Runtime } from "./runtime.ts";
/** Says when the next request may leave. One for each client; nothing is shared between clients. */
export interface RateLimiter {
    /** Resolves when a request may leave, in the order of the calls; at once when the signal aborts. */
    acquire(signal: AbortSignal): Promise<void>;
    /** Learns the account's limit from the headers of an answer. */
    observe(headers: Readonly<Record<string, string>>): void;
    /** Holds every request back for this long. */
    pause(milliseconds: number): void;
}
/** Keeps a rolling window: never more than `requests` departures within `perMilliseconds`. */
export declare function createRateLimiter(limit: RateLimit, runtime: Runtime): RateLimiter;

// send-request.d.ts
import type { Answer, BatchRequest } from "@x/batch-core";
import type { ResolvedClientOptions } from "./http-options.ts";
/** Sends one request once. Whatever happens is an answer; it never throws. */
export type SendRequest = (request: BatchRequest, signal: AbortSignal) => Promise<Answer>;
export declare function createSendRequest(options: ResolvedClientOptions): SendRequest;

// slots.d.ts
/** How many requests of a client are on their way at the same time, whichever call they belong to. */
export interface Slots {
    /** Resolves with the function that gives the slot back, in the order of the calls; at once when the signal aborts. */
    acquire(signal: AbortSignal): Promise<() => void>;
}
export declare function createSlots(count: number): Slots;
