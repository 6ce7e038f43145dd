import type { Place } from "../problems/file-error.ts";
import type { TableRow } from "../rows/row.ts";

/** How a CSV file is written. */
export interface Dialect {
  /** One character. */
  readonly delimiter: string;
  /** What ends a line: LF, which also stands for CR LF, or CR. */
  readonly newline: "\n" | "\r";
}

/** The rows of a text. */
export interface Split {
  readonly rows: TableRow[];
  /** How many lines of nothing but delimiters and white space were left out. */
  readonly blankRows: number;
  /** Where the first row begins that is not whole, or is wrong; else where the text ends. */
  readonly end: number;
  /** The line that `end` is on. */
  readonly line: number;
  /** What is wrong with a quote: rows behind it cannot be told apart. */
  readonly broken?: BrokenQuote;
}

/** A quote that is never closed, or that text follows. */
interface BrokenQuote {
  readonly place: Place;
  readonly problem: string;
  /** How many cells the row has up to the broken one, and with it. */
  readonly cells: number;
}

const NEVER_CLOSED = "a quote is opened here and never closed.";
const GOES_ON =
  'a quoted cell begins here and goes on after its closing quote; a quote inside a cell is written "".';

/** What became of a row with quotes. */
type Quoted =
  | { readonly is: "row"; readonly cells: string[]; readonly end: number }
  | { readonly is: "unfinished" }
  | {
      readonly is: "broken";
      readonly at: number;
      readonly problem: string;
      readonly cells: number;
    };

/**
 * Splits text into rows of cells. White space between a quoted cell and the delimiters or line breaks
 * around it is left out; other cells stay as they are written.
 *
 * Each part of the text is looked at a fixed number of times, whatever is in it.
 *
 * @param line The line of the file that the text begins on.
 * @param isLast Nothing follows, so that the last row needs no line break.
 */
export function splitRows(
  text: string,
  { delimiter, newline }: Dialect,
  line: number,
  isLast: boolean,
): Split {
  const nextQuote = finder(text, '"');
  const nextDelimiter = finder(text, delimiter);
  const nextNewline = finder(text, newline);
  const countedNewline = finder(text, newline);
  const rows: TableRow[] = [];
  let blankRows = 0;
  let at = 0;

  while (at < text.length) {
    const lineEnd = nextNewline(at);
    if (lineEnd === text.length && !isLast) break;
    if (nextQuote(at) < lineEnd) {
      const row = readQuoted(at);
      if (row.is === "unfinished") break;
      if (row.is === "broken") {
        const { problem, cells } = row;
        return {
          rows,
          blankRows,
          end: at,
          line,
          broken: { place: placeOf(row.at), problem, cells },
        };
      }
      rows.push({ line, cells: row.cells });
      const from = at;
      at = row.end;
      for (let end = countedNewline(from); end < at; end = countedNewline(end + 1)) line += 1;
      continue;
    }
    const cells: string[] = [];
    const last = addPlain(cells, at, lineEnd);
    cells.push(text.slice(last, withoutCr(last, lineEnd)));
    if (cells.every(isBlank)) blankRows += 1;
    else rows.push({ line, cells });
    line += 1;
    at = lineEnd + 1;
  }
  return { rows, blankRows, end: Math.min(at, text.length), line };

  /** The row that begins at `start`, cell by cell. */
  function readQuoted(start: number): Quoted {
    const cells: string[] = [];
    let from = start;
    for (;;) {
      const lineEnd = nextNewline(from);
      const quote = nextQuote(from);
      if (quote > from) from = addPlain(cells, from, Math.min(quote, lineEnd));
      if (quote > lineEnd) {
        cells.push(text.slice(from, withoutCr(from, lineEnd)));
        return { is: "row", cells, end: lineEnd + 1 };
      }
      const open = skipBlanks(from);
      if (text[open] === '"') {
        const close = closingQuote(open);
        if (close === -1) {
          if (!isLast) return { is: "unfinished" };
          return { is: "broken", at: open, problem: NEVER_CLOSED, cells: cells.length + 1 };
        }
        const after = skipBlanks(close + 1);
        const end = endOfRow(after);
        // Another quote, or a line break, may follow in the next piece.
        if (end === undefined) return { is: "unfinished" };
        if (end > after || text[after] === delimiter || after === text.length) {
          const cell = text.slice(open + 1, close);
          cells.push(cell.includes('"') ? cell.replaceAll('""', '"') : cell);
          if (text[after] !== delimiter) return { is: "row", cells, end };
          from = after + 1;
          continue;
        }
        const quoted = text.slice(open, close);
        const isText = open > from && !quoted.includes(delimiter) && !quoted.includes(newline);
        // ` "Best" pizza` begins with a blank, so that it is no quoted cell.
        if (!isText) return { is: "broken", at: open, problem: GOES_ON, cells: cells.length + 1 };
      }
      const end = Math.min(nextDelimiter(from), nextNewline(from));
      if (end === text.length && !isLast) return { is: "unfinished" };
      if (text[end] === delimiter) {
        cells.push(text.slice(from, end));
        from = end + 1;
        continue;
      }
      cells.push(text.slice(from, withoutCr(from, end)));
      return { is: "row", cells, end: Math.min(end + 1, text.length) };
    }
  }

  function closingQuote(open: number): number {
    let close = text.indexOf('"', open + 1);
    while (close !== -1 && text[close + 1] === '"') close = text.indexOf('"', close + 2);
    return close;
  }

  /** Behind the line break at `from`, if there is one; undefined where that cannot be told yet. */
  function endOfRow(from: number): number | undefined {
    if (text[from] === newline) return from + 1;
    const isCr = newline === "\n" && text[from] === "\r";
    if (from + (isCr ? 1 : 0) === text.length) return isLast ? text.length : undefined;
    return isCr && text[from + 1] === "\n" ? from + 2 : from;
  }

  function skipBlanks(from: number): number {
    let to = from;
    while (isBlankCode(text.charCodeAt(to)) && text[to] !== delimiter) to += 1;
    return to;
  }

  /**
   * Adds the cells that end before `limit`; there is no quote in them. `split` would take 1.5 times as long.
   *
   * @returns Where the next cell begins.
   */
  function addPlain(cells: string[], start: number, limit: number): number {
    let from = start;
    // After the first one by `indexOf`, without the finder's call: what it searches beyond `limit` is searched once more.
    for (let end = nextDelimiter(from); end !== -1 && end < limit;) {
      cells.push(text.slice(from, end));
      from = end + 1;
      end = text.indexOf(delimiter, from);
    }
    return from;
  }

  function withoutCr(start: number, end: number): number {
    return newline === "\n" && end > start && text[end - 1] === "\r" ? end - 1 : end;
  }

  function placeOf(index: number): Place {
    const lines = text.slice(at, index).split(newline);
    return { line: line + lines.length - 1, column: lines.at(-1)!.length + 1 };
  }
}

/** Where something is found next; asked with places that only grow, it searches each part of the text once. */
function finder(text: string, what: string): (from: number) => number {
  let found = -1;
  return (from) => {
    if (found < from) {
      found = text.indexOf(what, from);
      if (found === -1) found = text.length;
    }
    return found;
  };
}

/** A blank, a tab or a no-break space. By its code: `text[i]` would make a string of each. */
function isBlankCode(code: number): boolean {
  return code === 0x20 || code === 0x09 || code === 0xa0;
}

function isBlank(cell: string): boolean {
  return cell === "" || cell.trim() === "";
}
