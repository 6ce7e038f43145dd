import { MAX_BATCH_INPUTS, MAX_HISTORY_INPUTS } from "@x/batch-types/registry";
import type { Job } from "./job-options.ts";

/** How many records HubSpot takes in one request of a job (facts 1, 48). */
export function mostRecords({ operation, propertiesWithHistory = [] }: Job): number {
  return operation === "read" && propertiesWithHistory.length > 0
    ? MAX_HISTORY_INPUTS
    : MAX_BATCH_INPUTS;
}
