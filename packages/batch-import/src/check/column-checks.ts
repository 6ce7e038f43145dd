import type { ValueCheck } from "@x/batch-core";
import type { ColumnMap } from "../mapping/map-columns.ts";
import type { AccountDefinitions } from "../account/account-definitions.ts";
import type { NotedChecks } from "./noted-checks.ts";

/** The check of one column. */
export interface ColumnCheck {
  readonly column: number;
  readonly check: ValueCheck;
}

/**
 * The checks of all columns that map to a property. Where this token may not list sensitive properties,
 * one that is not in the list may exist all the same: it is `unlisted`, and its values are not judged.
 */
export function createColumnChecks(
  { properties }: ColumnMap,
  checks: NotedChecks,
  { properties: definitions, hidden }: AccountDefinitions,
): { readonly checks: readonly ColumnCheck[]; readonly unlisted: readonly string[] } {
  const types = new Map(definitions.map(({ name, type }) => [name, type]));
  const unlisted: string[] = [];
  const made: ColumnCheck[] = [];
  for (const [column, property] of properties.entries()) {
    if (property === null) continue;
    if (hidden.length > 0 && !types.has(property) && property !== "hs_object_id") {
      unlisted.push(property);
      continue;
    }
    const check = checks.ofColumn(property, column);
    const isRemembered = types.get(property) !== "string" && !checks.goesByRow(property);
    made.push({ column, check: isRemembered ? remembering(check) : check });
  }
  return { checks: made, unlisted };
}

const MOST_REMEMBERED = 10_000;
const MOST_CHARACTERS = 100;

/**
 * Values of numbers, days and options come again and again: those that are fine are remembered. A column
 * whose values rarely repeat is noticed, and its values are no longer looked up.
 */
function remembering(check: ValueCheck): ValueCheck {
  const fine = new Set<string>();
  let found = 0;
  let isWorthIt = true;
  return (text) => {
    if (!isWorthIt) return check(text);
    if (fine.has(text)) {
      found += 1;
      return undefined;
    }
    const checked = check(text);
    if (checked === undefined && text.length <= MOST_CHARACTERS) {
      // A copy: a cell may be a slice that holds a whole piece of the file in memory.
      fine.add(structuredClone(text));
      if (fine.size === MOST_REMEMBERED) {
        isWorthIt = found > fine.size;
        found = 0;
        fine.clear();
      }
    }
    return checked;
  };
}
