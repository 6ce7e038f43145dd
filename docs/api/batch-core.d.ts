// index.d.ts
export { DEFAULTS } from "./job/defaults.ts";
export { resolveJob } from "./job/resolve-job.ts";
export type { Duplicates, Job, ResolvedJob } from "./job/job.ts";
export { findObject, isObjectType } from "./job/find-object.ts";
export { checkRecords, createChecker, type Checker, type CheckJob } from "./check/check-records.ts";
export type { CheckedRecord, CheckWarning, Coercion, Passed, RecordCheck, Refused, } from "./check/record-check.ts";
export { createValueChecks, type CheckedValue, type ValueCheck, type ValueChecks, } from "./check/value-checks.ts";
export type { CoercionReason } from "./check/verdict.ts";
export { createPlanner, planBatches } from "./plan/plan-batches.ts";
export type { Planner, PlanOptions, PlanStep } from "./plan/planner.ts";
export { findBatchProblems } from "./plan/find-batch-problems.ts";
export { estimateBytes } from "./plan/input-bytes.ts";
export { comparableKey, keyProperty } from "./job/record-key.ts";
export { buildRequest } from "./request/build-request.ts";
export { parseAnswer, type RawResponse } from "./answer/parse-answer.ts";
export { interpretAnswer } from "./interpret/interpret-answer.ts";
export { nextDelay } from "./policy/next-delay.ts";
export { skipBatch } from "./interpret/skip-batch.ts";
export { skippedReason } from "./interpret/skip.ts";
export { emptyCounts, noRequests, type Run, summarize } from "./outcome/summarize.ts";
export type { FollowUp } from "./plan/read-associations.ts";
export type { Answer, Batch, BatchOf, BatchRequest, Earlier, Entry, EntryOf, FollowUpBatch, FollowUpJob, FollowUpState, Interpretation, InterpretationOf, PairInput, Part, Pause, Reconciliation, RecordBatch, Search, WireInput, } from "./plan/batch.ts";
export type * from "@x/batch-types";
export type { Errors } from "./outcome/errors.ts";
export { BatchError, type BatchErrorCode } from "./errors/batch-error.ts";
export { InvalidOptionsError } from "./errors/invalid-options-error.ts";
export { JobStoppedError } from "./errors/job-stopped-error.ts";
export { UnsupportedOperationError } from "./errors/unsupported-operation-error.ts";

// calls.d.ts
export { planCall, type CallPlan } from "./kinds/calls/plan-call.ts";
export { buildCall, type CallRequest } from "./request/build-call.ts";
export { interpretCall } from "./interpret/interpret-call.ts";
export { skipCall } from "./interpret/interpret-call.ts";
export { summarizeCall } from "./kinds/calls/summarize-call.ts";
export type { AssociationCallJob, CallJob, DataSensitivity, PropertyCallJob, Resolved, ResolvedCallJob, } from "./job/call-job.ts";
export type { AssociationPage, CallBatch, CallEntry, CallFate, CallInput, CallInterpretation, PropertyInput, RecordInput, } from "./kinds/calls/call-batch.ts";

// policy.d.ts
export { readInterval, readQuota, type Quota } from "./answer/read-quota.ts";
export { type Attempt, type BreakerState, type BreakerUpdate, CLOSED_BREAKER, updateBreaker, } from "./policy/circuit-breaker.ts";
export { FULL_RETRY_BUDGET, refundRetry, type RetryBudget, spendRetry, } from "./policy/retry-budget.ts";
export { type Admitted, type BusyRecords, createBusyRecords } from "./plan/busy-records.ts";
export { countRequest } from "./outcome/summarize.ts";
export { buildTokenRequest, type RefreshGrant, type TokenRequest, } from "./policy/build-token-request.ts";
export { readTokenAnswer, type TokenAnswer, type Tokens } from "./policy/read-token-answer.ts";
export { type Check, type Checks, checkOptions, FUNCTION, type Kind, oneOf, optional, required, VERSION, wholeNumber, } from "./job/check-options.ts";
export { isObject } from "./internal/is-object.ts";
export { kindOf, messageOf } from "./internal/show.ts";

// job/defaults.d.ts
/** Every default of a job, by the name of the option. */
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
    readonly batchSize: 100;
    readonly batchBytes: 4000000;
    readonly maxRetries: 10;
};

// job/resolve-job.d.ts
import type { Job, ResolvedJob } from "./job.ts";
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

// job/job.d.ts
import type { ApiVersion, ObjectType, Operation } from "@x/batch-types/registry";
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
    /** Read only: the properties to return; `idProperty` is always among them. @default those HubSpot returns unasked; by an `idProperty` other than `email`, only that */
    readonly properties?: readonly string[] | undefined;
    /** Read only: the properties to return with every value they had; 50 records in a request then. @default none */
    readonly propertiesWithHistory?: readonly string[] | undefined;
    /** Read only: `true` finds archived records, and no others. @default false */
    readonly archived?: boolean | undefined;
    /** Records in a request, from 1 to 100. @default 100, or 50 with `propertiesWithHistory` */
    readonly batchSize?: number | undefined;
    /** Bytes of JSON that the records of a request may have together; a larger record goes alone. @default 4,000,000; no limit with `allOrNone`, which needs one request */
    readonly batchBytes?: number | undefined;
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
    readonly propertiesWithHistory?: readonly string[];
    readonly archived?: true;
    readonly batchSize: number;
    readonly batchBytes?: number;
    readonly maxRetries: number;
}

// job/find-object.d.ts
import { type ObjectDefinition, type ObjectType } from "@x/batch-types/registry";
/**
 * Returns what HubSpot offers for an object type given by name, by type id, or, for custom objects, by
 * fully qualified name with or without the number of the account (fact 84); `undefined` for any other text.
 *
 * @example
 * findObject("0-1")?.segment; //=> "contacts"
 * findObject("2-345")?.segment; //=> "2-345"
 * findObject("p_vendor")?.segment; //=> "p_vendor"
 * findObject("contact"); //=> undefined
 */
export declare function findObject(objectType: string): ObjectDefinition | undefined;
/** Returns the name of a standard object that may be given by type id; any other text as it is. */
export declare function findObjectName(objectType: string): string;
/**
 * Tells whether a text names an object type this toolkit can address: a standard object by name or
 * type id, or a custom object. Whether the account has that custom object, HubSpot knows.
 *
 * @example
 * isObjectType("p123_machine"); //=> true
 * isObjectType("Contacts"); //=> false
 */
export declare function isObjectType(text: string): text is ObjectType;

// check/check-records.d.ts
import type { PropertyDefinition } from "@x/batch-types";
import type { Job } from "../job/job.ts";
import type { RecordCheck } from "./record-check.ts";
/** The parts of a job that decide what a record may hold. */
export type CheckJob = Pick<Job, "operation" | "objectType" | "apiVersion">;
/** Checks one record; the same record always gets the same answer. */
export type Checker = <Input>(record: Input) => RecordCheck<Input>;
/**
 * Checks records against the account's property definitions, one at a time and in their order,
 * before they are planned. Nothing is guessed: a value is coerced only to another way of writing the
 * same, and every coercion is reported. Records without properties (archive, read, deal splits) pass
 * as they are. Checking a record that has passed changes nothing.
 *
 * @param definitions Every definition of the object, sensitive ones too: HubSpot lists those only when
 *   asked for, and a property that is not among them is refused.
 *
 * @example
 * const job = { operation: "create", objectType: "contacts" } as const;
 * const age = { name: "age", type: "number" };
 * const records = [{ properties: { age: " 36" } }, { properties: { agee: 36 } }];
 * for (const checked of checkRecords(job, [age], records)) {
 *   console.log("errors" in checked ? checked.errors[0].message : checked.coercions);
 * }
 * //=> [{ property: "age", from: " 36", to: "36", why: "blanks" }]
 * //=> agee: not among the account's properties; did you mean age?
 */
export declare function checkRecords<Input>(job: CheckJob, definitions: Iterable<PropertyDefinition>, records: Iterable<Input>): Generator<RecordCheck<Input>, void, undefined>;
/**
 * The checker behind {@link checkRecords}, for a source that is not there all at once. Definitions are
 * read once, so keep it for all records of a job.
 *
 * @param definitions As for {@link checkRecords}.
 *
 * @example
 * const job = { operation: "update", objectType: "companies" } as const;
 * const check = createChecker(job, [{ name: "founded_year", type: "number" }]);
 * const checked = check({ id: 512, properties: { founded_year: "1,5" } });
 * if ("errors" in checked) console.log(checked.errors[0].code); //=> "INVALID_INTEGER"
 */
export declare function createChecker(job: CheckJob, definitions: Iterable<PropertyDefinition>): Checker;

// check/record-check.d.ts
import type { RecordError } from "@x/batch-types";
import type { CoercionReason } from "./verdict.ts";
/** A value that is sent differently from how it was given, and means the same. */
export interface Coercion {
    readonly property: string;
    readonly from: string;
    readonly to: string;
    readonly why: CoercionReason;
}
/** Something to look at; the record is sent all the same. */
export interface CheckWarning {
    /**
     * `MISSING_REQUIRED_PROPERTY`: HubSpot lists it as required. `PROPERTY_VALUE_NORMALIZED`: HubSpot
     * will store another value.
     */
    readonly code: string;
    readonly message: string;
    readonly property: string;
}
/** A record in the form that is sent: its properties are texts, and what was left out is gone. */
export type CheckedRecord<Input> = Input extends {
    readonly properties: unknown;
} ? Omit<Input, "properties"> & {
    readonly properties: Record<string, string>;
} : Input;
/** A record that can be sent. */
export interface Passed<Input = unknown> {
    readonly record: CheckedRecord<Input>;
    readonly coercions: readonly Coercion[];
    readonly warnings: readonly CheckWarning[];
}
/** A record that HubSpot would refuse, or that could be read in more than one way: every reason. */
export interface Refused {
    readonly errors: readonly [RecordError, ...RecordError[]];
}
/** What came of checking one record. */
export type RecordCheck<Input = unknown> = Passed<Input> | Refused;

// check/value-checks.d.ts
import type { PropertyDefinition, RecordError } from "@x/batch-types";
import type { Job } from "../job/job.ts";
import type { CheckWarning, Coercion } from "./record-check.ts";
/** What there is to say of a value: why it is refused, or how it is sent and with what remark. */
export interface CheckedValue {
    readonly error?: RecordError;
    readonly coercion?: Coercion;
    readonly warning?: CheckWarning;
}
/** Judges a text as the value of one property; `undefined` when it is fine as it is. */
export type ValueCheck = (text: string) => CheckedValue | undefined;
/** What definitions say, property by property: for data that comes in columns. */
export interface ValueChecks {
    /** The check for the values of a property; whatever is no property refuses them all. */
    of(property: string): ValueCheck;
    /** Warns of required properties a record to create lacks. */
    missing(has: (property: string) => boolean): readonly CheckWarning[];
}
/**
 * The checks that `createChecker` puts together to records, one for each property: over a column they
 * take a fraction of the time. Both say the same.
 *
 * @param definitions As for `checkRecords`.
 *
 * @example
 * const job = { operation: "create", objectType: "contacts" } as const;
 * const checks = createValueChecks(job, [{ name: "age", type: "number" }]);
 * const checkAge = checks.of("age");
 * [checkAge("36"), checkAge(" 36")?.coercion?.to, checkAge("old")?.error?.code];
 * //=> [undefined, "36", "INVALID_INTEGER"]
 */
export declare function createValueChecks(job: Pick<Job, "operation" | "objectType" | "apiVersion">, definitions: Iterable<PropertyDefinition>): ValueChecks;

// check/verdict.d.ts
/**
 * Why a value is sent differently from how it was given. It always means the same.
 *
 * - `blanks`: outer blanks and invisible characters removed.
 * - `number`: the same number without exponent, plus sign or bare decimal point.
 * - `option`: an option's value instead of its label, or in its own upper and lower case.
 * - `list`: blanks, repetitions and empty places removed from a list of options.
 * - `day`: a day instead of the midnight it begins with.
 * - `moment`: the same moment in UTC, to the millisecond; a day becomes its midnight UTC.
 */
export type CoercionReason = "blanks" | "number" | "option" | "list" | "day" | "moment";
/** The value cannot be meant, or cannot be read in one way only. */
export interface Refusal {
    readonly code: string;
    /** What was expected and what came, without the name of the property. */
    readonly message: string;
}
/** The value is accepted, changed or with a remark. */
interface Remark {
    readonly to?: string;
    readonly why?: CoercionReason;
    readonly warning?: Refusal;
}
/** `undefined`: fine as it is. */
export type Verdict = Refusal | Remark | undefined;
/** Judges a value of one property; never given the empty text. */
export type CheckValue = (text: string) => Verdict;
/** A value as messages quote it: short, and harmless to a terminal. */
export declare function quote(text: string): string;
export {};

// plan/plan-batches.d.ts
import type { Planner, PlanOptions, PlanStep } from "./planner.ts";
import type { Job } from "../job/job.ts";
/**
 * Cuts records into batches of at most 100, and settles the records that cannot be sent.
 *
 * @throws {InvalidOptionsError} and {@link UnsupportedOperationError}, as {@link resolveJob} does.
 *
 * @example
 * const job = { operation: "archive", objectType: "contacts" } as const;
 * const [first, second] = planBatches(job, [{ id: 1 }, { id: "" }]);
 * "outcome" in first! && first.outcome.status; //=> "failed"
 * "batch" in second! && second.batch.entries.length; //=> 1
 */
export declare function planBatches(job: Job, records: Iterable<unknown>, options?: PlanOptions): Generator<PlanStep, void, undefined>;
/**
 * The planner behind {@link planBatches}, for a source that is not there all at once.
 *
 * @throws {InvalidOptionsError} and {@link UnsupportedOperationError}, as {@link resolveJob} does.
 *
 * @example
 * const planner = createPlanner({ operation: "archive", objectType: "contacts" });
 * planner.add({ id: 1 }); //=> []
 * planner.finish().length; //=> 1
 */
export declare function createPlanner(written: Job, options?: PlanOptions): Planner;

// plan/planner.d.ts
import type { Outcome } from "@x/batch-types";
import type { Errors } from "../outcome/errors.ts";
import type { RecordBatch } from "./batch.ts";
/** What planning yields: a batch to send, or the outcome of a record that will not be sent. */
export type PlanStep = {
    readonly batch: RecordBatch;
} | {
    readonly outcome: Outcome;
};
/** The record to send, or why it is refused. */
type CheckResult = {
    readonly record: unknown;
} | {
    readonly errors: Errors;
};
/** What planning can take besides the job. */
export interface PlanOptions {
    /** Refuses or coerces each record first; `createChecker` makes one. */
    readonly check?: ((record: unknown) => CheckResult) | undefined;
    /** The index of the first record; for a job that goes on where another left off. @default 0 */
    readonly firstIndex?: number | undefined;
}
/** Plans a source that arrives in pieces. Holds at most one batch of records. */
export interface Planner {
    /** Plans the next record of the input. Returns a batch as soon as it is full; most times nothing. */
    add(record: unknown): readonly PlanStep[];
    /**
     * Returns the last batch, which may not be full.
     *
     * @param isCutShort The source failed before its end: with `allOrNone`, nothing is sent then.
     */
    finish(isCutShort?: boolean): readonly PlanStep[];
}
export {};

// plan/find-batch-problems.d.ts
/**
 * Returns everything that is wrong with a batch that waited where others can write to, such as a store
 * or a queue; nothing for a batch of {@link planBatches} or {@link interpretAnswer}. A batch without
 * problems can be built, sent and interpreted. It still says what is written: who can write to the
 * store can change that.
 *
 * @example
 * const job = { operation: "archive", objectType: "contacts" } as const;
 * for (const step of planBatches(job, [{ id: 7 }])) {
 *   if (!("batch" in step)) continue;
 *   const kept: unknown = JSON.parse(JSON.stringify(step.batch));
 *   findBatchProblems(kept); //=> []
 * }
 * findBatchProblems("archive"); //=> ["batch: expected an object with a job and entries."]
 */
export declare function findBatchProblems(given: unknown): string[];

// plan/input-bytes.d.ts
import type { Batch, WireInput } from "./batch.ts";
/**
 * Returns how many bytes of UTF-8 a record takes in a request, the comma after it included. Counts them
 * only when they may be more than `enough`; otherwise returns a number from the count up to `enough`.
 */
export declare function inputBytes(input: WireInput, enough: number): number;
/**
 * Returns about how many bytes the records of a batch take in a request: right to a few bytes where all
 * is ASCII, and too few where it is not. Fast, as no JSON is made. For a budget of memory.
 *
 * @example
 * const job = { operation: "archive", objectType: "contacts" } as const;
 * for (const step of planBatches(job, [{ id: "7" }, { id: "8" }])) {
 *   if ("batch" in step) console.log(estimateBytes(step.batch)); //=> 22
 * }
 */
export declare function estimateBytes({ entries }: Batch): number;

// job/record-key.d.ts
import type { RecordRow } from "@x/batch-types";
import type { ResolvedJob } from "./job.ts";
/** What of a job decides how its records are told apart. */
type KeyJob = Pick<ResolvedJob, "objectType" | "idProperty" | "uniqueProperty">;
/**
 * The property that tells the records of a job apart; `undefined` when it is the record id, or when
 * nothing does, as for a create without `uniqueProperty`.
 *
 * @example
 * keyProperty(resolveJob({ operation: "create", objectType: "contacts" })); //=> "email"
 * keyProperty(resolveJob({ operation: "update", objectType: "contacts" })); //=> undefined
 */
export declare function keyProperty(job: KeyJob): string | undefined;
/**
 * Returns a key as HubSpot compares it: the e-mail of a contact without case and outer white space (fact
 * 14), everything else as it stands, the `email` of another object too.
 *
 * @example
 * const contacts = resolveJob({ operation: "create", objectType: "contacts" });
 * comparableKey(contacts, " Ada@Example.com"); //=> "ada@example.com"
 * const machines = resolveJob({ operation: "upsert", objectType: "2-345", idProperty: "email" });
 * comparableKey(machines, "Ada@Example.com"); //=> "Ada@Example.com"
 */
export declare function comparableKey(job: KeyJob, value: string): string;
/** Whether the records of a job are contacts, told apart by e-mail. */
export declare function isByContactEmail(job: KeyJob): boolean;
/** The properties a row must hold to say which key it was found by. */
export declare function keyNames(job: KeyJob): string[];
/** Every key by which HubSpot finds the record of a row, as far as the row holds them. */
export declare function keysOf(job: KeyJob, { properties }: RecordRow): string[];
export {};

// request/build-request.d.ts
import type { Batch, BatchRequest } from "../plan/batch.ts";
/**
 * The request that sends a batch, as a value.
 *
 * @throws {BatchError} `INVALID_BATCH` for a batch of an operation, object or version that HubSpot does
 *   not have: {@link planBatches} makes none, but a batch that waited in a store may have been changed.
 *
 * @example
 * const job = { operation: "archive", objectType: "contacts" } as const;
 * for (const step of planBatches(job, [{ id: 7 }])) {
 *   if ("batch" in step) console.log(buildRequest(step.batch));
 * }
 * //=> { method: "POST", path: "/crm/objects/2026-03/contacts/batch/archive", body: { inputs: [{ id: "7" }] } }
 */
export declare function buildRequest(batch: Batch): BatchRequest;

// answer/parse-answer.d.ts
import type { Answer } from "../plan/batch.ts";
/** A response as an HTTP library returns it. */
export interface RawResponse {
    readonly status: number;
    /**
     * Pairs, such as `Headers` or a `Map`, or an object, such as the `headers` of `node:http`. Names in any
     * case. Values that are no text, number or list of texts are left out.
     */
    readonly headers: Pairs | Readonly<Record<string, unknown>>;
    /** The whole body, decompressed; `""` where there is none. */
    readonly text: string;
    /**
     * When the request left, in milliseconds since 1970. A create without an answer is looked up: with
     * this time, a record that is older is not taken for the new one.
     */
    readonly sentAt?: number | undefined;
}
type Pairs = Iterable<readonly [name: string, value: unknown]>;
/**
 * Returns the response of any HTTP library as the answer that `interpretAnswer` reads. `body` is the
 * parsed JSON. It is the text when that is not JSON (empty, a page of a gateway, half a body), nests deeper
 * than 100 levels or holds more than 5,000,000 values. Header names are in lower case; a name that
 * comes twice has both values, with a comma between them. Never throws.
 *
 * @example
 * parseAnswer({ status: 204, headers: new Headers({ "Retry-After": "1" }), text: "" });
 * //=> { kind: "response", status: 204, headers: { "retry-after": "1" }, body: "" }
 */
export declare function parseAnswer({ status, headers, text, sentAt }: RawResponse): Answer;
export {};

// interpret/interpret-answer.d.ts
import type { Answer, Batch, Interpretation } from "../plan/batch.ts";
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

// policy/next-delay.d.ts
import type { Pause } from "../plan/batch.ts";
/**
 * Returns how long to wait for a pause, in milliseconds. A time that HubSpot named, or the window of a
 * limit, is kept, with up to a tenth on top so that clients do not return in step. A backoff of our own is
 * spread over its second half.
 *
 * @param random A number from 0 up to 1, as `Math.random()` gives.
 *
 * @example
 * nextDelay({ milliseconds: 2000, kind: "server" }, 0.5); //=> 2100
 */
export declare function nextDelay({ milliseconds, kind }: Pick<Pause, "milliseconds" | "kind">, random: number): number;

// interpret/skip-batch.d.ts
import type { Outcome, Stop } from "@x/batch-types";
import type { Batch } from "../plan/batch.ts";
/**
 * Settles a batch that will not be sent, or not again: `skipped`, or `unknown` where an earlier attempt
 * may have written it. One outcome for each record, also for those merged into another and for the
 * parts of a refused batch that were still to be tried.
 *
 * @param reason As `interpretAnswer` gave it in `stop`, or `aborted` when the caller ends the job.
 *
 * @example
 * const job = { operation: "archive", objectType: "contacts" } as const;
 * for (const step of planBatches(job, [{ id: 7 }])) {
 *   if (!("batch" in step)) continue;
 *   console.log(skipBatch(step.batch, { reason: "aborted", message: "Ctrl+C" }));
 * }
 * //=> [{ index: 0, key: "7", attempts: 0, status: "skipped", reason: "aborted", message: "Ctrl+C" }]
 */
export declare function skipBatch(batch: Batch, reason: Stop): Outcome[];

// interpret/skip.d.ts
import type { SkippedOutcome, Stop } from "@x/batch-types";
import type { AnyBatch, AnyFate, Kind } from "../kinds/kind.ts";
import { type FateOf, type Settled } from "../outcome/settle.ts";
import type { InterpretationOf } from "../plan/batch.ts";
export type SkippedFate = FateOf<SkippedOutcome>;
/** The fate of what HubSpot was not ready for. */
export declare function unavailable(message: string): SkippedFate;
/** Settles a batch of any kind that is not sent any more, with all that waits behind it. */
export declare function skip<Batch extends AnyBatch, Fate extends AnyFate, Next>(kind: Kind<Batch, Fate, Next>, batch: Batch, { reason, message }: Stop): Settled<Fate | SkippedFate>[];
/** Settles a batch whose answer stops the job: it was not carried out. */
export declare function stopBatch<Batch extends AnyBatch, Fate extends AnyFate, Next>(kind: Kind<Batch, Fate, Next>, batch: Batch, stop: Stop): InterpretationOf<Batch, Settled<Fate | SkippedFate>>;
/**
 * Why a record was not sent, by why its job ended.
 *
 * @example
 * skippedReason("daily-limit"); //=> "daily-limit"
 * skippedReason("unauthorized"); //=> "stopped"
 */
export declare function skippedReason(reason: Stop["reason"]): SkippedOutcome["reason"];

// outcome/summarize.d.ts
import type { BatchResult, Outcome, RecordError, RequestCounts, Stop } from "@x/batch-types";
/**
 * All outcomes of a job as one result, in the order of the input. Plain JSON.
 *
 * @param run `outcomes` in any order, one for each record. Left out, `requests` are all 0, `errors`
 *   are none, and the job was not stopped.
 *
 * @example
 * const result = summarize({
 *   outcomes: [{ status: "archived", index: 0, attempts: 1, id: "7", warnings: [] }],
 * });
 * result.status; //=> "success"
 * result.counts.archived; //=> 1
 */
export declare function summarize(run: Run<Outcome>): BatchResult;
/** What {@link summarize} takes, of outcomes of any kind. */
export interface Run<One> {
    readonly outcomes: Iterable<One>;
    readonly requests?: RequestCounts;
    readonly errors?: readonly RecordError[];
    readonly stop?: Stop | undefined;
}
/** @param counts A zero for each status there is; they are counted up. */
export declare function collect<One extends {
    readonly index: number;
    readonly status: keyof Count;
}, Count extends AnyCounts>(counts: Count, run: Run<One>): BatchResult<One, Count>;
/** Counts of any kind of outcome: each status that is none of these three is a confirmation. */
type AnyCounts = Readonly<Record<"failed" | "skipped" | "unknown" | (string & {}), number>>;
/**
 * No record met any fate yet: a fresh object, to add to.
 *
 * @example
 * emptyCounts();
 * //=> { created: 0, updated: 0, archived: 0, found: 0, failed: 0, skipped: 0, unknown: 0 }
 */
export declare function emptyCounts(): Record<Outcome["status"], number>;
/**
 * No request was sent yet: a fresh object, what {@link countRequest} begins with.
 *
 * @example
 * noRequests().sent; //=> 0
 */
export declare function noRequests(): RequestCounts;
/**
 * The counts after one more request, whatever its answer. They are new; those given stay as they were.
 *
 * @param batch What the request carries; its `reason` says what it is sent for.
 *
 * @example
 * const job = resolveJob({ operation: "archive", objectType: "contacts" });
 * const batch = { job, entries: [], retries: 1, reason: "retry" } as const;
 * const { sent, retried } = countRequest(noRequests(), batch);
 * [sent, retried]; //=> [1, 1]
 */
export declare function countRequest({ sent, retried, isolating, reconciling, associating }: RequestCounts, { reason }: {
    readonly reason?: string | undefined;
}): RequestCounts;
export {};

// plan/read-associations.d.ts
import type { Association, AssociationType, FollowUpAssociation, RecordError } from "@x/batch-types";
/** An association to make after a write, with its id as text. */
export type FollowUp = FollowUpAssociation & {
    readonly to: {
        readonly id: string;
    };
};
/** Returns the associations of a create as they are sent. Adds the reason to `errors` for each other thing. */
export declare function readAssociations(given: unknown, errors: RecordError[]): Association[];
/** Returns the associations to make after an update or upsert. Adds the reason to `errors` for each other thing. */
export declare function readFollowUps(given: unknown, errors: RecordError[]): FollowUp[];
/** Returns association types as they are sent; `undefined` unless there is at least one, and all are types. */
export declare function typesOf(given: unknown): AssociationType[] | undefined;

// plan/batch.d.ts
import type { ApiVersion, ArchiveInput, AssociationOutcomeOf, AssociationType, ConfirmedOutcome, CreateInput, DealSplitsInput, Outcome, RecordError, RecordObjectType, RecordRow, Stop, UpdateInput } from "@x/batch-types";
import type { ResolvedJob } from "../job/job.ts";
import type { FollowUp } from "./read-associations.ts";
/** Something to be sent, of any kind: a record, a pair of records, a property definition. */
export interface EntryOf<Input> {
    /** Position in the input. */
    readonly index: number;
    /** What tells it from the others of its batch: a record id or unique value, as given. */
    readonly key?: string;
    readonly input: Input;
    /** Requests that have carried it so far. */
    readonly attempts: number;
    /** Positions of later records of the same key that were merged into this one. */
    readonly merged?: readonly number[];
}
/** What goes in one request, of any kind. */
export interface BatchOf<Job, Entry> {
    readonly job: Job;
    readonly entries: readonly Entry[];
    /** How often this very request has been sent again since the last answer that settled something. */
    readonly retries: number;
    /** Why it is sent again; absent the first time. */
    readonly reason?: "retry" | "isolate" | "reconcile" | "associate";
    /** An earlier attempt got no usable answer, so its entries may be written already. */
    readonly mayBeWritten?: true;
    /** The token has been refreshed for it once; a second refusal is final. */
    readonly refreshed?: true;
    /** While the entry that makes HubSpot refuse a whole batch is searched for. */
    readonly search?: Search<Entry>;
}
/** A search for bad entries: one part of the refused batch is sent after the other. */
export interface Search<Entry> {
    /** Parts still to be sent, in order. */
    readonly waiting: readonly Part<Entry>[];
    /** What the part on its way is. */
    readonly kind: Part<Entry>["kind"];
    /** Whether the names in answers are still believed: a suspect that was accepted ends it. */
    readonly believesHints: boolean;
    /** Parts of several that HubSpot refused, or failed at, without naming any of them. */
    readonly refused: number;
    /** Whether HubSpot has accepted a part. */
    readonly accepted: boolean;
    /** Failures (5xx, no answer) in a row. Absent as long as HubSpot refuses and does not fail. */
    readonly failures?: number;
}
/** Entries of a refused batch, sent together while the bad one is searched for. */
export interface Part<Entry> {
    readonly entries: readonly Entry[];
    /** Whom an answer named, who is left without them, or a half, where nobody was named. */
    readonly kind: "suspects" | "rest" | "half";
    /** An earlier attempt got no usable answer, so these may be written already. */
    readonly mayBeWritten?: true;
}
/** A record as it goes over the wire. */
export type WireInput = CreateInput | UpdateInput | ArchiveInput | DealSplitsInput;
/** A record on its way: where it came from, and what is sent for it. */
export interface Entry extends EntryOf<WireInput> {
    /** Associations to make once it is written; a create carries its own in the input. */
    readonly followUps?: readonly FollowUp[];
    /** Create: set when this run made a record of this key before, or may have. A look-up must not take that record for this one's. */
    readonly earlier?: Earlier;
}
/** The record that an earlier create of the same key made. Empty: it may have been made at any time. */
export interface Earlier {
    readonly id?: string;
    /** It was made by then, or never: HubSpot's time, in milliseconds since 1970. */
    readonly madeBy?: number;
    /** It was made so long before this create left, in milliseconds, or never. */
    readonly before?: number;
}
/** Up to 100 records sent in one request. */
export interface RecordBatch extends BatchOf<ResolvedJob, Entry> {
    /** While it is found out by reading what became of its records. */
    readonly reconciliation?: Reconciliation;
    readonly followUp?: never;
}
/** How far a look-up has come: of creates without an answer, or of rows that name no record. */
export interface Reconciliation {
    /** Reads that were answered so far. */
    readonly reads: number;
    /** The rows of which the read tells whose they are; absent where a create got no answer. */
    readonly rows?: readonly RecordRow[];
    /** When the create left, in milliseconds since 1970, where the sender told. */
    readonly sentAt?: number;
    /** What HubSpot said without naming a record; absent where it did not answer. */
    readonly said?: string;
}
/** A look-up that tells whose the rows of an answer are. */
export type RowsToIdentify = Required<Pick<Reconciliation, "reads" | "rows">>;
/** Two records, as they go over the wire; an archive is sent as one record and several others. */
export interface PairInput {
    readonly from: {
        readonly id: string;
    };
    readonly to: {
        readonly id: string;
    };
    readonly types?: readonly AssociationType[];
}
/** Associations that follow an update or upsert, in requests of their own. */
export interface FollowUpBatch extends BatchOf<FollowUpJob, EntryOf<PairInput>> {
    readonly followUp: FollowUpState;
    readonly reconciliation?: never;
}
/** What associates records of two objects, with every option present. */
export interface FollowUpJob {
    readonly about: "associations";
    readonly operation: "create" | "createDefault";
    readonly from: RecordObjectType;
    readonly to: RecordObjectType;
    readonly apiVersion: ApiVersion;
    readonly maxRetries: number;
}
/** What the associations of written records are about. The `index` of each pair is its place in `links`. */
export interface FollowUpState {
    /** The record of each pair, by its index, and the record it is to be associated with. */
    readonly links: readonly {
        readonly index: number;
        readonly to: FollowUp["to"];
    }[];
    /** The outcomes of the records, which wait until their associations are settled too. */
    readonly written: readonly ConfirmedOutcome[];
    /** What became of the pairs so far. */
    readonly settled: readonly AssociationOutcomeOf<"create">[];
    /** Pairs that go to other object types, or did not fit: they are sent when these are settled. */
    readonly groups: readonly Pick<FollowUpBatch, "job" | "entries">[];
}
/** What is sent in one request: records, or the associations that follow them. */
export type Batch = RecordBatch | FollowUpBatch;
/** A request as a value; send it with whatever you like. */
export interface BatchRequest {
    readonly method: "POST";
    /** From the root of the API host, query included, such as `/crm/objects/2026-03/contacts/batch/create`. */
    readonly path: string;
    readonly body: {
        readonly inputs: readonly object[];
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
    /** When the request left, in milliseconds since 1970; helps to reconcile a create. */
    readonly sentAt?: number;
} | {
    readonly kind: "silence";
    /** What went wrong, for people. */
    readonly cause: string;
    /** `false` only when nothing can have left the machine. */
    readonly sent: boolean;
    /** When the request left, in milliseconds since 1970; helps to reconcile a create. */
    readonly sentAt?: number;
};
/** Time to let pass before sending again. */
export interface Pause {
    readonly milliseconds: number;
    /** Who has to wait: every request of the client, or only this batch. */
    readonly scope: "client" | "batch";
    /**
     * `server`: HubSpot named the time. `window`: HubSpot named none; there is room again after this time at
     * the latest. `backoff`: our guess, to be spread by jitter.
     */
    readonly kind: "server" | "window" | "backoff";
    /** Whose limit, such as `TEN_SECONDLY_ROLLING`, or what to wait for. */
    readonly limit: string;
}
/** What an answer means for what it is about. */
export interface InterpretationOf<Batch, Outcome> {
    /** What is settled, for good. */
    readonly outcomes: readonly Outcome[];
    /** What to send next, one after the other. */
    readonly again: readonly Batch[];
    /** How long to wait before sending `again`. */
    readonly pause?: Pause;
    /** The token has expired: get a new one and send `again`, or end the job with this. */
    readonly refreshToken?: Stop;
    /** Why the job cannot go on. */
    readonly stop?: Stop;
    /** What HubSpot said that belongs to no single record. */
    readonly errors: readonly RecordError[];
}
/** What an answer means for the records it is about. */
export interface Interpretation extends InterpretationOf<Batch, Outcome> {
}

// outcome/errors.d.ts
import type { RecordError } from "@x/batch-types";
/** At least one error. */
export type Errors = readonly [RecordError, ...RecordError[]];
/** The errors of each record or input that has any. */
export type ErrorsOf<One> = Map<One, [RecordError, ...RecordError[]]>;
/** Adds an error to those of a record or input. */
export declare function addError<One>(errors: ErrorsOf<One>, one: One, error: RecordError): void;

// errors/batch-error.d.ts
declare const brand: unique symbol;
/** What can go wrong with a job as a whole. What goes wrong with one record is an outcome, not an error. */
export type BatchErrorCode = "INVALID_OPTIONS" | "UNSUPPORTED_OPERATION" | "INVALID_BATCH" | "UNAUTHORIZED" | "FORBIDDEN" | "DAILY_LIMIT" | "REFUSED" | "UNAVAILABLE" | "TIMEOUT" | "ABORTED" | "SOURCE_FAILED" | "STORE_FAILED" | "LIMITER_FAILED" | "TOKEN_FAILED" | "CLIENT_FAILED";
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
/**
 * The options do not make a job. `problems` names each of them, option first; `message` has one a line.
 *
 * @example
 * try {
 *   resolveJob({ operation: "update", objectType: "contacts", batchSize: 500 });
 * } catch (error) {
 *   if (error instanceof InvalidOptionsError) console.log(error.problems[0]);
 * }
 * //=> batchSize: expected a whole number from 1 to 100; got 500.
 */
export declare class InvalidOptionsError extends BatchError {
    readonly name = "InvalidOptionsError";
    readonly problems: readonly string[];
    constructor(problems: readonly string[]);
}

// errors/job-stopped-error.d.ts
import type { Stop } from "@x/batch-types";
import { BatchError } from "./batch-error.ts";
/**
 * The job ended before HubSpot looked at a single record. `stop` says why, and `code` is its reason in
 * capitals, such as `DAILY_LIMIT` for `daily-limit`.
 *
 * @example
 * const stop = { reason: "unauthorized", message: "The token has expired." } as const;
 * new JobStoppedError(stop).code; //=> "UNAUTHORIZED"
 */
export declare class JobStoppedError extends BatchError {
    readonly name = "JobStoppedError";
    readonly stop: Stop;
    constructor(stop: Stop);
}

// errors/unsupported-operation-error.d.ts
import type { ApiVersion, ObjectType, Operation } from "@x/batch-types";
import { BatchError } from "./batch-error.ts";
/**
 * HubSpot has no such batch endpoint for this object in this version (fact 9); `offered` are those it
 * has.
 *
 * @example
 * try {
 *   resolveJob({ operation: "create", objectType: "partner_clients" });
 * } catch (error) {
 *   if (error instanceof UnsupportedOperationError) console.log(error.offered); //=> ["update", "read"]
 * }
 */
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

// kinds/calls/plan-call.d.ts
import type { CallOutcome } from "@x/batch-types";
import type { CallBatch } from "./call-batch.ts";
import { type CallJob } from "../../job/call-job.ts";
/** What is sent, and the outcomes of inputs that are not. */
export interface CallPlan {
    readonly batches: readonly CallBatch[];
    readonly outcomes: readonly CallOutcome[];
}
/**
 * Cuts the inputs of a call beside records into batches, and settles those that cannot be sent. The same
 * input twice is sent once; a second definition of the same property is refused.
 *
 * @throws {InvalidOptionsError} naming every problem of the job.
 *
 * @example
 * const job = { about: "properties", operation: "archive", objectType: "contacts" } as const;
 * const { batches, outcomes } = planCall(job, [{ name: "shoe_size" }, { name: "" }]);
 * [batches.length, outcomes[0]?.status]; //=> [1, "failed"]
 */
export declare function planCall(written: CallJob, inputs: Iterable<unknown>): CallPlan;

// request/build-call.d.ts
import type { CallBatch } from "../kinds/calls/call-batch.ts";
/** A request as a value. */
export interface CallRequest {
    readonly method: "GET" | "POST";
    /** From the root of the API host, query included. */
    readonly path: string;
    /** Absent for a list. */
    readonly body?: object;
}
/**
 * The request that sends a batch of {@link planCall}, as a value.
 *
 * @throws {BatchError} `INVALID_BATCH` for an operation, object, version or option that HubSpot does not
 *   have.
 *
 * @example
 * const job = { about: "properties", operation: "archive", objectType: "contacts" } as const;
 * const { batches } = planCall(job, [{ name: "shoe_size" }]);
 * buildCall(batches[0]!).path; //=> "/crm/properties/2026-03/contacts/batch/archive"
 */
export declare function buildCall({ job, entries }: CallBatch): CallRequest;

// interpret/interpret-call.d.ts
import type { CallOutcome, Stop } from "@x/batch-types";
import type { CallBatch, CallInterpretation } from "../kinds/calls/call-batch.ts";
import type { Answer } from "../plan/batch.ts";
/**
 * What an answer means for every input it is about: settled, or to be sent again. Takes any status, any
 * JSON and any text, and never throws. All of these calls may be sent twice: the second time changes
 * nothing, or is refused.
 *
 * @example
 * const job = { about: "properties", operation: "archive", objectType: "contacts" } as const;
 * const { batches } = planCall(job, [{ name: "shoe_size" }]);
 * const answer = { kind: "response", status: 204, headers: {}, body: "" } as const;
 * interpretCall(batches[0]!, answer).outcomes[0]?.status; //=> "archived"
 */
export declare function interpretCall(batch: CallBatch, answer: Answer): CallInterpretation;
/**
 * Settles a batch of {@link planCall} that will not be sent, or not again: `skipped`, or `unknown` where
 * an earlier attempt may have done it.
 *
 * @param stop As `interpretCall` gave it, or `aborted` when the caller ends the call.
 *
 * @example
 * const job = { about: "properties", operation: "archive", objectType: "contacts" } as const;
 * const { batches } = planCall(job, [{ name: "shoe_size" }]);
 * skipCall(batches[0]!, { reason: "aborted", message: "Ctrl+C" })[0]?.status; //=> "skipped"
 */
export declare function skipCall(batch: CallBatch, stop: Stop): CallOutcome[];

// kinds/calls/summarize-call.d.ts
import type { CallOutcome, CallResult } from "@x/batch-types";
import { type Run } from "../../outcome/summarize.ts";
import type { CallJob } from "../../job/call-job.ts";
/**
 * All outcomes of a call beside records as one result, in the order of the input; `counts` has each
 * status that the call can end with. Plain JSON.
 *
 * @example
 * const job = { about: "properties", operation: "archive", objectType: "contacts" } as const;
 * summarizeCall(job, { outcomes: [{ status: "archived", index: 0, attempts: 1 }] }).counts;
 * //=> { archived: 1, failed: 0, skipped: 0, unknown: 0 }
 */
export declare function summarizeCall(job: CallJob, run: Run<CallOutcome>): CallResult;

// job/call-job.d.ts
import type { RecordObjectType } from "@x/batch-types";
import { type ApiVersion, type AssociationOperation, type PropertyOperation } from "@x/batch-types/registry";
interface EveryCall {
    /** @default "2026-03" */
    readonly apiVersion?: ApiVersion | undefined;
    /** How often a request that was not carried out is sent again. @default 10 */
    readonly maxRetries?: number | undefined;
}
/** What is asked about associations, without the records. */
export interface AssociationCallJob extends EveryCall {
    readonly about: "associations";
    readonly operation: AssociationOperation | "labels";
    readonly from: RecordObjectType;
    readonly to: RecordObjectType;
}
/** What is asked about the property definitions of an object, without their names. */
export interface PropertyCallJob extends EveryCall {
    readonly about: "properties";
    readonly operation: PropertyOperation;
    readonly objectType: RecordObjectType;
    /** Read and list only: `true` finds archived properties, and no others. @default false */
    readonly archived?: boolean | undefined;
    /** Read and list only: properties of any other degree are not found. @default "non_sensitive" */
    readonly dataSensitivity?: DataSensitivity | undefined;
}
/** How private the values of a property are. */
export type DataSensitivity = (typeof SENSITIVITIES)[number];
export declare const SENSITIVITIES: readonly ["non_sensitive", "sensitive", "highly_sensitive"];
/** What is asked beside records. */
export type CallJob = AssociationCallJob | PropertyCallJob;
/** A job with every option present. */
export type Resolved<Job extends CallJob> = Job & {
    readonly apiVersion: ApiVersion;
    readonly maxRetries: number;
};
export type ResolvedCallJob = Resolved<CallJob>;
/**
 * Fills in the defaults, and refuses what cannot be asked.
 *
 * @throws {InvalidOptionsError} naming every problem.
 */
export declare function resolveCallJob(job: CallJob): ResolvedCallJob;
export {};

// kinds/calls/call-batch.d.ts
import type { AssociatedRecord, CallOutcome } from "@x/batch-types";
import type { ResolvedCallJob } from "../../job/call-job.ts";
import type { FateOf } from "../../outcome/settle.ts";
import type { BatchOf, EntryOf, InterpretationOf, PairInput } from "../../plan/batch.ts";
/** The associations of a record; `after` where a former page ended. */
export interface RecordInput {
    readonly id: string;
    readonly after?: string;
}
/** A property: its name only, or all of its definition. */
export interface PropertyInput {
    readonly name: string;
}
/** A list of properties, or of labels, asks for all of them. */
export type CallInput = PairInput | RecordInput | PropertyInput | Readonly<Record<string, never>>;
/** An input on its way. `key` tells it from the others of its batch, for people. */
export interface CallEntry<Input extends CallInput = CallInput> extends EntryOf<Input> {
    /** The pages of its associations that were read so far. */
    readonly pages?: readonly AssociationPage[];
}
/** One page of the associations of a record. */
export interface AssociationPage {
    readonly found: readonly AssociatedRecord[];
    /** The cursor of the page that follows. */
    readonly after: string;
}
/** What is sent in one request. */
export interface CallBatch extends BatchOf<ResolvedCallJob, CallEntry> {
}
/** What became of an input. */
export type CallFate = FateOf<CallOutcome>;
/** What an answer means for every input it is about. */
export interface CallInterpretation extends InterpretationOf<CallBatch, CallOutcome> {
}

// answer/read-quota.d.ts
/** What HubSpot's headers say of the limit of this app (fact 32). */
export interface Quota {
    /** How many requests are taken within `perMilliseconds`. */
    readonly requests: number;
    readonly perMilliseconds: number;
    /** How many more would have been taken when HubSpot counted this one. */
    readonly remaining: number | undefined;
}
/**
 * Reads the limit of the app from the headers of an answer. Returns `undefined` where they do not say it:
 * searches and some proxies leave them out. A limit for more than a minute is not believed: a client that
 * kept 1 request in 999,999,999 ms would stand still for days. If HubSpot means it, it answers 429.
 *
 * @param headers By their names in lower case.
 *
 * @example
 * const interval = { "x-hubspot-ratelimit-interval-milliseconds": "10000" };
 * const headers = { ...interval, "x-hubspot-ratelimit-max": "190", "x-hubspot-ratelimit-remaining": "7" };
 * readQuota(headers); //=> { requests: 190, perMilliseconds: 10_000, remaining: 7 }
 */
export declare function readQuota(headers: Readonly<Record<string, string>>): Quota | undefined;
/**
 * Returns how long HubSpot's window lasts, in milliseconds; `undefined` where the headers do not say it, or
 * say more than a minute.
 *
 * @param headers By their names in lower case.
 *
 * @example
 * readInterval({ "x-hubspot-ratelimit-interval-milliseconds": "10000" }); //=> 10_000
 */
export declare function readInterval(headers: Readonly<Record<string, string>>): number | undefined;

// policy/circuit-breaker.d.ts
import type { Answer } from "../plan/batch.ts";
/** The state of a circuit breaker: how requests of one client to HubSpot went lately. */
export interface BreakerState {
    /** Rounds of failures since HubSpot last did its work. From the second on, the breaker is open. */
    readonly failedRounds: number;
    /** When the first of these rounds was noticed, in milliseconds since 1970. */
    readonly startedAt: number;
    /** When the latest round was noticed: what left before then tells nothing new. */
    readonly since: number;
    /** Whose request failed in the first round. */
    readonly batch?: number;
}
/** The state a client begins with: every request may leave. */
export declare const CLOSED_BREAKER: BreakerState;
/** A request that was answered, or not. */
export interface Attempt {
    /** The same number for every request about the same batch, its parts and look-ups included. */
    readonly batch: number;
    /** When the request left, in milliseconds since 1970. */
    readonly sentAt: number;
    /** The time of the answer, by the same clock. */
    readonly now: number;
}
/** What a client does after an answer. */
export interface BreakerUpdate {
    readonly state: BreakerState;
    /** How long no request of the client should leave, in milliseconds; absent when there is no need. */
    readonly pause?: number;
    /** HubSpot has failed for so long that runs should end rather than burn through their records. */
    readonly isDown?: true;
}
/**
 * Updates the state of the circuit breaker after an answer. A create that fails is not sent again, so
 * without a breaker a run would go through all its records while HubSpot is down, and leave each `unknown`.
 *
 * - Failures of requests that were on their way together count as one round.
 * - While a single batch fails, it may be that batch; the second round needs another one.
 * - A failure that left more than four minutes after the one before begins a new count.
 * - Anything HubSpot carried out or refused ends the count. A 429, 423 or 477 tells nothing.
 *
 * @example
 * const failure = { kind: "response", status: 503, headers: {}, body: "" } as const;
 * const first = updateBreaker(CLOSED_BREAKER, failure, { batch: 1, sentAt: 1_000, now: 1_200 });
 * const second = updateBreaker(first.state, failure, { batch: 2, sentAt: 1_500, now: 1_700 });
 * [first.pause, second.pause]; //=> [undefined, 1000]
 */
export declare function updateBreaker(before: BreakerState, answer: Answer, attempt: Attempt): BreakerUpdate;

// policy/retry-budget.d.ts
import type { Answer } from "../plan/batch.ts";
/**
 * How many retries are free at the moment. Every retry after a failure of HubSpot's costs 5 tokens. Every
 * request that HubSpot carries out pays 1 back, and so does every second. Below zero, retries wait: a
 * service that is down is left alone, one that stumbles is not. Waits that HubSpot asks for (429, 423,
 * 477) are free.
 */
export interface RetryBudget {
    /** At most 500; below zero, what waiting retries have taken in advance. */
    readonly tokens: number;
    /** When `tokens` was right, in milliseconds since 1970. */
    readonly at: number;
}
/** What a client begins with. */
export declare const FULL_RETRY_BUDGET: RetryBudget;
/**
 * Takes a retry from the budget, and tells how long it has to wait for it at least, in milliseconds.
 *
 * @example
 * spendRetry({ tokens: 6, at: 1_000 }, 1_000); //=> { budget: { tokens: 1, at: 1_000 }, wait: 0 }
 * spendRetry({ tokens: 1, at: 1_000 }, 2_000); //=> { budget: { tokens: -3, at: 2_000 }, wait: 3_000 }
 */
export declare function spendRetry(before: RetryBudget, now: number): {
    readonly budget: RetryBudget;
    readonly wait: number;
};
/**
 * The budget after an answer. One that says HubSpot carried the request out pays back 1 token, up to 500;
 * a limit, a refusal, a failure or no answer pays nothing.
 *
 * @example
 * const answer = { kind: "response", status: 204, headers: {}, body: "" } as const;
 * refundRetry({ tokens: 1, at: 1_000 }, answer, 1_000); //=> { tokens: 2, at: 1_000 }
 */
export declare function refundRetry(before: RetryBudget, answer: Answer, now: number): RetryBudget;

// plan/busy-records.d.ts
import type { Outcome } from "@x/batch-types";
import type { RecordBatch } from "./batch.ts";
import type { ResolvedJob } from "../job/job.ts";
/**
 * Keeps two requests with the same record from being on their way at the same time, and tells a create
 * which record an earlier one of its key has made.
 */
export interface BusyRecords {
    /** How many entries wait until the request with their key is settled. */
    readonly waiting: number;
    /** Whether `admit` without a batch would give one. */
    readonly hasFree: boolean;
    /**
     * Takes a planned batch and returns the one to send. Its keys are busy until `release`.
     *
     * @param batch Left out, only records that waited are sent.
     */
    admit(batch?: RecordBatch): Admitted;
    /** Marks the keys of a batch as busy that is sent as it is. */
    occupy(batch: RecordBatch): void;
    /** These records are settled: their keys are free. */
    release(outcomes: readonly Outcome[]): void;
}
/** What comes of a planned batch. */
export interface Admitted {
    /**
     * The batch to send. Records whose key is busy are not in it; records that waited, and whose key is free
     * now, take their room. Absent when every record must wait.
     */
    readonly batch?: RecordBatch;
    /** The planned batch, when it has no room for the records that waited: they go first, and it goes later. */
    readonly postponed?: RecordBatch;
    /** Of records that are refused as duplicates of one that waits. */
    readonly outcomes: readonly Outcome[];
}
/**
 * Makes the records of a job wait for each other, key by key. What waits under the same key is treated
 * as in one batch: merged, refused or put one after the other, as `job.duplicates` says.
 *
 * @param firstIndex The first index of this run. Above 0, an earlier run may have made records of any key.
 *
 * @example
 * const job = resolveJob({ operation: "update", objectType: "contacts" });
 * const busy = createBusyRecords(job);
 * const record = (id: string, city: string) => ({ id, properties: { city } });
 * const [first] = planBatches(job, [record("7", "Oslo")]);
 * const [second] = planBatches(job, [record("7", "Bergen"), record("8", "Bergen")]);
 * if ("batch" in first! && "batch" in second!) {
 *   busy.admit(first.batch).batch?.entries.length; //=> 1
 *   busy.admit(second.batch).batch?.entries.map(({ key }) => key); //=> ["8"]
 *   busy.release([{ status: "updated", index: 0, key: "7", attempts: 1, id: "7", warnings: [] }]);
 *   busy.admit().batch?.entries.map(({ key }) => key); //=> ["7"]
 * }
 */
export declare function createBusyRecords(job: ResolvedJob, firstIndex?: number): BusyRecords;

// policy/build-token-request.d.ts
import { type ApiVersion } from "@x/batch-types/registry";
/** What HubSpot knows an app by, and what lets it ask for access tokens. */
export interface RefreshGrant {
    readonly clientId: string;
    readonly clientSecret: string;
    readonly refreshToken: string;
}
/** A request to the token endpoint, as a value; its fields are sent as a form. */
export interface TokenRequest {
    readonly method: "POST";
    readonly path: string;
    readonly form: Readonly<Record<string, string>>;
}
/**
 * The request that gets a new access token for a refresh token.
 *
 * @example
 * const grant = { clientId: "app", clientSecret: "secret", refreshToken: "r-1" };
 * buildTokenRequest("2026-03", grant).path; //=> "/oauth/2026-03/token"
 */
export declare function buildTokenRequest(apiVersion: ApiVersion, grant: RefreshGrant): TokenRequest;

// policy/read-token-answer.d.ts
import type { Stop } from "@x/batch-types";
import type { Answer } from "../plan/batch.ts";
/** An access token, and how long it is good. */
export interface Tokens {
    readonly accessToken: string;
    /** The one to refresh with from now on; absent when it stays the same. */
    readonly refreshToken?: string;
    /** Milliseconds since 1970. */
    readonly expiresAt: number;
}
/** What the token endpoint's answer means. */
export type TokenAnswer = {
    readonly tokens: Tokens;
}
/** HubSpot was not ready; ask again later. */
 | {
    readonly again: string;
}
/** There will be no token, however often it is asked. */
 | {
    readonly stop: Stop;
};
/**
 * Reads the answer of the token endpoint. A 400 there is for good: the refresh token was revoked, the
 * client secret is wrong, the account is gone (fact 51).
 *
 * @param now The time, in milliseconds since 1970.
 *
 * @example
 * const body = { access_token: "a-1", refresh_token: "r-1", expires_in: 1800 };
 * readTokenAnswer({ kind: "response", status: 200, headers: {}, body }, 0);
 * //=> { tokens: { accessToken: "a-1", refreshToken: "r-1", expiresAt: 1800000 } }
 */
export declare function readTokenAnswer(answer: Answer, now: number): TokenAnswer;

// job/check-options.d.ts
/** Returns what is wrong with the value of an option, undefined when nothing is. */
export type Check = (value: unknown) => string | undefined;
/** Checks by the name of the option. An option that is an object has checks of its own. */
export type Checks = Readonly<Record<string, Check | Readonly<Record<string, Check>>>>;
/** What an option may be: in words, after "expected", and as a test. */
export type Kind = readonly [words: string, isFine: (value: unknown) => boolean];
export declare const FLAG: Kind;
export declare const FUNCTION: Kind;
export declare const VERSION: Kind;
/**
 * @example
 * oneOf(["v3", "v4"])[0]; //=> "one of v3, v4"
 */
export declare function oneOf(values: readonly unknown[]): Kind;
/**
 * @param most Without it there is no upper bound.
 *
 * @example
 * wholeNumber(1, 100)[0]; //=> "a whole number from 1 to 100"
 */
export declare function wholeNumber(least: number, most?: number): Kind;
/**
 * Makes the check of an option that must be given.
 *
 * @example
 * required(FUNCTION)(undefined); //=> "expected a function; got undefined."
 */
export declare function required([words, isFine]: Kind): Check;
/**
 * Makes the check of an option that may be left out.
 *
 * @example
 * optional(FUNCTION)(undefined); //=> undefined
 */
export declare function optional(kind: Kind): Check;
export declare function checkObjectType(value: unknown): string | undefined;
/** Returns a sentence for each name that is not known: a misspelt option would do nothing. */
export declare function findUnknownNames(given: object, names: readonly string[]): string[];
/**
 * Returns every problem of an object of options, a sentence each: unknown names, then wrong values.
 *
 * @param prefix Put before each name, such as `timeouts.`.
 *
 * @example
 * const checks = { retries: optional(wholeNumber(0)) };
 * checkOptions({ retries: -1 }, checks); //=> ["retries: expected a whole number from 0; got -1."]
 */
export declare function checkOptions(given: unknown, checks: Checks, prefix?: string): string[];

// internal/is-object.d.ts
/**
 * Returns true for a JSON object: not null, not an array.
 *
 * @example
 * [{}, null, []].map(isObject); //=> [true, false, false]
 */
export declare function isObject(value: unknown): value is Record<string, unknown>;

// internal/show.d.ts
/** Returns a value of any kind as text, for a message; never throws. */
export declare function show(value: unknown): string;
/**
 * Says what kind of value it is without showing it, because it may be or hold a secret.
 *
 * @example
 * kindOf("my password"); //=> "string"
 */
export declare function kindOf(value: unknown): string;
/**
 * Returns the message of what was thrown, which may be anything; never throws.
 *
 * @example
 * messageOf(new TypeError("It is no number.")); //=> "It is no number."
 */
export declare function messageOf(thrown: unknown): string;

// kinds/kind.d.ts
import type { Stop, UnknownOutcome } from "@x/batch-types";
import type { Refusal } from "../answer/classify-answer.ts";
import type { Reading } from "../answer/reading.ts";
import type { BatchOf, EntryOf } from "../plan/batch.ts";
/** A batch of any kind. */
export type AnyBatch = BatchOf<{
    readonly operation: string;
    readonly maxRetries: number;
}, EntryOf<unknown>>;
/** What became of an entry of any kind. */
export interface AnyFate {
    readonly status: string;
}
/** What a batch has in it. */
export type EntryIn<Batch extends AnyBatch> = Batch["entries"][number];
/**
 * What is different about one kind of batch. Everything else is the same for all of them: see
 * `interpret`.
 *
 * @typeParam Next What may have to be sent after a batch of this kind.
 */
export interface Kind<Batch extends AnyBatch, Fate, Next = Batch> {
    /** Returns what the body of a 2xx says of each entry. The status alone proves nothing. */
    readonly read: (batch: Batch, body: Record<string, unknown>, sentAt: number | undefined) => Reading<EntryIn<Batch>, Fate, Next>;
    /** Whether the entries of a refused batch can be sent apart, so that the bad one is found. */
    readonly isDivisible: (batch: Batch) => boolean;
    /** Returns whom the refusal of a batch of several is about, as far as it tells. */
    readonly findSuspects: (batch: Batch, refusal: Refusal) => Suspects<EntryIn<Batch>, Fate>;
    /** Returns what a refusal means for a batch that is not sent apart any further. */
    readonly refuse: (batch: Batch, refusal: Refusal) => Reading<EntryIn<Batch>, Fate, Next>;
    /** The fate of what may be done, and of which nobody knows. */
    readonly unknown: (batch: Batch, reason: UnknownOutcome["reason"], message: string) => Fate;
    /**
     * Finds out by reading what became of a batch that got no answer and must not be sent again. Returns
     * undefined where it may be: there, twice has the effect of once.
     */
    readonly confirm?: (batch: Batch, message: string, sentAt: number | undefined) => Reading<EntryIn<Batch>, Fate, Next> | undefined;
    /** Whether what stops other batches is only a refusal of this one. */
    readonly outlives?: (stop: Stop) => boolean;
}
/** Whom the refusal of a whole batch is about, as far as it tells. */
export interface Suspects<Entry, Fate> {
    /** Entries that cannot be written as they are. */
    readonly condemned: ReadonlyMap<Entry, Fate>;
    /** Entries to be tried apart from the others. */
    readonly suspects: ReadonlySet<Entry>;
}

// outcome/settle.d.ts
import type { Outcome, RecordError, UnknownOutcome } from "@x/batch-types";
import type { Errors } from "./errors.ts";
type OmitFromEach<Union, Key extends PropertyKey> = Union extends unknown ? Omit<Union, Key> : never;
/** An outcome without what every outcome says anyway. */
export type FateOf<One> = OmitFromEach<One, "index" | "key" | "attempts" | "mergedInto">;
/** What became of a record. */
export type Fate = FateOf<Outcome>;
/** Rows came back, and none of them says that it is this record. */
export declare const UNIDENTIFIED: {
    readonly status: "unknown";
    readonly reason: "unidentified";
    readonly message: "HubSpot returned records, and nothing tells whether this is one.";
    readonly advice: "Look the record up in HubSpot before sending it again.";
};
/** Two rows came back for this record, with different ids. */
export declare const CONTESTED: {
    readonly status: "unknown";
    readonly reason: "unidentified";
    readonly advice: "Look the record up in HubSpot before sending it again.";
    readonly message: "HubSpot returned two records for this one, or one record for two.";
};
/** Nothing came back about this record: no row, and no error that names it. */
export declare const UNACCOUNTED: {
    readonly status: "unknown";
    readonly reason: "unaccounted";
    readonly message: "HubSpot answered, and said nothing about this record.";
    readonly advice: "Look the record up in HubSpot before sending it again.";
};
/** It may be written: no answer tells. */
export declare function unanswered(message: string, reason?: UnknownOutcome["reason"]): Fate;
/** Returns the fate of what is refused for all these reasons. The first of them is the one shown. */
export declare function failed([error, ...moreErrors]: Errors): {
    status: "failed";
    error: RecordError;
    moreErrors?: RecordError[];
};
/** What was sent, as far as its outcome is concerned. */
interface Sent {
    readonly index: number;
    readonly key?: string;
    readonly merged?: readonly number[];
}
/** A fate, and whose it is. */
export type Settled<Fate> = Fate & {
    readonly index: number;
    readonly key?: string;
    readonly attempts: number;
    readonly mergedInto?: number;
};
/**
 * The outcomes of an entry: those of the records merged into it, then its own, so that a reader who
 * forgets a record once it is settled still knows the survivor when it hears of the merged ones.
 *
 * @param attempts Requests that have carried it, the one just answered included.
 */
export declare function settle<const One extends object>(entry: Sent, attempts: number, fate: One): Settled<One>[];
/** The same fate for all these records, after a request that carried them. */
export declare function settleSent<const One extends object>(entries: readonly (Sent & {
    readonly attempts: number;
})[], fate: One): Settled<One>[];
/** Entries that a request has carried, and that go again. */
export declare function carried<Entry extends {
    readonly attempts: number;
}>(entries: readonly Entry[]): Entry[];
export {};

// answer/classify-answer.d.ts
import type { RecordError, Stop } from "@x/batch-types";
import type { Answer, Pause } from "../plan/batch.ts";
import type { Errors } from "../outcome/errors.ts";
/** What an answer says about the request as a whole. */
export type Verdict = 
/** A 2xx that can be read: every record is settled by what it says. */
{
    readonly kind: "settle";
    readonly body: Record<string, unknown>;
}
/** Nothing was written, because of at least one record; the others may be fine. */
 | {
    readonly kind: "refused";
    /** Whether HubSpot itself says so, and not something on the way to it, such as a firewall. */
    readonly isHubSpots: boolean;
    readonly status: number;
    readonly body: Record<string, unknown>;
}
/** Nothing was written; send it again later. */
 | {
    readonly kind: "wait";
    readonly pause: Pause | undefined;
    readonly error: RecordError;
}
/** It may have been written; send it again where twice has the effect of once. */
 | {
    readonly kind: "again";
    readonly message: string;
    readonly pause?: Pause;
}
/** Nothing was written, and it may be with a new token; else the job stops. */
 | {
    readonly kind: "refresh-token";
    readonly stop: StopWithError;
}
/** Nothing was written, and no other request of this job will fare better. */
 | {
    readonly kind: "stop";
    readonly stop: StopWithError;
};
/** HubSpot, or something on the way to it, has refused a request as a whole: nothing was written. */
export interface Refusal {
    readonly errors: Errors;
    /** Whether HubSpot itself says so, and not something on the way to it, such as a firewall. */
    readonly isHubSpots: boolean;
    /** Absent where HubSpot refuses the job. */
    readonly status?: number;
    readonly body: Record<string, unknown>;
}
/** Why a job stops, always with what HubSpot said. */
type StopWithError = Stop & {
    readonly error: RecordError;
};
/** Reads status, headers and body; knows nothing of the records that were sent. */
export declare function classifyAnswer(answer: Answer): Verdict;
export {};

// answer/reading.d.ts
import type { RecordError } from "@x/batch-types";
import type { Pause } from "../plan/batch.ts";
/** What an answer says of the entries of a batch, and what it takes to know the rest. */
export interface Reading<Entry, Fate, Batch> {
    /** What became of those that are settled. */
    readonly fates: readonly (readonly [Entry, Fate])[];
    /** What must be sent before the others are settled: look-ups, further pages, associations. */
    readonly again?: readonly Batch[];
    /** How long to wait before that. */
    readonly pause?: Pause | undefined;
    /** HubSpot has accepted some of the others, too. */
    readonly isAccepted?: boolean;
    /** An error names nobody, and may be about any of these: they must be sent apart, which does no harm. */
    readonly undecided?: {
        readonly entries: readonly Entry[];
        readonly message: string;
    };
    /** What HubSpot said that belongs to no single entry. */
    readonly errors?: readonly RecordError[];
}
