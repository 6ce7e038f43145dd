import { Columns } from "./columns.ts";
import { problemsOfChange } from "./problems.ts";
import { readTable } from "./read-table.ts";
import type { Row } from "./row.ts";
import { openSource } from "./source.ts";
import type { Survey } from "./survey.ts";

/** A survey, or as much of it as was kept. */
export type Surveyed = Pick<Survey, "header"> & Partial<Survey>;

/**
 * The rows of a file that was surveyed, below the header, one by one. Reads no further than it is
 * asked, and closes the file when it is left.
 *
 * @throws {UsageError} when the file is not what it was during the survey any more.
 */
export async function* readRows(
  path: string,
  surveyed: Surveyed,
): AsyncGenerator<Row, void, undefined> {
  for await (const rows of readRowChunks(path, surveyed)) {
    // Not `yield*`, which waits twice for each.
    for (const row of rows) yield row;
  }
}

/** The same, as many rows at a time as come with a piece of the file. */
export async function* readRowChunks(
  path: string,
  { name = path, header, ...expected }: Surveyed,
): AsyncGenerator<Row[], void, undefined> {
  const problems = problemsOfChange(name);
  const source = await openSource(path, name);
  let rows = 0;
  function compare(found: Partial<Survey>): void {
    for (const [what, value] of Object.entries(found)) {
      const before = expected[what as keyof typeof expected];
      if (before !== undefined && before !== value) problems.stop(undefined, what);
    }
  }

  compare({ size: source.size, modified: source.modified });
  for await (const some of readTable(source, new Columns(header, problems), problems)) {
    rows += some.length;
    if (some.length > 0) yield some;
  }
  compare({ rows, hash: source.hash() });
}
