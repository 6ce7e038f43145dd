// index.d.ts
export type { FileBytes, ReadOptions, Survey, SystemError, UnclearColumn } from "@x/batch-file";
export { causeOf, causeText, FileError, fromBlob, isSystemError, survey, systemErrorText, } from "@x/batch-file";
export { addValidationRules } from "./account/add-validation-rules.ts";
export type { AccountDefinitions, Quota } from "./account/account-definitions.ts";
export { findDefinitions, isUnique, isWritable, readAccountDefinitions, } from "./account/account-definitions.ts";
export { withAccountNames } from "./account/account-names.ts";
export type { ImportClient } from "./account/import-client.ts";
export { hostOf } from "./account/host-of.ts";
export { type ObjectNames, readObjectNames } from "./account/object-names.ts";
export type { Portal } from "./account/portal.ts";
export { portalOf, readAccount } from "./account/portal.ts";
export { quotaOf } from "./account/quota-of.ts";
export { readTokenScopes, tokenMay, type TokenMay } from "./account/token-scopes.ts";
export type { ValueLabels } from "./account/value-labels.ts";
export { createValueLabels } from "./account/value-labels.ts";
export { requireNotThere } from "./check/require-not-there.ts";
export type { CheckReport, CheckTask } from "./check/check.ts";
export type { CheckedTargets } from "./check/look-up-targets.ts";
export { check } from "./check/check.ts";
export { createRowPreparer, type PreparedRow } from "./check/prepare-row.ts";
export type { CountedTask, RequestCount, RequestCounter } from "./check/count-requests.ts";
export { allRequests, createRequestCounter } from "./check/count-requests.ts";
export type { Estimate } from "./check/estimate.ts";
export { estimate } from "./check/estimate.ts";
export type { Group, GroupedValue } from "./check/groups.ts";
export { type NeededOption, neededOption, type ValueProblem } from "./check/needed-option.ts";
export type { ImportErrorCode, ImportProblem, ImportProblemCode } from "./errors/import-error.ts";
export { ImportError } from "./errors/import-error.ts";
export { SyncMemoryError } from "./errors/sync-memory-error.ts";
export type { PlannedFile, PlannedLink, PlannedStep } from "./import-plan/import-plan.ts";
export { importPlanSchema } from "./import-plan/import-plan.ts";
export { parseImportPlan } from "./import-plan/parse-import-plan.ts";
export type { Keys, PlanPlaces } from "./import-plan/plan-places.ts";
export { createPlanPlaces } from "./import-plan/plan-places.ts";
export type { Link } from "./mapping/link.ts";
export type { LinkedRow, LinkedRows } from "./check/linked-row.ts";
export { plannedChange } from "./store/planned-change.ts";
export { comparedFile } from "./look/compared-file.ts";
export type { RowChange } from "./look/diff-rows.ts";
export { diffRows } from "./look/diff-rows.ts";
export type { AssociationColumn } from "./mapping/association-column.ts";
export { candidatesFor } from "./mapping/candidates.ts";
export { surePropertyOf } from "./mapping/sure-property.ts";
export { carryColumns } from "./mapping/carry-columns.ts";
export type { ChosenColumns, DecideOptions, Decided, OpenColumns } from "./mapping/decide.ts";
export { decide } from "./mapping/decide.ts";
export type { MappedColumn } from "./mapping/describe-columns.ts";
export type { ColumnMap, MapOptions } from "./mapping/map-columns.ts";
export type { SurveyedTexts, Unclear } from "./mapping/unclear-columns.ts";
export { inFile } from "./mapping/in-file.ts";
export { mapColumns } from "./mapping/map-columns.ts";
export { findIdProperty } from "./mapping/find-id-property.ts";
export { idPropertyProblems } from "./mapping/id-property-problems.ts";
export { OWN_COLUMNS } from "./mapping/own-columns.ts";
export { findObjectType, type FoundObjectType } from "./mapping/find-object-type.ts";
export { readObjectType } from "./mapping/object-type.ts";
export { findColumn } from "./mapping/find-column.ts";
export { didYouMean } from "./mapping/nearest.ts";
export type { Edit } from "./edits/edit.ts";
export type { SavedMapping } from "./mapping/saved-mapping.ts";
export { parseMapping, toSavedMapping } from "./mapping/saved-mapping.ts";
export { recordIdProblem } from "./check/check-ids.ts";
export type { RowOptions } from "./record/row-options.ts";
export type { RunDescription, RunState, TaskCommand } from "./results/describe-run.ts";
export type { RunLink, RunToLink } from "./results/link-runs.ts";
export { linkRuns, linkWords } from "./results/link-runs.ts";
export { commandOf, describeRun, runState } from "./results/describe-run.ts";
export { reasonOf } from "./results/reason.ts";
export { isLeftAlone } from "./results/left-alone.ts";
export { isSameWrite, type Write, writeOf } from "./results/is-same-write.ts";
export { mayHaveWritten } from "./results/may-have-written.ts";
export type { ListReport, Report } from "./results/report.ts";
export { isAtItsEnd, isFinished, makeReport, settledRows } from "./results/report.ts";
export { whyNotMended } from "./results/why-not-mended.ts";
export type { ResultTable, ResultTableOptions } from "./results/result-row.ts";
export { createResultTable } from "./results/result-row.ts";
export { scopesText } from "./results/scopes-text.ts";
export { sentence } from "./results/sentence.ts";
export type { TopReason, TopReasons } from "./results/top-reasons.ts";
export { createTopReasons } from "./results/top-reasons.ts";
export { checkPortal } from "./run/check-portal.ts";
export type { ImportEnd, ImportEvent, ImportRun, SendOptions } from "./run/import-run.ts";
export { copiedRunText } from "./run/copied-run-text.ts";
export { beingUndoneText, requireNotUndone } from "./run/require-not-undone.ts";
export { sendRows } from "./run/send-rows.ts";
export type { FailureLimit, Tally } from "./run/failures.ts";
export type { ResumeOptions } from "./run/resume.ts";
export { resume } from "./run/resume.ts";
export type { MendPlannedRow } from "./run/mend-planned-row.ts";
export { createMendPlannedRow } from "./run/mend-planned-row.ts";
export type { WhyRefused } from "./run/refused-rows.ts";
export type { RetriedRows } from "./run/retried-rows.ts";
export { isJson, jsonLineOf, retriedRows, retriedTask } from "./run/retried-rows.ts";
export { retry, type RetryOptions, type RetryRows } from "./run/retry.ts";
export type { CreateRunOptions, NewTask, StartOptions } from "./run/start.ts";
export { createRun, newTask, start } from "./run/start.ts";
export type { Wait, WaitMeter, WaitMeterOptions } from "./run/wait-meter.ts";
export { createWaitMeter, eventNow } from "./run/wait-meter.ts";
export { durationText, timeLeftText } from "./run/duration-text.ts";
export { waitText } from "./run/wait-text.ts";
export type { CreatedTarget, Given, ImportStore, KeptBatch, KeptChange, Range, } from "./store/import-store.ts";
export type { KeptRow, SettledRow, SourceRow } from "./store/settled-row.ts";
export type { ImportStop } from "./store/import-stop.ts";
export type { ValueCounts } from "./store/value-counts.ts";
export { cellsOf, errorIn, settledRow } from "./store/settled-row.ts";
export type { Stats, TargetCounts, WorkDone } from "./store/stats.ts";
export { looksFirst } from "./store/looks-first.ts";
export type { PolicyProblem } from "./store/policy-problems.ts";
export { policyProblems } from "./store/policy-problems.ts";
export type { AboutAssociation, KeptAssociation } from "./store/kept-association.ts";
export type { KeptMember } from "./store/kept-member.ts";
export type { ListCounts, ListProgress } from "./store/list-progress.ts";
export type { ListTask } from "./store/list-task.ts";
export type { AsFoundTask } from "./store/as-found-task.ts";
export type { LookTask } from "./store/look-task.ts";
export type { ComparedColumn, RowOrigin } from "./store/row-origin.ts";
export { parseJson } from "./store/parse-json.ts";
export { lineText, NO_LINE, originalFile, rowOriginSchema } from "./store/row-origin.ts";
export type { TakeBackTask, TakenAssociation, TakenBack } from "./store/taken-back.ts";
export type { ParentRun, Task, TaskOptions, TaskSource } from "./store/task.ts";
export { findList } from "./to-list/find-list.ts";
export { readObjectTypes } from "./types/read-object-types.ts";
export type { ObjectTypes, TypesOptions } from "./types/types-text.ts";
export { typeNameProblems, TYPES_MARK, typesText } from "./types/types-text.ts";
export type { CleanedName, Format, Hash, NestedColumn, Nesting, Row, TypedColumn, } from "@x/batch-file";
export type { WritePolicy } from "@x/batch-core";
export type * from "@x/batch-http";
export type { ReadOptions as ReadRecordsOptions } from "@x/batch-http";

// memory.d.ts
export { createMemoryStore } from "./memory/memory-store.ts";

// sqlite.d.ts
export type { RowExport } from "./files/export-rows.ts";
export type { Exporter } from "./files/exporter.ts";
export { createRowExport, unansweredRows } from "./files/export-rows.ts";
export { createExporter } from "./files/exporter.ts";
export { createDraftFile, type DraftFile } from "./files/draft-file.ts";
export { type CsvLike, csvLike } from "./files/csv-like.ts";
export { makeFolder, removeMade } from "./files/make-folder.ts";
export { createResultFolder, RESULT_FILES } from "./files/result-files.ts";
export { DATABASE_FILE, hasDatabase } from "./sqlite/database-path.ts";
export { DATABASE_FILES } from "./sqlite/regular-files.ts";
export { isLocked, lockRun, type RunLock } from "./sqlite/lock-run.ts";
export { holdsRun } from "./sqlite/holds-run.ts";
export { createRunFolder, lookAtRunFolder, openRunFolder } from "./sqlite/run-folder.ts";
export { openLinkedRows } from "./steps/open-linked-rows.ts";
export type { LinkedFile } from "./steps/read-linked-files.ts";
export { readLinkedFiles } from "./steps/read-linked-files.ts";
export type { LinkedRowsTable } from "./sqlite/linked-rows-table.ts";
export type { Step, Steps, UndoneRun } from "./steps/steps.ts";
export { newSteps, stepName } from "./steps/steps.ts";
export type { StepReport, StepsReport } from "./steps/steps-report.ts";
export { makeStepsReport } from "./steps/steps-report.ts";
export { addStep, createStepsFolder, holdsSteps, lookAtStep, openStep, readStepsFolder, STEPS_FILE, } from "./steps/steps-folder.ts";
export type { SettledEnd, UndoneAssociation, UndoneMembership, UndoneRecord, } from "./undo/undone-record.ts";
export type { WrittenAssociation } from "./sqlite/written-records-table.ts";
export { settledEnd, toTakeBack } from "./undo/undone-record.ts";
export { createUndoneTable, type UndoneTable } from "./sqlite/undone-table.ts";
export { canBeUndone } from "./undo/can-be-undone.ts";
export { createdWith } from "./undo/created-with.ts";
export type { KeptPart } from "./undo/kept-parts.ts";
export { keptParts } from "./undo/kept-parts.ts";
export { countTargets, leftTargetsText, undoNotes } from "./undo/undo-notes.ts";
export type { UndoCounter, UndoCounts, UndoSummary } from "./undo/undo-summary.ts";
export { createUndoCounter } from "./undo/undo-summary.ts";
export { laterRunsText, type UndoLine, undoLines, undoWork } from "./undo/undo-text.ts";
export { undoRun } from "./undo/undo-run.ts";
export { describeRowsLeft, rowsLeftToUndo, type RowsLeftToUndo } from "./undo/rows-left-to-undo.ts";
export type { UndoResult } from "./undo/count-undone.ts";
export { countUndone } from "./undo/count-undone.ts";
export { PARTS_COLUMN, REST_COLUMN } from "./undo/undo-columns.ts";
export type { Confirmed, SyncRecords, TrackedRecord } from "./sqlite/sync-records.ts";
export type { KnownRun, PendingRun, SyncRuns } from "./sqlite/sync-runs.ts";
export type { SyncMemory } from "./sqlite/sync-memory.ts";
export { openSyncMemory } from "./sqlite/sync-memory.ts";
export type { ArchiveLimit } from "./sync/archive-limit.ts";
export type { SyncCounts, SyncPlan, Withheld } from "./sync/sync-plan.ts";
export type { SyncTask } from "./sync/plan-sync.ts";
export type { RecordToArchive } from "./sync/look-at-gone.ts";
export { dropArchives } from "./sync/drop-archives.ts";
export { holdArchives } from "./sync/hold-archives.ts";
export { learnOfRuns } from "./sync/learn-of-runs.ts";
export { planSync } from "./sync/plan-sync.ts";
export { rememberRun } from "./sync/remember-run.ts";
export type { LeftOutRow, RowToWrite, SyncFiles, SyncLists } from "./sync/sync-files.ts";
export { createSyncFiles } from "./sync/sync-files.ts";

// studio.d.ts
export { CALLS, type Calls, type HostedStudio, type OfRun, type OfSource, type Studio, } from "./studio/calls.ts";
export { createStudio, type StudioOptions } from "./studio/create-studio.ts";
export type { Group, GroupedValue } from "./check/groups.ts";
export type { Edit } from "./edits/edit.ts";
export type { BetterColumn } from "./mapping/doubled-columns.ts";
export { createMemoryPlaces } from "./studio/memory-places.ts";
export { parseCall, parseFilter, parseSandboxCall, parseWatched } from "./studio/parse-call.ts";
export type { Fault, FaultRule, SandboxLike } from "./studio/sandbox-calls.ts";
export { type CreatedInSandbox, type FaultName, SANDBOX_CALLS, type SandboxCalls, } from "./studio/views/sandbox.ts";
export { refuse, StudioError } from "./studio/refuse.ts";
export { recordUrlOf } from "./studio/account/record-url.ts";
export { STATUSES } from "./studio/runs/statuses.ts";
export { watchRun } from "./studio/runs/watch-run.ts";
export type { EarlierRun, LastStop, PlannedUndo, RetrySource, RunFiles, RunSource, StepsOfRun, StudioPlaces, Upload, } from "./studio/places.ts";
export type { StudioAccount } from "./studio/views/account.ts";
export type { CheckView, RowProblem, SentRowView } from "./studio/views/check.ts";
export type { Agreed, AgreedChoice, ImportChoice, JobChoice, SendAs, } from "./studio/views/choice.ts";
export type { Choices, ColumnValue, ColumnValues, LoadedMapping, MappingProblem, MappingView, Proposal, ValueChoices, } from "./studio/views/columns.ts";
export type { ComparedRun, CompareView } from "./studio/views/compare.ts";
export type { TokenMay } from "./account/token-scopes.ts";
export type { MatrixObject, MatrixView, ObjectView, PropertiesView, PropertyView, } from "./studio/views/objects.ts";
export type { PreviewPart, PreviewRow } from "./studio/views/preview.ts";
export type { FailedGroup, MendedFate, Mending, MendingView, SentAsItIs, } from "./studio/views/mending.ts";
export type { ReasonView, ResultFilter, ResultOrder, ResultPage, ResultRow, RowRequest, } from "./studio/views/rows.ts";
export type { RunDescription, RunState, TaskCommand } from "./results/describe-run.ts";
export { associationWords, mappingProblemWords } from "./mapping/association-words.ts";
export { takesText } from "./studio/columns/takes-text.ts";
export { remediesOf, type Remedy } from "./studio/check/remedies.ts";
export { toldValues } from "./studio/check/told-values.ts";
export type { InQueue, NextView, RunBlocks, RunHistory, RunSummary, RunView, TargetsView, } from "./studio/views/run.ts";
export { unreadable } from "./studio/runs/run-view.ts";
export { agreedOf } from "./studio/check/agreed.ts";
export { isOver } from "./studio/runs/watch-run.ts";
export { durationText, timeLeftText } from "./run/duration-text.ts";
export { waitText } from "./run/wait-text.ts";
export { linkWords, type RunLink } from "./results/link-runs.ts";
export type { ColumnView, SourceRowView, SourceTable, SourceView } from "./studio/views/source.ts";
export type { UndoCounts, UndoSummary } from "./undo/undo-summary.ts";
export { laterRunsText, type UndoLine, undoLines, undoWork } from "./undo/undo-text.ts";

// account/add-validation-rules.d.ts
import type { RecordObjectType } from "@x/batch-types";
import type { AccountDefinitions } from "./account-definitions.ts";
import type { ImportClient } from "./import-client.ts";
/**
 * Returns the definitions together with the account's validation rules, so that rows are checked by both. Rules that
 * HubSpot does not list, or not as described, are left out: the definitions then come back as they are.
 *
 * @param onUnknown Told why the rules are not known.
 *
 * @example
 * import { createBatchClient } from "@x/batch-http";
 *
 * const client = createBatchClient({ accessToken: process.env.HUBSPOT_ACCESS_TOKEN! });
 * const definitions = await readAccountDefinitions(client, "contacts");
 * const ruled = await addValidationRules(client, "contacts", definitions, (why) => console.log(why));
 * ruled.properties.length === definitions.properties.length; //=> true
 */
export declare function addValidationRules(client: Pick<ImportClient, "propertyValidations">, objectType: RecordObjectType, definitions: AccountDefinitions, onUnknown?: (reason: string) => void): Promise<AccountDefinitions>;

// account/account-definitions.d.ts
import type { AccountNames } from "@x/batch-core";
import type { DataSensitivity } from "@x/batch-core/calls";
import { JobStoppedError } from "@x/batch-http";
import type { PropertyDefinition, RecordObjectType } from "@x/batch-types";
import type { ImportClient } from "./import-client.ts";
/** What an account has to say about an object before anything is written. */
export interface AccountDefinitions {
    readonly properties: readonly PropertyDefinition[];
    /** Degrees of sensitivity whose properties this token may not list, though there may be some. */
    readonly hidden: readonly DataSensitivity[];
    readonly quota: Quota;
    /** Owners and pipelines. Present where columns of a file may name them. */
    readonly names?: AccountNames | undefined;
}
/** The limits, as the headers of answers state them. */
export interface Quota {
    /** The rate limit: `requests` in `perMilliseconds`. */
    readonly limit?: {
        readonly requests: number;
        readonly perMilliseconds: number;
    };
    readonly dailyLimit?: number;
    readonly dailyRemaining?: number;
}
/**
 * Returns all property definitions of an object. HubSpot lists sensitive ones only when asked, and only to
 * tokens that have the scope for them. Without that scope, only the others are returned.
 *
 * @throws {JobStoppedError} when even the others cannot be listed.
 *
 * @example
 * import { createBatchClient } from "@x/batch-http";
 *
 * const client = createBatchClient({ accessToken: process.env.HUBSPOT_ACCESS_TOKEN! });
 * const { properties } = await readAccountDefinitions(client, "contacts");
 * properties.find(({ name }) => name === "city")?.label; //=> "City"
 */
export declare function readAccountDefinitions(client: ImportClient, objectType: RecordObjectType): Promise<AccountDefinitions>;
/**
 * Reads what the account says about an object, where this token may ask. Returns undefined where it may not.
 *
 * @param onRefused Told why it may not.
 * @throws {JobStoppedError} when the definitions could not be read for another reason.
 *
 * @example
 * import { createBatchClient } from "@x/batch-http";
 *
 * const client = createBatchClient({ accessToken: process.env.HUBSPOT_ACCESS_TOKEN! });
 * const definitions = await findDefinitions(client, "contacts", (why) => console.log(why));
 * definitions?.hidden; //=> []
 */
export declare function findDefinitions(client: ImportClient, objectType: RecordObjectType, onRefused: ((reason: string) => void) | undefined): Promise<AccountDefinitions | undefined>;
/** Stops after which asking again does not help: not allowed to this token, or not offered to this account. */
export declare function isRefused(error: unknown): error is JobStoppedError;
/**
 * Returns whether records may be given a value of a property.
 *
 * @example
 * const score = { name: "score", type: "number", calculated: true };
 * isWritable(score); //=> false
 * isWritable({ name: "city", type: "string" }); //=> true
 */
export declare function isWritable({ calculated, modificationMetadata }: PropertyDefinition): boolean;
/**
 * Returns whether HubSpot finds records by a property. It finds contacts by `email`, though the
 * definition does not say so.
 *
 * @example
 * isUnique("contacts", { name: "email", type: "string" }); //=> true
 * isUnique("contacts", { name: "city", type: "string" }); //=> false
 * isUnique("companies", { name: "code", type: "string", hasUniqueValue: true }); //=> true
 */
export declare function isUnique(objectType: string, { name, hasUniqueValue }: PropertyDefinition): boolean;

// account/account-names.d.ts
import type { PropertyDefinition, RecordObjectType } from "@x/batch-types";
import type { AccountDefinitions } from "./account-definitions.ts";
import type { ImportClient } from "./import-client.ts";
/** Returns those of the properties whose values may name an owner, a pipeline, a stage or an option. */
export declare function namedProperties(objectType: string, definitions: readonly PropertyDefinition[], properties: readonly (string | null)[]): string[];
/**
 * Adds the names that values of these properties may have. Owners and pipelines are read only where one of the
 * properties needs them. Where this token may not read them, a check of such a value says so.
 *
 * @param properties As `namedProperties` returned them.
 * @throws {JobStoppedError} when they could not be read for another reason.
 *
 * @example
 * import { createBatchClient } from "@x/batch-http";
 *
 * const client = createBatchClient({ accessToken: process.env.HUBSPOT_ACCESS_TOKEN! });
 * const definitions = await readAccountDefinitions(client, "deals");
 * const about = { client, objectType: "deals", properties: ["dealstage"] } as const;
 * const { names } = await withAccountNames(definitions, about);
 * [names?.pipelines !== undefined, names?.owners !== undefined]; //=> [true, false]
 */
export declare function withAccountNames(definitions: AccountDefinitions, { client, objectType, properties, }: {
    readonly client: Pick<ImportClient, "owners" | "pipelines">;
    readonly objectType: RecordObjectType;
    readonly properties: readonly string[] | undefined;
}): Promise<AccountDefinitions>;

// account/import-client.d.ts
import type { BatchClient } from "@x/batch-http";
import type { ApiVersion } from "@x/batch-types";
/** What an import needs of a client. A client of any API version has it: `createBatchClient({ accessToken })`. */
export type ImportClient = Pick<BatchClient<ApiVersion>, "account" | "associations" | "diff" | "lists" | "owners" | "pipelines" | "properties" | "propertyValidations" | "read" | "run" | "schemas" | "scopes" | "search">;

// account/host-of.d.ts
/**
 * Returns the host that requests go to, such as `api.hubapi.com` or `127.0.0.1:8787`. It has no user and no
 * password, whatever the URL has.
 *
 * @param baseUrl Of the client. @default HubSpot's
 *
 * @example
 * hostOf("http://user:secret@127.0.0.1:8787"); //=> "127.0.0.1:8787"
 * hostOf(); //=> "api.hubapi.com"
 */
export declare function hostOf(baseUrl?: string): string;

// account/object-names.d.ts
import type { ImportClient } from "./import-client.ts";
/** The names of one object: `contacts` and `0-1`, or `2-345`, `p_vendor` and `p123_vendor`. */
export interface ObjectNames {
    /** The known names. The first is the one to store data under: `contacts` or `2-345`. */
    readonly all: readonly [string, ...string[]];
    /** Whether a name is one of the object's. Also true where it may be one, and the account does not say. */
    readonly isOfObject: (name: string) => boolean;
}
/**
 * Finds all names of an object. Asks the account about a custom object.
 *
 * @throws {JobStoppedError} when HubSpot does not answer. Where it refuses, the given name is the only one.
 *
 * @example
 * import { createBatchClient } from "@x/batch-http";
 *
 * const client = createBatchClient({ accessToken: process.env.HUBSPOT_ACCESS_TOKEN! });
 * const names = await readObjectNames("0-1", client);
 * names.all; //=> ["contacts", "0-1"]
 * names.isOfObject("contacts"); //=> true
 */
export declare function readObjectNames(objectType: string, { schemas }: Pick<ImportClient, "schemas">): Promise<ObjectNames>;
/**
 * Whether two names are of one object. Asks the account where only it knows. Where that is refused, two names that
 * may be of one object count as such.
 */
export declare function isSameObject(one: string, other: string, client: () => Promise<Pick<ImportClient, "schemas">>): Promise<boolean>;

// account/portal.d.ts
import { type OnEvent } from "@x/batch-http";
import type { Account } from "@x/batch-types";
import type { ImportClient } from "./import-client.ts";
/** The HubSpot account (portal) that a run writes to, as it is kept with the run. */
export interface Portal {
    readonly id: string;
    /** What HubSpot calls its kind, such as `STANDARD` or `SANDBOX`. */
    readonly accountType?: string | undefined;
}
/**
 * Returns what a run keeps of an account.
 *
 * @example
 * const account = { portalId: "4711", accountType: "STANDARD", limits: {} };
 * portalOf(account); //=> { id: "4711", accountType: "STANDARD" }
 */
export declare function portalOf({ portalId, accountType }: Account): Portal;
/**
 * Asks HubSpot which account the client's token belongs to. It is the first request of an import, so it gives
 * up soon: after 2 retries, or 20 seconds.
 *
 * @param onEvent Called with each event of the request.
 * @throws {JobStoppedError} when HubSpot does not name the account. Its `stop` says why.
 *
 * @example
 * import { createBatchClient } from "@x/batch-http";
 *
 * const client = createBatchClient({ accessToken: process.env.HUBSPOT_ACCESS_TOKEN! });
 * const { portalId } = await readAccount(client);
 * portalId; //=> "1000001"
 */
export declare function readAccount(client: ImportClient, onEvent?: OnEvent): Promise<Account>;

// account/quota-of.d.ts
import type { Account } from "@x/batch-types";
import type { Quota } from "./account-definitions.ts";
/**
 * Returns the limits that HubSpot stated when it named the account: in headers, or else as the day's usage.
 *
 * @example
 * const limits = { requests: 190, perMilliseconds: 10_000 };
 * quotaOf({ portalId: "4711", limits, dailyUsage: { limit: 650_000, used: 649_000 } }).dailyRemaining; //=> 1000
 */
export declare function quotaOf({ limits, dailyUsage }: Account): Quota;

// account/token-scopes.d.ts
import type { NamesRefused } from "@x/batch-core";
import { type ObjectScopes } from "@x/batch-types/registry";
import type { ImportClient } from "./import-client.ts";
/**
 * Returns the scopes of the client's token, or why HubSpot does not list them. They are only shown.
 *
 * @example
 * import { createBatchClient } from "@x/batch-http";
 *
 * const client = createBatchClient({ accessToken: process.env.HUBSPOT_ACCESS_TOKEN! });
 * const scopes = await readTokenScopes(client);
 * "refused" in scopes ? scopes.refused : scopes.has("crm.objects.contacts.write"); //=> true
 */
export declare function readTokenScopes(client: Pick<ImportClient, "scopes">): Promise<ReadonlySet<string> | NamesRefused>;
type Answer = "yes" | "no" | "not known";
/** Whether a token has the scopes to read the records of an object, and for the other operations. */
export interface TokenMay {
    readonly read: Answer;
    readonly write: Answer;
}
/**
 * Compares the scopes of a token with those that an object needs.
 *
 * @param name The object, or `custom` for any custom object.
 *
 * @example
 * const needed = { read: [["crm.objects.contacts.read"]], write: [["crm.objects.contacts.write"]] };
 * const granted = new Set(["crm.objects.contacts.read"]);
 * tokenMay(granted, "contacts", needed); //=> { read: "yes", write: "no" }
 */
export declare function tokenMay(granted: ReadonlySet<string>, name: string, { read, write }: ObjectScopes): TokenMay;
export {};

// account/value-labels.d.ts
import type { AccountDefinitions } from "./account-definitions.ts";
/**
 * Returns what people call a value of a property: the name of an owner, or the label of a pipeline, a stage or an option.
 * `undefined` where the account has no such text, or it is the value itself.
 */
export type ValueLabels = (property: string, value: string) => string | undefined;
/**
 * Returns what finds the label of a value, for people who look at values as HubSpot has them.
 *
 * @param definitions With the names that `withAccountNames` added: without them, owners have no labels.
 *
 * @example
 * const options = [{ value: "71", label: "Partner" }];
 * const stage = { name: "lifecyclestage", type: "enumeration", fieldType: "radio", options };
 * const labelOf = createValueLabels("contacts", { properties: [stage] });
 * labelOf("lifecyclestage", "71"); //=> "Partner"
 */
export declare function createValueLabels(objectType: string, definitions: Pick<AccountDefinitions, "names" | "properties">): ValueLabels;

// check/require-not-there.d.ts
import type { Job, WritePolicy } from "@x/batch-core";
import { type FileBytes, type Survey } from "@x/batch-file";
import type { Edit } from "../edits/edit.ts";
import type { ColumnMap } from "../mapping/map-columns.ts";
/**
 * Refuses to create rows of a result file a second time: their column `hs_status` says what became of them.
 *
 * @throws {ImportError} naming the first rows whose record HubSpot has or may have.
 *
 * @example
 * const file = fromBlob(new Blob(["email,hs_status\nada@example.com,created\n"]), "written.csv");
 * const why = await requireNotThere({
 *   job: { operation: "create" },
 *   file,
 *   survey: await survey(file),
 *   columns: { properties: ["email", null] },
 * }).catch((error: ImportError) => error.problems[0]?.code);
 * why; //=> "MAY_BE_THERE"
 */
export declare function requireNotThere({ job, file, survey, columns, edits, policy, }: {
    readonly job: Pick<Job, "operation">;
    readonly file: FileBytes;
    readonly survey: Survey;
    readonly columns: Pick<ColumnMap, "properties">;
    readonly edits?: readonly Edit[] | undefined;
    /** With one, records are looked up before they are created. */
    readonly policy?: WritePolicy | undefined;
}): Promise<void>;

// check/check.d.ts
import type { FileBytes, Survey } from "@x/batch-file";
import type { Job, WritePolicy } from "@x/batch-core";
import type { AccountDefinitions } from "../account/account-definitions.ts";
import type { ImportClient } from "../account/import-client.ts";
import { type MappedColumn } from "../mapping/describe-columns.ts";
import type { LinkedRows } from "./linked-row.ts";
import type { CountedTask } from "./count-requests.ts";
import type { Edit } from "../edits/edit.ts";
import type { ColumnMap } from "../mapping/map-columns.ts";
import type { RowOptions } from "../record/row-options.ts";
import { type Estimate } from "./estimate.ts";
import { type CheckedTargets, type TargetLookUp } from "./look-up-targets.ts";
import { type Scan } from "./scan-rows.ts";
/** The result of a check of a file. Plain JSON. */
export interface CheckReport extends Omit<Scan, "requests"> {
    readonly operation: Job["operation"];
    readonly objectType: string;
    readonly file: string;
    readonly columns: readonly MappedColumn[];
    /** Rows that the user left out by hand; they are not among `rows`. Absent: none. */
    readonly leftOutRows?: number;
    /** Whether a write would look up first whether HubSpot has the records. This check did not. */
    readonly verifiesLater: boolean;
    /** Degrees of sensitivity whose properties this token may not list. */
    readonly hidden: AccountDefinitions["hidden"];
    readonly cost: Estimate;
    /** Absent where the file names no records to associate with by a property. */
    readonly targets?: CheckedTargets;
}
/** What is to be checked. */
export interface CheckTask {
    readonly job: Job;
    readonly file: FileBytes;
    readonly survey: Survey;
    readonly columns: ColumnMap;
    readonly definitions: AccountDefinitions;
    readonly options?: RowOptions | undefined;
    /** The policy of the write. A write reads the records for it; this check does not. */
    readonly policy?: WritePolicy | undefined;
    /** The list that the write adds the records to. */
    readonly toList?: CountedTask["toList"];
    /** The rows of other files that association columns lead to. */
    readonly linked?: LinkedRows | undefined;
    /** Told of each refused row, by its line. */
    readonly onRefused?: ((line: number) => void) | undefined;
    /** Told of each other row. `record` makes its record as it is sent; call it before this returns. */
    readonly onAccepted?: ((line: number, record: () => unknown) => void) | undefined;
    /** What the user changed in the rows by hand. @default nothing */
    readonly edits?: readonly Edit[] | undefined;
    /** How many lines and values each problem lists at most. @default 5 */
    readonly told?: number | undefined;
    /** Ends the check; it then rejects with the reason. */
    readonly signal?: AbortSignal | undefined;
}
/**
 * Judges every row of a file by the account's definitions, and looks up the records that it names by a property. Writes
 * nothing.
 *
 * @throws {FileError} when the file has changed since its survey.
 *
 * @example
 * import { createBatchClient } from "@x/batch-http";
 *
 * const client = createBatchClient({ accessToken: process.env.HUBSPOT_ACCESS_TOKEN! });
 * const file = fromBlob(new Blob(["email,city\nada@example.com,London\nnobody,Rome\n"]), "people.csv");
 * const job = { operation: "create", objectType: "contacts" } as const;
 * const report = await check({
 *   job,
 *   file,
 *   survey: await survey(file),
 *   columns: { properties: ["email", "city"], leftOut: [] },
 *   definitions: await readAccountDefinitions(client, "contacts"),
 * });
 * [report.rows, report.refused]; //=> [2, 1]
 * report.cost.requests; //=> 1
 */
export declare function check({ client, madeBefore, ...task }: CheckTask & {
    /** Looks up records to associate with. @default they are not looked up, and `targets` says so */
    readonly client?: Pick<ImportClient, "read" | "search"> | undefined;
    /** Objects whose records are written before this file: they are not looked up, as they may not be there yet. */
    readonly madeBefore?: readonly string[] | undefined;
}): Promise<CheckReport>;
/** The same, with a given function that looks up the records to associate with. */
export declare function checkRows(task: CheckTask & {
    readonly targets: TargetLookUp;
}): Promise<CheckReport>;

// check/look-up-targets.d.ts
import { type Job } from "@x/batch-core";
import type { ImportClient } from "../account/import-client.ts";
import type { AssociationColumn } from "../mapping/association-column.ts";
import type { Said } from "./groups.ts";
type Cells = readonly (string | undefined)[];
/** Whether the records to associate with, which a file names by the values of a property, were looked up. */
export interface CheckedTargets {
    /** What names them, such as `companies by domain`. */
    readonly by: readonly string[];
    /** The part of them that was not looked up, or not completely. */
    readonly unknown: readonly string[];
    /** Why not. */
    readonly problem?: string;
}
/** What was found out about the records that a row is to be associated with. */
interface TargetsOfRow {
    /** Why the row is refused. */
    readonly errors: readonly Said[];
    readonly warnings: readonly Said[];
}
/** Looks up records to associate with, as the write does, and creates none. */
export interface TargetLookUp {
    /** Looks up the records that these rows name. */
    find(rows: readonly {
        readonly cells: Cells;
    }[]): Promise<void>;
    /** What was found for a row by the last `find`. */
    saidOf(cells: Cells): TargetsOfRow;
    /** The record of a row as it is sent: without the associations that are left out. */
    sentOf(record: unknown): unknown;
    readonly checked: CheckedTargets | undefined;
}
/**
 * @param client Absent where HubSpot cannot be asked.
 * @param madeBefore Objects of which records are written before this file is: what is missing now may be there then.
 */
export declare function createTargetLookUp(task: {
    readonly job: Pick<Job, "missingTargets">;
    readonly associations: readonly AssociationColumn[] | undefined;
    readonly client?: Pick<ImportClient, "read" | "search"> | undefined;
    readonly madeBefore?: readonly string[] | undefined;
}): TargetLookUp;
export {};

// check/prepare-row.d.ts
import type { Coercion } from "@x/batch-core";
import type { RecordError } from "@x/batch-types";
import type { AccountDefinitions } from "../account/account-definitions.ts";
import type { LinkedRows } from "./linked-row.ts";
import type { Task } from "../store/task.ts";
/** The record of a row as it is sent, or why it is not sent. */
export type PreparedRow = {
    readonly record: unknown;
    readonly coercions: readonly Coercion[];
    /** How many properties its blank cells clear. */
    readonly cleared: number;
} | {
    readonly errors: readonly [RecordError, ...RecordError[]];
};
/**
 * Returns a function that turns the cells of a row into the record that is sent, or into errors where HubSpot would
 * surely refuse it.
 *
 * @param definitions Of the account, to check values by; without them, only ids are checked.
 * @param linked The rows of other files that association columns lead to.
 *
 * @example
 * import { resolveJob } from "@x/batch-core";
 *
 * const job = resolveJob({ operation: "create", objectType: "contacts" });
 * const columns = { properties: ["email", null], leftOut: ["Notes"] };
 * const prepare = createRowPreparer({ job, columns }, undefined);
 * const prepared = prepare(["ada@example.com", "likes tea"]);
 * "record" in prepared && prepared.record; //=> { properties: { email: "ada@example.com" } }
 */
export declare function createRowPreparer({ job, columns, rowOptions }: Pick<Task, "job" | "columns" | "rowOptions">, definitions: AccountDefinitions | undefined, linked?: LinkedRows): (cells: readonly (string | undefined)[]) => PreparedRow;

// check/count-requests.d.ts
import { type Job, type WritePolicy } from "@x/batch-core";
import type { ColumnMap } from "../mapping/map-columns.ts";
import type { RowOptions } from "../record/row-options.ts";
import type { Task } from "../store/task.ts";
/**
 * How many requests writing a file takes at most. Not counted: what is sent again, rows that HubSpot refuses, a second row
 * of one record, and further pages of what is read.
 */
export interface RequestCount {
    readonly recordRequests: number;
    /** Make associations after their records are written. */
    readonly associationRequests: number;
    /** Reads: of records before they are written, of their associations, and of records to associate with. */
    readonly lookUpRequests: number;
    /** Create records to associate with, if all of them are missing. */
    readonly targetRequests: number;
    /** Add the records to a list. */
    readonly listRequests: number;
}
/** Counts the requests of rows. Memory is bounded. */
export interface RequestCounter {
    add(cells: readonly (string | undefined)[]): void;
    /** Adds rows without associations. */
    addRows(count: number): void;
    count(): RequestCount;
}
/** What of a task is counted, before there is a run. */
export interface CountedTask {
    readonly job: Pick<Job, "operation" | "missingTargets">;
    readonly columns: Pick<ColumnMap, "associations">;
    readonly policy?: WritePolicy | undefined;
    readonly rowOptions?: RowOptions | undefined;
    readonly toList?: Task["toList"] | undefined;
}
/**
 * Returns what counts the requests that writing the rows of a task takes.
 *
 * @example
 * const policy = {}; // Reads each record first.
 * const counter = createRequestCounter({ job: { operation: "update" }, columns: {}, policy });
 * counter.addRows(1000);
 * const { recordRequests, lookUpRequests } = counter.count();
 * [recordRequests, lookUpRequests]; //=> [10, 10]
 */
export declare function createRequestCounter(task: CountedTask): RequestCounter;
/**
 * Returns how many requests a count has, of all kinds.
 *
 * @example
 * const counter = createRequestCounter({ job: { operation: "upsert" }, columns: {} });
 * counter.addRows(250);
 * allRequests(counter.count()); //=> 3
 */
export declare function allRequests(count: RequestCount): number;

// check/estimate.d.ts
import type { Quota } from "../account/account-definitions.ts";
import { type RequestCount } from "./count-requests.ts";
/** The most that writing a file costs when every row is good. `RequestCount` says what is not counted. */
export interface Estimate extends RequestCount {
    /** All requests. */
    readonly requests: number;
    readonly limit: {
        readonly requests: number;
        readonly perMilliseconds: number;
    };
    /** Whether HubSpot named the limit. Otherwise it is HubSpot's smallest one. */
    readonly isLimitKnown: boolean;
    /** The least that they take under this limit. */
    readonly seconds: number;
    /** Requests a day; absent where the account's limit is not known. */
    readonly dailyLimit?: number;
    /** How many of them are left today; absent likewise. */
    readonly dailyRemaining?: number;
}
/**
 * Returns what requests cost under the limits of an account: HubSpot's smallest rate limit where that of the account is
 * not known.
 *
 * @example
 * const counter = createRequestCounter({ job: { operation: "upsert" }, columns: {} });
 * counter.addRows(100_000);
 * const quota = { limit: { requests: 100, perMilliseconds: 10_000 }, dailyRemaining: 5_000 };
 * const { requests, seconds, dailyRemaining } = estimate(counter.count(), quota);
 * [requests, seconds, dailyRemaining]; //=> [1000, 90, 5000]
 */
export declare function estimate(count: RequestCount, quota: Quota): Estimate;

// check/groups.d.ts
/** A problem or warning that several rows have in common. */
export interface Group {
    readonly code: string;
    readonly property?: string;
    /** The place of the column that it is about, from 0, where that gives no property but names other records. */
    readonly column?: number;
    /** The message about all of these rows; "…" stands for what differs between them. */
    readonly message: string;
    /** The whole message about the first of them, where it says more. */
    readonly firstMessage?: string;
    readonly rows: number;
    /** The lines of the first of them. */
    readonly lines: readonly number[];
    /** How many different values these rows have, counted up to 100. 0 where the problem is not about values. */
    readonly distinct: number;
    /** The most frequent values, the most frequent first. */
    readonly values: readonly GroupedValue[];
}
/** A value that several rows have. */
export interface GroupedValue {
    /** Its first 60 characters. */
    readonly value: string;
    /** The value, or its cell, is longer. Absent: this is all of it. */
    readonly isCut?: true;
    readonly rows: number;
    /** The first line that has it. */
    readonly line: number;
    /** The first 60 characters of what is sent instead. Absent where nothing is sent instead. */
    readonly to?: string;
    /** For a key that an earlier row has, too: the line of that row. */
    readonly firstLine?: number;
}
/** A problem or warning of one row. */
export interface Said extends Pick<Group, "code" | "column" | "property" | "message"> {
    /** The value that it is about. @default the last one that the message quotes */
    readonly value?: string | undefined;
    /** What is sent instead of the value. */
    readonly to?: string | undefined;
    /** For a key that an earlier row has, too: the line of that row. */
    readonly firstLine?: number;
    /** The value is one of several in its cell. */
    readonly isPart?: boolean;
    /** The previous call was about the same row: this adds a value, and no row. */
    readonly isMore?: boolean;
}
/** Groups problems and warnings of rows, in bounded memory. */
export interface Groups {
    add(line: number, said: Said): void;
    /** The largest first. */
    list(): readonly Group[];
}
/** @param told How many lines and values each group lists at most. */
export declare function createGroups(told?: number): Groups;

// check/needed-option.d.ts
/** A row option with which a refused value can be written. */
export interface NeededOption {
    readonly name: "coerce" | "dateFormat" | "decimalMark";
    /** The value of the option. Undefined where only the user knows it, and for `coerce`. */
    readonly value?: string | undefined;
}
/** A problem of a value. */
export interface ValueProblem {
    readonly code?: string | null | undefined;
    readonly message: string;
}
/**
 * Returns the option that a problem needs; undefined where the value itself is to be corrected.
 *
 * @example
 * const code = "DATE_FORMAT";
 * neededOption({ code, message: "Write it with the date format DD.MM.YYYY." })?.value; //=> "DD.MM.YYYY"
 * neededOption({ code: "INVALID_EMAIL", message: "nobody is no e-mail." }); //=> undefined
 */
export declare function neededOption({ code, message }: ValueProblem): NeededOption | undefined;

// errors/import-error.d.ts
/** What kind of problem stands in the way. */
export type ImportErrorCode = 
/** The columns of the file, or the mapping that was given for them. */
"MAPPING"
/** An import plan. */
 | "PLAN"
/** The list that records are to be added to. */
 | "LIST"
/** What is to be done about records that HubSpot has, or does not have. */
 | "POLICY"
/** The place of a run: there is no run, there is one already, or it cannot be written to. */
 | "RUN"
/** What is kept of a run is damaged, or was changed by somebody. */
 | "DAMAGED"
/** Another process is at work on the run. */
 | "LOCKED"
/** The file is not the one the run began with. */
 | "SOURCE"
/** The token belongs to another HubSpot account than the run. */
 | "OTHER_ACCOUNT"
/** The properties of the object are needed, and were not given. */
 | "DEFINITIONS"
/** Rows that must not be sent again. */
 | "RETRY";
/** The kind of a single problem, for programs that say in their own words what to do about it. */
export type ImportProblemCode = ImportErrorCode
/** A text of `associate`. Values: `associate`, and `form` where its form is wrong, or another form may be meant. */
 | "ASSOCIATE"
/** A column of `clearBlanks`. */
 | "CLEAR_BLANKS"
/** A text of `map`. */
 | "MAP"
/** Rows to create whose record HubSpot has or may have, as their `hs_status` says. */
 | "MAY_BE_THERE"
/** A column has several values in one cell. Values: `column`, and `property` where they can be joined. */
 | "NESTED_VALUES"
/** No column maps to the id property. Values: `property`. */
 | "NO_ID_PROPERTY"
/** No column maps to a property. */
 | "NO_PROPERTY"
/** No column holds the record id. Values: `column`, where one may be it; `operation`, where an id property would do. */
 | "NO_RECORD_ID"
/** An older version wrote the run; it has to be opened once to be brought up to date. Values: `folder`. */
 | "OLD_RUN"
/** The folder cannot take a run, or result files; another one may. */
 | "OTHER_FOLDER"
/** A column of `saved`, or a value for every row. Values: `column` or `constant`. */
 | "SAVED_MAPPING"
/**
 * A column, or a value for every row, is of a property that the account does not have. Values: `objectType`, and
 * `column` or `constant`.
 */
 | "UNKNOWN_PROPERTY"
/** A row to be sent again of which nobody knows whether it was written. */
 | "UNKNOWN_ROW";
/** One problem that stands in the way of an import. */
export interface ImportProblem {
    readonly code: ImportProblemCode;
    /** Sentences: what failed, what was expected, what came instead, and what to do. */
    readonly message: string;
    /** The names that the message is about. */
    readonly values?: Readonly<Record<string, string>>;
}
/**
 * An import cannot start or go on: every problem that stands in the way. Nothing was sent.
 *
 * @example
 * try {
 *   parseMapping('{ "columns": { "Mail": "e mail" } }', "mapping.json");
 * } catch (error) {
 *   if (!(error instanceof ImportError)) throw error;
 *   console.log(error.code, error.problems.length);
 * } //=> MAPPING 1
 */
export declare class ImportError extends Error {
    readonly name = "ImportError";
    readonly code: ImportErrorCode;
    readonly problems: readonly ImportProblem[];
    /** @param problems A text is a problem with the code of the error. */
    constructor(code: ImportErrorCode, ...problems: readonly (ImportProblem | string)[]);
}

// errors/sync-memory-error.d.ts
/**
 * What a sync remembers could not be read or written while it was at work. Its message says what to do.
 *
 * @example
 * function saves(memory: SyncMemory): boolean {
 *   try {
 *     memory.save();
 *     return true;
 *   } catch (error) {
 *     if (!(error instanceof SyncMemoryError)) throw error;
 *     console.log(error.message);
 *     return false;
 *   }
 * }
 */
export declare class SyncMemoryError extends Error {
    readonly name = "SyncMemoryError";
}

// import-plan/import-plan.d.ts
import * as v from "valibot";
export declare const linkSchema: v.StrictObjectSchema<{
    readonly column: v.SchemaWithPipe<readonly [v.SchemaWithPipe<readonly [v.StringSchema<undefined>, v.NonEmptyAction<string, "expected a text that is not empty">]>, v.DescriptionAction<string, "The column of this file that has the keys.">]>;
    readonly step: v.SchemaWithPipe<readonly [v.SchemaWithPipe<readonly [v.StringSchema<undefined>, v.NonEmptyAction<string, "expected a text that is not empty">]>, v.DescriptionAction<string, "The name of the step whose records are meant.">]>;
    readonly key: v.SchemaWithPipe<readonly [v.SchemaWithPipe<readonly [v.StringSchema<undefined>, v.NonEmptyAction<string, "expected a text that is not empty">]>, v.DescriptionAction<string, "The column of that step's file that has the same keys.">]>;
    readonly label: v.SchemaWithPipe<readonly [v.ExactOptionalSchema<v.SchemaWithPipe<readonly [v.StringSchema<undefined>, v.NonEmptyAction<string, "expected a text that is not empty">]>, undefined>, v.DescriptionAction<string, "The association label in HubSpot. Absent: the unlabelled association.">]>;
}, undefined>;
/** The values of fields that have a name of their own for each value. */
export declare const recordValues: {
    columns: v.NullableSchema<v.SchemaWithPipe<readonly [v.StringSchema<undefined>, v.RegexAction<string, "expected the name of a property, or null">]>, undefined>;
    overwrite: v.PicklistSchema<["if-empty", "never"], undefined>;
};
export declare const stepSchema: v.StrictObjectSchema<{
    readonly name: v.SchemaWithPipe<readonly [v.ExactOptionalSchema<v.SchemaWithPipe<readonly [v.StringSchema<undefined>, v.RegexAction<string, undefined>]>, undefined>, v.DescriptionAction<string, "What other steps call it. Absent: the object.">]>;
    readonly source: v.SchemaWithPipe<readonly [v.SchemaWithPipe<readonly [v.StringSchema<undefined>, v.NonEmptyAction<string, "expected a text that is not empty">]>, v.DescriptionAction<string, "The file, seen from the folder of this plan.">]>;
    readonly object: v.SchemaWithPipe<readonly [v.SchemaWithPipe<readonly [v.StringSchema<undefined>, v.NonEmptyAction<string, "expected a text that is not empty">]>, v.DescriptionAction<string, "Such as contacts, 2-345 or p_vendor.">]>;
    readonly operation: v.SchemaWithPipe<readonly [v.PicklistSchema<["create", "update", "upsert"], undefined>, v.DescriptionAction<"create" | "update" | "upsert", "What is done with each row.">]>;
    readonly idProperty: v.SchemaWithPipe<readonly [v.ExactOptionalSchema<v.SchemaWithPipe<readonly [v.StringSchema<undefined>, v.NonEmptyAction<string, "expected a text that is not empty">]>, undefined>, v.DescriptionAction<string, "The unique property that records are found by. An upsert needs one.">]>;
    readonly columns: v.SchemaWithPipe<readonly [v.ExactOptionalSchema<v.RecordSchema<v.StringSchema<undefined>, v.NullableSchema<v.SchemaWithPipe<readonly [v.StringSchema<undefined>, v.RegexAction<string, "expected the name of a property, or null">]>, undefined>, undefined>, undefined>, v.DescriptionAction<{
        [x: string]: string | null;
    }, "The property of a column; null: it is not written. Other columns map by name.">]>;
    readonly associate: v.SchemaWithPipe<readonly [v.ExactOptionalSchema<v.ArraySchema<v.SchemaWithPipe<readonly [v.StringSchema<undefined>, v.NonEmptyAction<string, "expected a text that is not empty">]>, undefined>, undefined>, v.DescriptionAction<string[], "Columns of record ids: objects:Column or objects:Column:Label.">]>;
    readonly links: v.SchemaWithPipe<readonly [v.ExactOptionalSchema<v.ArraySchema<v.StrictObjectSchema<{
        readonly column: v.SchemaWithPipe<readonly [v.SchemaWithPipe<readonly [v.StringSchema<undefined>, v.NonEmptyAction<string, "expected a text that is not empty">]>, v.DescriptionAction<string, "The column of this file that has the keys.">]>;
        readonly step: v.SchemaWithPipe<readonly [v.SchemaWithPipe<readonly [v.StringSchema<undefined>, v.NonEmptyAction<string, "expected a text that is not empty">]>, v.DescriptionAction<string, "The name of the step whose records are meant.">]>;
        readonly key: v.SchemaWithPipe<readonly [v.SchemaWithPipe<readonly [v.StringSchema<undefined>, v.NonEmptyAction<string, "expected a text that is not empty">]>, v.DescriptionAction<string, "The column of that step's file that has the same keys.">]>;
        readonly label: v.SchemaWithPipe<readonly [v.ExactOptionalSchema<v.SchemaWithPipe<readonly [v.StringSchema<undefined>, v.NonEmptyAction<string, "expected a text that is not empty">]>, undefined>, v.DescriptionAction<string, "The association label in HubSpot. Absent: the unlabelled association.">]>;
    }, undefined>, undefined>, undefined>, v.DescriptionAction<{
        column: string;
        step: string;
        key: string;
        label?: string;
    }[], "Columns with keys of rows of other steps, whose records are associated.">]>;
    readonly missing: v.SchemaWithPipe<readonly [v.ExactOptionalSchema<v.PicklistSchema<["fail", "ignore"], undefined>, undefined>, v.DescriptionAction<"fail" | "ignore", "What becomes of a row whose record to associate with is missing: it fails, or is written without. Absent: fail.">]>;
    readonly createMissing: v.SchemaWithPipe<readonly [v.ExactOptionalSchema<v.BooleanSchema<undefined>, undefined>, v.DescriptionAction<boolean, "Whether such records are created, by their unique property.">]>;
    readonly onExisting: v.SchemaWithPipe<readonly [v.ExactOptionalSchema<v.PicklistSchema<["update", "skip", "fail"], undefined>, undefined>, v.DescriptionAction<"fail" | "skip" | "update", "What is done about a record that HubSpot has; each is read first.">]>;
    readonly onMissing: v.SchemaWithPipe<readonly [v.ExactOptionalSchema<v.PicklistSchema<["create", "skip", "fail"], undefined>, undefined>, v.DescriptionAction<"create" | "fail" | "skip", "What is done about a record that HubSpot does not have; each is read first.">]>;
    readonly overwrite: v.SchemaWithPipe<readonly [v.ExactOptionalSchema<v.RecordSchema<v.StringSchema<undefined>, v.PicklistSchema<["if-empty", "never"], undefined>, undefined>, undefined>, v.DescriptionAction<{
        [x: string]: "if-empty" | "never";
    }, "Columns or properties, and when the value that HubSpot has is written over. Others: always.">]>;
    readonly undoable: v.SchemaWithPipe<readonly [v.ExactOptionalSchema<v.BooleanSchema<undefined>, undefined>, v.DescriptionAction<boolean, "Whether each record is read first and its values are kept, to be restored by undo.">]>;
    readonly allOrNone: v.SchemaWithPipe<readonly [v.ExactOptionalSchema<v.BooleanSchema<undefined>, undefined>, v.DescriptionAction<boolean, "Whether one refused row refuses all; for 100 rows at most.">]>;
    readonly toList: v.SchemaWithPipe<readonly [v.ExactOptionalSchema<v.SchemaWithPipe<readonly [v.StringSchema<undefined>, v.NonEmptyAction<string, "expected a text that is not empty">]>, undefined>, v.DescriptionAction<string, "The static list of HubSpot to which its records are added: exact name, or id.">]>;
    readonly clearBlanks: v.SchemaWithPipe<readonly [v.ExactOptionalSchema<v.UnionSchema<[v.BooleanSchema<undefined>, v.ArraySchema<v.SchemaWithPipe<readonly [v.StringSchema<undefined>, v.NonEmptyAction<string, "expected a text that is not empty">]>, undefined>], undefined>, undefined>, v.DescriptionAction<boolean | string[], "Whether blank cells clear their property, or the columns in which they do.">]>;
    readonly check: v.SchemaWithPipe<readonly [v.ExactOptionalSchema<v.BooleanSchema<undefined>, undefined>, v.DescriptionAction<boolean, "Whether rows are checked by the account's properties. Absent: true.">]>;
    readonly coerce: v.SchemaWithPipe<readonly [v.ExactOptionalSchema<v.BooleanSchema<undefined>, undefined>, v.DescriptionAction<boolean, "Whether values that HubSpot takes only when written otherwise are rewritten.">]>;
    readonly dateFormat: v.SchemaWithPipe<readonly [v.ExactOptionalSchema<v.SchemaWithPipe<readonly [v.StringSchema<undefined>, v.NonEmptyAction<string, "expected a text that is not empty">]>, undefined>, v.DescriptionAction<string, "How days are written: DD.MM.YYYY.">]>;
    readonly decimalMark: v.SchemaWithPipe<readonly [v.ExactOptionalSchema<v.PicklistSchema<[".", ","], undefined>, undefined>, v.DescriptionAction<"," | ".", "The decimal mark of numbers.">]>;
    readonly delimiter: v.SchemaWithPipe<readonly [v.ExactOptionalSchema<v.SchemaWithPipe<readonly [v.StringSchema<undefined>, v.NonEmptyAction<string, "expected a text that is not empty">]>, undefined>, v.DescriptionAction<string, "CSV: what separates the cells.">]>;
    readonly encoding: v.SchemaWithPipe<readonly [v.ExactOptionalSchema<v.SchemaWithPipe<readonly [v.StringSchema<undefined>, v.NonEmptyAction<string, "expected a text that is not empty">]>, undefined>, v.DescriptionAction<string, "CSV or JSON, such as windows-1252.">]>;
    readonly sheet: v.SchemaWithPipe<readonly [v.ExactOptionalSchema<v.SchemaWithPipe<readonly [v.StringSchema<undefined>, v.NonEmptyAction<string, "expected a text that is not empty">]>, undefined>, v.DescriptionAction<string, "Excel: the sheet to read.">]>;
    readonly skipLines: v.SchemaWithPipe<readonly [v.ExactOptionalSchema<v.SchemaWithPipe<readonly [v.NumberSchema<undefined>, v.SafeIntegerAction<number, undefined>, v.MinValueAction<number, 0, undefined>]>, undefined>, v.DescriptionAction<number, "CSV: how many lines to leave out above the header.">]>;
}, undefined>;
/** An import plan as it is written: which files are written to which objects. */
export declare const importPlanSchema: v.StrictObjectSchema<{
    readonly $schema: v.ExactOptionalSchema<v.StringSchema<undefined>, undefined>;
    readonly format: v.LiteralSchema<1, "expected 1, the format of this version">;
    readonly steps: v.SchemaWithPipe<readonly [v.ArraySchema<v.StrictObjectSchema<{
        readonly name: v.SchemaWithPipe<readonly [v.ExactOptionalSchema<v.SchemaWithPipe<readonly [v.StringSchema<undefined>, v.RegexAction<string, undefined>]>, undefined>, v.DescriptionAction<string, "What other steps call it. Absent: the object.">]>;
        readonly source: v.SchemaWithPipe<readonly [v.SchemaWithPipe<readonly [v.StringSchema<undefined>, v.NonEmptyAction<string, "expected a text that is not empty">]>, v.DescriptionAction<string, "The file, seen from the folder of this plan.">]>;
        readonly object: v.SchemaWithPipe<readonly [v.SchemaWithPipe<readonly [v.StringSchema<undefined>, v.NonEmptyAction<string, "expected a text that is not empty">]>, v.DescriptionAction<string, "Such as contacts, 2-345 or p_vendor.">]>;
        readonly operation: v.SchemaWithPipe<readonly [v.PicklistSchema<["create", "update", "upsert"], undefined>, v.DescriptionAction<"create" | "update" | "upsert", "What is done with each row.">]>;
        readonly idProperty: v.SchemaWithPipe<readonly [v.ExactOptionalSchema<v.SchemaWithPipe<readonly [v.StringSchema<undefined>, v.NonEmptyAction<string, "expected a text that is not empty">]>, undefined>, v.DescriptionAction<string, "The unique property that records are found by. An upsert needs one.">]>;
        readonly columns: v.SchemaWithPipe<readonly [v.ExactOptionalSchema<v.RecordSchema<v.StringSchema<undefined>, v.NullableSchema<v.SchemaWithPipe<readonly [v.StringSchema<undefined>, v.RegexAction<string, "expected the name of a property, or null">]>, undefined>, undefined>, undefined>, v.DescriptionAction<{
            [x: string]: string | null;
        }, "The property of a column; null: it is not written. Other columns map by name.">]>;
        readonly associate: v.SchemaWithPipe<readonly [v.ExactOptionalSchema<v.ArraySchema<v.SchemaWithPipe<readonly [v.StringSchema<undefined>, v.NonEmptyAction<string, "expected a text that is not empty">]>, undefined>, undefined>, v.DescriptionAction<string[], "Columns of record ids: objects:Column or objects:Column:Label.">]>;
        readonly links: v.SchemaWithPipe<readonly [v.ExactOptionalSchema<v.ArraySchema<v.StrictObjectSchema<{
            readonly column: v.SchemaWithPipe<readonly [v.SchemaWithPipe<readonly [v.StringSchema<undefined>, v.NonEmptyAction<string, "expected a text that is not empty">]>, v.DescriptionAction<string, "The column of this file that has the keys.">]>;
            readonly step: v.SchemaWithPipe<readonly [v.SchemaWithPipe<readonly [v.StringSchema<undefined>, v.NonEmptyAction<string, "expected a text that is not empty">]>, v.DescriptionAction<string, "The name of the step whose records are meant.">]>;
            readonly key: v.SchemaWithPipe<readonly [v.SchemaWithPipe<readonly [v.StringSchema<undefined>, v.NonEmptyAction<string, "expected a text that is not empty">]>, v.DescriptionAction<string, "The column of that step's file that has the same keys.">]>;
            readonly label: v.SchemaWithPipe<readonly [v.ExactOptionalSchema<v.SchemaWithPipe<readonly [v.StringSchema<undefined>, v.NonEmptyAction<string, "expected a text that is not empty">]>, undefined>, v.DescriptionAction<string, "The association label in HubSpot. Absent: the unlabelled association.">]>;
        }, undefined>, undefined>, undefined>, v.DescriptionAction<{
            column: string;
            step: string;
            key: string;
            label?: string;
        }[], "Columns with keys of rows of other steps, whose records are associated.">]>;
        readonly missing: v.SchemaWithPipe<readonly [v.ExactOptionalSchema<v.PicklistSchema<["fail", "ignore"], undefined>, undefined>, v.DescriptionAction<"fail" | "ignore", "What becomes of a row whose record to associate with is missing: it fails, or is written without. Absent: fail.">]>;
        readonly createMissing: v.SchemaWithPipe<readonly [v.ExactOptionalSchema<v.BooleanSchema<undefined>, undefined>, v.DescriptionAction<boolean, "Whether such records are created, by their unique property.">]>;
        readonly onExisting: v.SchemaWithPipe<readonly [v.ExactOptionalSchema<v.PicklistSchema<["update", "skip", "fail"], undefined>, undefined>, v.DescriptionAction<"fail" | "skip" | "update", "What is done about a record that HubSpot has; each is read first.">]>;
        readonly onMissing: v.SchemaWithPipe<readonly [v.ExactOptionalSchema<v.PicklistSchema<["create", "skip", "fail"], undefined>, undefined>, v.DescriptionAction<"create" | "fail" | "skip", "What is done about a record that HubSpot does not have; each is read first.">]>;
        readonly overwrite: v.SchemaWithPipe<readonly [v.ExactOptionalSchema<v.RecordSchema<v.StringSchema<undefined>, v.PicklistSchema<["if-empty", "never"], undefined>, undefined>, undefined>, v.DescriptionAction<{
            [x: string]: "if-empty" | "never";
        }, "Columns or properties, and when the value that HubSpot has is written over. Others: always.">]>;
        readonly undoable: v.SchemaWithPipe<readonly [v.ExactOptionalSchema<v.BooleanSchema<undefined>, undefined>, v.DescriptionAction<boolean, "Whether each record is read first and its values are kept, to be restored by undo.">]>;
        readonly allOrNone: v.SchemaWithPipe<readonly [v.ExactOptionalSchema<v.BooleanSchema<undefined>, undefined>, v.DescriptionAction<boolean, "Whether one refused row refuses all; for 100 rows at most.">]>;
        readonly toList: v.SchemaWithPipe<readonly [v.ExactOptionalSchema<v.SchemaWithPipe<readonly [v.StringSchema<undefined>, v.NonEmptyAction<string, "expected a text that is not empty">]>, undefined>, v.DescriptionAction<string, "The static list of HubSpot to which its records are added: exact name, or id.">]>;
        readonly clearBlanks: v.SchemaWithPipe<readonly [v.ExactOptionalSchema<v.UnionSchema<[v.BooleanSchema<undefined>, v.ArraySchema<v.SchemaWithPipe<readonly [v.StringSchema<undefined>, v.NonEmptyAction<string, "expected a text that is not empty">]>, undefined>], undefined>, undefined>, v.DescriptionAction<boolean | string[], "Whether blank cells clear their property, or the columns in which they do.">]>;
        readonly check: v.SchemaWithPipe<readonly [v.ExactOptionalSchema<v.BooleanSchema<undefined>, undefined>, v.DescriptionAction<boolean, "Whether rows are checked by the account's properties. Absent: true.">]>;
        readonly coerce: v.SchemaWithPipe<readonly [v.ExactOptionalSchema<v.BooleanSchema<undefined>, undefined>, v.DescriptionAction<boolean, "Whether values that HubSpot takes only when written otherwise are rewritten.">]>;
        readonly dateFormat: v.SchemaWithPipe<readonly [v.ExactOptionalSchema<v.SchemaWithPipe<readonly [v.StringSchema<undefined>, v.NonEmptyAction<string, "expected a text that is not empty">]>, undefined>, v.DescriptionAction<string, "How days are written: DD.MM.YYYY.">]>;
        readonly decimalMark: v.SchemaWithPipe<readonly [v.ExactOptionalSchema<v.PicklistSchema<[".", ","], undefined>, undefined>, v.DescriptionAction<"," | ".", "The decimal mark of numbers.">]>;
        readonly delimiter: v.SchemaWithPipe<readonly [v.ExactOptionalSchema<v.SchemaWithPipe<readonly [v.StringSchema<undefined>, v.NonEmptyAction<string, "expected a text that is not empty">]>, undefined>, v.DescriptionAction<string, "CSV: what separates the cells.">]>;
        readonly encoding: v.SchemaWithPipe<readonly [v.ExactOptionalSchema<v.SchemaWithPipe<readonly [v.StringSchema<undefined>, v.NonEmptyAction<string, "expected a text that is not empty">]>, undefined>, v.DescriptionAction<string, "CSV or JSON, such as windows-1252.">]>;
        readonly sheet: v.SchemaWithPipe<readonly [v.ExactOptionalSchema<v.SchemaWithPipe<readonly [v.StringSchema<undefined>, v.NonEmptyAction<string, "expected a text that is not empty">]>, undefined>, v.DescriptionAction<string, "Excel: the sheet to read.">]>;
        readonly skipLines: v.SchemaWithPipe<readonly [v.ExactOptionalSchema<v.SchemaWithPipe<readonly [v.NumberSchema<undefined>, v.SafeIntegerAction<number, undefined>, v.MinValueAction<number, 0, undefined>]>, undefined>, v.DescriptionAction<number, "CSV: how many lines to leave out above the header.">]>;
    }, undefined>, undefined>, v.MinLengthAction<{
        name?: string;
        source: string;
        object: string;
        operation: "create" | "update" | "upsert";
        idProperty?: string;
        columns?: {
            [x: string]: string | null;
        };
        associate?: string[];
        links?: {
            column: string;
            step: string;
            key: string;
            label?: string;
        }[];
        missing?: "fail" | "ignore";
        createMissing?: boolean;
        onExisting?: "fail" | "skip" | "update";
        onMissing?: "create" | "fail" | "skip";
        overwrite?: {
            [x: string]: "if-empty" | "never";
        };
        undoable?: boolean;
        allOrNone?: boolean;
        toList?: string;
        clearBlanks?: boolean | string[];
        check?: boolean;
        coerce?: boolean;
        dateFormat?: string;
        decimalMark?: "," | ".";
        delimiter?: string;
        encoding?: string;
        sheet?: string;
        skipLines?: number;
    }[], 1, "expected at least one step">, v.MaxLengthAction<{
        name?: string;
        source: string;
        object: string;
        operation: "create" | "update" | "upsert";
        idProperty?: string;
        columns?: {
            [x: string]: string | null;
        };
        associate?: string[];
        links?: {
            column: string;
            step: string;
            key: string;
            label?: string;
        }[];
        missing?: "fail" | "ignore";
        createMissing?: boolean;
        onExisting?: "fail" | "skip" | "update";
        onMissing?: "create" | "fail" | "skip";
        overwrite?: {
            [x: string]: "if-empty" | "never";
        };
        undoable?: boolean;
        allOrNone?: boolean;
        toList?: string;
        clearBlanks?: boolean | string[];
        check?: boolean;
        coerce?: boolean;
        dateFormat?: string;
        decimalMark?: "," | ".";
        delimiter?: string;
        encoding?: string;
        sheet?: string;
        skipLines?: number;
    }[], 100, "expected at most 100 steps">, v.DescriptionAction<{
        name?: string;
        source: string;
        object: string;
        operation: "create" | "update" | "upsert";
        idProperty?: string;
        columns?: {
            [x: string]: string | null;
        };
        associate?: string[];
        links?: {
            column: string;
            step: string;
            key: string;
            label?: string;
        }[];
        missing?: "fail" | "ignore";
        createMissing?: boolean;
        onExisting?: "fail" | "skip" | "update";
        onMissing?: "create" | "fail" | "skip";
        overwrite?: {
            [x: string]: "if-empty" | "never";
        };
        undoable?: boolean;
        allOrNone?: boolean;
        toList?: string;
        clearBlanks?: boolean | string[];
        check?: boolean;
        coerce?: boolean;
        dateFormat?: string;
        decimalMark?: "," | ".";
        delimiter?: string;
        encoding?: string;
        sheet?: string;
        skipLines?: number;
    }[], "One for each file, in any order: a step comes after those it links to.">]>;
}, undefined>;
/** A step as it is written. */
export type PlannedStep = v.InferOutput<typeof stepSchema>;
/** One file of an import plan, and the object it is written to. */
export interface PlannedFile extends PlannedStep {
    readonly name: string;
    /** Which step of the plan it is, from 0. */
    readonly place: number;
}
/** A column whose cells are keys of rows of another step. */
export type PlannedLink = v.InferOutput<typeof linkSchema>;

// import-plan/parse-import-plan.d.ts
import { type PlannedFile } from "./import-plan.ts";
/**
 * Reads an import plan, and puts its steps in order: each after those it links to, else as they are written.
 *
 * @param name What messages call it.
 * @throws {ImportError} with code `PLAN` naming everything that is wrong with it, each with its place in the JSON.
 *
 * @example
 * const step = { source: "people.csv", object: "contacts", operation: "create" };
 * const [file] = parseImportPlan(JSON.stringify({ format: 1, steps: [step] }), "plan.json");
 * file?.name; //=> "contacts"
 */
export declare function parseImportPlan(text: string, name: string): readonly PlannedFile[];

// import-plan/plan-places.d.ts
/** The path to a value in a JSON document: `["steps", 1, "columns", "Company name"]`. */
export type Keys = readonly (string | number)[];
/** Says where a value of an import plan is: `plan.json, line 12, column 5: steps[1].columns["Company name"]`. */
export type PlanPlaces = (keys: Keys) => string;
/**
 * Finds the places of values in the text of an import plan. For a missing value, the place is that of the value around it.
 *
 * @param name What messages call the plan.
 *
 * @example
 * const placeOf = createPlanPlaces('{ "format": 1,\n  "steps": [{ "source": "a.csv" }] }', "plan.json");
 * placeOf(["steps", 0, "source"]); //=> "plan.json, line 2, column 15: steps[0].source"
 */
export declare function createPlanPlaces(text: string, name: string): PlanPlaces;
/** Compares two paths by their place in the text. */
export declare function inOrderOf(text: string): (one: Keys, other: Keys) => number;
/** Paths to keys that an object has twice. `JSON.parse` keeps only the last. */
export declare function repeatedKeys(text: string): Keys[];

// mapping/link.d.ts
/**
 * The cells of an association column are not record ids: each is a key of a row of another file, and that row's record
 * is meant. Plain JSON.
 */
export interface Link {
    /** The folder of the run that writes the other file, seen from the folder of this run. */
    readonly run: string;
    /** What messages call the other file. */
    readonly file: string;
    /** The column of the other file that has the keys, by header. */
    readonly key: string;
}

// check/linked-row.d.ts
import type { Outcome } from "@x/batch-types";
/** A row of another file that a key leads to. */
export interface LinkedRow {
    readonly line: number;
    /** Its outcome; undefined before it is sent, and `refused` where it is never sent. */
    readonly status: Outcome["status"] | "refused" | undefined;
    /** Its record; `""` where HubSpot has confirmed none. */
    readonly id: string;
    /** Was not sent yet, and is surely to be a record that no other row is about. @default that is not known */
    readonly isRecord?: boolean | undefined;
}
/** Finds rows of other files by their keys. */
export interface LinkedRows {
    /**
     * Returns the rows of a key: one for each record, at most two, one that has no record, and one that is refused.
     *
     * @param column The column of this file that has the key.
     * @param key Without outer blanks.
     */
    find(column: number, key: string): readonly LinkedRow[];
}

// store/planned-change.d.ts
import type { CreateChange, UpdateChange } from "@x/batch-types";
import type { LookTask } from "./look-task.ts";
import type { ComparedColumn } from "./row-origin.ts";
/**
 * Returns the change of a plan that the cells of a row hold; undefined where it cannot be written.
 *
 * @example
 * const changes = [{ property: "city", from: "Rome", to: "Bern" }];
 * const change = { status: "update", index: 0, id: "101", changes, kept: [] };
 * plannedChange({ column: 1 }, ["2", JSON.stringify(change)])?.changes[0]?.to; //=> "Bern"
 */
export declare function plannedChange({ column }: Pick<LookTask, "column">, cells: readonly (string | null | undefined)[]): CreateChange | UpdateChange | undefined;
/**
 * Returns the planned values as the columns of the file have them; blank where nothing is to be written, and where
 * one is cleared.
 */
export declare function plannedCells(columns: readonly ComparedColumn[], change: CreateChange | UpdateChange | undefined): string[];

// look/compared-file.d.ts
import type { Survey } from "@x/batch-file";
import type { ColumnMap } from "../mapping/map-columns.ts";
import type { RowOrigin } from "../store/row-origin.ts";
/**
 * Returns what a plan keeps of the compared file, so that the result files of its changes look like that file.
 *
 * @example
 * const file = fromBlob(new Blob(["Mail,City\nada@example.com,Bern\n"]), "people.csv");
 * const columns = { properties: ["email", "city"], leftOut: [] };
 * const { columns: compared } = comparedFile(await survey(file), columns, "email");
 * compared; //=> [{ title: "Mail", property: null }, { title: "City", property: "city" }]
 */
export declare function comparedFile({ hasBom, header, name, reading }: Pick<Survey, "hasBom" | "header" | "name" | "reading">, { idColumn, properties }: ColumnMap, idProperty: string | undefined): Omit<RowOrigin, "column">;

// look/diff-rows.d.ts
import { type DiffJob } from "@x/batch-core";
import type { Row } from "@x/batch-file";
import type { BatchEvent } from "@x/batch-http";
import type { Change, RecordError } from "@x/batch-types";
import type { AccountDefinitions } from "../account/account-definitions.ts";
import type { ImportClient } from "../account/import-client.ts";
import type { ColumnMap } from "../mapping/map-columns.ts";
import type { RowOptions } from "../record/row-options.ts";
/** The change that a row of a file would be. */
export interface RowChange {
    readonly line: number;
    readonly change: Change;
}
/**
 * Yields what an update or upsert of the rows of a file would change, one for each row in their order. Reads HubSpot's
 * records, and writes nothing. Associations are not compared, so no column may map to associations.
 *
 * @throws {JobStoppedError} when not all records could be read.
 *
 * @example
 * import { readRowChunks } from "@x/batch-file";
 * import { createBatchClient } from "@x/batch-http";
 *
 * const client = createBatchClient({ accessToken: process.env.HUBSPOT_ACCESS_TOKEN! });
 * const file = fromBlob(new Blob(["email,city\nada@example.com,London\n"]), "people.csv");
 * const rows = readRowChunks(file, await survey(file));
 * const job = { operation: "upsert", objectType: "contacts", idProperty: "email" } as const;
 * const columns = { properties: ["email", "city"], leftOut: [] };
 * const definitions = await readAccountDefinitions(client, "contacts");
 * for await (const { line, change } of diffRows({ client, job, rows, columns, definitions })) {
 *   console.log(`line ${line}: ${change.status}`);
 * } //=> line 2: create
 */
export declare function diffRows(task: {
    readonly client: Pick<ImportClient, "diff">;
    readonly job: DiffJob;
    readonly rows: AsyncIterable<readonly Row[]>;
    readonly columns: ColumnMap;
    readonly definitions: AccountDefinitions;
    readonly rowOptions?: RowOptions | undefined;
    /** Returns why a row is refused, whatever its values are; undefined for other rows. @default no row is refused */
    readonly refuse?: ((line: number) => RecordError | undefined) | undefined;
    readonly signal?: AbortSignal | undefined;
    readonly onEvent?: ((event: BatchEvent) => void) | undefined;
}): AsyncGenerator<RowChange, void, undefined>;

// mapping/association-column.d.ts
import type { AssociationType, KeyTarget, RecordObjectType } from "@x/batch-types";
import type { Link } from "./link.ts";
/** A column that says which other records to associate with, several separated by semicolons. */
export interface AssociationColumn {
    readonly column: number;
    readonly objectType: RecordObjectType;
    /** The types of the association. Without it, the unlabelled type. */
    readonly types?: readonly AssociationType[];
    /** The property whose values it holds. Absent, and no `link` either: record ids. */
    readonly key?: Pick<KeyTarget, "idProperty" | "findBy">;
    /** The cells are keys of rows of another file. */
    readonly link?: Link;
}

// mapping/candidates.d.ts
import type { PropertyDefinition } from "@x/batch-types";
/**
 * Returns the properties that a column without one may map to, the likeliest first.
 *
 * @example
 * const properties = ["city", "country", "company"].map((name) => ({ name, type: "string" }));
 * const likely = candidatesFor("Compny", properties, new Set(["city"])).map(({ name }) => name);
 * likely; //=> ["company", "country"]
 */
export declare function candidatesFor(title: string, definitions: readonly PropertyDefinition[], taken: ReadonlySet<string>): readonly PropertyDefinition[];

// mapping/sure-property.d.ts
import type { PropertyDefinition } from "@x/batch-types";
/**
 * Returns the property whose name or label differs from a column's title in nothing but case, blanks and signs, as
 * `email` does from `E-Mail`. `undefined` where there is none, or more than one.
 *
 * @example
 * const properties = [
 *   { name: "email", label: "Email", type: "string" },
 *   { name: "city", label: "City", type: "string" },
 * ];
 * surePropertyOf("E-Mail", properties)?.name; //=> "email"
 * surePropertyOf("Town", properties); //=> undefined
 */
export declare function surePropertyOf(title: string, properties: readonly PropertyDefinition[]): PropertyDefinition | undefined;

// mapping/carry-columns.d.ts
import type { Survey } from "@x/batch-file";
import { type KnownColumns } from "./are-types-known.ts";
import { type ColumnMap } from "./map-columns.ts";
import { type SurveyedTexts } from "./unclear-columns.ts";
/**
 * Returns the mapping of a result file, which has the columns of the run's source, and ours.
 *
 * @param file The file; undefined where the run itself made it: then a column that no row has may be missing.
 * @param surveyed The survey of the file. The cells of a CSV, and of the run's own file, are texts: they are read as the
 *   cells of the run's source. In other files numbers and dates by type are what they are there.
 * @throws {ImportError} naming each column that the run writes and the file does not have.
 *
 * @example
 * const columns = { properties: ["email", "city"], leftOut: [] };
 * const task = { header: ["Mail", "City"], columns, source: {} };
 * const failed = fromBlob(new Blob(["hs_line,City,Mail\n3,Bern,nobody\n"]), "failed.csv");
 * carryColumns(task, failed.name, await survey(failed)).properties; //=> [null, "city", "email"]
 */
export declare function carryColumns(task: WithHeader, file: string | undefined, surveyed: Pick<Survey, "dateSystem" | "format" | "header" | "typed"> & SurveyedTexts): ColumnMap;
type WithHeader = KnownColumns & {
    readonly header: readonly string[];
};
export {};

// mapping/decide.d.ts
import type { Job } from "@x/batch-core";
import type { ImportClient } from "../account/import-client.ts";
import { type AccountDefinitions } from "../account/account-definitions.ts";
import { type ColumnMap, type MapOptions } from "./map-columns.ts";
import type { SavedMapping } from "./saved-mapping.ts";
import type { SurveyedTexts } from "./unclear-columns.ts";
/** The columns to ask about: they map to nothing. */
export interface OpenColumns {
    readonly titles: readonly string[];
    /** Properties that other columns map to. */
    readonly taken: readonly string[];
    readonly definitions: AccountDefinitions["properties"];
}
/** The property of each column that was asked about; `null`: it is not written. */
export type ChosenColumns = Readonly<Record<string, string | null>>;
export interface DecideOptions extends SurveyedTexts {
    /** What messages call the file. @default "the file" */
    readonly name?: string | undefined;
    readonly header: readonly string[];
    readonly job: Job;
    /** Made only when it is needed: a header with mistakes needs no token. */
    readonly client: () => Promise<ImportClient>;
    /** `Column=property`; `Column=` does not write a column. Goes before `saved`. */
    readonly map?: readonly string[] | undefined;
    readonly saved?: SavedMapping | undefined;
    /**
     * `objects:Column` or `objects:Column:Label`: columns of record ids to associate with. `objects:property=Column`:
     * of values of a property, by which the records are looked up.
     */
    readonly associate?: readonly string[] | undefined;
    /** Whether records can be found by the id property only, and not by the record id. @default false */
    readonly needsIdProperty?: boolean | undefined;
    /** Whether blank cells clear their property; or the columns in which they do, by header. */
    readonly clearBlanks?: boolean | readonly string[] | undefined;
    /** Columns whose cells hold more than one value each, as a survey found them. */
    readonly nested?: MapOptions["nested"];
    /** Columns with numbers and dates by type, as a survey found them. */
    readonly typed?: MapOptions["typed"];
    /** Of a workbook, as a survey found it. */
    readonly dateSystem?: MapOptions["dateSystem"];
    /** When to ask for the account's definitions; only with `always` is it an error not to get them. */
    readonly ask: "always" | "if-allowed" | "for-labels";
    /** Asks the user about columns that map to nothing. `undefined`: the user gave up. */
    readonly choose?: ((open: OpenColumns) => Promise<ChosenColumns | undefined>) | undefined;
    /** Told why the definitions are not known, where the job can do without. */
    readonly onRefused?: ((reason: string) => void) | undefined;
    /** Told why the account's validation rules are not known. Values are then checked by the definitions alone. */
    readonly onRulesUnknown?: ((reason: string) => void) | undefined;
}
/** What each column is, and what was learnt of the account to find out. */
export interface Decided {
    /** With the id property by its own name: `email` where `Email` was said. */
    readonly job: Job;
    readonly columns: ColumnMap;
    readonly definitions: AccountDefinitions | undefined;
    /** Titles of columns that are not written though nobody asked for that. Empty for an archive, which needs only the id. */
    readonly unmapped: readonly string[];
}
/**
 * Decides what each column is. The account is asked only where its labels can say more than the header
 * and the options do, or where the caller needs it anyway.
 *
 * @throws {ImportError} with code `MAPPING`, naming every problem.
 *
 * @example
 * import { createBatchClient } from "@x/batch-http";
 *
 * const client = createBatchClient({ accessToken: process.env.HUBSPOT_ACCESS_TOKEN! });
 * const { columns, unmapped } = await decide({
 *   header: ["Email", "Town", "Notes"],
 *   job: { operation: "upsert", objectType: "contacts", idProperty: "email" },
 *   client: async () => client,
 *   map: ["Town=city"],
 *   ask: "always",
 * });
 * columns.properties; //=> ["email", "city", null]
 * unmapped; //=> ["Notes"]
 */
export declare function decide(options: DecideOptions): Promise<Decided>;

// mapping/describe-columns.d.ts
import type { PropertyDefinition } from "@x/batch-types";
import type { ColumnMap } from "./map-columns.ts";
/** What one column is, for people and as JSON. */
export interface MappedColumn {
    readonly column: string;
    readonly property?: string;
    readonly label?: string;
    readonly recordId?: true;
    readonly associatedWith?: string;
    /** Why the column may map to nothing. */
    readonly mayBe?: readonly string[];
    /** HubSpot alone sets the property. */
    readonly readOnly?: true;
}
export declare function describeColumns(header: readonly string[], { properties, idColumn, associations, ambiguous, readOnly }: ColumnMap, definitions: readonly PropertyDefinition[]): MappedColumn[];

// mapping/map-columns.d.ts
import type { NestedColumn, TypedColumn } from "@x/batch-file";
import type { Operation, PropertyDefinition } from "@x/batch-types";
import type { AssociationColumn } from "./association-column.ts";
import type { ImportProblem } from "../errors/import-error.ts";
import { type SurveyedTexts, type Unclear } from "./unclear-columns.ts";
/** Where the cells of each row go. Plain JSON. */
export interface ColumnMap {
    /** The property of each column; `null` where the column is not written. */
    readonly properties: readonly (string | null)[];
    /** The column that holds the record id, for update and archive without an id property. */
    readonly idColumn?: number | undefined;
    readonly associations?: readonly AssociationColumn[];
    /** The texts of `DecideOptions.associate`, to be saved with the mapping. */
    readonly associate?: readonly string[];
    /** Columns that are not written, by header, for the user to know. */
    readonly leftOut: readonly string[];
    /** Those of them whose name is the label of several properties, with these properties. */
    readonly ambiguous?: Readonly<Record<string, readonly string[]>>;
    /** Columns that are not written because HubSpot alone sets their property, by header. */
    readonly readOnly?: readonly string[];
    /** Columns that were found by name or label only without regard to case and blanks. */
    readonly forgiven?: readonly (readonly [title: string, property: string])[];
    /** For each column, whether a blank cell clears its property. Absent: none does. */
    readonly clears?: readonly boolean[] | undefined;
    /**
     * For each column, whether its values are numbers and dates by type, which no notation changes; `mixed` where it
     * has texts, too. Absent: all are texts.
     */
    readonly typed?: readonly ("typed" | "mixed" | null)[] | undefined;
    /** For each column, what is done with a text such as `1.200`. Absent: they are 1.2. */
    readonly unclear?: readonly (Unclear | null)[] | undefined;
    /**
     * Properties whose values may be names of owners, pipelines, stages and options, for which HubSpot's values are
     * sent. Absent: none.
     */
    readonly names?: readonly string[] | undefined;
    /** The year that numbers count days from, where they are dates. Absent: 1900. */
    readonly dateSystem?: 1900 | 1904 | undefined;
    /** For each column, what of its values is sent as another one. Absent: none. */
    readonly sendAs?: readonly (readonly (readonly [from: string, to: string])[] | null)[] | undefined;
    /** Values that every row has, of properties that no column maps to. Absent: none. */
    readonly constants?: readonly (readonly [property: string, value: string])[] | undefined;
}
export interface MapOptions extends SurveyedTexts {
    readonly header: readonly string[];
    readonly operation: Operation;
    readonly idProperty: string | undefined;
    /** `Header=property`; `Header=` does not write the column. */
    readonly map: readonly string[];
    /** From a mapping file; `map` goes before it. */
    readonly saved?: Readonly<Record<string, string | null>> | undefined;
    /** What is sent instead of values, by header. */
    readonly sendAs?: Readonly<Record<string, Readonly<Record<string, string>>>> | undefined;
    /** The value that every row has, by property. */
    readonly constants?: Readonly<Record<string, string>> | undefined;
    /** The account's, where they are known: then columns map by label, too. */
    readonly definitions?: readonly PropertyDefinition[] | undefined;
    /** Headers of the columns that hold ids of associated records. */
    readonly associated?: readonly string[] | undefined;
    /** Whether blank cells clear their property; or the columns in which they do, by header. */
    readonly clearBlanks?: boolean | readonly string[] | undefined;
    /** Columns whose cells hold more than one value each, as a survey found them. */
    readonly nested?: readonly NestedColumn[] | undefined;
    /** Columns with numbers and dates by type, as a survey found them. */
    readonly typed?: readonly TypedColumn[] | undefined;
    /** Of a workbook, as a survey found it. */
    readonly dateSystem?: 1900 | 1904 | undefined;
    /** The user will still be asked, so columns may be missing. */
    readonly isDraft?: boolean | undefined;
}
/**
 * Decides what each column is: what `map` says, or else `saved`, else the property of its own name or label,
 * else nothing. Where the account's properties are not known, a header that is written like the name of one is taken
 * for it.
 *
 * @returns The map, or every problem with the header and the mapping.
 *
 * @example
 * const mapped = mapColumns({
 *   header: ["email", "Town", "Notes"],
 *   operation: "upsert",
 *   idProperty: "email",
 *   map: ["Town=city"],
 * });
 * "problems" in mapped ? mapped.problems : mapped.properties; //=> ["email", "city", null]
 */
export declare function mapColumns(options: MapOptions): ColumnMap | {
    readonly problems: readonly ImportProblem[];
};
/** Which columns have values by type, and which have texts, too. */
export declare function typesIn(header: readonly string[], typed: readonly TypedColumn[]): NonNullable<ColumnMap["typed"]>;
/** Whether the account's labels could tell more about a column than its header does. */
export declare function needsLabels({ header, associated, ...options }: Pick<MapOptions, "associated" | "header" | "map" | "saved">): boolean;

// mapping/unclear-columns.d.ts
import type { Survey } from "@x/batch-file";
/** What is done with a text such as `1.200`, which is 1.2 or 1200, as long as the decimal mark is not given. */
export type Unclear = "refused" | "warned";
/** What a survey found out about texts such as `1.200`, which can be read as two numbers. */
export interface SurveyedTexts {
    readonly format?: Survey["format"] | undefined;
    readonly reading?: Survey["reading"] | undefined;
    readonly unclear?: Survey["unclear"];
}
/**
 * Says for each column what is done with texts such as `1.200`, which HubSpot takes for 1.2. They are refused where
 * other cells of the column have a decimal comma, and in a file with semicolons between its cells, which programs
 * write where numbers have one. They are 1.2 where other cells have a decimal point, and in JSON and Parquet, which
 * programs write.
 *
 * @returns undefined where there is nothing to do.
 */
export declare function unclearColumns({ format, header, reading, unclear, }: Pick<Survey, "header"> & SurveyedTexts): (Unclear | null)[] | undefined;

// mapping/in-file.d.ts
import type { ImportProblem } from "../errors/import-error.ts";
/**
 * Returns problems with the name of the file before each message that begins with a line number.
 *
 * @example
 * const problems = [{ code: "MAPPING", message: "line 1: no column maps to email." }] as const;
 * inFile(problems, "people.csv")[0]?.message; //=> "people.csv, line 1: no column maps to email."
 */
export declare function inFile(problems: readonly ImportProblem[], name: string): ImportProblem[];

// mapping/find-id-property.d.ts
import type { PropertyDefinition } from "@x/batch-types";
/** The property that holds the record id. */
export declare const RECORD_ID = "hs_object_id";
/**
 * Finds the property that somebody names as the id property: `email` for `Email`. By the account's names and labels
 * where they are known, else by the columns of the file. "Record ID", HubSpot's label of it, is always known.
 *
 * @returns `given` itself where no property is clearly meant.
 *
 * @example
 * findIdProperty("Email", ["email", "city"]); //=> "email"
 * findIdProperty("Record ID", []); //=> "hs_object_id"
 */
export declare function findIdProperty<Given extends string | undefined>(given: Given, header: readonly string[], definitions?: readonly PropertyDefinition[]): Given | string;

// mapping/id-property-problems.d.ts
import type { Job } from "@x/batch-core";
import { type AccountDefinitions } from "../account/account-definitions.ts";
/**
 * Says why HubSpot cannot find records by the id property of a job: it refuses every request that names a property
 * whose values are not unique. Where the token may not list all properties, one that is not listed may be unique.
 *
 * @param needsIdProperty Whether nothing else will do, such as the record id.
 * @returns One problem, or none.
 *
 * @example
 * const job = { operation: "upsert", objectType: "companies", idProperty: "name" } as const;
 * const properties = [{ name: "name", type: "string" }];
 * idPropertyProblems(job, { properties, hidden: [] }).length; //=> 1
 */
export declare function idPropertyProblems(job: Pick<Job, "operation" | "objectType" | "idProperty" | "uniqueProperty">, { properties, hidden }: Pick<AccountDefinitions, "properties" | "hidden">, needsIdProperty?: boolean): string[];

// mapping/own-columns.d.ts
/** Columns that our own files have beside the user's. When such a file is read again, they are not properties. */
export declare const OWN_COLUMNS: ReadonlySet<string>;

// mapping/find-object-type.d.ts
import type { ObjectType } from "@x/batch-types";
import type { ImportClient } from "../account/import-client.ts";
/** The object type that a word names; or sentences that say why it names none. */
export type FoundObjectType = {
    readonly objectType: ObjectType;
} | {
    readonly problem: string;
};
/**
 * Finds the object type that a word names: one of HubSpot's own as people write it, a type id, `p_vendor`; or a custom
 * object by label, plural label, name or full name, without regard to case and blanks.
 *
 * @param client Asked for the custom objects of the account where the word is not another object, and does not look like
 *   one of HubSpot's own that is misspelt.
 * @throws {JobStoppedError} when HubSpot does not answer.
 *
 * @example
 * import { createBatchClient } from "@x/batch-http";
 *
 * const client = createBatchClient({ accessToken: process.env.HUBSPOT_ACCESS_TOKEN! });
 * const found = await findObjectType("Line item", async () => client);
 * found; //=> { objectType: "line_items" }
 */
export declare function findObjectType(given: string, client: () => Promise<ImportClient>): Promise<FoundObjectType>;
/** Whether the account has to be asked which object a word names. */
export declare function mayBeCustom(given: string): boolean;

// mapping/object-type.d.ts
import { type ObjectType } from "@x/batch-types/registry";
/**
 * Reads the name of an object type as people write it: `Contact`, `contacts`, `Line items`, `company`, `2-123`.
 *
 * @returns `contacts` for `0-1`, too, so that an object has one name in what is kept; `undefined` for a word that
 *   names no object, or may name several.
 *
 * @example
 * readObjectType("Line items"); //=> "line_items"
 * readObjectType("0-1"); //=> "contacts"
 * readObjectType("people"); //=> undefined
 */
export declare function readObjectType(text: string): ObjectType | undefined;
/** Returns the singular of an object name: `company` for `companies`. */
export declare function singularOf(name: string): string;

// mapping/find-column.d.ts
/**
 * Finds the column of a given name: by its exact title first, then without regard to upper and lower case and
 * blanks, where only one column matches.
 *
 * @returns Its title, or `undefined`.
 *
 * @example
 * findColumn("e mail", ["Name", "E Mail"]); //=> "E Mail"
 * findColumn("phone", ["Name", "E Mail"]); //=> undefined
 */
export declare function findColumn(title: string, header: readonly string[]): string | undefined;

// mapping/nearest.d.ts
/** Returns a name without case, blanks and signs: `email` for `E-Mail` and `e_mail`. */
export declare function fold(text: string): string;
/**
 * Returns the choices that a wrong name probably stands for, the likeliest first.
 *
 * @param spellings What a choice can be called: its name, its label.
 */
export declare function nearest<Choice>(wrong: string, choices: Iterable<Choice>, spellings: (choice: Choice) => readonly string[]): Choice[];
/** The nearest choices, at most three. */
export declare function likeliest<Choice>(...wanted: Parameters<typeof nearest<Choice>>): Choice[];
/**
 * Returns a question about a wrong name, with a blank before it, to follow a sentence; "" where no name is near.
 *
 * @example
 * `No property emial.${didYouMean("emial", ["email", "city"])}`; //=> 'No property emial. Did you mean "email"?'
 */
export declare function didYouMean(wrong: string, names: Iterable<string>): string;

// edits/edit.d.ts
import * as v from "valibot";
/** What a user changes in the rows of a file by hand. Columns are places, from 0. */
export declare const editSchema: v.SchemaWithPipe<readonly [v.VariantSchema<"kind", [v.StrictObjectSchema<{
    readonly column: v.SchemaWithPipe<readonly [v.NumberSchema<undefined>, v.SafeIntegerAction<number, undefined>, v.MinValueAction<number, 0, undefined>]>;
    readonly kind: v.LiteralSchema<"cell", undefined>;
    readonly line: v.SchemaWithPipe<readonly [v.NumberSchema<undefined>, v.SafeIntegerAction<number, undefined>, v.MinValueAction<number, 0, undefined>]>;
    readonly to: v.SchemaWithPipe<readonly [v.StringSchema<undefined>, v.MaxLengthAction<string, 65536, undefined>]>;
}, undefined>, v.StrictObjectSchema<{
    readonly column: v.SchemaWithPipe<readonly [v.NumberSchema<undefined>, v.SafeIntegerAction<number, undefined>, v.MinValueAction<number, 0, undefined>]>;
    readonly kind: v.LiteralSchema<"replace", undefined>;
    readonly find: v.SchemaWithPipe<readonly [v.SchemaWithPipe<readonly [v.StringSchema<undefined>, v.MaxLengthAction<string, 65536, undefined>]>, v.NonEmptyAction<string, undefined>]>;
    readonly to: v.SchemaWithPipe<readonly [v.StringSchema<undefined>, v.MaxLengthAction<string, 65536, undefined>]>;
}, undefined>, v.StrictObjectSchema<{
    readonly column: v.SchemaWithPipe<readonly [v.NumberSchema<undefined>, v.SafeIntegerAction<number, undefined>, v.MinValueAction<number, 0, undefined>]>;
    readonly kind: v.LiteralSchema<"value", undefined>;
    readonly value: v.SchemaWithPipe<readonly [v.StringSchema<undefined>, v.MaxLengthAction<string, 65536, undefined>]>;
    readonly to: v.SchemaWithPipe<readonly [v.StringSchema<undefined>, v.MaxLengthAction<string, 65536, undefined>]>;
}, undefined>, v.StrictObjectSchema<{
    readonly kind: v.LiteralSchema<"leave-out", undefined>;
    readonly line: v.SchemaWithPipe<readonly [v.NumberSchema<undefined>, v.SafeIntegerAction<number, undefined>, v.MinValueAction<number, 0, undefined>]>;
}, undefined>, v.StrictObjectSchema<{
    readonly column: v.SchemaWithPipe<readonly [v.NumberSchema<undefined>, v.SafeIntegerAction<number, undefined>, v.MinValueAction<number, 0, undefined>]>;
    readonly kind: v.LiteralSchema<"leave-out-like", undefined>;
    readonly value: v.SchemaWithPipe<readonly [v.StringSchema<undefined>, v.MaxLengthAction<string, 65536, undefined>]>;
}, undefined>], undefined>, v.ReadonlyAction<{
    column: number;
    kind: "cell";
    line: number;
    to: string;
} | {
    column: number;
    kind: "replace";
    find: string;
    to: string;
} | {
    column: number;
    kind: "value";
    value: string;
    to: string;
} | {
    kind: "leave-out";
    line: number;
} | {
    column: number;
    kind: "leave-out-like";
    value: string;
}>]>;
/** What a user changes in the rows of a file by hand. Plain JSON. */
export type Edit = v.InferOutput<typeof editSchema>;

// mapping/saved-mapping.d.ts
import * as v from "valibot";
import type { ColumnMap } from "./map-columns.ts";
declare const schema: v.StrictObjectSchema<{
    /** The property of a column; `null`: it is not written. */
    readonly columns: v.SchemaWithPipe<readonly [v.CustomSchema<object, undefined>, v.TransformAction<object, unknown[]>, v.ArraySchema<v.TupleSchema<[v.StringSchema<undefined>, v.GenericSchema<unknown, string | null>], undefined>, undefined>, v.TransformAction<[string, string | null][], Readonly<Record<string, string | null>>>]>;
    /** As `DecideOptions.associate` takes them. */
    readonly associate: v.OptionalSchema<v.ArraySchema<v.StringSchema<undefined>, undefined>, readonly []>;
    /** By column, what HubSpot is to have instead of what the file says. */
    readonly values: v.OptionalSchema<v.SchemaWithPipe<readonly [v.CustomSchema<object, undefined>, v.TransformAction<object, unknown[]>, v.ArraySchema<v.TupleSchema<[v.StringSchema<undefined>, v.GenericSchema<unknown, Readonly<Record<string, string>>>], undefined>, undefined>, v.TransformAction<[string, Readonly<Record<string, string>>][], Readonly<Record<string, Readonly<Record<string, string>>>>>]>, undefined>;
    /** By property, the value that every row has. */
    readonly constants: v.OptionalSchema<v.SchemaWithPipe<readonly [v.CustomSchema<object, undefined>, v.TransformAction<object, unknown[]>, v.ArraySchema<v.TupleSchema<[v.StringSchema<undefined>, v.GenericSchema<unknown, string>], undefined>, undefined>, v.TransformAction<[string, string][], Readonly<Record<string, string>>>]>, undefined>;
    /** The job for such a file, as a page saves it; a command gets it as arguments. */
    readonly job: v.OptionalSchema<v.StrictObjectSchema<{
        readonly operation: v.PicklistSchema<["create", "update", "upsert", "archive"], undefined>;
        readonly objectType: v.StringSchema<undefined>;
        readonly idProperty: v.OptionalSchema<v.StringSchema<undefined>, undefined>;
    }, undefined>, undefined>;
    /** How values are written, as `RowOptions` says. */
    readonly rowOptions: v.OptionalSchema<v.StrictObjectSchema<{
        readonly coerce: v.OptionalSchema<v.BooleanSchema<undefined>, undefined>;
        readonly dateFormat: v.OptionalSchema<v.SchemaWithPipe<readonly [v.StringSchema<undefined>, v.CheckAction<string, undefined>]>, undefined>;
        readonly decimalMark: v.OptionalSchema<v.PicklistSchema<[".", ","], undefined>, undefined>;
    }, undefined>, undefined>;
}, undefined>;
/**
 * A mapping as people write it:
 * `{ "columns": { "Company name": "name", "Notes": null }, "associate": ["companies:company_id"],
 * "values": { "Industry": { "Cars": "AUTOMOTIVE" } }, "constants": { "country": "Norway" } }`.
 */
export type SavedMapping = v.InferOutput<typeof schema>;
/**
 * Reads the text of a saved mapping.
 *
 * @param name What messages call it.
 * @throws {ImportError} naming everything that is wrong with it.
 *
 * @example
 * const saved = parseMapping('{ "columns": { "Mail": "email", "Notes": null } }', "mapping.json");
 * saved.columns; //=> { Mail: "email", Notes: null }
 */
export declare function parseMapping(text: string, name: string): SavedMapping;
/**
 * Returns a mapping in the form in which it is saved, for the next file with such columns.
 *
 * @example
 * const columns = { properties: ["email", null], leftOut: ["Notes"] };
 * toSavedMapping(["Mail", "Notes"], columns).columns; //=> { Mail: "email", Notes: null }
 */
export declare function toSavedMapping(header: readonly string[], { properties, idColumn, associate, sendAs, constants }: ColumnMap): SavedMapping;
export {};

// check/check-ids.d.ts
import type { RecordError } from "@x/batch-types";
import type { Operation } from "@x/batch-types/registry";
/**
 * Returns why a text cannot be a record id; `undefined` for one that can. A blank text is accepted here: core
 * refuses it.
 *
 * @param text Without outer blanks.
 * @param operation Only an archive goes by nothing but record ids.
 *
 * @example
 * recordIdProblem("4711"); //=> undefined
 * recordIdProblem("ada@example.com")?.code; //=> "EMAIL_FOR_ID"
 */
export declare function recordIdProblem(text: string, operation?: Operation): RecordError | undefined;
/** Why a cell of associated record ids cannot be sent. */
export declare function associatedIdProblem(ids: readonly string[]): RecordError | undefined;

// record/row-options.d.ts
/** What is done with the values of rows before they are sent. Plain JSON. */
export interface RowOptions {
    /**
     * Whether rows are checked by the account's definitions, so that what HubSpot would surely refuse is not sent.
     * @default true
     */
    readonly check?: boolean | undefined;
    /** Whether values that HubSpot takes only when written otherwise are rewritten; else they are refused. @default false */
    readonly coerce?: boolean | undefined;
    /**
     * How days are written, such as `DD.MM.YYYY`: they are rewritten, also without `coerce`. Without it, only
     * `YYYY-MM-DD` is a day.
     */
    readonly dateFormat?: string | undefined;
    /**
     * The decimal mark of numbers: `1,200` is rewritten, also without `coerce`. Without it, such a number is refused,
     * as it may be 1.2 or 1200.
     */
    readonly decimalMark?: "." | "," | undefined;
    /** Archive: whether each record is read first. HubSpot answers the archive of an unknown id as done. @default false */
    readonly verify?: boolean | undefined;
}

// results/describe-run.d.ts
import type { Counts } from "@x/batch-types";
import type { ImportStore } from "../store/import-store.ts";
import type { Task } from "../store/task.ts";
/** What a run does whose rows are not records of the user: it applies a plan, or undoes another run. */
export type TaskCommand = "apply" | "undo";
/**
 * Returns what a run does whose rows are not records of the user; undefined where they are.
 *
 * @example
 * commandOf({ undoes: "runs/people" }); //=> "undo"
 * commandOf({}); //=> undefined
 */
export declare function commandOf({ look, undoes, }: Pick<Task, "look" | "undoes">): TaskCommand | undefined;
/** A run in a list of runs. Plain JSON. */
export interface RunDescription {
    /** Of its task, or of those of its steps. */
    readonly ids: readonly string[];
    /** The ids of the runs whose rows it sends again. Empty for a run that may not send them yet. */
    readonly sendsAgain: readonly string[];
    /** Where the run is, or was, that it undoes. */
    readonly undoes?: string | undefined;
    /** The ids of the runs whose records it undoes. Empty where an older version began it. */
    readonly undoesIds: readonly string[];
    /** Of an undo in a list of runs: how many of its rows may have something left to undo, and no later run sends again. */
    readonly notDone?: number | undefined;
    /** Of an undo in a list of runs: how many of its rows that had something left a later run sends again, by the id of each such run. */
    readonly sentAgainBy?: Readonly<Record<string, number>> | undefined;
    readonly operation: string;
    readonly objectType: string;
    readonly command?: TaskCommand;
    /** The user's file that the rows come from. */
    readonly file: string;
    readonly rows: number;
    readonly counts: Counts;
    /** Rows that left and have no outcome yet. */
    readonly inFlight: number;
    /** ISO 8601. */
    readonly startedAt: string;
}
/**
 * `refused`: HubSpot refused the job itself, and does so again until something is changed in HubSpot. `undone`: an
 * undo of it began before it was at its end, and it does not go on any more.
 */
export type RunState = "finished" | "running" | "to resume" | "undone" | "refused";
/**
 * Returns what a list of runs says of one.
 *
 * @example
 * const surveyed = await survey(fromBlob(new Blob(["email\nada@example.com\n"]), "people.csv"));
 * const job = { operation: "create", objectType: "contacts" } as const;
 * const columns = { properties: ["email"], leftOut: [] };
 * const task = newTask({ job, columns, survey: surveyed, portal: { id: "4711" } });
 * const store = createMemoryStore(task);
 * const { operation, objectType, rows, counts } = describeRun(store);
 * `${operation} ${rows} of ${objectType}: ${counts.created} created`; //=> "create 1 of contacts: 0 created"
 */
export declare function describeRun(store: ImportStore): RunDescription;
/**
 * Returns the state of a run.
 *
 * @param isBusy Whether somebody works on it, or is about to.
 * @param lastStop Why the last work on it sent no more, where that is known. Asked only where that makes a difference.
 *
 * @example
 * const surveyed = await survey(fromBlob(new Blob(["email\nada@example.com\n"]), "people.csv"));
 * const job = { operation: "create", objectType: "contacts" } as const;
 * const columns = { properties: ["email"], leftOut: [] };
 * const task = newTask({ job, columns, survey: surveyed, portal: { id: "4711" } });
 * const store = createMemoryStore(task);
 * await runState(store, false, async () => undefined); //=> "to resume"
 */
export declare function runState(store: ImportStore, isBusy: boolean, lastStop: () => Promise<{
    readonly reason: string;
} | undefined>): Promise<RunState>;
/** `people.csv` of `/home/ada/people.csv`. */
export declare function fileName(path: string): string;

// results/link-runs.d.ts
import type { RunDescription } from "./describe-run.ts";
/** A link from a run to another run, `run`. Plain JSON. */
export type RunLink = {
    /** `sends-again`: it sends rows of `run` again; `sent-again`: `run` does so with rows of it. */
    readonly kind: "sends-again" | "sent-again";
    readonly run: string;
    /** Rows of the later of the two. */
    readonly rows: number;
    /** How many of them are neither failed, skipped nor unknown, and have their outcome. */
    readonly done: number;
} | {
    /** `undoes`: it undoes `run`, or tries to; `undone`: `run` does so with it. */
    readonly kind: "undoes" | "undone";
    readonly run: string;
    /** Rows of the undo have no outcome yet. */
    readonly isOpen: boolean;
    /**
     * How many rows of the undo may have something left to undo: they failed, or had no answer. Those that a later run of the list
     * sends again count there: it is an undo, too.
     */
    readonly notDone: number;
};
/** A run as a list has it. */
export interface RunToLink extends Omit<RunDescription, "inFlight"> {
    readonly run: string;
    /** Where it is, and where its steps are. Empty where it has no place. */
    readonly paths: readonly string[];
    /** The folder of the runs that it is one of. */
    readonly partOf?: string | undefined;
}
/**
 * Finds which runs send rows of another run again, and which undo another run. Returns the links of each run, by its
 * name.
 *
 * @example
 * function printLinks(runs: readonly RunToLink[]): void {
 *   for (const [run, links] of linkRuns(runs)) {
 *     for (const link of links) console.log(run, linkWords(link)[0], link.run);
 *   }
 * }
 */
export declare function linkRuns(runs: readonly RunToLink[]): ReadonlyMap<string, readonly RunLink[]>;
/**
 * Returns the texts about a link, before the name of the other run and behind it.
 *
 * @example
 * const link = { kind: "sent-again", run: "retry-1", rows: 3, done: 2 } as const;
 * const [before, after] = linkWords(link);
 * `${before} ${link.run}${after}`; //=> "Rows sent again by retry-1: 2 of 3 rows done"
 */
export declare function linkWords(link: RunLink): readonly [before: string, after: string];

// results/reason.d.ts
import type { Outcome } from "@x/batch-types";
/**
 * What there is to say about a row beside its status, in one cell: why it did not succeed, what
 * HubSpot remarked, which row it was merged into. Each is a sentence with its codes behind it, in brackets.
 *
 * @param lineOf The line of the file a record came from.
 * @returns at most 1,000 characters.
 *
 * @example
 * const outcome = {
 *   index: 0,
 *   attempts: 1,
 *   status: "failed",
 *   error: { category: "VALIDATION_ERROR", code: "INVALID_EMAIL", message: "nobody is no e-mail." },
 * } as const;
 * reasonOf(outcome, (index) => index + 2); //=> "nobody is no e-mail. (INVALID_EMAIL)"
 */
export declare function reasonOf(outcome: Outcome, lineOf: (index: number) => number | undefined): string;

// results/left-alone.d.ts
import type { ImportStore } from "../store/import-store.ts";
import { type SettledRow } from "../store/settled-row.ts";
import type { Task } from "../store/task.ts";
/**
 * Whether a row was skipped as the user or the policy of its run asks, so that nothing is left to do about it.
 *
 * @example
 * isLeftAlone({ policy: { onMissing: "skip" } }, { status: "skipped", kind: "missing" }); //=> true
 * isLeftAlone({}, { status: "failed", kind: "INVALID_EMAIL" }); //=> false
 */
export declare function isLeftAlone({ policy }: Pick<Task, "policy">, row: Pick<SettledRow, "status" | "kind">): boolean;
/** How many rows were skipped as the user or the policy of a run asks. */
export declare function countLeftAlone(store: ImportStore): number;

// results/is-same-write.d.ts
import { type Job } from "@x/batch-core";
import type { ImportClient } from "../account/import-client.ts";
import type { Portal } from "../account/portal.ts";
import type { TaskSource } from "../store/task.ts";
/** What is written, and where to. */
export interface Write extends Pick<Job, "idProperty"> {
    readonly operation: string;
    readonly objectType: string;
    /** The id of the portal. */
    readonly portal?: string | undefined;
    /** Such as `api.hubapi.com`. Absent: not known. */
    readonly host?: string | undefined;
    /** The SHA-256 of the file. */
    readonly hash?: string | undefined;
    /** The sheet of a workbook. Absent: the file has none, or it is not known. */
    readonly sheet?: string | undefined;
}
/**
 * Returns what a run writes, by its task, or a run that is to begin.
 *
 * @example
 * const job = { operation: "create", objectType: "contacts" } as const;
 * const { host, portal } = writeOf({ job, source: {}, portal: { id: "4711" } });
 * [host, portal]; //=> ["api.hubapi.com", "4711"]
 */
export declare function writeOf(task: {
    readonly job: Job;
    readonly source: Pick<TaskSource, "hash" | "reading">;
    readonly portal?: Portal | undefined;
    readonly baseUrl?: string | undefined;
}): Write;
/**
 * Whether two writes are of the same rows to the same object, in the same way: those of one file, and in a workbook of one
 * sheet. A portal of a sandbox may have the id of one of HubSpot's. So the hosts count, too, where both are known, and so do
 * the sheets. How columns are mapped does not count: a create of other columns makes the same records again.
 *
 * @param client Asked whether two names are of one custom object.
 *
 * @example
 * import { createBatchClient } from "@x/batch-http";
 *
 * const client = createBatchClient({ accessToken: process.env.HUBSPOT_ACCESS_TOKEN! });
 * const write = { operation: "create", objectType: "contacts", portal: "4711", hash: "9f86d081" };
 * await isSameWrite(write, { ...write, objectType: "0-1" }, async () => client); //=> true
 * await isSameWrite(write, { ...write, hash: "2c26b46b" }, async () => client); //=> false
 */
export declare function isSameWrite(one: Write, other: Write, client: () => Promise<Pick<ImportClient, "schemas">>): Promise<boolean>;

// results/may-have-written.d.ts
import type { ImportStore } from "../store/import-store.ts";
/**
 * Whether a run has written to HubSpot, or may have: what is unknown or in flight counts.
 *
 * @example
 * const surveyed = await survey(fromBlob(new Blob(["email\nada@example.com\n"]), "people.csv"));
 * const job = { operation: "create", objectType: "contacts" } as const;
 * const columns = { properties: ["email"], leftOut: [] };
 * const task = newTask({ job, columns, survey: surveyed, portal: { id: "4711" } });
 * const store = createMemoryStore(task);
 * mayHaveWritten(store); //=> false
 */
export declare function mayHaveWritten(store: ImportStore): boolean;

// results/report.d.ts
import type { Counts } from "@x/batch-types";
import type { Portal } from "../account/portal.ts";
import type { ImportStop } from "../store/import-stop.ts";
import type { ImportStore } from "../store/import-store.ts";
import { type ListProgress } from "../store/list-progress.ts";
import type { ListTask } from "../store/list-task.ts";
import { type WorkDone } from "../store/stats.ts";
import type { ValueCounts } from "../store/value-counts.ts";
import type { TopReason } from "./top-reasons.ts";
/** What there is to say of a run, over all processes that worked on it. Plain JSON. */
export interface Report {
    readonly operation: string;
    readonly objectType: string;
    /** Where it writes to; absent where an older version began the run. */
    readonly portal?: Portal | undefined;
    /** The name of the account it began with, if it had one. */
    readonly account?: string | undefined;
    /** The host it began at, such as `api.hubapi.com`. */
    readonly host: string;
    /** The user's file that the rows come from. */
    readonly source: string;
    /** Of a spreadsheet: the sheet. */
    readonly sheet?: string | undefined;
    /** Of the source. */
    readonly rows: number;
    readonly counts: Counts;
    /** Rows that were not sent yet. */
    readonly notSent: number;
    /** Written rows, counted as such, of which an association was not made, or may not have been. `retry` takes them. */
    readonly notAssociated: number;
    /**
     * Skipped rows, counted as such, that were left alone as the user or the policy of the run asks. Nothing is to be
     * done about them.
     */
    readonly leftAlone: number;
    readonly reasons: readonly TopReason[];
    /** The list that its records are added to, and how far; absent where there is none. */
    readonly list?: ListReport | undefined;
    readonly stats: Omit<WorkDone, "list" | "values">;
    /** What was done with values before they were sent. */
    readonly values: ValueCounts;
    /** At most so many where `stats.isAtLeast`: the rows took at least that time. */
    readonly rowsPerSecond: number;
    /** Why nothing more was sent. */
    readonly stop?: {
        readonly reason: string;
        readonly message: string;
    } | undefined;
}
/** How far the records of a run are added to its list. */
export type ListReport = ListTask & Omit<ListProgress, "after">;
/**
 * Returns the report of a run as it is now.
 *
 * @param reasons Why rows did not succeed, as `createTopReasons` collected them.
 * @param stop Why the run ended before its end; undefined where it did not.
 *
 * @example
 * import { createBatchClient } from "@x/batch-http";
 *
 * const client = createBatchClient({ accessToken: process.env.HUBSPOT_ACCESS_TOKEN! });
 * const job = { operation: "create", objectType: "contacts" } as const;
 * const columns = { properties: ["email"], leftOut: [] };
 * const file = fromBlob(new Blob(["email\nada@example.com\nnobody\n"]), "people.csv");
 * const task = { survey: await survey(file), job, columns, store: createMemoryStore };
 * const { store, ended } = await start({ client, file, ...task });
 * const { stop } = await ended;
 * const { counts, notSent } = makeReport(store, [], stop);
 * [counts.created, counts.failed, notSent]; //=> [1, 1, 0]
 */
export declare function makeReport(store: ImportStore, reasons: readonly TopReason[], stop: (Pick<ImportStop, "message" | "scopes"> & {
    readonly reason: string;
}) | undefined): Report;
/**
 * Whether each row of the source has its outcome, for good.
 *
 * @example
 * const surveyed = await survey(fromBlob(new Blob(["email\nada@example.com\n"]), "people.csv"));
 * const job = { operation: "create", objectType: "contacts" } as const;
 * const columns = { properties: ["email"], leftOut: [] };
 * const task = newTask({ job, columns, survey: surveyed, portal: { id: "4711" } });
 * const store = createMemoryStore(task);
 * isFinished(store); //=> false
 */
export declare function isFinished(store: ImportStore): boolean;
/**
 * Whether a run is complete: it is finished, and its records are added to the list that was asked for.
 *
 * @example
 * const surveyed = await survey(fromBlob(new Blob(["email\nada@example.com\n"]), "people.csv"));
 * const job = { operation: "create", objectType: "contacts" } as const;
 * const columns = { properties: ["email"], leftOut: [] };
 * const task = newTask({ job, columns, survey: surveyed, portal: { id: "4711" } });
 * const store = createMemoryStore(task);
 * isAtItsEnd(store); //=> false
 */
export declare function isAtItsEnd(store: ImportStore): boolean;
/**
 * Returns how many rows have their outcome.
 *
 * @example
 * const surveyed = await survey(fromBlob(new Blob(["email\nada@example.com\n"]), "people.csv"));
 * const job = { operation: "create", objectType: "contacts" } as const;
 * const columns = { properties: ["email"], leftOut: [] };
 * const task = newTask({ job, columns, survey: surveyed, portal: { id: "4711" } });
 * const store = createMemoryStore(task);
 * `${settledRows(store)} of ${task.source.rows}`; //=> "0 of 1"
 */
export declare function settledRows(store: ImportStore): number;
/** Why a run sent no more, with the scopes that are needed where it is for them. */
export declare function stopText({ message, scopes }: Pick<ImportStop, "message" | "scopes">): string;

// results/why-not-mended.d.ts
import type { Task } from "../store/task.ts";
/**
 * Returns why rows of a run cannot be mended by hand; undefined where the result files have their values, and a retry
 * reads them. A part of a sentence, such as "its rows are what an undo writes".
 *
 * @example
 * const source = { path: "undo.csv", bytes: 10, rows: 1 };
 * whyNotMended({ source, undoes: "runs/people" }); //=> "its rows are what an undo writes"
 */
export declare function whyNotMended({ look, source, takeBack, undoes, }: Pick<Task, "look" | "source" | "takeBack" | "undoes">): string | undefined;

// results/result-row.d.ts
import { type KeptRow } from "../store/settled-row.ts";
import type { Task, TaskSource } from "../store/task.ts";
/**
 * How rows are written to a result file: the user's own columns and cells, then what became of them. Of changes of a plan,
 * the cells are the planned values.
 */
export interface ResultTable {
    readonly header: readonly string[];
    cellsOf(row: KeptRow): string[];
}
/** What a result table needs of a task. */
export type ResultTableOptions = Pick<Task, "header" | "look"> & {
    readonly source?: Pick<TaskSource, "origin" | "titles"> | undefined;
};
/**
 * @example
 * function failedRows(store: ImportStore): string[][] {
 *   const table = createResultTable(store.task);
 *   return [...store.withStatus("failed")].map((row) => table.cellsOf(row));
 * }
 */
export declare function createResultTable(options: ResultTableOptions): ResultTable;

// results/scopes-text.d.ts
/**
 * Says which scopes a token needs: a sentence with a blank before it, to follow another one; empty where it needs none.
 *
 * @example
 * `It may not read.${scopesText(["oauth"])}`; //=> "It may not read. Scopes needed: oauth."
 * scopesText(); //=> ""
 */
export declare function scopesText(scopes?: readonly string[]): string;

// results/sentence.d.ts
/**
 * Returns a message of another program as a sentence, so that another sentence can follow.
 *
 * @example
 * sentence("fetch failed"); //=> "fetch failed."
 * sentence("Try again!"); //=> "Try again!"
 */
export declare function sentence(text: string): string;

// results/top-reasons.d.ts
import { type SettledRow } from "../store/settled-row.ts";
/** One kind of reason: how often, and an example. */
export interface TopReason {
    readonly status: string;
    /** The code of the error, such as `INVALID_EMAIL`; absent where there is none. */
    readonly code?: string;
    readonly count: number;
    /** The first one; absent where the rows come from no line of the user's file. */
    readonly line?: number;
    readonly example: string;
    /** HubSpot's id of the answer about the first one, which their support asks for; absent where there is none. */
    readonly correlationId?: string | undefined;
    /**
     * The first values of the rows, at most 3. Absent where all rows have one value, or the reason is not about a value
     * of ours.
     */
    readonly values?: readonly string[];
}
/** Collects why rows did not succeed, and warnings: each kind once, with how often and an example. */
export interface TopReasons {
    add(row: SettledRow): void;
    /** Reasons before warnings; of each, the most frequent first. */
    list(): readonly TopReason[];
    /** How many kinds there are beyond the list. */
    readonly hidden: number;
}
/**
 * Returns what collects why rows did not succeed. Memory is bounded: the first 200 kinds are kept.
 *
 * @example
 * import { createBatchClient } from "@x/batch-http";
 *
 * const client = createBatchClient({ accessToken: process.env.HUBSPOT_ACCESS_TOKEN! });
 * const job = { operation: "create", objectType: "contacts" } as const;
 * const columns = { properties: ["email"], leftOut: [] };
 * const file = fromBlob(new Blob(["email\nada@example.com\nnobody\n"]), "people.csv");
 * const task = { survey: await survey(file), job, columns, store: createMemoryStore };
 * const { store, ended } = await start({ client, file, ...task });
 * await ended;
 * const reasons = createTopReasons();
 * for (const row of store.withStatus("failed", "skipped", "unknown")) reasons.add(row);
 * reasons.list().map(({ code, count, line }) => [code, count, line]); //=> [["INVALID_EMAIL", 1, 3]]
 */
export declare function createTopReasons(): TopReasons;

// run/check-portal.d.ts
import type { Portal } from "../account/portal.ts";
import type { Task } from "../store/task.ts";
/**
 * Refuses to go on with a run in another portal than its own: there, rows would be written a second time, and
 * what an unanswered request wrote would not be found.
 *
 * @param portal The portal of the token that is to be used.
 * @throws {ImportError} with code `OTHER_ACCOUNT`; also when the run does not say which portal is its own, as
 *   older versions did not keep it. Then the user has to confirm it, and `store.keepPortal` keeps it.
 *
 * @example
 * const ours = { portal: { id: "4711" } };
 * checkPortal(ours, { id: "4711" });
 * try {
 *   checkPortal(ours, { id: "815" });
 * } catch (error) {
 *   console.log(error instanceof ImportError && error.code);
 * } //=> OTHER_ACCOUNT
 */
export declare function checkPortal({ portal: own }: Pick<Task, "portal">, portal: Portal): void;

// run/import-run.d.ts
import type { FileBytes } from "@x/batch-file";
import type { BatchEvent } from "@x/batch-http";
import type { ImportClient } from "../account/import-client.ts";
import type { AccountDefinitions } from "../account/account-definitions.ts";
import type { LinkedRows } from "../check/linked-row.ts";
import type { ImportStop } from "../store/import-stop.ts";
import type { ImportStore } from "../store/import-store.ts";
import type { KeptRow } from "../store/settled-row.ts";
import type { FailureLimit, Tally } from "./failures.ts";
/** An event of a run: an event of the client, or rows that were kept with their outcome. */
export type ImportEvent = BatchEvent | {
    readonly type: "rows-settled";
    readonly at: number;
    readonly rows: readonly KeptRow[];
};
export interface SendOptions {
    readonly client: ImportClient;
    /** The source of the run. Not needed where all rows have their outcome, and only a list is left to add records to. */
    readonly file?: FileBytes | undefined;
    /** What `readAccountDefinitions` returned, to check each row by; without it, only ids are checked. */
    readonly definitions?: AccountDefinitions | undefined;
    /** The rows of other runs that association columns lead to, as `openLinkedRows` returned them. */
    readonly linked?: LinkedRows | undefined;
    /** Told of every event. */
    readonly onEvent?: ((event: ImportEvent) => void) | undefined;
    /** Called about every 1,000 outcomes; the run waits for it. */
    readonly afterRows?: (() => void | Promise<void>) | undefined;
    /** Sends this many of the rows that are left, and ends. @default all */
    readonly first?: number | undefined;
    /** Sends no more when more rows failed than this, in this process. @default no limit */
    readonly maxFailed?: FailureLimit | undefined;
    /**
     * Asked once, when 20 % or more of the first 1,000 rows failed and there are rows left to send. No further rows are
     * sent before it has answered, and the time it takes is not counted; false sends no more. @default sends on
     */
    readonly onManyFailed?: ((tally: Tally) => Promise<boolean>) | undefined;
}
/** How the work of this process on a run ended. */
export interface ImportEnd {
    /** Why the rest was not sent; absent when all was. */
    readonly stop?: ImportStop | undefined;
    /** Why the source could not be read, or the run could not be kept. */
    readonly problems: readonly string[];
    /** What the user should know of a run that came to its end. */
    readonly notes: readonly string[];
}
/** A run that is under way. */
export interface ImportRun {
    readonly store: ImportStore;
    /** Sends nothing more, and waits for requests in flight. */
    drain(message: string): void;
    /** Ends at once: rows in flight are `unknown` until the run is resumed. */
    abort(reason: Error): void;
    /**
     * Resolves when every request that left is settled, also where the file, the store or HubSpot fails.
     *
     * @throws what `afterRows` or `onManyFailed` threw, or a bug in this package; rows so far are kept.
     */
    readonly ended: Promise<ImportEnd>;
}

// run/copied-run-text.d.ts
/**
 * Returns why nothing is sent of a run that has two folders.
 *
 * @param other The other folder, or the run in it.
 *
 * @example
 * copiedRunText("runs/people (copy)").startsWith("runs/people (copy) is the same run"); //=> true
 */
export declare function copiedRunText(other: string): string;

// run/require-not-undone.d.ts
import type { ImportStore } from "../store/import-store.ts";
/**
 * Returns why a run sends nothing: another run undoes it, as only that other one tells.
 *
 * @param undo The name of the undo. Undefined where it is not there any more.
 *
 * @example
 * beingUndoneText("undo-people").includes("in undo-people"); //=> true
 * beingUndoneText(undefined).includes("begin a new run"); //=> true
 */
export declare function beingUndoneText(undo: string | undefined): string;
/**
 * Refuses to go on with a run of which an undo began before it was at its end: it would write again what was undone.
 *
 * @throws {ImportError} with code `RUN`, naming the undo.
 *
 * @example
 * const surveyed = await survey(fromBlob(new Blob(["email\nada@example.com\n"]), "people.csv"));
 * const job = { operation: "create", objectType: "contacts" } as const;
 * const columns = { properties: ["email"], leftOut: [] };
 * const task = newTask({ job, columns, survey: surveyed, portal: { id: "4711" } });
 * const store = createMemoryStore(task);
 * store.setUndone("runs/undo-people");
 * try {
 *   requireNotUndone(store);
 * } catch (error) {
 *   console.log(error instanceof ImportError && error.code);
 * } //=> RUN
 */
export declare function requireNotUndone(store: ImportStore): void;

// run/send-rows.d.ts
import type { ImportStore } from "../store/import-store.ts";
import type { ImportRun, SendOptions } from "./import-run.ts";
/**
 * Sends the rows of a run that are not settled, and keeps each row with its outcome.
 *
 * @throws {ImportError} with code `DEFINITIONS` where values are to be compared, and `definitions` is not given.
 * @throws {ImportError} with code `SOURCE` where rows are left to send, and their file is not given.
 * @throws {ImportError} with code `RUN` where an undo of the run began before it was at its end.
 * @throws {ImportError} with code `RETRY` for rows of another run that has not confirmed them: `resume` asks it.
 *
 * @example
 * async function sendTenFirst(store: ImportStore, options: SendOptions): Promise<ImportEnd> {
 *   return sendRows(store, { ...options, first: 10 }).ended;
 * }
 */
export declare function sendRows(store: ImportStore, options: SendOptions): ImportRun;

// run/failures.d.ts
/**
 * How many rows may fail: a number of rows, or a percentage of the first rows of the file: those up to the first row that
 * has no outcome yet.
 */
export type FailureLimit = {
    readonly rows: number;
} | {
    readonly percent: number;
};
/** Rows that got their outcome in this process: all of them, or the first ones of the file. */
export interface Tally {
    readonly settled: number;
    readonly failed: number;
}
/** Settled rows after which a run is judged without a limit. */
export declare const FIRST_LOOK = 1000;
/** Whether more rows failed than the limit allows. A limit in percent is judged from 100 settled rows on. */
export declare function isOverLimit(limit: FailureLimit, { failed, settled }: Tally): boolean;
/** Whether so many of the first 1,000 settled rows failed, 20 % or more, that the user should be asked. */
export declare function isManyFailed({ failed, settled }: Tally): boolean;

// run/resume.d.ts
import { type Portal } from "../account/portal.ts";
import type { ImportStore } from "../store/import-store.ts";
import type { ParentRun } from "../store/task.ts";
import type { ImportRun, SendOptions } from "./import-run.ts";
export interface ResumeOptions extends SendOptions {
    /** The portal of the client's token, where it is known already. @default HubSpot is asked */
    readonly portal?: Portal | undefined;
    /** Opens the run whose rows a retry sends, where the retry was ended before that run had confirmed it. */
    readonly openParent?: ((parent: ParentRun) => ImportStore | Promise<ImportStore>) | undefined;
}
/**
 * Goes on with a run that was interrupted, killed or stopped: batches without an answer are looked up, or
 * repeated where that does no harm, and rows that were not sent are sent.
 *
 * @throws {ImportError} with code `OTHER_ACCOUNT` when the token belongs to another portal than the run; then
 *   nothing was sent or looked up.
 * @throws {ImportError} with code `SOURCE` when the file is not the one the run began with, or is not given and rows
 *   are left to send, and `RETRY` when its rows went to another run.
 *
 * @example
 * import { createBatchClient } from "@x/batch-http";
 *
 * const client = createBatchClient({ accessToken: process.env.HUBSPOT_ACCESS_TOKEN! });
 * const job = { operation: "create", objectType: "contacts" } as const;
 * const columns = { properties: ["email"], leftOut: [] };
 * const file = fromBlob(new Blob(["email\nada@example.com\nnobody\n"]), "people.csv");
 * const task = { survey: await survey(file), job, columns, store: createMemoryStore };
 * const { store, ended } = await start({ client, file, ...task, first: 1 });
 * await ended; // One row is not sent yet.
 * const rest = await resume(store, { client, file });
 * await rest.ended;
 * [store.counts().created, store.counts().failed]; //=> [1, 1]
 */
export declare function resume(store: ImportStore, options: ResumeOptions): Promise<ImportRun>;

// run/mend-planned-row.d.ts
import type { AccountDefinitions } from "../account/account-definitions.ts";
import type { ImportClient } from "../account/import-client.ts";
import type { RowOptions } from "../record/row-options.ts";
import type { KeptRow } from "../store/settled-row.ts";
import type { Task } from "../store/task.ts";
import { type PlannedWrite } from "./mend-change.ts";
import type { WhyRefused } from "./refused-rows.ts";
/**
 * Returns a row of an applied plan with mended values in its change, or why they cannot be written. Returns the row itself where
 * nothing was mended.
 *
 * @param cells One for each column that was compared; a blank one leaves its property alone.
 */
export type MendPlannedRow = (row: KeptRow, cells: readonly string[]) => {
    readonly row: KeptRow;
    readonly change?: PlannedWrite;
} | {
    readonly why: WhyRefused;
};
/**
 * Returns what puts mended values into rows of an applied plan.
 *
 * @param about.client Asked for the names that values may have.
 * @returns undefined where the rows of a run are not changes, or the run does not say which columns they come from.
 * @throws {ImportError} with code `DEFINITIONS` where the definitions to check values by are missing.
 *
 * @example
 * async function mendCity(task: Task, client: ImportClient, row: KeptRow): Promise<KeptRow> {
 *   const definitions = await readAccountDefinitions(client, "contacts");
 *   const mend = await createMendPlannedRow(task, { client, definitions });
 *   const mended = mend?.(row, ["", "Bern"]); // The columns of the plan: email, city.
 *   return mended !== undefined && "row" in mended ? mended.row : row;
 * }
 */
export declare function createMendPlannedRow(task: Task, { client, definitions, rowOptions, }: {
    readonly client: Pick<ImportClient, "owners" | "pipelines">;
    readonly definitions: AccountDefinitions | undefined;
    readonly rowOptions?: RowOptions | undefined;
}): Promise<MendPlannedRow | undefined>;

// run/refused-rows.d.ts
import type { ImportProblem, ImportProblemCode } from "../errors/import-error.ts";
/** Why a row may not be sent again, worded for one row and for several. */
export interface WhyRefused {
    readonly one: string;
    readonly many: string;
    readonly code?: ImportProblemCode;
}
/** Gathers rows of a file that may not be sent again. */
export interface RefusedRows {
    /** @param line In that file. */
    add(file: string, line: number, why: WhyRefused): void;
    /** One for each reason, with how many rows there are and the first lines. */
    problems(): (ImportProblem | string)[];
}
export declare function createRefusedRows(): RefusedRows;

// run/retried-rows.d.ts
import type { ReadOptions, Survey } from "@x/batch-file";
import { type KeptRow } from "../store/settled-row.ts";
import type { Task } from "../store/task.ts";
import type { NewTask } from "./start.ts";
/** The rows of a retry as a file of their own: with a column that has their line in the user's file. */
export interface RetriedRows {
    readonly header: readonly string[];
    /** The title of the column with the lines. */
    readonly lineTitle: string;
    /** Whether they are JSON, one a line: a table has no missing keys. */
    readonly isLines: boolean;
    all(this: void): Generator<KeptRow, void, undefined>;
}
/**
 * Returns rows of a run as the table that a retry sends: the columns of the run, and one with the line of each row in
 * the user's file.
 *
 * @example
 * import { createBatchClient } from "@x/batch-http";
 *
 * const client = createBatchClient({ accessToken: process.env.HUBSPOT_ACCESS_TOKEN! });
 * const job = { operation: "create", objectType: "contacts" } as const;
 * const columns = { properties: ["email"], leftOut: [] };
 * const file = fromBlob(new Blob(["email\nada@example.com\nnobody\n"]), "people.csv");
 * const task = { survey: await survey(file), job, columns, store: createMemoryStore };
 * const { store, ended } = await start({ client, file, ...task });
 * await ended;
 * const { header, all } = retriedRows(store.task, store.withStatus("failed"));
 * header; //=> ["email", "hs_line"]
 * [...all()].map(cellsOf); //=> [["nobody", "3"]]
 */
export declare function retriedRows({ header: titles, source }: Task, rows: Iterable<KeptRow>): RetriedRows;
/**
 * Returns a row as an object on a line, without the keys that it lacks.
 *
 * @example
 * const row = { row: 1, line: 3, status: "failed", id: "", error: "", kind: "" } as const;
 * const cells = '["nobody",null]';
 * jsonLineOf(["email", "city"], { ...row, correlationId: "", cells }); //=> '{"email":"nobody"}\n'
 */
export declare function jsonLineOf(header: readonly string[], { cells }: KeptRow): string;
/**
 * Returns whether the rows of a file are objects, which may lack keys.
 *
 * @example
 * isJson("jsonl"); //=> true
 * isJson("csv"); //=> false
 */
export declare function isJson(format: ReadOptions["format"]): boolean;
/**
 * Returns what a retry takes over from the task of the run whose rows it sends again, beside the columns.
 *
 * @param surveyed The file with the rows.
 * @param lineTitle The column of that file with the lines of the user's file. @default the lines are those of the file
 *
 * @example
 * const surveyed = await survey(fromBlob(new Blob(["email\nada@example.com\n"]), "people.csv"));
 * const job = { operation: "create", objectType: "contacts" } as const;
 * const columns = { properties: ["email"], leftOut: [] };
 * const task = newTask({ job, columns, survey: surveyed, portal: { id: "4711" } });
 * const store = createMemoryStore(task);
 * const again = await survey(fromBlob(new Blob(["email,hs_line\nada@example.com,2\n"]), "failed.csv"));
 * retriedTask(task, again, "hs_line").origin; //=> { file: "people.csv", command: undefined, column: 1 }
 */
export declare function retriedTask(task: Task, { header }: Pick<Survey, "header">, lineTitle?: string): Pick<NewTask, "archives" | "asFound" | "job" | "look" | "origin" | "policy" | "rowOptions" | "takeBack" | "toList">;

// run/retry.d.ts
import type { Row } from "@x/batch-file";
import type { Portal } from "../account/portal.ts";
import type { ImportStore } from "../store/import-store.ts";
import { type KeptRow } from "../store/settled-row.ts";
import { type WhyRefused } from "./refused-rows.ts";
/** Which rows of a run may be sent again. */
export interface RetryRows {
    /** All of them, in the order of the source. */
    all(): Generator<KeptRow, void, undefined>;
    /**
     * Takes a row of a result file, by its `hs_line`.
     *
     * @returns the row of the run; undefined where it may not be sent again: `finish` says why.
     */
    check(file: string, row: Row, line: string): KeptRow | undefined;
    /** Those that were taken, in the order of the source. */
    taken(): Generator<KeptRow, void, undefined>;
    /** Refuses a row of a result file for another reason. */
    refuse(file: string, line: number, why: WhyRefused): void;
    /** @throws {ImportError} naming the rows that may not be sent again, those with one reason together. */
    finish(): void;
    /**
     * Records that these rows go to the run of this id.
     *
     * @returns false, and keeps nothing, where some went to another run meanwhile.
     */
    give(run: string, folder?: string): boolean;
    /** The run that they are rows of. */
    readonly store: ImportStore;
    readonly count: number;
    /** How many of them there are of each kind, such as `{ failed: 5, "not associated": 1 }`. */
    counts(): Readonly<Record<string, number>>;
}
export interface RetryOptions {
    /** The portal of the token that they are to be sent with. */
    readonly portal: Portal;
    /** Also rows that may be written already. @default false */
    readonly withUnknown?: boolean;
    /** What `all` yields of a row that may be sent again; undefined for a row that is not wanted. @default the row */
    readonly pick?: (row: KeptRow) => KeptRow | undefined;
}
/**
 * Returns the rows of a finished run that failed or were skipped, to be sent again by a run of their own; and those that were
 * written, but not all of their associations were made: an update or upsert with the same values changes nothing, and
 * neither does an association that is there.
 *
 * @throws {ImportError} with code `OTHER_ACCOUNT` when it is not the portal of the run, and `RETRY` where the rows of the run
 *   are never sent again, and `RUN` when an undo of it began before it was at its end.
 *
 * @example
 * import { createBatchClient } from "@x/batch-http";
 *
 * const client = createBatchClient({ accessToken: process.env.HUBSPOT_ACCESS_TOKEN! });
 * const job = { operation: "create", objectType: "contacts" } as const;
 * const columns = { properties: ["email"], leftOut: [] };
 * const file = fromBlob(new Blob(["email\nada@example.com\nnobody\n"]), "people.csv");
 * const task = { survey: await survey(file), job, columns, store: createMemoryStore };
 * const { store, ended } = await start({ client, file, ...task });
 * await ended;
 * const rows = retry(store, { portal: store.task.portal! });
 * [...rows.all()].map(({ line }) => line); //=> [3]
 */
export declare function retry(store: ImportStore, { portal, withUnknown, pick }: RetryOptions): RetryRows;

// run/start.d.ts
import { type Job } from "@x/batch-core";
import type { FileBytes, Survey } from "@x/batch-file";
import { type Portal } from "../account/portal.ts";
import { type ColumnMap } from "../mapping/map-columns.ts";
import type { ImportStore } from "../store/import-store.ts";
import type { RowOrigin } from "../store/row-origin.ts";
import type { Task, TaskOptions } from "../store/task.ts";
import type { ImportRun, SendOptions } from "./import-run.ts";
import type { RetryRows } from "./retry.ts";
/** What a new run is to do. */
export interface NewTask extends TaskOptions {
    readonly job: Job;
    readonly survey: Survey;
    readonly columns: ColumnMap;
    /** Where it writes to: the portal of the client's token. */
    readonly portal: Portal;
    /** Where the file is, to be found again. @default what the survey calls it */
    readonly path?: string | undefined;
    /** What the user calls the file, where `path` is that of a copy. @default path */
    readonly name?: string | undefined;
    /** Where the rows came from first, for a file that this program made. @default that file */
    readonly origin?: RowOrigin | undefined;
    /** The id of the run. @default a random one */
    readonly id?: string | undefined;
    /** The version of the program, kept with the run. @default "" */
    readonly tool?: string | undefined;
}
/** What a new run is to do, and where it is kept. */
export interface CreateRunOptions extends NewTask {
    /** Keeps the run: `createMemoryStore`, or `createRunFolder` with a folder. */
    readonly store: (task: Task) => ImportStore | Promise<ImportStore>;
    /** The rows of another run that this one sends again, as `retry` gives them. */
    readonly retried?: RetryRows | undefined;
    /** With `retried`: the folder of the new run, which the other run names in messages. */
    readonly folder?: string | undefined;
}
export interface StartOptions extends Omit<CreateRunOptions, "portal">, SendOptions {
    readonly file: FileBytes;
    /** The portal of the client's token, where it is known already. @default HubSpot is asked */
    readonly portal?: Portal | undefined;
}
/**
 * Begins a run. First it asks which portal the client's token belongs to, and keeps that with the run. Its rows
 * are sent while this goes on; `ended` says when all have their outcome. The caller closes `store` after that.
 *
 * @throws {JobStoppedError} when HubSpot does not name the portal.
 * @throws {ImportError} with code `POLICY` for a policy that the job cannot have, and `DEFINITIONS` where one needs the
 *   definitions and they are not given.
 * @throws what `store` throws.
 *
 * @example
 * import { createBatchClient } from "@x/batch-http";
 *
 * const client = createBatchClient({ accessToken: process.env.HUBSPOT_ACCESS_TOKEN! });
 * const file = fromBlob(new Blob(["email\nada@example.com\nnobody\n"]), "people.csv");
 * const { store, ended } = await start({
 *   client,
 *   file,
 *   survey: await survey(file),
 *   job: { operation: "create", objectType: "contacts" },
 *   columns: { properties: ["email"], leftOut: [] },
 *   store: createMemoryStore,
 * });
 * const { stop, problems } = await ended;
 * [stop, problems]; //=> [undefined, []]
 * for (const { line, status } of store.rowsFrom(0, 100)) console.log(`line ${line}: ${status}`);
 * //=> line 2: created
 * //=> line 3: failed
 */
export declare function start(options: StartOptions): Promise<ImportRun>;
/**
 * Makes a new run and sends nothing: `start` without its requests. `sendRows` sends.
 *
 * @throws {ImportError} with code `RETRY` where its rows went to another run meanwhile.
 * @throws what `store` throws.
 *
 * @example
 * const file = fromBlob(new Blob(["email\nada@example.com\n"]), "people.csv");
 * const store = await createRun({
 *   survey: await survey(file),
 *   job: { operation: "create", objectType: "contacts" },
 *   columns: { properties: ["email"], leftOut: [] },
 *   portal: { id: "4711" },
 *   store: createMemoryStore,
 * });
 * store.task.source.rows; //=> 1
 */
export declare function createRun(options: CreateRunOptions): Promise<ImportStore>;
/**
 * The task of a new run, to make a store with. `createRun` does both.
 *
 * @throws {ImportError} with code `POLICY` for a policy that the job cannot have.
 *
 * @example
 * const file = fromBlob(new Blob(["email\nada@example.com\n"]), "people.csv");
 * const task = newTask({
 *   survey: await survey(file),
 *   job: { operation: "create", objectType: "contacts" },
 *   columns: { properties: ["email"], leftOut: [] },
 *   portal: { id: "4711" },
 * });
 * [task.source.path, task.source.rows]; //=> ["people.csv", 1]
 */
export declare function newTask(options: NewTask): Task;

// run/wait-meter.d.ts
import type { ImportEvent } from "./import-run.ts";
/** What keeps a run from going on, as its events tell. */
export interface Wait {
    /**
     * - `limit`: a limit of HubSpot is met.
     * - `migration`: HubSpot moves the account to another data centre.
     * - `lock`: HubSpot locked these records for a moment.
     * - `server`: a request failed, got no answer, or was put off by another server.
     * - `look-up`: it is looked up soon what became of records.
     * - `answer`: requests are under way, and none of them is answered.
     */
    readonly for: "limit" | "migration" | "lock" | "server" | "look-up" | "answer";
    /** Seconds until the next request leaves, rounded up; for `answer`, since the last answer. */
    readonly seconds: number;
}
export interface WaitMeter {
    hear(event: ImportEvent): void;
    /** Requests without an answer. */
    readonly inFlight: number;
    /** Returns undefined while requests are under way and answered. @param now As `eventNow` tells it. */
    read(now: number): Wait | undefined;
}
/**
 * Returns milliseconds since 1970 by the clock of the events, which nobody can set back.
 *
 * @example
 * const waits = createWaitMeter();
 * waits.read(eventNow()); //=> undefined
 */
export declare const eventNow: () => number;
export interface WaitMeterOptions {
    /** The part of the limit that the run may use. @default 1 */
    readonly share?: number | undefined;
    /** After so many milliseconds without an answer that is said. @default 10_000 */
    readonly silence?: number | undefined;
}
/**
 * Returns what tells from the events of a run what keeps it from going on.
 *
 * @example
 * async function sayWaits(options: Omit<StartOptions, "onEvent">): Promise<void> {
 *   const waits = createWaitMeter();
 *   const timer = setInterval(() => {
 *     const wait = waits.read(eventNow());
 *     if (wait !== undefined) console.log(waitText(wait));
 *   }, 1_000);
 *   const { ended } = await start({ ...options, onEvent: (event) => waits.hear(event) });
 *   await ended.finally(() => clearInterval(timer));
 * }
 */
export declare function createWaitMeter({ share, silence, }?: WaitMeterOptions): WaitMeter;

// run/duration-text.d.ts
/**
 * Returns a time that has passed, in whole units, rounded down: `14 s`, `3 min`, `2 h 5 min`; from 2 minutes on
 * without seconds.
 *
 * @example
 * durationText(14.9); //=> "14 s"
 * durationText(7_530); //=> "2 h 5 min"
 */
export declare function durationText(seconds: number): string;
/**
 * Returns a time to wait in the form of {@link durationText}, rounded up: it takes no longer than that.
 *
 * @example
 * timeLeftText(14.1); //=> "15 s"
 * timeLeftText(7_530); //=> "2 h 6 min"
 */
export declare function timeLeftText(seconds: number): string;

// run/wait-text.d.ts
import type { Wait } from "./wait-meter.ts";
/**
 * Returns what keeps a run from going on, as a part of a sentence.
 *
 * @example
 * waitText({ for: "limit", seconds: 4 }); //=> "waiting for HubSpot's limit, 4 s"
 * waitText({ for: "answer", seconds: 65 }); //=> "no answer from HubSpot for 65 s"
 */
export declare function waitText(wait: Wait): string;

// store/import-store.d.ts
import type { Batch } from "@x/batch-core";
import type { AssociationOutcome, Change, Counts, Outcome } from "@x/batch-types";
import type { Portal } from "../account/portal.ts";
import type { AboutAssociation, KeptAssociation } from "./kept-association.ts";
import type { KeptMember } from "./kept-member.ts";
import type { KeptRow } from "./settled-row.ts";
import type { Stats } from "./stats.ts";
import type { Task } from "./task.ts";
/** A batch that left and has no answer, as it is kept. */
export interface KeptBatch {
    readonly id: number;
    /** The `BATCH_FORMAT` of the version that kept it. */
    readonly format: number;
    /** When it left, in milliseconds since 1970. */
    readonly at: number;
    readonly batch: Batch;
    /** Its rows. `index` is the index of the record in the batch. A missing cell is null, as JSON has no undefined. */
    readonly rows: readonly (readonly [
        index: number,
        row: number,
        line: number,
        cells: readonly (string | null)[]
    ])[];
}
/** Rows of the source, from `first` up to, and without, `end`. */
export type Range = readonly [first: number, end: number];
/** A record that a run created to associate with. */
export interface CreatedTarget {
    readonly objectType: string;
    readonly id: string;
}
/** The change that a row is about to make to its record. */
export interface KeptChange {
    /** Its place among those of the run, in the order in which they were sent. Rows may wait for others. */
    readonly place: number;
    readonly change: Change;
}
/** A row that was given to a later run. */
export interface Given {
    /** The id of that run. */
    readonly run: string;
    /** Where it was when it was made. */
    readonly folder?: string | undefined;
    /** Whether that run may send; until then it has sent nothing. */
    readonly isConfirmed: boolean;
}
/**
 * Keeps a run: rows with their outcome, and batches that left and have no answer. A row that is in neither
 * was not sent. What is changed together is changed in one `transaction`.
 */
export interface ImportStore {
    readonly task: Task;
    /** Keeps the portal of a run that has none: `task.portal` is this one from now on. */
    keepPortal(portal: Portal): void;
    /** All of it, or nothing. */
    transaction(change: () => void): void;
    /**
     * Adds settled rows, and counts them.
     *
     * @throws when one is settled already.
     */
    addRows(rows: readonly KeptRow[]): void;
    /** @param rows `KeptBatch.rows` as JSON. */
    putBatch(id: number, at: number, batch: Batch, rows: string): void;
    deleteBatch(id: number): void;
    /** In the order of their ids. */
    batches(): readonly KeptBatch[];
    /** Settled rows in the order of the source, from `row` on; fewer than `limit` where they are large, and none at the end. */
    rowsFrom(row: number, limit: number): readonly KeptRow[];
    /** Settled rows of these statuses in the order of the source. */
    withStatus(...statuses: Outcome["status"][]): Iterable<KeptRow>;
    /** The ids of the records that rows created, updated or left as they were, each once, in the order of texts, after `after`. */
    recordIds(after: string): Iterable<string>;
    /** Rows that were written, and not all of their associations were made; in the order of the source. */
    unassociated(): Iterable<KeptRow>;
    /**
     * Keeps what is about to change in the records of rows, with the values before. `index` of each is its row. What was kept
     * of a row before is replaced.
     */
    putChanges(changes: readonly Change[]): void;
    /** What was kept by `putChanges` of a row. */
    changeOf(row: number): Change | undefined;
    /** Keeps associations that rows are about to make. One that is kept already stays as it is. */
    putAssociations(associations: readonly AboutAssociation[]): void;
    /** Keeps what became of the associations of a row, of those that are kept. */
    settleAssociations(row: number, outcomes: readonly AssociationOutcome[]): void;
    /** The associations of a row that are kept, in the order of texts. */
    associationsOf(row: number): readonly KeptAssociation[];
    /**
     * Whether the associations of all rows are kept that were looked at. False where an older version began the run: of its
     * rows none are.
     */
    keepsAssociations(): boolean;
    /** Whether associations are kept from which HubSpot moves a label. False where an older version began the run. */
    keepsMoved(): boolean;
    /** Keeps what is known of records in the list of the run; undefined forgets one. */
    setMembers(members: Iterable<readonly [id: string, member: KeptMember | undefined]>): void;
    memberOf(id: string): KeptMember | undefined;
    /** Keeps which records the run created to associate with. */
    addTargets(objectType: string, ids: readonly string[]): void;
    /** The records that the run created to associate with, in the order of texts. */
    targets(): Iterable<CreatedTarget>;
    /** How many skipped rows there are of each kind, as `SettledRow.kind` says it. */
    skippedKinds(): ReadonlyMap<string, number>;
    /**
     * What was kept by `putChanges`, in the order of the source. A row that was not written may be among them.
     *
     * @throws {ImportError} with code `DAMAGED`, where one is not a change.
     */
    changes(): Iterable<KeptChange>;
    counts(): Counts;
    /** Which rows are settled; few ranges, as rows settle about in their order. */
    settledRanges(): readonly Range[];
    givenTo(row: number): Given | undefined;
    /**
     * Keeps that these rows go to a later run. Takes them from a run that was not confirmed.
     *
     * @returns false, and keeps nothing, where some are confirmed for another run.
     */
    give(rows: Iterable<number>, run: string, folder?: string): boolean;
    /**
     * Keeps that the later run may send the rows it was given. Can be repeated.
     *
     * @param rows How many it was given.
     * @returns false, and keeps nothing, where some went to another run since.
     */
    confirm(run: string, rows: number): boolean;
    /** Whether this run may send: always, unless it sends rows of another one, which has to confirm it first. */
    isConfirmed(): boolean;
    setConfirmed(): void;
    /** The folder of the undo of what was written before this run was at its end; such a run sends nothing more. */
    undoneBy(): string | undefined;
    setUndone(by: string): void;
    /** @returns what `setStats` takes. */
    beginSession(at: number): number;
    setStats(session: number, stats: Stats): void;
    /** Of all sessions, in their order. */
    stats(): readonly Stats[];
    /** Resolves when all that was written before the call outlives a power cut. */
    sync(): Promise<void>;
    close(): Promise<void>;
}

// store/settled-row.d.ts
import type { Row } from "@x/batch-file";
import type { Outcome, RecordError } from "@x/batch-types";
/** A row of the source, and its place there, from 0. */
export interface SourceRow extends Row {
    readonly row: number;
    /** The user said that it is not to be written. */
    readonly isLeftOut?: true;
}
/** What became of a row, as it is kept and exported. */
export interface SettledRow {
    readonly row: number;
    /** In the user's file, from 1; 0 where the row comes from no line of it. */
    readonly line: number;
    readonly status: Outcome["status"];
    /** What `hs_id` says. */
    readonly id: string;
    /** What `hs_error` says. */
    readonly error: string;
    /**
     * What kind of reason or warning it is. Empty for what succeeded with all its associations, without a warning, and
     * in a record of its own.
     */
    readonly kind: string;
    /**
     * HubSpot's id of the answer that refused it, or one of its associations; their support asks for it. Empty where
     * there is none.
     */
    readonly correlationId: string;
}
/** Rows of these statuses have a record in HubSpot that holds their values. */
export declare const IN_HUBSPOT: readonly Outcome["status"][];
/** A settled row with its cells as a JSON array. */
export type KeptRow = SettledRow & {
    readonly cells: string;
};
/**
 * Returns the cells of a row; blank where it had none.
 *
 * @throws {ImportError} when they are no cells: somebody has changed what was kept.
 *
 * @example
 * cellsOf({ row: 0, cells: '["ada@example.com",null]' }); //=> ["ada@example.com", ""]
 */
export declare function cellsOf(row: Pick<KeptRow, "row" | "cells">): string[];
/** The cells of a row; undefined where it had none. Throws as `cellsOf`. */
export declare function sparseCellsOf({ row, cells, }: Pick<KeptRow, "row" | "cells">): (string | undefined)[];
/**
 * Returns what is kept of a row that has its outcome.
 *
 * @param named The record id that the row says, where it says one; it must not be lost.
 * @param error What `hs_error` says, as `reasonOf` returns it.
 *
 * @example
 * const outcome = { index: 0, attempts: 1, status: "archived", id: "101", warnings: [] } as const;
 * const { status, id } = settledRow({ row: 0, line: 2 }, outcome, "101", "");
 * [status, id]; //=> ["archived", "101"]
 */
export declare function settledRow({ row, line }: Pick<SourceRow, "row" | "line">, outcome: Outcome, named: string | undefined, error: string): SettledRow;
/** The kind of a row begins with this where the row was written, and an association was not made, or may not have been. */
export declare const UNASSOCIATED = "association ";
/** The category of a row that was refused before it was sent. */
export declare const REFUSED_UNSENT = "INVALID_RECORD";
/** Returns the category of a kind: of a skipped row the reason why it was, of a failed one that of its error. */
export declare function categoryOf({ kind }: Pick<SettledRow, "kind">): string;
/**
 * Returns what the kind of a failed row says of its error.
 *
 * @example
 * import { createBatchClient } from "@x/batch-http";
 *
 * const client = createBatchClient({ accessToken: process.env.HUBSPOT_ACCESS_TOKEN! });
 * const job = { operation: "create", objectType: "contacts" } as const;
 * const columns = { properties: ["email"], leftOut: [] };
 * const file = fromBlob(new Blob(["email\nada@example.com\nnobody\n"]), "people.csv");
 * const task = { survey: await survey(file), job, columns, store: createMemoryStore };
 * const { store, ended } = await start({ client, file, ...task });
 * await ended;
 * const [row] = store.withStatus("failed");
 * errorIn(row!).code; //=> "INVALID_EMAIL"
 */
export declare function errorIn({ kind, }: Pick<SettledRow, "kind">): Pick<RecordError, "category" | "code" | "property">;

// store/import-stop.d.ts
import type { Stop } from "@x/batch-types";
/**
 * Why the rest of a run was not sent: the client's reason, or one of `sendRows`. `max-failed`: more rows
 * failed than may; `first`: only so many were to be sent.
 */
export type ImportStop = Stop | {
    readonly reason: "max-failed" | "first";
    readonly message: string;
    readonly scopes?: undefined;
};

// store/value-counts.d.ts
import type { CoercionReason } from "@x/batch-core";
/** What was done with values before they were sent; of rows that HubSpot confirmed. */
export interface ValueCounts {
    /** Rows that were checked by the account's definitions. */
    readonly checked: number;
    /** Rows that were refused before they were sent. */
    readonly refused: number;
    /** Values that were rewritten, by why. */
    readonly rewritten: Readonly<Partial<Record<CoercionReason, number>>>;
    /** Properties that were cleared. */
    readonly cleared: number;
    /** Values that differ in HubSpot and were left as they are, as asked. Absent where there are none. */
    readonly left?: number | undefined;
}
export declare const noValues: () => ValueCounts;
export declare function addValues(one: ValueCounts, other: ValueCounts): ValueCounts;

// store/stats.d.ts
import type { RequestCounts } from "@x/batch-types";
import { type ListProgress } from "./list-progress.ts";
import { type ValueCounts } from "./value-counts.ts";
/** Records to associate with, each counted once in a process. */
export interface TargetCounts {
    readonly found: number;
    /** Missing ones that were created. */
    readonly created: number;
    readonly missing: number;
}
/** What the work of one process on a run took. */
export interface Stats {
    readonly requests: RequestCounts;
    /** Answers that said 429. */
    readonly limited: number;
    readonly milliseconds: number;
    /**
     * The process is at work, or was killed: then its last second may not be counted. Absent once the process came to
     * its end, and in runs of older versions.
     */
    readonly isOpen?: true | undefined;
    /** What HubSpot said last of the requests left today. */
    readonly dailyRemaining?: number | undefined;
    /** Records to associate with that were looked up by a property. Absent where there were none. */
    readonly targets?: TargetCounts | undefined;
    /** What was done with values before they were sent. Absent in runs of older versions. */
    readonly values?: ValueCounts | undefined;
    /** How far it added records to the list of the run. Absent where it did not begin to. */
    readonly list?: ListProgress | undefined;
}
/** Of a process that begins. */
export declare const noStats: () => Stats;
/**
 * Reads stats as they were kept.
 *
 * @throws {Error} when they are not stats.
 */
export declare function parseStats(kept: unknown): Stats;
/** The sum of what all processes did on a run. */
export interface WorkDone extends Omit<Stats, "isOpen"> {
    readonly values: ValueCounts;
    /**
     * Requests, answers and time are at least these: a process is still at work, or was killed, and its last second may
     * be missing.
     */
    readonly isAtLeast: boolean;
}
/** Of all processes that worked on a run, in their order. */
export declare function addStats(all: readonly Stats[]): WorkDone;
export declare function addTargets(one: TargetCounts | undefined, other: TargetCounts): TargetCounts;

// store/looks-first.d.ts
import type { Task } from "./task.ts";
/**
 * Returns whether each record of a run is read before it is written.
 *
 * @example
 * looksFirst({ job: { operation: "upsert" }, policy: {} }); //=> true
 * looksFirst({ job: { operation: "upsert" } }); //=> false
 */
export declare function looksFirst({ archives, job, look, policy, rowOptions, takeBack, }: Pick<Task, "archives" | "look" | "policy" | "rowOptions" | "takeBack"> & {
    readonly job: Pick<Task["job"], "operation">;
}): boolean;

// store/policy-problems.d.ts
import type { ResolvedJob, WritePolicy } from "@x/batch-core";
/** Why a job cannot have a policy. */
export interface PolicyProblem {
    /** The part of the policy that is wrong. Absent where the job cannot have any policy. */
    readonly about?: keyof WritePolicy;
    /** A sentence or two. */
    readonly message: string;
}
/**
 * Returns all reasons why a job cannot have a policy.
 *
 * @example
 * import { resolveJob } from "@x/batch-core";
 *
 * const job = resolveJob({ operation: "update", objectType: "contacts" });
 * policyProblems(job, { onMissing: "create" }).map(({ about }) => about); //=> ["onMissing"]
 */
export declare function policyProblems(job: Pick<ResolvedJob, "allOrNone" | "operation" | "uniqueProperty">, policy: WritePolicy): PolicyProblem[];

// store/kept-association.d.ts
import type { AssociationLabel, AssociationOutcome, AssociationType } from "@x/batch-types";
import * as v from "valibot";
/** An association that a row made, or is about to make, with what was there before. Plain JSON. */
export interface AboutAssociation {
    readonly row: number;
    readonly to: AssociationOutcome["to"];
    /** The types that were asked for, or that were moved. Empty for an association without a label. */
    readonly types: readonly AssociationType[];
    /** The types that the two records had before; empty where they were not associated, absent where it is not known. */
    readonly before?: readonly AssociationLabel[] | undefined;
    /**
     * What became of it; `unknown` until HubSpot has answered. `moved`: it was not asked for. HubSpot takes `types` from it for one
     * that the row makes, as a record can have them only once.
     */
    readonly status: AssociationOutcome["status"] | "moved";
}
/** An association as a run keeps it. */
export interface KeptAssociation extends AboutAssociation {
    /**
     * Its place among those of the run, in the order in which they were looked at: rows may wait for others, so that theirs is
     * not that order.
     */
    readonly place: number;
}
export declare const associationTypeSchema: v.ObjectSchema<{
    associationCategory: v.PicklistSchema<readonly ["HUBSPOT_DEFINED", "USER_DEFINED", "INTEGRATOR_DEFINED", "WORK"], undefined>;
    associationTypeId: v.SchemaWithPipe<readonly [v.NumberSchema<undefined>, v.SafeIntegerAction<number, undefined>]>;
}, undefined>;
export declare const associationLabelSchema: v.ObjectSchema<{
    readonly associationCategory: v.PicklistSchema<readonly ["HUBSPOT_DEFINED", "USER_DEFINED", "INTEGRATOR_DEFINED", "WORK"], undefined>;
    readonly associationTypeId: v.SchemaWithPipe<readonly [v.NumberSchema<undefined>, v.SafeIntegerAction<number, undefined>]>;
    readonly label: v.NullableSchema<v.StringSchema<undefined>, undefined>;
}, undefined>;
/**
 * Reads an association of a row as it was kept.
 *
 * @param about Where it belongs.
 * @param json Its types, those before, and what became of it.
 * @throws {ImportError} when it cannot be read: somebody has changed what was kept.
 */
export declare function parseAssociation(about: Pick<KeptAssociation, "row" | "place" | "to">, json: {
    readonly types: string;
    readonly before: string | null;
    readonly status: string;
}): KeptAssociation;
/**
 * What became of each association of a row, by the record that it leads to. Of two with one record the outcome does not
 * say which is which: where they differ, it is not known.
 */
export declare function statusesOf(outcomes: readonly AssociationOutcome[]): readonly Pick<AssociationOutcome, "to" | "status">[];

// store/kept-member.d.ts
/**
 * What is known of a record that a run added to its list. `added`: it was not in the list before. `unknown`: a request with
 * it has no answer, was sent more than once, or an older version sent it, so that nobody knows whether it was in the list before.
 */
export type KeptMember = "added" | "unknown";

// store/list-progress.d.ts
import * as v from "valibot";
/** How many records were added to the list of a run, by what HubSpot said of them. */
export interface ListCounts {
    readonly added: number;
    /** They were members before; or a process added them and was killed before it had the answer. */
    readonly unchanged: number;
    /** HubSpot does not have them any more. */
    readonly missing: number;
    /** HubSpot did not say what became of them: they may have been merged into other records. */
    readonly unknown: number;
}
/** How far one process added the records of a run to its list. */
export interface ListProgress extends ListCounts {
    /** Ids up to this one, in the order of texts, are done, by this process or one before. */
    readonly after: string;
    /** All are done. */
    readonly isDone: boolean;
    /** Why the rest was not added, in sentences. */
    readonly problem?: string | undefined;
}
export declare const listProgressSchema: v.LooseObjectSchema<{
    readonly added: v.NumberSchema<undefined>;
    readonly unchanged: v.NumberSchema<undefined>;
    readonly missing: v.NumberSchema<undefined>;
    readonly unknown: v.NumberSchema<undefined>;
    readonly after: v.StringSchema<undefined>;
    readonly isDone: v.BooleanSchema<undefined>;
    readonly problem: v.OptionalSchema<v.StringSchema<undefined>, undefined>;
}, undefined>;
/** Nothing was added so far. */
export declare const noListProgress: () => ListProgress;
/** Of a process, and of one after it. */
export declare function addListProgress(before: ListProgress | undefined, later: ListProgress): ListProgress;

// store/list-task.d.ts
/** The list that the records of a run are added to, once all rows have their outcome. Plain JSON, kept with the run. */
export interface ListTask {
    readonly id: string;
    /** What messages call it. */
    readonly name: string;
}

// store/as-found-task.d.ts
/** Rows are records to archive, each only if it is still as a plan found it. Plain JSON, kept with the run. */
export interface AsFoundTask {
    /** The column that has what `valuesText` made of the record; empty where none was found. */
    readonly column: number;
    /** The properties that it has the values of. */
    readonly properties: readonly string[];
}

// store/look-task.d.ts
import type { IfChanged } from "@x/batch-core";
/** Rows are changes of a plan, and each is sent after a look at its record. Plain JSON, kept with the run. */
export interface LookTask {
    /** The column that has the change, as JSON. */
    readonly column: number;
    /** What to do about a record that is not as it was when the plan was made. */
    readonly ifChanged: IfChanged;
}

// store/row-origin.d.ts
import type { ReadOptions, Row } from "@x/batch-file";
import * as v from "valibot";
/** Where the rows of a run were first, when its source is a file that this program made, such as a plan. Plain JSON. */
export interface RowOrigin {
    /** The file, as the user named it. */
    readonly file: string;
    /** Of a spreadsheet: the sheet that was read. */
    readonly sheet?: string | undefined;
    /** The words of the command that made the source, as people typed them. Absent where it is not known. */
    readonly command?: readonly string[] | undefined;
    /** Whether the file begins with a byte order mark, and the delimiter between its cells. @default as the source */
    readonly hasBom?: boolean | undefined;
    readonly delimiter?: string | undefined;
    /**
     * Where the rows are changes of a plan: the columns of the file that were compared. Result files have these columns.
     *
     * @default those of the source
     */
    readonly columns?: readonly ComparedColumn[] | undefined;
    /** The column of the source that has the line in that file; its cells are blank in rows that come from no line. */
    readonly column: number;
}
/** A column of a file that was compared. Plain JSON. */
export interface ComparedColumn {
    readonly title: string;
    /** `null` where it says which record a row is about. */
    readonly property: string | null;
}
export declare const rowOriginSchema: v.ObjectSchema<{
    readonly file: v.StringSchema<undefined>;
    readonly sheet: v.OptionalSchema<v.StringSchema<undefined>, undefined>;
    readonly command: v.OptionalSchema<v.ArraySchema<v.StringSchema<undefined>, undefined>, undefined>;
    readonly hasBom: v.OptionalSchema<v.BooleanSchema<undefined>, undefined>;
    readonly delimiter: v.OptionalSchema<v.StringSchema<undefined>, undefined>;
    readonly columns: v.OptionalSchema<v.ArraySchema<v.ObjectSchema<{
        readonly title: v.StringSchema<undefined>;
        readonly property: v.NullableSchema<v.StringSchema<undefined>, undefined>;
    }, undefined>, undefined>, undefined>;
    readonly column: v.SchemaWithPipe<readonly [v.NumberSchema<undefined>, v.SafeIntegerAction<number, undefined>, v.MinValueAction<number, 0, undefined>]>;
}, undefined>;
/** The line of a row that comes from no line of the user's file. */
export declare const NO_LINE = 0;
/** Returns the line of the user's file that a row of the source comes from; `NO_LINE` where it comes from none. */
export declare function originalLine(origin: RowOrigin | undefined, { line, cells }: Row): number;
/**
 * Returns a line as people read it; "" for `NO_LINE`.
 *
 * @example
 * lineText(3); //=> "3"
 * lineText(NO_LINE); //=> ""
 */
export declare function lineText(line: number): string;
/**
 * Returns the user's file that the rows of a run come from, and its sheet, where it is a spreadsheet.
 *
 * @param source Of the task of the run.
 *
 * @example
 * const origin = { file: "people.xlsx", sheet: "Guests", column: 0 };
 * originalFile({ path: "runs/plan.csv", origin }); //=> { file: "people.xlsx", sheet: "Guests" }
 */
export declare function originalFile({ name, origin, path, reading, }: {
    readonly path: string;
    readonly name?: string | undefined;
    readonly origin?: RowOrigin | undefined;
    readonly reading?: ReadOptions | undefined;
}): Pick<RowOrigin, "file" | "sheet">;

// store/parse-json.d.ts
/**
 * Parses a text as JSON. Returns undefined where it is not JSON.
 *
 * @example
 * parseJson('{ "rows": 2 }'); //=> { rows: 2 }
 * parseJson("{"); //=> undefined
 */
export declare function parseJson(text: string): unknown;

// store/taken-back.d.ts
import type { AssociationLabel, AssociationOutcome, AssociationType } from "@x/batch-types";
/** The rows are what a run did to records beside their values, and each is taken back. Plain JSON, kept with the run. */
export interface TakeBackTask {
    /** The column that has a `TakenBack`, as JSON. */
    readonly column: number;
}
/** An association that is to be taken back, with what was there before. */
export interface TakenAssociation {
    readonly to: AssociationOutcome["to"];
    readonly before: readonly AssociationLabel[];
    readonly made: readonly AssociationType[];
    /** As of `MadeAssociation`. */
    readonly movedTo?: readonly string[] | undefined;
    /** When the run began that made it, in milliseconds since 1970. */
    readonly since?: number | undefined;
}
/** What is to be taken back of one record. */
export interface TakenBack {
    readonly associations: readonly TakenAssociation[];
    /** The ids of lists that the record is to leave. */
    readonly lists: readonly string[];
}
/** The kind of a row begins with this where something was taken back, and something was not. */
export declare const PARTLY_TAKEN_BACK = "partly-taken-back";
/** Returns what a row is to take back; undefined where its cell does not say it. */
export declare function parseTakenBack(cell: string | undefined): TakenBack | undefined;

// store/task.d.ts
import type { ResolvedJob, WritePolicy } from "@x/batch-core";
import type { ReadOptions } from "@x/batch-file";
import type { Portal } from "../account/portal.ts";
import type { ColumnMap } from "../mapping/map-columns.ts";
import type { Edit } from "../edits/edit.ts";
import type { RowOptions } from "../record/row-options.ts";
import type { AsFoundTask } from "./as-found-task.ts";
import type { ListTask } from "./list-task.ts";
import type { LookTask } from "./look-task.ts";
import type { RowOrigin } from "./row-origin.ts";
import type { TakeBackTask } from "./taken-back.ts";
/** What a new run may be asked beside its job and its file. It is kept with the run. */
export interface TaskOptions {
    /** What is done with the values of rows. */
    readonly rowOptions?: RowOptions | undefined;
    /** What the user changed in the rows of the source by hand. @default nothing */
    readonly edits?: readonly Edit[] | undefined;
    /** The rows are changes of a plan. @default they are records */
    readonly look?: LookTask | undefined;
    /** The rows name associations and list memberships to take back. @default they are records */
    readonly takeBack?: TakeBackTask | undefined;
    /** With a policy: each record is archived only if it is still as a plan found it. @default it may have changed */
    readonly asFound?: AsFoundTask | undefined;
    /**
     * The records that it archives are those that a run created, which is undone: each is looked at first, and one that
     * was merged with another record is left alone. @default any record is archived
     */
    readonly archives?: "created" | undefined;
    /**
     * What to do about records that HubSpot has, or does not have, and which of their values may be written over. Each
     * record is looked at first, and only what differs is written; the values before are kept, so that the run can be
     * undone. `{}` does no more than that. @default rows are sent as they are
     */
    readonly policy?: WritePolicy | undefined;
    /** `never`: a retry never sends its rows again. A new look decides whether they are written. @default they may be sent again */
    readonly retry?: "never" | undefined;
    /** The list that the records it wrote are added to at its end, as `findList` returned it. @default none */
    readonly toList?: ListTask | undefined;
    /** Where requests go. */
    readonly baseUrl?: string | undefined;
    /** The name of the account; its token is never kept. */
    readonly account?: string | undefined;
    /** The folder of the run that it undoes. Every retry of it has it, too. @default it undoes no run */
    readonly undoes?: string | undefined;
    /** The id of the run whose records its rows are, one of those in that folder. @default not known, as of an older version */
    readonly undoesId?: string | undefined;
    /** The run whose failed rows these are. */
    readonly parent?: ParentRun | undefined;
}
/** What a run was asked to do: with a token, all that is needed to go on with it. Plain JSON. */
export interface Task extends TaskOptions {
    /** The id of the run. It stays the same when the folder is moved. */
    readonly id: string;
    /** The version of the program that began the run. */
    readonly tool: string;
    readonly job: ResolvedJob;
    readonly header: readonly string[];
    readonly columns: ColumnMap;
    readonly source: TaskSource;
    /** Where it writes to. Absent where an older version began the run and nobody has confirmed its portal since. */
    readonly portal?: Portal | undefined;
    /** In milliseconds since 1970. */
    readonly startedAt: number;
}
export interface ParentRun {
    readonly id: string;
    /** The folder of that run when this one began. */
    readonly folder?: string | undefined;
}
/** The file that the rows come from, described so that another file is not mistaken for it. */
export interface TaskSource {
    /** The path or the name of the file. */
    readonly path: string;
    /** What the user calls it, where `path` is that of a copy. @default path */
    readonly name?: string | undefined;
    /** The SHA-256 of its bytes; absent where its `FileBytes` do not hash. */
    readonly hash?: string | undefined;
    readonly bytes: number;
    /** When it was changed last, in milliseconds since 1970. */
    readonly modified?: number | undefined;
    readonly rows: number;
    /** The names of its columns as it has them, where they differ from `Task.header`. */
    readonly titles?: readonly string[] | undefined;
    /** Begins with a byte order mark, and so do the result files. */
    readonly hasBom?: boolean | undefined;
    /** Where its rows were first. @default there */
    readonly origin?: RowOrigin | undefined;
    /** How it is to be read. */
    readonly reading?: ReadOptions | undefined;
}

// to-list/find-list.d.ts
import type { ImportClient } from "../account/import-client.ts";
import type { ListTask } from "../store/list-task.ts";
/**
 * Finds the static list that records are to be added to: by its exact name, or by its id where no list has that name.
 *
 * @throws {ImportError} with code `LIST`, where there is none, it is of another object, or filters choose its records.
 * @throws {JobStoppedError} when HubSpot does not say which lists there are.
 *
 * @example
 * async function addGuests(options: StartOptions): Promise<ImportEnd> {
 *   const { client } = options;
 *   const toList = await findList(client, "contacts", "Conference 2026");
 *   return (await start({ ...options, toList })).ended;
 * }
 */
export declare function findList(client: Pick<ImportClient, "lists" | "schemas">, objectType: string, nameOrId: string): Promise<ListTask>;

// types/read-object-types.d.ts
import type { RecordObjectType } from "@x/batch-types";
import type { ImportClient } from "../account/import-client.ts";
import type { ObjectTypes } from "./types-text.ts";
/**
 * Reads the property definitions of several objects, for `typesText`.
 *
 * @throws {JobStoppedError} when HubSpot does not list those of one. The message names each such object, a line each.
 *
 * @example
 * import { createBatchClient } from "@x/batch-http";
 *
 * const client = createBatchClient({ accessToken: process.env.HUBSPOT_ACCESS_TOKEN! });
 * const objects = await readObjectTypes(client, ["contacts"]);
 * const text = typesText({ portalId: "1000001", apiVersion: "2026-09", objects });
 * text.includes("export interface Contact "); //=> true
 */
export declare function readObjectTypes(client: ImportClient, objectTypes: readonly RecordObjectType[]): Promise<ObjectTypes[]>;

// types/types-text.d.ts
import type { ApiVersion, RecordObjectType } from "@x/batch-types";
import type { AccountDefinitions } from "../account/account-definitions.ts";
/** An object, and what is known of its properties. */
export interface ObjectTypes extends Pick<AccountDefinitions, "properties" | "hidden"> {
    readonly objectType: RecordObjectType;
}
/** What {@link typesText} writes. */
export interface TypesOptions {
    readonly portalId: string;
    readonly apiVersion: ApiVersion;
    /** Each object once. */
    readonly objects: readonly ObjectTypes[];
}
/** How a file of {@link typesText} begins. */
export declare const TYPES_MARK = "// hubspot-batch types: ";
/**
 * Returns a TypeScript file with the types of an account's objects. Of contacts: `Contact` to read, `ContactChange`
 * to update and upsert, `NewContact` to create. It imports nothing, and holds types alone. The same definitions, in
 * any order, give the same text.
 *
 * @throws {InvalidOptionsError} when two objects would have types of one name; see `typeNameProblems`.
 *
 * @example
 * const properties = [{ name: "city", type: "string" }];
 * const contacts = { objectType: "contacts", properties, hidden: [] } as const;
 * const text = typesText({ portalId: "1000001", apiVersion: "2026-09", objects: [contacts] });
 * text.includes("export interface ContactChange {\n  city?: string;\n}"); //=> true
 */
export declare function typesText({ portalId, apiVersion, objects }: TypesOptions): string;
/**
 * Returns what is wrong with the types of these objects in one file: two of one name.
 *
 * @example
 * typeNameProblems(["contacts", "companies"]); //=> []
 * typeNameProblems(["contacts", "0-1"]).length; //=> 1
 */
export declare function typeNameProblems(objectTypes: readonly string[]): string[];

// memory/memory-store.d.ts
import type { ImportStore } from "../store/import-store.ts";
import type { Task } from "../store/task.ts";
/**
 * Keeps a run in memory, for as long as the program runs: for a page, or a test.
 *
 * @example
 * const surveyed = await survey(fromBlob(new Blob(["email\nada@example.com\n"]), "people.csv"));
 * const job = { operation: "create", objectType: "contacts" } as const;
 * const columns = { properties: ["email"], leftOut: [] };
 * const task = newTask({ job, columns, survey: surveyed, portal: { id: "4711" } });
 * const store = createMemoryStore(task);
 * [store.task.source.rows, store.counts().created]; //=> [1, 0]
 */
export declare function createMemoryStore(task: Task): ImportStore;

// files/export-rows.d.ts
import type { ImportStore } from "../store/import-store.ts";
import type { KeptRow } from "../store/settled-row.ts";
/** Hands over the rows of a run in the order of the source. */
export interface RowExport {
    /** Hands over settled rows up to the first open one; the settled rows behind it wait in the store. */
    advance(): Promise<void>;
    /** Hands over all rows that are left; rows in flight as `unansweredRows` describes them. */
    finish(): Promise<void>;
}
/**
 * Returns what hands the rows of a run to `add`, each once, in the order of the source.
 *
 * @param add The export waits for it. What it throws, `advance` and `finish` throw.
 *
 * @example
 * import { createBatchClient } from "@x/batch-http";
 *
 * const client = createBatchClient({ accessToken: process.env.HUBSPOT_ACCESS_TOKEN! });
 * const job = { operation: "create", objectType: "contacts" } as const;
 * const columns = { properties: ["email"], leftOut: [] };
 * const file = fromBlob(new Blob(["email\nada@example.com\nnobody\n"]), "people.csv");
 * const task = { survey: await survey(file), job, columns, store: createMemoryStore };
 * const { store, ended } = await start({ client, file, ...task });
 * await ended;
 * const told: string[] = [];
 * const rows = createRowExport(store, ({ line, status }) => void told.push(`${line} ${status}`));
 * await rows.finish();
 * told; //=> ["2 created", "3 failed"]
 */
export declare function createRowExport(run: ImportStore, add: (row: KeptRow) => void | Promise<void>): RowExport;
/**
 * Returns the rows in flight, in the order of the source: unknown, or written where only their associations have no
 * answer.
 *
 * @example
 * import { createBatchClient } from "@x/batch-http";
 *
 * const client = createBatchClient({ accessToken: process.env.HUBSPOT_ACCESS_TOKEN! });
 * const job = { operation: "create", objectType: "contacts" } as const;
 * const columns = { properties: ["email"], leftOut: [] };
 * const file = fromBlob(new Blob(["email\nada@example.com\nnobody\n"]), "people.csv");
 * const task = { survey: await survey(file), job, columns, store: createMemoryStore };
 * const { store, ended } = await start({ client, file, ...task });
 * await ended;
 * unansweredRows(store); //=> []
 */
export declare function unansweredRows(run: ImportStore): KeptRow[];

// files/exporter.d.ts
import type { ImportStore } from "../store/import-store.ts";
import { type TopReasons } from "../results/top-reasons.ts";
/** Writes the result files while a run goes on. They can be made again, so a failure to write them does not end the run. */
export interface Exporter {
    readonly reasons: TopReasons;
    /** Why the files are not complete, and will not be; in sentences. */
    readonly problem: string | undefined;
    advance(): Promise<void>;
    /** Writes all rows that are left, and returns the paths of the files. */
    finish(): Promise<string[]>;
}
/**
 * Begins the result files of a run in a folder. Files of these names in it are removed before.
 *
 * @throws {ImportError} where one of them cannot be removed.
 *
 * @example
 * import { createBatchClient } from "@x/batch-http";
 *
 * const client = createBatchClient({ accessToken: process.env.HUBSPOT_ACCESS_TOKEN! });
 * const job = { operation: "create", objectType: "contacts" } as const;
 * const columns = { properties: ["email"], leftOut: [] };
 * const file = fromBlob(new Blob(["email\nada@example.com\nnobody\n"]), "people.csv");
 * const task = { survey: await survey(file), job, columns, store: createMemoryStore };
 * const { store, ended } = await start({ client, file, ...task });
 * await ended;
 * await createResultFolder("results");
 * const exporter = await createExporter(store, "results");
 * await exporter.finish(); //=> ["results/succeeded.csv", "results/failed.csv"]
 */
export declare function createExporter(run: ImportStore, folder: string): Promise<Exporter>;

// files/draft-file.d.ts
import { type CsvFile, type CsvFileOptions } from "@x/batch-file/node";
/** A CSV file that has the name of a draft until it is kept. A draft that a killed process left is replaced. */
export interface DraftFile extends Pick<CsvFile, "add">, AsyncDisposable {
    /** Ends the file, and moves it to this path, in place of a file that is there. */
    keep(path: string): Promise<void>;
}
/**
 * Makes a draft, in place of one that was left. Disposing removes it, unless it was kept.
 *
 * @throws {FileError} where it cannot be made.
 *
 * @example
 * import { readFile } from "node:fs/promises";
 *
 * await using draft = await createDraftFile(".", "people", ["email"]);
 * await draft.add(["ada@example.com"]);
 * await draft.keep("people.csv");
 * await readFile("people.csv", "utf8"); //=> "email\nada@example.com\n"
 */
export declare function createDraftFile(folder: string, name: string, header: readonly string[], options?: CsvFileOptions): Promise<DraftFile>;

// files/csv-like.d.ts
import type { TaskSource } from "../store/task.ts";
/** Of {@link csvLike}, for `createCsvFile`. */
export interface CsvLike {
    /** Whether it begins with a byte order mark. */
    readonly bom: true | "unless-ascii";
    readonly delimiter: "," | ";" | "|" | "\t" | undefined;
}
/**
 * Returns how a CSV is written, so that the spreadsheet that wrote the source reads it.
 *
 * @example
 * csvLike({ hasBom: true, reading: { delimiter: ";" } }); //=> { bom: true, delimiter: ";" }
 */
export declare function csvLike({ hasBom, origin, reading, }: Pick<TaskSource, "hasBom" | "origin" | "reading">): CsvLike;

// files/make-folder.d.ts
/**
 * Makes a folder that only the user can read, and those above it that are missing. `mkdir` of Node with `recursive`
 * says ENOENT where a disk is read-only.
 *
 * @returns the first folder that was made; undefined when all were there.
 * @throws {Error} of the system, where it cannot be made.
 *
 * @example
 * const first = await makeFolder("runs/2026/people");
 * first?.endsWith("runs"); //=> true
 * await makeFolder("runs/2026/people"); //=> undefined
 */
export declare function makeFolder(folder: string): Promise<string | undefined>;
/**
 * Removes a folder and those above it, up to the first that `makeFolder` made, as long as they hold nothing.
 *
 * @example
 * import { existsSync } from "node:fs";
 *
 * const first = await makeFolder("runs/2026/people");
 * await removeMade("runs/2026/people", first!);
 * existsSync("runs"); //=> false
 */
export declare function removeMade(folder: string, first: string): Promise<void>;

// files/result-files.d.ts
import { type KeptRow } from "../store/settled-row.ts";
import type { Task, TaskSource } from "../store/task.ts";
/** The names of all result files. */
export declare const RESULT_FILES: ReadonlySet<string>;
/** The files of a run: every row of the source goes into exactly one of them. */
export interface ResultFiles {
    /** Returns a promise only where there is something to wait for: it is called for every row. */
    add(row: KeptRow): void | Promise<void>;
    /** Ends the files, and returns the paths of those that were made. */
    close(): Promise<string[]>;
}
/** What result files need of a task. */
export type ResultFilesOptions = Pick<Task, "header" | "look"> & {
    readonly source?: Pick<TaskSource, "hasBom" | "origin" | "reading" | "titles">;
};
/**
 * Writes rows with the user's own columns and cells, as they came in, followed by what became of
 * them, and between them the delimiter of a source that is a CSV. A file is made when a row needs it. Files of these
 * names in the folder are removed before.
 */
export declare function createResultFiles(folder: string, task: ResultFilesOptions): Promise<ResultFiles>;
/**
 * Makes a folder that result files can go to.
 *
 * @returns the first folder that was made, as `makeFolder` does.
 * @throws {ImportError} where it cannot be made, or holds such files already.
 *
 * @example
 * import { writeFile } from "node:fs/promises";
 *
 * await createResultFolder("results");
 * await writeFile("results/failed.csv", "email,hs_status\n");
 * const code = await createResultFolder("results").catch((error: ImportError) => error.code);
 * code; //=> "RUN"
 */
export declare function createResultFolder(folder: string): Promise<string | undefined>;

// sqlite/database-path.d.ts
/** The name of the database in the folder of a run. */
export declare const DATABASE_FILE = "run.db";
/** The database of a run, in its folder. */
export declare const databasePath: (folder: string) => string;
/**
 * Returns whether a folder has the database of a run, whatever is in it.
 *
 * @example
 * const surveyed = await survey(fromBlob(new Blob(["email\nada@example.com\n"]), "people.csv"));
 * const job = { operation: "create", objectType: "contacts" } as const;
 * const columns = { properties: ["email"], leftOut: [] };
 * const task = newTask({ job, columns, survey: surveyed, portal: { id: "4711" } });
 * const store = await createRunFolder("runs/people", task);
 * await store.close();
 * hasDatabase("runs/people"); //=> true
 */
export declare const hasDatabase: (folder: string) => boolean;

// sqlite/regular-files.d.ts
/** The names of all files that SQLite reads or writes for a run. */
export declare const DATABASE_FILES: readonly string[];
/**
 * SQLite follows links, and waits at a pipe for ever; the folder of a stranger may hold either.
 *
 * @throws {ImportError} when one of a run's files is there, and is no regular file, or the folder is a file.
 */
export declare function requireRegularFiles(folder: string): void;

// sqlite/lock-run.d.ts
/** A lock that keeps other processes away from a run. The operating system releases it when this process is killed. */
export interface RunLock {
    release(): void;
}
/**
 * Keeps other processes away from a run until the lock is released: they can read it meanwhile.
 *
 * @param folder Of the run. It has to be there.
 * @throws {ImportError} when another process holds it.
 *
 * @example
 * import { mkdir } from "node:fs/promises";
 *
 * await mkdir("runs/people", { recursive: true });
 * const lock = await lockRun("runs/people");
 * isLocked("runs/people"); //=> true
 * lock.release();
 */
export declare function lockRun(folder: string): Promise<RunLock>;
/**
 * Returns whether a process is at work on the run. Writes nothing.
 *
 * @example
 * const surveyed = await survey(fromBlob(new Blob(["email\nada@example.com\n"]), "people.csv"));
 * const job = { operation: "create", objectType: "contacts" } as const;
 * const columns = { properties: ["email"], leftOut: [] };
 * const task = newTask({ job, columns, survey: surveyed, portal: { id: "4711" } });
 * const store = await createRunFolder("runs/people", task);
 * isLocked("runs/people"); //=> true
 * await store.close();
 * isLocked("runs/people"); //=> false
 */
export declare function isLocked(folder: string): boolean;

// sqlite/holds-run.d.ts
/**
 * Returns whether the folder holds a run. Files that a killed process left before its run began do not count.
 *
 * @throws {ImportError} when it cannot be read.
 *
 * @example
 * const surveyed = await survey(fromBlob(new Blob(["email\nada@example.com\n"]), "people.csv"));
 * const job = { operation: "create", objectType: "contacts" } as const;
 * const columns = { properties: ["email"], leftOut: [] };
 * const task = newTask({ job, columns, survey: surveyed, portal: { id: "4711" } });
 * const store = await createRunFolder("runs/people", task);
 * await store.close();
 * holdsRun("runs/people"); //=> true
 * holdsRun("runs"); //=> false
 */
export declare function holdsRun(folder: string): boolean;

// sqlite/run-folder.d.ts
import type { ImportStore } from "../store/import-store.ts";
import type { Task } from "../store/task.ts";
/**
 * Begins a run in a folder of its own, and keeps other processes away until it is closed.
 *
 * @throws {ImportError} where the folder cannot be written to, or holds a run already.
 *
 * @example
 * const surveyed = await survey(fromBlob(new Blob(["email\nada@example.com\n"]), "people.csv"));
 * const job = { operation: "create", objectType: "contacts" } as const;
 * const columns = { properties: ["email"], leftOut: [] };
 * const task = newTask({ job, columns, survey: surveyed, portal: { id: "4711" } });
 * const store = await createRunFolder("runs/people", task);
 * [settledRows(store), store.task.source.rows]; //=> [0, 1]
 * await store.close();
 */
export declare function createRunFolder(folder: string, task: Task): Promise<ImportStore>;
/**
 * Opens a run to work on it, and keeps other processes away until it is closed. All that is kept is checked
 * before anything is changed, as the folder may come from somebody else.
 *
 * @throws {ImportError} when there is none, it cannot be read, or another process is at work on it.
 *
 * @example
 * const surveyed = await survey(fromBlob(new Blob(["email\nada@example.com\n"]), "people.csv"));
 * const job = { operation: "create", objectType: "contacts" } as const;
 * const columns = { properties: ["email"], leftOut: [] };
 * const task = newTask({ job, columns, survey: surveyed, portal: { id: "4711" } });
 * const store = await createRunFolder("runs/people", task);
 * await store.close();
 * const opened = await openRunFolder("runs/people");
 * [opened.task.id === task.id, isLocked("runs/people")]; //=> [true, true]
 * await opened.close();
 */
export declare function openRunFolder(folder: string): Promise<ImportStore>;
/**
 * Opens a run to look at it, also while another process is at work on it, or on a disk that cannot be written.
 * Methods that change the run throw.
 *
 * @throws {ImportError} when there is none, it cannot be read, or it is of an older version.
 *
 * @example
 * const surveyed = await survey(fromBlob(new Blob(["email\nada@example.com\n"]), "people.csv"));
 * const job = { operation: "create", objectType: "contacts" } as const;
 * const columns = { properties: ["email"], leftOut: [] };
 * const task = newTask({ job, columns, survey: surveyed, portal: { id: "4711" } });
 * const store = await createRunFolder("runs/people", task);
 * await store.close();
 * const seen = await lookAtRunFolder("runs/people");
 * makeReport(seen, [], undefined).notSent; //=> 1
 * await seen.close();
 */
export declare function lookAtRunFolder(folder: string): Promise<ImportStore>;

// steps/open-linked-rows.d.ts
import { type LinkedRowsTable } from "../sqlite/linked-rows-table.ts";
import type { Task } from "../store/task.ts";
/**
 * Reads the rows of other runs that the association columns of a run lead to, as they are kept, with their records.
 * Rows that were sent again are read from the later run. The caller disposes of them when the run has ended.
 *
 * @param folder Of the run.
 * @returns undefined where no column leads to another run.
 * @throws {ImportError} where another run is missing, or not at its end.
 *
 * @example
 * async function send(folder: string, options: SendOptions): Promise<ImportEnd> {
 *   const store = await openRunFolder(folder);
 *   using linked = await openLinkedRows(store.task, folder);
 *   return sendRows(store, { ...options, linked }).ended.finally(() => store.close());
 * }
 */
export declare function openLinkedRows({ columns }: Pick<Task, "columns">, folder: string): Promise<LinkedRowsTable | undefined>;

// steps/read-linked-files.d.ts
import { type FileBytes, type Survey } from "@x/batch-file";
import { type LinkedRowsTable } from "../sqlite/linked-rows-table.ts";
/** The file that a column leads to, before any of its rows was sent. */
export interface LinkedFile {
    /** The column of the file that is to be checked. */
    readonly column: number;
    readonly file: FileBytes;
    readonly survey: Survey;
    /** The column of the other file that has the keys, by header. */
    readonly key: string;
    /** The lines of its rows that are refused. @default none */
    readonly refused?: ReadonlySet<number> | undefined;
    /** Each of its rows is to be a record of its own, so that rows of one key are several records. @default that is not known */
    readonly areRecords?: boolean | undefined;
}
/**
 * Reads the keys of files that association columns lead to, so that a check finds keys that no row has.
 *
 * @throws {FileError} when a file has changed since its survey.
 *
 * @example
 * const companies = fromBlob(new Blob(["Domain\nexample.com\n"]), "companies.csv");
 * const file = { column: 1, file: companies, survey: await survey(companies), key: "Domain" };
 * using linked = await readLinkedFiles([file]);
 * linked.find(1, "example.com").map(({ line }) => line); //=> [2]
 * linked.find(1, "example.org"); //=> []
 */
export declare function readLinkedFiles(files: readonly LinkedFile[]): Promise<LinkedRowsTable>;

// sqlite/linked-rows-table.d.ts
import type { LinkedRow, LinkedRows } from "../check/linked-row.ts";
/** The rows of other files by their keys. */
export interface LinkedRowsTable extends LinkedRows, Disposable {
    /** @param cell The cell with the key. A blank cell has no key. */
    add(column: number, cell: string | undefined, row: LinkedRow): void;
}
/**
 * Makes an empty table. It is on disk and not in memory, in a file without a name that goes when the table is closed
 * or the process ends: a million rows take about 3 seconds and no memory to speak of, and are read again for each
 * session of a run.
 */
export declare function createLinkedRowsTable(): LinkedRowsTable;

// steps/steps.d.ts
import type { Task } from "../store/task.ts";
/**
 * The formats of `steps.json`: 2 where a step has what a reader of format 1 passes over, and would then do something else.
 * It would send what is to be taken back as values, and let a retry send the rows of a sync again.
 */
declare const FORMATS: readonly [1, 2];
type Format = (typeof FORMATS)[number];
/** One of several runs that are done one after the other. */
export interface Step {
    /** Its place, from 1, and its name: `2-contacts`. It is the folder of its run. */
    readonly name: string;
    readonly task: Task;
}
/** The steps of a folder of several runs, in their order. Plain JSON. */
export interface Steps {
    readonly format: Format;
    /** The command that began them, such as `import`. */
    readonly command: string;
    readonly steps: readonly Step[];
    /** The run that they undo. */
    readonly undoes?: UndoneRun | undefined;
    /** Of a sync: its `SyncMemory.name`. */
    readonly sync?: string | undefined;
}
/** A run that is undone. */
export interface UndoneRun {
    /** Where it was when the undo began. */
    readonly folder: string;
    /** The ids of the run, or of all runs in that folder. @default not known, as of an older version */
    readonly ids?: readonly string[] | undefined;
    /** How many of its records need no step, by how they ended. */
    readonly settled: Readonly<Record<"reversed" | "kept" | "unknown", number>>;
    /**
     * For each step the number of the run that it undoes: a record may be in several steps of one run.
     * @default each step undoes another run
     */
    readonly runs?: readonly number[] | undefined;
    /** How many records the run created to associate with, by object. They stay. */
    readonly targetsLeft?: Readonly<Record<string, number>> | undefined;
}
/**
 * Returns the name of a step.
 *
 * @param place From 0.
 * @param name Signs other than letters, digits and `_` become `-`, and what is longer than 60 characters is cut.
 *
 * @example
 * stepName(1, "contacts"); //=> "2-contacts"
 */
export declare function stepName(place: number, name: string): string;
/**
 * Returns the steps of a folder.
 *
 * @param command The command that began them, such as `import`.
 *
 * @example
 * const surveyed = await survey(fromBlob(new Blob(["email\nada@example.com\n"]), "people.csv"));
 * const job = { operation: "create", objectType: "contacts" } as const;
 * const columns = { properties: ["email"], leftOut: [] };
 * const task = newTask({ job, columns, survey: surveyed, portal: { id: "4711" } });
 * const { steps } = newSteps("import", [{ name: stepName(0, "contacts"), task }]);
 * steps.map(({ name }) => name); //=> ["1-contacts"]
 */
export declare function newSteps(command: string, steps: readonly Step[], { undoes, sync }?: Pick<Steps, "undoes" | "sync">): Steps;
/**
 * Reads steps as they were kept.
 *
 * @throws {Error} saying everything that is wrong with them, in one sentence.
 */
export declare function parseSteps(kept: unknown): Steps;
export {};

// steps/steps-report.d.ts
import type { Counts } from "@x/batch-types";
import { type Report } from "../results/report.ts";
import type { Steps } from "./steps.ts";
/** The report of one step. */
export interface StepReport extends Report {
    readonly name: string;
}
/** The report of several runs in one folder. Plain JSON. */
export interface StepsReport {
    /** The command that began them. */
    readonly command: string;
    /** Of all steps together. */
    readonly rows: number;
    readonly counts: Counts;
    /** Rows that were not sent yet. */
    readonly notSent: number;
    readonly steps: readonly StepReport[];
}
/**
 * Returns the report of all steps of a folder, also of those that were not begun.
 *
 * @throws {ImportError} where a step cannot be read.
 *
 * @example
 * const surveyed = await survey(fromBlob(new Blob(["email\nada@example.com\n"]), "people.csv"));
 * const job = { operation: "create", objectType: "contacts" } as const;
 * const columns = { properties: ["email"], leftOut: [] };
 * const task = newTask({ job, columns, survey: surveyed, portal: { id: "4711" } });
 * const step = { name: stepName(0, "contacts"), task };
 * await createStepsFolder("runs/plan", newSteps("import", [step]));
 * const { rows, notSent, steps } = await makeStepsReport("runs/plan", await readStepsFolder("runs/plan"));
 * [rows, notSent, steps[0]?.name]; //=> [1, 1, "1-contacts"]
 */
export declare function makeStepsReport(folder: string, steps: Steps): Promise<StepsReport>;

// steps/steps-folder.d.ts
import type { ImportStore } from "../store/import-store.ts";
import { type Step, type Steps } from "./steps.ts";
/** The name of the file that says which runs a folder holds, and in which order they go. */
export declare const STEPS_FILE = "steps.json";
/**
 * Returns whether a folder holds several runs that are done one after the other.
 *
 * @example
 * const surveyed = await survey(fromBlob(new Blob(["email\nada@example.com\n"]), "people.csv"));
 * const job = { operation: "create", objectType: "contacts" } as const;
 * const columns = { properties: ["email"], leftOut: [] };
 * const task = newTask({ job, columns, survey: surveyed, portal: { id: "4711" } });
 * const step = { name: stepName(0, "contacts"), task };
 * await createStepsFolder("runs/plan", newSteps("import", [step]));
 * [holdsSteps("runs/plan"), holdsSteps("runs")]; //=> [true, false]
 */
export declare function holdsSteps(folder: string): boolean;
/**
 * Begins several runs in one folder, all or none: from here on they can be resumed. Sends nothing. The runs themselves
 * are made by `openStep`, each when it is its turn.
 *
 * @throws {ImportError} where the folder holds a run already, or cannot be written to.
 *
 * @example
 * const surveyed = await survey(fromBlob(new Blob(["email\nada@example.com\n"]), "people.csv"));
 * const job = { operation: "create", objectType: "contacts" } as const;
 * const columns = { properties: ["email"], leftOut: [] };
 * const task = newTask({ job, columns, survey: surveyed, portal: { id: "4711" } });
 * const step = { name: stepName(0, "contacts"), task };
 * await createStepsFolder("runs/plan", newSteps("import", [step]));
 * holdsSteps("runs/plan"); //=> true
 */
export declare function createStepsFolder(folder: string, steps: Steps): Promise<void>;
/**
 * Adds a step to the last of a folder, and begins the folder with the first: where what a step is to do is known only
 * when it is its turn. Sends nothing.
 *
 * @param command The command that began the steps.
 * @throws {ImportError} where the folder cannot be written to, or its steps cannot be read.
 *
 * @example
 * const surveyed = await survey(fromBlob(new Blob(["email\nada@example.com\n"]), "people.csv"));
 * const job = { operation: "create", objectType: "contacts" } as const;
 * const columns = { properties: ["email"], leftOut: [] };
 * const task = newTask({ job, columns, survey: surveyed, portal: { id: "4711" } });
 * await addStep("runs/retry", "retry", { name: stepName(0, "contacts"), task });
 * const { steps } = await readStepsFolder("runs/retry");
 * steps.length; //=> 1
 */
export declare function addStep(folder: string, command: string, step: Step): Promise<Steps>;
/**
 * Returns the steps of a folder.
 *
 * @throws {ImportError} where there are none, or they cannot be read.
 *
 * @example
 * const surveyed = await survey(fromBlob(new Blob(["email\nada@example.com\n"]), "people.csv"));
 * const job = { operation: "create", objectType: "contacts" } as const;
 * const columns = { properties: ["email"], leftOut: [] };
 * const task = newTask({ job, columns, survey: surveyed, portal: { id: "4711" } });
 * const step = { name: stepName(0, "contacts"), task };
 * await createStepsFolder("runs/plan", newSteps("import", [step]));
 * const { command, steps } = await readStepsFolder("runs/plan");
 * [command, steps[0]?.task.job.objectType]; //=> ["import", "contacts"]
 */
export declare function readStepsFolder(folder: string): Promise<Steps>;
/**
 * Opens the run of a step to work on it, and makes it where it was not begun.
 *
 * @param folder Of all steps.
 * @throws {ImportError} where it cannot be read, is another run, or another process is at work on it.
 *
 * @example
 * const surveyed = await survey(fromBlob(new Blob(["email\nada@example.com\n"]), "people.csv"));
 * const job = { operation: "create", objectType: "contacts" } as const;
 * const columns = { properties: ["email"], leftOut: [] };
 * const task = newTask({ job, columns, survey: surveyed, portal: { id: "4711" } });
 * const step = { name: stepName(0, "contacts"), task };
 * await createStepsFolder("runs/plan", newSteps("import", [step]));
 * const store = await openStep("runs/plan", step);
 * holdsRun("runs/plan/1-contacts"); //=> true
 * await store.close();
 */
export declare function openStep(folder: string, { name, task }: Step): Promise<ImportStore>;
/**
 * Opens the run of a step to look at it. A step that was not begun is opened as a run of which nothing was sent. Methods that
 * change it throw, or keep nothing.
 *
 * @throws {ImportError} where it cannot be read.
 *
 * @example
 * const surveyed = await survey(fromBlob(new Blob(["email\nada@example.com\n"]), "people.csv"));
 * const job = { operation: "create", objectType: "contacts" } as const;
 * const columns = { properties: ["email"], leftOut: [] };
 * const task = newTask({ job, columns, survey: surveyed, portal: { id: "4711" } });
 * const step = { name: stepName(0, "contacts"), task };
 * await createStepsFolder("runs/plan", newSteps("import", [step]));
 * const store = await lookAtStep("runs/plan", step);
 * [settledRows(store), holdsRun("runs/plan/1-contacts")]; //=> [0, false]
 * await store.close();
 */
export declare function lookAtStep(folder: string, { name, task }: Step): Promise<ImportStore>;

// undo/undone-record.d.ts
import type { AssociationUndo, Undo } from "@x/batch-core";
import type { WrittenAssociation } from "../sqlite/written-records-table.ts";
import type { ListTask } from "../store/list-task.ts";
import type { TakenBack } from "../store/taken-back.ts";
/** What undoes the writing of one record. */
export interface UndoneRecord {
    /** The first line of the user's file that names the record; 0 where none does. */
    readonly line: number;
    /** `""` where it is not known. */
    readonly id: string;
    /** Of its values. */
    readonly undo: Undo;
    /** For a record to archive: the values that it must still have, as `valuesText` makes them. Absent where it may have any. */
    readonly found?: string | undefined;
    /** For the associations that the run made of a record that was there before. Those of a new record are archived with it. */
    readonly associations: readonly UndoneAssociation[];
    /** For its membership in the list of the run; absent where the run did not make it a member. */
    readonly membership?: UndoneMembership | undefined;
}
export interface UndoneAssociation {
    /** Absent where the run did not read what was there before. */
    readonly made?: WrittenAssociation;
    readonly undo: AssociationUndo;
}
export interface UndoneMembership {
    readonly list: ListTask;
    readonly undo: {
        readonly action: "remove";
    } | {
        readonly action: "reversed" | "kept";
        readonly message: string;
    };
}
/** How the parts of a record end for which nothing is to be done. */
export type SettledEnd = "reversed" | "kept" | "unknown";
/**
 * Returns how a record ends, as far as that is settled: the worst end of its parts. Parts that are still to be done do not count.
 *
 * @returns undefined where all parts are still to be done.
 *
 * @example
 * const record = { line: 2, id: "101", associations: [] };
 * settledEnd({ ...record, undo: { action: "kept", message: "Others changed it since." } }); //=> "kept"
 * settledEnd({ ...record, undo: { action: "archive", id: "101" } }); //=> undefined
 */
export declare function settledEnd({ undo, associations, membership, }: UndoneRecord): SettledEnd | undefined;
/**
 * Returns the associations and memberships of a record that are to be taken back.
 *
 * @example
 * const guests = { list: { id: "12", name: "Guests" }, undo: { action: "remove" } } as const;
 * const undo = { action: "reversed", message: "" } as const;
 * toTakeBack({ line: 2, id: "101", undo, associations: [], membership: guests }).lists; //=> ["12"]
 */
export declare function toTakeBack({ associations, membership }: UndoneRecord): TakenBack;

// sqlite/written-records-table.d.ts
import { type MadeAssociation, type WrittenRecord } from "@x/batch-core";
import type { AssociationType, PropertyChange } from "@x/batch-types";
import type { KeptAssociation } from "../store/kept-association.ts";
/** What a run did to a record, and the first line that names it. */
export interface WrittenLine extends WrittenRecord {
    readonly line: number;
    /** Of a record that may have been created: the value by which it can be found. */
    readonly key?: string | undefined;
    /** The associations that it made, or may have made, in requests of their own. */
    readonly associations: readonly WrittenAssociation[];
    /** It made associations, and did not read which were there before. */
    readonly hasUnlooked: boolean;
    /**
     * The values that the run gave a record which it had created, or one of which it did not keep the values before. `from`
     * says nothing.
     */
    readonly rewritten?: readonly PropertyChange[] | undefined;
}
/** What a run did to the association of a record with another one. */
export interface WrittenAssociation extends MadeAssociation {
    readonly to: KeptAssociation["to"];
    /** When the run began, in milliseconds since 1970. */
    readonly since?: number | undefined;
    /**
     * The types that rows about the other record asked for, seen from that record. Present only for the record that was
     * looked at first.
     */
    readonly back?: readonly AssociationType[] | undefined;
}
/** What a run did to each record, in the order of its first line. */
export interface WrittenRecordsTable extends Disposable {
    /**
     * @param written What one row did. For an id that is there already, both are combined.
     * @param place Of its changes, among those of the run.
     */
    add(written: Omit<WrittenLine, "associations">, place: number, associations: readonly KeptAssociation[]): void;
    all(): Generator<WrittenLine, void, undefined>;
}
/**
 * Makes an empty table: on disk, in a file without a name that goes when the table is disposed of.
 *
 * @param objectType Of the records.
 */
export declare function createWrittenRecordsTable(objectType: string): WrittenRecordsTable;

// sqlite/undone-table.d.ts
import type { AssociationLabel, AssociationOutcome, PropertyChange } from "@x/batch-types";
type Types = readonly AssociationLabel[];
type To = AssociationOutcome["to"];
/**
 * The state of records once the undos of some later runs are done. The undo of an earlier run comes after those, and must not
 * mistake what they change for changes of other people.
 */
export interface UndoneTable extends Disposable {
    addValues(record: To, values: Readonly<Record<string, string>>): void;
    /** Adds the values that a run gave the record, which its undo does not take back. Of two runs, the later one comes first. */
    addWritten(record: To, changes: readonly PropertyChange[]): void;
    writtenTo(record: To): readonly PropertyChange[];
    /** For two records, the last call counts, whichever of them it named first. */
    addTypes(from: To, to: To, types: Types): void;
    valuesOf(record: To): Readonly<Record<string, string>>;
    /** Undefined where no undo changes the association, or the call came from the other record: types differ by direction. */
    typesOf(from: To, to: To): Types | undefined;
}
/**
 * Makes an empty table: on disk, in a file without a name that goes when the table is disposed of.
 *
 * @example
 * using later = createUndoneTable();
 * later.addValues({ objectType: "contacts", id: "101" }, { city: "Rome" });
 * later.valuesOf({ objectType: "0-1", id: "101" })["city"]; //=> "Rome"
 */
export declare function createUndoneTable(): UndoneTable;
export {};

// undo/can-be-undone.d.ts
import type { ImportStore } from "../store/import-store.ts";
/**
 * Returns whether an undo of a run may find something to do: records that it created, values and associations from
 * before, or places in a list. Archived records cannot be restored.
 *
 * @example
 * import { createBatchClient } from "@x/batch-http";
 *
 * const client = createBatchClient({ accessToken: process.env.HUBSPOT_ACCESS_TOKEN! });
 * const job = { operation: "create", objectType: "contacts" } as const;
 * const columns = { properties: ["email"], leftOut: [] };
 * const file = fromBlob(new Blob(["email\nada@example.com\nnobody\n"]), "people.csv");
 * const task = { survey: await survey(file), job, columns, store: createMemoryStore };
 * const { store, ended } = await start({ client, file, ...task });
 * await ended;
 * canBeUndone(store); //=> true
 */
export declare function canBeUndone(store: ImportStore): boolean;

// undo/created-with.d.ts
import type { Change } from "@x/batch-types";
import type { ImportStore } from "../store/import-store.ts";
import { type KeptRow } from "../store/settled-row.ts";
import type { Task } from "../store/task.ts";
/**
 * Returns the properties that a run sets in records that it creates. For an applied plan, its rows name them.
 *
 * @example
 * const surveyed = await survey(fromBlob(new Blob(["email\nada@example.com\n"]), "people.csv"));
 * const job = { operation: "create", objectType: "contacts" } as const;
 * const columns = { properties: ["email"], leftOut: [] };
 * const task = newTask({ job, columns, survey: surveyed, portal: { id: "4711" } });
 * const store = createMemoryStore(task);
 * createdWith(store); //=> ["email"]
 */
export declare function createdWith(store: Pick<ImportStore, "changes" | "task">): string[];
/**
 * Returns a function that returns the values that a row gave its record.
 *
 * @param change What was kept before the row was sent, if anything.
 */
export declare function createGivenValues({ columns, }: Pick<Task, "columns">): (row: KeptRow, change: Change | undefined) => Readonly<Record<string, string>>;

// undo/kept-parts.d.ts
import type { UndoneRecord } from "./undone-record.ts";
/** A part of a record that no step of the undo writes. */
export interface KeptPart {
    /** How it ends: `kept`, `reversed` (as before already) or `unknown`. */
    readonly result: "kept" | "reversed" | "unknown";
    readonly reason: string;
    /** Of a value that stays. */
    readonly property?: string;
    readonly now?: string;
    readonly before?: string;
}
/**
 * Returns the parts of a record that no step of the undo writes: its values, then its associations, then its membership.
 *
 * @example
 * const undo = { action: "kept", message: "Others changed it since." } as const;
 * const [part] = keptParts({ line: 2, id: "101", undo, associations: [] });
 * [part?.result, part?.reason]; //=> ["kept", "Others changed it since."]
 */
export declare function keptParts({ undo, associations, membership }: UndoneRecord): KeptPart[];

// undo/undo-notes.d.ts
import type { ImportStore } from "../store/import-store.ts";
import type { UndoSummary } from "./undo-summary.ts";
/**
 * Returns what the user should know before runs are undone, as sentences.
 *
 * @example
 * const surveyed = await survey(fromBlob(new Blob(["email\nada@example.com\n"]), "people.csv"));
 * const job = { operation: "create", objectType: "contacts" } as const;
 * const columns = { properties: ["email"], leftOut: [] };
 * const task = newTask({ job, columns, survey: surveyed, portal: { id: "4711" } });
 * const store = createMemoryStore(task);
 * const [note] = undoNotes([store], { archive: 0, targetsLeft: {} });
 * note; //=> "The run is not at its end. Once it is undone, it does not go on any more."
 */
export declare function undoNotes(stores: readonly ImportStore[], { archive, targetsLeft }: Pick<UndoSummary, "archive" | "targetsLeft">): string[];
/**
 * Returns how many records runs created to associate with, by object.
 *
 * @example
 * const surveyed = await survey(fromBlob(new Blob(["email\nada@example.com\n"]), "people.csv"));
 * const job = { operation: "create", objectType: "contacts" } as const;
 * const columns = { properties: ["email"], leftOut: [] };
 * const task = newTask({ job, columns, survey: surveyed, portal: { id: "4711" } });
 * const store = createMemoryStore(task);
 * store.addTargets("companies", ["201", "202"]);
 * countTargets([store])["companies"]; //=> 2
 */
export declare function countTargets(stores: readonly ImportStore[]): Record<string, number>;
/**
 * Returns a text that says how many records of an object an undo leaves that its run created to associate with;
 * without a full stop.
 *
 * @example
 * leftTargetsText("companies", 2).startsWith("2 records of companies"); //=> true
 */
export declare function leftTargetsText(objectType: string, count: number): string;

// undo/undo-summary.d.ts
import { type UndoneRecord } from "./undone-record.ts";
/** What an undo writes. Plain JSON. */
export interface UndoCounts {
    /** Records to archive, as the run created them. */
    readonly archive: number;
    /** Records to get former values. */
    readonly update: number;
    /** Values that they get. */
    readonly values: number;
    /** Associations to take back, of records that were there before. */
    readonly associations: number;
    /** Memberships in lists to take back. */
    readonly memberships: number;
}
/** What an undo would do, to be agreed to. Plain JSON. */
export interface UndoSummary extends UndoCounts {
    /** A hash of what is written to which records. It differs where the counts are the same and the records are others. */
    readonly fingerprint: string;
    /** Those of them of which a part stays. */
    readonly partly: number;
    /** Records that are as before already. */
    readonly reversed: number;
    /** Records that stay as they are. */
    readonly kept: number;
    /** Records of which it is unknown what the run did. */
    readonly unknown: number;
    /** Why parts stay: the first reasons, each with its first record and the number of records. */
    readonly reasons: readonly {
        readonly reason: string;
        readonly first: string;
        readonly records: number;
    }[];
    /** Records of which a part stays for another reason. */
    readonly unsaid: number;
    /** How many records the run created to associate with, by object. They stay. */
    readonly targetsLeft: Readonly<Record<string, number>>;
    /** Runs that sent rows again, which the undo leaves alone. The last comes first. */
    readonly laterRuns: readonly string[];
    /** What else the user should know; sentences. */
    readonly notes: readonly string[];
}
/** Sums up what undoes records: all of the summary that comes from the records themselves. */
export interface UndoCounter {
    add(record: UndoneRecord): void;
    result(): Omit<UndoSummary, "targetsLeft" | "laterRuns" | "notes">;
}
/**
 * Returns what sums up records one after the other.
 *
 * @example
 * const record = { line: 2, id: "101", undo: { action: "archive", id: "101" }, associations: [] } as const;
 * const counter = createUndoCounter();
 * counter.add(record);
 * undoWork(counter.result()); //=> "archive 1 record"
 */
export declare function createUndoCounter(): UndoCounter;

// undo/undo-text.d.ts
import type { UndoCounts, UndoSummary } from "./undo-summary.ts";
/** A line of the summary of an undo: how many, and of what. */
export interface UndoLine {
    readonly mark: "-" | "~" | "!" | "=" | "?";
    readonly count: number;
    /** What follows the count: `records kept`. */
    readonly text: string;
}
/**
 * Returns what an undo does, as a part of a sentence; "" where there is nothing to do.
 *
 * @example
 * const counts = { archive: 1, update: 2, values: 3, associations: 0, memberships: 0 };
 * undoWork(counts); //=> "archive 1 record and update 2 records"
 */
export declare function undoWork({ archive, update, associations, memberships }: UndoCounts): string;
/**
 * Returns the lines of the summary of an undo, without those whose count is 0.
 *
 * @example
 * const record = { line: 2, id: "101", undo: { action: "archive", id: "101" }, associations: [] } as const;
 * const counter = createUndoCounter();
 * counter.add(record);
 * const summary = { ...counter.result(), targetsLeft: {}, laterRuns: [], notes: [] };
 * undoLines(summary).map(({ count, text }) => `${count} ${text}`);
 * //=> ["1 record to archive, as the run created it"]
 */
export declare function undoLines(summary: UndoSummary): UndoLine[];
/**
 * Returns the text before the names of the later runs that an undo leaves alone.
 *
 * @example
 * laterRunsText({ laterRuns: ["runs/retry-1"] });
 * //=> "Rows were sent again by a later run, which this undo leaves alone. Undo them first:"
 */
export declare function laterRunsText({ laterRuns }: Pick<UndoSummary, "laterRuns">): string;

// undo/undo-run.d.ts
import type { PropertyDefinition } from "@x/batch-types";
import type { ImportClient } from "../account/import-client.ts";
import type { UndoneTable } from "../sqlite/undone-table.ts";
import type { ImportStore } from "../store/import-store.ts";
import type { UndoneRecord } from "./undone-record.ts";
/**
 * Yields what undoes a run: one for each record that it wrote, or may have written, or added to its list. Reads the records
 * and their associations, and writes nothing.
 *
 * @param store The run. For a run that was stopped, what it wrote so far is undone, and what was in flight is looked at.
 * @param task.definitions Every definition of its object.
 * @throws {ImportError} with code `RUN` for a run that takes back and is not at its end.
 * @throws {JobStoppedError} when not all records could be read.
 *
 * @example
 * import { createBatchClient } from "@x/batch-http";
 *
 * const client = createBatchClient({ accessToken: process.env.HUBSPOT_ACCESS_TOKEN! });
 * const job = { operation: "create", objectType: "contacts" } as const;
 * const columns = { properties: ["email"], leftOut: [] };
 * const file = fromBlob(new Blob(["email\nada@example.com\nnobody\n"]), "people.csv");
 * const task = { survey: await survey(file), job, columns, store: createMemoryStore };
 * const { store, ended } = await start({ client, file, ...task });
 * await ended;
 * const { properties: definitions } = await readAccountDefinitions(client, "contacts");
 * for await (const { line, undo } of undoRun(store, { client, definitions })) {
 *   console.log(`line ${line}: ${undo.action}`);
 * } //=> line 2: archive
 */
export declare function undoRun(store: ImportStore, task: {
    readonly client: Pick<ImportClient, "associations" | "read">;
    readonly definitions: readonly PropertyDefinition[];
    readonly signal?: AbortSignal | undefined;
    /** What the undos of later runs leave: they come before this one. What this undo leaves is added. */
    readonly later?: UndoneTable | undefined;
}): AsyncGenerator<UndoneRecord, void, undefined>;

// undo/rows-left-to-undo.d.ts
import type { ImportStore } from "../store/import-store.ts";
import { type KeptRow } from "../store/settled-row.ts";
/** Rows of a step of an undo of which something may be left to undo: they failed, or have no answer. */
export interface RowsLeftToUndo {
    /** How many no later run sends again. */
    readonly own: number;
    /** Later runs that send some again, by their ids: how many, and the folder where each was begun. */
    readonly sentAgain: ReadonlyMap<string, {
        readonly rows: number;
        readonly folder?: string | undefined;
    }>;
}
/**
 * Returns which rows of a step of an undo are left to undo. What the step looked at and left as it is, is not counted. Where
 * nothing is left, only counts are read, and no rows.
 *
 * @example
 * const surveyed = await survey(fromBlob(new Blob(["email\nada@example.com\n"]), "people.csv"));
 * const job = { operation: "create", objectType: "contacts" } as const;
 * const columns = { properties: ["email"], leftOut: [] };
 * const task = newTask({ job, columns, survey: surveyed, portal: { id: "4711" } });
 * const store = createMemoryStore(task);
 * rowsLeftToUndo(store).own; //=> 0
 */
export declare function rowsLeftToUndo(store: ImportStore): RowsLeftToUndo;
/**
 * Returns the same, as a list of runs has it: plain JSON.
 *
 * @example
 * const surveyed = await survey(fromBlob(new Blob(["email\nada@example.com\n"]), "people.csv"));
 * const job = { operation: "create", objectType: "contacts" } as const;
 * const columns = { properties: ["email"], leftOut: [] };
 * const task = newTask({ job, columns, survey: surveyed, portal: { id: "4711" } });
 * const store = createMemoryStore(task);
 * describeRowsLeft(store); //=> { notDone: 0, sentAgainBy: {} }
 */
export declare function describeRowsLeft(store: ImportStore): {
    readonly notDone: number;
    readonly sentAgainBy: Readonly<Record<string, number>>;
};
/** HubSpot refused its batch, part by part, and named no record: so nobody decided to leave it. */
export declare function isRefused(row: Pick<KeptRow, "status" | "kind">): boolean;

// undo/count-undone.d.ts
import type { Steps } from "../steps/steps.ts";
/** The number of records by how they ended. Plain JSON. */
export interface UndoResult {
    /** Records that are as they were before the run. */
    readonly reversed: number;
    /** Records that stay, or of which a part that the run wrote stays. */
    readonly kept: number;
    readonly failed: number;
    /** Records of which it is unknown whether the run, or the undo, wrote them. */
    readonly unknown: number;
}
/**
 * Counts what became of the records of a run that a folder of steps undoes. A record that is in several steps is counted once,
 * by its worst end, and only when all steps are done with it: before, its end is not known.
 *
 * @throws {ImportError} where a step cannot be read.
 *
 * @example
 * const settled = { reversed: 2, kept: 1, unknown: 0 };
 * const steps = newSteps("undo", [], { undoes: { folder: "runs/people", settled } });
 * await countUndone("runs/undo-people", steps); //=> { failed: 0, reversed: 2, kept: 1, unknown: 0 }
 */
export declare function countUndone(folder: string, { steps, undoes }: Steps): Promise<UndoResult>;

// undo/undo-columns.d.ts
/**
 * The column of the files of an undo that says how a record ends by what no step does: `kept`, `reversed` or `unknown`; blank
 * where a step does all of it.
 */
export declare const REST_COLUMN = "rest";
/** The column of the files of an undo with the number of rows, over all steps, about the record of a row. */
export declare const PARTS_COLUMN = "parts";

// sqlite/sync-records.d.ts
/** A record that a sync wrote. */
export interface TrackedRecord {
    readonly key: string;
    readonly id: string;
}
/** What HubSpot confirmed of the record of a row. */
export interface Confirmed {
    readonly id: string;
    /** The hash of the row whose values HubSpot has; undefined where HubSpot does not have all of them. */
    readonly hash: Uint8Array | undefined;
    /** Whether this sync wrote it. It stays so while the record is the same. */
    readonly isWritten: boolean;
}
/** What a sync remembers of the rows of its source, by key: their records, and whether HubSpot has their values. */
export interface SyncRecords {
    /** Begins a reading of the source. */
    begin(): void;
    /**
     * Marks a row as there in this reading.
     *
     * @returns `known` where HubSpot is known to have its values, `open` where it is not, `new` where no record of the key
     *   is known either, and `again` where this reading had the key already.
     */
    see(key: string, hash: Uint8Array): "known" | "open" | "new" | "again";
    /** Remembers the row. Where its record was written, other rows about the record no longer count as known. */
    confirm(key: string, confirmed: Confirmed): void;
    /**
     * Marks the row, and other rows about its record, as not known: HubSpot may not have their values.
     *
     * @param id Its record, where it was found.
     */
    doubt(key: string, id: string | undefined): void;
    /**
     * Marks the rows about a record as not known: HubSpot may not have their values.
     *
     * @param by Its id, or the key of a row about it. Without both, nothing is done.
     * @param isUndone Whether what syncs wrote to it was undone: then it no longer counts as written by a sync.
     */
    doubtRecord(by: {
        readonly id?: string | undefined;
        readonly key?: string | undefined;
    }, isUndone: boolean): void;
    /**
     * Marks rows of this reading as not known that are about a record: one of its keys is
     * theirs, or the id of what was merged into it.
     *
     * @returns undefined where there are no such rows; else the keys of those that were known until now.
     */
    doubtSeen(record: {
        readonly keys: readonly string[];
        readonly mergedIds: readonly string[];
    }): readonly string[] | undefined;
    /** Forgets a row, and other rows about its record. */
    forget(key: string): void;
    /** Forgets the rows that this reading did not have, except those whose record a sync wrote. */
    forgetUnwritten(): void;
    /** The records that a sync wrote and of which this reading had no row. Each once, with the key of one of its rows. */
    gone(): Iterable<TrackedRecord>;
    /** How many records are remembered that a sync wrote. */
    countWritten(): number;
}

// sqlite/sync-runs.d.ts
/** The run of a sync whose outcomes are not remembered yet. */
export interface PendingRun {
    /** Of its steps. */
    readonly folder: string;
    /** The id of the first of them. */
    readonly run: string;
}
/** A run of the sync whose outcomes are remembered, or a run of another command that was looked at. */
export interface KnownRun {
    /** What its database was like. */
    readonly stamp: string;
    /** Which of its rows were looked at, as JSON. */
    readonly learned: string;
}
/** The runs that a sync knows: its last one, while its outcomes are not remembered, its others, and those of other commands. */
export interface SyncRuns {
    pendingRun(): PendingRun | undefined;
    /** It is saved at once. */
    setPendingRun(run: PendingRun | undefined): void;
    /** What is known of a run; undefined where it was never looked at. */
    knownRun(folder: string): KnownRun | undefined;
    setKnownRun(folder: string, run: KnownRun): void;
}

// sqlite/sync-memory.d.ts
import type { SyncRecords } from "./sync-records.ts";
import type { SyncRuns } from "./sync-runs.ts";
/**
 * What a sync remembers. It never says more than HubSpot confirmed. Changes are kept some thousands at a time; `save` keeps
 * the rest.
 *
 * @throws {SyncMemoryError} from each of its parts, where its disk is full or fails. What was not saved is not remembered.
 */
export interface SyncMemory extends SyncRecords, SyncRuns, Disposable {
    /** Names the sync by what it is about: 32 letters and digits, which no other sync has. */
    readonly name: string;
    /** Where the rows of the last sync came from; undefined before the first. */
    lastSource(): string | undefined;
    /** It is saved at once. */
    setLastSource(source: string): void;
    save(): void;
}
/**
 * Opens the memory of a sync in a file, and makes it where there is none. No other process can open it meanwhile.
 *
 * @param about What the sync is about: the memory of another one is refused.
 * @throws {ImportError} where another process has it, or it cannot be read or written.
 *
 * @example
 * using memory = await openSyncMemory("people.sync", { file: "people.csv" });
 * memory.lastSource(); //=> undefined
 * memory.setLastSource("people.csv");
 * memory.lastSource(); //=> "people.csv"
 */
export declare function openSyncMemory(path: string, about: object): Promise<SyncMemory>;

// sync/archive-limit.d.ts
/** How many records a sync may archive: a number of them, or a part in percent of those that it wrote. */
export type ArchiveLimit = {
    readonly rows: number;
} | {
    readonly percent: number;
};
/** Whether to archive so many records is more than the limit allows. */
export declare function isOverArchiveLimit(limit: ArchiveLimit, { archive, written }: {
    readonly archive: number;
    readonly written: number;
}): boolean;

// sync/sync-plan.d.ts
import type { TrackedRecord } from "../sqlite/sync-records.ts";
/** What a sync would do. Plain JSON. */
export interface SyncPlan {
    readonly counts: SyncCounts;
    /** The digest of all that is to be written and archived. */
    readonly digest: string;
    /** The first 1,000 of the records that are to be archived. */
    readonly toArchive: readonly TrackedRecord[];
    /** Why records that the source no longer has are not archived, though they were to be. */
    readonly withheld?: Withheld | undefined;
}
export interface SyncCounts {
    readonly create: number;
    readonly update: number;
    /** Values that the updates change. */
    readonly values: number;
    readonly unchanged: number;
    /** Those of `unchanged` that HubSpot was not asked about: an earlier sync knows. */
    readonly known: number;
    /** Rows with values that are not written. Where other values of the row are written, it also counts as an update. */
    readonly kept: number;
    readonly refused: number;
    /** Rows that are about the record of a row before, and written with it. */
    readonly merged: number;
    /** Records that syncs wrote, and whose rows are gone. */
    readonly archive: number;
}
export type Withheld = 
/** More records are gone than may be archived. `written`: how many records syncs wrote. */
{
    readonly reason: "limit";
    readonly gone: number;
    readonly written: number;
}
/** Some rows have no key that can be read. Each may be about a record that seems to be gone. */
 | {
    readonly reason: "no-key";
    readonly gone: number;
    readonly rows: number;
}
/**
 * Some rows are not written, and their records are not known. Each may be about a record that seems to be gone,
 * under a new key.
 */
 | {
    readonly reason: "new-key";
    readonly gone: number;
    readonly rows: number;
};

// sync/plan-sync.d.ts
import { type DiffJob } from "@x/batch-core";
import type { Row } from "@x/batch-file";
import type { BatchEvent } from "@x/batch-http";
import type { AccountDefinitions } from "../account/account-definitions.ts";
import type { ImportClient } from "../account/import-client.ts";
import { type RowChange } from "../look/diff-rows.ts";
import type { ColumnMap } from "../mapping/map-columns.ts";
import type { RowOptions } from "../record/row-options.ts";
import type { SyncMemory } from "../sqlite/sync-memory.ts";
import { type ArchiveLimit } from "./archive-limit.ts";
import type { SyncFiles } from "./sync-files.ts";
import type { SyncPlan } from "./sync-plan.ts";
export interface SyncTask {
    readonly memory: SyncMemory;
    /** Takes what is to be done. */
    readonly files: SyncFiles;
    readonly client: Pick<ImportClient, "diff" | "read">;
    /** An upsert by a unique property. */
    readonly job: DiffJob;
    /** Reads all rows of the source, once or twice. Where they throw, nothing is gone. */
    readonly readRows: () => AsyncIterable<readonly Row[]>;
    readonly columns: ColumnMap;
    readonly definitions: AccountDefinitions;
    readonly rowOptions?: RowOptions | undefined;
    /** Whether HubSpot is asked about all rows. @default about new and changed ones */
    readonly verify?: boolean | undefined;
    /** Records that syncs wrote and whose rows are gone are archived, up to this many. @default none are archived */
    readonly archive?: ArchiveLimit | undefined;
    /** Told of each row that is not known to be as HubSpot has it. */
    readonly onRow?: ((row: RowChange) => void) | undefined;
    readonly onEvent?: ((event: BatchEvent) => void) | undefined;
    /** Ends the planning: it throws. What was found equal so far is remembered. */
    readonly signal?: AbortSignal | undefined;
}
/**
 * Finds out what a sync has to do: which rows are new or differ from what HubSpot has, and which records are gone from
 * the source. Reads HubSpot's records, and writes none. What it finds equal is remembered.
 *
 * @throws {JobStoppedError} when not all records could be read.
 * @throws {FileError} when the source cannot be read to its end.
 *
 * @example
 * import { readRowChunks } from "@x/batch-file";
 * import { createBatchClient } from "@x/batch-http";
 *
 * const client = createBatchClient({ accessToken: process.env.HUBSPOT_ACCESS_TOKEN! });
 * const file = fromBlob(new Blob(["email,city\nada@example.com,London\n"]), "people.csv");
 * const surveyed = await survey(file);
 * using memory = await openSyncMemory("people.sync", { file: "people.csv" });
 * await using files = await createSyncFiles("runs/sync-people", { file: "people.csv" });
 * const plan = await planSync({
 *   memory,
 *   files,
 *   client,
 *   job: { operation: "upsert", objectType: "contacts", idProperty: "email" },
 *   readRows: () => readRowChunks(file, surveyed),
 *   columns: { properties: ["email", "city"], leftOut: [] },
 *   definitions: await readAccountDefinitions(client, "contacts"),
 * });
 * [plan.counts.create, plan.counts.update]; //=> [1, 0]
 */
export declare function planSync(task: SyncTask): Promise<SyncPlan>;

// sync/look-at-gone.d.ts
import { type DiffJob } from "@x/batch-core";
import { type BatchEvent } from "@x/batch-http";
import type { ImportClient } from "../account/import-client.ts";
import type { SyncMemory } from "../sqlite/sync-memory.ts";
import type { TrackedRecord } from "../sqlite/sync-records.ts";
/** A record that is to be archived. */
export interface RecordToArchive extends TrackedRecord {
    /** The values of its key properties, as HubSpot has them. */
    readonly found: string;
}
/**
 * Reads the records that seem to be gone from the source, and yields those that are. What is remembered of rows that are
 * as before may not be so any more: others may have merged the record of such a row into one whose row is gone, or given
 * that one its key. Such a record is not gone. One that HubSpot does not have any more, as others archived it or merged it
 * into another one, is not archived, and is forgotten.
 *
 * @param task.onDoubt Told the key of each row of such a record that counted as known.
 * @throws {JobStoppedError} when not all records could be read.
 */
export declare function lookAtGone(task: {
    readonly memory: SyncMemory;
    readonly client: Pick<ImportClient, "read">;
    readonly job: DiffJob;
    readonly onDoubt: (key: string) => void;
    readonly onEvent?: ((event: BatchEvent) => void) | undefined;
    readonly signal?: AbortSignal | undefined;
}): AsyncGenerator<RecordToArchive, void, undefined>;

// sync/drop-archives.d.ts
/**
 * Gives up what a sync planned to archive and did not send yet: the source may have the rows again. These records are
 * `skipped`, so that a resume does not archive them either; those that were sent without an answer are `unknown`. Sends
 * nothing.
 *
 * @param folder Of the sync's steps.
 * @param message Why they are not archived. @default for a later sync
 * @returns how many records are not archived.
 * @throws {ImportError} where it cannot be read, or another process is at work on it.
 *
 * @example
 * async function giveUpLastArchives(memory: SyncMemory): Promise<number> {
 *   const pending = memory.pendingRun();
 *   return pending === undefined ? 0 : dropArchives(pending.folder);
 * }
 */
export declare function dropArchives(folder: string, message?: string): Promise<number>;

// sync/hold-archives.d.ts
/**
 * Gives up the archives of a sync where a record that it was to create was not created. Its row may be that of a record
 * which seems to be gone, under another key: HubSpot refuses a new one for it, and the old one is the only one there is.
 *
 * @param folder Of steps. Those of other commands than `sync` stay as they are.
 * @returns how many records are not archived.
 * @throws {ImportError} where it cannot be read, or another process is at work on it.
 *
 * @example
 * async function beforeStep(folder: string, { task }: Step): Promise<void> {
 *   if (task.job.operation !== "archive") return;
 *   console.log(`${await holdArchives(folder)} records are not archived`);
 * }
 */
export declare function holdArchives(folder: string): Promise<number>;

// sync/learn-of-runs.d.ts
import type { SyncMemory } from "../sqlite/sync-memory.ts";
/**
 * Tells the memory of a sync which records an undo, a retry, or a run of the sync itself that it does not know wrote, or may
 * have written: they may not be as it remembers, and are looked at by the next sync. Each row of such a run is
 * learned once: what a sync writes after it stands.
 *
 * @param folders Of runs that wrote to the object of the sync. Those of other commands are left out, and so are those
 *   that are not there any more, or cannot be read.
 * @throws {SyncMemoryError} where what was learned cannot be kept.
 *
 * @example
 * using memory = await openSyncMemory("people.sync", { file: "people.csv" });
 * await learnOfRuns(memory, ["runs/undo-people", "runs/retry-people"]);
 */
export declare function learnOfRuns(memory: SyncMemory, folders: readonly string[]): Promise<void>;

// sync/remember-run.d.ts
import type { SyncMemory } from "../sqlite/sync-memory.ts";
/**
 * Remembers what HubSpot confirmed in the last run of a sync, once all its rows have their outcome.
 *
 * @returns `open` where the run is not at its end: resume it first. `gone` where its folder is not there any
 *   more, or holds another run: its rows are not known, and will be looked at. `done`: there is nothing left to remember.
 * @throws {ImportError} where the run cannot be read.
 *
 * @example
 * using memory = await openSyncMemory("people.sync", { file: "people.csv" });
 * await rememberRun(memory); //=> "done"
 */
export declare function rememberRun(memory: SyncMemory): Promise<"open" | "gone" | "done">;

// sync/sync-files.d.ts
import { type DiffJob } from "@x/batch-core";
import { type CsvFileOptions } from "@x/batch-file/node";
import type { CreateChange, UpdateChange } from "@x/batch-types";
import type { Portal } from "../account/portal.ts";
import { type NewTask } from "../run/start.ts";
import type { RowOrigin } from "../store/row-origin.ts";
import { type Step } from "../steps/steps.ts";
import type { RecordToArchive } from "./look-at-gone.ts";
/** The columns of the step that writes. A row has what is to be remembered once HubSpot confirms it. */
export declare const WRITE_COLUMNS: readonly ["line", "key", "id", "hash", "change"];
/** The columns of the step that archives. No record has a line: its row is gone from the file. */
export declare const ARCHIVE_COLUMNS: readonly ["key", "hs_object_id", "line", "found"];
/** A row that is to be written. */
export interface RowToWrite {
    readonly line: number;
    readonly key: string;
    /** What is remembered once HubSpot confirms the change; undefined where a value of the row is not written. */
    readonly hash: Uint8Array | undefined;
    readonly change: CreateChange | UpdateChange;
}
/** A row that is not written, or not completely, and why. */
export interface LeftOutRow {
    readonly line: number;
    readonly key: string;
    readonly result: "refused" | "kept";
    readonly reason: string;
}
/** The paths of the lists of a sync that people read. A path is present where its list has rows. */
export interface SyncLists {
    /** Each record that is to be archived. */
    readonly toArchive?: string;
    /** Each row that is not written, or not completely. */
    readonly leftOut?: string;
}
/** The files of a sync, before its runs begin: what is written, what is archived, and which rows are left out and why. */
export interface SyncFiles extends AsyncDisposable {
    write(row: RowToWrite): Promise<void>;
    archive(record: RecordToArchive): Promise<void>;
    leaveOut(row: LeftOutRow): Promise<void>;
    /** A short digest of all that is to be written and archived, and where: another plan has another digest. */
    digest(): string;
    /**
     * Ends the lists that people read, and takes those of an earlier plan away from the folder. They go with the other
     * files, unless they are to stay.
     */
    endLists(options?: {
        readonly stay?: boolean;
    }): Promise<SyncLists>;
    /** Ends all files, also the lists. They stay from now on. @returns the steps; none where nothing is to be written. */
    finish(job: DiffJob, about: Pick<NewTask, "account" | "baseUrl" | "tool"> & {
        readonly portal: Portal;
        /** The file that was compared. */
        readonly file: Omit<RowOrigin, "column">;
    }): Promise<Step[]>;
}
/**
 * Makes files as they are needed. They go when this is disposed of, unless `finish` was called.
 *
 * @param about What the sync is about, in plain JSON: the same plan for another account, say, has another digest.
 * @param like How the lists for people are written. @default with commas, without a byte order mark
 *
 * @example
 * await using files = await createSyncFiles("runs/sync-people", { file: "people.csv" });
 * const changes = [{ property: "email", from: "", to: "ada@example.com" }];
 * const change = { index: 0, status: "create", key: "ada@example.com", changes } as const;
 * await files.write({ line: 2, key: "ada@example.com", hash: undefined, change });
 * files.digest().length; //=> 12
 */
export declare function createSyncFiles(folder: string, about: object, like?: CsvFileOptions): Promise<SyncFiles>;
/** Reads the hash of a row of the step that writes; undefined where the row has none. */
export declare function fromHex(text: string): Uint8Array | undefined;

// studio/calls.d.ts
import type { ReadOptions } from "@x/batch-file";
import type { StudioAccount } from "./views/account.ts";
import type { CheckView, RowProblem } from "./views/check.ts";
import type { AgreedChoice, ImportChoice, JobChoice } from "./views/choice.ts";
import type { ColumnValues, LoadedMapping, MappingView, Proposal, ValueChoices } from "./views/columns.ts";
import type { CompareView } from "./views/compare.ts";
import type { MatrixView, ObjectView, PropertiesView } from "./views/objects.ts";
import type { PreviewPart } from "./views/preview.ts";
import type { Mending, MendingView } from "./views/mending.ts";
import type { ReasonView, ResultFilter, ResultOrder, ResultPage, RowRequest } from "./views/rows.ts";
import type { SandboxCalls } from "./views/sandbox.ts";
import type { NextView, RunSummary, RunView } from "./views/run.ts";
import type { SourceRowView, SourceView } from "./views/source.ts";
import type { UndoSummary } from "../undo/undo-summary.ts";
/** A question about a source. */
export interface OfSource {
    /** The id of the source, as `SourceView.source` has it. */
    readonly source: string;
}
/** A question about a run. */
export interface OfRun {
    /** The name of the run in the list of runs. A step has the name of its folder before its own: `undo-contacts/1-archive`. */
    readonly run: string;
}
/**
 * What a page asks for in one question and one answer, both plain JSON.
 *
 * A call rejects with an error whose message is for people, with a line for each problem.
 */
export interface Calls {
    account(input: object): Promise<StudioAccount>;
    objects(input: object): Promise<readonly ObjectView[]>;
    matrix(input: object): Promise<MatrixView>;
    /** Asks HubSpot each time. Columns and rows are judged by its last answer. */
    properties(input: {
        readonly objectType: string;
    }): Promise<PropertiesView>;
    source(input: OfSource): Promise<SourceView>;
    /**
     * Reads a file again in another way, as a source of its own. Choices that were made for the first source do not
     * apply to it.
     */
    readSource(input: OfSource & {
        readonly reading: ReadOptions;
    }): Promise<SourceView>;
    proposeColumns(input: OfSource & {
        readonly job: JobChoice;
    }): Promise<readonly Proposal[]>;
    mapColumns(input: ImportChoice): Promise<MappingView>;
    /** The names of saved mappings. */
    mappings(input: object): Promise<readonly string[]>;
    /**
     * Saves the mapping of the columns; over a mapping of this name only with `replaces`. A command takes the file at
     * `place`, too; `place` is absent where the mapping is in no file.
     */
    saveMapping(input: ImportChoice & {
        readonly name: string;
        readonly replaces?: boolean | undefined;
    }): Promise<{
        readonly place?: string;
    }>;
    /** Removes a saved mapping for good. */
    removeMapping(input: {
        readonly name: string;
    }): Promise<object>;
    loadMapping(input: OfSource & {
        readonly job: JobChoice;
        readonly name: string;
    }): Promise<LoadedMapping>;
    /** Returns the values of columns whose properties take only values of a list. Reads the whole file. */
    columnValues(input: ImportChoice): Promise<readonly ColumnValues[]>;
    /**
     * Returns the values of a property that may be meant by some wrong values, at most 100; `{}` where they are not
     * known, or the property takes any value.
     */
    valueChoices(input: {
        readonly objectType: string;
        readonly property: string;
        readonly values: readonly string[];
    }): Promise<Partial<ValueChoices>>;
    /** Returns the row on a line, with the edits so far. */
    sourceRow(input: Pick<ImportChoice, "source" | "edits"> & {
        line: number;
    }): Promise<SourceRowView>;
    /** Returns why the row on a line, with the edits so far, would be refused. Does not compare it with other rows. */
    rowProblems(input: ImportChoice & {
        readonly line: number;
    }): Promise<readonly RowProblem[]>;
    /**
     * Judges every row, and sends none.
     *
     * @param signal Ends the check, as nobody waits for the answer any more.
     */
    check(input: ImportChoice, signal?: AbortSignal): Promise<CheckView>;
    /** Compares rows with HubSpot's records: `count` of them, 1 to 1,000, from the place `first`, which counts from 0. */
    preview(input: ImportChoice & {
        readonly first: number;
        readonly count: number;
    }): Promise<PreviewPart>;
    /**
     * Begins to write. Nothing is begun where another run of the same file came first since the user looked, or where a
     * new check finds that other rows or values would be written than the user agreed to, or with more requests.
     */
    begin(input: AgreedChoice): Promise<OfRun>;
    /** The newest first. */
    runs(input: object): Promise<readonly RunSummary[]>;
    /**
     * A run as it is now.
     *
     * @param signal Ends the reading, as nobody waits for the answer any more.
     */
    view(input: OfRun, signal?: AbortSignal): Promise<RunView>;
    /** Sends nothing more, and waits for requests in flight. `resume` goes on. */
    pause(input: OfRun): Promise<OfRun>;
    /** Ends at once. `resume` finds out what became of rows in flight, and goes on. */
    stop(input: OfRun): Promise<OfRun>;
    resume(input: OfRun): Promise<OfRun>;
    /** Ends a run of a queue for good: records that were not sent are skipped. */
    cancel(input: OfRun): Promise<OfRun>;
    /** Returns what may be done about a run that is at its end. */
    next(input: OfRun): Promise<NextView>;
    /**
     * Sends rows again by a run of their own: failed rows that were mended, or else all rows that were not refused, as they are.
     * Rows that may be written already are not created again.
     *
     * @param input.rows How many the user agreed to. Where it would be another number, none is sent.
     */
    retry(input: OfRun & {
        readonly mending?: Mending | undefined;
        readonly rows?: number | undefined;
    }): Promise<OfRun>;
    /** Returns which failed rows are left to mend. Sends nothing. */
    mending(input: OfRun & {
        readonly mending: Mending;
    }): Promise<MendingView>;
    /** Removes what is kept of a run that is at its end, for good. What it wrote stays in HubSpot. */
    remove(input: OfRun): Promise<OfRun>;
    /** Compares the outcomes of the rows of two runs, by their line in the file. */
    compare(input: OfRun & {
        readonly other: string;
    }): Promise<CompareView>;
    /** Reads the records of a run, and returns what an undo of it would do. Writes nothing. */
    planUndo(input: OfRun): Promise<UndoSummary>;
    /**
     * Undoes a run, by runs of its own, and returns the first of them. Reads HubSpot again before: where something
     * else would be written than the user agreed to, nothing is.
     *
     * @param input.agreed The `fingerprint` of what the user has seen.
     */
    undo(input: OfRun & {
        readonly agreed: string;
    }): Promise<OfRun>;
    /**
     * Rows that pass a filter: `count` of them, at most 500, from the place `first` among those that pass, which counts from 0.
     * `mending` says which failed rows are shown as mended.
     */
    results(input: ResultFilter & ResultOrder & {
        readonly first: number;
        readonly count: number;
        readonly mending?: Mending | undefined;
    }): Promise<ResultPage>;
    /** Why rows did not succeed, and warnings, of all rows so far: the first 200 kinds, the most frequent first. */
    reasons(input: OfRun): Promise<readonly ReasonView[]>;
    /**
     * Returns what is sent of a row, by `ResultRow.row`. Sends no row; asks HubSpot for the properties to check rows
     * by, where they were not read before.
     */
    rowRequest(input: OfRun & {
        readonly row: number;
    }): Promise<RowRequest>;
}
/** The names of all calls. */
export declare const CALLS: readonly ["account", "objects", "matrix", "properties", "source", "readSource", "proposeColumns", "mapColumns", "mappings", "saveMapping", "removeMapping", "loadMapping", "columnValues", "valueChoices", "sourceRow", "rowProblems", "check", "preview", "begin", "runs", "view", "pause", "stop", "resume", "cancel", "next", "retry", "mending", "remove", "compare", "planUndo", "undo", "results", "reasons", "rowRequest"];
/** All that a page asks of the program that has the files, the account and the runs. */
export interface Studio<Given> extends Calls {
    addSource(file: Given): Promise<SourceView>;
    /** Yields the state of a run, and again whenever it changes, at most five times a second; ends with the run. */
    watch(run: string, signal: AbortSignal): AsyncIterable<RunView>;
    /** Yields the rows that pass as CSV, with their outcomes, in pieces. */
    download(filter: ResultFilter): AsyncIterable<string>;
    /** Present where a sandbox plays HubSpot. */
    readonly sandbox?: SandboxCalls | undefined;
}
/** A studio as the program has it that serves it. */
export interface HostedStudio<Given> extends Studio<Given> {
    /**
     * Begins nothing more, pauses all runs, and waits until requests in flight are answered and their outcomes kept.
     *
     * @param atOnce When it aborts, runs are stopped as by `stop`, and runs that are only being prepared are not waited for.
     */
    end(atOnce: AbortSignal): Promise<void>;
}

// studio/create-studio.d.ts
import type { Account } from "@x/batch-types";
import type { ImportClient } from "../account/import-client.ts";
import type { NewTask } from "../run/start.ts";
import type { HostedStudio } from "./calls.ts";
import type { StudioPlaces } from "./places.ts";
import { type SandboxLike } from "./sandbox-calls.ts";
export interface StudioOptions<Given> {
    readonly client: ImportClient;
    /** The account that the client's token belongs to, as `readAccount` returned it. */
    readonly account: Account;
    /** What new runs keep of the account. */
    readonly about?: Pick<NewTask, "account" | "baseUrl" | "tool">;
    readonly places: StudioPlaces<Given>;
    /** The sandbox that plays HubSpot. @default the account is in HubSpot */
    readonly sandbox?: SandboxLike | undefined;
}
/**
 * Returns a studio: what a page shows and asks for, over the parts of this package.
 *
 * @example
 * import { createBatchClient } from "@x/batch-http";
 *
 * const client = createBatchClient({ accessToken: process.env.HUBSPOT_ACCESS_TOKEN! });
 * const account = await readAccount(client);
 * const studio = createStudio({ client, account, places: createMemoryPlaces() });
 * const { source } = await studio.addSource(new File(["email\nada@example.com\n"], "people.csv"));
 * const job = { operation: "create", objectType: "contacts" } as const;
 * const { run } = await studio.begin({ source, job, columns: ["email"], rowOptions: {} });
 * let created = 0;
 * for await (const { counts } of studio.watch(run, new AbortController().signal)) {
 *   created = counts.created;
 * }
 * created; //=> 1
 */
export declare function createStudio<Given>(options: StudioOptions<Given>): HostedStudio<Given>;

// mapping/doubled-columns.d.ts
import type { PropertyDefinition } from "@x/batch-types";
/** The property of a column, and the title of another column that is meant for it more surely. */
export interface BetterColumn {
    readonly property: string;
    readonly title: string;
}
/**
 * Finds the columns whose property another column names more surely: by its name, then its label, then with another case or
 * other signs; of two alike, the first.
 *
 * @returns by the title of the column that is not to have it.
 */
export declare function doubledColumns(header: readonly string[], definitions: readonly PropertyDefinition[]): ReadonlyMap<string, BetterColumn>;

// studio/memory-places.d.ts
import type { StudioPlaces } from "./places.ts";
/**
 * Returns places that keep files and runs for as long as a page is open.
 *
 * @example
 * import { createBatchClient } from "@x/batch-http";
 *
 * const client = createBatchClient({ accessToken: process.env.HUBSPOT_ACCESS_TOKEN! });
 * const account = await readAccount(client);
 * const studio = createStudio({ client, account, places: createMemoryPlaces() });
 * await studio.runs({}); //=> []
 */
export declare function createMemoryPlaces(): StudioPlaces<File>;

// studio/parse-call.d.ts
import * as v from "valibot";
import type { Calls } from "./calls.ts";
import { type SandboxCalls } from "./views/sandbox.ts";
declare const FILTER: v.StrictObjectSchema<{
    run: v.SchemaWithPipe<readonly [v.StringSchema<undefined>, v.MaxLengthAction<string, 1000, undefined>]>;
    status: v.OptionalSchema<v.PicklistSchema<readonly ["created", "updated", "unchanged", "archived", "found", "failed", "skipped", "unknown"], undefined>, undefined>;
    kind: v.OptionalSchema<v.SchemaWithPipe<readonly [v.StringSchema<undefined>, v.MaxLengthAction<string, 1000, undefined>]>, undefined>;
    search: v.OptionalSchema<v.SchemaWithPipe<readonly [v.StringSchema<undefined>, v.MaxLengthAction<string, 1000, undefined>]>, undefined>;
}, undefined>;
/**
 * Reads a question of a page, which may be anything.
 *
 * @throws {StudioError} saying what is wrong with it.
 *
 * @example
 * parseCall("pause", { run: "people" }); //=> { run: "people" }
 * try {
 *   parseCall("pause", { run: 7 });
 * } catch (error) {
 *   console.log(error instanceof StudioError);
 * } //=> true
 */
export declare function parseCall<Name extends keyof Calls>(name: Name, input: unknown): Parameters<Calls[Name]>[0];
/**
 * Reads a question of a page about the sandbox, which may be anything.
 *
 * @throws {StudioError} saying what is wrong with it.
 *
 * @example
 * parseSandboxCall("setFaults", { faults: ["slow"] }); //=> { faults: ["slow"] }
 */
export declare function parseSandboxCall<Name extends keyof SandboxCalls>(name: Name, input: unknown): Parameters<SandboxCalls[Name]>[0];
/**
 * Reads which rows of a run a page downloads, which may be anything.
 *
 * @throws {StudioError} saying what is wrong with it.
 *
 * @example
 * parseFilter({ run: "people", status: "failed" }); //=> { run: "people", status: "failed" }
 */
export declare function parseFilter(input: unknown): v.InferOutput<typeof FILTER>;
/**
 * Reads the names of the runs that a page watches, which may be anything: 1 to 32 names.
 *
 * @throws {StudioError} saying what is wrong with it.
 *
 * @example
 * parseWatched(["people", "companies"]); //=> ["people", "companies"]
 */
export declare function parseWatched(run: unknown): readonly string[];
export {};

// studio/sandbox-calls.d.ts
import type { KnownRuns } from "./runs/known-runs.ts";
import { type SandboxCalls } from "./views/sandbox.ts";
/** What the studio needs of a sandbox. */
export interface SandboxLike {
    setFaults(rules: readonly FaultRule[]): void;
    inspect(objectType: string): readonly {
        readonly id: string;
        readonly createdAt: Date;
        readonly archived: boolean;
    }[];
}
export type Fault = {
    readonly kind: "rate-limit";
    readonly policy: "TEN_SECONDLY_ROLLING";
} | {
    readonly kind: "reset";
    readonly when: "before-answer";
} | {
    readonly kind: "status";
    readonly status: number;
} | {
    readonly kind: "latency";
    readonly milliseconds: readonly [number, number];
};
export interface FaultRule {
    readonly path: string;
    readonly probability?: number;
    readonly fault: Fault;
}
export declare function createSandboxCalls(sandbox: SandboxLike, runs: Pick<KnownRuns, "use">): SandboxCalls;

// studio/views/sandbox.d.ts
/** What can be made to go wrong at the sandbox. */
export declare const FAULT_NAMES: readonly ["rate-limit", "lost-answer", "server-error", "slow"];
export type FaultName = (typeof FAULT_NAMES)[number];
/** The controls of a sandbox that plays HubSpot. Absent for a real account. */
export interface SandboxCalls {
    /** Returns what goes wrong at present. */
    faults(input: object): Promise<readonly FaultName[]>;
    /** From now on these go wrong, and nothing else. */
    setFaults(input: {
        readonly faults: readonly FaultName[];
    }): Promise<readonly FaultName[]>;
    /** Compares the records that a run says it created with those of the sandbox. */
    created(input: {
        readonly run: string;
    }): Promise<CreatedInSandbox>;
}
export interface CreatedInSandbox {
    /** How many records the run says it created. */
    readonly named: number;
    /** How many of these the sandbox has. */
    readonly found: number;
    /** Records of its object that were created since the run began, and that it does not name. Other runs may have created them. */
    readonly others: number;
}
/** The names of its calls. */
export declare const SANDBOX_CALLS: readonly ["faults", "setFaults", "created"];

// studio/refuse.d.ts
/**
 * A page asks for something that cannot be done. The message is for people, with a line for each problem.
 *
 * @example
 * import { createBatchClient } from "@x/batch-http";
 *
 * const client = createBatchClient({ accessToken: process.env.HUBSPOT_ACCESS_TOKEN! });
 * const account = await readAccount(client);
 * const studio = createStudio({ client, account, places: createMemoryPlaces() });
 * const said = await studio.view({ run: "people" }).catch((error: unknown) => {
 *   if (error instanceof StudioError) return error.message;
 *   throw error;
 * });
 * said; //=> "There is no such run. Look at the list of runs."
 */
export declare class StudioError extends Error {
    readonly name = "StudioError";
}
/**
 * Throws what a page is told: a line for each problem.
 *
 * @throws {StudioError}
 *
 * @example
 * function requireName(name: string): string {
 *   return name === "" ? refuse("A mapping needs a name.") : name;
 * }
 * requireName("people"); //=> "people"
 */
export declare function refuse(...problems: string[]): never;

// studio/account/record-url.d.ts
import type { Job } from "@x/batch-core";
import type { Account } from "@x/batch-types";
import type { Task } from "../../store/task.ts";
/**
 * Returns the URL with which HubSpot's pages of the records of a run begin; the record id follows. Undefined where no
 * such pages are known: a sandbox has no pages.
 *
 * @example
 * const task = { job: { objectType: "contacts" }, portal: { id: "4711" } } as const;
 * recordUrlOf(task, { portalId: "4711" }); //=> "https://app.hubspot.com/contacts/4711/record/0-1/"
 */
export declare function recordUrlOf({ baseUrl, job, portal }: Pick<Task, "baseUrl" | "portal"> & {
    job: Pick<Job, "objectType">;
}, { portalId, uiDomain }: Pick<Account, "portalId" | "uiDomain">): string | undefined;

// studio/runs/statuses.d.ts
/** The statuses of rows, in the order in which they are shown and sorted. */
export declare const STATUSES: readonly ["created", "updated", "unchanged", "archived", "found", "failed", "skipped", "unknown"];

// studio/runs/watch-run.d.ts
import type { RunView } from "../views/run.ts";
/**
 * Returns whether no process goes on with a run any more.
 *
 * @example
 * isOver({ state: "finished" }); //=> true
 * isOver({ state: "to resume" }); //=> false
 */
export declare function isOver({ state }: Pick<RunView, "state">): boolean;
/**
 * Yields the state of a run, and again whenever it changes, until the run is finished.
 *
 * @param read Reads the state of the run. It is called only when the reader wants more, so a slow reader gets the newest state
 *   and delays nothing.
 *
 * @example
 * async function untilItEnds(read: () => Promise<RunView>): Promise<void> {
 *   for await (const { settled, rows } of watchRun(read, AbortSignal.timeout(60_000))) {
 *     console.log(`${settled} of ${rows}`);
 *   }
 * }
 */
export declare function watchRun(read: () => Promise<RunView>, signal: AbortSignal): AsyncGenerator<RunView, void, undefined>;

// studio/places.d.ts
import type { FileBytes, ReadOptions } from "@x/batch-file";
import type { ImportEnd } from "../run/import-run.ts";
import type { ImportClient } from "../account/import-client.ts";
import type { Write } from "../results/is-same-write.ts";
import type { RetryRows } from "../run/retry.ts";
import type { ImportStore } from "../store/import-store.ts";
import type { ParentRun, Task } from "../store/task.ts";
import type { UndoSummary } from "../undo/undo-summary.ts";
import type { JobChoice } from "./views/choice.ts";
/** A file that a page has given. */
export interface Upload {
    readonly file: FileBytes;
}
/** The file that a run reads its rows from. */
export interface RunSource {
    readonly file: FileBytes;
    /** What the run keeps of the file, to find it again. */
    readonly path: string;
}
/** The rows of another run, as the file of a new one. Disposing removes the file, unless a run was made of it. */
export interface RetrySource extends RunSource, AsyncDisposable {
    readonly reading: ReadOptions;
    /** The title of its column with the lines of the user's file. */
    readonly lineTitle: string;
}
/** The result files of a run, written while it goes on. */
export interface RunFiles {
    advance(): Promise<void>;
    /** @returns what went wrong with the files. */
    finish(end: ImportEnd | undefined): Promise<readonly string[]>;
}
/** A run that has written the same rows, may have, or is about to. */
export interface EarlierRun {
    /** In milliseconds since 1970. */
    readonly startedAt: number;
    /** Absent where it is not one of the runs of this studio. */
    readonly run?: string | undefined;
    /** The folder in which it is, or was. */
    readonly folder?: string | undefined;
}
/** Why the last work on a run sent no more. */
export interface LastStop {
    readonly reason: string;
    /** The scopes that are needed, where scopes are the reason. */
    readonly message: string;
}
/** Runs that are done one after the other. */
export interface StepsOfRun {
    /** The command that began them, such as `undo`. Absent for a single run. */
    readonly command?: string | undefined;
    /** In their order. */
    readonly runs: readonly string[];
}
/** An undo of a run, to be agreed to. Disposing removes its files, unless it began. */
export interface PlannedUndo extends AsyncDisposable {
    readonly summary: UndoSummary;
    /**
     * Makes the runs that undo the run, and sends nothing.
     *
     * @returns the first of them.
     */
    begin(): Promise<string>;
}
/** Where a studio keeps files and runs: folders, or the memory of a page. */
export interface StudioPlaces<Given> {
    keepUpload(given: Given): Promise<Upload>;
    /**
     * Reads from HubSpot what undoes a run. Absent where runs cannot be undone.
     *
     * @param signal Ends the reading at once.
     */
    planUndo?(run: string, signal: AbortSignal): Promise<PlannedUndo>;
    /** Returns the names of all runs, the newest first. */
    listRuns(): Promise<readonly string[]>;
    /**
     * Returns the newest run that has written the same rows, may have, or is about to; undefined where there is none.
     *
     * @param client Asked whether two names are of one custom object.
     */
    findEarlierRun(wanted: Write, client: () => Promise<Pick<ImportClient, "schemas">>): Promise<EarlierRun | undefined>;
    /** Calls `act` while nobody else looks for earlier runs here, or makes one. */
    inTurn<Result>(act: () => Promise<Result>): Promise<Result>;
    /** Returns the steps that a run belongs to. */
    stepsOf(run: string): Promise<StepsOfRun>;
    /** Returns a name for a run that is about to begin. */
    nameRun(job: JobChoice): string;
    createRun(run: string, task: Task): Promise<ImportStore>;
    /** Returns where a run is, for messages of other runs. */
    pathOf(run: string): string | undefined;
    /** Opens the run that the rows of a retry come from. */
    openParent(parent: ParentRun): Promise<ImportStore>;
    /** Opens a run to work on it, and keeps others away until it is closed. */
    openRun(run: string): Promise<ImportStore>;
    /** Opens a run to look at it, also while others work on it. */
    lookAtRun(run: string): Promise<ImportStore>;
    /** Whether a process works on it. */
    isBusy(run: string): boolean;
    /** Why the last work on a run sent no more; undefined where that is not known. */
    lastStop(run: string, store: ImportStore): Promise<LastStop | undefined>;
    /** Keeps a file with the run that is about to read it. */
    keepSource(run: string, upload: Upload): Promise<RunSource>;
    /** Opens the file of a run that is to go on. */
    sourceOf(run: string, task: Task): Promise<RunSource>;
    /** Keeps the rows of another run as the file of a new one. */
    keepRows(run: string, store: ImportStore, rows: RetryRows): Promise<RetrySource>;
    /** Keeps that the user agreed to write the rows of a run. */
    keepAgreement(run: string, task: Task): Promise<void>;
    /** Returns the names of all saved mappings. */
    listMappings(): Promise<readonly string[]>;
    readMapping(name: string): Promise<string>;
    /**
     * @param replaces Whether one of this name may be there already.
     * @returns the file that it is in.
     */
    saveMapping(name: string, text: string, replaces: boolean): Promise<string | undefined>;
    removeMapping(name: string): Promise<void>;
    /**
     * Removes a run for good; of runs that are done one after the other, all. They are at their end, and nobody works on them.
     * What was written stays in HubSpot.
     */
    removeRun(run: string): Promise<void>;
    followRun(run: string, store: ImportStore): Promise<RunFiles>;
}

// studio/views/account.d.ts
/** The HubSpot account (portal) that a studio writes to. */
export interface StudioAccount {
    readonly portal: string;
    /** What HubSpot calls its kind, such as `STANDARD` or `SANDBOX`. */
    readonly accountType?: string | undefined;
    /** Where requests go, such as `api.hubapi.com`. */
    readonly host: string;
    /** The name of the account on this computer, if it has one. */
    readonly name?: string | undefined;
    /** True for a sandbox that plays HubSpot, and can be made to fail: `Studio.sandbox`. */
    readonly isSandbox: boolean;
    /** Whether runs can be undone here. */
    readonly canUndo: boolean;
    /** Requests a day that HubSpot allows the account. Absent where HubSpot does not say it. */
    readonly dailyLimit?: number | undefined;
    /** How many of them are left. Absent of a sandbox, too. */
    readonly dailyRemaining?: number | undefined;
}

// studio/views/check.d.ts
import type { CheckReport } from "../../check/check.ts";
import type { RunSummary } from "./run.ts";
export interface CheckView extends Pick<CheckReport, "rows" | "refused" | "problems" | "warnings" | "rewritten" | "cost" | "unlisted" | "leftOutRows"> {
    /** The first 20 rows that can be sent, as they are sent. */
    readonly firstRows: readonly SentRowView[];
    /** The labels of the properties that are written, by name. */
    readonly labels: Readonly<Record<string, string>>;
    /** A hash of which rows are refused and which values are rewritten: `agreedOf` takes it. */
    readonly judged: string;
    /** Titles of columns that are not written. */
    readonly notWritten: readonly string[];
    /** The newest other run that wrote rows of the same file to the same object, may have, or is about to. */
    readonly before?: {
        /** Absent where it is not one of the runs of this studio. */
        readonly run?: string | undefined;
        /** The folder in which it is, or was. */
        readonly folder?: string | undefined;
        /** ISO 8601. */
        readonly startedAt: string;
        /** Absent where it is not one of the runs of this studio. */
        readonly state?: RunSummary["state"] | undefined;
    } | undefined;
}
/** Why a row is refused. */
export interface RowProblem {
    readonly message: string;
    /** The place of the column that it is about, from 0. Absent where it is about none, or several. */
    readonly column?: number | undefined;
}
/** A row as it is sent. Texts of at most 200 characters. */
export interface SentRowView {
    readonly line: number;
    /** The record id, where the row has it. */
    readonly id?: string | undefined;
    /** A property that is not in it stays as it is in HubSpot; `""` clears the property. */
    readonly properties: Readonly<Record<string, string>>;
    /** The ids or values that name the records to associate with. */
    readonly associations: readonly string[];
}

// studio/views/choice.d.ts
import type { Edit } from "../../edits/edit.ts";
import type { RowOptions } from "../../record/row-options.ts";
/** What is to be done with the rows of a file. */
export interface JobChoice {
    readonly operation: "create" | "update" | "upsert" | "archive";
    readonly objectType: string;
    /** The unique property to find records by. Absent: the record id. */
    readonly idProperty?: string | undefined;
}
/** A file, a job, and the property of each column; null: it is not written. */
export interface ImportChoice {
    readonly source: string;
    readonly job: JobChoice;
    readonly columns: readonly (string | null)[];
    readonly rowOptions: Pick<RowOptions, "coerce" | "dateFormat" | "decimalMark">;
    /** What is sent instead of values of a column. @default every value is sent as it is */
    readonly sendAs?: readonly SendAs[] | undefined;
    /** Values that every row has, of properties that no column maps to. @default none */
    readonly constants?: readonly {
        readonly property: string;
        readonly value: string;
    }[] | undefined;
    /** Columns that name records to associate with, as `DecideOptions.associate` takes them. @default none */
    readonly associate?: readonly string[] | undefined;
    /**
     * What is done about a record to associate with that HubSpot does not have, named by a property: the association is
     * left out, or the record is created. @default the row is refused
     */
    readonly missing?: "ignore" | "create" | undefined;
    /**
     * Of an update or upsert: each record is read before it is written, so that an undo can give its values back. Values that
     * HubSpot has already are not sent. @default false
     */
    readonly undoable?: boolean | undefined;
    /** Edits that are made in the rows by hand, before they are mapped and checked. @default none */
    readonly edits?: readonly Edit[] | undefined;
}
/** A value of a column, as the file has it, and what is sent instead. */
export interface SendAs {
    /** The place of the column, from 0. */
    readonly column: number;
    readonly from: string;
    /** `""` sends nothing. */
    readonly to: string;
}
/** How much would be written, as a check found. */
export interface Agreed {
    /** Rows that are sent. */
    readonly rows: number;
    /** Values in these rows that are sent in another form. */
    readonly rewritten: number;
    readonly requests: number;
    /** `CheckView.judged`: as many rows may be others. */
    readonly judged: string;
}
/** What the user agreed to write. */
export interface AgreedChoice extends ImportChoice {
    /** What the check found. @default rows are not checked again before they are sent */
    readonly agreed?: Agreed | undefined;
    /**
     * The run that `check` told as `before`, or its folder where it has no name: another one is not agreed to.
     * @default none was told
     */
    readonly before?: string | undefined;
}

// studio/views/columns.d.ts
import type { BetterColumn } from "../../mapping/doubled-columns.ts";
import type { ImportChoice } from "./choice.ts";
/** The values that a property takes, where it takes no others. */
export interface Choices {
    /** What kind of values the list has. */
    readonly kind: "option" | "owner" | "pipeline" | "stage";
    /** The first 2,000 of them. */
    readonly choices: readonly {
        readonly value: string;
        readonly label: string;
    }[];
}
/** The values that may be sent instead of some wrong values. */
export interface ValueChoices extends Choices {
    /** For each of these values, the values of the list that are probably meant, the likeliest first. */
    readonly near: readonly (readonly string[])[];
}
/** The values of a column whose property takes only values of a list. */
export interface ColumnValues extends Choices {
    /** The place of the column, from 0. */
    readonly column: number;
    readonly property: string;
    /** The first 500 values of the column, those that HubSpot does not know first, then by how many rows have them. */
    readonly values: readonly ColumnValue[];
    /** How many rows have other values, which are not listed. */
    readonly otherRows: number;
    /** Values that are to be sent instead, and that HubSpot does not know either. */
    readonly notKnown: readonly string[];
}
export interface ColumnValue {
    readonly value: string;
    readonly rows: number;
    /** What is sent for it, unless the user chooses another value. Absent: it is refused. */
    readonly means?: string | undefined;
    /** The values that are probably meant, where it is refused. */
    readonly near?: string | undefined;
}
/** The proposed property of a column. */
export interface Proposal {
    /** `null` where no property is clearly meant. */
    readonly property: string | null;
    /** The properties whose label it is, where there are several. */
    readonly mayBe: readonly string[];
    /** Properties of a name or label like it, the likeliest first. */
    readonly near: readonly string[];
    /** True: only HubSpot sets the property of this name. */
    readonly isReadOnly: boolean;
    /** Another column that is meant for its property more surely. Absent: there is none. */
    readonly better?: BetterColumn | undefined;
}
/** A saved mapping, applied to a file. */
export interface LoadedMapping extends Required<Pick<ImportChoice, "associate" | "columns" | "constants" | "sendAs">>, Partial<Pick<ImportChoice, "job" | "rowOptions">> {
    /** Columns that it has and the file has not, and those that only the file has, of which some are proposed; sentences. */
    readonly notes: readonly string[];
}
/** The problems of a mapping, and the columns that are not written. */
export interface MappingView {
    readonly problems: readonly MappingProblem[];
    /** Titles of columns that are not written. */
    readonly notWritten: readonly string[];
    /** Problems of the values for every row, as the check would report them. Absent: none. */
    readonly wrongConstants?: readonly MappingProblem[] | undefined;
}
/** A problem of a choice. Where it is about one field of the choice, that field is named. */
export interface MappingProblem {
    readonly message: string;
    /** The places of the columns, from 0. */
    readonly columns?: readonly number[] | undefined;
    /** The property of the value for every row. */
    readonly constant?: string | undefined;
    /** The text of `associate`. */
    readonly associate?: string | undefined;
    /** Properties that are probably meant, the likeliest first. */
    readonly near?: readonly string[] | undefined;
}

// studio/views/compare.d.ts
import type { Outcome } from "@x/batch-types";
import type { RunSummary } from "./run.ts";
/** A comparison of two runs. */
export interface CompareView {
    /** In the order in which they were asked for. */
    readonly runs: readonly [ComparedRun, ComparedRun];
    /**
     * Whether their rows come from the same file, so that a line of one is the same row in the other. `same name`: the files
     * have one name, and whether their rows are the same is not known. `other`: `lines` is empty.
     */
    readonly files: "same" | "same name" | "other";
    /** How many lines had which outcome in the first and in the second; undefined where one of them has no such line. */
    readonly lines: readonly {
        readonly first?: Outcome["status"] | undefined;
        readonly second?: Outcome["status"] | undefined;
        readonly rows: number;
    }[];
}
export interface ComparedRun extends RunSummary {
    readonly requests: number;
    readonly limited: number;
    /** As of `RunView`, of the time, too. */
    readonly isAtLeast: boolean;
    /** Of all work on it. */
    readonly milliseconds: number;
}

// studio/views/objects.d.ts
import type { TokenMay } from "../../account/token-scopes.ts";
/** An object that rows can be written to. */
export interface ObjectView {
    readonly objectType: string;
    readonly label: string;
    /** Those of `create`, `update`, `upsert` and `archive` that HubSpot offers for it. */
    readonly operations: readonly string[];
}
/** The operations that HubSpot offers for each object, in the version of its API that is used here. */
export interface MatrixView {
    readonly version: string;
    /** All there are. */
    readonly operations: readonly string[];
    readonly objects: readonly MatrixObject[];
    /** Why HubSpot does not list the custom objects of the account to this token. */
    readonly refused?: string | undefined;
    /** Why HubSpot does not say which scopes this token has. */
    readonly scopesRefused?: string | undefined;
    readonly limits: {
        readonly recordsPerRequest: number;
        readonly recordsPerReadWithHistory: number;
        readonly charactersPerValue: number;
        readonly uniqueProperties: number;
        /** The limits of the account, where HubSpot states them. */
        readonly rate?: {
            readonly requests: number;
            readonly perMilliseconds: number;
        } | undefined;
        readonly daily?: number | undefined;
    };
}
export interface MatrixObject {
    readonly name: string;
    readonly typeId?: string | undefined;
    readonly operations: readonly string[];
    /** The scopes that a token needs to read; empty where HubSpot names none. */
    readonly read: string;
    /** For all other operations. */
    readonly write: string;
    /** Whether this token has them, where HubSpot lists the scopes of the token. */
    readonly token?: TokenMay | undefined;
}
export interface PropertyView {
    readonly name: string;
    readonly label: string;
    /** HubSpot's type, such as `string`, `number` or `enumeration`. */
    readonly type: string;
    /** What its values name (an owner, a pipeline, a stage), where HubSpot does not list them as options. */
    readonly names?: "owner" | "pipeline" | "stage" | undefined;
    /** The values of the first options, where it has some. */
    readonly options: readonly string[];
    /** HubSpot finds records by it. */
    readonly isUnique: boolean;
}
/** The properties that a file can be written to. */
export interface PropertiesView {
    readonly properties: readonly PropertyView[];
    /** Why HubSpot does not list them to this token. */
    readonly refused?: string | undefined;
}

// studio/views/preview.d.ts
/** What a write of some rows would change, as HubSpot's records are now. */
export interface PreviewPart {
    /** How many rows were read. Those that are `refused` were not compared. */
    readonly read: number;
    readonly counts: Readonly<Record<PreviewRow["status"], number>>;
    /** How many rows that are not refused name records to associate with. Associations are not compared. */
    readonly associating: number;
    /** Those that are not `unchanged`. */
    readonly rows: readonly PreviewRow[];
}
export interface PreviewRow {
    readonly line: number;
    /** The record id or unique value of the row. */
    readonly key: string;
    /** `kept`: no value surely differs. */
    readonly status: "create" | "update" | "unchanged" | "kept" | "refused";
    /** Texts of at most 200 characters. `from` is `""` where HubSpot has no value. */
    readonly cells: readonly {
        readonly property: string;
        readonly from: string;
        readonly to: string;
        readonly note?: string | undefined;
    }[];
    /** Why it is refused. */
    readonly error?: string | undefined;
}

// studio/views/mending.d.ts
import type { Group } from "../../check/groups.ts";
import type { Edit } from "../../edits/edit.ts";
/** The user's corrections of the failed rows of a run. A row that they neither change nor name is not sent again. */
export interface Mending {
    /** Applied to the failed rows alone, one after the other. */
    readonly edits: readonly Edit[];
    /** Rows to send even where no edit changes them: the cause may be gone in HubSpot. */
    readonly asTheyAre: readonly SentAsItIs[];
}
/** One row, by its line, or all with one kind of reason, after the edits. */
export type SentAsItIs = {
    readonly line: number;
} | {
    readonly kind: string;
};
/** `refused`: it is not sent, as it would be refused before it is sent. */
export type MendedFate = "left-out" | "refused" | "sent";
/** The failed rows of a run that may be sent again. */
export interface MendingView {
    /** How many are to be sent. */
    readonly toSend: number;
    /** How many are neither to be sent nor left out. */
    readonly left: number;
    /** Lines that the corrections name, and that cannot be sent again, such as those that another tab has sent. */
    readonly gone: readonly number[];
    /** These rows, by the kind of their reason after the edits; at most 200 kinds, the largest first. */
    readonly groups: readonly FailedGroup[];
}
/** Failed rows with one kind of reason, and their values in the column that it is about. */
export interface FailedGroup extends Group {
    /** Names the kind of reason. */
    readonly kind: string;
    /** The column of the property in the reason. Absent where the reason names none, or no column maps to it. */
    readonly column?: number;
}

// studio/views/rows.d.ts
import type { Outcome, RecordError } from "@x/batch-types";
import type { MendedFate } from "./mending.ts";
export interface ResultFilter {
    readonly run: string;
    /** @default all */
    readonly status?: Outcome["status"] | undefined;
    /** Rows with this kind of reason. @default all */
    readonly kind?: string | undefined;
    /** Rows with this text in a cell, the id or the reason, in any case. @default all */
    readonly search?: string | undefined;
}
export interface ResultOrder {
    /**
     * Rows of one status, or of one kind of reason, are in the order of the file. Those without a reason come last.
     * @default line
     */
    readonly sort?: "line" | "reason" | "status" | undefined;
    /** The last comes first. */
    readonly isDescending?: boolean | undefined;
}
export interface ResultPage {
    readonly header: readonly string[];
    /** The places of columns that this program added to the file, such as `hs_line`: nothing of them is sent. */
    readonly ownColumns: readonly number[];
    /** How many rows pass the filter. */
    readonly total: number;
    readonly rows: readonly ResultRow[];
    /** True where there is no file: `line` is then the number of the row, from 1, and rows can be in no other order. */
    readonly isWithoutLines?: boolean | undefined;
}
export interface ResultRow {
    /** Its place in the file of the run, from 0. */
    readonly row: number;
    readonly line: number;
    readonly status: Outcome["status"];
    /** Of its own record. */
    readonly id: string;
    /** The record that has one of its values already: HubSpot refused the row for it. */
    readonly existingId?: string | undefined;
    readonly error: string;
    /** HubSpot's category of the error with which it refused the row. Absent where it sent none. */
    readonly refusal?: Pick<RecordError, "category" | "code" | "property"> | undefined;
    /** HubSpot's id of the answer that refused it, or one of its associations; empty where there is none. */
    readonly correlationId: string;
    readonly cells: readonly string[];
    /** The user's correction of a failed row. Absent where there is none. */
    readonly mended?: {
        readonly cells: readonly string[];
        readonly fate: MendedFate;
        /** Why it would be refused; empty where it would not be. */
        readonly error: string;
    } | undefined;
    /** A later run has sent it again. */
    readonly isSentAgain: boolean;
}
/** Rows with one kind of reason. */
export interface ReasonView {
    readonly status: Outcome["status"];
    /** The id of the kind, for `ResultFilter.kind` and for rows that are sent as they are. Not a text for people. */
    readonly kind: string;
    /** The reason of the first of them. */
    readonly example: string;
    readonly rows: number;
}
/** The part of a request that is about a row, made again from what the run keeps. */
export interface RowRequest {
    /** Absent where it cannot be shown. */
    readonly request?: {
        readonly method: string;
        readonly path: string;
        /** The part of the request that is of this row, as JSON: one of its `inputs`. */
        readonly input: string;
    } | undefined;
    /** Why it is absent, or what it does not show; sentences. */
    readonly notes: readonly string[];
}

// mapping/association-words.d.ts
/**
 * Returns a text of `associate` in words. The text itself where it names no column of the header exactly.
 *
 * @example
 * associationWords("companies:domain=Website", ["Email", "Website"]); //=> "“Website” names companies by domain"
 */
export declare function associationWords(text: string, header: readonly string[]): string;
/**
 * Returns a problem with what was chosen for columns, for people who never wrote a text of `associate`.
 *
 * @example
 * const header = ["Email", "City"];
 * mappingProblemWords({ message: "Two columns map to email." }, header); //=> "Two columns map to email."
 */
export declare function mappingProblemWords({ associate, message }: {
    readonly associate?: string | undefined;
    readonly message: string;
}, header: readonly string[]): string;

// studio/columns/takes-text.d.ts
import type { PropertyView } from "../views/objects.ts";
/**
 * Returns what a property takes, in words.
 *
 * @example
 * takesText({ type: "string", options: [] }); //=> "text"
 * takesText({ type: "enumeration", options: ["lead", "customer"] }); //=> "one of lead, customer"
 * takesText({ type: "enumeration", options: [], names: "owner" }); //=> "an owner"
 */
export declare function takesText({ names, options, type, }: Pick<PropertyView, "names" | "options" | "type">): string;

// studio/check/remedies.d.ts
import type { Group } from "../../check/groups.ts";
import type { ImportChoice } from "../views/choice.ts";
/** One change of the options with which refused rows would be written. */
export interface Remedy {
    /** The text of its button. */
    readonly text: string;
    /** The change of the choice. */
    readonly change: Partial<Pick<ImportChoice, "missing" | "rowOptions">>;
}
/**
 * Returns the changes that solve a problem, the likeliest first; several where only the user knows which is right.
 *
 * @example
 * const message = 'expected a day, got "03/04/2026": name its date format.';
 * remediesOf({ code: "DATE_FORMAT", message }).map(({ text }) => text);
 * //=> ["Days are DD/MM/YYYY", "Days are MM/DD/YYYY"]
 */
export declare function remediesOf({ code, message, firstMessage, }: Pick<Group, "code" | "firstMessage" | "message">): readonly Remedy[];

// studio/check/told-values.d.ts
import type { Group } from "../../check/groups.ts";
/**
 * Returns the values that the message about several rows leaves out, and how many rows have each; "" for one value.
 *
 * @example
 * const values = [{ value: "Leed", rows: 40, line: 2 }, { value: "Kunde", rows: 1, line: 9 }];
 * toldValues({ distinct: 2, values }); //=> "2 values: “Leed” (40), “Kunde” (1)"
 */
export declare function toldValues({ distinct, values }: Pick<Group, "distinct" | "values">): string;

// studio/views/run.d.ts
import type { RunDescription, RunState } from "../../results/describe-run.ts";
import type { RunLink } from "../../results/link-runs.ts";
import type { TargetCounts } from "../../store/stats.ts";
import type { Wait } from "../../run/wait-meter.ts";
import type { ResultRow } from "./rows.ts";
export interface RunSummary extends Omit<RunDescription, "inFlight"> {
    readonly run: string;
    readonly state: RunState | "unreadable";
    /** Absent where it is not known. */
    readonly inFlight?: number | undefined;
    /** Why it cannot be read. */
    readonly problem?: string | undefined;
    /** Its links to other runs. Only a list of runs has them. */
    readonly links?: readonly RunLink[] | undefined;
    /** Absent where it is kept in a folder, and written by one program. */
    readonly queue?: InQueue | undefined;
}
/** The details of a run in a queue, whose rows are sent by workers. */
export interface InQueue {
    /** A sentence: its state, and why nothing is sent. */
    readonly says: string;
    readonly lane: string;
    /** The key of its submit. */
    readonly key?: string | undefined;
    readonly canCancel: boolean;
}
/** The state of a run. */
export interface RunView extends RunSummary {
    readonly portal?: string | undefined;
    /** Absent where nobody keeps it. */
    readonly host?: string | undefined;
    /** This studio is at work on it; else another program may be. */
    readonly isHere: boolean;
    /** The studio prepares it, and no row is sent yet. */
    readonly isPreparing: boolean;
    /** It is pausing: it waits for requests in flight. */
    readonly isPausing: boolean;
    /** The user paused it. */
    readonly wasPaused: boolean;
    /** Rows in flight that would stay unknown for good after a stop: nothing can look them up. */
    readonly inDoubt: number;
    /** Rows that have their outcome. */
    readonly settled: number;
    /** Absent where the order of the file is not known. */
    readonly blocks?: RunBlocks | undefined;
    /** Requests that were sent, and answers that said 429. Absent, as all counts of requests, where nobody keeps them. */
    readonly requests?: number | undefined;
    readonly limited?: number | undefined;
    /** Requests that were sent again as they were: after a limit, a failure or no answer. */
    readonly repeated?: number | undefined;
    /**
     * `requests`, `limited` and `repeated` are at least these: another process is at work, or one was killed, and its
     * last second may not be counted.
     */
    readonly isAtLeast: boolean;
    readonly dailyRemaining?: number | undefined;
    /** Records to associate with that were looked up; absent where there were none. */
    readonly targets?: TargetsView | undefined;
    /** What keeps it from going on now. */
    readonly waiting?: Wait | undefined;
    readonly lastErrors: readonly Pick<ResultRow, "line" | "error">[];
    /** The requests over time, while this studio works on it. */
    readonly history?: RunHistory | undefined;
    /** Why nothing more is sent, and what else the user should know; sentences. */
    readonly problems: readonly string[];
}
export interface TargetsView extends TargetCounts {
    /** Associations with missing ones are left out; else the rows that name them fail. */
    readonly isMissingLeftOut: boolean;
}
/** How many requests were sent over time; at most 240 points. */
export interface RunHistory {
    /** ISO 8601. */
    readonly began: string;
    /** How long each point lasts. */
    readonly seconds: number;
    readonly sent: readonly number[];
    /** Answers that said 429. */
    readonly limited: readonly number[];
    /** How many requests HubSpot failed at (5xx), or did not answer. */
    readonly failed: number;
    /** The rate limit, where HubSpot named it. */
    readonly limit?: {
        readonly requests: number;
        readonly perMilliseconds: number;
    } | undefined;
}
/** The rows of a run in blocks of the same size, in the order of the file. */
export interface RunBlocks {
    readonly rows: number;
    /**
     * A letter a block: `.` not all of its rows have an outcome yet, `w` all are written, `p` some failed or were skipped,
     * `f` none was written, `u` of some it is unknown whether they were written.
     */
    readonly fates: string;
}
/** What may be done about a run that is at its end. */
export interface NextView {
    /** Rows that HubSpot did not refuse and that may be sent again as they are. */
    readonly toSendAgain: number;
    /** Rows that were refused, and may be sent again once they are mended. */
    readonly toMend: number;
    /** Whether it can be undone. */
    readonly canUndo: boolean;
    /** The run that it undoes, where another undo of that run may undo what this one did not. */
    readonly undoAgain?: string | undefined;
    /** The URL with which HubSpot's pages of its records begin; the record id follows. Absent where there are no such pages. */
    readonly recordUrl?: string | undefined;
    /** The steps that it belongs to, in their order; empty for a single run. */
    readonly steps: readonly string[];
    /** Its links to other runs. */
    readonly links: readonly RunLink[];
    /** Why no row can be sent again or mended here. */
    readonly problems: readonly string[];
    /** Sentences: what can be done elsewhere, and how. */
    readonly elsewhere?: string | undefined;
}

// studio/runs/run-view.d.ts
import type { ImportStore } from "../../store/import-store.ts";
import type { RowIndex } from "./row-index.ts";
import type { RunSummary, RunView } from "../views/run.ts";
/**
 * Returns what a list says of a run that cannot be read.
 *
 * @example
 * const { state, problem } = unreadable("people", new Error("The database is damaged."));
 * [state, problem]; //=> ["unreadable", "The database is damaged."]
 */
export declare function unreadable(run: string, error: unknown): RunSummary;
/** What only the studio that works on a run knows. */
export type Work = Pick<RunView, "history" | "isHere" | "isPausing" | "isPreparing" | "lastErrors" | "problems">;
/** What a studio remembers of its work on a run that it no longer works on. */
export interface PastWork extends Work {
    /** How many processes had worked on the run then. Once another process has, this no longer holds. */
    readonly sessions: number;
}
export declare function viewOf(summary: RunSummary, store: ImportStore, index: RowIndex, work: Work): RunView;

// studio/check/agreed.d.ts
import type { CheckView } from "../views/check.ts";
import type { Agreed } from "../views/choice.ts";
/**
 * Returns what a user agrees to who accepts the result of a check.
 *
 * @example
 * import { createBatchClient } from "@x/batch-http";
 *
 * const client = createBatchClient({ accessToken: process.env.HUBSPOT_ACCESS_TOKEN! });
 * const account = await readAccount(client);
 * const studio = createStudio({ client, account, places: createMemoryPlaces() });
 * const { source } = await studio.addSource(new File(["email\nada@example.com\n"], "people.csv"));
 * const job = { operation: "create", objectType: "contacts" } as const;
 * const choice = { source, job, columns: ["email"], rowOptions: {} };
 * // `begin` takes it, and begins only where a new check finds the same.
 * const agreed = agreedOf(await studio.check(choice));
 * [agreed.rows, agreed.requests]; //=> [1, 1]
 */
export declare function agreedOf({ cost, judged, refused, rewritten, rows, }: Omit<CheckView, "before">): Agreed;
/** @throws {StudioError} where the check finds other rows or values to write than the user agreed to, or more requests. */
export declare function requireAgreed(agreed: Agreed, now: Agreed): void;

// studio/views/source.d.ts
import type { Format, ReadOptions } from "@x/batch-file";
/** A file, and how it was read. */
export interface SourceView {
    readonly source: string;
    readonly name: string;
    /** In bytes. */
    readonly size: number;
    /** How the user said that it is to be read. */
    readonly given: ReadOptions;
    /** Absent where it cannot be read in this way. */
    readonly table?: SourceTable | undefined;
    /** Why it cannot be read, with places. */
    readonly problems: readonly string[];
    /** The encoding that it is probably in, where it is not text in the one it was read in. */
    readonly perhaps?: {
        readonly encoding: string;
    } | undefined;
}
export interface SourceTable {
    readonly format: Format;
    /** How it was read: the given and the detected options. */
    readonly reading: ReadOptions;
    /** The sheets of a workbook. */
    readonly sheets: readonly string[];
    readonly unit: "line" | "object" | "row";
    readonly rows: number;
    /** Lines without a value, which are no rows. */
    readonly blankRows: number;
    readonly columns: readonly ColumnView[];
    readonly firstRows: readonly {
        readonly line: number;
        readonly cells: readonly string[];
    }[];
}
export interface ColumnView {
    readonly title: string;
    /** How many rows have a value in it. */
    readonly filled: number;
    /** Its first values that differ, shortened. */
    readonly examples: readonly string[];
}
/** A row of a file, with the edits so far. */
export interface SourceRowView {
    readonly line: number;
    readonly cells: readonly string[];
}

// check/scan-rows.d.ts
import { type Job } from "@x/batch-core";
import type { ColumnMap } from "../mapping/map-columns.ts";
import type { Row } from "@x/batch-file";
import type { RowOptions } from "../record/row-options.ts";
import type { LinkedRows } from "./linked-row.ts";
import type { AccountDefinitions } from "../account/account-definitions.ts";
import { type CountedTask, type RequestCount } from "./count-requests.ts";
import { type Group } from "./groups.ts";
import type { TargetLookUp } from "./look-up-targets.ts";
/** What was found out about all rows of a file. */
export interface Scan {
    readonly rows: number;
    /** Rows that a write refuses before it sends them, as HubSpot surely would. */
    readonly refused: number;
    readonly problems: readonly Group[];
    readonly warnings: readonly Group[];
    /** Values that are rewritten before they are sent. */
    readonly rewritten: readonly Group[];
    /** How many values of properties are cleared. */
    readonly cleared: number;
    /** Properties that could not be looked up. */
    readonly unlisted: readonly string[];
    /** Of those that are sent. */
    readonly firstRecords: readonly unknown[];
    readonly requests: RequestCount;
    /** By what rows about the same record are found, and whether all rows were compared. */
    readonly compared?: {
        readonly by: string;
        readonly isComplete: boolean;
    };
}
/** Judges every row by the account's definitions. Memory stays flat however many there are. */
export declare function scanRows(task: {
    readonly rows: AsyncIterable<readonly Row[]>;
    /** How many there are. */
    readonly expected: number;
    readonly job: Job;
    readonly columns: ColumnMap;
    readonly definitions: AccountDefinitions;
    readonly options: RowOptions;
    /** Whether the write reads each record first. */
    readonly looksFirst: boolean;
    readonly toList?: CountedTask["toList"];
    readonly policy?: CountedTask["policy"];
    readonly linked?: LinkedRows | undefined;
    readonly targets: TargetLookUp;
    /** Told of each refused row, by its line. */
    readonly onRefused?: ((line: number) => void) | undefined;
    /** Told of each other row. `record` makes its record as it is sent; call it before this returns. */
    readonly onAccepted?: ((line: number, record: () => unknown) => void) | undefined;
    /** How many lines and values each group lists at most. */
    readonly told?: number | undefined;
}): Promise<Scan>;

// mapping/are-types-known.d.ts
import type { ReadOptions } from "@x/batch-file";
import type { ColumnMap } from "./map-columns.ts";
/** What a run keeps of its columns, and of how its file is read. */
export interface KnownColumns {
    readonly columns: ColumnMap;
    readonly source: {
        readonly reading?: ReadOptions | undefined;
    };
}
/** Whether a run keeps which of its columns have values by type; older versions did not. In a CSV all is text. */
export declare function areTypesKnown({ columns, source }: KnownColumns): boolean;

// run/mend-change.d.ts
import type { CreateChange, UpdateChange } from "@x/batch-types";
import type { AccountDefinitions } from "../account/account-definitions.ts";
import type { RowOptions } from "../record/row-options.ts";
import type { ComparedColumn } from "../store/row-origin.ts";
import type { Task } from "../store/task.ts";
import type { WhyRefused } from "./refused-rows.ts";
/** A change of a plan that is written. */
export type PlannedWrite = CreateChange | UpdateChange;
/**
 * Returns a change of a plan with the values of a mended row, or why it cannot be mended so. What HubSpot had when the plan
 * was made stays as it is, so that a mended row is written over nothing that others changed since.
 *
 * @param cells One for each of the columns; a blank one leaves its property alone, but where the plan clears it.
 */
export type MendChange = (change: PlannedWrite, cells: readonly string[]) => {
    readonly change: PlannedWrite;
} | {
    readonly why: WhyRefused;
};
/** @param columns Those that were compared, which result files have. */
export declare function createMendChange(job: Task["job"], columns: readonly ComparedColumn[], definitions: AccountDefinitions, rowOptions?: RowOptions): MendChange;

// studio/runs/known-runs.d.ts
import type { ImportStore } from "../../store/import-store.ts";
import type { LiveRun } from "./live-run.ts";
import type { StudioPlaces } from "../places.ts";
import { type RowIndex } from "./row-index.ts";
import type { RunSummary, RunView } from "../views/run.ts";
/** A run that is open for reading. */
export interface OpenRun {
    readonly store: ImportStore;
    /** Reads every row, unless an earlier call did. */
    readonly index: () => Promise<RowIndex>;
}
/** The runs of a studio: those it works on, and those it only looks at. */
export interface KnownRuns {
    list(): Promise<readonly RunSummary[]>;
    /** Returns the run as the list shows it. */
    summary(run: string): Promise<RunSummary>;
    view(run: string): Promise<RunView>;
    /** Opens a run for reading, whoever works on it. */
    use<Result>(run: string, look: (open: OpenRun) => Result | Promise<Result>): Promise<Result>;
    live(run: string): LiveRun | undefined;
    /** Adds a run that this studio works on from now on. */
    add(run: string, live: LiveRun): void;
    /** The runs that this studio works on. */
    allLive(): readonly LiveRun[];
    /** Runs that this studio opens: nothing is sent yet. */
    readonly preparing: Set<string>;
    /** This studio goes on with these runs as soon as others are finished. */
    wait(runs: readonly string[]): void;
    /** Returns whether some of these waited. @default all that wait */
    unwait(runs?: readonly string[]): boolean;
    isWaiting(run: string): boolean;
    /** Forgets a run that was removed. */
    forget(run: string): void;
    /** Keeps what is to be shown of a run until a process works on it again. */
    tell(run: string, problem: string): Promise<void>;
    /** @throws {StudioError} where there is no run of that name. */
    require(run: string): Promise<void>;
}
export declare function createKnownRuns(places: Pick<StudioPlaces<never>, "isBusy" | "lastStop" | "listRuns" | "lookAtRun" | "pathOf">): KnownRuns;

// studio/runs/row-index.d.ts
import type { Outcome } from "@x/batch-types";
import type { ImportStore } from "../../store/import-store.ts";
import type { SettledRow } from "../../store/settled-row.ts";
import type { RunBlocks } from "../views/run.ts";
type Status = Outcome["status"];
/** The outcome of each row of a run, one byte a row, so that a page can show a large run as a whole. */
export interface RowIndex {
    readonly settled: number;
    add(rows: readonly SettledRow[]): void;
    /** Numbers of the rows with this status, in the order of the file. */
    rowsWith(status: Status | undefined): number[];
    /** The same rows, those of one status together. */
    byStatus(rows: readonly number[]): number[];
    blocks(): RunBlocks;
}
export declare function createRowIndex(rows: number): RowIndex;
/** Reads what became of every row of a run so far. */
export declare function readRowIndex(store: ImportStore): Promise<RowIndex>;
export {};

// studio/runs/live-run.d.ts
import type { ImportRun, SendOptions } from "../../run/import-run.ts";
import type { ImportStore } from "../../store/import-store.ts";
import type { RunFiles } from "../places.ts";
import type { RowIndex } from "./row-index.ts";
import { type PastWork } from "./run-view.ts";
import type { RunView } from "../views/run.ts";
/** A run that this studio is at work on. */
export interface LiveRun {
    readonly store: ImportStore;
    readonly index: RowIndex;
    view(): RunView;
    pause(): void;
    /** Pauses without waiting: a resume finds out what became of rows in flight. */
    stop(): void;
    /** Resolves with what is to be shown of the run when all is kept and the run is closed. */
    readonly ended: Promise<PastWork>;
}
/** @param send Begins to send with these listeners. */
export declare function followLiveRun(work: {
    readonly run: string;
    readonly store: ImportStore;
    readonly index: RowIndex;
    readonly files: RunFiles;
    readonly send: (listeners: Pick<SendOptions, "onEvent" | "afterRows">) => ImportRun | Promise<ImportRun>;
    /** It is paused before it sends anything. */
    readonly isPausing: boolean;
}): LiveRun;
