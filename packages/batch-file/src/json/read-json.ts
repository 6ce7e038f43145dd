import type { Problems } from "../problems/problems.ts";
import type { Columns } from "../rows/columns.ts";
import { createRowChunk } from "../rows/row-chunk.ts";
import type { Row } from "../rows/row.ts";
import { readJsonRecord } from "./json-record.ts";
import { JsonSplitter, type ObjectText } from "./json-splitter.ts";
import { checkWrapper, isAnswer, type JsonWrapper, ROWS_REMEDY } from "./json-wrapper.ts";

/**
 * The rows of a file with an array of objects, an object around such an array, or one or several objects
 * over many lines. The whole of it may well be on one line, so objects are counted.
 */
export async function* readJson(
  text: AsyncIterable<string>,
  columns: Columns,
  problems: Problems,
): AsyncGenerator<Row[], void, undefined> {
  const splitter = new JsonSplitter(problems);
  const chunk = createRowChunk();
  let isEmpty = true;
  let line = 0;
  let wrappers = 0;
  let unsure: JsonWrapper | undefined;
  let first: ObjectText | undefined;
  for await (const piece of text) {
    isEmpty &&= piece.trim() === "";
    for (const object of splitter.split(piece)) {
      line += 1;
      if (line === 1) first = { ...object, text: "" };
      const cells = readJsonRecord(object.text, line, object.place, columns, problems);
      if (cells === undefined) continue;
      if (chunk.add({ line, cells }, object.text.length)) yield chunk.take();
    }
    yield chunk.take();
    for (const wrapper of splitter.wrappers.splice(0)) {
      checkWrapper(wrapper, problems);
      if (!isAnswer(wrapper)) unsure ??= wrapper;
      wrappers += 1;
    }
  }
  if (!isEmpty) splitter.end();
  if (unsure !== undefined && wrappers + splitter.singleObjects > 1) {
    problems.add(
      unsure.place,
      "NOT_JSON",
      `several objects, and this one has a list of objects in "${unsure.key}"; which of them are the rows?`,
      "Write the rows as one array.",
    );
  }
  if (line === 1 && first !== undefined && first.lists.length > 0) {
    const keys = first.lists.map((key) => `"${key}"`).join(", ");
    problems.add(
      first.place,
      "NOT_JSON",
      `one object with a list of objects in ${keys}.`,
      ROWS_REMEDY,
    );
  }
}
