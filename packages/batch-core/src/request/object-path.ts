import { API_VERSIONS, type ApiVersion } from "@x/batch-types/registry";
import { known, knownObject } from "../job/known.ts";

/**
 * Returns the path of an object type, such as `/crm/objects/2026-09/contacts`.
 *
 * @throws {BatchError} `INVALID_BATCH` for an unknown object type or version.
 */
export function objectPath(job: {
  readonly objectType: string;
  readonly apiVersion: ApiVersion;
}): string {
  const apiVersion = known("apiVersion", job.apiVersion, API_VERSIONS);
  const object = knownObject("objectType", job.objectType);
  const ordinary =
    apiVersion === "v3"
      ? `/crm/v3/objects/${object.segment}`
      : `/crm/objects/${apiVersion}/${object.segment}`;
  return object.basePath?.[apiVersion] ?? ordinary;
}
