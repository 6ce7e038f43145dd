import { isRefusal, type Refusal, validationError, wrongType } from "../../answer/answers.ts";
import { isObject } from "../../internal/is-object.ts";
import type { ObjectModel } from "../../objects/object-model.ts";
import { type Fields, readText, readTexts } from "../../call/read-fields.ts";
import { compileFilter, type RecordTest } from "./search-filter.ts";
import { readSort, type Sort } from "./search-sort.ts";

/** A search, checked and ready to be carried out. */
export interface SearchRequest {
  /** A record is found when it passes every test of at least one group. */
  readonly groups: readonly (readonly RecordTest[])[];
  /** In lower case; empty for none. */
  readonly query: string;
  readonly sort: Sort | undefined;
  readonly properties: readonly string[];
  readonly limit: number;
  /** How many results to leave out. */
  readonly after: number;
}

const MAX_GROUPS = 5;
const MAX_FILTERS_PER_GROUP = 6;
const MAX_FILTERS = 18;
const MAX_QUERY_LENGTH = 3000;
const DEFAULT_LIMIT = 10;
const MAX_LIMIT = 200;
/** A search gives no record after the 10,000th. A page that reaches beyond it is refused, as reported for `after: 10000`. */
const MAX_RESULTS = 10_000;

export function readSearchRequest(body: Fields, object: ObjectModel): SearchRequest | Refusal {
  const groups = readGroups(body["filterGroups"] ?? [], object);
  if (isRefusal(groups)) return groups;
  const sort = readSort(body["sorts"] ?? [], object);
  if (isRefusal(sort)) return sort;
  const query = readText(body, "query");
  if (isRefusal(query)) return query;
  if (query.length > MAX_QUERY_LENGTH) {
    return validationError(`The query has more than ${MAX_QUERY_LENGTH} characters.`);
  }
  const properties = readTexts(body, "properties");
  if (isRefusal(properties)) return properties;
  const limit = readNumber(body["limit"], "limit", DEFAULT_LIMIT, MAX_LIMIT);
  if (isRefusal(limit)) return limit;
  const after = readNumber(body["after"], "after", 0, MAX_RESULTS - Math.max(1, limit));
  if (isRefusal(after)) return after;
  return { groups, query: query.trim().toLowerCase(), sort, properties, limit, after };
}

function readGroups(groups: unknown, object: ObjectModel): readonly RecordTest[][] | Refusal {
  if (!Array.isArray(groups)) return wrongType(groups, "list");
  if (groups.length > MAX_GROUPS) return tooMany("filterGroups", MAX_GROUPS, groups.length);
  const compiled: RecordTest[][] = [];
  for (const group of groups) {
    const filters = isObject(group) ? (group["filters"] ?? []) : undefined;
    if (!Array.isArray(filters)) return wrongType(group, "object");
    if (filters.length > MAX_FILTERS_PER_GROUP) {
      return tooMany("filters of a group", MAX_FILTERS_PER_GROUP, filters.length);
    }
    const tests: RecordTest[] = [];
    for (const filter of filters) {
      const test = compileFilter(filter, object);
      if (typeof test !== "function") return test;
      tests.push(test);
    }
    compiled.push(tests);
  }
  const total = compiled.flat().length;
  return total > MAX_FILTERS ? tooMany("filters", MAX_FILTERS, total) : compiled;
}

/** A whole number from 0; clients send it as a number and as a text. */
function readNumber(
  given: unknown,
  name: string,
  byDefault: number,
  most: number,
): number | Refusal {
  if (given === undefined || given === null || given === "") return byDefault;
  const isNumber = typeof given === "number" || typeof given === "string";
  if (!isNumber || !/^\d{1,9}$/.test(String(given))) return wrongType(given, "number");
  const number = Number(given);
  return number <= most
    ? number
    : validationError(`${name} is ${number}; the most a search takes is ${most}.`);
}

function tooMany(what: string, most: number, count: number): Refusal {
  return validationError(`A search takes at most ${most} ${what}; the request has ${count}.`);
}
