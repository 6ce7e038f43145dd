export { CALLS, type Calls, type OfRun, type OfSource, type Studio } from "./studio/calls.ts";
export { createStudio, type StudioOptions } from "./studio/create-studio.ts";
export type { Edit } from "./edits/edit.ts";
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
export type {
  CheckView,
  ColumnValue,
  ColumnValues,
  ComparedRun,
  CompareView,
  ColumnView,
  AgreedChoice,
  ImportChoice,
  JobChoice,
  LoadedMapping,
  MappingView,
  MatrixObject,
  MatrixView,
  MendedRow,
  NextView,
  ObjectView,
  PreviewPart,
  PreviewRow,
  PropertiesView,
  PropertyView,
  Proposal,
  ResultFilter,
  ResultOrder,
  ResultPage,
  ResultRow,
  RowRequest,
  RunBlocks,
  RunHistory,
  RunSummary,
  RunView,
  SendAs,
  SourceRowView,
  SourceTable,
  SourceView,
  StudioAccount,
  UndoCounts,
  UndoView,
} from "./studio/views.ts";
