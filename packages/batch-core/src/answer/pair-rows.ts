import type { RecordRow } from "@x/batch-types";
import type { Entry } from "../plan/batch.ts";
import { propertiesOf } from "../plan/properties-of.ts";
import { canonicalValue, storedValue } from "./same-value.ts";

/** Creates that ask for the very same: it does not matter which of their rows each gets. */
type Twins = Entry[];

/** Records that set the same properties, by the values they set. */
interface Shape {
  readonly names: readonly string[];
  readonly bySignature: Map<string, Twins[]>;
}

/**
 * Pairs records that were created with as many rows, where only one way to do so is possible: a row
 * fits a record when it has every value that was sent. Returns no pair where there is another way,
 * or none.
 *
 * Values are compared as they stand first, so that `ACME` and `Acme` are two. That is sure when it
 * pairs all: HubSpot rewrites a value once, and leaves what it has rewritten. If a record got the row
 * of another, its value is the rewritten form of the other's, so its own row has that value too, and
 * there would be two ways. Only where this pairs nobody are values compared in any spelling.
 */
export function pairRows(
  open: readonly Entry[],
  rows: readonly RecordRow[],
): readonly (readonly [Entry, RecordRow])[] {
  const ids = new Set(rows.map(({ id }) => id));
  if (ids.size < rows.length) return [];
  return pairOff(open, rows, (value) => value) ?? pairOff(open, rows, canonicalValue) ?? [];
}

/**
 * Takes a row that fits only one group of records with room, again and again. Each such step is
 * forced, so that what comes out is the only way. Where several ways exist, no row is left with one
 * choice at some point; where none exists, a row is left without any.
 */
function pairOff(
  open: readonly Entry[],
  rows: readonly RecordRow[],
  spell: (value: string) => string,
): [Entry, RecordRow][] | undefined {
  const fitting = finder(open, spell);
  const pairs: [Entry, RecordRow][] = [];
  let left = rows.map((row) => ({ row, choices: fitting(row) }));
  while (left.length > 0) {
    const before = left.length;
    left = left.filter(({ row, choices }) => {
      const [twins, ...others] = choices.filter(({ length }) => length > 0);
      if (twins === undefined || others.length > 0) return true;
      pairs.push([twins.shift()!, row]);
      return false;
    });
    if (left.length === before) return undefined;
  }
  return pairs;
}

/** Finds the records a row fits, by one look for each set of property names. */
function finder(
  open: readonly Entry[],
  spell: (value: string) => string,
): (row: RecordRow) => Twins[] {
  const shapes = new Map<string, Shape>();
  const byInput = new Map<string, Twins>();
  for (const entry of open) {
    const properties = propertiesOf(entry.input);
    const names = Object.keys(properties).sort();
    const values = names.map((name) => properties[name]!);
    const associations = "associations" in entry.input ? entry.input.associations : [];
    const input = JSON.stringify([names, values, associations]);
    const twins = byInput.get(input);
    if (twins !== undefined) {
      twins.push(entry);
      continue;
    }
    const first: Twins = [entry];
    byInput.set(input, first);
    const shape = getOrSet(shapes, JSON.stringify(names), () => ({
      names,
      bySignature: new Map(),
    }));
    getOrSet(shape.bySignature, JSON.stringify(values.map(spell)), () => []).push(first);
  }
  return (row) =>
    [...shapes.values()].flatMap(({ names, bySignature }) => {
      const signature = JSON.stringify(names.map((name) => spell(storedValue(row, name))));
      return bySignature.get(signature) ?? [];
    });
}

function getOrSet<Value>(map: Map<string, Value>, key: string, make: () => Value): Value {
  const known = map.get(key);
  if (known !== undefined) return known;
  const value = make();
  map.set(key, value);
  return value;
}
