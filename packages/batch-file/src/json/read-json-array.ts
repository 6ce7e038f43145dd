import type { Columns } from "../rows/columns.ts";
import { JsonArraySplitter } from "./json-array-splitter.ts";
import { readJsonRecord } from "./json-record.ts";
import type { Problems } from "../problems/problems.ts";
import type { Row } from "../rows/row.ts";

/** The rows of a file with one JSON array of objects; the whole of it may well be on one line, so objects are counted. */
export async function* readJsonArray(
  text: AsyncIterable<string>,
  columns: Columns,
  problems: Problems,
): AsyncGenerator<Row[], void, undefined> {
  const splitter = new JsonArraySplitter(problems);
  let isEmpty = true;
  let line = 0;
  for await (const piece of text) {
    isEmpty &&= piece.trim() === "";
    const rows: Row[] = [];
    for (const object of splitter.split(piece)) {
      line += 1;
      const cells = readJsonRecord(object.text, object.place, columns, problems);
      if (cells !== undefined) rows.push({ line, cells });
    }
    yield rows;
  }
  if (!isEmpty) splitter.end();
}
