import type { KeptProperty, PropertyDefinition, RecordRow } from "@x/batch-types";
import type { Job } from "../job/job.ts";
import { readValue } from "./compare-properties.ts";
import { createPropertyComparisons } from "./property-comparisons.ts";
import { type DatedValue, readHistory } from "./read-history.ts";

/**
 * Returns a function that says which properties of a created record were changed since, or may have been. It takes the record
 * and the properties that it was created with, read with their history: the oldest value of each is the one that was written.
 */
export function createSinceCreated(
  job: Pick<Job, "objectType" | "apiVersion">,
  definitions: Iterable<PropertyDefinition>,
): (record: RecordRow, properties: readonly string[]) => KeptProperty[] {
  const comparisonOf = createPropertyComparisons(job, definitions);

  return (record, properties) =>
    properties.flatMap((property): KeptProperty[] => {
      const from = readValue(record, property);
      const past = readHistory(record, property);
      // Created blank, and never written since.
      if (from === "" && past?.length === 0) return [];
      const to = oldestOf(past ?? []);
      if (from === undefined || to === undefined) {
        return [{ property, to: to ?? "", why: "not-read" }];
      }
      const since = comparisonOf(property).compare(to, from);
      const isSame = since === "same" || since === "rewritten";
      return isSame ? [] : [{ property, from, to, why: "changed-since" }];
    });
}

/** Of two with one time, the later in the list. */
function oldestOf(past: readonly DatedValue[]): string | undefined {
  return past.toSorted((one, other) => other.since - one.since).at(-1)?.value;
}
