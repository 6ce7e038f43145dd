import type { Difference, PropertyDefinition, RecordRow } from "@x/batch-types";
import { type CheckJob, createChecker } from "../check/check-records.ts";
import { createPropertiesComparer } from "./compare-properties.ts";

/**
 * Compares one record as it is wanted with the record as HubSpot returned it, or with `undefined` where HubSpot has
 * none. The same input always gives the same result.
 */
export type Comparer = (record: unknown, found: RecordRow | undefined) => Difference;

/**
 * Returns the difference between a record as it is wanted and as HubSpot has it. Two spellings of one value, such as
 * `1.50` and `1.5`, are no difference. Values are checked as by {@link checkRecords}, and `to` of each change has
 * the form in which they can be sent.
 *
 * A property that only may differ is not guessed to be equal: it stands in `kept`, and `why` says what is not known.
 *
 * @param definitions Every definition of the object. A record that sets a property without one is refused.
 * @param found The record, read with every property that `record` sets; `undefined` when there is none.
 *
 * @example
 * const job = { operation: "update", objectType: "contacts" } as const;
 * const definitions = [
 *   { name: "age", type: "number" },
 *   { name: "city", type: "string" },
 * ];
 * const found = { id: "512", properties: { age: "36", city: "Paris" } };
 * compareRecord(job, definitions, { properties: { age: "36.0", city: "Paris" } }, found);
 * //=> { status: "unchanged", id: "512" }
 * const difference = compareRecord(job, definitions, { properties: { city: "London" } }, found);
 * if (difference.status === "update") console.log(difference.changes);
 * //=> [{ property: "city", from: "Paris", to: "London" }]
 */
export function compareRecord(
  job: CheckJob,
  definitions: Iterable<PropertyDefinition>,
  record: unknown,
  found: RecordRow | undefined,
): Difference {
  return createComparer(job, definitions)(record, found);
}

/**
 * Returns a comparer, as {@link compareRecord} uses it. Reads the definitions once: keep it for all records of a
 * job.
 *
 * @param definitions As for {@link compareRecord}.
 *
 * @example
 * const job = { operation: "update", objectType: "contacts" } as const;
 * const stages = ["lead", "customer"].map((value) => ({ value, label: value.toUpperCase() }));
 * const stage = { name: "lifecyclestage", type: "enumeration", options: stages };
 * const compare = createComparer(job, [stage]);
 * const found = { id: "512", properties: { lifecyclestage: "customer" } };
 * compare({ properties: { lifecyclestage: "CUSTOMER" } }, found).status; //=> "unchanged"
 * const difference = compare({ properties: { lifecyclestage: "lead" } }, found);
 * if (difference.status === "kept") console.log(difference.kept[0]?.why); //=> "forward-only"
 */
export function createComparer(job: CheckJob, definitions: Iterable<PropertyDefinition>): Comparer {
  const known = [...definitions];
  const check = createChecker(job, known);
  const compare = createPropertiesComparer(job, known);
  return (record, found) => {
    const checked = check(record);
    if ("errors" in checked) return { status: "refused", errors: checked.errors };
    const { properties } = checked.record as { properties: Record<string, string> };
    return compare(properties, found);
  };
}
