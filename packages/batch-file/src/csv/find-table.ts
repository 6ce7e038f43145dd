import { findDelimiter } from "./delimiter.ts";
import type { Dialect } from "./split-rows.ts";

/** Enough rows to tell how a file is written. */
export const START_CHARACTERS = 64 * 1024;

/** Where the table of a CSV file begins, and how it is written. */
export interface Table extends Dialect {
  /** What is above the header. */
  readonly skippedCharacters: number;
  readonly skippedLines: number;
  /** The delimiter was neither given nor told. */
  readonly isGuessed: boolean;
}

/**
 * Finds out how a file is written, as far as that is not given.
 *
 * @param start The first characters of the file, {@link START_CHARACTERS} or all.
 * @param isAll The file ends with them.
 * @param skipLines How many lines above the header to leave out. A first line `sep=;`, by which Excel is
 *   told the delimiter, is left out anyway.
 */
export function findTable(
  start: string,
  isAll: boolean,
  { delimiter, skipLines = 0 }: { delimiter?: string | undefined; skipLines?: number | undefined },
): Table {
  const told = /^sep=([^"\r\n])(?:[\r\n]|$)/i.exec(start)?.[1];
  const skippedLines = Math.max(skipLines, told === undefined ? 0 : 1);
  const skippedCharacters = lengthOfLines(start, skippedLines);
  const rest = start.slice(skippedCharacters, skippedCharacters + START_CHARACTERS);
  const newline = newlineOf(start);
  const given = delimiter === "tab" ? "\t" : delimiter;
  return {
    delimiter: given ?? told ?? findDelimiter(rest, newline, isAll && start.endsWith(rest)),
    newline,
    skippedCharacters,
    skippedLines,
    isGuessed: given === undefined && told === undefined,
  };
}

/** How many characters so many lines have, with their line breaks. */
function lengthOfLines(text: string, lines: number): number {
  const lineBreak = /\r\n|\n|\r/g;
  for (let line = 0; line < lines; line += 1) {
    if (lineBreak.exec(text) === null) return text.length;
  }
  return lineBreak.lastIndex;
}

/** By the first line break that is not in quotes. */
function newlineOf(start: string): Dialect["newline"] {
  return /\r\n|\n|\r/.exec(start.replace(/"[^"]*"/g, ""))?.[0] === "\r" ? "\r" : "\n";
}
