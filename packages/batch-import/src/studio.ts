export { CALLS, type Calls, type OfRun, type OfSource, type Studio } from "./studio/calls.ts";
export { createStudio, type StudioOptions } from "./studio/create-studio.ts";
export type { Edit } from "./mend/edit.ts";
export { createMemoryPlaces } from "./studio/memory-places.ts";
export { parseCall, parseFilter } from "./studio/parse-call.ts";
export { StudioError } from "./studio/refuse.ts";
export type { RunFiles, RunSource, StudioPlaces, Upload } from "./studio/places.ts";
export type {
  CheckView,
  ColumnValue,
  ColumnValues,
  ColumnView,
  ImportChoice,
  JobChoice,
  LoadedMapping,
  MappingView,
  ObjectView,
  PreviewPart,
  PreviewRow,
  PropertiesView,
  PropertyView,
  Proposal,
  ResultFilter,
  ResultPage,
  ResultRow,
  RunBlocks,
  RunSummary,
  RunView,
  SendAs,
  SourceRowView,
  SourceTable,
  SourceView,
  StudioAccount,
} from "./studio/views.ts";
