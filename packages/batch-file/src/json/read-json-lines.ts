import type { Columns } from "../rows/columns.ts";
import { readJsonRecord } from "./json-record.ts";
import { MAX_ROW_CHARACTERS } from "../rows/limits.ts";
import type { Problems } from "../problems/problems.ts";
import type { Row } from "../rows/row.ts";

/** The rows of a file with one JSON object a line, as many at a time as come with a piece of it. */
export async function* readJsonLines(
  text: AsyncIterable<string>,
  columns: Columns,
  problems: Problems,
): AsyncGenerator<Row[], void, undefined> {
  let line = 1;
  let rest = "";

  function rowsOf(lines: readonly string[]): Row[] {
    const rows: Row[] = [];
    for (const text of lines) {
      if (text.trim() !== "") {
        const cells = readJsonRecord(text, { line, column: 1 }, columns, problems);
        if (cells !== undefined) rows.push({ line, cells });
      }
      line += 1;
    }
    return rows;
  }

  for await (const piece of text) {
    const lines = (rest + piece).split("\n");
    rest = lines.pop() ?? "";
    yield rowsOf(lines);
    if (rest.length > MAX_ROW_CHARACTERS) {
      problems.stop(
        { line },
        "TOO_LARGE",
        "no line break in 4 million characters; expected one object a line.",
      );
    }
  }
  yield rowsOf([rest]);
}
