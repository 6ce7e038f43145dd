import type { KeptProperty, PropertyChange, PropertyDefinition, RecordRow } from "@x/batch-types";
import type { Job } from "../job/job.ts";
import { readValue } from "./compare-properties.ts";
import { wholeList } from "./invert-change.ts";
import { createPropertyComparisons } from "./property-comparisons.ts";
import { type DatedValue, readHistory } from "./read-history.ts";

/**
 * Returns a function that says which properties of a created record were changed since, or may have been. It takes the record,
 * read with the history of the properties that it was created with: the oldest value of each is the one that was written.
 */
export function createSinceCreated(
  job: Pick<Job, "objectType" | "apiVersion">,
  definitions: Iterable<PropertyDefinition>,
): (
  record: RecordRow,
  written: {
    readonly createdWith?: readonly string[] | undefined;
    /** What was written to it after that. */
    readonly rewritten?: readonly Pick<PropertyChange, "property" | "to">[] | undefined;
  },
) => KeptProperty[] {
  const comparisonOf = createPropertyComparisons(job, definitions);

  return (record, { createdWith = [], rewritten = [] }) => {
    const later = new Map(rewritten.map(({ property, to }) => [property, to]));

    function lastWritten(property: string, now: string | undefined): string | undefined {
      const to = later.get(property);
      const isAdded = to?.startsWith(";") === true && comparisonOf(property).isList;
      if (to !== undefined && !isAdded) return to;
      const first = createdWith.includes(property) ? createdValue(record, property, now) : "";
      return isAdded && first !== undefined ? wholeList(`${first}${to}`) : first;
    }

    return [...new Set([...createdWith, ...later.keys()])].flatMap((property): KeptProperty[] => {
      const from = readValue(record, property);
      const to = lastWritten(property, from);
      if (from === undefined || to === undefined) {
        return [{ property, to: to ?? "", why: "not-read" }];
      }
      const since = comparisonOf(property).compare(to, from);
      const isSame = since === "same" || since === "rewritten";
      return isSame ? [] : [{ property, from, to, why: "changed-since" }];
    });
  };
}

/** @param now Blank without a history: created blank, and never written since. */
function createdValue(
  record: RecordRow,
  property: string,
  now: string | undefined,
): string | undefined {
  const past = readHistory(record, property);
  return now === "" && past?.length === 0 ? "" : oldestOf(past ?? []);
}

/** Of two with one time, the later in the list. */
function oldestOf(past: readonly DatedValue[]): string | undefined {
  return past.toSorted((one, other) => other.since - one.since).at(-1)?.value;
}
