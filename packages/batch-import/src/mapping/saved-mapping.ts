import { type FileError, parseJsonText } from "@x/batch-file";
import * as v from "valibot";
import { ImportError } from "../errors/import-error.ts";
import type { ColumnMap } from "./map-columns.ts";
import { PROPERTY_NAME } from "./property-name.ts";

const property = v.nullable(v.pipe(v.string(), v.regex(PROPERTY_NAME)));

const schema = v.strictObject({
  /** The property of a column; `null` leaves it out. */
  columns: v.record(v.string(), property),
  /** As `DecideOptions.associate` takes them. */
  associate: v.optional(v.array(v.string()), []),
});

/**
 * A mapping as people write it:
 * `{ "columns": { "Company name": "name", "Notes": null }, "associate": ["companies:company_id"] }`.
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
  const parsed = v.safeParse(schema, given);
  if (parsed.success) return { ...parsed.output, columns: allColumns(given, name) };
  throw new ImportError("MAPPING", ...parsed.issues.map((issue) => `${name}: ${explain(issue)}`));
}

/** valibot leaves out keys such as `constructor` and `__proto__`, which are columns like any other. */
function allColumns(given: unknown, name: string): SavedMapping["columns"] {
  const { columns } = given as { columns: object };
  const entries = Object.entries(columns).map(([title, value]) => {
    const parsed = v.safeParse(property, value);
    if (parsed.success) return [title, parsed.output] as const;
    const where = `"columns" → ${JSON.stringify(title)}`;
    throw new ImportError(
      "MAPPING",
      `${name}: ${where}: expected the name of a property, or null.`,
    );
  });
  return Object.fromEntries(entries);
}

function explain(issue: v.BaseIssue<unknown>): string {
  const keys = (issue.path ?? []).map(({ key }) => JSON.stringify(key));
  const where = keys.length === 0 ? "the file" : keys.join(" → ");
  if (issue.expected === "never") return `${where}: unknown; expected "columns" and "associate".`;
  if (issue.received === "undefined") return `${where}: missing.`;
  if (keys.length === 2 && keys[0] === '"columns"') {
    return `${where}: expected the name of a property, or null; got ${issue.received}.`;
  }
  return `${where}: expected ${issue.expected}; got ${issue.received}.`;
}

/** What a mapping is to be saved as, for the next file with such columns. */
export function toSavedMapping(
  header: readonly string[],
  { properties, idColumn, associate = [] }: ColumnMap,
): SavedMapping {
  const columns = Object.fromEntries(
    header.map((title, column) => [
      title,
      column === idColumn ? "hs_object_id" : (properties[column] ?? null),
    ]),
  );
  return { columns, associate: [...associate] };
}
