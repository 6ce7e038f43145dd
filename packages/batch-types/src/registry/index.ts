// What HubSpot offers, as data.

export { API_VERSIONS, type ApiVersion } from "./api-version.ts";
export { OPERATIONS, type Operation } from "./operation.ts";
export { OBJECTS, type ObjectDefinition } from "./objects.ts";
export type {
  CustomObjectType,
  ObjectName,
  ObjectsWith,
  ObjectType,
  OperationsOf,
} from "./object-type.ts";

export {
  ASSOCIATION_BASE_PATHS,
  ASSOCIATION_CATEGORIES,
  ASSOCIATION_ENDPOINTS,
  ASSOCIATION_LABELS_ENDPOINT,
  ASSOCIATION_OPERATIONS,
  type AssociationCategory,
  type AssociationOperation,
} from "./association-endpoints.ts";
export {
  PROPERTY_BASE_PATHS,
  PROPERTY_ENDPOINTS,
  PROPERTY_OPERATIONS,
  type PropertyOperation,
} from "./property-endpoints.ts";
export {
  PROPERTY_FIELD_TYPES,
  PROPERTY_TYPES,
  type PropertyFieldType,
  type PropertyType,
} from "./property-types.ts";
export type { Endpoint, StatusesByVersion } from "./endpoint.ts";
export { SUCCESS_STATUSES } from "./success-statuses.ts";
export { SCOPES, type ObjectScopes, type Scopes } from "./scopes.ts";
export { SCOPE_UNIONS, type ScopeUnion } from "./scope-unions.ts";
export {
  MAX_ASSOCIATION_INPUTS,
  MAX_BATCH_INPUTS,
  MAX_HISTORY_INPUTS,
  MAX_PROPERTY_INPUTS,
  MAX_PROPERTY_VALUE_LENGTH,
  MAX_SPLIT_DECIMALS,
  MAX_UNIQUE_PROPERTIES,
} from "./limits.ts";
