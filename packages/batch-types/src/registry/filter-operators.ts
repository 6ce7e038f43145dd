/** The operators of a filter, by the fields they need beside `propertyName` and `operator`. */
export const FILTER_OPERATORS = {
  value: ["EQ", "NEQ", "LT", "LTE", "GT", "GTE", "CONTAINS_TOKEN", "NOT_CONTAINS_TOKEN"],
  /** `value` and `highValue`; both ends are included. */
  range: ["BETWEEN"],
  /** Texts in `values` must be in lower case, except options of enumerations. */
  values: ["IN", "NOT_IN"],
  none: ["HAS_PROPERTY", "NOT_HAS_PROPERTY"],
} as const;

export type FilterOperator = (typeof FILTER_OPERATORS)[keyof typeof FILTER_OPERATORS][number];
