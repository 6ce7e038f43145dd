// Needs @valibot/to-json-schema, which the rest of the package does without.
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

/** What can be had as JSON Schema: every request body, an outcome, and a result. */
export type JsonSchemaName = keyof typeof SCHEMAS;

/**
 * Request bodies, outcome and result as JSON Schema (draft 7). Says all the valibot schemas say, but
 * for the 50 inputs a read is held to when it asks for history: JSON Schema has no way to.
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
