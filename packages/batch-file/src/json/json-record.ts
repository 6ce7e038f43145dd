import type { Columns } from "../rows/columns.ts";
import { nestedCell } from "../rows/nested-cell.ts";
import { countMarks } from "./count-marks.ts";
import { explainJson } from "./explain-json.ts";
import type { Place } from "../problems/file-error.ts";
import type { Problems } from "../problems/problems.ts";
import { duplicateKey, hasDuplicateKeys } from "./duplicate-keys.ts";
import { isJsonObject, isNumber, parseJson, textOf } from "./parse-json.ts";
import { plural } from "../problems/plural.ts";

/** A value of two characters takes hundreds of bytes in memory. */
const MAX_VALUES = 200_000;
const VALUE_MARK_OR_QUOTE = /[,[{"]/g;

/** NUL, and halves of a surrogate pair: JSON can escape them, and a text file cannot hold them. */
const UNWRITABLE = /\\u(?:0000|[dD][89a-fA-F])/;

/**
 * The cells of one JSON object, by column. `{ id, properties: {…} }`, as HubSpot's API has it, is
 * read as if all keys were side by side.
 *
 * @param line What the row will be called.
 * @returns Nothing where a mistake was found.
 */
export function readJsonRecord(
  text: string,
  line: number,
  place: Place,
  columns: Columns,
  problems: Problems,
): (string | undefined)[] | undefined {
  if (text.length > MAX_VALUES && countMarks(text, VALUE_MARK_OR_QUOTE) > MAX_VALUES) {
    const message = `an object with more than ${plural(MAX_VALUES, "value")} in lists or objects.`;
    problems.add(place, "TOO_LARGE", message, "Leave out the key that holds them.");
    return undefined;
  }
  let record: unknown;
  try {
    record = parseJson(text);
  } catch {
    const { place: wrong, message } = explainJson(text, place);
    problems.add(wrong, "NOT_JSON", message);
    return undefined;
  }
  if (!isJsonObject(record)) {
    problems.add(place, "NOT_JSON", "expected an object of column names and values: {…}.");
    return undefined;
  }
  const mayBeUnwritable = UNWRITABLE.test(text);
  // `Array.from` takes three to ten times as long, and there may be thousands of columns.
  const cells = columns.names.map((): string | undefined => undefined);
  let isRight = true;

  function wrong(key: string, message: string): void {
    isRight = false;
    problems.add(place, "VALUE", `the key ${JSON.stringify(key)} ${message}`);
  }
  function nested(key: string, value: object, column: number): string {
    try {
      const { cell, nesting } = nestedCell(value, textOf);
      columns.addNested(column, nesting, line);
      return cell;
    } catch (error) {
      // `JSON.stringify` calls itself for each level.
      if (!(error instanceof RangeError)) throw error;
      wrong(key, "holds lists or objects that nest too deeply.");
      return "";
    }
  }
  function take(key: string, value: unknown): void {
    const column = columns.indexOf(key, place);
    const cell = textOf(value) ?? nested(key, value as object, column);
    if (mayBeUnwritable && [key, cell].some(isUnwritable)) {
      wrong(key, "holds a NUL character or half of a character.");
    }
    cells[column] = cell;
    if (isNumber(value)) columns.addTyped(column);
    else if (typeof value === "string") columns.addText(column, value);
  }

  if (hasDuplicateKeys(text, record)) {
    isRight = false;
    problems.add(place, "VALUE", `the key ${duplicateKey(text)} is there twice in one object.`);
  }
  const properties = isJsonObject(record["properties"]) ? record["properties"] : undefined;
  for (const key of Object.keys(record)) {
    if (properties === undefined || key !== "properties") {
      take(key, record[key]);
      continue;
    }
    for (const inner of Object.keys(properties)) {
      if (Object.hasOwn(record, inner))
        wrong(inner, "is there twice, in “properties” and outside.");
      take(inner, properties[inner]);
    }
  }
  return isRight ? cells : undefined;
}

function isUnwritable(text: string): boolean {
  return text.includes("\0") || !text.isWellFormed();
}
