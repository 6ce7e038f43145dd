// index.d.ts
export * from "./loop.ts";
export { checkRecords, createChecker, type Checker, type CheckJob } from "./check/check-records.ts";
export type { CheckedRecord, CheckWarning, Coercion, Passed, RecordCheck, Refused, } from "./check/record-check.ts";
export { createValueChecks, type CheckedValue, type ValueCheck, type ValueChecks, } from "./check/value-checks.ts";
export { withValidationRules } from "./check/with-validation-rules.ts";
export { type AccountNames, type NameKind, nameKind, type NamesRefused, } from "./check/names/account-names.ts";
export { optionValues } from "./check/read-options.ts";
export { type OneOf, requiredProperties } from "./check/required-properties.ts";
export { type CoercionReason, quoteValue, type ValueOf } from "./check/verdict.ts";
export { createDayReader, type DayReader, type ReadDay } from "./check/date-format.ts";
export type { Notation } from "./check/notation.ts";
export type { DateSystem } from "./check/serial-date.ts";
export { keptValuesIn } from "./answer/other-values.ts";
export { compareRecord, createComparer, type Comparer } from "./compare/compare-record.ts";
export { createDiffBatches, type DiffBatch, type DiffJob } from "./compare/diff-batch.ts";
export { createDiffer, diffRecords, type Differ } from "./compare/diff-records.ts";
export type { Decision, LookFate } from "./compare/decision.ts";
export type { FateOf } from "./outcome/settle.ts";
export { decideArchive, decideArchiveOfCreated } from "./compare/decide-archive.ts";
export { decideByPlan, fateOfChange, type IfChanged } from "./compare/decide-by-plan.ts";
export { decideByPolicy, type WritePolicy } from "./compare/decide-by-policy.ts";
export { createInverter, type Inverter } from "./compare/invert-change.ts";
export { mergeWritten } from "./compare/merge-written.ts";
export { planJob, plannedRecord } from "./compare/plan-job.ts";
export { PLAN_FORMAT } from "./compare/plan-format.ts";
export { givesPrimary, isPrimary } from "./compare/primary-type.ts";
export { type AssociationUndo, type MadeAssociation, undoAssociation, } from "./compare/undo-association.ts";
export { type BothEnds, invertTypes } from "./compare/invert-types.ts";
export { hasMergedSince, MERGED_IDS } from "./compare/merged-into.ts";
export { createUndoer, type Undo, type WrittenRecord } from "./compare/undo-record.ts";
export { whyKept } from "./compare/why-kept.ts";
export type * from "@x/batch-types";

// calls.d.ts
export { planCall, type CallPlan } from "./kinds/plan-call.ts";
export { buildCall } from "./request/build-call.ts";
export type { CallRequest } from "./request/call-request.ts";
export { interpretCall, skipCall } from "./interpret/interpret-call.ts";
export { summarizeCall } from "./kinds/calls/summarize-call.ts";
export type { AccountCallJob, AccountSettingCallJob, AssociationCallJob, CallJob, DataSensitivity, EventCallJob, ListCallJob, MembershipCallJob, MergeCallJob, ObjectSettingCallJob, OwnersCallJob, PropertyCallJob, Resolved, ResolvedCallJob, SettingCallJob, StatusCallJob, } from "./job/call-job.ts";
export type { AssociationPage, CallBatch, CallEntry, CallFate, CallInput, CallInterpretation, EventInput, ListNameInput, MergeInput, NextPageInput, PropertyInput, RecordInput, NextListsInput, SettingPage, SubscriberInput, } from "./kinds/calls/call-batch.ts";

// options.d.ts
export { type Check, type Checks, checkOptions, FUNCTION, type Accepted, oneOf, optional, required, VERSION, wholeNumber, } from "./job/check-options.ts";
export { DEFAULTS } from "./job/defaults.ts";
export { BatchError, type BatchErrorCode } from "./errors/batch-error.ts";
export { InvalidOptionsError } from "./errors/invalid-options-error.ts";
export { JobStoppedError } from "./errors/job-stopped-error.ts";
export { UnsupportedOperationError } from "./errors/unsupported-operation-error.ts";
export { emptyCounts, noRequests, summarize } from "./outcome/summarize.ts";
export { isObject } from "./internal/is-object.ts";
export { typeName, messageOf } from "./internal/show.ts";

// pages.d.ts
export { cursorAfter, nextPage, planPage } from "./kinds/pages/plan-page.ts";
export { buildPage, type PageRequest } from "./request/build-page.ts";
export { interpretPage, skipPage } from "./interpret/interpret-page.ts";
export type { ListJob, MembershipsJob, PageJob, ResolvedPageJob, SearchJob, } from "./job/page-job.ts";
export type { Mark } from "./kinds/pages/mark.ts";
export type { PageBatch, PageEntry, PageFate, PageFoundOutcome, PageInterpretation, PageOutcome, PageRow, PageStart, } from "./kinds/pages/page-batch.ts";

// policy.d.ts
export { readDailyLimit, readInterval, readQuota, type Quota } from "./answer/read-quota.ts";
export { type Attempt, type BreakerState, type BreakerUpdate, CLOSED_BREAKER, updateBreaker, } from "./policy/circuit-breaker.ts";
export { FULL_RETRY_BUDGET, refundRetry, type RetryBudget, spendRetry, } from "./policy/retry-budget.ts";
export { type Admitted, type BusyKeySet, type BusyRecords, createBusyRecords, } from "./plan/duplicates/busy-records.ts";
export { countRequest } from "./outcome/summarize.ts";
export { buildTokenRequest, type RefreshGrant, type TokenRequest, } from "./policy/build-token-request.ts";
export { whoAnswered } from "./answer/whose-answer.ts";
export { readTokenAnswer, type TokenAnswer, type Tokens } from "./policy/read-token-answer.ts";

// targets.d.ts
export { type FoundTarget, hasTargets, meantBy, missingTarget, MOST_TARGETS_REMEMBERED, notLookedUp, readTargetOutcome, readTargetRows, RECORDS_PER_LOOK_UP, refusedAnyway, searched, type Target, type TargetFate, targetName, targetsOf, withParts, withTargets, } from "./plan/targets.ts";

// loop.d.ts
export { DEFAULTS } from "./job/defaults.ts";
export { resolveJob } from "./job/resolve-job.ts";
export type { Duplicates, Job, MissingTargets, ResolvedJob } from "./job/job.ts";
export { findObject, findObjectName, isObjectType } from "./job/find-object.ts";
export { createPlanner, planBatches } from "./plan/plan-batches.ts";
export type { Planned, Planner, PlanOptions, PlanStep, Preview } from "./plan/planner.ts";
export type { TargetFate } from "./plan/targets.ts";
export { BATCH_FORMAT } from "./plan/batch-format.ts";
export { findBatchProblems } from "./plan/find-batch-problems.ts";
export { forNextRun } from "./plan/for-next-run.ts";
export { indexesOf } from "./plan/indexes-of.ts";
export { mayBeWritten } from "./plan/may-be-written.ts";
export { estimateBytes } from "./plan/input-bytes.ts";
export { comparableKey, keyNames, keyProperty, keysOf } from "./job/record-key.ts";
export { buildRequest } from "./request/build-request.ts";
export { parseAnswer, type RawResponse } from "./answer/parse-answer.ts";
export { interpretAnswer, skipBatch } from "./interpret/interpret-answer.ts";
export { interpretCancelled } from "./interpret/interpret-cancelled.ts";
export { nextDelay } from "./policy/next-delay.ts";
export { skippedReason } from "./interpret/skip.ts";
export { isUnsent } from "./outcome/is-unsent.ts";
export { emptyCounts, noRequests, type Run, summarize } from "./outcome/summarize.ts";
export type { FollowUp } from "./plan/read-associations.ts";
export type { Answer, Pause } from "./answer/answer.ts";
export type { Batch, BatchOf, Earlier, Entry, EntryOf, FollowUpBatch, FollowUpJob, FollowUpState, PairInput, Part, Reconciliation, RecordBatch, Search, WireInput, } from "./plan/batch.ts";
export type { BatchRequest } from "./request/build-request.ts";
export type { Interpretation, InterpretationOf } from "./answer/interpretation.ts";
export type { Errors } from "./outcome/errors.ts";
export { BatchError, type BatchErrorCode } from "./errors/batch-error.ts";
export { InvalidOptionsError } from "./errors/invalid-options-error.ts";
export { JobStoppedError } from "./errors/job-stopped-error.ts";
export { UnsupportedOperationError } from "./errors/unsupported-operation-error.ts";

// check/check-records.d.ts
import type { PropertyDefinition } from "@x/batch-types";
import type { Job } from "../job/job.ts";
import type { Notation } from "./notation.ts";
import type { RecordCheck } from "./record-check.ts";
/** The parts of a job that decide what its records may hold. */
export type CheckJob = Pick<Job, "operation" | "objectType" | "apiVersion">;
/** Checks one record. The same record always gets the same result. */
export type Checker = <Input>(record: Input) => RecordCheck<Input>;
/**
 * Checks records against the account's property definitions, in input order, before they are planned. A value is
 * coerced only to another form of the same value, and each coercion is reported. Records without properties
 * (archive, read, deal splits) pass unchanged, as does a record that has passed.
 *
 * @param definitions Every definition of the object. A property without one is refused; HubSpot lists sensitive
 *   ones only when asked.
 * @param notation How values are written beside HubSpot's way.
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
export declare function checkRecords<Input>(job: CheckJob, definitions: Iterable<PropertyDefinition>, records: Iterable<Input>, notation?: Notation): Generator<RecordCheck<Input>, void, undefined>;
/**
 * Returns a checker, as {@link checkRecords} uses it, for records that arrive over time. Reads the definitions
 * once: keep it for all records of a job.
 *
 * @param definitions As for {@link checkRecords}.
 * @param notation How values are written beside HubSpot's way.
 * @throws {InvalidOptionsError} for a text that is not a date format.
 *
 * @example
 * const job = { operation: "update", objectType: "companies" } as const;
 * const check = createChecker(job, [{ name: "founded_year", type: "number" }]);
 * const checked = check({ id: 512, properties: { founded_year: "1,5" } });
 * if ("errors" in checked) console.log(checked.errors[0].code); //=> "INVALID_INTEGER"
 */
export declare function createChecker(job: CheckJob, definitions: Iterable<PropertyDefinition>, notation?: Notation): Checker;

// check/record-check.d.ts
import type { RecordError } from "@x/batch-types";
import type { CoercionReason } from "./verdict.ts";
/** A change to a value that keeps its meaning. */
export interface Coercion {
    readonly property: string;
    readonly from: string;
    readonly to: string;
    readonly why: CoercionReason;
}
/** A warning. The record is sent all the same. */
export interface CheckWarning {
    /**
     * `MISSING_REQUIRED_PROPERTY`; `PROPERTY_VALUE_NORMALIZED`: HubSpot will store another value; `VALIDATION_RULE`: it
     * breaks a validation rule of the account, which this API version may or may not enforce; or what shows that a text
     * was damaged before: `WRONG_ENCODING`, `SPREADSHEET_ERROR`, `SHORTENED_NUMBER`, `NO_VALUE`.
     */
    readonly code: string;
    readonly message: string;
    readonly property: string;
}
/** A record as it is sent: its property values are strings. */
export type CheckedRecord<Input> = Input extends {
    readonly properties: unknown;
} ? Omit<Input, "properties"> & {
    readonly properties: Record<string, string>;
} : Input;
/** The result for a record that can be sent. */
export interface Passed<Input = unknown> {
    readonly record: CheckedRecord<Input>;
    readonly coercions: readonly Coercion[];
    readonly warnings: readonly CheckWarning[];
}
/** Every reason why HubSpot would refuse the record, or why a value has more than one meaning. */
export interface Refused {
    readonly errors: readonly [RecordError, ...RecordError[]];
}
/** The result of checking one record. */
export type RecordCheck<Input = unknown> = Passed<Input> | Refused;

// check/value-checks.d.ts
import type { PropertyDefinition, RecordError } from "@x/batch-types";
import type { Job } from "../job/job.ts";
import { type Notation } from "./notation.ts";
import type { CheckWarning, Coercion } from "./record-check.ts";
import type { ValueOf } from "./verdict.ts";
/** The result for one value: why it is refused, or how it is changed, or what to look at. */
export interface CheckedValue {
    readonly error?: RecordError;
    readonly coercion?: Coercion;
    readonly warning?: CheckWarning;
}
/**
 * Checks a text as a value of one property. Returns `undefined` when it can be sent unchanged.
 *
 * @param valueOf Other values of the same record: a stage is one of its pipeline. @default the record has no other
 */
export type ValueCheck = (text: string, valueOf?: ValueOf) => CheckedValue | undefined;
/** The checks of all properties, for data in columns. */
export interface ValueChecks {
    /** Returns the check for a property's values. For an unknown property it refuses every value. */
    of(property: string): ValueCheck;
    /** Returns a warning for each required property that a record to create lacks. */
    missing(has: (property: string) => boolean): readonly CheckWarning[];
}
/**
 * Returns the checks that `createChecker` combines, one for each property: faster for data in columns, with the
 * same results.
 *
 * @param definitions As for `checkRecords`.
 * @param notation How values are written beside HubSpot's way.
 * @throws {InvalidOptionsError} for a text that is not a date format.
 *
 * @example
 * const job = { operation: "create", objectType: "contacts" } as const;
 * const checks = createValueChecks(job, [{ name: "age", type: "number" }]);
 * const checkAge = checks.of("age");
 * [checkAge("36"), checkAge(" 36")?.coercion?.to, checkAge("old")?.error?.code];
 * //=> [undefined, "36", "INVALID_INTEGER"]
 */
export declare function createValueChecks(job: Pick<Job, "operation" | "objectType" | "apiVersion">, definitions: Iterable<PropertyDefinition>, notation?: Notation): ValueChecks;

// check/with-validation-rules.d.ts
import type { PropertyDefinition, PropertyValidations } from "@x/batch-types";
/**
 * Returns definitions together with the validation rules of their properties. All that takes definitions, such as
 * `createChecker`, then checks values by the rules, too: in the API version 2026-09 a value that surely breaks one is
 * refused. In older versions it has a warning, because HubSpot's announcements do not agree on whether those enforce
 * rules. A rule that cannot be judged to the letter, such as a pattern, is left to HubSpot.
 *
 * @param validations What HubSpot returns for the object. Rules of other properties are left out.
 *
 * @example
 * const rules = [{ ruleType: "MAX_LENGTH", ruleArguments: ["5"] }];
 * const validations = [{ propertyName: "zip", propertyValidationRules: rules }];
 * const definitions = withValidationRules([{ name: "zip", type: "string" }], validations);
 * const job = { operation: "update", objectType: "contacts", apiVersion: "2026-09" } as const;
 * const checked = createChecker(job, definitions)({ id: 7, properties: { zip: "123456" } });
 * if ("errors" in checked) console.log(checked.errors[0].code); //=> "VALIDATION_RULE"
 */
export declare function withValidationRules(definitions: readonly PropertyDefinition[], validations: readonly PropertyValidations[]): PropertyDefinition[];

// check/names/account-names.d.ts
import type { Owner, Pipeline, PropertyDefinition } from "@x/batch-types";
/** Why a list of names is not known: a sentence, for messages about values that need it. */
export interface NamesRefused {
    readonly refused: string;
}
/** What properties of an account name by id, and people by name. */
export interface AccountNames {
    /** Those that records can be given to: `hubspot.owners()`. @default not known: every value is sent as it is */
    readonly owners?: readonly Owner[] | NamesRefused | undefined;
    /** Those of the object: `hubspot.pipelines(objectType)`. @default not known: as the definitions say */
    readonly pipelines?: readonly Pipeline[] | NamesRefused | undefined;
}
/** What the values of a property name. */
export type NameKind = "owner" | "pipeline" | "stage";
/**
 * Returns what the values of a property name: an owner, a pipeline or a stage of one; `undefined` for other properties.
 *
 * @example
 * nameKind("deals", { name: "dealstage", type: "enumeration" }); //=> "stage"
 * nameKind("contacts", { name: "city", type: "string" }); //=> undefined
 */
export declare function nameKind(objectType: string, { name, type, referencedObjectType }: PropertyDefinition): NameKind | undefined;
/** The properties that hold the pipeline and the stage of a record. Only those of deals have names of their own. */
export declare function pipelineProperties(objectType: string): {
    readonly pipeline: string;
    readonly stage: string;
};

// check/read-options.d.ts
import type { PropertyDefinition } from "@x/batch-types";
export interface Options {
    readonly values: ReadonlySet<string>;
    /** Values by name in lower case: the value itself, or a label. */
    readonly byName: ReadonlyMap<string, readonly string[]>;
}
/**
 * Reads the options of a definition, with the hidden ones: HubSpot accepts them.
 *
 * @param given The `options` of a definition, unchecked.
 * @param accept Tells which values can be written.
 */
export declare function readOptions(given: unknown, accept: (value: string) => boolean): Options;
/**
 * Returns the options of an enumeration. Returns `undefined` when the definition does not list them: owners, teams
 * and pipeline stages are stored elsewhere in the account, and their options here are empty or partial.
 */
export declare function enumerationOptions(definition: PropertyDefinition): Options | undefined;
/**
 * Returns the values that an enumeration takes, with the hidden ones: HubSpot accepts them. Returns `undefined` when
 * the definition does not list them, as for owners.
 *
 * @param definition Of a property with the type `enumeration`. With the `fieldType` `checkbox` a record may have
 *   several, joined by `;`; an option that contains `;` is then left out, because it cannot be written.
 *
 * @example
 * const options = [{ value: "lead", label: "Lead" }, { value: "customer", label: "Customer" }];
 * optionValues({ name: "stage", type: "enumeration", options }); //=> ["lead", "customer"]
 */
export declare function optionValues(definition: PropertyDefinition): readonly string[] | undefined;
/** Returns the values a text can mean: exactly one when it is valid and clear. */
export declare function valuesNamed({ values, byName }: Options, text: string): readonly string[];
/** Returns up to 10 values, for a message. */
export declare function listValues(options: Options): string;

// check/required-properties.d.ts
import type { ObjectName } from "@x/batch-types";
/** One of these properties is required. */
export type OneOf = readonly [string, ...string[]];
/**
 * Required properties per HubSpot's guide "Using object APIs". Its examples omit some, and versions before
 * 2026-09 accept most records without them: hence warnings only. Five computed properties of leads are left out.
 */
export declare const REQUIRED: Readonly<Partial<Record<ObjectName, readonly OneOf[]>>>;
/**
 * Returns the properties that HubSpot's guide "Using object APIs" requires to create a record: groups of names, of
 * each of which one is needed. Versions before 2026-09 accept most records without them. Empty for custom objects.
 *
 * @example
 * requiredProperties("companies"); //=> [["domain", "name"]]
 */
export declare function requiredProperties(objectType: string): readonly OneOf[];

// check/verdict.d.ts
/**
 * Why a value is changed before it is sent. Its meaning stays the same.
 *
 * - `blanks`: outer blanks and invisible characters are removed.
 * - `invisible`: invisible characters within an e-mail address are removed.
 * - `number`: written without exponent, plus sign or bare decimal point.
 * - `digits`: written without marks between groups of digits, and with a decimal point.
 * - `option`: the option's value instead of its label or other spelling.
 * - `name`: the id of what is called so: an owner, a pipeline or a stage.
 * - `list`: blanks, repetitions and empty places in a list of options are removed.
 * - `day`: a day instead of its first moment.
 * - `moment`: the same moment in UTC, to the millisecond; a day becomes its midnight UTC.
 * - `format`: a day in another format becomes `YYYY-MM-DD`, or its midnight UTC.
 * - `serial`: a serial date of Excel becomes `YYYY-MM-DD`, or its midnight UTC.
 * - `serial1904`: the same in the 1904 date system.
 */
export type CoercionReason = "blanks" | "invisible" | "number" | "digits" | "option" | "name" | "list" | "day" | "moment" | "format" | "serial" | "serial1904";
/** The value is refused: it is invalid, or has more than one meaning. */
export interface Refusal {
    readonly code: string;
    /** What was expected and what came, without the property's name. */
    readonly message: string;
}
/** The value is accepted, with a change or a warning. */
interface Remark {
    readonly to?: string;
    readonly why?: CoercionReason;
    readonly warning?: Refusal;
}
/** `undefined`: send it unchanged. */
export type Verdict = Refusal | Remark | undefined;
/** Returns another value of the same record; `undefined` or "" where it has none. */
export type ValueOf = (property: string) => string | undefined;
/**
 * Checks a value of one property. Never called with an empty text.
 *
 * @param valueOf For values whose meaning depends on another one, as a stage on its pipeline. @default the record has no other
 */
export type CheckValue = (text: string, valueOf?: ValueOf) => Verdict;
/**
 * Quotes a value for a message: at most 60 characters, with control and invisible characters as escapes.
 *
 * @example
 * quoteValue("a\tb"); //=> '"a\\tb"'
 */
export declare function quoteValue(text: string): string;
export {};

// check/date-format.d.ts
/** Reads a text as a day of one format. */
export type DayReader = (text: string) => ReadDay | undefined;
/** A text that has the form of the format. */
export interface ReadDay {
    /** `YYYY-MM-DD`; absent where there is no such day. */
    readonly day?: string;
}
/**
 * Returns a reader for days written as the format says.
 *
 * @param format `DD` or `D`, `MM` or `M`, and `YYYY`, once each, with a mark between two of them. A year of two
 *   digits names no century, so `YY` is none of them.
 * @returns `undefined` when it is not such a format.
 *
 * @example
 * createDayReader("DD.MM.YYYY")?.("31.12.2024"); //=> { day: "2024-12-31" }
 * createDayReader("DD.MM.YYYY")?.("31.02.2024"); //=> {}
 */
export declare function createDayReader(format: string): DayReader | undefined;

// check/notation.d.ts
import { type DayReader } from "./date-format.ts";
import type { AccountNames } from "./names/account-names.ts";
import type { DateSystem } from "./serial-date.ts";
/**
 * How people and spreadsheets write values, where that is not HubSpot's way. A value in a named notation is
 * coerced; without a name it is refused.
 */
export interface Notation {
    /**
     * How days are written: `DD` or `D`, `MM` or `M`, and `YYYY`, with anything but letters and digits between them,
     * such as `DD.MM.YYYY` or `M/D/YYYY`.
     */
    readonly dateFormat?: string | undefined;
    /**
     * Whether whole numbers from 10,000 on, up to 2199-12-31, in a date property are days of Excel: 45292 is 2024-01-01
     * in the 1900 date system, which `true` means, and 43830 is in that of 1904. Smaller ones may be years.
     * @default false
     */
    readonly serialDates?: boolean | DateSystem | undefined;
    /**
     * Whether numbers may have marks between groups of three digits, and a decimal comma: `1,234,567`, `1.234,5`,
     * `12 000`. One that may be read in two ways, such as `1,200` or `1.200`, is refused unless `decimalMark` tells.
     * @default false
     */
    readonly digitGroups?: boolean | undefined;
    /** The decimal mark of all numbers; implies `digitGroups`. With `,` the number `1.200` is 1200. */
    readonly decimalMark?: "." | "," | undefined;
    /**
     * Owners and pipelines of the account: then an owner may be written by e-mail address or full name, a pipeline and
     * a stage by label. @default ids only
     */
    readonly names?: AccountNames | undefined;
}
/** A notation that has been read. */
export interface NotationReaders {
    /** What `readDay` reads. */
    readonly dateFormat: string | undefined;
    readonly readDay: DayReader | undefined;
    readonly serialDates: DateSystem | undefined;
    readonly digitGroups: boolean;
    readonly decimalMark: "." | "," | undefined;
}
/** @throws {InvalidOptionsError} for a text that is not a date format. */
export declare function readNotation(notation?: Notation): NotationReaders;

// check/serial-date.d.ts
import type { CoercionReason } from "./verdict.ts";
/** The two ways in which Excel counts days. Each workbook has one. */
export type DateSystem = 1900 | 1904;
/** Returns the day that a whole number is in a date system of Excel, as `YYYY-MM-DD`. */
export declare function serialDay(number: number, system?: DateSystem): string | undefined;
export declare function whySerial(system: DateSystem | undefined): CoercionReason;

// answer/other-values.d.ts
import type { RecordRow, Warning } from "@x/batch-types";
import type { Entry } from "../plan/batch.ts";
/** Returns a warning for each property whose stored value is not the one that was sent. */
export declare function otherValues({ input }: Entry, row: RecordRow): Warning[];
/**
 * Returns the values that HubSpot has, by property, where it has another one than was sent.
 *
 * @param text Messages of warnings, with ` | ` between them.
 *
 * @example
 * const text = 'lifecyclestage: sent "lead", HubSpot has "customer". (OTHER_VALUE_KEPT)';
 * keptValuesIn(text).get("lifecyclestage"); //=> "customer"
 */
export declare function keptValuesIn(text: string): ReadonlyMap<string, string>;

// compare/compare-record.d.ts
import type { Difference, PropertyDefinition, RecordRow } from "@x/batch-types";
import { type CheckJob } from "../check/check-records.ts";
/**
 * Compares one record as it is wanted with the record as HubSpot returned it, or with `undefined` where HubSpot has
 * none. The same input always gives the same result.
 */
export type Comparer = (record: unknown, found: RecordRow | undefined) => Difference;
/**
 * Returns the difference between a record as it is wanted and as HubSpot has it. Two spellings of one value, such as
 * `1.50` and `1.5`, are no difference. Values are checked as by {@link checkRecords}, and `to` of each change has
 * the form in which they can be sent.
 *
 * A property that only may differ is not guessed to be equal: it stands in `kept`, and `why` says what is not known.
 *
 * @param definitions Every definition of the object. A record that sets a property without one is refused.
 * @param found The record, read with every property that `record` sets; `undefined` when there is none.
 *
 * @example
 * const job = { operation: "update", objectType: "contacts" } as const;
 * const definitions = [
 *   { name: "age", type: "number" },
 *   { name: "city", type: "string" },
 * ];
 * const found = { id: "512", properties: { age: "36", city: "Paris" } };
 * compareRecord(job, definitions, { properties: { age: "36.0", city: "Paris" } }, found);
 * //=> { status: "unchanged", id: "512" }
 * const difference = compareRecord(job, definitions, { properties: { city: "London" } }, found);
 * if (difference.status === "update") console.log(difference.changes);
 * //=> [{ property: "city", from: "Paris", to: "London" }]
 */
export declare function compareRecord(job: CheckJob, definitions: Iterable<PropertyDefinition>, record: unknown, found: RecordRow | undefined): Difference;
/**
 * Returns a comparer, as {@link compareRecord} uses it. Reads the definitions once: keep it for all records of a
 * job.
 *
 * @param definitions As for {@link compareRecord}.
 *
 * @example
 * const job = { operation: "update", objectType: "contacts" } as const;
 * const stages = ["lead", "customer"].map((value) => ({ value, label: value.toUpperCase() }));
 * const stage = { name: "lifecyclestage", type: "enumeration", options: stages };
 * const compare = createComparer(job, [stage]);
 * const found = { id: "512", properties: { lifecyclestage: "customer" } };
 * compare({ properties: { lifecyclestage: "CUSTOMER" } }, found).status; //=> "unchanged"
 * const difference = compare({ properties: { lifecyclestage: "lead" } }, found);
 * if (difference.status === "kept") console.log(difference.kept[0]?.why); //=> "forward-only"
 */
export declare function createComparer(job: CheckJob, definitions: Iterable<PropertyDefinition>): Comparer;

// compare/diff-batch.d.ts
import type { Change, Outcome, PropertyDefinition } from "@x/batch-types";
import type { Job } from "../job/job.ts";
/** The parts of a job that decide how its records are compared. */
export type DiffJob = Pick<Job, "objectType" | "apiVersion" | "idProperty"> & {
    readonly operation: "update" | "upsert";
};
/** Records that are compared together: what to read of them, and what the read says. */
export interface DiffBatch {
    /** The records to read, each key once. */
    readonly ids: readonly {
        readonly id: string;
    }[];
    /** For each record of the batch its place in `ids`; -1 for one that is refused, and not read. */
    readonly places: readonly number[];
    /** Every property that the records set, to be read. */
    readonly properties: readonly string[];
    /**
     * Returns one change for each record of the batch, in their order.
     *
     * @param read The outcomes of reading `ids` with `properties`, in any order.
     */
    compare(read: Iterable<Outcome>): Change[];
}
/**
 * Returns a function that takes the records of a diff batch by batch: it says what to read of a batch, and then
 * compares, as {@link diffRecords} does. Reads the definitions once: keep it for all records of a job.
 *
 * @param job What is to be done with the changes.
 * @param definitions Every definition of the object.
 * @throws {InvalidOptionsError} for a job that is not an update or upsert of records with properties.
 *
 * @example
 * const job = { operation: "upsert", objectType: "contacts", idProperty: "email" } as const;
 * const diffBatch = createDiffBatches(job, ["email", "city"].map((name) => ({ name, type: "string" })));
 * const batch = diffBatch([{ properties: { email: "ada@example.com", city: "Paris" } }]);
 * batch.ids; //=> [{ id: "ada@example.com" }]
 * batch.properties; //=> ["email", "city"]
 */
export declare function createDiffBatches(job: DiffJob, definitions: Iterable<PropertyDefinition>): (records: Iterable<unknown>, firstIndex?: number) => DiffBatch;

// compare/diff-records.d.ts
import type { Change, Outcome, PropertyDefinition } from "@x/batch-types";
import { type DiffJob } from "./diff-batch.ts";
/**
 * Compares records with the outcomes of a read. Returns one change for each record, in their order.
 *
 * @param read The outcomes of reading all records by their keys, in any order.
 * @param firstIndex The index of the first record. @default 0
 */
export type Differ = (records: Iterable<unknown>, read: Iterable<Outcome>, firstIndex?: number) => Change[];
/**
 * Compares records, as an update or upsert takes them, with what HubSpot has. Returns one change for each record, in
 * their order: what the update or upsert would do. Records find their outcome by key, as HubSpot compares keys, and
 * never by their place.
 *
 * - Two records of one key, or of two e-mails of one contact, become one change; later properties win. The later
 *   record has the same change and `mergedInto`.
 * - A record that HubSpot does not have is `create` for an upsert, and `refused` for an update.
 * - A record without an outcome, or with one that is neither found nor missing, is `kept`.
 *
 * @param job What is to be done with the changes.
 * @param definitions Every definition of the object.
 * @param records Without associations: these are not compared, and a record that has some is refused.
 * @param read The outcomes of a read of these records, by the same `idProperty`, with every property they set.
 * @throws {InvalidOptionsError} for a job that is not an update or upsert of records with properties.
 *
 * @example
 * const job = { operation: "upsert", objectType: "contacts", idProperty: "email" } as const;
 * const definitions = ["email", "city"].map((name) => ({ name, type: "string" }));
 * const records = [{ id: "Ada@example.com", properties: { city: "London" } }];
 * const record = { id: "512", properties: { email: "ada@example.com", city: "Paris" } };
 * const key = "ada@example.com";
 * const found = { index: 0, key, attempts: 1, status: "found", id: "512", record, warnings: [] } as const;
 * const [change] = diffRecords(job, definitions, records, [found]);
 * console.log(change?.status === "update" && change.changes);
 * //=> [{ property: "city", from: "Paris", to: "London" }]
 */
export declare function diffRecords(job: DiffJob, definitions: Iterable<PropertyDefinition>, records: Iterable<unknown>, read: Iterable<Outcome>): Change[];
/**
 * Returns a differ, as {@link diffRecords} uses it, for records that are read batch by batch. Reads the definitions
 * once: keep it for all records of a job. Only records of one call are merged.
 *
 * @param definitions As for {@link diffRecords}.
 * @throws {InvalidOptionsError} for a job that is not an update or upsert of records with properties.
 *
 * @example
 * const job = { operation: "update", objectType: "companies" } as const;
 * const diff = createDiffer(job, [{ name: "name", type: "string" }]);
 * const change = diff([{ id: 7, properties: { name: "Acme" } }], [], 100)[0];
 * change?.index; //=> 100
 * if (change?.status === "kept") console.log(change.kept[0]?.why); //=> "not-read"
 */
export declare function createDiffer(job: DiffJob, definitions: Iterable<PropertyDefinition>): Differ;

// compare/decision.d.ts
import type { Difference, FailedOutcome, KeptProperty, PropertyChange, RecordError, SkippedOutcome, UnchangedOutcome } from "@x/batch-types";
import { type Errors } from "../outcome/errors.ts";
import { type FateOf } from "../outcome/settle.ts";
/** What becomes of a record that is not sent. */
export type LookFate = FateOf<UnchangedOutcome | SkippedOutcome | FailedOutcome>;
/**
 * What is done about one record, once HubSpot's was read.
 *
 * - `send`: these properties are written. `change` is what that changes, with the values before.
 * - `settle`: nothing is sent, and this is what became of the record.
 * - `leave`: HubSpot's record could not be read, so nothing is known. Nothing is sent; it can be tried again.
 *
 * `left`: the changes that were wanted and that a policy does not make; absent where there are none.
 */
export type Decision = {
    readonly action: "send";
    readonly properties: Readonly<Record<string, string>>;
    readonly change: Difference;
    readonly left?: readonly PropertyChange[];
} | {
    readonly action: "settle";
    readonly fate: LookFate;
    readonly left?: readonly PropertyChange[];
} | {
    readonly action: "leave";
};
/** What is done once it is known what HubSpot has. */
type Decided = Exclude<Decision, {
    readonly action: "leave";
}>;
export declare const LEAVE: {
    readonly action: "leave";
};
export declare function settle(fate: LookFate): Decided;
export declare function unchanged(id: string): Decided;
export declare function refuse(errors: Errors): Decided;
export declare function refuseFor(error: RecordError): Decided;
export declare function leaveAlone(...why: Parameters<typeof leftAlone>): Decided;
/** The fate of a record that was looked at and is not sent. */
export declare function leftAlone(reason: "exists" | "missing" | "changed" | "kept", message: string, existingId?: string): FateOf<SkippedOutcome>;
/** Sends what differs and what may differ; nothing where that is nothing. */
export declare function sendUpdate(id: string, changes: readonly PropertyChange[], kept: readonly KeptProperty[]): Decided;
export declare function send(changes: readonly PropertyChange[], kept: readonly KeptProperty[], change: Difference): Decided;
export {};

// outcome/settle.d.ts
import type { FailedOutcome, Outcome, OutcomeBase, UnchangedOutcome, UnknownOutcome } from "@x/batch-types";
import type { Errors } from "./errors.ts";
/** An outcome without the fields that every outcome has. */
export type FateOf<One> = One extends unknown ? Omit<One, "index" | "key" | "attempts" | "mergedInto"> : never;
/** What became of a record that was sent. */
export type Fate = FateOf<Exclude<Outcome, UnchangedOutcome>>;
/** Rows came back, and none names this record. */
export declare const UNIDENTIFIED: {
    readonly status: "unknown";
    readonly reason: "unidentified";
    readonly message: "HubSpot returned records, but does not say whether this is one of them.";
    readonly advice: "Look the record up in HubSpot before sending it again.";
};
/** Two rows with different ids came back for this record, or one row for two records. */
export declare const AMBIGUOUS: {
    readonly status: "unknown";
    readonly reason: "unidentified";
    readonly advice: "Look the record up in HubSpot before sending it again.";
    readonly message: "HubSpot returned two records for this one, or one record for two.";
};
/** Neither a row nor an error names this record. */
export declare const UNACCOUNTED: {
    readonly status: "unknown";
    readonly reason: "unaccounted";
    readonly message: "The answer said nothing about this record.";
    readonly advice: "Look the record up in HubSpot before sending it again.";
};
/** The fate of a record that may have been written. */
export declare function unknownFate(message: string, reason?: UnknownOutcome["reason"]): Fate;
/** Returns the fate of a refused record. Its first error is the one shown. */
export declare function failed([error, ...moreErrors]: Errors): FateOf<FailedOutcome>;
interface Sent {
    readonly index: number;
    readonly key?: string;
    readonly attempts: number;
    readonly merged?: readonly number[];
}
/** A fate with the record it belongs to. */
export type Settled<Fate> = Fate & OutcomeBase;
/**
 * Returns the outcomes of entries. Those of records merged into an entry come before its own, so that a
 * reader who forgets settled records still has the one that they are merged into.
 *
 * @param requests Requests that carried the entries and are not in their `attempts` yet.
 */
export declare function settle<const One extends object>(fates: Iterable<readonly [Sent, One]>, requests: 0 | 1): Settled<One>[];
/** Returns the same outcome for all these entries. */
export declare function settleAll<const One extends object>(entries: readonly Sent[], fate: One): Settled<One>[];
/** Returns the entries with one more attempt, to send them again. */
export declare function withAttempt<Entry extends {
    readonly attempts: number;
}>(entries: readonly Entry[]): Entry[];
export {};

// compare/decide-archive.d.ts
import type { Outcome } from "@x/batch-types";
import { type Decision } from "./decision.ts";
/**
 * Returns what is to be done about a record that is to be archived. HubSpot answers the archive of a record that does not
 * exist as done; only reading it first tells. A record that was merged into another one no longer exists, and the other
 * one is left alone.
 *
 * @param id The id of the record that is to be archived.
 * @param read The outcome of reading the record.
 * @param onMissing What to do where HubSpot has no such record.
 * @param wasSent Whether its archive was sent before, without an answer. That request may have archived a record that is
 *   missing now: the archive is sent again, and HubSpot answers that it is done. A record that cannot be read is left.
 *   @default false
 *
 * @example
 * const error = { category: "OBJECT_NOT_FOUND", message: "There is no record 7." };
 * const read = { index: 0, attempts: 1, status: "failed", error } as const;
 * const decision = decideArchive("7", read, "skip");
 * if (decision.action === "settle" && decision.fate.status === "skipped") {
 *   console.log(decision.fate.reason); //=> "missing"
 * }
 */
export declare function decideArchive(id: string, read: Outcome | undefined, onMissing: "skip" | "fail", wasSent?: boolean): Decision;
/**
 * Returns what is to be done about a record that a run created, and that is to be archived as it is undone. One that was
 * merged with another record is left alone, as that has what was there before; one that is missing, too.
 *
 * @param read The outcome of reading the record with the property `hs_merged_object_ids`.
 * @param wasSent Whether its archive was sent before, without an answer.
 *
 * @example
 * const record = { id: "7", properties: { hs_merged_object_ids: "3" } };
 * const read = { index: 0, attempts: 1, status: "found", id: "7", record, warnings: [] } as const;
 * decideArchiveOfCreated("7", read, false).action; //=> "settle"
 */
export declare function decideArchiveOfCreated(id: string, read: Outcome | undefined, wasSent: boolean): Decision;

// compare/decide-by-plan.d.ts
import type { Change, CreateChange, UpdateChange } from "@x/batch-types";
import { type Decision, type LookFate } from "./decision.ts";
/**
 * What to do about a record that is not as it was when the plan was made: leave it alone (`skip`), leave it alone and
 * count it as failed, or write the planned values over it.
 */
export type IfChanged = "skip" | "fail" | "overwrite";
/**
 * Returns what is to be done about a planned change, now that its record was read again. A property that has its
 * planned value already is not sent.
 *
 * @param planned The change as the plan has it.
 * @param now What writing the planned values would change now.
 *
 * @example
 * const changes = [{ property: "city", from: "Paris", to: "London" }];
 * const planned = { index: 0, status: "update", id: "512", changes, kept: [] } as const;
 * decideByPlan(planned, planned, "skip").action; //=> "send"
 * const now = { ...planned, changes: [{ property: "city", from: "Oslo", to: "London" }] };
 * const decision = decideByPlan(planned, now, "skip");
 * if (decision.action === "settle" && decision.fate.status === "skipped") {
 *   console.log(decision.fate.reason); //=> "changed"
 * }
 * decideByPlan(planned, now, "overwrite").action; //=> "send"
 */
export declare function decideByPlan(planned: CreateChange | UpdateChange, now: Change, ifChanged: IfChanged): Decision;
/**
 * Returns what becomes of a change that has nothing to write; `undefined` for one that has.
 *
 * @example
 * fateOfChange({ index: 0, status: "unchanged", id: "512" });
 * //=> { status: "unchanged", id: "512" }
 */
export declare function fateOfChange(change: Change): LookFate | undefined;

// compare/decide-by-policy.d.ts
import type { Change } from "@x/batch-types";
import { type Decision } from "./decision.ts";
/** What is to be done about records that HubSpot has, and about those that it does not have. */
export interface WritePolicy {
    /** About a record that HubSpot has. @default "update" */
    readonly onExisting?: "update" | "skip" | "fail" | undefined;
    /** About a record that HubSpot does not have. An update never creates it: there, "create" is as "fail". @default "create" */
    readonly onMissing?: "create" | "skip" | "fail" | undefined;
    /**
     * About single properties of a record that HubSpot has, by name. `if-empty`: written only where HubSpot has no value;
     * `never`: not written. A new record gets them all. @default {} (all are written)
     */
    readonly properties?: Readonly<Record<string, "if-empty" | "never">> | undefined;
}
/**
 * Returns what a policy makes of a change. What is sent are the properties that differ, or may differ.
 *
 * @param change What an update or upsert of the record would change.
 *
 * @example
 * const found = { status: "update", id: "512", kept: [] } as const;
 * const changes = [{ property: "city", from: "Paris", to: "London" }];
 * const change = { ...found, index: 0, changes };
 * decideByPolicy(change, {}).action; //=> "send"
 * const decision = decideByPolicy(change, { properties: { city: "if-empty" } });
 * if (decision.action === "settle") console.log(decision.fate); //=> { status: "unchanged", id: "512" }
 * if (decision.action === "settle") console.log(decision.left);
 * //=> [{ property: "city", from: "Paris", to: "London" }]
 */
export declare function decideByPolicy(change: Change, policy: WritePolicy): Decision;

// compare/invert-change.d.ts
import type { CreateChange, Difference, PropertyDefinition, RecordRow, UpdateChange } from "@x/batch-types";
import type { Job } from "../job/job.ts";
/**
 * Returns what undoes a change that was written.
 *
 * @param found The record as HubSpot has it now, read with every property of the change.
 */
export type Inverter = (change: Omit<CreateChange, "index"> | Omit<UpdateChange, "index">, found: RecordRow) => Difference;
/**
 * Returns a function that says what undoes a change: a created record is archived, and an updated one gets its former
 * values back. A property that no longer has the value that was written is `kept` (`changed-since`): somebody else
 * has changed it. Where HubSpot has the former value already, there is nothing to do.
 *
 * @param job The object type and API version of the plan.
 * @param definitions Every definition of the object.
 *
 * @example
 * const invert = createInverter({ objectType: "contacts" }, [{ name: "city", type: "string" }]);
 * const changes = [{ property: "city", from: "Paris", to: "London" }];
 * const written = { status: "update", id: "512", changes, kept: [] } as const;
 * const undo = invert(written, { id: "512", properties: { city: "London" } });
 * if (undo.status === "update") console.log(undo.changes);
 * //=> [{ property: "city", from: "London", to: "Paris" }]
 * invert(written, { id: "512", properties: { city: "Oslo" } }).status; //=> "kept"
 */
export declare function createInverter(job: Pick<Job, "objectType" | "apiVersion">, definitions: Iterable<PropertyDefinition>): Inverter;
/** Returns a list that takes the place of the stored one: with a semicolon before it, it would be added. */
export declare function wholeList(list: string): string;

// compare/merge-written.d.ts
import type { PropertyChange } from "@x/batch-types";
/**
 * Returns what two writings of one record changed together: the values before the first, and those after the second.
 *
 * @example
 * const first = [{ property: "city", from: "Paris", to: "London" }];
 * mergeWritten(first, [{ property: "city", from: "London", to: "Oslo" }]);
 * //=> [{ property: "city", from: "Paris", to: "Oslo" }]
 */
export declare function mergeWritten(first: readonly PropertyChange[], second: readonly PropertyChange[]): PropertyChange[];

// compare/plan-job.d.ts
import type { CreateChange, PlanHeader, UpdateChange } from "@x/batch-types";
import type { DiffJob } from "./diff-batch.ts";
/**
 * Returns the job that writes the creates and updates of a plan: updates go by record id; with creates among them, all
 * go by key.
 *
 * @example
 * const header = { format: 1, objectType: "contacts", apiVersion: "2026-09", idProperty: "email" } as const;
 * planJob(header, false).operation; //=> "update"
 * planJob(header, true).operation; //=> "upsert"
 */
export declare function planJob({ objectType, apiVersion, idProperty }: PlanHeader, hasCreates: boolean): DiffJob;
/**
 * Returns the record that a change of a plan is about, with every planned value, as the job takes it; `undefined` for a
 * change that does not say which record that is.
 *
 * @param job What `planJob` returned.
 *
 * @example
 * const job = { operation: "update", objectType: "contacts" } as const;
 * const changes = [{ property: "city", from: "Paris", to: "London" }];
 * const change = { index: 0, status: "update", id: "512", changes, kept: [] } as const;
 * plannedRecord(job, change); //=> { id: "512", properties: { city: "London" } }
 */
export declare function plannedRecord(job: DiffJob, change: CreateChange | UpdateChange): {
    readonly id: string;
    readonly properties: Readonly<Record<string, string>>;
} | undefined;

// compare/plan-format.d.ts
/** The format of a `Plan` as JSON. It changes when a plan of an earlier format would be read wrongly. */
export declare const PLAN_FORMAT = 1;

// compare/primary-type.d.ts
import { type AssociationType } from "@x/batch-types";
/**
 * Whether a type is HubSpot's type of a primary record, such as a company: a record has it once for an object. Its label has
 * no say, as HubSpot may show it in another language.
 *
 * @example
 * isPrimary({ associationCategory: "HUBSPOT_DEFINED", associationTypeId: 1 }); //=> true
 */
export declare function isPrimary({ associationCategory, associationTypeId }: AssociationType): boolean;
/**
 * Whether a type is that one seen from the other end: the record is the primary one of the other record.
 *
 * @example
 * givesPrimary({ associationCategory: "HUBSPOT_DEFINED", associationTypeId: 2 }); //=> true
 */
export declare function givesPrimary({ associationCategory, associationTypeId }: AssociationType): boolean;

// compare/undo-association.d.ts
import type { AssociationLabel, AssociationType } from "@x/batch-types";
/** What a run did to the association of two records, by all of its rows together. */
export interface MadeAssociation {
    /** The types that the two had before; empty where they were not associated, absent where it is not known. */
    readonly before?: readonly AssociationLabel[] | undefined;
    /** The types that were asked for. Empty for an association without a label. */
    readonly made: readonly AssociationType[];
    /** `unknown`: no answer said whether it was made; where `before` is known, what is there now tells. */
    readonly status: "associated" | "unknown";
    /**
     * Present where the pair lost a label because the run gave it to another pair: a record can have that label only once,
     * such as that of its primary company. The ids of the records that have it by the run.
     */
    readonly movedTo?: readonly string[] | undefined;
}
/**
 * What undoes an association.
 *
 * - `separate`: all associations between the two records are to be removed.
 * - `labels`: the types in `remove`, if any, are to be removed. Before that, the two are to be associated by the types in
 *   `restore`, if any: those that HubSpot replaced, and those that stay. A `message` says why the two stay associated.
 * - `reversed`: nothing is left to take back.
 * - `kept`: nothing can be done, or nothing is to be done as others changed the association since.
 * - `unknown`: it is not known whether it was made.
 */
export type AssociationUndo = {
    readonly action: "separate";
} | {
    readonly action: "labels";
    readonly remove: readonly AssociationType[];
    readonly restore: readonly AssociationType[];
    readonly message?: string;
} | {
    readonly action: "reversed" | "kept" | "unknown";
    readonly message: string;
};
/**
 * Says what undoes an association that a run made.
 *
 * @param now The types that the two records have now; empty where they are not associated, undefined where that is not
 *   known.
 * @param holder The id of the record that now has the label which the pair lost.
 *
 * @example
 * const plain = { associationCategory: "HUBSPOT_DEFINED", associationTypeId: 279, label: null } as const;
 * const boss = { associationCategory: "USER_DEFINED", associationTypeId: 7, label: "Boss" } as const;
 * const made = { before: [], made: [boss], status: "associated" } as const;
 * undoAssociation(made, [plain, boss]); //=> { action: "separate" }
 * undoAssociation({ ...made, before: [plain] }, [plain, boss]).action; //=> "labels"
 */
export declare function undoAssociation({ before, made, status, movedTo }: MadeAssociation, now: readonly AssociationLabel[] | undefined, holder?: string): AssociationUndo;

// compare/invert-types.d.ts
import type { AssociationLabel, AssociationType } from "@x/batch-types";
/** Association types as the records at one end have them, and as those at the other end have them. */
export type BothEnds = readonly [
    here: readonly AssociationLabel[],
    there: readonly AssociationLabel[]
];
/**
 * Returns association types as the records at the other end have them. HubSpot gives a type one id for each direction, and
 * says nowhere which two ids belong together, so they are found by comparing what both ends have.
 *
 * @param types As the records at one end have them.
 * @param seen Types at both ends, `here` at the end of `types`: those of one pair of records, or all types between the two
 *   objects. Each is compared by itself.
 * @returns undefined where one of the types is not found at the other end.
 *
 * @example
 * const type = (associationTypeId: number, label: string | null) =>
 *   ({ associationCategory: "USER_DEFINED", associationTypeId, label }) as const;
 * const seen = [[type(7, "Manager")], [type(8, "Employee")]] as const;
 * invertTypes([type(7, "Manager")], [seen])?.map(({ label }) => label); //=> ["Employee"]
 */
export declare function invertTypes(types: readonly AssociationType[], seen: readonly BothEnds[]): readonly AssociationLabel[] | undefined;

// compare/merged-into.d.ts
import type { Outcome } from "@x/batch-types";
/** The property with the ids of the records that were merged into one, joined by ";". */
export declare const MERGED_IDS = "hs_merged_object_ids";
/** Returns why a record is left alone when reading its id returned another one. */
export declare function mergedInto(id: string): string;
/**
 * Returns why a record is no longer the one that was created: it was merged into another one, or another one into it. The
 * second is known only where `MERGED_IDS` was read.
 *
 * @returns undefined where it still is the one, or was not read.
 */
export declare function whyMerged(id: string, read: Outcome | undefined): string | undefined;
/**
 * Returns true when another record was merged into a record since a time, and the record kept its id; also when HubSpot
 * does not tell when that was.
 *
 * @param read The outcome of reading the record with the property `hs_merged_object_ids` and its history.
 * @param since The time, in milliseconds since 1970.
 *
 * @example
 * const past = [{ value: "3", timestamp: "2026-05-01T08:00:00Z" }];
 * const record = {
 *   id: "7",
 *   properties: { hs_merged_object_ids: "3" },
 *   propertiesWithHistory: { hs_merged_object_ids: past },
 * };
 * const read = { index: 0, attempts: 1, status: "found", id: "7", record, warnings: [] } as const;
 * hasMergedSince(read, Date.parse("2026-04-01")); //=> true
 * hasMergedSince(read, Date.parse("2026-06-01")); //=> false
 */
export declare function hasMergedSince(read: Outcome | undefined, since: number): boolean;

// compare/undo-record.d.ts
import type { KeptProperty, Outcome, PropertyChange, PropertyDefinition, UpdateChange } from "@x/batch-types";
import type { Job } from "../job/job.ts";
/** What a run did to one record, by all of its rows together. */
export interface WrittenRecord {
    /** `""` where it is not known. */
    readonly id: string;
    /** `unknown`: it may have been written; with `changes`, reading the record tells. `unchanged`: none of its values was written. */
    readonly status: "created" | "updated" | "unchanged" | "archived" | "unknown";
    /** Every value that was changed, with the one before the run. Absent where those were not kept. */
    readonly changes?: readonly PropertyChange[] | undefined;
    /** True where the run looked for the record before it wrote, and there was none. */
    readonly wasMissing?: boolean | undefined;
    /** Of a created one, the properties that the run gave it, which are read with their history. */
    readonly createdWith?: readonly string[] | undefined;
    /** Of a created one, the values that the run gave it after that. A list that begins with a semicolon was added to the stored one. */
    readonly rewritten?: readonly Pick<PropertyChange, "property" | "to">[] | undefined;
}
/**
 * What undoes the writing of a record.
 *
 * - `archive`, `update`: this is to be done. Of an update, `kept` are values that stay as they are.
 * - `reversed`: nothing is to be done, as HubSpot has the former values.
 * - `kept`: nothing can be done, or nothing is to be done as others changed the record since, or merged it with another
 *   one; `message` says why, and `kept` of each value.
 * - `unknown`: it is not known whether the record was written, or created by the run.
 */
export type Undo = {
    readonly action: "archive";
    readonly id: string;
} | ({
    readonly action: "update";
} & Pick<UpdateChange, "id" | "changes" | "kept">) | {
    readonly action: "reversed" | "kept" | "unknown";
    readonly message: string;
    readonly kept?: readonly KeptProperty[];
};
/**
 * Returns a function that says what undoes the writing of a record.
 *
 * @param job The object type and API version of the run.
 * @param definitions Every definition of the object.
 * @returns A function that takes the outcome of reading the record: by its key where its id is not known, and with the
 *   property `hs_merged_object_ids` where it was created.
 *
 * @example
 * const undo = createUndoer({ objectType: "contacts" }, [{ name: "city", type: "string" }]);
 * const changes = [{ property: "city", from: "Paris", to: "London" }];
 * const record = { id: "512", properties: { city: "Oslo" } };
 * const found = { index: 0, attempts: 1, status: "found", id: "512", record, warnings: [] } as const;
 * undo({ id: "512", status: "updated", changes }, found).action; //=> "kept"
 * undo({ id: "512", status: "created" }, found); //=> { action: "archive", id: "512" }
 */
export declare function createUndoer(job: Pick<Job, "objectType" | "apiVersion">, definitions: Iterable<PropertyDefinition>): (written: WrittenRecord, read: Outcome | undefined) => Undo;

// compare/why-kept.d.ts
import type { KeptProperty } from "@x/batch-types";
/**
 * Says for people why a property is left as it is. No sentence yet: it begins small, unless with a name, and has no stop.
 *
 * @example
 * whyKept("forward-only"); //=> "HubSpot does not let it go back"
 */
export declare function whyKept(why: KeptProperty["why"]): string;

// kinds/plan-call.d.ts
import type { CallOutcome } from "@x/batch-types";
import type { CallBatch } from "./calls/call-batch.ts";
import type { CallJob } from "../job/call-job.ts";
/** The batches of a call, and the outcomes of inputs that cannot be sent. */
export interface CallPlan {
    readonly batches: readonly CallBatch[];
    readonly outcomes: readonly CallOutcome[];
    /** Present when a batch must be settled before the next one is sent, because it can be about the same records. */
    readonly inOrder?: true;
}
/**
 * Returns the batches of a call, and the outcomes of inputs that cannot be sent. Equal inputs are sent once; a
 * second definition of one property, and a second, different status of one subscription, is refused.
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
import type { CallRequest } from "./call-request.ts";
import type { CallBatch } from "../kinds/calls/call-batch.ts";
/**
 * Returns the request for a batch of {@link planCall}.
 *
 * @throws {BatchError} `INVALID_BATCH` for an unknown operation, object type, version or option.
 *
 * @example
 * const job = { about: "properties", operation: "archive", objectType: "contacts" } as const;
 * const { batches } = planCall(job, [{ name: "shoe_size" }]);
 * buildCall(batches[0]!).path; //=> "/crm/properties/2026-09/contacts/batch/archive"
 */
export declare function buildCall({ job, entries }: CallBatch): CallRequest;

// request/call-request.d.ts
/** The request to send for a call. */
export interface CallRequest {
    readonly method: "GET" | "POST" | "PUT";
    /** Path and query, such as `/crm/properties/2026-09/contacts?archived=false`. */
    readonly path: string;
    /** The JSON body, an object or an array; absent for GET. */
    readonly body?: object;
    /**
     * The field of the body that takes the access token. Whoever sends the request puts it in, as into the header, so that no
     * batch and no log has it.
     */
    readonly tokenField?: string;
}

// interpret/interpret-call.d.ts
import type { CallOutcome, Stop } from "@x/batch-types";
import type { CallBatch, CallInterpretation } from "../kinds/calls/call-batch.ts";
import type { Answer } from "../answer/answer.ts";
/**
 * Returns what an answer means for each input of a batch: its outcome, or a batch to send. Accepts any status,
 * JSON and text. Never throws. A call is sent again where the second time changes nothing, or is refused.
 *
 * @example
 * const job = { about: "properties", operation: "archive", objectType: "contacts" } as const;
 * const { batches } = planCall(job, [{ name: "shoe_size" }]);
 * const headers = { "x-hubspot-correlation-id": "c-1" };
 * const answer = { kind: "response", status: 204, headers, body: "" } as const;
 * interpretCall(batches[0]!, answer).outcomes[0]?.status; //=> "archived"
 */
export declare function interpretCall(batch: CallBatch, answer: Answer): CallInterpretation;
/**
 * Returns the outcomes of a batch of {@link planCall} that is not sent, or not again: `skipped`, or `unknown`
 * when an earlier attempt may have done it.
 *
 * @param stop The `stop` of `interpretCall`, or one with `aborted` when the caller ends the call.
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
 * Returns the outcomes of a call as one result, in input order. `counts` has each status that the call can end
 * with. Plain JSON.
 *
 * @example
 * const job = { about: "properties", operation: "archive", objectType: "contacts" } as const;
 * summarizeCall(job, { outcomes: [{ status: "archived", index: 0, attempts: 1 }] }).counts;
 * //=> { archived: 1, failed: 0, skipped: 0, unknown: 0 }
 */
export declare function summarizeCall(job: CallJob, run: Run<CallOutcome>): CallResult;

// job/call-job.d.ts
import type { RecordObjectType } from "@x/batch-types";
import type { ApiVersion, AssociationOperation, PropertyOperation, SettingName, StatusOperation } from "@x/batch-types/registry";
import type { EveryCall } from "./every-call.ts";
/** A call about associations: operation, object types and options, without the records. */
export interface AssociationCallJob extends EveryCall {
    readonly about: "associations";
    readonly operation: AssociationOperation | "labels";
    readonly from: RecordObjectType;
    readonly to: RecordObjectType;
    /** Read only. Returns the first page of each record, up to 500, and says where there are more. @default false */
    readonly firstPage?: boolean | undefined;
}
/** A call about the property definitions of one object type, without their names. */
export interface PropertyCallJob extends EveryCall {
    readonly about: "properties";
    readonly operation: PropertyOperation;
    readonly objectType: RecordObjectType;
    /** Read and list only. `true` returns archived properties and no others. @default false */
    readonly archived?: boolean | undefined;
    /** Read and list only. Returns properties of this degree and no others. @default "non_sensitive" */
    readonly dataSensitivity?: DataSensitivity | undefined;
}
/** How sensitive the values of a property are. */
export type DataSensitivity = (typeof SENSITIVITIES)[number];
export declare const SENSITIVITIES: readonly ["non_sensitive", "sensitive", "highly_sensitive"];
/** A call for the account that the token belongs to. */
export interface AccountCallJob extends EveryCall {
    readonly about: "account";
    readonly operation: "read";
}
/** A call for all owners of the account. */
export interface OwnersCallJob extends EveryCall {
    readonly about: "owners";
    readonly operation: "list";
    /** `true` returns archived owners and no others. @default false */
    readonly archived?: boolean | undefined;
}
/** A call for all pipelines or property validations of one object type. */
export interface ObjectSettingCallJob extends EveryCall {
    readonly about: "pipelines" | "propertyValidations";
    readonly operation: "list";
    readonly objectType: RecordObjectType;
}
/** A call for all custom objects of the account, for its limits and how much of them is used, or for the token's scopes. */
export interface AccountSettingCallJob extends EveryCall {
    readonly about: Exclude<SettingName, (OwnersCallJob | ObjectSettingCallJob)["about"]>;
    readonly operation: "list";
}
/** A call for what is set up in the account. */
export type SettingCallJob = OwnersCallJob | ObjectSettingCallJob | AccountSettingCallJob;
/** A call that finds or creates a list of records, or names all lists. */
export interface ListCallJob extends EveryCall {
    readonly about: "lists";
    readonly operation: "find" | "list" | "create";
    /** The object whose records the list has. Not needed to find a list by its id. */
    readonly objectType?: RecordObjectType | undefined;
}
/** A call that adds records to a list, or removes them from it. */
export interface MembershipCallJob extends EveryCall {
    readonly about: "memberships";
    readonly operation: "add" | "remove";
    readonly listId: string | number;
}
/** A call about communication preferences. */
export interface StatusCallJob extends EveryCall {
    readonly about: "statuses";
    readonly operation: StatusOperation;
}
/** A call that sends custom events. */
export interface EventCallJob extends EveryCall {
    readonly about: "events";
    readonly operation: "send";
}
/** A call that merges the two records of each pair. */
export interface MergeCallJob extends EveryCall {
    readonly about: "records";
    readonly operation: "merge";
    readonly objectType: RecordObjectType;
}
/** A call that is not about the values of records. */
export type CallJob = AccountCallJob | AssociationCallJob | EventCallJob | ListCallJob | MembershipCallJob | MergeCallJob | PropertyCallJob | SettingCallJob | StatusCallJob;
/** The job of a call with its defaults filled in. */
export type Resolved<Job extends CallJob> = Job & {
    readonly apiVersion: ApiVersion;
    readonly maxRetries: number;
};
export type ResolvedCallJob = Resolved<CallJob>;

// kinds/calls/call-batch.d.ts
import type { Account, AssociatedRecord, CallOutcome, RecordList, SettingsListedOutcome } from "@x/batch-types";
import type { ResolvedCallJob } from "../../job/call-job.ts";
import type { FateOf } from "../../outcome/settle.ts";
import type { BatchOf, EntryOf, PairInput } from "../../plan/batch.ts";
import type { InterpretationOf } from "../../answer/interpretation.ts";
/** A record whose associations are read; `after` is the cursor of the next page. */
export interface RecordInput {
    readonly id: string;
    readonly after?: string;
}
/** A property: its name, and for a create the rest of its definition. */
export interface PropertyInput {
    readonly name: string;
}
/** The next page of a list, by its cursor. */
export interface NextPageInput {
    readonly after: string;
}
/** A list to find by its name, or to create; `offset` is where the next page of the search begins. */
export interface ListNameInput {
    readonly name: string;
    readonly offset?: number;
}
/** The next page of all lists: where it begins. */
export interface NextListsInput {
    readonly offset: number;
}
/** A person, and what is to be written of one subscription, if anything. */
export interface SubscriberInput {
    readonly subscriberIdString: string;
    readonly subscriptionId?: number;
    readonly statusState?: string;
    readonly channel?: string;
    readonly legalBasis?: string;
    readonly legalBasisExplanation?: string;
}
/** A custom event. */
export interface EventInput {
    readonly eventName: string;
    readonly properties: Readonly<Record<string, string>>;
}
/** Two records to merge. */
export interface MergeInput {
    readonly primaryObjectId: string;
    readonly objectIdToMerge: string;
}
/** The input of a call; `{}` for a list of properties, labels or settings, and for the account. */
export type CallInput = PairInput | RecordInput | PropertyInput | NextPageInput | ListNameInput | NextListsInput | SubscriberInput | EventInput | MergeInput | Readonly<Record<string, never>>;
/** An input of the user, as it is sent, and what names it in messages: `""` for nothing. */
export interface AcceptedInput {
    readonly key: string;
    readonly input: CallInput;
}
/** An input in a batch. `key` names it in messages. */
export interface CallEntry<Input extends CallInput = CallInput> extends EntryOf<Input> {
    /** The pages of its associations read so far. */
    readonly pages?: readonly AssociationPage[];
    /** The pages of a list of settings read so far. */
    readonly settings?: readonly SettingPage[];
    /** The lists read so far, where all are asked for. */
    readonly lists?: readonly RecordList[];
    /** The account as known so far. Present while its daily usage is asked for. */
    readonly account?: Account;
}
/** One page of the associations of a record. */
export interface AssociationPage {
    readonly found: readonly AssociatedRecord[];
    /** The cursor of the next page. */
    readonly after: string;
}
/** One page of a list of settings. */
export interface SettingPage {
    readonly found: SettingsListedOutcome["settings"];
    /** The cursor of the next page. */
    readonly after: string;
}
/** The inputs of one request. */
export interface CallBatch extends BatchOf<ResolvedCallJob, CallEntry> {
}
/** What became of an input. */
export type CallFate = FateOf<CallOutcome>;
/** What an answer means for the inputs of a batch. */
export interface CallInterpretation extends InterpretationOf<CallBatch, CallOutcome> {
}

// job/check-options.d.ts
/** Returns the problem of an option's value as a sentence; undefined when there is none. */
export type Check = (value: unknown) => string | undefined;
/** The check of each option, by its name. An option that is an object has a record of checks. */
export type Checks = Readonly<Record<string, Check | Readonly<Record<string, Check>>>>;
/** The values an option accepts: in words, as they follow "expected", and as a test. */
export type Accepted = readonly [words: string, isFine: (value: unknown) => boolean];
export declare const FLAG: Accepted;
export declare const FUNCTION: Accepted;
export declare const VERSION: Accepted;
export declare const LIST_ID: Accepted;
/**
 * Accepts the values of a list.
 *
 * @example
 * oneOf(["v3", "v4"])[0]; //=> "one of v3, v4"
 */
export declare function oneOf(values: readonly unknown[]): Accepted;
/**
 * Accepts whole numbers from `least` to `most`. Without `most` there is no upper bound.
 *
 * @example
 * wholeNumber(1, 100)[0]; //=> "a whole number from 1 to 100"
 */
export declare function wholeNumber(least: number, most?: number): Accepted;
/**
 * Returns the check of an option that must be given.
 *
 * @example
 * required(FUNCTION)(undefined); //=> "expected a function; got undefined."
 */
export declare function required([words, isFine]: Accepted): Check;
/**
 * Returns the check of an option that may be left out.
 *
 * @example
 * optional(FUNCTION)(undefined); //=> undefined
 */
export declare function optional(kind: Accepted): Check;
export declare function checkObjectType(value: unknown): string | undefined;
/** Returns a sentence for each unknown name: a misspelt option would have no effect. */
export declare function findUnknownNames(given: object, names: readonly string[]): string[];
/**
 * Returns every problem of an object of options, one sentence each: unknown names first, then wrong values.
 *
 * @param prefix Put before each name, such as `timeouts.`.
 *
 * @example
 * const checks = { retries: optional(wholeNumber(0)) };
 * checkOptions({ retries: -1 }, checks); //=> ["retries: expected a whole number from 0; got -1."]
 */
export declare function checkOptions(given: unknown, checks: Checks, prefix?: string): string[];

// job/defaults.d.ts
/** The default of each option of a job. */
export declare const DEFAULTS: {
    readonly apiVersion: "2026-09";
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

// errors/batch-error.d.ts
declare const brand: unique symbol;
/** Why a whole job failed. The failure of one record is an outcome, not an error. */
export type BatchErrorCode = "INVALID_OPTIONS" | "UNSUPPORTED_OPERATION" | "INVALID_BATCH" | "UNAUTHORIZED" | "FORBIDDEN" | "DAILY_LIMIT" | "REFUSED" | "UNAVAILABLE" | "TIMEOUT" | "ABORTED" | "TAKEN_OVER" | "SOURCE_FAILED" | "STORE_FAILED" | "LIMITER_FAILED" | "TOKEN_FAILED" | "CLIENT_FAILED";
/**
 * The base class of every error this toolkit throws. Never holds a token. `code` says why, for programs.
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
    /** Returns true for errors of any copy of this package; `instanceof` knows only its own copy. */
    static is(value: unknown): value is BatchError;
}
export {};

// errors/invalid-options-error.d.ts
import { BatchError } from "./batch-error.ts";
/**
 * The options are invalid. `problems` has a sentence for each, which begins with the option; `message` has one a
 * line.
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
 * The job ended before HubSpot processed any record. `stop` says why; `code` is its reason in capitals, such as
 * `DAILY_LIMIT`.
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
import type { PageOperation } from "@x/batch-types";
import type { ApiVersion, ObjectDefinition, ObjectType, Operation } from "@x/batch-types/registry";
import { BatchError } from "./batch-error.ts";
/**
 * HubSpot has no such endpoint for this object type and version; `offered` are the batch operations it has in this
 * version. The message names the versions that have the endpoint.
 *
 * @example
 * try {
 *   resolveJob({ operation: "create", objectType: "partner_services" });
 * } catch (error) {
 *   if (error instanceof UnsupportedOperationError) console.log(error.offered); //=> ["update", "read"]
 * }
 */
export declare class UnsupportedOperationError extends BatchError {
    readonly name = "UnsupportedOperationError";
    readonly offered: readonly Operation[];
    constructor(job: {
        operation: Operation | PageOperation;
        objectType: ObjectType;
        apiVersion: ApiVersion;
        /** The batch operations of the object type in each version. */
        operations: ObjectDefinition["operations"];
    });
}

// outcome/summarize.d.ts
import type { BatchResult, Outcome, RecordError, RequestCounts, Stop } from "@x/batch-types";
/**
 * Returns the outcomes of a job as one result, in input order. Plain JSON.
 *
 * @param run `outcomes` in any order, one for each record. Defaults: `requests` all 0, no `errors`, no `stop`.
 *
 * @example
 * const result = summarize({
 *   outcomes: [{ status: "archived", index: 0, attempts: 1, id: "7", warnings: [] }],
 * });
 * result.status; //=> "success"
 * result.counts.archived; //=> 1
 */
export declare function summarize(run: Run<Outcome>): BatchResult;
/** The input of {@link summarize}, for outcomes of any kind. */
export interface Run<One> {
    readonly outcomes: Iterable<One>;
    readonly requests?: RequestCounts;
    readonly errors?: readonly RecordError[];
    readonly stop?: Stop | undefined;
}
/** @param counts A zero for each status; they are counted up. */
export declare function collect<One extends {
    readonly index: number;
    readonly status: keyof Count;
}, Count extends AnyCounts>(counts: Count, run: Run<One>): BatchResult<One, Count>;
/** Every status but these three, and `missing`, is a confirmation. */
type AnyCounts = Readonly<Record<"failed" | "skipped" | "unknown" | (string & {}), number>>;
/**
 * Returns a new object with a zero for each status, to count up.
 *
 * @example
 * const { created, unchanged } = emptyCounts();
 * [created, unchanged]; //=> [0, 0]
 */
export declare function emptyCounts(): Record<Outcome["status"], number>;
/**
 * Returns new counts for {@link countRequest}, all 0.
 *
 * @example
 * noRequests().sent; //=> 0
 */
export declare function noRequests(): RequestCounts;
/**
 * Returns new counts with one more request, whatever its answer.
 *
 * @param batch Its `reason` says what the request is for.
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

// internal/is-object.d.ts
/**
 * Returns true for a JSON object: not null, not an array.
 *
 * @example
 * [{}, null, []].map(isObject); //=> [true, false, false]
 */
export declare function isObject(value: unknown): value is Record<string, unknown>;

// internal/show.d.ts
/** Returns any value as text for a message. Never throws. */
export declare function show(value: unknown): string;
/**
 * Returns the type of a value; the value itself only when it cannot be or hold a secret.
 *
 * @example
 * typeName("my password"); //=> "string"
 */
export declare function typeName(value: unknown): string;
/**
 * Returns the message of a thrown value of any type. Never throws.
 *
 * @example
 * messageOf(new TypeError("It is no number.")); //=> "It is no number."
 */
export declare function messageOf(thrown: unknown): string;

// kinds/pages/plan-page.d.ts
import { type PageJob } from "../../job/page-job.ts";
import type { PageBatch, PageFoundOutcome } from "./page-batch.ts";
/**
 * Returns the batch of the first page of a job, or of the page after a cursor; `undefined` when the cursor is that of
 * the end.
 *
 * @param cursor A text of {@link cursorAfter}.
 * @throws {InvalidOptionsError} naming every problem.
 * @throws {UnsupportedOperationError} when HubSpot does not list or search this object type.
 *
 * @example
 * const batch = planPage({ operation: "list", objectType: "contacts" });
 * batch?.job.pageSize; //=> 100
 */
export declare function planPage(written: PageJob, cursor?: string): PageBatch | undefined;
/**
 * Returns the batch of the page after one that was found; `undefined` after the last one.
 *
 * @example
 * const batch = planPage({ operation: "search", objectType: "contacts" })!;
 * const row = { id: "7", properties: {} };
 * const body = { total: 2, results: [row], paging: { next: { after: "1" } } };
 * const answer = { kind: "response", status: 200, headers: {}, body } as const;
 * const [page] = interpretPage(batch, answer).outcomes;
 * if (page?.status === "found") console.log(nextPage(batch, page)?.entries[0]?.input.after); //=> "7"
 */
export declare function nextPage({ job }: PageBatch, { next }: PageFoundOutcome): PageBatch | undefined;
/** Returns the text with which {@link planPage} goes on after a page, in another process too. */
export declare function cursorAfter({ job }: PageBatch, { next }: PageFoundOutcome): string;

// request/build-page.d.ts
import type { PageBatch } from "../kinds/pages/page-batch.ts";
/** The request for a page. */
export interface PageRequest {
    readonly method: "GET" | "POST";
    /** Path and query, such as `/crm/objects/2026-09/contacts?limit=100`. */
    readonly path: string;
    /** The JSON body; absent for a list. */
    readonly body?: object;
}
/**
 * Returns the request for a batch of {@link planPage}.
 *
 * @throws {BatchError} `INVALID_BATCH` for an unknown operation, object type or version.
 *
 * @example
 * const job = { operation: "list", objectType: "contacts", properties: ["email"] } as const;
 * buildPage(planPage(job)!).path; //=> "/crm/objects/2026-09/contacts?limit=100&properties=email"
 */
export declare function buildPage({ job, entries }: PageBatch): PageRequest;

// interpret/interpret-page.d.ts
import type { Stop } from "@x/batch-types";
import type { Answer } from "../answer/answer.ts";
import type { PageBatch, PageInterpretation, PageOutcome } from "../kinds/pages/page-batch.ts";
/**
 * Returns what an answer means for a page: its records, or a batch to send. Accepts any status, JSON and text. Never
 * throws.
 *
 * @example
 * const batch = planPage({ operation: "list", objectType: "contacts" })!;
 * const body = { results: [{ id: "7", properties: {} }] };
 * const answer = { kind: "response", status: 200, headers: {}, body } as const;
 * const [page] = interpretPage(batch, answer).outcomes;
 * if (page?.status === "found") console.log(page.records.length); //=> 1
 */
export declare function interpretPage(batch: PageBatch, answer: Answer): PageInterpretation;
/** Returns the outcome of a page that is not asked for, or not again. */
export declare function skipPage(batch: PageBatch, stop: Stop): PageOutcome[];

// job/page-job.d.ts
import type { ListQuery, SearchQuery } from "@x/batch-types";
import { type ApiVersion, type ObjectType } from "@x/batch-types/registry";
import type { EveryCall } from "./every-call.ts";
/** A list of all records of an object. */
export interface ListJob extends EveryCall, ListQuery {
    readonly operation: "list";
    readonly objectType: ObjectType;
}
/** A search for records. */
export interface SearchJob extends EveryCall, SearchQuery {
    readonly operation: "search";
    readonly objectType: ObjectType;
}
/** The records that are in a list of HubSpot's. */
export interface MembershipsJob extends EveryCall {
    readonly operation: "memberships";
    readonly listId: string | number;
}
/** A job whose records come page by page. */
export type PageJob = ListJob | MembershipsJob | SearchJob;
/** A page job with its defaults filled in. Every batch carries it. */
export type ResolvedPageJob = PageJob & {
    readonly apiVersion: ApiVersion;
    readonly maxRetries: number;
    /** The most records in a page. */
    readonly pageSize: number;
    /**
     * `id`: each page asks for the records with an id above those before it, so no change meanwhile moves a record
     * past the reader, and there may be any number. `cursor`: each page is named by the one before it.
     */
    readonly pagesBy: "id" | "cursor";
};
/**
 * Returns the job with its defaults filled in.
 *
 * @throws {InvalidOptionsError} naming every problem.
 * @throws {UnsupportedOperationError} when HubSpot does not list or search this object type.
 */
export declare function resolvePageJob(job: PageJob): ResolvedPageJob;

// kinds/pages/mark.d.ts
/** A cursor that was seen, and how many pages came after it. */
export interface Mark {
    readonly after: string;
    readonly pages: number;
    /** The number of pages after which a newer cursor takes its place. */
    readonly until: number;
}
/**
 * Returns the mark after one more cursor; `undefined` when the cursor was seen before, so that the pages would never
 * end. The mark moves on after 1, 2, 4, 8 … pages, so it finds a circle of any length and keeps one cursor only
 * (Brent's algorithm).
 */
export declare function passMark(mark: Mark | undefined, after: string): Mark | undefined;

// kinds/pages/page-batch.d.ts
import type { FailedOutcome, ListedRow, ListMember, OutcomeBase, SkippedOutcome, UnknownOutcome } from "@x/batch-types";
import type { InterpretationOf } from "../../answer/interpretation.ts";
import type { ResolvedPageJob } from "../../job/page-job.ts";
import type { FateOf } from "../../outcome/settle.ts";
import type { BatchOf, EntryOf } from "../../plan/batch.ts";
import type { Mark } from "./mark.ts";
/** Where a page begins: after the record with this id (`pagesBy: "id"`), or at HubSpot's cursor. Absent for the first page. */
export interface PageStart {
    readonly after?: string;
}
/** A page in a batch. */
export interface PageEntry extends EntryOf<PageStart> {
    /** A cursor of an earlier page, to notice that HubSpot goes round in a circle. */
    readonly mark?: Mark | undefined;
}
/** The request for one page. It has one entry. */
export interface PageBatch extends BatchOf<ResolvedPageJob, PageEntry> {
}
/** A record of a page; of the memberships of a list, only its id. */
export type PageRow = ListedRow | ListMember;
/** The records of a page, and where the next one begins. */
export interface PageFoundOutcome extends OutcomeBase {
    readonly status: "found";
    readonly records: readonly PageRow[];
    /** The next page; absent after the last one. */
    readonly next?: Required<PageStart> & Pick<PageEntry, "mark">;
}
/** What became of the request for a page. */
export type PageOutcome = PageFoundOutcome | FailedOutcome | SkippedOutcome | UnknownOutcome;
export type PageFate = FateOf<PageOutcome>;
/** What an answer means for a page. */
export interface PageInterpretation extends InterpretationOf<PageBatch, PageOutcome> {
}

// answer/read-quota.d.ts
import type { AccountLimits } from "@x/batch-types";
/** The request limit of this app, as HubSpot's headers state it. */
export interface Quota {
    /** How many requests HubSpot accepts within `perMilliseconds`. */
    readonly requests: number;
    readonly perMilliseconds: number;
    /** How many more HubSpot would have accepted when it counted this request; `undefined` when not stated. */
    readonly remaining: number | undefined;
}
/**
 * Returns the app's limit from the headers of an answer; `undefined` when they do not state it (searches, some
 * proxies), or state an interval above one minute: 1 request in 999,999,999 ms would stop a client for days, and
 * HubSpot's 429 still counts.
 *
 * @param headers By name, in lower case.
 *
 * @example
 * const interval = { "x-hubspot-ratelimit-interval-milliseconds": "10000" };
 * const headers = { ...interval, "x-hubspot-ratelimit-max": "190", "x-hubspot-ratelimit-remaining": "7" };
 * readQuota(headers); //=> { requests: 190, perMilliseconds: 10_000, remaining: 7 }
 */
export declare function readQuota(headers: Readonly<Record<string, string>>): Quota | undefined;
/**
 * Returns HubSpot's window in milliseconds; `undefined` when the headers do not state it, or state more than a
 * minute.
 *
 * @param headers By name, in lower case.
 *
 * @example
 * readInterval({ "x-hubspot-ratelimit-interval-milliseconds": "10000" }); //=> 10_000
 */
export declare function readInterval(headers: Readonly<Record<string, string>>): number | undefined;
/**
 * Returns the limit per day of all private apps of the account together, and what was left of it after this
 * request; without what the headers do not state. OAuth apps get neither.
 *
 * @param headers By name, in lower case.
 *
 * @example
 * readDailyLimit({ "x-hubspot-ratelimit-daily": "625000" }); //=> { dailyLimit: 625_000 }
 */
export declare function readDailyLimit(headers: Readonly<Record<string, string>>): Pick<AccountLimits, "dailyLimit" | "dailyRemaining">;

// policy/circuit-breaker.d.ts
import type { Answer } from "../answer/answer.ts";
/** The state of a circuit breaker: how the latest requests of one client went. */
export interface BreakerState {
    /** Rounds of failures since HubSpot last answered a request properly. From the second on, the breaker is open. */
    readonly failedRounds: number;
    /** When the first of these rounds was noticed, in milliseconds since 1970. */
    readonly startedAt: number;
    /** When the latest round was noticed, in milliseconds since 1970. Requests sent before then add nothing. */
    readonly since: number;
    /** The batch whose request failed in the first round. */
    readonly batch?: number;
}
/** The state to begin with: requests may be sent. */
export declare const CLOSED_BREAKER: BreakerState;
/** One request and the time of its answer. */
export interface Attempt {
    /** The same number for every request of one batch, its parts and look-ups included. */
    readonly batch: number;
    /** When the request was sent, in milliseconds since 1970. */
    readonly sentAt: number;
    /** When the answer came, in milliseconds since 1970. */
    readonly now: number;
}
/** What the client must do after an answer. */
export interface BreakerUpdate {
    readonly state: BreakerState;
    /** How long to send nothing, in milliseconds. Absent: no pause. */
    readonly pause?: number;
    /** HubSpot has failed for 10 minutes: end the runs, or each further create may end as `unknown`. */
    readonly isDown?: true;
}
/**
 * Returns the new state after an answer. A create that fails is not sent again: without a breaker, a run would
 * use up all its records while HubSpot is down, and each would be `unknown`.
 *
 * - Failures of requests in flight together count as one round.
 * - The second round needs a failure of another batch: one batch alone may be the cause.
 * - A failure sent more than four minutes after the last one starts a new count.
 * - A request that HubSpot carried out or refused closes the breaker. A 429, 423 or 477 changes nothing.
 *
 * @example
 * const failure = { kind: "response", status: 503, headers: {}, body: "" } as const;
 * const first = updateBreaker(CLOSED_BREAKER, failure, { batch: 1, sentAt: 1_000, now: 1_200 });
 * const second = updateBreaker(first.state, failure, { batch: 2, sentAt: 1_500, now: 1_700 });
 * [first.pause, second.pause]; //=> [undefined, 1000]
 */
export declare function updateBreaker(before: BreakerState, answer: Answer, attempt: Attempt): BreakerUpdate;

// policy/retry-budget.d.ts
import type { Answer } from "../answer/answer.ts";
/**
 * Limits retries after failures of HubSpot. A retry costs 5 tokens; each request that HubSpot carries out returns
 * 1, and so does each second. Below zero, retries wait. Waits that HubSpot asks for (429, 423, 477) cost nothing.
 */
export interface RetryBudget {
    /** At most 500. Below zero: the debt of retries that wait. */
    readonly tokens: number;
    /** When `tokens` was computed, in milliseconds since 1970. */
    readonly at: number;
}
/** The budget to begin with. */
export declare const FULL_RETRY_BUDGET: RetryBudget;
/**
 * Takes one retry from the budget. Returns the new budget, and the milliseconds the retry must wait at least.
 *
 * @param now The time, in milliseconds since 1970.
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
 * Returns the budget after an answer: 1 token more, up to 500, when HubSpot carried the request out; else
 * unchanged.
 *
 * @param now The time, in milliseconds since 1970.
 *
 * @example
 * const answer = { kind: "response", status: 204, headers: {}, body: "" } as const;
 * refundRetry({ tokens: 1, at: 1_000 }, answer, 1_000); //=> { tokens: 2, at: 1_000 }
 */
export declare function refundRetry(before: RetryBudget, answer: Answer, now: number): RetryBudget;

// plan/duplicates/busy-records.d.ts
import type { Outcome } from "@x/batch-types";
import type { RecordBatch } from "../batch.ts";
import type { ResolvedJob } from "../../job/job.ts";
/**
 * Keeps two requests with the same record from being in flight together, and tells a create which record an
 * earlier create of its key made.
 */
export interface BusyRecords {
    /** How many entries wait until another request with their key is settled. */
    readonly waiting: number;
    /** True when `admit()` without a batch would return one. */
    readonly hasFree: boolean;
    /**
     * Takes a planned batch and returns the one to send; its keys are busy until `release`. Without a batch,
     * returns one of records that waited.
     */
    admit(batch?: RecordBatch): Admitted;
    /**
     * Marks the keys of a batch as busy, those of the parts behind it too, for a batch sent without `admit`. Returns false, and marks
     * none, while one of them is busy.
     */
    occupy(batch: RecordBatch): boolean;
    /** Frees the keys of settled records. */
    release(outcomes: readonly Outcome[]): void;
}
/** The result of `admit`. */
export interface Admitted {
    /** The batch to send, without records whose key is busy; records that waited take their room. Absent when all must wait. */
    readonly batch?: RecordBatch;
    /** The planned batch, unchanged, when records that waited are sent before it. */
    readonly postponed?: RecordBatch;
    /** Of records refused as duplicates of one that waits. */
    readonly outcomes: readonly Outcome[];
}
/** The keys of records in flight. It never holds `undefined`: a record without a key does not wait. */
export interface BusyKeySet {
    has(key: string | undefined): boolean;
    add(key: string | undefined): unknown;
    delete(key: string | undefined): unknown;
}
/**
 * Makes records with the same key wait for each other. Records that wait under one key are merged, refused or
 * sent one after the other, as `job.duplicates` says.
 *
 * @param firstIndex The first index of this run. Above 0, an earlier run may have created any key.
 * @param busy The keys of records in flight. Give one that several runs share to have each wait for the others. @default none
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
export declare function createBusyRecords(job: ResolvedJob, firstIndex?: number, busy?: BusyKeySet): BusyRecords;

// policy/build-token-request.d.ts
import { type ApiVersion } from "@x/batch-types/registry";
/** The credentials of an app and its refresh token, which together get access tokens. */
export interface RefreshGrant {
    readonly clientId: string;
    readonly clientSecret: string;
    readonly refreshToken: string;
}
/** The request to send to the token endpoint. `form` is sent URL-encoded. */
export interface TokenRequest {
    readonly method: "POST";
    readonly path: string;
    readonly form: Readonly<Record<string, string>>;
}
/**
 * Returns the request that gets a new access token.
 *
 * @throws {BatchError} `INVALID_BATCH` for an unknown version.
 *
 * @example
 * const grant = { clientId: "app", clientSecret: "secret", refreshToken: "r-1" };
 * buildTokenRequest("2026-03", grant).path; //=> "/oauth/2026-03/token"
 */
export declare function buildTokenRequest(apiVersion: ApiVersion, grant: RefreshGrant): TokenRequest;

// answer/whose-answer.d.ts
import type { Answer } from "./answer.ts";
/** A refusal as it is read. */
export interface ReadRefusal {
    /** False when something between refused it, such as a firewall. */
    readonly isHubSpots: boolean;
    /** True when all of it came, so that it would be the same the next time. */
    readonly isWhole: boolean;
    /** The body; with a message of ours when there is none of HubSpot's. */
    readonly entry: Record<string, unknown>;
}
type Response = Extract<Answer, {
    kind: "response";
}>;
/** Said of each answer that is not HubSpot's. */
export declare const POSSIBLE_REASON = "Perhaps a proxy, a firewall or a login page is in between, or the base URL is wrong.";
/** Tells whether a refusal is HubSpot's own. */
export declare function readRefusal(answer: Response): ReadRefusal;
/** Returns what a 2xx says that is of something between, such as a login; undefined for any other. */
export declare function foreignPage(answer: Response): string | undefined;
/**
 * Says who gave an answer of this status, as far as it is known.
 *
 * @example
 * whoAnswered({ kind: "response", status: 503, headers: {}, body: "" });
 * //=> "HubSpot or another server answered 503"
 */
export declare function whoAnswered(answer: Response): string;
export declare function hasHeader({ headers }: Response): boolean;
export {};

// policy/read-token-answer.d.ts
import type { Stop } from "@x/batch-types";
import type { Answer } from "../answer/answer.ts";
/** An access token and its expiry. */
export interface Tokens {
    readonly accessToken: string;
    /** The new refresh token; absent when the old one stays valid. */
    readonly refreshToken?: string;
    /** When it expires, in milliseconds since 1970. */
    readonly expiresAt: number;
}
/** The meaning of the token endpoint's answer. */
export type TokenAnswer = {
    readonly tokens: Tokens;
}
/** HubSpot could not answer: ask again later. */
 | {
    readonly again: string;
}
/** HubSpot will not give a token: end the job. */
 | {
    readonly stop: Stop;
};
/**
 * Reads the answer of the token endpoint.
 *
 * @param now The time, in milliseconds since 1970.
 *
 * @example
 * const body = { access_token: "a-1", refresh_token: "r-1", expires_in: 1800 };
 * readTokenAnswer({ kind: "response", status: 200, headers: {}, body }, 0);
 * //=> { tokens: { accessToken: "a-1", refreshToken: "r-1", expiresAt: 1800000 } }
 */
export declare function readTokenAnswer(answer: Answer, now: number): TokenAnswer;

// plan/targets.d.ts
import type { FailedOutcome, KeyTarget, Outcome, SkippedOutcome } from "@x/batch-types";
import type { ResolvedJob } from "../job/job.ts";
import type { FateOf } from "../outcome/settle.ts";
/** A record to associate with, to be looked up. */
export interface Target extends Required<Omit<KeyTarget, "id" | "parts">> {
    readonly id: string;
    /** Where no record has the value `id`: the values to look for instead. */
    readonly parts?: readonly string[];
}
/** The fate of a record that is not sent because its target was not found. */
export type TargetFate = FateOf<FailedOutcome> | FateOf<SkippedOutcome>;
/** The most targets to remember. Beyond that, all are forgotten, and looked up again when needed. */
export declare const MOST_TARGETS_REMEMBERED = 50000;
/** The most records that wait for each other, so that their look-ups share requests: ten batches. */
export declare const RECORDS_PER_LOOK_UP = 1000;
/**
 * What was found for a target: the id of its record, or why there is none. `missing`: HubSpot has no such record;
 * `ignored`: the same, and the association is left out.
 */
export type FoundTarget = {
    readonly recordId: string;
} | "ignored" | "missing" | TargetFate;
/** Whether a record names records to associate with by a property, so that they are to be looked up first. */
export declare function hasTargets(record: unknown): boolean;
/** Returns what is to be looked up for a record. */
export declare function targetsOf(record: unknown): Target[];
/** Returns a target, and the targets to use where no record has it. */
export declare function withParts(target: Target): Target[];
/** Returns the targets to use for one: itself, or its parts where no record has it. */
export declare function meantBy(target: Target, find: (target: Target) => FoundTarget): Target[];
/**
 * Returns a record that the planner refuses whatever its targets are, as if they were missing; `undefined` for any
 * other, whose targets are to be looked up.
 */
export declare function refusedAnyway(job: ResolvedJob, record: unknown): unknown;
/** Returns the same text for targets that name the same record, and for no others. */
export declare function targetName(target: Target): string;
/** A text as HubSpot's search compares it. */
export declare function searched(text: string): string;
/**
 * Returns a record with the ids of its targets, or why it is not sent. With a missing target it can be planned, to see
 * whether it would be sent, and not be sent.
 *
 * @param keepsType Whether associations have the object type beside the id: those of an update or upsert do.
 * @param find Returns what was found for a target.
 */
export declare function withTargets(record: unknown, keepsType: boolean, find: (target: Target) => FoundTarget): {
    readonly record: unknown;
} | TargetFate;
/** What the outcome of a read or an upsert says of a target. */
export declare function readTargetOutcome(target: Target, outcome: Outcome, operation: "read" | "upsert"): FoundTarget;
/** What a search says of a target. */
export declare function readTargetRows(target: Target, recordIds: readonly string[]): FoundTarget;
/** The fate of a record whose target is missing. */
export declare function missingTarget(target: Target): TargetFate;
/** The fate of a record whose target could not be looked up now. */
export declare function notLookedUp(message: string, reason?: SkippedOutcome["reason"]): TargetFate;

// job/resolve-job.d.ts
import type { Job, ResolvedJob } from "./job.ts";
/**
 * Returns the job with its defaults filled in. Resolving it again changes nothing.
 *
 * @throws {InvalidOptionsError} naming every problem.
 * @throws {UnsupportedOperationError} when HubSpot has no such batch endpoint for the object type.
 *
 * @example
 * resolveJob({ operation: "archive", objectType: "deals" }).apiVersion; //=> "2026-09"
 */
export declare function resolveJob(job: Job): ResolvedJob;

// job/job.d.ts
import type { ApiVersion, ObjectType, Operation } from "@x/batch-types/registry";
/**
 * What to do with a second record of the same key: HubSpot refuses a batch that names a record twice.
 *
 * - `merge`: both are sent as one record and share its outcome; later properties win.
 * - `sequence`: the second goes into a later batch.
 * - `refuse`: the second fails without being sent.
 */
export type Duplicates = "merge" | "sequence" | "refuse";
/** What becomes of a record when a record to associate with does not exist. */
export type MissingTargets = "fail" | "create" | "ignore";
/** What to do, without the records. */
export interface Job {
    readonly operation: Operation;
    /** A name such as `contacts`, a type id such as `2-345`, or a custom object such as `p_vendor`. */
    readonly objectType: ObjectType;
    /** HubSpot's API version. @default that of the client; without a client "2026-09" */
    readonly apiVersion?: ApiVersion | undefined;
    /** Update, upsert and read: the unique property whose value `id` is. Required for upsert. @default the record id */
    readonly idProperty?: string | undefined;
    /** Create only: the unique property by which a create without an answer is looked up. @default "email" for contacts, else none */
    readonly uniqueProperty?: string | undefined;
    /** Create and upsert: one bad record refuses all. All records must fit in one request. @default false */
    readonly allOrNone?: boolean | undefined;
    /** @default "refuse" for create, "merge" for the rest */
    readonly duplicates?: Duplicates | undefined;
    /**
     * Read only: the properties to return besides `idProperty`. @default HubSpot's choice; with an `idProperty`
     * other than `email`, none
     */
    readonly properties?: readonly string[] | undefined;
    /** Read only: the properties to return with their earlier values; at most 50 records go in a request then. @default none */
    readonly propertiesWithHistory?: readonly string[] | undefined;
    /** Read only: `true` returns archived records and no others. @default false */
    readonly archived?: boolean | undefined;
    /**
     * Create, update and upsert: what becomes of a record when a record to associate with, named by a unique property,
     * does not exist.
     *
     * - `fail`: the record is `failed`, and not written.
     * - `create`: the missing record is created, with that property alone. One that is searched for is never created: as with `fail`.
     * - `ignore`: the record is written without that association.
     *
     * @default "fail"
     */
    readonly missingTargets?: MissingTargets | undefined;
    /** The most records in a request, from 1 to 100. @default 100, or 50 with `propertiesWithHistory` */
    readonly batchSize?: number | undefined;
    /** The most bytes of JSON in the records of a request; a larger record goes alone. @default 4,000,000; no limit with `allOrNone` */
    readonly batchBytes?: number | undefined;
    /** How often a request is sent again at most, from 0. A new token and parts of a batch do not count. @default 10 */
    readonly maxRetries?: number | undefined;
}
/** A job with its defaults filled in. Every batch carries it. */
export interface ResolvedJob {
    readonly operation: Operation;
    readonly objectType: ObjectType;
    readonly apiVersion: ApiVersion;
    /** The unique property whose value `id` is. Absent: `id` is the record id. */
    readonly idProperty?: string;
    readonly uniqueProperty?: string;
    readonly allOrNone: boolean;
    readonly duplicates: Duplicates;
    readonly properties?: readonly string[];
    readonly propertiesWithHistory?: readonly string[];
    readonly archived?: true;
    /** Absent: `fail`. */
    readonly missingTargets?: Exclude<MissingTargets, "fail">;
    readonly batchSize: number;
    readonly batchBytes?: number;
    readonly maxRetries: number;
}

// job/find-object.d.ts
import { type ObjectDefinition, type ObjectType } from "@x/batch-types/registry";
/**
 * Returns what HubSpot offers for an object type: a name, a type id, or a custom object's full name with or
 * without the account's number. Returns `undefined` for any other text.
 *
 * @example
 * findObject("0-1")?.segment; //=> "contacts"
 * findObject("2-345")?.segment; //=> "2-345"
 * findObject("p_vendor")?.segment; //=> "p_vendor"
 * findObject("contact"); //=> undefined
 */
export declare function findObject(objectType: string): ObjectDefinition | undefined;
/**
 * Returns the name of a standard object given by type id; any other text unchanged.
 *
 * @example
 * findObjectName("0-1"); //=> "contacts"
 * findObjectName("p_vendor"); //=> "p_vendor"
 */
export declare function findObjectName(objectType: string): string;
/**
 * Returns true for a standard object's name or type id, and for a text in the form of a custom object's. Does not
 * check that the account has the custom object.
 *
 * @example
 * isObjectType("p123_machine"); //=> true
 * isObjectType("Contacts"); //=> false
 */
export declare function isObjectType(text: string): text is ObjectType;

// plan/plan-batches.d.ts
import type { Planner, PlanOptions, PlanStep } from "./planner.ts";
import type { Job } from "../job/job.ts";
/**
 * Yields batches of at most `batchSize` records, and the outcomes of records that cannot be sent.
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
 * Returns a planner, as {@link planBatches} uses it, for records that arrive over time.
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
import type { TargetFate } from "./targets.ts";
/** A batch to send, or the outcome of a record that will not be sent. */
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
/** A record to plan, or the outcome it has without being planned. */
export type Planned = {
    readonly record: unknown;
} | TargetFate;
export interface PlanOptions {
    /** Refuses or coerces each record before it is planned; `createChecker` makes one. */
    readonly check?: ((record: unknown) => CheckResult) | undefined;
    /** The index of the first record, to continue an earlier run. @default 0 */
    readonly firstIndex?: number | undefined;
}
/** What would be sent of some records. */
export interface Preview {
    /** The places of the records that would be sent, among those that were given. */
    readonly sent: readonly number[];
    /** In how many batches, with the records that were planned before and are in none yet. */
    readonly batches: number;
}
/** Plans records one at a time. Holds at most one batch. */
export interface Planner {
    /** Plans the next record. Returns a batch as soon as it is full; most times `[]`. */
    add(record: unknown): readonly PlanStep[];
    /** Gives the next record this index instead of the one that follows the last, which it must not be below. */
    skipTo(index: number): void;
    /** Gives the next record its outcome without planning it. */
    settle(fate: TargetFate): readonly PlanStep[];
    /**
     * Says what would be sent of these records, were they the next and last ones. Plans none.
     *
     * @param isCutShort True when the source failed before its end, as for `finish`.
     */
    preview(records: readonly Planned[], isCutShort?: boolean): Preview;
    /**
     * Returns the last batch, if any.
     *
     * @param isCutShort True when the source failed before its end: with `allOrNone`, nothing is sent then.
     */
    finish(isCutShort?: boolean): readonly PlanStep[];
}
export {};

// plan/batch-format.d.ts
/**
 * The format of a {@link Batch} as JSON. Keep it beside batches that wait in a store: those of another number are
 * not to be sent by this version. It changes when a batch of an earlier format would be read wrongly.
 */
export declare const BATCH_FORMAT = 1;

// plan/find-batch-problems.d.ts
/**
 * Returns every problem of a batch that waited in a store or queue others can write to; `[]` for a batch made by
 * {@link planBatches} or {@link interpretAnswer}. A batch without problems can be built, sent and interpreted,
 * but its values may still have been changed.
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

// plan/for-next-run.d.ts
import type { Batch } from "./batch.ts";
/**
 * Returns a batch that got no answer in the form in which the next run takes it, in `unanswered`. Its retries are counted
 * anew, and the next run may ask for a new token once more. Otherwise records would become `unknown` only because several
 * runs were interrupted. Each run may also send a create once more that HubSpot does not have.
 *
 * @example
 * const kept: Batch[] = [];
 * const unanswered = kept.map((batch) => ({ batch: forNextRun(batch), at: 1_767_225_600_000 }));
 * unanswered; //=> []
 */
export declare function forNextRun(batch: Batch): Batch;

// plan/indexes-of.d.ts
import type { Batch } from "./batch.ts";
/**
 * Returns the indexes of all records of a batch: also of those merged into others, of parts that wait behind it,
 * and of the records whose associations it makes.
 *
 * @example
 * const job = { operation: "archive", objectType: "contacts" } as const;
 * const [step] = planBatches(job, [{ id: 7 }, { id: 8 }]);
 * if (step !== undefined && "batch" in step) {
 *   indexesOf(step.batch); //=> [0, 1]
 * }
 */
export declare function indexesOf(batch: Batch): number[];

// plan/may-be-written.d.ts
import type { Batch } from "./batch.ts";
/**
 * Returns true when records of a batch that is to be sent may be written already: an earlier request carried them and
 * got no usable answer, or the batch makes the associations of written records. A program that ends before it sends
 * such a batch must keep it.
 *
 * @example
 * const job = { operation: "create", objectType: "contacts" } as const;
 * const [step] = planBatches(job, [{ properties: { email: "ada@example.com" } }]);
 * if (step !== undefined && "batch" in step) {
 *   mayBeWritten(step.batch); //=> false
 *   const silence = { kind: "silence", cause: "The connection broke.", sent: true } as const;
 *   interpretAnswer(step.batch, silence).again.map(mayBeWritten); //=> [true]
 * }
 */
export declare function mayBeWritten(batch: Batch): boolean;

// plan/input-bytes.d.ts
import type { Batch, WireInput } from "./batch.ts";
/**
 * Returns the bytes of UTF-8 that a record takes in a request, with its comma. Counts them only when they may be
 * more than `enough`; otherwise returns an upper estimate of at most `enough`.
 */
export declare function inputBytes(input: WireInput, enough: number): number;
/**
 * Estimates the bytes of a batch's records as JSON, for a memory budget: right to a few bytes for ASCII, too low
 * for other text. Fast: builds no JSON.
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
/** The options of a job that decide which records are the same. */
type KeyJob = Pick<ResolvedJob, "objectType" | "idProperty" | "uniqueProperty">;
/**
 * Returns the property whose value tells the records of a job apart. Returns `undefined` when the record id
 * does, or nothing does, as for a create without `uniqueProperty`.
 *
 * @example
 * keyProperty(resolveJob({ operation: "create", objectType: "contacts" })); //=> "email"
 * keyProperty(resolveJob({ operation: "update", objectType: "contacts" })); //=> undefined
 */
export declare function keyProperty(job: KeyJob): string | undefined;
/**
 * Returns a key in the form in which HubSpot compares it: the e-mail of a contact in lower case without outer
 * white space, any other key unchanged.
 *
 * @example
 * const contacts = resolveJob({ operation: "create", objectType: "contacts" });
 * comparableKey(contacts, " Ada@Example.com"); //=> "ada@example.com"
 * const machines = resolveJob({ operation: "upsert", objectType: "2-345", idProperty: "email" });
 * comparableKey(machines, "Ada@Example.com"); //=> "Ada@Example.com"
 */
export declare function comparableKey(job: KeyJob, value: string): string;
/** True when the records are contacts, told apart by e-mail. */
export declare function isByContactEmail(job: KeyJob): boolean;
/**
 * Returns the properties that a record needs to tell by which keys HubSpot finds it: none where only its id does.
 *
 * @example
 * keyNames(resolveJob({ operation: "create", objectType: "contacts" })); //=> ["email", "hs_additional_emails"]
 */
export declare function keyNames(job: KeyJob): string[];
/**
 * Returns every key by which HubSpot finds a record, as far as the record has the properties of `keyNames`.
 *
 * @example
 * const job = resolveJob({ operation: "create", objectType: "contacts" });
 * const properties = { email: "ada@x.org", hs_additional_emails: "countess@x.org" };
 * keysOf(job, { id: "7", properties }); //=> ["ada@x.org", "countess@x.org"]
 */
export declare function keysOf(job: KeyJob, { properties }: RecordRow): string[];
export {};

// request/build-request.d.ts
import type { Batch } from "../plan/batch.ts";
/** The request to send with any HTTP client, with the access token as bearer. */
export interface BatchRequest {
    readonly method: "POST";
    /** Path and query, such as `/crm/objects/2026-09/contacts/batch/create`. */
    readonly path: string;
    readonly body: {
        readonly inputs: readonly object[];
        /** Read only: the unique property whose value each `id` is, and the properties to return. */
        readonly idProperty?: string;
        readonly properties?: readonly string[];
        readonly propertiesWithHistory?: readonly string[];
    };
}
/**
 * Returns the request for a batch.
 *
 * @throws {BatchError} `INVALID_BATCH` for an unknown operation, object type or version. {@link planBatches}
 *   makes no such batch, but a stored one may have been changed.
 *
 * @example
 * const job = { operation: "archive", objectType: "contacts" } as const;
 * for (const step of planBatches(job, [{ id: 7 }])) {
 *   if ("batch" in step) console.log(buildRequest(step.batch));
 * }
 * //=> { method: "POST", path: "/crm/objects/2026-09/contacts/batch/archive", body: { inputs: [{ id: "7" }] } }
 */
export declare function buildRequest(batch: Batch): BatchRequest;

// answer/parse-answer.d.ts
import type { Answer } from "./answer.ts";
/** A response of any HTTP library. */
export interface RawResponse {
    readonly status: number;
    /**
     * Pairs, such as `Headers` or a `Map`, or an object, such as the `headers` of `node:http`. Names in any case.
     * Values other than strings, numbers and lists of strings are left out.
     */
    readonly headers: Pairs | Readonly<Record<string, unknown>>;
    /** The whole body, decompressed; `""` when there is none. */
    readonly text: string;
    /** When the request was sent, in milliseconds since 1970. Tells a look-up whether a record is older than its create. */
    readonly sentAt?: number | undefined;
}
type Pairs = Iterable<readonly [name: string, value: unknown]>;
/**
 * Returns a response as the answer that `interpretAnswer` reads. `body` is the parsed JSON; it is the text when
 * that is not JSON, has more than 100 levels or more than 5,000,000 values. Header names are in lower case; the
 * values of a repeated name are joined with a comma. Never throws.
 *
 * @example
 * parseAnswer({ status: 204, headers: new Headers({ "Retry-After": "1" }), text: "" });
 * //=> { kind: "response", status: 204, headers: { "retry-after": "1" }, body: "" }
 */
export declare function parseAnswer({ status, headers, text, sentAt }: RawResponse): Answer;
export {};

// interpret/interpret-answer.d.ts
import type { Outcome, Stop } from "@x/batch-types";
import type { Answer } from "../answer/answer.ts";
import type { Batch } from "../plan/batch.ts";
import type { Interpretation } from "../answer/interpretation.ts";
/**
 * Returns what an answer means for each record of a batch: its outcome, or a batch to send. Accepts any status,
 * JSON and text. Never throws.
 *
 * @example
 * const job = { operation: "archive", objectType: "contacts" } as const;
 * for (const step of planBatches(job, [{ id: 7 }])) {
 *   if (!("batch" in step)) continue;
 *   // Every answer of HubSpot has this header. A 204 without it proves nothing.
 *   const headers = { "x-hubspot-correlation-id": "c-1" };
 *   const answer = { kind: "response", status: 204, headers, body: "" } as const;
 *   console.log(interpretAnswer(step.batch, answer).outcomes[0]?.status); //=> "archived"
 * }
 */
export declare function interpretAnswer(batch: Batch, answer: Answer): Interpretation;
/**
 * Returns the outcomes of a batch that is not sent, or not again: `skipped`, or `unknown` when an earlier attempt
 * may have written it. One for each record, also for merged ones and for parts of a refused batch.
 *
 * @param reason The `stop` of `interpretAnswer`, or one with `aborted` when the caller ends the job.
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

// interpret/interpret-cancelled.d.ts
import type { Stop } from "@x/batch-types";
import type { Answer } from "../answer/answer.ts";
import type { Interpretation } from "../answer/interpretation.ts";
import type { Batch } from "../plan/batch.ts";
/**
 * Returns what an answer means for a batch whose run was cancelled: nothing is written any more, only look-ups are sent.
 * What else would be sent is `skipped`, or `unknown` when an earlier attempt may have written it.
 *
 * @param stop Why: `aborted`, and the message of those outcomes.
 *
 * @example
 * const job = { operation: "update", objectType: "contacts" } as const;
 * for (const step of planBatches(job, [{ id: 7, properties: { city: "Oslo" } }])) {
 *   if (!("batch" in step)) continue;
 *   const silence = { kind: "silence", cause: "The connection broke.", sent: true } as const;
 *   const stop = { reason: "aborted", message: "The run was cancelled." } as const;
 *   const { outcomes, again } = interpretCancelled(step.batch, silence, stop);
 *   console.log(outcomes[0]?.status, again.length); //=> unknown 0
 * }
 */
export declare function interpretCancelled(batch: Batch, answer: Answer, stop: Stop): Interpretation;

// policy/next-delay.d.ts
import type { Pause } from "../answer/answer.ts";
/**
 * Returns the milliseconds to wait. A time named by HubSpot, or the window of a limit, gets up to 10 % more, so
 * that clients do not return together. A backoff becomes 50 to 100 % of its time.
 *
 * @param random From 0 to below 1, as `Math.random()` returns.
 *
 * @example
 * nextDelay({ milliseconds: 2000, kind: "server" }, 0.5); //=> 2100
 */
export declare function nextDelay({ milliseconds, kind }: Pick<Pause, "milliseconds" | "kind">, random: number): number;
/** Returns the pause after a failure: 1, 2, 4 … 32 seconds, by how often it was sent again. */
export declare function backoff(retries: number): Pause;

// interpret/skip.d.ts
import type { SkippedOutcome, Stop } from "@x/batch-types";
import type { AnyBatch, AnyFate, Kind } from "../kinds/kind.ts";
import { type FateOf, type Settled } from "../outcome/settle.ts";
import type { InterpretationOf } from "../answer/interpretation.ts";
export type SkippedFate = FateOf<SkippedOutcome>;
/** The fate when HubSpot was not available. */
export declare function unavailable(message: string): SkippedFate;
/** Settles a batch that is not sent any more because its job ends, with the parts that wait behind it. */
export declare function skip<Batch extends AnyBatch, Fate extends AnyFate, Next>(kind: Kind<Batch, Fate, Next>, batch: Batch, { reason, message }: Stop): Settled<Fate | SkippedFate>[];
/**
 * Settles a batch that is not sent any more, with the parts that wait behind it. What an earlier attempt may have
 * written is `unknown`.
 */
export declare function skipFor<Batch extends AnyBatch, Fate extends AnyFate, Next>(kind: Kind<Batch, Fate, Next>, batch: Batch, { reason, message }: Pick<SkippedOutcome, "reason" | "message">): Settled<Fate | SkippedFate>[];
/** Settles a batch whose answer ends the job: it was not carried out. */
export declare function stopBatch<Batch extends AnyBatch, Fate extends AnyFate, Next>(kind: Kind<Batch, Fate, Next>, batch: Batch, stop: Stop): InterpretationOf<Batch, Settled<Fate | SkippedFate>>;
/**
 * Returns why a record is skipped when its job ends for this reason.
 *
 * @example
 * skippedReason("daily-limit"); //=> "daily-limit"
 * skippedReason("unauthorized"); //=> "stopped"
 */
export declare function skippedReason(reason: Stop["reason"]): SkippedOutcome["reason"];

// outcome/is-unsent.d.ts
import type { Outcome } from "@x/batch-types";
/**
 * Returns true when a record was not written and is not settled by that: it is still to be sent, now or when the run goes
 * on.
 *
 * @example
 * const skipped = { index: 0, attempts: 0, status: "skipped", message: "" } as const;
 * isUnsent({ ...skipped, reason: "aborted" }); //=> true
 * isUnsent({ ...skipped, reason: "all-or-none" }); //=> false
 */
export declare function isUnsent(outcome: Outcome): boolean;

// plan/read-associations.d.ts
import type { Association, AssociationType, FollowUpAssociation, ObjectType, RecordError } from "@x/batch-types";
/** An association to make after a write; its id is a string. */
export type FollowUp = Pick<FollowUpAssociation, "types"> & {
    readonly to: {
        readonly objectType: ObjectType;
        readonly id: string;
    };
};
/** Returns the associations of a create as they are sent, each once. Adds an error for each invalid one. */
export declare function readAssociations(given: unknown, errors: RecordError[]): readonly Association[];
/** Returns the associations to make after an update or upsert, each once. Adds an error for each invalid one. */
export declare function readFollowUps(given: unknown, errors: RecordError[]): readonly FollowUp[];
/** Returns association types as they are sent; `undefined` when the list is empty or has an invalid one. */
export declare function typesOf(given: unknown): AssociationType[] | undefined;

// answer/answer.d.ts
/** What came back: a response, or none ("silence"). */
export type Answer = {
    readonly kind: "response";
    readonly status: number;
    /** By name, in lower case. */
    readonly headers: Readonly<Record<string, string>>;
    /** The parsed JSON, or the text when it is not JSON. */
    readonly body: unknown;
    /** When the request was sent, in milliseconds since 1970; helps to look up a create. */
    readonly sentAt?: number;
} | {
    readonly kind: "silence";
    /** What went wrong, such as `socket hang up`. */
    readonly cause: string;
    /** `false` only when nothing can have left the machine. */
    readonly sent: boolean;
    /** The program ended before the answer came, which says nothing about HubSpot or the records. */
    readonly interrupted?: true;
    /** When the request was sent, in milliseconds since 1970; helps to look up a create. */
    readonly sentAt?: number;
};
/** How long to wait before sending again. */
export interface Pause {
    readonly milliseconds: number;
    /** What waits: every request of the client, or only this batch. */
    readonly scope: "client" | "batch";
    /**
     * `server`: a time that HubSpot's answer or documentation names; never wait less. `window`: it names none, and
     * its limit has room again by then. `backoff`: a guess, to be spread by jitter.
     */
    readonly kind: "server" | "window" | "backoff";
    /** The limit, such as `TEN_SECONDLY_ROLLING`, or the reason, such as `LOCKED`. */
    readonly limit: string;
}

// plan/batch.d.ts
import type { ApiVersion, ArchiveInput, AssociationOutcomeOf, AssociationType, ConfirmedOutcome, CreateInput, DealSplitsInput, RecordObjectType, RecordRow, UpdateInput } from "@x/batch-types";
import type { ResolvedJob } from "../job/job.ts";
import type { FollowUp } from "./read-associations.ts";
/** One item to send: a record, a pair of records or a property definition. */
export interface EntryOf<Input> {
    /** Position in the input, from 0 or from `firstIndex`. */
    readonly index: number;
    /** The record id or unique value, as given. */
    readonly key?: string;
    readonly input: Input;
    /** How many requests have carried it so far. */
    readonly attempts: number;
    /** Positions of later records with the same key that are sent as part of this one. */
    readonly merged?: readonly number[];
}
/** The entries of one request, with their job. */
export interface BatchOf<Job, Entry> {
    readonly job: Job;
    readonly entries: readonly Entry[];
    /** How often this request was sent again unchanged. */
    readonly retries: number;
    /** Why it is sent; absent for the first request of its entries. */
    readonly reason?: "retry" | "isolate" | "reconcile" | "associate";
    /** True: an earlier attempt got no usable answer, so HubSpot may have written the entries. */
    readonly mayBeWritten?: true;
    /** True: the token was refreshed for it. A second 401 ends the job. */
    readonly refreshed?: true;
    /** Present while the batch is a part of a refused one, sent to find the bad entries. */
    readonly search?: Search<Entry>;
}
/** How far the search for the bad entries of a refused batch has come. One part is sent after the other. */
export interface Search<Entry> {
    /** Parts not sent yet, in order. */
    readonly waiting: readonly Part<Entry>[];
    /** The kind of the part in this batch. */
    readonly kind: Part<Entry>["kind"];
    /** How many more refusals are believed when they name entries. A suspect that is accepted ends it. */
    readonly hintsLeft: number;
    /** How many parts of two or more entries were refused, or failed, without naming an entry. */
    readonly refused: number;
    /** True once HubSpot has accepted a part. */
    readonly accepted: boolean;
    /** Failures (5xx, no answer) in a row. Absent while HubSpot only refuses. */
    readonly failures?: number;
}
/** Entries of a refused batch that go into one request. */
export interface Part<Entry> {
    readonly entries: readonly Entry[];
    /** `suspects` were named by an error, `rest` are the others, `half` is half of a batch whose errors named nothing. */
    readonly kind: "suspects" | "rest" | "half";
    /** True: an earlier attempt got no usable answer, so HubSpot may have written these. */
    readonly mayBeWritten?: true;
}
/** A record as it is sent. */
export type WireInput = CreateInput | UpdateInput | ArchiveInput | DealSplitsInput;
/** A record in a batch: its index in the input, and what is sent for it. */
export interface Entry extends EntryOf<WireInput> {
    /** Update and upsert: associations to make once it is written. A create has its own in `input`. */
    readonly followUps?: readonly FollowUp[];
    /** Create: present when an earlier create of the same key made a record, or may have. A look-up must tell the two apart. */
    readonly earlier?: Earlier;
    /** Create: an earlier one got no answer, and a look-up did not find its record. HubSpot may still make it late. */
    readonly provenMissing?: true;
    /** Create: it is sent once more in this run, and no second time. */
    readonly repeated?: true;
}
/** The record that an earlier create of the same key made. Without fields: made at an unknown time. */
export interface Earlier {
    readonly id?: string;
    /** It was made at this time at the latest: HubSpot's clock, in milliseconds since 1970. */
    readonly madeBy?: number;
    /** It was made at least this many milliseconds before this create was sent. */
    readonly before?: number;
}
/** Up to 100 records sent in one request. */
export interface RecordBatch extends BatchOf<ResolvedJob, Entry> {
    /** Present when the batch reads its records to find out what became of them. */
    readonly reconciliation?: Reconciliation;
    readonly followUp?: never;
}
/** How far a look-up has come: of creates without an answer, or of rows that name no record. */
export interface Reconciliation {
    /** How many reads were answered so far. */
    readonly reads: number;
    /** The rows to identify; absent when a create got no answer. */
    readonly rows?: readonly RecordRow[];
    /** When the create was sent, in milliseconds since 1970; absent when the sender does not say. */
    readonly sentAt?: number;
    /** True: another process sent the create, so `sentAt` may be by another clock than that of the look-up. */
    readonly ofEarlierRun?: true;
    /** What HubSpot said without naming a record; absent when it did not answer. */
    readonly said?: string;
}
/** A look-up that identifies rows. */
export type RowsToIdentify = Required<Pick<Reconciliation, "reads" | "rows">>;
/** Two records to associate or separate, as they are sent. */
export interface PairInput {
    readonly from: {
        readonly id: string;
    };
    readonly to: {
        readonly id: string;
    };
    readonly types?: readonly AssociationType[];
}
/** The associations to make after an update or upsert, sent in requests of their own. */
export interface FollowUpBatch extends BatchOf<FollowUpJob, EntryOf<PairInput>> {
    readonly followUp: FollowUpState;
    readonly reconciliation?: never;
}
/** The job of a follow-up, with its defaults filled in. */
export interface FollowUpJob {
    readonly about: "associations";
    readonly operation: "create" | "createDefault";
    readonly from: RecordObjectType;
    readonly to: RecordObjectType;
    readonly apiVersion: ApiVersion;
    readonly maxRetries: number;
}
/** The records and associations of a follow-up. The `index` of each pair is its place in `links`. */
export interface FollowUpState {
    /** For each pair: the index of its record in the input, and the record to associate it with. */
    readonly links: readonly {
        readonly index: number;
        readonly to: FollowUp["to"];
    }[];
    /** The outcomes of the records. They are returned when all associations are settled. */
    readonly written: readonly ConfirmedOutcome[];
    /** The outcomes of the pairs settled so far. */
    readonly settled: readonly AssociationOutcomeOf<"create">[];
    /** Pairs for later requests: other object types, or too many for this one. */
    readonly groups: readonly Pick<FollowUpBatch, "job" | "entries">[];
}
/** One request: records, or the associations that follow them. */
export type Batch = RecordBatch | FollowUpBatch;

// answer/interpretation.d.ts
import type { Outcome, RecordError, Stop } from "@x/batch-types";
import type { Batch } from "../plan/batch.ts";
import type { Pause } from "./answer.ts";
/** What an answer means for the entries of a batch. */
export interface InterpretationOf<Batch, Outcome> {
    /** Final outcomes. */
    readonly outcomes: readonly Outcome[];
    /** Batches to send next, one after the other. */
    readonly again: readonly Batch[];
    /** How long to wait before sending `again`. */
    readonly pause?: Pause;
    /** The token was refused: get a new one and send `again`, or end the job with this stop. */
    readonly refreshToken?: Stop;
    /** Why the job must end. */
    readonly stop?: Stop;
    /** Errors of HubSpot that name no single entry. */
    readonly errors: readonly RecordError[];
}
/** What an answer means for the records of a batch. */
export interface Interpretation extends InterpretationOf<Batch, Outcome> {
}

// outcome/errors.d.ts
import type { RecordError } from "@x/batch-types";
/** At least one error. */
export type Errors = readonly [RecordError, ...RecordError[]];
/** The errors by record or input. */
export type ErrorsOf<One> = Map<One, [RecordError, ...RecordError[]]>;
export declare function addError<One>(errors: ErrorsOf<One>, one: One, error: RecordError): void;

// job/every-call.d.ts
import type { ApiVersion } from "@x/batch-types/registry";
/** What calls, lists and searches take in common. */
export interface EveryCall {
    /** @default "2026-09" */
    readonly apiVersion?: ApiVersion | undefined;
    /** How often one request may be sent again, from 0. @default 10 */
    readonly maxRetries?: number | undefined;
}

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
export interface AnyFate {
    readonly status: string;
}
/** The entry type of a batch. */
export type EntryIn<Batch extends AnyBatch> = Batch["entries"][number];
/**
 * What differs between kinds of batches. `interpret` does the rest.
 *
 * @typeParam Next The batches that may follow one of this kind.
 */
export interface Kind<Batch extends AnyBatch, Fate, Next = Batch> {
    /**
     * Returns what the body of a 2xx says about each entry. Its status proves nothing.
     *
     * @param answeredAt The time of the answer by HubSpot's clock, in milliseconds since 1970, if it tells.
     */
    readonly read: (batch: Batch, body: Record<string, unknown>, sentAt: number | undefined, answeredAt?: number) => Reading<EntryIn<Batch>, Fate, Next>;
    /** True when the entries of a refused batch can be sent apart. */
    readonly isDivisible: (batch: Batch) => boolean;
    /** True when two entries may be one record, so that the later is to be written after the earlier. */
    readonly isOrdered?: (batch: Batch) => boolean;
    /** Returns the entries that a refusal may be about. */
    readonly findSuspects: (batch: Batch, refusal: Refusal) => Suspects<EntryIn<Batch>, Fate>;
    /** Settles a refused batch that is not sent apart any further. */
    readonly refuse: (batch: Batch, refusal: Refusal) => Reading<EntryIn<Batch>, Fate, Next>;
    /** Returns the fate of an entry that may have been written. */
    readonly unknown: (batch: Batch, reason: UnknownOutcome["reason"], message: string) => Fate;
    /**
     * Starts a read to find out what became of a batch without an answer; `undefined` when it can be sent again.
     *
     * @param interrupted True when another process sent it.
     */
    readonly confirm?: (batch: Batch, message: string, sentAt: number | undefined, interrupted?: true) => Reading<EntryIn<Batch>, Fate, Next> | undefined;
    /** True when this stop ends only this batch, not the job. */
    readonly endsOnlyBatch?: (stop: Stop) => boolean;
}
/** The entries a refusal may be about. */
interface Suspects<Entry, Fate> {
    /** Entries that cannot be written as they are. */
    readonly rejected: ReadonlyMap<Entry, Fate>;
    /** Entries to send apart from the others. */
    readonly suspects: ReadonlySet<Entry>;
}
export {};

// answer/classify-answer.d.ts
import type { RecordError, Stop } from "@x/batch-types";
import type { Answer, Pause } from "./answer.ts";
import type { Errors } from "../outcome/errors.ts";
/** What an answer says about the whole request. */
export type Verdict = 
/** A readable 2xx: it says what became of each record. */
{
    readonly kind: "settle";
    readonly body: Record<string, unknown>;
}
/** Nothing was written: at least one record is bad; the others may be good. */
 | {
    readonly kind: "refused";
    /** False when something between refused it, such as a firewall. */
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
/** It may have been written: send it again only when a second time changes nothing. */
 | Again
/** Nothing was written. Send it again with a new token, or stop the job. */
 | {
    readonly kind: "refresh-token";
    readonly stop: StopWithError;
}
/** Nothing was written, and every request of the job would fail the same way. */
 | {
    readonly kind: "stop";
    readonly stop: StopWithError;
};
interface Again {
    readonly kind: "again";
    readonly message: string;
    readonly pause?: Pause;
    /** See {@link Answer}. */
    readonly interrupted?: true;
}
/** A request was refused as a whole: nothing was written. */
export interface Refusal {
    readonly errors: Errors;
    /** False when something between refused it, such as a firewall. */
    readonly isHubSpots: boolean;
    /** Absent when HubSpot refuses the job. */
    readonly status?: number;
    readonly body: Record<string, unknown>;
}
/** A stop with the error of the answer. */
type StopWithError = Stop & {
    readonly error: RecordError;
};
/** Classifies an answer by status, headers and body, without looking at the records. */
export declare function classifyAnswer(answer: Answer): Verdict;
/**
 * The stop after an answer that is not HubSpot's. A proxy, a login page or a wrong base URL says nothing about the job,
 * which goes on when that is put right.
 *
 * @param more What else may be the reason, a sentence.
 */
export declare function notOfHubSpot(error: RecordError, more?: string): StopWithError;
export {};

// answer/reading.d.ts
import type { RecordError } from "@x/batch-types";
import type { Pause } from "./answer.ts";
/** What an answer says about the entries of a batch, and what must be sent to learn the rest. */
export interface Reading<Entry, Fate, Batch> {
    /** Settled entries. */
    readonly fates: readonly (readonly [Entry, Fate])[];
    /** Batches to send before the others are settled: look-ups, further pages, associations. */
    readonly again?: readonly Batch[];
    /** How long to wait before `again`. */
    readonly pause?: Pause | undefined;
    /** True when HubSpot has accepted entries that are not in `fates`. */
    readonly isAccepted?: boolean;
    /** Entries that an error without a name may be about: they must be sent apart, which is safe for them. */
    readonly undecided?: {
        readonly entries: readonly Entry[];
        readonly message: string;
    };
    /** Errors that name no single entry. */
    readonly errors?: readonly RecordError[];
}
