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

/** A request to an association endpoint, as a value. */
export interface AssociationRequest {
  readonly method: "POST";
  readonly path: string;
  readonly body: { readonly inputs: readonly object[] };
}

/**
 * The request for any association batch endpoint.
 *
 * @param inputs As the endpoint takes them; see the association request schemas of batch-types.
 * @throws {BatchError} `INVALID_BATCH` for an operation, object or version that HubSpot does not have.
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
 * Where the association endpoints of two objects are.
 *
 * @throws {BatchError} `INVALID_BATCH` for an object or version that HubSpot does not have.
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
