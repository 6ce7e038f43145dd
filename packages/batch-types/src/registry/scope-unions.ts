import type { ApiVersion } from "./api-version.ts";
import { ACTIVITIES, OBJECTS, OLDER_NAMES, SENSITIVE_TICKETS } from "./object-scopes.ts";
import {
  SCHEMA_READS,
  SCHEMA_READS_KEPT,
  SCHEMA_WRITES,
  SCHEMA_WRITES_GENERATED,
  SCHEMA_WRITES_KEPT,
} from "./property-scopes.ts";

// HubSpot's OpenAPI descriptions have two sets of unions with much in common.

/** The unions of the hand-written descriptions. */
const kept = {
  "any-object": [...OBJECTS, ...ACTIVITIES, "oauth"],
  association: [...OBJECTS, ...ACTIVITIES, ...SENSITIVE_TICKETS],
  "property-read": [...SCHEMA_READS, ...SCHEMA_READS_KEPT],
  "property-write": [...SCHEMA_WRITES, ...SCHEMA_WRITES_KEPT],
};

/** The unions of the generated descriptions. */
const generated = {
  "any-object": [...OBJECTS, ...OLDER_NAMES, "oauth"],
  association: [...OBJECTS, ...OLDER_NAMES],
  "property-read": [...SCHEMA_READS, ...OLDER_NAMES],
  "property-write": [...SCHEMA_WRITES, ...SCHEMA_WRITES_GENERATED],
};

/**
 * The name of a list of scopes of which a token needs one: `any-object` for custom objects and some standard
 * ones, `association` for associations, `property-read` and `property-write` for property definitions.
 */
export type ScopeUnion = keyof typeof kept;

/**
 * The scopes of each union by API version, from the `security` of HubSpot's OpenAPI descriptions. One of
 * them is enough for the endpoint. The object types in the path may need further scopes, which HubSpot does
 * not describe.
 */
export const SCOPE_UNIONS: Readonly<
  Record<ApiVersion, Readonly<Record<ScopeUnion, readonly string[]>>>
> = {
  v3: kept,
  "2025-09": { ...kept, "any-object": generated["any-object"] },
  "2026-03": kept,
  "2026-09": generated,
};
