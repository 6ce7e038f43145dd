import { defineRoute } from "../../call/define-route.ts";
import { batchReadSchemas } from "./batch-read-schemas.ts";
import { createSchema } from "./create-schema.ts";
import { deleteSchema, listSchemas, purgeSchema, readSchema, updateSchema } from "./one-schema.ts";
import { createSchemaAssociation, deleteSchemaAssociation } from "./schema-associations.ts";

const ONE = "/{objectType}";
const ASSOCIATIONS = `${ONE}/associations` as const;

export const SCHEMA_ROUTES = [
  defineRoute("GET /", "list", listSchemas),
  defineRoute("POST /", "create", createSchema),
  defineRoute("POST /batch/read", "read", batchReadSchemas),
  defineRoute(`GET ${ONE}`, "read", readSchema),
  defineRoute(`PATCH ${ONE}`, "update", updateSchema),
  defineRoute(`DELETE ${ONE}`, "archive", deleteSchema),
  defineRoute(`DELETE ${ONE}/purge`, "archive", purgeSchema),
  defineRoute(`POST ${ASSOCIATIONS}`, "create", createSchemaAssociation),
  defineRoute(`DELETE ${ASSOCIATIONS}/{association}`, "archive", deleteSchemaAssociation),
];
