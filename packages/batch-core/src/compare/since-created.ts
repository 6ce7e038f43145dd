import type {
  KeptProperty,
  PastValue,
  PropertyDefinition,
  PropertyHistory,
  RecordRow,
} from "@x/batch-types";
import type { Job } from "../job/job.ts";
import { readValue } from "./compare-properties.ts";
import { createPropertyComparisons } from "./property-comparisons.ts";

/**
 * Returns a function that says which properties of a created record were changed since. It takes the record, read with the
 * history of the properties that it was created with: the oldest value of each is the one that was written.
 */
export function createSinceCreated(
  job: Pick<Job, "objectType" | "apiVersion">,
  definitions: Iterable<PropertyDefinition>,
): (record: RecordRow) => KeptProperty[] {
  const comparisonOf = createPropertyComparisons(job, definitions);

  return (record) =>
    Object.entries((record.propertiesWithHistory ?? {}) as PropertyHistory).flatMap(
      ([property, past]) => {
        const oldest = oldestOf(past ?? []);
        const now = readValue(record, property);
        if (typeof oldest?.value !== "string" || now === undefined) return [];
        const since = comparisonOf(property).compare(oldest.value, now);
        if (since === "same" || since === "rewritten") return [];
        return [{ property, from: now, to: "", why: "changed-since" as const }];
      },
    );
}

/** Of two with one time, the later in the list: HubSpot has the newest first. */
function oldestOf(past: readonly PastValue[]): PastValue | undefined {
  return past.reduce<PastValue | undefined>(
    (oldest, one) => (oldest === undefined || timeOf(one) <= timeOf(oldest) ? one : oldest),
    undefined,
  );
}

function timeOf({ timestamp }: PastValue): number {
  return Date.parse(timestamp ?? "") || 0;
}
