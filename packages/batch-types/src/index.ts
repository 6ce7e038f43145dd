// What is asked: versions, operations, objects.
export { API_VERSIONS, apiVersionSchema, type ApiVersion } from "./api-version.ts";
export { OPERATIONS, operationSchema, type Operation } from "./operation.ts";
export { OBJECTS, type ObjectDefinition } from "./objects.ts";
export type {
  CustomObjectType,
  ObjectName,
  ObjectsWith,
  ObjectType,
  OperationsOf,
} from "./object-type.ts";
export { MAX_BATCH_INPUTS } from "./limits.ts";

// What the user hands over.
export type {
  CreateRecord,
  DealSplitsRecord,
  Properties,
  PropertyValue,
  RecordId,
  RecordOf,
  UpdateRecord,
  UpsertRecord,
} from "./record.ts";

// What goes out: strict.
export {
  archiveInputSchema,
  archiveRequestSchema,
  associationSchema,
  createInputSchema,
  createRequestSchema,
  dealSplitSchema,
  dealSplitsInputSchema,
  dealSplitsRequestSchema,
  updateInputSchema,
  updateRequestSchema,
  upsertInputSchema,
  upsertRequestSchema,
  type ArchiveInput,
  type ArchiveRequest,
  type Association,
  type CreateInput,
  type CreateRequest,
  type DealSplit,
  type DealSplitsInput,
  type DealSplitsRequest,
  type UpdateInput,
  type UpdateRequest,
  type UpsertInput,
  type UpsertRequest,
} from "./request.ts";

// What comes back: loose.
export {
  batchResponseSchema,
  recordRowSchema,
  warningSchema,
  type BatchResponse,
  type RecordRow,
  type Warning,
} from "./response.ts";
export {
  errorDetailSchema,
  errorEntrySchema,
  requestErrorSchema,
  type ErrorDetail,
  type ErrorEntry,
  type RequestError,
} from "./wire-error.ts";
export {
  propertyDefinitionSchema,
  propertyOptionSchema,
  type PropertyDefinition,
  type PropertyOption,
} from "./property-definition.ts";

// What the user is told.
export {
  confirmedOutcomeSchema,
  failedOutcomeSchema,
  outcomeSchema,
  recordErrorSchema,
  skippedOutcomeSchema,
  unknownOutcomeSchema,
  type ConfirmedOutcome,
  type FailedOutcome,
  type Outcome,
  type RecordError,
  type SkippedOutcome,
  type UnknownOutcome,
} from "./outcome.ts";
export {
  batchResultSchema,
  countsSchema,
  requestCountsSchema,
  stopSchema,
  type BatchResult,
  type Counts,
  type RequestCounts,
  type Stop,
} from "./result.ts";
