import type { Filter, FilterGroup, PropertyValue } from "@x/batch-types";
import {
  API_VERSIONS,
  LIST_BASE_PATHS,
  LIST_ENDPOINTS,
  PAGE_ENDPOINTS,
  type PageOperation,
} from "@x/batch-types/registry";
import { plainNumber } from "../internal/plain-number.ts";
import { known, knownListId, knownObject } from "../job/known.ts";
import type { ListJob, MembershipsJob, ResolvedPageJob, SearchJob } from "../job/page-job.ts";
import type { PageBatch, PageStart } from "../kinds/pages/page-batch.ts";
import { objectPath } from "./object-path.ts";

/** The request for a page. */
export interface PageRequest {
  readonly method: "GET" | "POST";
  /** Path and query, such as `/crm/objects/2026-09/contacts?limit=100`. */
  readonly path: string;
  /** The JSON body; absent for a list. */
  readonly body?: object;
}

const OPERATIONS = Object.keys(PAGE_ENDPOINTS) as PageOperation[];
const ID = "hs_object_id";

/**
 * Returns the request for a batch of {@link planPage}.
 *
 * @throws {BatchError} `INVALID_BATCH` for an unknown operation, object type or version.
 *
 * @example
 * const job = { operation: "list", objectType: "contacts", properties: ["email"] } as const;
 * buildPage(planPage(job)!).path; //=> "/crm/objects/2026-09/contacts?limit=100&properties=email"
 */
export function buildPage({ job, entries }: PageBatch): PageRequest {
  const { input } = entries[0]!;
  if (job.operation === "memberships") return buildMembershipsPage(job, input);
  const { method, suffix } = PAGE_ENDPOINTS[known("operation", job.operation, OPERATIONS)];
  const path = objectPath(job) + suffix;
  return job.operation === "list"
    ? { method, path: `${path}?${listQuery(job, input)}` }
    : { method, path, body: searchBody(job, input) };
}

function buildMembershipsPage(
  { apiVersion, listId, pageSize }: MembershipsJob & ResolvedPageJob,
  { after }: PageStart,
): PageRequest {
  const { method, suffix } = LIST_ENDPOINTS.memberships;
  const base = LIST_BASE_PATHS[known("apiVersion", apiVersion, API_VERSIONS)];
  const path = (base + suffix).replace("{listId}", knownListId(listId));
  const cursor = after === undefined ? "" : `&after=${encodeURIComponent(after)}`;
  return { method, path: `${path}?limit=${pageSize}${cursor}` };
}

function listQuery(job: ListJob & ResolvedPageJob, { after }: PageStart): string {
  const { archived, associations = [], pageSize, properties, propertiesWithHistory } = job;
  for (const name of associations) knownObject("associations", name);
  const fields = {
    limit: [String(pageSize)],
    after: after === undefined ? [] : [after],
    properties,
    propertiesWithHistory,
    associations,
    archived: archived === true ? ["true"] : [],
  };
  return Object.entries(fields)
    .filter(([, values = []]) => values.length > 0)
    .map(([name, values = []]) => `${name}=${values.map(encodeURIComponent).join(",")}`)
    .join("&");
}

// HubSpot's description requires all but `query`.
function searchBody(job: SearchJob & ResolvedPageJob, { after }: PageStart): object {
  const { filterGroups = [], pageSize, pagesBy, properties = [], query, sorts = [] } = job;
  const isById = pagesBy === "id";
  const groups = isById && after !== undefined ? above(after, filterGroups) : filterGroups;
  return {
    filterGroups: groups.map(({ filters }) => ({ filters: filters.map(asSent) })),
    ...(query !== undefined && { query }),
    // Fact 95.
    sorts: [sorts[0] ?? { propertyName: ID, direction: "ASCENDING" }],
    properties,
    limit: pageSize,
    after: isById || after === undefined ? "0" : after,
  };
}

/** Adds to each group that the id is above one: without groups, as the only group. */
function above(id: string, groups: readonly FilterGroup[]): readonly FilterGroup[] {
  const isAbove: Filter = { propertyName: ID, operator: "GT", value: id };
  return groups.length === 0
    ? [{ filters: [isAbove] }]
    : groups.map(({ filters }) => ({ filters: [...filters, isAbove] }));
}

/** HubSpot documents values as strings. */
function asSent(filter: Filter): object {
  switch (filter.operator) {
    case "BETWEEN":
      return { ...filter, value: asText(filter.value), highValue: asText(filter.highValue) };
    case "IN":
    case "NOT_IN":
      return { ...filter, values: filter.values.map(asText) };
    case "HAS_PROPERTY":
    case "NOT_HAS_PROPERTY":
      return filter;
    default:
      return { ...filter, value: asText(filter.value) };
  }
}

function asText(value: PropertyValue): string {
  return typeof value === "number" ? plainNumber(String(value))! : String(value);
}
