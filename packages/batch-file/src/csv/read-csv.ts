import type { Columns } from "../rows/columns.ts";
import { type CsvParser, createCsvParser } from "./csv-parser.ts";
import type { Problems } from "../problems/problems.ts";
import type { Row } from "../rows/row.ts";

const DELIMITERS = [",", ";", "\t", "|"];

/** The rows below the header, as many at a time as come with a piece of the text. */
export async function* readCsv(
  text: AsyncIterable<string>,
  columns: Columns,
  problems: Problems,
): AsyncGenerator<Row[], void, undefined> {
  let parser: CsvParser | undefined;
  let width: number | undefined;

  /** Rows before one that does not fit are given first: whoever reads a changed file ends there. */
  function* fitting(rows: Row[]): Generator<Row[], void, undefined> {
    const [header] = rows;
    if (width === undefined && header !== undefined) {
      columns.setAll(header.cells, header.line);
      width = header.cells.length;
      rows.shift();
    }
    let given = 0;
    for (const [place, { line, cells }] of rows.entries()) {
      if (cells.length === width) continue;
      if (place > given) yield rows.slice(given, place);
      given = place;
      problems.add({ line }, "ROW_WIDTH", `${cellCount(cells)}, and the header has ${width}.`);
    }
    yield given === 0 ? rows : rows.slice(given);
  }

  for await (const piece of text) {
    parser ??= createCsvParser(delimiterOf(piece), newlineOf(piece), problems);
    yield* fitting(parser.parse(piece, false));
  }
  if (parser === undefined) return;
  yield* fitting(parser.parse("", true));
  // A quote that is wrong in the last rows is told when these are.
  parser.parse("", true);
}

function cellCount({ length }: readonly string[]): string {
  return length === 1 ? "1 cell" : `${length} cells`;
}

/** The header decides; the cells below it may well hold more commas than there are columns. */
function delimiterOf(start: string): string {
  // Without what is quoted, whose line breaks and delimiters are text.
  const header = /[^\r\n]+/.exec(start.replace(/"[^"]*"/g, ""))?.[0] ?? "";
  const count = (delimiter: string): number => header.split(delimiter).length;
  return DELIMITERS.reduce((best, other) => (count(other) > count(best) ? other : best));
}

function newlineOf(start: string): "\n" | "\r" {
  return /\r\n|\n|\r/.exec(start.replace(/"[^"]*"/g, ""))?.[0] === "\r" ? "\r" : "\n";
}
