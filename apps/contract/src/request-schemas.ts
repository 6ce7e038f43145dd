import type { AssociationOperation } from "@x/batch-types";
import {
  archiveAssociationsRequestSchema,
  archivePropertiesRequestSchema,
  archiveRequestSchema,
  createAssociationsRequestSchema,
  createDefaultAssociationsRequestSchema,
  createPropertiesRequestSchema,
  createRequestSchema,
  dealSplitsRequestSchema,
  readAssociationsRequestSchema,
  readDealSplitsRequestSchema,
  readPropertiesRequestSchema,
  readRequestSchema,
  removeAssociationLabelsRequestSchema,
  updateRequestSchema,
  upsertRequestSchema,
} from "@x/batch-types/schemas";
import type { JsonSchemaName } from "@x/batch-types/json-schema";
import type { GenericSchema } from "valibot";
import type { ObjectEndpoint } from "./registry-endpoints.ts";

/** A request schema of ours, as valibot has it and by its name as JSON Schema. */
export interface RequestSchema {
  readonly schema: GenericSchema;
  readonly jsonSchema: JsonSchemaName;
}

const OF_OBJECTS: Readonly<Record<ObjectEndpoint["operation"], RequestSchema>> = {
  create: { schema: createRequestSchema, jsonSchema: "createRequest" },
  update: { schema: updateRequestSchema, jsonSchema: "updateRequest" },
  upsert: { schema: upsertRequestSchema, jsonSchema: "upsertRequest" },
  archive: { schema: archiveRequestSchema, jsonSchema: "archiveRequest" },
  read: { schema: readRequestSchema, jsonSchema: "readRequest" },
};

/** The request schema of an object's endpoint. */
export function requestSchemaOf({ object, operation }: ObjectEndpoint): RequestSchema {
  if (object !== "deal_splits") return OF_OBJECTS[operation];
  return operation === "read"
    ? { schema: readDealSplitsRequestSchema, jsonSchema: "readDealSplitsRequest" }
    : { schema: dealSplitsRequestSchema, jsonSchema: "dealSplitsRequest" };
}

export const ASSOCIATION_REQUESTS: Readonly<Record<AssociationOperation, RequestSchema>> = {
  create: { schema: createAssociationsRequestSchema, jsonSchema: "createAssociationsRequest" },
  createDefault: {
    schema: createDefaultAssociationsRequestSchema,
    jsonSchema: "createDefaultAssociationsRequest",
  },
  archive: { schema: archiveAssociationsRequestSchema, jsonSchema: "archiveAssociationsRequest" },
  removeLabels: {
    schema: removeAssociationLabelsRequestSchema,
    jsonSchema: "removeAssociationLabelsRequest",
  },
  read: { schema: readAssociationsRequestSchema, jsonSchema: "readAssociationsRequest" },
};

export const PROPERTY_REQUESTS: Readonly<Record<"create" | "read" | "archive", RequestSchema>> = {
  create: { schema: createPropertiesRequestSchema, jsonSchema: "createPropertiesRequest" },
  read: { schema: readPropertiesRequestSchema, jsonSchema: "readPropertiesRequest" },
  archive: { schema: archivePropertiesRequestSchema, jsonSchema: "archivePropertiesRequest" },
};
