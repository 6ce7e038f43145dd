import type { FileProblemCode, Place } from "../problems/file-error.ts";
import { MAX_ROW_CHARACTERS } from "../rows/limits.ts";
import type { TableRow } from "../rows/row.ts";
import { type Dialect, splitRows } from "./split-rows.ts";

/** Reads the pieces of a CSV, cut anywhere, one after the other. */
export interface CsvParser {
  /** The rows that are whole now; what is left waits for the next piece. */
  parse(piece: string, isLast: boolean): TableRow[];
  /** Why nothing can be read after the rows so far. */
  readonly stopped: Stopped | undefined;
  /** How many lines of nothing but delimiters and white space there were; they are no rows. */
  readonly blankRows: number;
}

type Stopped = readonly [place: Place, code: FileProblemCode, message: string];

/** @param line The line of the file that the first piece begins on. */
export function createCsvParser(dialect: Dialect, line = 1): CsvParser {
  let rest = "";
  let blankRows = 0;
  let stopped: Stopped | undefined;
  /** How long the text has to be before it is parsed again, so that a long row is not parsed with each of its pieces. */
  let enough = 0;

  return {
    get stopped() {
      return stopped;
    },
    get blankRows() {
      return blankRows;
    },
    parse(piece, isLast) {
      const text = rest + piece;
      if (!isLast && text.length < enough) {
        rest = text;
        return [];
      }
      const split = splitRows(text, dialect, line, isLast);
      ({ line } = split);
      blankRows += split.blankRows;
      rest = text.slice(split.end);
      enough = split.end > 0 ? 0 : Math.min(2 * text.length, MAX_ROW_CHARACTERS + 1);
      const isTooLong = !isLast && rest.length > MAX_ROW_CHARACTERS;
      const { broken } = isTooLong ? splitRows(rest, dialect, line, true) : split;
      if (broken !== undefined) stopped = [broken.place, "QUOTE", broken.problem];
      else if (isTooLong) {
        stopped = [{ line }, "TOO_LARGE", "no line break in 4 million characters."];
      }
      return split.rows;
    },
  };
}
