import { MAX_BATCH_INPUTS } from "@x/batch-types/registry";

/** Every default of a job, by the name of the option. */
export const DEFAULTS = {
  apiVersion: "2026-03",
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
  // HubSpot documents no limit (fact 86). 100 records of 40 KB fit, and few records are larger. 20
  // requests on their way take 80 MB.
  batchBytes: 4_000_000,
  maxRetries: 10,
} as const;
