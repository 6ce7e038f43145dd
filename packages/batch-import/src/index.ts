export type { FileBytes, ReadOptions, Survey, SystemError, UnclearColumn } from "@x/batch-file";
export {
  causeOf,
  causeText,
  FileError,
  fromBlob,
  isSystemError,
  survey,
  systemErrorText,
} from "@x/batch-file";
export { addValidationRules } from "./account/add-validation-rules.ts";
export type { AccountDefinitions, Quota } from "./account/account-definitions.ts";
export {
  findDefinitions,
  isUnique,
  isWritable,
  readAccountDefinitions,
} from "./account/account-definitions.ts";
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
export type {
  CreatedTarget,
  Given,
  ImportStore,
  KeptBatch,
  KeptChange,
  Range,
} from "./store/import-store.ts";
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

// What belongs to the packages below, so that this one is enough to name every type of its signatures.
export type {
  CleanedName,
  Format,
  Hash,
  NestedColumn,
  Nesting,
  Row,
  TypedColumn,
} from "@x/batch-file";
export type { WritePolicy } from "@x/batch-core";
export type * from "@x/batch-http";
// `ReadOptions` itself is about files here.
export type { ReadOptions as ReadRecordsOptions } from "@x/batch-http";
