import { type FileError, parseJsonText } from "@x/batch-file";
import * as v from "valibot";
import { ImportError } from "../errors/import-error.ts";
import type { ColumnMap } from "./map-columns.ts";
import { PROPERTY_NAME } from "./property-name.ts";

const property = v.nullable(v.pipe(v.string(), v.regex(PROPERTY_NAME)));
const texts = v.record(v.string(), v.string());

const schema = v.strictObject({
  /** The property of a column; `null` leaves it out. */
  columns: v.record(v.string(), property),
  /** As `DecideOptions.associate` takes them. */
  associate: v.optional(v.array(v.string()), []),
  /** By column, what HubSpot is to have instead of what the file says. */
  values: v.optional(v.record(v.string(), texts)),
  /** By property, the value that every row has. */
  constants: v.optional(texts),
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
  const { columns, values } = given as { columns: object; values?: object };
  const where = `${name}: "columns"`;
  return {
    ...parsed.output,
    columns: allOf(columns, property, where, "the name of a property, or null"),
    ...(values && { values: allOf(values, allTexts, `${name}: "values"`, "values as texts") }),
  };
}

const allTexts = v.pipe(
  v.custom<object>((value) => typeof value === "object" && value !== null),
  v.check((value) => Object.values(value).every((one) => typeof one === "string")),
  v.transform((value) => value as Record<string, string>),
);

/** valibot leaves out keys such as `constructor` and `__proto__`, which are columns like any other. */
function allOf<Value>(
  given: object,
  schema: v.GenericSchema<unknown, Value>,
  where: string,
  expected: string,
): Record<string, Value> {
  const entries = Object.entries(given).map(([title, value]) => {
    const parsed = v.safeParse(schema, value);
    if (parsed.success) return [title, parsed.output] as const;
    throw new ImportError("MAPPING", `${where} → ${JSON.stringify(title)}: expected ${expected}.`);
  });
  return Object.fromEntries(entries);
}

function explain(issue: v.BaseIssue<unknown>): string {
  const keys = (issue.path ?? []).map(({ key }) => JSON.stringify(key));
  const where = keys.length === 0 ? "the file" : keys.join(" → ");
  if (issue.expected === "never")
    return `${where}: unknown; expected "columns", "associate", "values" and "constants".`;
  if (issue.received === "undefined") return `${where}: missing.`;
  if (keys.length === 2 && keys[0] === '"columns"') {
    return `${where}: expected the name of a property, or null; got ${issue.received}.`;
  }
  return `${where}: expected ${issue.expected}; got ${issue.received}.`;
}

/** What a mapping is to be saved as, for the next file with such columns. */
export function toSavedMapping(
  header: readonly string[],
  { properties, idColumn, associate = [], values = [], constants = [] }: ColumnMap,
): SavedMapping {
  const columns = Object.fromEntries(
    header.map((title, column) => [
      title,
      column === idColumn ? "hs_object_id" : (properties[column] ?? null),
    ]),
  );
  const changed = header.flatMap((title, column) => {
    const pairs = values[column] ?? [];
    return pairs.length === 0 ? [] : [[title, Object.fromEntries(pairs)] as const];
  });
  return {
    columns,
    associate: [...associate],
    ...(changed.length > 0 && { values: Object.fromEntries(changed) }),
    ...(constants.length > 0 && { constants: Object.fromEntries(constants) }),
  };
}
