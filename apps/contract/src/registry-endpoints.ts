import { buildRequest, planBatches } from "@x/batch-core";
import {
  API_VERSIONS,
  type ApiVersion,
  ASSOCIATION_BASE_PATHS,
  ASSOCIATION_ENDPOINTS,
  type AssociationOperation,
  type Endpoint,
  type ObjectName,
  OBJECTS,
  type ObjectScopes,
  type Operation,
  OPERATIONS,
  PROPERTY_BASE_PATHS,
  PROPERTY_ENDPOINTS,
  SCOPE_UNIONS,
  type Scopes,
  SCOPES,
  SUCCESS_STATUSES,
} from "@x/batch-types";

/** An endpoint as our registry has it. */
export interface RegistryEndpoint {
  /** For people, such as `contacts create in 2026-03`. */
  readonly name: string;
  readonly version: ApiVersion;
  readonly method: "GET" | "POST";
  readonly path: string;
  readonly statuses: readonly number[];
  readonly scopes: readonly (readonly string[])[];
}

/** A batch endpoint of an object; `object` is `undefined` for custom objects. */
export interface ObjectEndpoint extends RegistryEndpoint {
  readonly object: ObjectName | undefined;
  readonly operation: Operation;
}

/** Stands for every custom object. */
export const CUSTOM_OBJECT = "2-345";

const names = [...(Object.keys(OBJECTS) as ObjectName[]), undefined];

export const OBJECT_ENDPOINTS: readonly ObjectEndpoint[] = names.flatMap((object) =>
  API_VERSIONS.flatMap((version) => {
    const offered: readonly Operation[] =
      object === undefined ? OPERATIONS : OBJECTS[object].operations[version];
    return offered.map((operation) => ({
      name: `${object ?? "custom object"} ${operation} in ${version}`,
      version,
      method: "POST" as const,
      path: pathOf(object, operation, version),
      statuses: SUCCESS_STATUSES[operation][version],
      scopes: expand(scopesOf(object, operation), version),
      object,
      operation,
    }));
  }),
);

export const ASSOCIATIONS: readonly (RegistryEndpoint & { operation: AssociationOperation })[] =
  API_VERSIONS.flatMap((version) =>
    (Object.keys(ASSOCIATION_ENDPOINTS) as AssociationOperation[]).map((operation) => ({
      operation,
      ...endpointOf("associations", operation, version, {
        ...ASSOCIATION_ENDPOINTS[operation],
        basePath: ASSOCIATION_BASE_PATHS[version],
      }),
    })),
  );

/** The batch endpoints for properties; a list is no batch. */
export const PROPERTIES: readonly (RegistryEndpoint & {
  operation: "create" | "read" | "archive";
})[] = API_VERSIONS.flatMap((version) =>
  (["create", "read", "archive"] as const).map((operation) => ({
    operation,
    ...endpointOf("properties", operation, version, {
      ...PROPERTY_ENDPOINTS[operation],
      basePath: PROPERTY_BASE_PATHS[version],
    }),
  })),
);

function endpointOf(
  group: string,
  operation: string,
  version: ApiVersion,
  endpoint: Endpoint & { basePath: string },
): RegistryEndpoint {
  return {
    name: `${group} ${operation} in ${version}`,
    version,
    method: endpoint.method,
    path: endpoint.basePath + endpoint.suffix,
    statuses: endpoint.successStatuses[version],
    scopes: expand(endpoint.scopes, version),
  };
}

/** The path as core builds it, so that what is compared is what is sent. */
function pathOf(object: ObjectName | undefined, operation: Operation, version: ApiVersion): string {
  const isSplits = object === "deal_splits";
  const needsKey = operation === "upsert" && !isSplits;
  const job = {
    operation,
    objectType: object ?? CUSTOM_OBJECT,
    apiVersion: version,
    ...(needsKey && { idProperty: "key" }),
  } as const;
  const hasId = operation !== "create";
  const isWritten = !isSplits && operation !== "archive" && operation !== "read";
  const record = {
    ...(hasId && { id: 1 }),
    ...(isWritten && { properties: { key: "1" } }),
    ...(isSplits && operation === "upsert" && { splits: [{ ownerId: 1, percentage: 1 }] }),
  };
  for (const step of planBatches(job, [record])) {
    if ("batch" in step) return buildRequest(step.batch).path;
  }
  throw new Error(`Core plans no ${operation} of ${job.objectType}.`);
}

function scopesOf(object: ObjectName | undefined, operation: Operation): Scopes {
  if (object === undefined) return "any-object";
  const { read = [], write = [] }: ObjectScopes = SCOPES[object];
  return operation === "read" ? read : write;
}

function expand(scopes: Scopes, version: ApiVersion): readonly (readonly string[])[] {
  return typeof scopes === "string"
    ? SCOPE_UNIONS[version][scopes].map((scope) => [scope])
    : scopes;
}
