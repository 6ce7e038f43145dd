import type { PropertyChange } from "@x/batch-types";

/**
 * Returns what two writings of one record changed together: the values before the first, and those after the second.
 *
 * @example
 * const first = [{ property: "city", from: "Paris", to: "London" }];
 * mergeWritten(first, [{ property: "city", from: "London", to: "Oslo" }]);
 * //=> [{ property: "city", from: "Paris", to: "Oslo" }]
 */
export function mergeWritten(
  first: readonly PropertyChange[],
  second: readonly PropertyChange[],
): PropertyChange[] {
  const merged = new Map(first.map((one) => [one.property, one]));
  for (const later of second) {
    const { property, from, to } = merged.get(later.property) ?? later;
    const isFirst = !merged.has(property);
    // A list that begins with a semicolon is added to the stored one.
    const together = !isFirst && later.to.startsWith(";") ? addTo(to, later.to) : later.to;
    merged.set(property, { property, from, to: together });
  }
  return [...merged.values()];
}

/** Adds the values of a list to another one that does not have them: thousands of rows may add the same. */
function addTo(list: string, more: string): string {
  const values = new Set(list.split(";"));
  const added = more.split(";").filter((value) => !values.has(value));
  return [list, ...added].join(";");
}
