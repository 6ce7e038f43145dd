import type { AssociationOperation } from "./association-endpoints.ts";

/** The most inputs of one object batch, for all five operations. HubSpot refuses a larger batch as a whole. */
export const MAX_BATCH_INPUTS = 100;

/** The most inputs of a read with `propertiesWithHistory`. HubSpot refuses a larger batch as a whole. */
export const MAX_HISTORY_INPUTS = 50;

/**
 * The most inputs of one association batch. HubSpot documents the limits of create and read; users report
 * the limit of archive. Nothing is known about the other two, so they have 100, which every batch endpoint
 * takes.
 */
export const MAX_ASSOCIATION_INPUTS = {
  create: 2_000,
  createDefault: 100,
  archive: 100,
  removeLabels: 100,
  read: 1_000,
} as const satisfies Readonly<Record<AssociationOperation, number>>;

/** The most inputs of one property batch. HubSpot documents none; every batch endpoint takes 100. */
export const MAX_PROPERTY_INPUTS = 100;

/** The most record ids that one request adds to a list, or removes from it. HubSpot refuses more. */
export const MAX_MEMBERSHIP_INPUTS = 100_000;

/** The most inputs of one batch of communication preferences. HubSpot documents none; every batch endpoint takes 100. */
export const MAX_STATUS_INPUTS = 100;

/** The most custom events of one request. HubSpot's descriptions name no limit; integrations send this many. */
export const MAX_EVENT_INPUTS = 500;

/** The most properties of one custom event. */
export const MAX_EVENT_PROPERTIES = 50;

/** The most records in a page of the memberships of a list. */
export const MAX_MEMBERSHIP_PAGE = 250;

/** The most characters in the value of a string property. */
export const MAX_PROPERTY_VALUE_LENGTH = 65_536;

/** The most properties of one object type that can have unique values, and so serve as `idProperty`. */
export const MAX_UNIQUE_PROPERTIES = 10;

/** The most decimals in the percentage of a deal split, which is a fraction of 1. */
export const MAX_SPLIT_DECIMALS = 8;

/** The most records in a page of a list. With `propertiesWithHistory` it is {@link MAX_HISTORY_INPUTS}. */
export const MAX_LIST_PAGE = 100;

/** The limits of a search. HubSpot refuses a search that exceeds one of them. */
export const SEARCH_LIMITS = {
  /** The most records in a page. */
  page: 200,
  /** The most records that the pages of one search have together. */
  results: 10_000,
  filterGroups: 5,
  filtersInGroup: 6,
  /** The most filters of all groups together. */
  filters: 18,
  /** The most characters in `query`. */
  query: 3_000,
  sorts: 1,
  /** Searches per second of all apps of an account together. */
  perSecond: 5,
} as const;
