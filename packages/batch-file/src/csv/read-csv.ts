import type { Problems } from "../problems/problems.ts";
import type { Columns } from "../rows/columns.ts";
import { MAX_ROW_CHARACTERS } from "../rows/limits.ts";
import type { TableRow } from "../rows/row.ts";
import type { Findings } from "../source/findings.ts";
import type { ReadOptions } from "../source/read-options.ts";
import { checkTitle } from "./check-title.ts";
import { checkWidth, type WidthCheck } from "./check-width.ts";
import { createCsvParser, type CsvParser } from "./csv-parser.ts";
import { findTable, START_CHARACTERS, type Table } from "./find-table.ts";

/**
 * The rows below the header, as many at a time as come with a piece of the text.
 *
 * @param findings Is filled in while the file is read.
 */
export async function* readCsv(
  text: AsyncIterable<string>,
  options: ReadOptions,
  columns: Columns,
  problems: Problems,
  findings: Findings,
): AsyncGenerator<TableRow[], void, undefined> {
  let start = "";
  let table: Table | undefined;
  let parser: CsvParser | undefined;
  let width: WidthCheck | undefined;
  let refuseTitle: (rows: readonly TableRow[]) => void;

  /** Begins with the header, once there is enough of the file to tell how it is written. */
  function begin(isAll: boolean): TableRow[] {
    table = findTable(start, isAll, options);
    const rest = start.slice(table.skippedCharacters);
    if (!isAll && rest.length < START_CHARACTERS) {
      if (start.length < MAX_ROW_CHARACTERS) return [];
      problems.stop({ line: 1 }, "TOO_LARGE", "more than 4 million characters above the header.");
    }
    findings.reading = { delimiter: table.delimiter === "\t" ? "tab" : table.delimiter };
    parser = createCsvParser(table, table.skippedLines + 1);
    return parser.parse(rest, isAll);
  }
  function* rowsOf(found: TableRow[]): Generator<TableRow[], void, undefined> {
    const header = width === undefined ? found.shift() : undefined;
    if (header !== undefined && table !== undefined) {
      columns.setAll(header.cells, header.line);
      width = checkWidth(header, table, problems);
      refuseTitle = checkTitle(header, problems);
    }
    if (width !== undefined) {
      refuseTitle(found);
      yield* width.fitting(found);
    }
    if (parser?.stopped === undefined) return;
    width?.end();
    problems.stop(...parser.stopped);
  }

  for await (const piece of text) {
    if (parser !== undefined) yield* rowsOf(parser.parse(piece, false));
    else if ((start += piece).length >= START_CHARACTERS) yield* rowsOf(begin(false));
  }
  yield* rowsOf(parser === undefined ? begin(true) : parser.parse("", true));
  width?.end();
  findings.blankRows = parser?.blankRows ?? 0;
}
