import type { FileProblemCode, Place } from "../problems/file-error.ts";
import type { Problems } from "../problems/problems.ts";
import { MAX_ROW_CHARACTERS } from "../rows/limits.ts";
import { type CellContext, cellText, NoText } from "./cell-text.ts";
import { MAX_SHEET_COLUMNS, MAX_SHEET_ROWS, parseReference } from "./cell-reference.ts";
import type { NumberKind } from "./number-format.ts";
import { type Attributes, parseXml } from "./parse-xml.ts";
import { quote } from "./quote.ts";
import { createRichText } from "./rich-text.ts";
import type { Part } from "./zip-parts.ts";

/** A row with the cells that are not blank. */
export interface SheetRow {
  /** From 1. */
  readonly line: number;
  /** By the index of the column, from 0; without those behind the last. What is missing is blank. */
  readonly cells: string[];
}

/** The first row that holds anything. */
export interface FirstRow {
  readonly line: number;
  /** How many columns it has. */
  readonly width: number;
}

export interface SheetContext extends CellContext {
  /** What numbers mean, by the style of a cell. */
  readonly styles: readonly NumberKind[];
  /** Called for each number, date and time below the first row, with its column from 0. */
  onTyped(column: number): void;
  /** Called for each text below the first row that is not blank. */
  onText(column: number, text: string): void;
  /** Called for ranges of merged cells such as `A1:C1`, after the last row. */
  onMerged(range: string, first: FirstRow): void;
}

/** The rows of a sheet that hold anything, as many at a time as come with a piece of the file. */
export async function* readSheet(
  part: Part,
  context: SheetContext,
  problems: Problems,
): AsyncGenerator<SheetRow[], void, undefined> {
  let rows: SheetRow[] = [];
  let first: FirstRow | undefined;
  let isInData = false;
  let line = 0;
  let column = 0;
  let cells: string[] = [];
  let characters = 0;
  let cell: Attributes = {};
  let value: string | undefined;
  let isInValue = false;
  let hasFormula = false;
  const rich = createRichText();

  function placeOfCell(): Place {
    return { line, ...(column > 0 && { column }), unit: "row" };
  }
  function stop(code: FileProblemCode, message: string): never {
    const remedy = "Open the file in Excel and save it again.";
    problems.stop(line === 0 ? undefined : placeOfCell(), code, message, remedy);
  }
  function openRow({ r }: Attributes): void {
    const next = r === undefined ? line + 1 : Number(r);
    column = 0;
    if (!Number.isInteger(next) || next < 1 || next > MAX_SHEET_ROWS) {
      stop("DAMAGED", `a row with the number ${quote(r ?? String(next))}.`);
    }
    if (next <= line) stop("DAMAGED", `row ${next} comes after row ${line}.`);
    line = next;
    cells = [];
    characters = 0;
  }
  function openCell(attributes: Attributes): void {
    cell = attributes;
    value = undefined;
    hasFormula = false;
    rich.take();
    const { r } = attributes;
    const place = r === undefined ? { row: line, column: column + 1 } : parseReference(r);
    if (place === undefined || place.row !== line || place.column > MAX_SHEET_COLUMNS) {
      stop("DAMAGED", `a cell with the name ${quote(r ?? "")}, which is not a cell of this row.`);
    }
    if (place.column <= column)
      stop("DAMAGED", `the cell ${quote(r ?? "")} comes after one to its right.`);
    column = place.column;
  }
  function closeCell(): void {
    let text = "";
    try {
      const kind = context.styles[Number(cell["s"] ?? 0)] ?? "number";
      const written = { type: cell["t"] ?? "n", value, inline: rich.take(), hasFormula, kind };
      text = cellText(written, context);
    } catch (error) {
      if (!(error instanceof NoText)) throw error;
      problems.add(placeOfCell(), "VALUE", error.message, error.remedy);
    }
    if (text === "" || text.trim() === "") return;
    const type = cell["t"] ?? "n";
    if (first !== undefined && type !== "b") {
      if (type === "n" || type === "d") context.onTyped(column - 1);
      else context.onText(column - 1, text);
    }
    while (cells.length < column - 1) cells.push("");
    cells.push(text);
    characters += text.length;
    if (characters > MAX_ROW_CHARACTERS) {
      problems.stop(placeOfCell(), "TOO_LARGE", "a row of more than 4 million characters.");
    }
  }

  const handlers = {
    open(name: string, attributes: Attributes, depth: number): void {
      if (depth === 2) isInData = name === "sheetData";
      if (name === "mergeCell" && depth === 3 && first !== undefined) {
        context.onMerged(attributes["ref"] ?? "", first);
      }
      if (!isInData) return;
      if (depth === 3 && name === "row") openRow(attributes);
      else if (depth === 4 && name === "c") openCell(attributes);
      else if (depth === 5) {
        isInValue = name === "v";
        if (isInValue) value = "";
        if (name === "f") hasFormula = true;
      } else if (depth > 5) rich.open(name);
    },
    text(text: string): void {
      if (isInValue) value += text;
      else rich.text(text);
    },
    close(name: string, depth: number): void {
      if (!isInData) return;
      if (depth > 5) rich.close(name);
      else if (depth === 5) isInValue = false;
      else if (depth === 4 && name === "c") closeCell();
      else if (depth === 3 && cells.length > 0) {
        first ??= { line, width: cells.length };
        rows.push({ line, cells });
        cells = [];
      }
    },
  };
  for await (const _ of parseXml(part, handlers, problems)) {
    if (rows.length === 0) continue;
    yield rows;
    rows = [];
  }
}
