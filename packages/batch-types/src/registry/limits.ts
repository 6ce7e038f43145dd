import type { AssociationOperation } from "./association-endpoints.ts";

/** Inputs HubSpot takes in one object batch, for all five operations; 101 are refused as a whole. */
export const MAX_BATCH_INPUTS = 100;

/** Inputs of one read that asks for `propertiesWithHistory`; 51 are refused as a whole. */
export const MAX_HISTORY_INPUTS = 50;

/**
 * Inputs of one association batch. HubSpot documents 2,000 for create and 1,000 for read; 100 for
 * archive is reported by users. For the other two nothing is published, and 100 is what every batch
 * endpoint is known to take.
 */
export const MAX_ASSOCIATION_INPUTS = {
  create: 2_000,
  createDefault: 100,
  archive: 100,
  removeLabels: 100,
  read: 1_000,
} as const satisfies Readonly<Record<AssociationOperation, number>>;

/** Inputs of one property batch. Nothing is published; 100 is what every batch endpoint is known to take. */
export const MAX_PROPERTY_INPUTS = 100;

/** Characters in the value of a string property. */
export const MAX_PROPERTY_VALUE_LENGTH = 65_536;

/** Properties of one object type that can be unique, and so serve as `idProperty`. */
export const MAX_UNIQUE_PROPERTIES = 10;

/** Decimals in the percentage of a deal split, which is a fraction of 1. */
export const MAX_SPLIT_DECIMALS = 8;
