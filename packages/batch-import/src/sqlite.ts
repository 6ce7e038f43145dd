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
export {
  addStep,
  createStepsFolder,
  holdsSteps,
  lookAtStep,
  openStep,
  readStepsFolder,
  STEPS_FILE,
} from "./steps/steps-folder.ts";
export type {
  SettledEnd,
  UndoneAssociation,
  UndoneMembership,
  UndoneRecord,
} from "./undo/undone-record.ts";
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
