import type { Row } from "./row.ts";

/** So that rows of 10,000 columns, or of megabytes, are not a thousand at a time in memory. */
const MAX_ROWS = 1000;
const MAX_CELLS = 100_000;
const MAX_CHARACTERS = 4 * 1024 * 1024;

/** Rows that are given at a time: however little text they took in the file, they take little memory. */
export interface RowChunk {
  /** @param characters Of the row, as it was written. @returns Whether the chunk is full. */
  add(row: Row, characters: number): boolean;
  /** The rows since the last time. */
  take(): Row[];
}

export function createRowChunk(): RowChunk {
  let rows: Row[] = [];
  let cells = 0;
  let characters = 0;
  return {
    add(row, length) {
      rows.push(row);
      cells += row.cells.length;
      characters += length;
      return rows.length >= MAX_ROWS || cells >= MAX_CELLS || characters >= MAX_CHARACTERS;
    },
    take() {
      const taken = rows;
      rows = [];
      cells = characters = 0;
      return taken;
    },
  };
}
