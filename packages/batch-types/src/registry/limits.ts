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

/** The most characters in the value of a string property. */
export const MAX_PROPERTY_VALUE_LENGTH = 65_536;

/** The most properties of one object type that can have unique values, and so serve as `idProperty`. */
export const MAX_UNIQUE_PROPERTIES = 10;

/** The most decimals in the percentage of a deal split, which is a fraction of 1. */
export const MAX_SPLIT_DECIMALS = 8;
