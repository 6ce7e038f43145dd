import Papa, { type ParseError } from "papaparse";
import { MAX_ROW_CHARACTERS } from "../rows/limits.ts";
import type { Place } from "../problems/file-error.ts";
import type { Problems } from "../problems/problems.ts";
import type { Row } from "../rows/row.ts";

/** Reads the pieces of a CSV, one after the other. */
export interface CsvParser {
  /** The rows that are whole now, without blank lines; what is left waits for the next piece. */
  parse(piece: string, isLast: boolean): Row[];
}

/**
 * Where the cells alone do not tell what a row is: a quoted carriage return at the end of a row looks
 * like one of its line break, and a quoted blank cell alone in its row like a blank line.
 */
const LOOKS_LIKE_ANOTHER = /\r"|(?:^|[\n\r])""/;

const QUOTE_PROBLEMS: Readonly<Partial<Record<ParseError["code"], string>>> = {
  MissingQuotes: "a quote is opened here and never closed.",
  InvalidQuotes:
    'a quoted cell begins here and goes on after its closing quote; a quote inside a cell is written "".',
};

interface Parsed {
  readonly data: string[][];
  readonly errors: readonly ParseError[];
  /** `cursor`: where the row begins that is not whole yet. */
  readonly meta: { readonly cursor: number };
}

/** Papa Parse over pieces that are cut anywhere. @param newline LF, which also stands for CR LF, or CR. */
export function createCsvParser(
  delimiter: string,
  newline: "\n" | "\r",
  problems: Problems,
): CsvParser {
  let line = 1;
  let rest = "";
  /** How long the text has to be before it is parsed again: a row that has no end yet costs little so. */
  let enough = 0;

  const parser = (options: { preview?: number; fastMode?: boolean }): Papa.Parser =>
    new Papa.Parser({ delimiter, newline, ...options });

  /** What is wrong with a quote: rows behind it cannot be told apart. Told after the rows before it. */
  let broken: { place: Place; problem: string } | undefined;

  /** The rows before a quote that is wrong. */
  function sound({ data, errors }: Parsed, text: string): string[][] {
    for (const { code, index = 1, row = 0 } of errors) {
      const problem = QUOTE_PROBLEMS[code];
      // A row that is not whole yet may still turn out well.
      if (problem === undefined || row >= data.length) continue;
      broken = { place: placeIn(text, index - 1), problem };
      return data.slice(0, row);
    }
    return data;
  }
  function stopIfBroken(): void {
    if (broken !== undefined) problems.stop(broken.place, "QUOTE", broken.problem);
  }
  function placeIn(text: string, at: number): Place {
    const lines = text.slice(0, at).split(newline);
    return { line: line + lines.length - 1, column: lines.at(-1)!.length + 1 };
  }
  function add(rows: Row[], cells: string[], isBlank: boolean): void {
    if (!isBlank) rows.push({ line, cells });
    line += 1 + breaksIn(cells, newline);
  }

  /** All rows at once. */
  function parseRows(text: string, isLast: boolean): { rows: Row[]; end: number } {
    const parsed = parser({}).parse(text, 0, !isLast) as Parsed;
    const rows: Row[] = [];
    for (const cells of sound(parsed, text)) {
      dropCarriageReturn(cells);
      add(rows, cells, cells.length === 1 && cells[0] === "");
    }
    return { rows, end: parsed.meta.cursor };
  }

  /** One row after the other, with a look at its text. */
  function parseRowByRow(text: string, isLast: boolean): { rows: Row[]; end: number } {
    const rows: Row[] = [];
    let start = 0;
    while (start < text.length) {
      const left = text.slice(start);
      const one = parser({ preview: 1, fastMode: false });
      const parsed = one.parse(left, 0, !isLast) as Parsed;
      const [cells] = sound(parsed, left);
      if (cells === undefined) break;
      const length = parsed.meta.cursor;
      const written = left.slice(0, length).replace(/\r?\n$|\r$/, "");
      if (!/" *$/.test(written)) dropCarriageReturn(cells);
      add(rows, cells, written === "");
      start += length;
    }
    return { rows, end: start };
  }

  return {
    parse(piece, isLast) {
      stopIfBroken();
      const text = rest + piece;
      if (!isLast && text.length < enough) {
        rest = text;
        return [];
      }
      const isSimple = !LOOKS_LIKE_ANOTHER.test(text);
      const { rows, end } = (isSimple ? parseRows : parseRowByRow)(text, isLast);
      rest = isLast ? "" : text.slice(end);
      enough = end > 0 ? 0 : Math.min(2 * text.length, MAX_ROW_CHARACTERS + 1);
      if (rest.length > MAX_ROW_CHARACTERS) {
        sound(parser({}).parse(rest, 0, false) as Parsed, rest);
        stopIfBroken();
        problems.stop({ line }, "TOO_LARGE", "no line break in 4 million characters.");
      }
      return rows;
    },
  };
}

/** Lines end with LF or CR LF, and some files have both. */
function dropCarriageReturn(cells: string[]): void {
  const last = cells[cells.length - 1];
  if (last?.endsWith("\r")) cells[cells.length - 1] = last.slice(0, -1);
}

function breaksIn(cells: readonly string[], newline: string): number {
  let count = 0;
  for (const cell of cells) {
    for (let at = cell.indexOf(newline); at !== -1; at = cell.indexOf(newline, at + 1)) count += 1;
  }
  return count;
}
