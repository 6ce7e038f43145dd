import {
  API_VERSIONS,
  type ApiVersion,
  ASSOCIATION_BASE_PATHS,
  ASSOCIATION_ENDPOINTS,
  ASSOCIATION_OPERATIONS,
  type AssociationOperation,
  type ObjectType,
} from "@x/batch-types/registry";
import { known, knownObject } from "../job/known.ts";

export interface AssociationRequest {
  readonly method: "POST";
  readonly path: string;
  readonly body: { readonly inputs: readonly object[] };
}

/**
 * Returns the request to an association batch endpoint.
 *
 * @param inputs In the form the endpoint accepts; see the association request schemas of batch-types.
 * @throws {BatchError} `INVALID_BATCH` for an unknown operation, object type or version.
 */
export function buildAssociationRequest(
  job: {
    readonly apiVersion: ApiVersion;
    readonly operation: AssociationOperation;
    readonly from: ObjectType;
    readonly to: ObjectType;
  },
  inputs: readonly object[],
): AssociationRequest {
  const operation = known("operation", job.operation, ASSOCIATION_OPERATIONS);
  return {
    method: "POST",
    path: associationPath(job) + ASSOCIATION_ENDPOINTS[operation].suffix,
    body: { inputs },
  };
}

/**
 * Returns the path of the association endpoints of two object types.
 *
 * @throws {BatchError} `INVALID_BATCH` for an unknown object type or version.
 */
export function associationPath(job: {
  readonly apiVersion: ApiVersion;
  readonly from: ObjectType;
  readonly to: ObjectType;
}): string {
  return ASSOCIATION_BASE_PATHS[known("apiVersion", job.apiVersion, API_VERSIONS)]
    .replace("{fromObjectType}", knownObject("from", job.from).segment)
    .replace("{toObjectType}", knownObject("to", job.to).segment);
}
