import { Readable } from "node:stream";
import Papa from "papaparse";
import { UsageError } from "../usage-error.ts";
import { readText } from "./read-text.ts";

/** One row of a CSV file. */
export interface Row {
  /** The line of the file it begins on, from 1. */
  readonly line: number;
  readonly cells: readonly string[];
}

/** An open quote swallows the rows that follow it; no honest row is this long. */
const MAX_ROW_CHARACTERS = 4 * 1024 * 1024;

/**
 * The rows of a CSV file, header first, without blank lines, as many at a time as come with a piece
 * of the file.
 *
 * @throws {UsageError} where the file is not CSV, with the line.
 */
export async function* readCsv(path: string): AsyncGenerator<Row[], void, undefined> {
  let line = 1;
  for await (const { data, problem } of parsed(path)) {
    const rows: Row[] = [];
    for (const cells of data) {
      dropCarriageReturn(cells);
      if (cells.length > 1 || cells[0] !== "") rows.push({ line, cells });
      line += 1 + lineBreaksIn(cells);
    }
    if (rows.length > 0) yield rows;
    if (problem !== undefined) throw new UsageError(`${path}, line ${line}: ${problem}`);
  }
}

/** Lines end with LF or CR LF, and some files have both. */
function dropCarriageReturn(cells: string[]): void {
  const last = cells[cells.length - 1];
  if (last?.endsWith("\r")) cells[cells.length - 1] = last.slice(0, -1);
}

function lineBreaksIn(cells: readonly string[]): number {
  let count = 0;
  for (const cell of cells) {
    for (let at = cell.indexOf("\n"); at !== -1; at = cell.indexOf("\n", at + 1)) count += 1;
  }
  return count;
}

/** The header decides; the cells below it may well hold more commas than there are columns. */
function delimiterOf(text: string): string {
  const start = text.replace(/^[\r\n]+/, "");
  const columns = (delimiter: string): number =>
    Papa.parse<string[]>(start, { delimiter, preview: 1 }).data[0]?.length ?? 0;
  return [",", ";", "\t"].reduce((best, other) => (columns(other) > columns(best) ? other : best));
}

interface Chunk {
  data: string[][];
  /** What is wrong with the row after these; with such a quote it may hold rows that follow it. */
  problem: string | undefined;
}

/** By error code of Papa Parse. */
const QUOTE_PROBLEMS: Readonly<Partial<Record<string, string>>> = {
  MissingQuotes: "a quote is opened in this row and never closed.",
  InvalidQuotes:
    'a quoted cell in this row goes on after its closing quote; a quote inside a cell is written "".',
};

/** Papa Parse calls back; a web stream turns that into rows that are read only when asked for. */
function parsed(path: string): ReadableStream<Chunk> {
  let given = 0;
  async function* text(): AsyncGenerator<string, void, undefined> {
    for await (const piece of readText(path)) {
      given += piece.length;
      yield piece;
    }
  }
  const input = Readable.from(text(), { highWaterMark: 1 });

  return new ReadableStream({
    start(controller) {
      input.on("error", (error) => controller.error(error));
      Papa.parse<string[]>(input, {
        delimiter: delimiterOf,
        newline: "\n",
        chunk({ data, errors, meta }, parser) {
          const broken = errors.find(({ code }) => code in QUOTE_PROBLEMS);
          const tooLong = given - meta.cursor > MAX_ROW_CHARACTERS;
          const code = broken?.code ?? (tooLong ? "MissingQuotes" : undefined);
          controller.enqueue({
            data: data.slice(0, broken?.row),
            problem: code && QUOTE_PROBLEMS[code],
          });
          // To stop or pause the parser would not do: it goes on taking pieces in, and keeps them all.
          if (tooLong) {
            input.destroy();
            parser.abort();
          } else if ((controller.desiredSize ?? 0) <= 0) input.pause();
        },
        complete: () => controller.close(),
        error: (error) => controller.error(error),
      });
    },
    pull() {
      input.resume();
    },
    cancel() {
      input.destroy();
    },
  });
}
