export type { FileBytes, ReadOptions, Survey } from "@x/batch-file";
export { FileError, fromBlob, survey } from "@x/batch-file";
export type { AccountDefinitions, Quota } from "./account/account-definitions.ts";
export {
  findDefinitions,
  isRefused,
  isWritable,
  readAccountDefinitions,
} from "./account/account-definitions.ts";
export type { CheckReport } from "./check/check.ts";
export { check } from "./check/check.ts";
export type { RequestCounter } from "./check/count-requests.ts";
export { createRequestCounter } from "./check/count-requests.ts";
export type { Estimate } from "./check/estimate.ts";
export { estimate } from "./check/estimate.ts";
export type { Group } from "./check/groups.ts";
export type { ImportErrorCode } from "./errors/import-error.ts";
export { ImportError } from "./errors/import-error.ts";
export type { AssociationColumn } from "./mapping/association-columns.ts";
export { candidatesFor } from "./mapping/candidates.ts";
export { carryColumns } from "./mapping/carry-columns.ts";
export type { ChosenColumns, DecideOptions, Decided, OpenColumns } from "./mapping/decide.ts";
export { decide } from "./mapping/decide.ts";
export type { MappedColumn } from "./mapping/describe-columns.ts";
export { describeColumns } from "./mapping/describe-columns.ts";
export type { ColumnMap, MapOptions } from "./mapping/map-columns.ts";
export { mapColumns } from "./mapping/map-columns.ts";
export { findIdProperty } from "./mapping/find-id-property.ts";
export { OWN_COLUMNS } from "./mapping/own-columns.ts";
export { readObjectType } from "./mapping/object-type.ts";
export { didYouMean, nearest } from "./mapping/nearest.ts";
export type { SavedMapping } from "./mapping/saved-mapping.ts";
export { parseMapping, toSavedMapping } from "./mapping/saved-mapping.ts";
export { recordIdProblem } from "./check/check-ids.ts";
export { REWRITES } from "./check/rewritten.ts";
export type { RowOptions } from "./record/row-options.ts";
export { rowToRecord } from "./record/row-to-record.ts";
export { reasonOf } from "./results/reason.ts";
export type { Report } from "./results/report.ts";
export { countsWithOpen, isFinished, makeReport } from "./results/report.ts";
export type { TopReason, TopReasons } from "./results/top-reasons.ts";
export { createTopReasons } from "./results/top-reasons.ts";
export type { ImportEnd, ImportEvent, ImportRun, SendOptions } from "./run/import-run.ts";
export { sendRows } from "./run/import-run.ts";
export { resume } from "./run/resume.ts";
export type { RetryRows } from "./run/retry.ts";
export { retry } from "./run/retry.ts";
export type { NewTask, StartOptions } from "./run/start.ts";
export { newTask, start } from "./run/start.ts";
export type { Given, ImportStore, KeptBatch, Range } from "./store/import-store.ts";
export type { KeptRow, SettledRow } from "./store/settled-row.ts";
export type { ValueCounts } from "./store/value-counts.ts";
export type { Stats } from "./store/stats.ts";
export type { ParentRun, Task, TaskSource } from "./store/task.ts";
