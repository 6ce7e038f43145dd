import type {
  CreateChange,
  Difference,
  KeptProperty,
  PropertyChange,
  PropertyDefinition,
  RecordRow,
  UpdateChange,
} from "@x/batch-types";
import type { Job } from "../job/job.ts";
import { differenceOf, readValue } from "./compare-properties.ts";
import { createPropertyComparisons } from "./property-comparisons.ts";

/**
 * Returns what undoes a change that was written.
 *
 * @param found The record as HubSpot has it now, read with every property of the change.
 */
export type Inverter = (
  change: Omit<CreateChange, "index"> | Omit<UpdateChange, "index">,
  found: RecordRow,
) => Difference;

/**
 * Returns a function that says what undoes a change: a created record is archived, and an updated one gets its former
 * values back. A property that no longer has the value that was written is `kept` (`changed-since`): somebody else
 * has changed it. Where HubSpot has the former value already, there is nothing to do.
 *
 * @param job The object type and API version of the plan.
 * @param definitions Every definition of the object.
 *
 * @example
 * const invert = createInverter({ objectType: "contacts" }, [{ name: "city", type: "string" }]);
 * const changes = [{ property: "city", from: "Paris", to: "London" }];
 * const written = { status: "update", id: "512", changes, kept: [] } as const;
 * const undo = invert(written, { id: "512", properties: { city: "London" } });
 * if (undo.status === "update") console.log(undo.changes);
 * //=> [{ property: "city", from: "London", to: "Paris" }]
 * invert(written, { id: "512", properties: { city: "Oslo" } }).status; //=> "kept"
 */
export function createInverter(
  job: Pick<Job, "objectType" | "apiVersion">,
  definitions: Iterable<PropertyDefinition>,
): Inverter {
  const comparisonOf = createPropertyComparisons(job, definitions);

  return (change, found) => {
    if (change.status === "create") return { status: "archive", id: found.id };
    const changes: PropertyChange[] = [];
    const kept: KeptProperty[] = [];
    for (const { property, from, to } of change.changes) {
      const { compare, isList } = comparisonOf(property);
      const former = isList ? wholeList(from) : from;
      const written = isList && to.startsWith(";") ? wholeList(from + to) : to;
      const now = readValue(found, property);
      if (now === undefined) {
        kept.push({ property, to: former, why: "not-read" });
        continue;
      }
      const back = compare(former, now);
      if (back === "same") continue;
      const since = compare(written, now);
      if (since !== "same" && since !== "rewritten") {
        kept.push({ property, from: now, to: former, why: "changed-since" });
      } else if (back === "forward-only") {
        kept.push({ property, from: now, to: former, why: back });
      } else {
        changes.push({ property, from: now, to: former });
      }
    }
    return differenceOf(found.id, changes, kept);
  };
}

/** Returns a list that takes the place of the stored one: with a semicolon before it, it would be added. */
export function wholeList(list: string): string {
  return list.replace(/^;+/, "");
}
