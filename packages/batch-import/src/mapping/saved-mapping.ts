import { type FileError, parseJsonText } from "@x/batch-file";
import { createDayReader } from "@x/batch-core";
import * as v from "valibot";
import { ImportError } from "../errors/import-error.ts";
import type { ColumnMap } from "./map-columns.ts";
import { PROPERTY_NAME } from "./property-name.ts";

const property = v.nullable(v.pipe(v.string(), v.regex(PROPERTY_NAME)));

/** Not `v.record`: that drops keys such as `constructor` and `__proto__`, which a file may call its columns. */
function mapOf<Value>(values: v.GenericSchema<unknown, Value>) {
  return v.pipe(
    v.custom<object>((given) => typeof given === "object" && given !== null),
    v.transform((given): unknown[] => Object.entries(given)),
    v.array(v.tuple([v.string(), values])),
    v.transform((entries): Readonly<Record<string, Value>> => Object.fromEntries(entries)),
  );
}

const texts = mapOf(v.string());

const schema = v.strictObject({
  /** The property of a column; `null`: it is not written. */
  columns: mapOf(property),
  /** As `DecideOptions.associate` takes them. */
  associate: v.optional(v.array(v.string()), []),
  /** By column, what HubSpot is to have instead of what the file says. */
  values: v.optional(mapOf(texts)),
  /** By property, the value that every row has. */
  constants: v.optional(texts),
  /** The job for such a file, as a page saves it; a command gets it as arguments. */
  job: v.optional(
    v.strictObject({
      operation: v.picklist(["create", "update", "upsert", "archive"]),
      objectType: v.string(),
      idProperty: v.optional(v.string()),
    }),
  ),
  /** How values are written, as `RowOptions` says. */
  rowOptions: v.optional(
    v.strictObject({
      coerce: v.optional(v.boolean()),
      dateFormat: v.optional(
        v.pipe(
          v.string(),
          v.check((format) => createDayReader(format) !== undefined),
        ),
      ),
      decimalMark: v.optional(v.picklist([".", ","])),
    }),
  ),
});

/**
 * A mapping as people write it:
 * `{ "columns": { "Company name": "name", "Notes": null }, "associate": ["companies:company_id"],
 * "values": { "Industry": { "Cars": "AUTOMOTIVE" } }, "constants": { "country": "Norway" } }`.
 */
export type SavedMapping = v.InferOutput<typeof schema>;

/**
 * Reads the text of a saved mapping.
 *
 * @param name What messages call it.
 * @throws {ImportError} naming everything that is wrong with it.
 *
 * @example
 * const saved = parseMapping('{ "columns": { "Mail": "email", "Notes": null } }', "mapping.json");
 * saved.columns; //=> { Mail: "email", Notes: null }
 */
export function parseMapping(text: string, name: string): SavedMapping {
  let given: unknown;
  try {
    given = parseJsonText(text, name);
  } catch (error) {
    throw new ImportError("MAPPING", (error as FileError).message);
  }
  if (Array.isArray(given)) {
    throw new ImportError("MAPPING", `${name}: expected an object with "columns"; got a list.`);
  }
  const parsed = v.safeParse(schema, given);
  if (!parsed.success) {
    throw new ImportError("MAPPING", ...parsed.issues.map((issue) => `${name}: ${explain(issue)}`));
  }
  return parsed.output;
}

/** The messages for problems that the library does not describe. */
const EXPECTED: Readonly<Record<string, string>> = {
  custom: "Object",
  check: "DD, MM and YYYY once each, such as DD.MM.YYYY",
};

function explain(issue: v.BaseIssue<unknown>): string {
  const keys = (issue.path ?? []).flatMap(({ input, key, type, value }, place, path) => {
    // Of a map, which is read as a list of keys with values: the place of the value beside its key.
    const before = path[place - 1];
    if (before?.type === "array" && before.value === input) return [];
    return JSON.stringify(type === "array" && Array.isArray(value) ? value[0] : key);
  });
  const where = keys.length === 0 ? "the file" : keys.join(" → ");
  if (issue.expected === "never")
    return `${where}: unknown; expected "columns", "associate", "values", "constants", "job" and "rowOptions".`;
  if (issue.received === "undefined") return `${where}: missing.`;
  if (keys.length === 2 && keys[0] === '"columns"') {
    return `${where}: expected the name of a property, or null; got ${issue.received}.`;
  }
  const expected = EXPECTED[issue.type] ?? issue.expected;
  return `${where}: expected ${expected}; got ${issue.received}.`;
}

/**
 * Returns a mapping in the form in which it is saved, for the next file with such columns.
 *
 * @example
 * const columns = { properties: ["email", null], leftOut: ["Notes"] };
 * toSavedMapping(["Mail", "Notes"], columns).columns; //=> { Mail: "email", Notes: null }
 */
export function toSavedMapping(
  header: readonly string[],
  { properties, idColumn, associate = [], sendAs = [], constants = [] }: ColumnMap,
): SavedMapping {
  const columns = Object.fromEntries(
    header.map((title, column) => [
      title,
      column === idColumn ? "hs_object_id" : (properties[column] ?? null),
    ]),
  );
  const changed = header.flatMap((title, column) => {
    const pairs = sendAs[column] ?? [];
    return pairs.length === 0 ? [] : [[title, Object.fromEntries(pairs)] as const];
  });
  return {
    columns,
    associate: [...associate],
    ...(changed.length > 0 && { values: Object.fromEntries(changed) }),
    ...(constants.length > 0 && { constants: Object.fromEntries(constants) }),
  };
}
