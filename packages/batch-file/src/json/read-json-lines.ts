import type { Problems } from "../problems/problems.ts";
import type { Columns } from "../rows/columns.ts";
import { MAX_ROW_CHARACTERS } from "../rows/limits.ts";
import { createRowChunk } from "../rows/row-chunk.ts";
import type { Row } from "../rows/row.ts";
import { endsEarly } from "./explain-json.ts";
import { readJsonRecord } from "./json-record.ts";

/** The rows of a file with one JSON object a line. */
export async function* readJsonLines(
  text: AsyncIterable<string>,
  columns: Columns,
  problems: Problems,
): AsyncGenerator<Row[], void, undefined> {
  const chunk = createRowChunk();
  let line = 1;
  let rest = "";
  let isFirst = true;

  function* rowsOf(lines: readonly string[], isLast: boolean): Generator<Row[], void, undefined> {
    for (const text of lines) {
      if (text.trim() !== "") {
        if (isFirst && !isLast) stopIfOverManyLines(text);
        isFirst = false;
        const cells = readJsonRecord(text, line, { line, column: 1 }, columns, problems);
        if (cells !== undefined && chunk.add({ line, cells }, text.length)) yield chunk.take();
      }
      line += 1;
    }
    yield chunk.take();
  }
  /** Else each of its lines would be a mistake. */
  function stopIfOverManyLines(first: string): void {
    if (!endsEarly(first)) return;
    problems.stop(
      { line },
      "NOT_JSON",
      "the object or array that begins here goes on in the next line; expected one object a line.",
      "To read objects over many lines, name the file .json.",
    );
  }

  for await (const piece of text) {
    const lines = (rest + piece).split("\n");
    rest = lines.pop() ?? "";
    yield* rowsOf(lines, false);
    if (rest.length > MAX_ROW_CHARACTERS) {
      problems.stop(
        { line },
        "TOO_LARGE",
        "no line break in 4 million characters; expected one object a line.",
      );
    }
  }
  yield* rowsOf([rest], true);
}
