import { API_VERSIONS, LIST_BASE_PATHS, LIST_ENDPOINTS } from "@x/batch-types/registry";
import type { ListCallJob, MembershipCallJob, Resolved } from "../job/call-job.ts";
import { known, knownListId, knownObject } from "../job/known.ts";
import type { CallEntry, ListNameInput, RecordInput } from "../kinds/calls/call-batch.ts";
import type { CallRequest } from "./call-request.ts";

// Not described: the lists guide has 20 in a page unless another count is given (fact 113).
const LISTS_PER_PAGE = 100;

/**
 * Returns the request that looks for a list or for all, or creates one to which records are added by hand.
 *
 * @throws {BatchError} `INVALID_BATCH` for an unknown operation, object type or version.
 */
export function buildListCall(
  job: Resolved<ListCallJob>,
  [entry]: readonly CallEntry[],
): CallRequest {
  const operation = known("operation", job.operation, ["find", "list", "create"] as const);
  const { method, suffix } = LIST_ENDPOINTS[operation === "create" ? "create" : "search"];
  const path = listPath(job) + suffix;
  const objectTypeId = job.objectType === undefined ? undefined : typeIdOf(job.objectType);
  const { name, offset = 0 } = entry!.input as Partial<ListNameInput>;
  if (operation === "create") {
    return { method, path, body: { name, objectTypeId, processingType: "MANUAL" } };
  }
  const { id } = entry!.input as Partial<RecordInput>;
  // HubSpot's description requires the lists and `offset`.
  const body = {
    listIds: id === undefined ? [] : [id],
    ...(name !== undefined && { query: name }),
    ...(objectTypeId !== undefined && { objectTypeId }),
    processingTypes: [],
    additionalProperties: [],
    count: LISTS_PER_PAGE,
    offset,
  };
  return { method, path, body };
}

/**
 * Returns the request that adds records to a list or removes them. Its body is an array of record ids.
 *
 * @throws {BatchError} `INVALID_BATCH` for an unknown operation or version, or a text that is no id of a list.
 */
export function buildMembershipCall(
  job: Resolved<MembershipCallJob>,
  entries: readonly CallEntry[],
): CallRequest {
  const operation = known("operation", job.operation, ["add", "remove"] as const);
  const { method, suffix } = LIST_ENDPOINTS[operation];
  const path = (listPath(job) + suffix).replace("{listId}", knownListId(job.listId));
  return { method, path, body: entries.map(({ input }) => (input as RecordInput).id) };
}

function listPath({ apiVersion }: Pick<Resolved<ListCallJob>, "apiVersion">): string {
  return LIST_BASE_PATHS[known("apiVersion", apiVersion, API_VERSIONS)];
}

function typeIdOf(objectType: string): string {
  const { segment, typeId = segment } = knownObject("objectType", objectType);
  return typeId;
}
