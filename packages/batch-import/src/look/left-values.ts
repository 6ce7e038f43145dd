import type { Outcome, PropertyChange, Warning } from "@x/batch-types";

/** Returns a warning for each value that the policy of a run left as it is: what HubSpot has, and what the row has. */
function leftWarnings(left: readonly PropertyChange[]): Warning[] {
  return left.map(({ property, from, to }) => ({
    category: "VALUE_LEFT",
    property,
    message: `${property}: HubSpot has ${from === "" ? "no value" : JSON.stringify(from)}, which was to be kept; the row has ${to === "" ? "none" : JSON.stringify(to)}.`,
    context: { propertyName: [property], wantedValue: [to], keptValue: [from] },
  }));
}

/** Adds to the outcome of a record that HubSpot has what was left of it. */
export function withLeft<One extends Outcome>(outcome: One, left: readonly PropertyChange[]): One {
  if (left.length === 0) return outcome;
  const { status } = outcome;
  if (status !== "created" && status !== "updated" && status !== "unchanged") return outcome;
  return { ...outcome, warnings: [...(outcome.warnings ?? []), ...leftWarnings(left)] };
}
