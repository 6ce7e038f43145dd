import type { Job } from "../job/job.ts";
import type { CheckWarning } from "./record-check.ts";
import { requiredProperties } from "./required-properties.ts";

/** Returns a check that warns when a record to create lacks a required property the account has. */
export function createRequiredCheck(
  { operation, objectType }: Pick<Job, "operation" | "objectType">,
  known: { has(name: string): boolean },
): (has: (property: string) => boolean) => readonly CheckWarning[] {
  const required = operation === "create" ? requiredProperties(objectType) : [];
  const groups = required
    .map((names) => names.filter((name) => known.has(name)))
    .filter((names) => names.length > 0);

  const warnings = groups.map((names): CheckWarning => ({
    code: "MISSING_REQUIRED_PROPERTY",
    message: `${names.join(" or ")}: missing; HubSpot lists it as required to create ${objectType}.`,
    property: names[0]!,
  }));

  return (has) => warnings.filter((_, place) => !groups[place]!.some(has));
}
