import type { RecordRow } from "@x/batch-types";
import type { Entry } from "../plan/batch.ts";
import { propertiesOf } from "../plan/properties-of.ts";
import { canonicalValue, storedValue } from "./same-value.ts";

/** Creates with the same input: any of them may get any of their rows. */
type Twins = Entry[];

/** Records that set the same properties, by their values. */
interface Shape {
  readonly names: readonly string[];
  readonly bySignature: Map<string, Twins[]>;
}

/**
 * Pairs created records with rows when only one way is possible; else returns no pair. A row fits a record when
 * it has every value that was sent.
 *
 * Values are compared exactly first, so that `ACME` and `Acme` differ; if that pairs all, it is certain: HubSpot
 * normalizes a value once. If a record had the row of another, its value would be the normalized form of the
 * other's, its own row would have that value too, and there would be two ways. Only if exact values fail are
 * normalized values compared.
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
 * Repeatedly takes a row that fits only one group with room. Each step is forced, so the result is the only way.
 * With several ways, or none, it ends with rows left and returns `undefined`.
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

/** Returns a function that finds the records a row fits, with one look-up for each set of property names. */
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
