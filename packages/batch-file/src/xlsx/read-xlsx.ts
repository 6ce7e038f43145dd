import type { Problems } from "../problems/problems.ts";
import type { Columns } from "../rows/columns.ts";
import type { Row } from "../rows/row.ts";
import type { Findings } from "../source/findings.ts";
import type { Source } from "../source/source.ts";
import { columnLetters } from "./cell-reference.ts";
import { chooseSheet } from "./choose-sheet.ts";
import { createMergedHeader } from "./merged-header.ts";
import { openWorkbook } from "./open-workbook.ts";
import { readSharedStrings } from "./read-shared-strings.ts";
import { type FirstRow, readSheet, type SheetRow } from "./read-sheet.ts";
import { readStyles } from "./read-styles.ts";
import { openZipParts } from "./zip-parts.ts";

/**
 * The rows of a sheet of an Excel workbook, below the first row that holds anything, which is the header.
 * Hidden rows and columns are read like all others.
 */
export async function* readXlsx(
  source: Source,
  columns: Columns,
  problems: Problems,
  findings: Findings,
): AsyncGenerator<Row[], void, undefined> {
  if (source.isCompressed) {
    const message = "an Excel workbook within gzip cannot be read in parts;";
    problems.stop(undefined, "FORMAT", message, "run gunzip on it first.");
  }
  // For the hash: what follows reads the parts in an order of its own.
  for await (const _ of source.bytes());
  const parts = await openZipParts(source.file, problems);
  const { sheets, is1904, sharedStrings, styles } = await openWorkbook(parts, problems);
  const { name, part } = chooseSheet(sheets, source.options.sheet, problems);
  findings.reading = { sheet: name };
  findings.dateSystem = is1904 ? 1904 : 1900;
  findings.sheets = sheets.map(({ name }) => name);

  const strings = sharedStrings && (await readSharedStrings(sharedStrings, problems));
  const merged = createMergedHeader();
  const context = {
    is1904,
    styles: styles === undefined ? [] : await readStyles(styles, problems),
    sharedString: (index: number) => strings?.get(index),
    onTyped: (column: number) => columns.addTyped(column),
    onText: (column: number, text: string) => columns.addText(column, text),
    onMerged: (range: string, header: FirstRow) => merged.add(range, header),
  };
  let width = 0;
  for await (const rows of readSheet(part, context, problems)) {
    if (width === 0) {
      const { line, cells } = rows.shift()!;
      columns.setAll(cells, line, "row");
      width = cells.length;
    }
    for (const row of rows) fit(row, width, problems);
    yield rows;
  }
  merged.stopIfAny(problems);
}

/** Gives a row as many cells as the header has. */
function fit({ line, cells }: SheetRow, width: number, problems: Problems): void {
  if (cells.length > width) {
    const column = cells.findIndex((cell, index) => index >= width && cell !== "") + 1;
    const message = `a value in column ${columnLetters(column)}, and the last name of the header is in ${columnLetters(width)}.`;
    const remedy = "Give the column a name, or clear it.";
    problems.add({ line, column, unit: "row" }, "ROW_WIDTH", message, remedy);
  }
  while (cells.length < width) cells.push("");
}
