// What is asked, and what HubSpot offers.
export * from "./registry.ts";
export { apiVersionSchema, operationSchema } from "./vocabulary-schemas.ts";

// What the user hands over.
export type {
  CreateRecord,
  DealSplitsRecord,
  FollowUpAssociation,
  Properties,
  PropertyTypes,
  PropertyValue,
  RecordId,
  RecordOf,
  SomeProperties,
  UpdateRecord,
  UpsertRecord,
} from "./record.ts";

export type {
  AssociationInputOf,
  AssociationPair,
  PropertyInputOf,
  PropertyName,
  RecordObjectType,
  TypedAssociationPair,
} from "./call-input.ts";

// What goes out for records: strict.
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
export {
  readDealSplitsRequestSchema,
  readRequestSchema,
  type ReadDealSplitsRequest,
  type ReadRequest,
} from "./read-request.ts";

// What goes out for associations and properties: strict.
export { associationTypeSchema, type AssociationType } from "./association-type.ts";
export {
  archiveAssociationsRequestSchema,
  createAssociationsRequestSchema,
  createDefaultAssociationsRequestSchema,
  readAssociationsRequestSchema,
  removeAssociationLabelsRequestSchema,
  type ArchiveAssociationsRequest,
  type CreateAssociationsRequest,
  type CreateDefaultAssociationsRequest,
  type ReadAssociationsRequest,
  type RemoveAssociationLabelsRequest,
} from "./association-request.ts";
export {
  archivePropertiesRequestSchema,
  createPropertiesRequestSchema,
  createPropertyInputSchema,
  listPropertiesQuerySchema,
  PROPERTY_FIELD_TYPES,
  PROPERTY_TYPES,
  propertyOptionInputSchema,
  readPropertiesRequestSchema,
  type ArchivePropertiesRequest,
  type CreatePropertiesRequest,
  type CreatePropertyInput,
  type ListPropertiesQuery,
  type PropertyOptionInput,
  type ReadPropertiesRequest,
} from "./property-request.ts";

// What comes back for records: loose.
export {
  batchResponseSchema,
  pastValueSchema,
  propertyHistorySchema,
  recordRowSchema,
  warningSchema,
  type BatchResponse,
  type PastValue,
  type PropertyHistory,
  type RecordRow,
  type Warning,
} from "./response.ts";
export {
  dealSplitsResponseSchema,
  dealSplitsRowSchema,
  type DealSplitsResponse,
  type DealSplitsRow,
} from "./deal-splits-response.ts";

// What comes back for associations and properties: loose.
export {
  archiveAssociationsResponseSchema,
  associatedPairSchema,
  associationsOfRecordSchema,
  createAssociationsResponseSchema,
  createDefaultAssociationsResponseSchema,
  defaultAssociationSchema,
  readAssociationsResponseSchema,
  type ArchiveAssociationsResponse,
  type AssociatedPair,
  type AssociationsOfRecord,
  type CreateAssociationsResponse,
  type CreateDefaultAssociationsResponse,
  type DefaultAssociation,
  type ReadAssociationsResponse,
} from "./association-response.ts";
export {
  propertiesResponseSchema,
  propertyListSchema,
  type PropertiesResponse,
  type PropertyList,
} from "./property-response.ts";
export {
  modificationMetadataSchema,
  propertyDefinitionSchema,
  propertyOptionSchema,
  type PropertyDefinition,
  type PropertyOption,
} from "./property-definition.ts";
export { pagingSchema, type Paging } from "./paging.ts";

// What comes back when it goes wrong, and from the token endpoints: loose.
export {
  errorDetailSchema,
  errorEntrySchema,
  rateLimitErrorSchema,
  requestErrorSchema,
  type ErrorDetail,
  type ErrorEntry,
  type RateLimitError,
  type RequestError,
} from "./wire-error.ts";
export {
  oauthErrorSchema,
  oauthTokenSchema,
  type OAuthError,
  type OAuthToken,
} from "./oauth-token.ts";

// What the user is told.
export {
  associationOutcomeSchema,
  confirmedOutcomeSchema,
  failedOutcomeSchema,
  outcomeSchema,
  recordErrorSchema,
  skippedOutcomeSchema,
  unknownOutcomeSchema,
  type AssociationOutcome,
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
export type { DealSplitsOutcomeOf, OutcomeOf, ReturnedProperties, RowOf } from "./outcome-of.ts";
export type {
  ArchivedOutcome,
  AssociatedOutcome,
  AssociatedRecord,
  AssociationOutcomeOf,
  AssociationLabel,
  AssociationLabelsListedOutcome,
  AssociationsFoundOutcome,
  CallOutcome,
  CallResult,
  PropertiesListedOutcome,
  PropertyCreatedOutcome,
  PropertyFoundOutcome,
  PropertyOutcomeOf,
} from "./call-outcome.ts";
export { isWritten } from "./is-written.ts";
