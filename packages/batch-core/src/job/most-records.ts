import { MAX_BATCH_INPUTS, MAX_HISTORY_INPUTS } from "@x/batch-types/registry";
import type { Job } from "./job-options.ts";

/** Returns the most records HubSpot accepts in one request of the job. */
export function mostRecords({ operation, propertiesWithHistory = [] }: Job): number {
  // Facts 1 and 48.
  return operation === "read" && propertiesWithHistory.length > 0
    ? MAX_HISTORY_INPUTS
    : MAX_BATCH_INPUTS;
}
