import { problemsOfChange } from "../problems/problems.ts";
import { Columns } from "../rows/columns.ts";
import type { Row } from "../rows/row.ts";
import type { FileBytes } from "../source/file-bytes.ts";
import { openSource } from "../source/source.ts";
import { readTable } from "./read-table.ts";
import { asSurveyed, isStillThere } from "./as-surveyed.ts";
import type { Survey } from "./survey.ts";

/** A survey, or as much of it as was kept. */
export type Surveyed = Pick<Survey, "header"> & {
  readonly [Key in keyof Survey]?: Survey[Key] | undefined;
};

/**
 * The rows of a file that was surveyed, below the header, one by one: those the survey saw, also where more were
 * appended since. Reads no further than it is asked, and closes the file when it is left.
 *
 * @throws {FileError} with code `CHANGED` when the file has changed since the survey.
 *
 * @example
 * const file = fromBlob(new Blob(["email,city\nada@example.com,London\n"]), "people.csv");
 * for await (const { line, cells } of readRows(file, await survey(file))) {
 *   console.log(line, cells.join(" "));
 * } //=> 2 ada@example.com London
 */
export async function* readRows(
  file: FileBytes,
  surveyed: Surveyed,
): AsyncGenerator<Row, void, undefined> {
  for await (const rows of readRowChunks(file, surveyed)) {
    // Not `yield*`, which waits twice for each.
    for (const row of rows) yield row;
  }
}

/**
 * Yields the same rows as `readRows`, as many at a time as come with a piece of the file: for millions of rows, to wait
 * once for each piece instead of once for each row.
 *
 * @throws {FileError} with code `CHANGED` when the file has changed since the survey.
 *
 * @example
 * const file = fromBlob(new Blob(["email\nada@example.com\nbo@example.com\n"]), "people.csv");
 * let rows = 0;
 * for await (const some of readRowChunks(file, await survey(file))) rows += some.length;
 * rows; //=> 2
 */
export async function* readRowChunks(
  file: FileBytes,
  { header, reading = {}, nested, rows: expected = Infinity, ...known }: Surveyed,
): AsyncGenerator<Row[], void, undefined> {
  const problems = problemsOfChange(file.name);
  const changed = (): never => problems.stop(undefined, "CHANGED", "");
  if (!(await isStillThere(file, known))) changed();
  const source = await openSource(asSurveyed(file, known, changed), problems, reading);
  let rows = 0;
  const columns = new Columns(header, problems, nested);
  for await (const some of readTable(source, columns, problems, { blankRows: 0 })) {
    rows += some.length;
    if (rows > expected) changed();
    if (some.length > 0) yield some;
  }
  if (expected !== Infinity && rows < expected) changed();
}
