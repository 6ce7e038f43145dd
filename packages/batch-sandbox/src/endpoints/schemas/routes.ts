import type { Endpoint, Route } from "../../call.ts";
import { batchReadSchemas } from "./batch-read-schemas.ts";
import { createSchema } from "./create-schema.ts";
import { deleteSchema, listSchemas, purgeSchema, readSchema, updateSchema } from "./one-schema.ts";
import { createSchemaAssociation, deleteSchemaAssociation } from "./schema-associations.ts";

type Line = readonly [method: Route["method"], path: string, operation: string, endpoint: Endpoint];

const ASSOCIATIONS = "{objectType}/associations";

const LINES: readonly Line[] = [
  ["GET", "", "list", listSchemas],
  ["POST", "", "create", createSchema],
  ["POST", "batch/read", "read", batchReadSchemas],
  ["GET", "{objectType}", "read", readSchema],
  ["PATCH", "{objectType}", "update", updateSchema],
  ["DELETE", "{objectType}", "archive", deleteSchema],
  ["DELETE", "{objectType}/purge", "archive", purgeSchema],
  ["POST", ASSOCIATIONS, "create", createSchemaAssociation],
  ["DELETE", `${ASSOCIATIONS}/{associationIdentifier}`, "archive", deleteSchemaAssociation],
];

export const SCHEMA_ROUTES: readonly Route[] = LINES.map(([method, path, operation, endpoint]) => ({
  method,
  path,
  operation,
  access: operation === "list" || operation === "read" ? "read" : "write",
  endpoint,
}));
