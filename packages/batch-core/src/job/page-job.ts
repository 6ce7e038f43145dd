import type { ListQuery, SearchQuery } from "@x/batch-types";
import {
  type ApiVersion,
  MAX_HISTORY_INPUTS,
  MAX_LIST_PAGE,
  MAX_MEMBERSHIP_PAGE,
  type ObjectType,
  SEARCH_LIMITS,
} from "@x/batch-types/registry";
import { InvalidOptionsError } from "../errors/invalid-options-error.ts";
import { UnsupportedOperationError } from "../errors/unsupported-operation-error.ts";
import {
  checkObjectType,
  checkOptions,
  type Checks,
  FLAG,
  LIST_ID,
  oneOf,
  optional,
  required,
  VERSION,
  wholeNumber,
} from "./check-options.ts";
import { DEFAULTS } from "./defaults.ts";
import type { EveryCall } from "./every-call.ts";
import { findObject } from "./find-object.ts";
import { PROPERTIES } from "./find-job-problems.ts";
import { findQueryProblems, hasRoomForId } from "./search-query.ts";

/** A list of all records of an object. */
export interface ListJob extends EveryCall, ListQuery {
  readonly operation: "list";
  readonly objectType: ObjectType;
}

/** A search for records. */
export interface SearchJob extends EveryCall, SearchQuery {
  readonly operation: "search";
  readonly objectType: ObjectType;
}

/** The records that are in a list of HubSpot's. */
export interface MembershipsJob extends EveryCall {
  readonly operation: "memberships";
  readonly listId: string | number;
}

/** A job whose records come page by page. */
export type PageJob = ListJob | MembershipsJob | SearchJob;

/** A page job with its defaults filled in. Every batch carries it. */
export type ResolvedPageJob = PageJob & {
  readonly apiVersion: ApiVersion;
  readonly maxRetries: number;
  /** The most records in a page. */
  readonly pageSize: number;
  /**
   * `id`: each page asks for the records with an id above those before it, so no change meanwhile moves a record
   * past the reader, and there may be any number. `cursor`: each page is named by the one before it.
   */
  readonly pagesBy: "id" | "cursor";
};

/**
 * Returns the job with its defaults filled in.
 *
 * @throws {InvalidOptionsError} naming every problem.
 * @throws {UnsupportedOperationError} when HubSpot does not list or search this object type.
 */
export function resolvePageJob(job: PageJob): ResolvedPageJob {
  const problems = findPageJobProblems(job);
  if (problems.length > 0) throw new InvalidOptionsError(problems);
  const { apiVersion = DEFAULTS.apiVersion, maxRetries = DEFAULTS.maxRetries } = job;
  if (job.operation !== "memberships") {
    const { operation, objectType } = job;
    const { operations } = findObject(objectType)!;
    if (!operations[apiVersion].includes("read")) {
      throw new UnsupportedOperationError({ operation, objectType, apiVersion, operations });
    }
  }
  return { ...job, apiVersion, maxRetries, pageSize: pageSizeOf(job), pagesBy: pagesByOf(job) };
}

function pageSizeOf(job: PageJob): number {
  if (job.operation === "search") return SEARCH_LIMITS.page; // Fact 90.
  if (job.operation === "memberships") return MAX_MEMBERSHIP_PAGE; // Fact 114.
  const { propertiesWithHistory = [] } = job;
  return propertiesWithHistory.length > 0 ? MAX_HISTORY_INPUTS : MAX_LIST_PAGE; // Facts 48 and 93.
}

function pagesByOf(job: PageJob): ResolvedPageJob["pagesBy"] {
  return job.operation === "search" && !job.sorts?.length && hasRoomForId(job) ? "id" : "cursor";
}

const OWN_CHECKS: Readonly<Record<PageJob["operation"], Checks>> = {
  list: {
    objectType: checkListedType,
    properties: optional(PROPERTIES),
    propertiesWithHistory: optional(PROPERTIES),
    archived: optional(FLAG),
    associations: checkAssociations,
  },
  // Their problems are found together, because some are about several of them.
  search: {
    objectType: checkListedType,
    filterGroups: () => undefined,
    query: () => undefined,
    sorts: () => undefined,
    properties: optional(PROPERTIES),
  },
  memberships: { listId: required(LIST_ID) },
};

function findPageJobProblems(job: PageJob): string[] {
  const problems = checkOptions(job, {
    operation: required(oneOf(Object.keys(OWN_CHECKS))),
    ...(OWN_CHECKS[job.operation] ?? { objectType: checkListedType }),
    apiVersion: optional(VERSION),
    maxRetries: optional(wholeNumber(0)),
  });
  return job.operation === "search" ? [...problems, ...findQueryProblems(job)] : problems;
}

function checkListedType(value: unknown): string | undefined {
  if (value !== "deal_splits") return checkObjectType(value);
  return "HubSpot neither lists nor searches deal splits; read them with dealSplits.read.";
}

function checkAssociations(value: unknown): string | undefined {
  const isList = optional(["a list of object types", Array.isArray])(value);
  if (isList !== undefined || value === undefined) return isList;
  for (const type of value as readonly unknown[]) {
    const problem = type === "deal_splits" ? "deal splits have none." : checkObjectType(type);
    if (problem !== undefined) return problem;
  }
  return undefined;
}
