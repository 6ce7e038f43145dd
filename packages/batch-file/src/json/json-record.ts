import type { Columns } from "../rows/columns.ts";
import { explainJson } from "./explain-json.ts";
import type { Place } from "../problems/file-error.ts";
import type { Problems } from "../problems/problems.ts";

type JsonValue = string | number | boolean | null | JsonObject | readonly unknown[];

interface JsonObject {
  readonly [key: string]: JsonValue;
}

/** Only such numbers read otherwise than they are written: `1.10`, `1e3`, `-0`, and very long ones. */
const UNFAITHFUL_NUMBER = /\d[.eE]|\d{16}|-0/;

/** NUL, and halves of a character: JSON can name them, and no text file can hold them. */
const UNWRITABLE = /\\u(?:0000|[dD][89a-fA-F])/;

/**
 * The cells of one JSON object, by column. `{ id, properties: {…} }`, as HubSpot's API has it, is
 * read as if all keys were side by side.
 *
 * @returns Nothing where a mistake was found.
 */
export function readJsonRecord(
  text: string,
  place: Place,
  columns: Columns,
  problems: Problems,
): string[] | undefined {
  let record: unknown;
  try {
    record = UNFAITHFUL_NUMBER.test(text) ? JSON.parse(text, numbersAsWritten) : JSON.parse(text);
  } catch {
    const { place: wrong, message } = explainJson(text, place);
    problems.add(wrong, "NOT_JSON", message);
    return undefined;
  }
  if (!isObject(record)) {
    problems.add(place, "NOT_JSON", "expected an object of column names and values: {…}.");
    return undefined;
  }
  const mayBeUnwritable = UNWRITABLE.test(text);
  const cells = Array.from<string>({ length: columns.names.length });
  let isRight = true;

  function wrong(key: string, message: string): void {
    isRight = false;
    problems.add(place, "VALUE", `the key ${JSON.stringify(key)} ${message}`);
  }
  function take(key: string, value: JsonValue): void {
    if (typeof value === "object" && value !== null) {
      wrong(key, `holds ${Array.isArray(value) ? "a list" : "an object"}; expected one value.`);
      return;
    }
    const cell = value === null ? "" : String(value);
    if (mayBeUnwritable && [key, cell].some(isUnwritable)) {
      wrong(key, "holds a NUL character or half of a character.");
    }
    cells[columns.indexOf(key, place)] = cell;
  }

  const properties = isObject(record["properties"]) ? record["properties"] : undefined;
  for (const key of Object.keys(record)) {
    if (properties === undefined || key !== "properties") {
      take(key, record[key]!);
      continue;
    }
    for (const inner of Object.keys(properties)) {
      if (Object.hasOwn(record, inner))
        wrong(inner, "is there twice, in “properties” and outside.");
      take(inner, properties[inner]!);
    }
  }
  return isRight ? cells : undefined;
}

/** JavaScript would round a number, and drop its zeros. */
function numbersAsWritten(_key: string, value: unknown, context?: { source?: string }): unknown {
  return typeof value === "number" ? context?.source : value;
}

function isUnwritable(text: string): boolean {
  return text.includes("\0") || !text.isWellFormed();
}

function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
