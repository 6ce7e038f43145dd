import { MAX_BATCH_INPUTS } from "@x/batch-types/registry";

/** The default of each option of a job. */
export const DEFAULTS = {
  apiVersion: "2026-09",
  uniqueProperty: { contacts: "email" },
  allOrNone: false,
  duplicates: {
    create: "refuse",
    update: "merge",
    upsert: "merge",
    archive: "merge",
    read: "merge",
  },
  batchSize: MAX_BATCH_INPUTS,
  // HubSpot documents no limit (fact 86). 100 records of 40 KB fit; 20 requests in flight take 80 MB.
  batchBytes: 4_000_000,
  maxRetries: 10,
} as const;
