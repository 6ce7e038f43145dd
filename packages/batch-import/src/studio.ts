export {
  CALLS,
  type Calls,
  type HostedStudio,
  type OfRun,
  type OfSource,
  type Studio,
} from "./studio/calls.ts";
export { createStudio, type StudioOptions } from "./studio/create-studio.ts";
export type { Group, GroupedValue } from "./check/groups.ts";
export type { Edit } from "./edits/edit.ts";
export type { BetterColumn } from "./mapping/doubled-columns.ts";
export { createMemoryPlaces } from "./studio/memory-places.ts";
export { parseCall, parseFilter, parseSandboxCall, parseWatched } from "./studio/parse-call.ts";
export type { Fault, FaultRule, SandboxLike } from "./studio/sandbox-calls.ts";
export {
  type CreatedInSandbox,
  type FaultName,
  SANDBOX_CALLS,
  type SandboxCalls,
} from "./studio/views/sandbox.ts";
export { refuse, StudioError } from "./studio/refuse.ts";
export { recordUrlOf } from "./studio/account/record-url.ts";
export { STATUSES } from "./studio/runs/statuses.ts";
export { watchRun } from "./studio/runs/watch-run.ts";
export type {
  EarlierRun,
  LastStop,
  PlannedUndo,
  RetrySource,
  RunFiles,
  RunSource,
  StepsOfRun,
  StudioPlaces,
  Upload,
} from "./studio/places.ts";
export type { StudioAccount } from "./studio/views/account.ts";
export type { CheckView, RowProblem, SentRowView } from "./studio/views/check.ts";
export type {
  Agreed,
  AgreedChoice,
  ImportChoice,
  JobChoice,
  SendAs,
} from "./studio/views/choice.ts";
export type {
  Choices,
  ColumnValue,
  ColumnValues,
  LoadedMapping,
  MappingProblem,
  MappingView,
  Proposal,
  ValueChoices,
} from "./studio/views/columns.ts";
export type { ComparedRun, CompareView } from "./studio/views/compare.ts";
export type { TokenMay } from "./account/token-scopes.ts";
export type {
  MatrixObject,
  MatrixView,
  ObjectView,
  PropertiesView,
  PropertyView,
} from "./studio/views/objects.ts";
export type { PreviewPart, PreviewRow } from "./studio/views/preview.ts";
export type {
  FailedGroup,
  MendedFate,
  Mending,
  MendingView,
  SentAsItIs,
} from "./studio/views/mending.ts";
export type {
  ReasonView,
  ResultFilter,
  ResultOrder,
  ResultPage,
  ResultRow,
  RowRequest,
} from "./studio/views/rows.ts";
export type { RunDescription, RunState, TaskCommand } from "./results/describe-run.ts";
export { associationWords, mappingProblemWords } from "./mapping/association-words.ts";
export { takesText } from "./studio/columns/takes-text.ts";
export { remediesOf, type Remedy } from "./studio/check/remedies.ts";
export { toldValues } from "./studio/check/told-values.ts";
export type {
  InQueue,
  NextView,
  RunBlocks,
  RunHistory,
  RunSummary,
  RunView,
  TargetsView,
} from "./studio/views/run.ts";
export { unreadable } from "./studio/runs/run-view.ts";
export { agreedOf } from "./studio/check/agreed.ts";
export { isOver } from "./studio/runs/watch-run.ts";
export { durationText, timeLeftText } from "./run/duration-text.ts";
export { waitText } from "./run/wait-text.ts";
export { linkWords, type RunLink } from "./results/link-runs.ts";
export type { ColumnView, SourceRowView, SourceTable, SourceView } from "./studio/views/source.ts";
export type { UndoCounts, UndoSummary } from "./undo/undo-summary.ts";
export { laterRunsText, type UndoLine, undoLines, undoWork } from "./undo/undo-text.ts";
