import type {
  Difference,
  KeptProperty,
  PropertyChange,
  PropertyDefinition,
  RecordRow,
} from "@x/batch-types";
import type { Job } from "../job/job.ts";
import { createPropertyComparisons } from "./property-comparisons.ts";

/** Compares properties that have passed their checks with a record; `undefined` where there is none. */
export type CompareProperties = (
  properties: Readonly<Record<string, string>>,
  found: RecordRow | undefined,
) => Difference;

export function createPropertiesComparer(
  job: Pick<Job, "objectType" | "apiVersion">,
  definitions: Iterable<PropertyDefinition>,
): CompareProperties {
  const comparisonOf = createPropertyComparisons(job, definitions);

  return (properties, found) => {
    if (found === undefined) return toCreate(properties);
    const changes: PropertyChange[] = [];
    const kept: KeptProperty[] = [];
    for (const property of Object.keys(properties)) {
      const to = properties[property]!;
      const from = readValue(found, property);
      if (from === undefined) {
        kept.push({ property, to, why: "not-read" });
        continue;
      }
      const difference = comparisonOf(property).compare(to, from);
      if (difference === "changed") changes.push({ property, from, to });
      else if (difference !== "same") kept.push({ property, from, to, why: difference });
    }
    return differenceOf(found.id, changes, kept);
  };
}

// Blank values too: HubSpot gives a new contact without a lifecycle stage one of its own.
function toCreate(properties: Readonly<Record<string, string>>): Difference {
  const values = Object.entries(properties);
  return {
    status: "create",
    changes: values.map(([property, to]) => ({ property, from: "", to })),
  };
}

/** Returns the value that HubSpot has, `""` for none; `undefined` when the row does not tell. */
export function readValue({ properties }: RecordRow, name: string): string | undefined {
  const value = properties && Object.hasOwn(properties, name) ? properties[name] : undefined;
  if (value === null) return "";
  return typeof value === "string" ? value : undefined;
}

/** Returns what to do about a record that HubSpot has. */
export function differenceOf(
  id: string,
  changes: readonly PropertyChange[],
  kept: readonly KeptProperty[],
): Difference {
  if (changes.length > 0) return { status: "update", id, changes, kept };
  return kept.length > 0 ? { status: "kept", id, kept } : { status: "unchanged", id };
}
