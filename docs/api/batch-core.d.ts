// index.d.ts
export { DEFAULTS, resolveJob, type Duplicates, type Job, type ResolvedJob } from "./options.ts";
export { findObject, isObjectType } from "./find-object.ts";
export { checkRecords, createChecker, type Checker, type CheckJob, } from "./check-records/check-records.ts";
export type { CheckedRecord, CheckWarning, Coercion, Passed, RecordCheck, Refused, } from "./check-records/record-check.ts";
export type { CoercionReason } from "./check-records/verdict.ts";
export { createPlanner, planBatches, type Planner, type PlanOptions, type PlanStep, } from "./plan-batches.ts";
export { buildRequest } from "./build-request.ts";
export { buildAssociationRequest, type AssociationRequest, } from "./associations/build-association-request.ts";
export { interpretAnswer } from "./interpret-answer.ts";
export { skipBatch } from "./skip-batch.ts";
export { nextDelay } from "./next-delay.ts";
export { FULL_RETRY_BUDGET, refundRetry, type RetryBudget, spendRetry } from "./retry-budget.ts";
export { countRequest, emptyCounts, noRequests, resultStatus, summarize } from "./summarize.ts";
export { comparableKey, keyProperty } from "./record-key.ts";
export type { AssociationStage, Pair, PairFate, PairGroup, } from "./associations/association-batch.ts";
export type { FollowUp } from "./read-associations.ts";
export type { Answer, Batch, BatchRequest, Entry, Interpretation, Isolation, IsolationPart, Pause, Reconciliation, WireInput, } from "./batch.ts";
export { BatchError, type BatchErrorCode } from "./errors/batch-error.ts";
export { InvalidOptionsError } from "./errors/invalid-options-error.ts";
export { JobStoppedError } from "./errors/job-stopped-error.ts";
export { UnsupportedOperationError } from "./errors/unsupported-operation-error.ts";

// options.d.ts
import { type ApiVersion, type ObjectType, type Operation } from "@x/batch-types";
/**
 * What to do with a second record of the same key while the first is still waiting to be sent.
 * HubSpot refuses a batch that names a record twice (fact 15).
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
    /** Records in a request, from 1 to 100. @default 100 */
    readonly batchSize?: number | undefined;
    /** Bytes of JSON that the records of a request may have together; a larger record goes alone. @default no limit */
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
    readonly batchSize: number;
    readonly batchBytes?: number;
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
    readonly batchSize: 100;
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
/**
 * Tells whether a text names an object type this toolkit can address: a standard object by name or
 * type id, or a custom object. Whether the account has that custom object, HubSpot knows.
 *
 * @example
 * isObjectType("p123_machine"); //=> true
 * isObjectType("Contacts"); //=> false
 */
export declare function isObjectType(text: string): text is ObjectType;

// check-records/check-records.d.ts
import type { PropertyDefinition } from "@x/batch-types";
import { type Job } from "../options.ts";
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

// check-records/record-check.d.ts
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
     * will store another value. `LOST_DIGITS`: a number too large for JavaScript to hold exactly.
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

// check-records/verdict.d.ts
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

// plan-batches.d.ts
import type { Outcome } from "@x/batch-types";
import type { Batch } from "./batch.ts";
import type { Checker } from "./check-records/check-records.ts";
import { type Job } from "./options.ts";
/** What planning yields: a batch to send, or the outcome of a record that will not be sent. */
export type PlanStep = {
    readonly batch: Batch;
} | {
    readonly outcome: Outcome;
};
/** What planning can take besides the job. */
export interface PlanOptions {
    /** Refuses or coerces each record first; {@link createChecker} makes one. */
    readonly check?: Checker | undefined;
}
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
 * [...planner.take([{ id: 1 }])]; //=> []
 * [...planner.finish()].length; //=> 1
 */
export declare function createPlanner(written: Job, { check }?: PlanOptions): Planner;

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

// associations/build-association-request.d.ts
import { type ApiVersion, type AssociationOperation, type ObjectType } from "@x/batch-types";
import type { PairGroup } from "./association-batch.ts";
/** A request to an association endpoint, as a value. */
export interface AssociationRequest {
    readonly method: "POST";
    readonly path: string;
    readonly body: {
        readonly inputs: readonly object[];
    };
}
/**
 * The request for any association batch endpoint.
 *
 * @param inputs As the endpoint takes them; see the association request schemas of batch-types.
 *
 * @example
 * const job = { apiVersion: "2026-03", operation: "read", from: "contacts", to: "companies" } as const;
 * buildAssociationRequest(job, [{ id: "7" }]).path;
 * //=> "/crm/associations/2026-03/contacts/companies/batch/read"
 */
export declare function buildAssociationRequest(job: {
    readonly apiVersion: ApiVersion;
    readonly operation: AssociationOperation;
    readonly from: ObjectType;
    readonly to: ObjectType;
}, inputs: readonly object[]): AssociationRequest;
/** What is sent for pairs that share a request. */
export declare function pairInputs(pairs: PairGroup): object[];

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

// retry-budget.d.ts
/**
 * How much retrying a run may do. Every retry after a failure of HubSpot's costs, every request that
 * is carried out pays a little back: a service that is down is left alone, one that stumbles is not.
 * Waits that HubSpot asks for (429, 423, 477) are free.
 */
export interface RetryBudget {
    readonly tokens: number;
}
/** What a run starts with. */
export declare const FULL_RETRY_BUDGET: RetryBudget;
/**
 * The budget after a retry, which costs 5 tokens; `undefined` when it does not allow one.
 *
 * @example
 * spendRetry({ tokens: 6 }); //=> { tokens: 1 }
 * spendRetry({ tokens: 4 }); //=> undefined
 */
export declare function spendRetry({ tokens }: RetryBudget): RetryBudget | undefined;
/**
 * The budget after a request that HubSpot carried out, which pays back 1 token, up to 500.
 *
 * @example
 * refundRetry({ tokens: 1 }); //=> { tokens: 2 }
 */
export declare function refundRetry({ tokens }: RetryBudget): RetryBudget;

// summarize.d.ts
import type { BatchResult, Counts, Outcome, RecordError, RequestCounts, Stop } from "@x/batch-types";
import type { Batch } from "./batch.ts";
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
export declare function summarize(run: {
    outcomes: Iterable<Outcome>;
    requests?: RequestCounts;
    errors?: readonly RecordError[];
    stop?: Stop | undefined;
}): BatchResult;
/**
 * No record met any fate yet: a fresh object, to add to.
 *
 * @example
 * emptyCounts();
 * //=> { created: 0, updated: 0, archived: 0, found: 0, failed: 0, skipped: 0, unknown: 0 }
 */
export declare function emptyCounts(): Counts;
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
export declare function countRequest({ sent, retried, isolating, reconciling, associating }: RequestCounts, { reason }: Batch): RequestCounts;
/**
 * `success` when every record is confirmed and the job was not stopped, also when there was none;
 * `failure` when no record is confirmed; else `partial`.
 *
 * @example
 * resultStatus({ ...emptyCounts(), updated: 99, failed: 1 }); //=> "partial"
 * resultStatus(emptyCounts()); //=> "success"
 * resultStatus(emptyCounts(), { reason: "unauthorized", message: "Expired." }); //=> "failure"
 */
export declare function resultStatus(counts: Counts, stop?: Stop): BatchResult["status"];

// record-key.d.ts
import type { ResolvedJob } from "./options.ts";
/**
 * The property that tells the records of a job apart; `undefined` when it is the record id, or when
 * nothing does, as for a create without `uniqueProperty`.
 *
 * @example
 * keyProperty(resolveJob({ operation: "create", objectType: "contacts" })); //=> "email"
 * keyProperty(resolveJob({ operation: "update", objectType: "contacts" })); //=> undefined
 */
export declare function keyProperty(job: ResolvedJob): string | undefined;
/**
 * A key as HubSpot compares it: contact e-mails lose their case and outer white space (fact 14); everything
 * else is compared as it stands.
 *
 * @example
 * comparableKey("email", " Ada@Example.com"); //=> "ada@example.com"
 * comparableKey("sku", "A-1"); //=> "A-1"
 */
export declare function comparableKey(property: string | undefined, value: string): string;

// associations/association-batch.d.ts
import type { AssociationOutcome, AssociationType, ConfirmedOutcome, ObjectType } from "@x/batch-types";
/** An association to make. */
export interface Pair {
    /** The record's index, and the place of this association among its own. */
    readonly index: number;
    readonly place: number;
    readonly from: string;
    readonly to: {
        readonly objectType: ObjectType;
        readonly id: string;
    };
    /** Absent for the unlabelled type of the two objects. */
    readonly types?: readonly AssociationType[];
}
/** Pairs that can share a request, at least one: one object type to go to, all with types or all without. */
export type PairGroup = readonly Pair[];
/** What became of a pair, without whom it is about. */
export type PairFate = Omit<AssociationOutcome, "to">;
/** Associations being made, one request after the other. */
export interface AssociationStage {
    /** The pairs of the request on its way. */
    readonly pairs: PairGroup;
    readonly waiting: readonly PairGroup[];
    readonly settled: readonly (readonly [Pair, PairFate])[];
    /** The outcomes of the records, which are written, until their associations are settled too. */
    readonly written: readonly ConfirmedOutcome[];
}

// read-associations.d.ts
import { type Association, type FollowUpAssociation, type RecordError } from "@x/batch-types";
/** An association to make after a write, with its id as text. */
export type FollowUp = FollowUpAssociation & {
    readonly to: {
        readonly id: string;
    };
};
/** The associations of a create, as they go over the wire. What is none is reported in `errors`. */
export declare function readAssociations(given: unknown, errors: RecordError[]): Association[];
/** The associations that are to follow an update or upsert. What is none is reported in `errors`. */
export declare function readFollowUps(given: unknown, errors: RecordError[]): FollowUp[];

// batch.d.ts
import type { ArchiveInput, CreateInput, DealSplitsInput, Outcome, RecordError, Stop, UpdateInput } from "@x/batch-types";
import type { AssociationStage } from "./associations/association-batch.ts";
import type { ResolvedJob } from "./options.ts";
import type { FollowUp } from "./read-associations.ts";
/** A record as it goes over the wire. */
export type WireInput = CreateInput | UpdateInput | ArchiveInput | DealSplitsInput;
/** A record on its way: where it came from, and what is sent for it. */
export interface Entry {
    /** Position in the input. */
    readonly index: number;
    /** Its record id or unique value, as given. */
    readonly key?: string;
    readonly input: WireInput;
    /** Requests that have carried it so far. */
    readonly attempts: number;
    /** Associations to make once it is written; a create carries its own in the input. */
    readonly followUps?: readonly FollowUp[];
    /** Positions of later records of the same key that were merged into this one. */
    readonly merged?: readonly number[];
}
/** Up to 100 records sent in one request. */
export interface Batch {
    readonly job: ResolvedJob;
    readonly entries: readonly Entry[];
    /** How often this very request has been sent again since the last answer that settled something. */
    readonly retries: number;
    /** Why it is sent again; absent the first time. */
    readonly reason?: "retry" | "isolate" | "reconcile" | "associate";
    /** An earlier attempt got no usable answer, so these records may be written already. */
    readonly mayBeWritten?: true;
    /** The token has been refreshed for it once; a second refusal is final. */
    readonly refreshed?: true;
    /** While the record that makes HubSpot refuse a whole batch is searched for. */
    readonly isolation?: Isolation;
    /** While it is found out by reading whether an unanswered create was carried out. */
    readonly reconciliation?: Reconciliation;
    /** While the associations of records that are written are made; there are no entries then. */
    readonly association?: AssociationStage;
}
/** A search for bad records: one part of the refused batch is sent after the other. */
export interface Isolation {
    /** Parts still to be sent, in order. */
    readonly waiting: readonly IsolationPart[];
    /** What the part on its way is. */
    readonly kind: IsolationPart["kind"];
    /** Whether what answers name is still believed: a suspect that was accepted ends it. */
    readonly believesHints: boolean;
    /** Halves that HubSpot refused. */
    readonly refusedHalves: number;
    /** Parts that HubSpot accepted. */
    readonly accepted: number;
    /** The refused batch got no usable answer at first, so that any of its records may be written. */
    readonly mayBeWritten?: true;
}
/** Records of a refused batch, sent together while the bad one is searched for. */
export interface IsolationPart {
    readonly entries: readonly Entry[];
    /** Whom an answer named, who is left without them, or a half, where nobody was named. */
    readonly kind: "suspects" | "rest" | "half";
}
/** How far the look-up of an unanswered create has come. */
export interface Reconciliation {
    /** Reads that were answered so far. */
    readonly reads: number;
    /** When the create left, in milliseconds since 1970, where the sender told. */
    readonly sentAt?: number;
}
/** A request as a value; send it with whatever you like. */
export interface BatchRequest {
    readonly method: "POST";
    /** From the root of the API host, such as `/crm/objects/2026-03/contacts/batch/create`. */
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
    /** The token has expired: get a new one and send `again`, or end the job with this. */
    readonly refreshToken?: Stop;
    /** Why the job cannot go on. */
    readonly stop?: Stop;
    /** What HubSpot said that belongs to no single record. */
    readonly errors: readonly RecordError[];
}

// errors/batch-error.d.ts
declare const brand: unique symbol;
/** What can go wrong with a job as a whole. What goes wrong with one record is an outcome, not an error. */
export type BatchErrorCode = "INVALID_OPTIONS" | "UNSUPPORTED_OPERATION" | "UNAUTHORIZED" | "FORBIDDEN" | "DAILY_LIMIT" | "REFUSED" | "ABORTED" | "SOURCE_FAILED";
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
 * HubSpot refused the job before a single record was looked at. `stop` says why, and `code` is its
 * reason: `DAILY_LIMIT`, `UNAUTHORIZED`, `FORBIDDEN`, `REFUSED` or `ABORTED`.
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
