// index.d.ts
export { DEFAULTS, resolveJob, type Duplicates, type Job, type ResolvedJob } from "./options.ts";
export { findObject, isObjectType } from "./find-object.ts";
export { createPlanner, planBatches, type Planner, type PlanStep } from "./plan-batches.ts";
export { buildRequest } from "./build-request.ts";
export { interpretAnswer } from "./interpret-answer.ts";
export { skipBatch, type SkipReason } from "./skip-batch.ts";
export { nextDelay } from "./next-delay.ts";
export { emptyCounts, resultStatus, summarize } from "./summarize.ts";
export { comparableKey, keyProperty } from "./record-key.ts";
export type { Answer, Batch, BatchRequest, Entry, Interpretation, Pause, WireInput, } from "./batch.ts";
export { BatchError, type BatchErrorCode } from "./errors/batch-error.ts";
export { InvalidOptionsError } from "./errors/invalid-options-error.ts";
export { JobStoppedError } from "./errors/job-stopped-error.ts";
export { UnsupportedOperationError } from "./errors/unsupported-operation-error.ts";

// options.d.ts
import { type ApiVersion, type ObjectType, type Operation } from "@x/batch-types";
/**
 * What to do with a second record of the same key while the first is still waiting to be sent.
 * HubSpot refuses a batch that names a record twice.
 *
 * - `merge`: one record is sent, later properties win, both share its fate.
 * - `sequence`: the second goes into a later batch.
 * - `refuse`: the second fails, unsent.
 */
export type Duplicates = "merge" | "sequence" | "refuse";
/** What is asked, without the records. */
export interface Job {
    readonly operation: Operation;
    readonly objectType: ObjectType;
    /** @default "2026-03" */
    readonly apiVersion?: ApiVersion | undefined;
    /** The unique property that `id` is a value of; required for upsert. Update: @default the record id */
    readonly idProperty?: string | undefined;
    /** Create only: the unique property that tells two records apart. @default "email" for contacts, else none */
    readonly uniqueProperty?: string | undefined;
    /** Create and upsert: one bad record refuses its whole batch. @default false */
    readonly allOrNone?: boolean | undefined;
    /** @default "refuse" for create, "merge" for the rest */
    readonly duplicates?: Duplicates | undefined;
    /** Read only: the properties to return. @default those HubSpot returns unasked */
    readonly properties?: readonly string[] | undefined;
    /** How often a request that was not carried out is sent again. @default 10 */
    readonly maxRetries?: number | undefined;
}
/** A job with every option present; what batches carry. */
export interface ResolvedJob {
    readonly operation: Operation;
    readonly objectType: ObjectType;
    readonly apiVersion: ApiVersion;
    /** What `id` means; absent when it is the record id. */
    readonly idProperty?: string;
    readonly uniqueProperty?: string;
    readonly allOrNone: boolean;
    readonly duplicates: Duplicates;
    readonly properties?: readonly string[];
    readonly maxRetries: number;
}
/** The home of every default of a job. */
export declare const DEFAULTS: {
    readonly apiVersion: "2026-03";
    readonly uniqueProperty: {
        readonly contacts: "email";
    };
    readonly allOrNone: false;
    readonly duplicates: {
        readonly create: "refuse";
        readonly update: "merge";
        readonly upsert: "merge";
        readonly archive: "merge";
        readonly read: "merge";
    };
    readonly maxRetries: 10;
};
/**
 * Fills in the defaults of a job and refuses one that cannot be done. Resolving twice changes nothing.
 *
 * @throws {InvalidOptionsError} naming every problem.
 * @throws {UnsupportedOperationError} when HubSpot has no such endpoint for the object.
 *
 * @example
 * resolveJob({ operation: "archive", objectType: "deals" }).apiVersion; //=> "2026-03"
 */
export declare function resolveJob(job: Job): ResolvedJob;

// find-object.d.ts
import { type ObjectDefinition, type ObjectType } from "@x/batch-types";
/**
 * What HubSpot offers for an object type given by name, by type id, or, for custom objects, by
 * fully qualified name. `undefined` when it is none of these.
 *
 * @example
 * findObject("0-1")?.segment; //=> "contacts"
 * findObject("2-345")?.segment; //=> "2-345"
 * findObject("contact"); //=> undefined
 */
export declare function findObject(objectType: string): ObjectDefinition | undefined;
/** Tells whether a text names an object type this toolkit can address. */
export declare function isObjectType(text: string): text is ObjectType;

// plan-batches.d.ts
import { type Outcome } from "@x/batch-types";
import type { Batch } from "./batch.ts";
import { type Job } from "./options.ts";
/** What planning yields: a batch to send, or the outcome of a record that will not be sent. */
export type PlanStep = {
    readonly batch: Batch;
} | {
    readonly outcome: Outcome;
};
/** Plans a source that arrives in pieces. Holds at most one batch of records. */
export interface Planner {
    /** Plans the next records of the input; a batch comes out whenever one is full. */
    take(records: Iterable<unknown>): Generator<PlanStep, void, undefined>;
    /** The last batch, which may not be full. */
    finish(): Generator<PlanStep, void, undefined>;
}
/**
 * Cuts records into batches of at most 100, and settles the records that cannot be sent.
 *
 * @throws {InvalidOptionsError} and {@link UnsupportedOperationError}, as {@link resolveJob} does.
 *
 * @example
 * const job = { operation: "archive", objectType: "contacts" } as const;
 * const steps = [...planBatches(job, [{ id: 1 }, { id: "" }])];
 * // steps[0].outcome.status === "failed", steps[1].batch.entries.length === 1
 */
export declare function planBatches(job: Job, records: Iterable<unknown>): Generator<PlanStep, void, undefined>;
/** The planner behind {@link planBatches}, for a source that is not there all at once. */
export declare function createPlanner(written: Job): Planner;

// build-request.d.ts
import type { Batch, BatchRequest } from "./batch.ts";
/**
 * The request that sends a batch, as a value.
 *
 * @example
 * const job = { operation: "archive", objectType: "contacts" } as const;
 * for (const step of planBatches(job, [{ id: 7 }])) {
 *   if ("batch" in step) console.log(buildRequest(step.batch));
 * }
 * //=> { method: "POST", path: "/crm/objects/2026-03/contacts/batch/archive", body: { inputs: [{ id: "7" }] } }
 */
export declare function buildRequest(batch: Batch): BatchRequest;

// interpret-answer.d.ts
import type { Answer, Batch, Interpretation } from "./batch.ts";
/**
 * What an answer means for every record it is about: settled, or to be sent again. Takes any status,
 * any JSON and any text, and never throws.
 *
 * @example
 * const job = { operation: "archive", objectType: "contacts" } as const;
 * for (const step of planBatches(job, [{ id: 7 }])) {
 *   if (!("batch" in step)) continue;
 *   const answer = { kind: "response", status: 204, headers: {}, body: "" } as const;
 *   console.log(interpretAnswer(step.batch, answer).outcomes[0]?.status); //=> "archived"
 * }
 */
export declare function interpretAnswer(batch: Batch, answer: Answer): Interpretation;

// skip-batch.d.ts
import type { Outcome, Stop } from "@x/batch-types";
import type { Batch } from "./batch.ts";
/** Why records are left out: the job stopped, or the user ended it. */
export type SkipReason = Stop | {
    readonly reason: "aborted";
    readonly message: string;
};
/** Settles a batch that will not be sent, or not again: skipped, or unknown where an earlier attempt may have written it. */
export declare function skipBatch(batch: Batch, { reason, message }: SkipReason): Outcome[];

// next-delay.d.ts
import type { Pause } from "./batch.ts";
/**
 * How long to wait for a pause, in milliseconds. A time HubSpot named is kept, with up to a tenth on
 * top so that clients do not return in step; a backoff of our own is spread over its second half.
 *
 * @param random A number from 0 up to 1, as `Math.random()` gives.
 *
 * @example
 * nextDelay({ milliseconds: 2000, scope: "batch", kind: "told", limit: "LOCKED" }, 0.5); //=> 2100
 */
export declare function nextDelay({ milliseconds, kind }: Pause, random: number): number;

// summarize.d.ts
import type { BatchResult, Counts, Outcome, RecordError, Stop } from "@x/batch-types";
/**
 * All outcomes of a job as one result, in the order of the input.
 *
 * @example
 * const archived = { status: "archived", index: 0, attempts: 1, id: "7", warnings: [] } as const;
 * summarize({ outcomes: [archived] }).status; //=> "success"
 */
export declare function summarize(run: {
    outcomes: Iterable<Outcome>;
    errors?: readonly RecordError[];
    stop?: Stop | undefined;
}): BatchResult;
/** Counts of nothing, to add to. */
export declare function emptyCounts(): Counts;
/** `success` when every record is confirmed (or there is none), `failure` when none is. */
export declare function resultStatus(counts: Counts): BatchResult["status"];

// record-key.d.ts
import type { ResolvedJob } from "./options.ts";
/** The property that tells the records of a job apart; `undefined` when it is the record id, or nothing. */
export declare function keyProperty(job: ResolvedJob): string | undefined;
/**
 * A key as HubSpot compares it: contact e-mails lose their case and outer white space; everything
 * else is compared as it stands.
 *
 * @example
 * comparableKey("email", " Ada@Example.com"); //=> "ada@example.com"
 * comparableKey("sku", "A-1"); //=> "A-1"
 */
export declare function comparableKey(property: string | undefined, value: string): string;

// batch.d.ts
import type { ArchiveInput, CreateInput, DealSplitsInput, Outcome, RecordError, Stop, UpdateInput } from "@x/batch-types";
import type { ResolvedJob } from "./options.ts";
/** A record as it goes over the wire. */
export type WireInput = CreateInput | UpdateInput | ArchiveInput | DealSplitsInput;
/** A record on its way: where it came from, and what is sent for it. */
export interface Entry {
    /** Position in the input. */
    readonly index: number;
    /** Its record id or unique value, as given. */
    readonly key?: string;
    readonly input: WireInput;
    /** Positions of later records of the same key that were merged into this one. */
    readonly merged?: readonly number[];
}
/** Up to 100 records sent in one request. */
export interface Batch {
    readonly job: ResolvedJob;
    readonly entries: readonly Entry[];
    /** Requests that have carried these records so far. */
    readonly attempts: number;
    /** How often this very request has been sent again since the last answer that settled something. */
    readonly retries: number;
    /** Why it is sent again; absent the first time. */
    readonly reason?: "retry" | "isolate";
    /** An earlier attempt got no usable answer, so these records may be written already. */
    readonly mayBeWritten?: true;
}
/** A request as a value; send it with whatever you like. */
export interface BatchRequest {
    readonly method: "POST";
    /** From the root of the API host, such as `/crm/objects/2026-03/contacts/batch/create`. */
    readonly path: string;
    readonly body: {
        readonly inputs: readonly WireInput[];
        /** Read only: what `id` means, and the properties to return. */
        readonly idProperty?: string;
        readonly properties?: readonly string[];
        readonly propertiesWithHistory?: readonly string[];
    };
}
/** What came back: a response, or silence. */
export type Answer = {
    readonly kind: "response";
    readonly status: number;
    /** Names in lower case. */
    readonly headers: Readonly<Record<string, string>>;
    /** The parsed JSON, or the text where it is not JSON. */
    readonly body: unknown;
} | {
    readonly kind: "silence";
    /** What went wrong, for people. */
    readonly cause: string;
    /** `false` only when nothing can have left the machine. */
    readonly sent: boolean;
};
/** Time to let pass before sending again. */
export interface Pause {
    readonly milliseconds: number;
    /** Who has to wait: every request of the client, or only this batch. */
    readonly scope: "client" | "batch";
    /** `told`: HubSpot named the time. `backoff`: our guess, to be spread by jitter. */
    readonly kind: "told" | "backoff";
    /** Whose limit, such as `TEN_SECONDLY_ROLLING`, or what to wait for. */
    readonly limit: string;
}
/** What an answer means for the records it is about. */
export interface Interpretation {
    /** What is settled, for good. */
    readonly outcomes: readonly Outcome[];
    /** What to send next. */
    readonly again: readonly Batch[];
    /** How long to wait before sending `again`. */
    readonly pause?: Pause;
    /** Why the job cannot go on. */
    readonly stop?: Stop;
    /** What HubSpot said that belongs to no single record. */
    readonly errors: readonly RecordError[];
}

// errors/batch-error.d.ts
declare const brand: unique symbol;
/** What can go wrong with a job as a whole. What goes wrong with one record is an outcome, not an error. */
export type BatchErrorCode = "INVALID_OPTIONS" | "UNSUPPORTED_OPERATION" | "UNAUTHORIZED" | "FORBIDDEN" | "DAILY_LIMIT" | "REFUSED" | "SOURCE_FAILED";
/**
 * The base of every error this toolkit throws. Carries no token.
 *
 * @example
 * try {
 *   resolveJob({ operation: "upsert", objectType: "contacts" });
 * } catch (error) {
 *   if (BatchError.is(error)) console.log(error.code); //=> "INVALID_OPTIONS"
 * }
 */
export declare class BatchError extends Error {
    readonly name: string;
    readonly code: BatchErrorCode;
    readonly [brand] = true;
    constructor(code: BatchErrorCode, message: string, options?: ErrorOptions);
    /** Works across copies of this package in one dependency tree, where `instanceof` does not. */
    static is(value: unknown): value is BatchError;
}
export {};

// errors/invalid-options-error.d.ts
import { BatchError } from "./batch-error.ts";
/** The options do not make a job. Names every problem, not only the first. */
export declare class InvalidOptionsError extends BatchError {
    readonly name = "InvalidOptionsError";
    readonly problems: readonly string[];
    constructor(problems: readonly string[]);
}

// errors/job-stopped-error.d.ts
import type { Stop } from "@x/batch-types";
import { BatchError } from "./batch-error.ts";
/** HubSpot refused the job before a single record was looked at. `stop` says why. */
export declare class JobStoppedError extends BatchError {
    readonly name = "JobStoppedError";
    readonly stop: Stop;
    constructor(stop: Stop);
}

// errors/unsupported-operation-error.d.ts
import type { ApiVersion, ObjectType, Operation } from "@x/batch-types";
import { BatchError } from "./batch-error.ts";
/** HubSpot has no such batch endpoint for this object in this version; `offered` are those it has. */
export declare class UnsupportedOperationError extends BatchError {
    readonly name = "UnsupportedOperationError";
    readonly offered: readonly Operation[];
    constructor(job: {
        operation: Operation;
        objectType: ObjectType;
        apiVersion: ApiVersion;
        offered: readonly Operation[];
    });
}
