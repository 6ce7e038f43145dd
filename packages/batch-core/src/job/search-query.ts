import type { Filter, FilterGroup, SearchQuery } from "@x/batch-types";
import { FILTER_OPERATORS, SEARCH_LIMITS } from "@x/batch-types/registry";
import { isObject } from "../internal/is-object.ts";
import { isPropertyName } from "../internal/is-property-name.ts";
import { typeName } from "../internal/show.ts";
import { unsendable } from "../internal/unsendable.ts";
import {
  type Accepted,
  checkOptions,
  type Checks,
  oneOf,
  optional,
  required,
} from "./check-options.ts";

// HubSpot's limits of a query (fact 91).
const {
  filterGroups: MAX_GROUPS,
  filtersInGroup: MAX_IN_GROUP,
  filters: MAX_FILTERS,
} = SEARCH_LIMITS;

/** True when a filter for the record id fits into every group. */
export function hasRoomForId({ filterGroups = [] }: SearchQuery): boolean {
  return (
    filterGroups.every(({ filters }) => filters.length < MAX_IN_GROUP) &&
    countFilters(filterGroups) + filterGroups.length <= MAX_FILTERS
  );
}

/** Returns every problem of a query, one sentence each. */
export function findQueryProblems({ filterGroups, query, sorts }: SearchQuery): string[] {
  return [
    ...(filterGroups === undefined ? [] : findListProblems(filterGroups)),
    ...checkOptions({ query }, { query: optional(QUERY) }),
    ...(sorts === undefined ? [] : findSortProblems(sorts)),
  ];
}

const QUERY: Accepted = [
  `a text of at most ${SEARCH_LIMITS.query} characters`,
  (value) =>
    typeof value === "string" && value.length <= SEARCH_LIMITS.query && value.isWellFormed(),
];
const LIST: Accepted = ["a list", Array.isArray];
const PROPERTY: Accepted = ["the name of a property", isPropertyName];
const VALUE: Accepted = ["a text, a finite number, true or false", isValue];
const VALUES: Accepted = [
  "a list of texts, numbers or booleans, at least one",
  (value) => Array.isArray(value) && value.length > 0 && value.every(isValue),
];

function findListProblems(groups: unknown): string[] {
  if (!Array.isArray(groups)) return [`filterGroups: expected a list; got ${typeName(groups)}.`];
  const problems = groups.flatMap((group: unknown, place) =>
    findGroupProblems(group, `filterGroups[${place}].`),
  );
  if (groups.length > MAX_GROUPS) {
    problems.push(`filterGroups: HubSpot takes ${MAX_GROUPS} groups; got ${groups.length}.`);
  }
  if (problems.length > 0) return problems;
  const filters = countFilters(groups as FilterGroup[]);
  return filters > MAX_FILTERS
    ? [`filterGroups: HubSpot takes ${MAX_FILTERS} filters in all groups together; got ${filters}.`]
    : [];
}

function findGroupProblems(group: unknown, name: string): string[] {
  const problems = checkOptions(group, { filters: required(LIST) }, name);
  const filters = isObject(group) ? group["filters"] : undefined;
  return Array.isArray(filters)
    ? [...problems, ...findFilterProblems(filters, `${name}filters`)]
    : problems;
}

function findFilterProblems(filters: readonly unknown[], name: string): string[] {
  const problems = filters.flatMap((filter, place) => findProblems(filter, `${name}[${place}]`));
  if (filters.length > MAX_IN_GROUP) {
    problems.push(
      `${name}: HubSpot takes ${MAX_IN_GROUP} filters in a group; got ${filters.length}.`,
    );
  }
  return problems;
}

const FIELDS: Readonly<Record<keyof typeof FILTER_OPERATORS, Checks>> = {
  value: { value: required(VALUE) },
  range: { value: required(VALUE), highValue: required(VALUE) },
  values: { values: required(VALUES) },
  none: {},
};

function findProblems(filter: unknown, name: string): string[] {
  const operator = isObject(filter) ? filter["operator"] : undefined;
  const kind = kindOf(operator);
  const checks = {
    propertyName: required(PROPERTY),
    operator: required(oneOf(Object.values(FILTER_OPERATORS).flat())),
    // Which fields there may be depends on the operator.
    ...(kind === undefined ? ANY_FIELDS : FIELDS[kind]),
  };
  return checkOptions(filter, checks, `${name}.`);
}

const ANY_FIELDS: Checks = {
  value: () => undefined,
  highValue: () => undefined,
  values: () => undefined,
};

function kindOf(operator: unknown): keyof typeof FILTER_OPERATORS | undefined {
  for (const [kind, operators] of Object.entries(FILTER_OPERATORS)) {
    if (operators.some((one) => one === operator)) return kind as keyof typeof FILTER_OPERATORS;
  }
  return undefined;
}

function findSortProblems(sorts: unknown): string[] {
  if (!Array.isArray(sorts)) return [`sorts: expected a list; got ${typeName(sorts)}.`];
  const problems = sorts.flatMap((sort: unknown, place) =>
    checkOptions(
      sort,
      {
        propertyName: required(PROPERTY),
        direction: optional(oneOf(["ASCENDING", "DESCENDING"])),
      },
      `sorts[${place}].`,
    ),
  );
  if (sorts.length > SEARCH_LIMITS.sorts) {
    problems.push(`sorts: HubSpot takes ${SEARCH_LIMITS.sorts}; got ${sorts.length}.`);
  }
  return problems;
}

function isValue(value: unknown): boolean {
  const isText = typeof value === "string" || typeof value === "boolean";
  return (isText || Number.isFinite(value)) && unsendable(value) === undefined;
}

function countFilters(groups: readonly { readonly filters: readonly Filter[] }[]): number {
  return groups.reduce((count, { filters }) => count + filters.length, 0);
}
