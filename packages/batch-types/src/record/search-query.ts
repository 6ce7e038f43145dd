import type { FILTER_OPERATORS } from "../registry/filter-operators.ts";
import type { PropertyValue } from "./record.ts";

type Operators = typeof FILTER_OPERATORS;

/**
 * A condition on one property. A day or moment is milliseconds since 1970, or ISO 8601.
 *
 * @example
 * const filter: Filter = { propertyName: "numberofemployees", operator: "GTE", value: 200 };
 */
export type Filter = { readonly propertyName: string } & (
  | { readonly operator: Operators["value"][number]; readonly value: PropertyValue }
  | {
      readonly operator: Operators["range"][number];
      readonly value: PropertyValue;
      readonly highValue: PropertyValue;
    }
  | { readonly operator: Operators["values"][number]; readonly values: readonly PropertyValue[] }
  | { readonly operator: Operators["none"][number] }
);

/** A record matches a group when it matches every filter in it. */
export interface FilterGroup {
  readonly filters: readonly Filter[];
}

/** The property that the results of a search are sorted by. */
export interface SearchSort {
  readonly propertyName: string;
  /** @default "ASCENDING" */
  readonly direction?: "ASCENDING" | "DESCENDING" | undefined;
}

/** What a search looks for. Without filters and `query` it finds every record. */
export interface SearchQuery {
  /** A record is found when it matches one of the groups. At most 5 groups of 6 filters, 18 in all. @default none */
  readonly filterGroups?: readonly FilterGroup[] | undefined;
  /** Words that occur in the record; HubSpot documents in which properties. At most 3,000 characters. @default none */
  readonly query?: string | undefined;
  /** At most one. With it, more than 10,000 results are an error. @default by record id */
  readonly sorts?: readonly SearchSort[] | undefined;
  /** The properties to return. @default HubSpot's choice */
  readonly properties?: readonly string[] | undefined;
}
