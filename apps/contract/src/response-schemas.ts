import type { AssociationOperation } from "@x/batch-types";
import {
  archiveAssociationsResponseSchema,
  batchResponseSchema,
  createAssociationsResponseSchema,
  createDefaultAssociationsResponseSchema,
  dealSplitsResponseSchema,
  propertiesResponseSchema,
  readAssociationsResponseSchema,
} from "@x/batch-types/schemas";
import type { GenericSchema } from "valibot";
import {
  ASSOCIATIONS,
  OBJECT_ENDPOINTS,
  PROPERTIES,
  type RegistryEndpoint,
} from "./registry-endpoints.ts";

const OF_ASSOCIATIONS: Readonly<Record<AssociationOperation, GenericSchema>> = {
  create: createAssociationsResponseSchema,
  createDefault: createDefaultAssociationsResponseSchema,
  archive: archiveAssociationsResponseSchema,
  removeLabels: archiveAssociationsResponseSchema,
  read: readAssociationsResponseSchema,
};

/** Every endpoint of ours, and the schema that reads its answers. */
export const READERS: readonly { endpoint: RegistryEndpoint; schema: GenericSchema }[] = [
  ...OBJECT_ENDPOINTS.map((endpoint) => ({
    endpoint,
    schema: endpoint.object === "deal_splits" ? dealSplitsResponseSchema : batchResponseSchema,
  })),
  ...ASSOCIATIONS.map((endpoint) => ({ endpoint, schema: OF_ASSOCIATIONS[endpoint.operation] })),
  ...PROPERTIES.map((endpoint) => ({ endpoint, schema: propertiesResponseSchema })),
];
