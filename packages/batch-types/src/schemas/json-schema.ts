// Only this entry needs @valibot/to-json-schema.
import { toJsonSchema, type JsonSchema } from "@valibot/to-json-schema";
import type { GenericSchema } from "valibot";
import {
  archiveAssociationsRequestSchema,
  createAssociationsRequestSchema,
  createDefaultAssociationsRequestSchema,
  readAssociationsRequestSchema,
  removeAssociationLabelsRequestSchema,
} from "./association-request.ts";
import { outcomeSchema } from "./outcome.ts";
import {
  archivePropertiesRequestSchema,
  createPropertiesRequestSchema,
  readPropertiesRequestSchema,
} from "./property-request.ts";
import { readDealSplitsRequestSchema, readRequestSchema } from "./read-request.ts";
import {
  archiveRequestSchema,
  createRequestSchema,
  dealSplitsRequestSchema,
  updateRequestSchema,
  upsertRequestSchema,
} from "./request.ts";
import { batchResultSchema } from "./result.ts";

const SCHEMAS = {
  createRequest: createRequestSchema,
  updateRequest: updateRequestSchema,
  upsertRequest: upsertRequestSchema,
  archiveRequest: archiveRequestSchema,
  readRequest: readRequestSchema,
  dealSplitsRequest: dealSplitsRequestSchema,
  readDealSplitsRequest: readDealSplitsRequestSchema,
  createAssociationsRequest: createAssociationsRequestSchema,
  createDefaultAssociationsRequest: createDefaultAssociationsRequestSchema,
  archiveAssociationsRequest: archiveAssociationsRequestSchema,
  removeAssociationLabelsRequest: removeAssociationLabelsRequestSchema,
  readAssociationsRequest: readAssociationsRequestSchema,
  createPropertiesRequest: createPropertiesRequestSchema,
  readPropertiesRequest: readPropertiesRequestSchema,
  archivePropertiesRequest: archivePropertiesRequestSchema,
  outcome: outcomeSchema,
  batchResult: batchResultSchema,
} as const satisfies Readonly<Record<string, GenericSchema>>;

/** The names of the JSON Schemas: every request body, an outcome, and a result. */
export type JsonSchemaName = keyof typeof SCHEMAS;

/**
 * Returns the request bodies, the outcome and the result as JSON Schema (draft 7). They check what the
 * valibot schemas check, with one exception: JSON Schema cannot express that a read with
 * `propertiesWithHistory` takes 50 inputs instead of 100.
 *
 * @example
 * toJsonSchemas().archiveRequest.required; //=> ["inputs"]
 */
export function toJsonSchemas(): Readonly<Record<JsonSchemaName, JsonSchema>> {
  const entries = Object.entries<GenericSchema>(SCHEMAS).map(([name, schema]) => [
    name,
    toJsonSchema(schema, { ignoreActions: ["check"] }),
  ]);
  return Object.fromEntries(entries) as Record<JsonSchemaName, JsonSchema>;
}
