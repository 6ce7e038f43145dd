import Papa from "papaparse";
import { FileProblem } from "./file-problem.ts";

/** One row of a CSV file. */
export interface Row {
  /** The line of the file it begins on, from 1. */
  readonly line: number;
  readonly cells: readonly string[];
}

/** A CSV file as it came in. */
export interface Table {
  readonly name: string;
  readonly header: readonly string[];
  readonly rows: readonly Row[];
}

const MAX_LISTED = 10;

/**
 * Reads a CSV text, without its blank lines.
 *
 * @throws {FileProblem} naming every row that does not fit the header, by line.
 */
export function readCsv(name: string, text: string): Table {
  const { data, errors } = Papa.parse<string[]>(text, { delimitersToGuess: [",", ";", "\t"] });
  const unclosedAt = errors.find(({ code }) => code === "MissingQuotes")?.row;
  const rows: Row[] = [];
  let line = 1;
  for (const [place, cells] of data.entries()) {
    if (place === unclosedAt) {
      throw new FileProblem(
        `${name}, line ${line}: a quote is opened in this row and never closed.`,
      );
    }
    if (cells.length > 1 || cells[0] !== "") rows.push({ line, cells });
    line += 1 + lineBreaksIn(cells);
  }
  const [header, ...below] = rows;
  if (header === undefined) {
    throw new FileProblem(`${name}: empty; expected a header and rows.`);
  }
  if (below.length === 0) {
    throw new FileProblem(`${name}: a header on line ${header.line}, and no row below it.`);
  }
  refuseMisfits(name, header.cells.length, below);
  return { name, header: header.cells, rows: below };
}

function refuseMisfits(name: string, width: number, rows: readonly Row[]): void {
  const misfits = rows.filter(({ cells }) => cells.length !== width);
  if (misfits.length === 0) return;
  const listed = misfits
    .slice(0, MAX_LISTED)
    .map(
      ({ line, cells }) =>
        `${name}, line ${line}: ${cells.length} ${cells.length === 1 ? "cell" : "cells"}, and the header has ${width}.`,
    );
  const hidden = misfits.length - listed.length;
  if (hidden > 0) listed.push(`… and ${hidden} more rows like these.`);
  throw new FileProblem(listed.join("\n"));
}

function lineBreaksIn(cells: readonly string[]): number {
  let count = 0;
  for (const cell of cells) {
    for (let at = cell.indexOf("\n"); at !== -1; at = cell.indexOf("\n", at + 1)) count += 1;
  }
  return count;
}
