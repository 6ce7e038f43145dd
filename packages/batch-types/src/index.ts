// What is asked, and what HubSpot offers.
export * from "./registry/index.ts";
export { apiVersionSchema, operationSchema } from "./schemas/vocabulary-schemas.ts";

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
} from "./record/record.ts";

export type {
  AssociationInputOf,
  AssociationPair,
  PropertyInputOf,
  PropertyName,
  RecordObjectType,
  TypedAssociationPair,
} from "./record/call-input.ts";

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
} from "./schemas/request.ts";
export {
  readDealSplitsRequestSchema,
  readRequestSchema,
  type ReadDealSplitsRequest,
  type ReadRequest,
} from "./schemas/read-request.ts";

// What goes out for associations and properties: strict.
export { associationTypeSchema, type AssociationType } from "./schemas/association-type.ts";
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
} from "./schemas/association-request.ts";
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
} from "./schemas/property-request.ts";

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
} from "./schemas/response.ts";
export {
  dealSplitsResponseSchema,
  dealSplitsRowSchema,
  type DealSplitsResponse,
  type DealSplitsRow,
} from "./schemas/deal-splits-response.ts";

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
} from "./schemas/association-response.ts";
export {
  propertiesResponseSchema,
  propertyListSchema,
  type PropertiesResponse,
  type PropertyList,
} from "./schemas/property-response.ts";
export {
  modificationMetadataSchema,
  propertyDefinitionSchema,
  propertyOptionSchema,
  type PropertyDefinition,
  type PropertyOption,
} from "./schemas/property-definition.ts";
export { pagingSchema, type Paging } from "./schemas/paging.ts";

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
} from "./schemas/wire-error.ts";
export {
  oauthErrorSchema,
  oauthTokenSchema,
  type OAuthError,
  type OAuthToken,
} from "./schemas/oauth-token.ts";

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
} from "./schemas/outcome.ts";
export {
  batchResultSchema,
  countsSchema,
  requestCountsSchema,
  stopSchema,
  type BatchResult,
  type Counts,
  type RequestCounts,
  type Stop,
} from "./schemas/result.ts";
export type {
  DealSplitsOutcomeOf,
  OutcomeOf,
  ReturnedProperties,
  RowOf,
} from "./outcome/outcome-of.ts";
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
} from "./outcome/call-outcome.ts";
