/**
 * The kind of a cell with more than one value.
 *
 * - `list`: texts, numbers and booleans. The cell has them joined with `;`, as HubSpot writes the
 *   options of a property that takes several.
 * - `unjoinable list`: a list with an item that is blank, has a `;` in it, or is a list or an object.
 *   The cell is its JSON.
 * - `object`: keys and values. The cell is its JSON.
 * - `bytes`: of a type that has no text. The cell has them as hexadecimal digits.
 */
export type Nesting = "list" | "unjoinable list" | "object" | "bytes";

/** From what can be used to what cannot. */
const SEVERITY: readonly Nesting[] = ["list", "unjoinable list", "object", "bytes"];

export function isWorse(nesting: Nesting, than: Nesting | undefined): boolean {
  return than === undefined || SEVERITY.indexOf(nesting) > SEVERITY.indexOf(than);
}

const SEPARATOR = ";";

/**
 * The cell of a list or an object.
 *
 * @param itemText Returns the text of an item, or nothing where it is a list, an object or null.
 */
export function nestedCell(
  value: object,
  itemText: (item: unknown) => string | undefined,
): { cell: string; nesting: Nesting } {
  if (!Array.isArray(value)) return { cell: JSON.stringify(value), nesting: "object" };
  const texts = value.map(itemText);
  const isJoinable = texts.every(
    (text) => text !== undefined && text.trim() !== "" && !text.includes(SEPARATOR),
  );
  return isJoinable
    ? { cell: texts.join(SEPARATOR), nesting: "list" }
    : { cell: JSON.stringify(value), nesting: "unjoinable list" };
}
