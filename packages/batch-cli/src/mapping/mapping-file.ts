import { readFile, writeFile } from "node:fs/promises";
import * as v from "valibot";
import type { ColumnMap } from "../input/map-columns.ts";
import { UsageError } from "../usage-error.ts";

/**
 * A mapping as people write it:
 * `{ "columns": { "Company name": "name", "Notes": null }, "associate": ["companies:company_id"] }`.
 */
const schema = v.strictObject({
  /** The property of a column; `null` leaves it out. */
  columns: v.record(v.string(), v.nullable(v.pipe(v.string(), v.regex(/^[a-z][a-z0-9_]*$/)))),
  /** As `--associate` takes them. */
  associate: v.optional(v.array(v.string()), []),
});

export type SavedMapping = v.InferOutput<typeof schema>;

/** @throws {UsageError} naming everything that is wrong with the file. */
export async function readMappingFile(path: string): Promise<SavedMapping> {
  const text = await readFile(path, "utf8").catch((error: NodeJS.ErrnoException) => {
    throw new UsageError(
      `--mapping ${path}: ${error.code === "ENOENT" ? "no such file" : error.message}.`,
    );
  });
  let given: unknown;
  try {
    given = JSON.parse(text.replace(/^\u{FEFF}/u, ""));
  } catch (error) {
    throw new UsageError(`--mapping ${path}: not JSON (${(error as Error).message}).`);
  }
  const parsed = v.safeParse(schema, given);
  if (parsed.success) return parsed.output;
  const problems = parsed.issues.map((issue) => `--mapping ${path}: ${explain(issue)}`);
  throw new UsageError(...(problems as [string, ...string[]]));
}

function explain(issue: v.BaseIssue<unknown>): string {
  const keys = (issue.path ?? []).map(({ key }) => JSON.stringify(key));
  const where = keys.length === 0 ? "the file" : keys.join(" → ");
  const place = keys.length;
  if (issue.expected === "never") return `${where}: unknown; expected "columns" and "associate".`;
  if (issue.received === "undefined") return `${where}: missing.`;
  if (place === 2 && keys[0] === '"columns"') {
    return `${where}: expected the name of a property, or null; got ${issue.received}.`;
  }
  return `${where}: expected ${issue.expected}; got ${issue.received}.`;
}

/** @throws {UsageError} when the file is there already, or cannot be made. */
export async function saveMappingFile(
  path: string,
  header: readonly string[],
  { properties, idColumn, associate = [] }: ColumnMap,
): Promise<void> {
  const columns = Object.fromEntries(
    header.map((title, column) => [
      title,
      column === idColumn ? "hs_object_id" : (properties[column] ?? null),
    ]),
  );
  const mapping: SavedMapping = { columns, associate: [...associate] };
  const text = `${JSON.stringify(mapping, undefined, 2)}\n`;
  await writeFile(path, text, { flag: "wx", mode: 0o600 }).catch((error: NodeJS.ErrnoException) => {
    throw new UsageError(
      error.code === "EEXIST"
        ? `--save-mapping ${path}: there already; name another file, or delete it.`
        : `--save-mapping ${path}: cannot be written (${error.message}).`,
    );
  });
}
