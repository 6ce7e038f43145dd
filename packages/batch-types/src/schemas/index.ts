// valibot schemas. What is sent to HubSpot is strict: unknown fields are refused. What HubSpot answers is
// loose: unknown fields are kept.

// Requests for records.
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
} from "./request.ts";
export { readDealSplitsRequestSchema, readRequestSchema } from "./read-request.ts";

// Requests for associations and properties.
export { associationTypeSchema } from "./request-parts.ts";
export {
  archiveAssociationsRequestSchema,
  createAssociationsRequestSchema,
  createDefaultAssociationsRequestSchema,
  readAssociationsRequestSchema,
  removeAssociationLabelsRequestSchema,
} from "./association-request.ts";
export {
  archivePropertiesRequestSchema,
  createPropertiesRequestSchema,
  createPropertyInputSchema,
  listPropertiesQuerySchema,
  propertyOptionInputSchema,
  readPropertiesRequestSchema,
} from "./property-request.ts";

// Answers about records.
export {
  batchResponseSchema,
  dealSplitsResponseSchema,
  dealSplitsRowSchema,
  pastValueSchema,
  propertyHistorySchema,
  recordRowSchema,
  warningSchema,
  type BatchResponse,
} from "./response.ts";

// Answers about associations and properties.
export {
  archiveAssociationsResponseSchema,
  associatedPairSchema,
  associationsOfRecordSchema,
  createAssociationsResponseSchema,
  createDefaultAssociationsResponseSchema,
  defaultAssociationSchema,
  pagingSchema,
  readAssociationsResponseSchema,
} from "./association-response.ts";
export {
  modificationMetadataSchema,
  propertiesResponseSchema,
  propertyDefinitionSchema,
  propertyListSchema,
  propertyOptionSchema,
} from "./property-response.ts";

// Errors, and answers of the token endpoints.
export {
  errorDetailSchema,
  errorEntrySchema,
  rateLimitErrorSchema,
  requestErrorSchema,
  type ErrorDetail,
  type ErrorEntry,
  type RequestError,
} from "./wire-error.ts";
export { oauthErrorSchema, oauthTokenSchema, type OAuthToken } from "./oauth-token.ts";

// Outcomes and results.
export {
  associationOutcomeSchema,
  confirmedOutcomeSchema,
  failedOutcomeSchema,
  outcomeSchema,
  recordErrorSchema,
  skippedOutcomeSchema,
  unknownOutcomeSchema,
} from "./outcome.ts";
export { batchResultSchema, countsSchema, requestCountsSchema, stopSchema } from "./result.ts";
