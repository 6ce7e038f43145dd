export { CALLS, type Calls, type OfRun, type OfSource, type Studio } from "./studio/calls.ts";
export { createStudio, type StudioOptions } from "./studio/create-studio.ts";
export type { Edit } from "./edits/edit.ts";
export type { BetterColumn } from "./mapping/doubled-columns.ts";
export { createMemoryPlaces } from "./studio/memory-places.ts";
export { parseCall, parseFilter, parseStandInCall } from "./studio/parse-call.ts";
export {
  type SandboxLike,
  STAND_IN_CALLS,
  type StandIn,
  type Trouble,
  type TroubleFault,
  type TroubleRule,
  TROUBLES,
} from "./studio/stand-in.ts";
export { StudioError } from "./studio/refuse.ts";
export type {
  EarlierRun,
  RetrySource,
  RunFiles,
  RunSource,
  StepsOfRun,
  StudioPlaces,
  UndoPlaces,
  Upload,
} from "./studio/places.ts";
export type { StudioAccount } from "./studio/views/account.ts";
export type { CheckView } from "./studio/views/check.ts";
export type { AgreedChoice, ImportChoice, JobChoice, SendAs } from "./studio/views/choice.ts";
export type {
  ColumnValue,
  ColumnValues,
  LoadedMapping,
  MappingView,
  Proposal,
} from "./studio/views/columns.ts";
export type { ComparedRun, CompareView } from "./studio/views/compare.ts";
export type {
  MatrixObject,
  MatrixView,
  ObjectView,
  PropertiesView,
  PropertyView,
} from "./studio/views/objects.ts";
export type { PreviewPart, PreviewRow } from "./studio/views/preview.ts";
export type {
  MendedRow,
  ResultFilter,
  ResultOrder,
  ResultPage,
  ResultRow,
  RowRequest,
} from "./studio/views/rows.ts";
export type { NextView, RunBlocks, RunHistory, RunSummary, RunView } from "./studio/views/run.ts";
export type { ColumnView, SourceRowView, SourceTable, SourceView } from "./studio/views/source.ts";
export type { UndoCounts, UndoView } from "./studio/views/undo.ts";
