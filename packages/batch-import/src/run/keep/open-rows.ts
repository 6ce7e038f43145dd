import type { HeldRows } from "./held-rows.ts";

/** A row that was read and whose outcome is not kept yet. */
interface OpenRow {
  readonly row: number;
  readonly line: number;
  /** What it says its record is, where it says so. */
  readonly named: string | undefined;
  /** Its cells, as the batch and the row keep them. */
  readonly json: string;
  /** A batch that is kept has it: it may be written. */
  inFlight: boolean;
}

/** Open rows, each under the index that batches call it. Their text counts as held. */
export interface OpenRows {
  get(index: number): OpenRow | undefined;
  add(index: number, row: OpenRow): void;
  delete(index: number): void;
  readonly lineOf: (index: number) => number | undefined;
  /** Whether a row of this number is open. */
  readonly has: (row: number) => boolean;
  /** Those that a kept batch has. */
  readonly inFlight: () => Set<number>;
}

export function createOpenRows(held: Pick<HeldRows, "add">): OpenRows {
  const open = new Map<number, OpenRow>();
  const numbers = new Set<number>();
  return {
    get: (index) => open.get(index),
    add(index, row) {
      open.set(index, row);
      numbers.add(row.row);
      held.add(row.json.length);
    },
    delete(index) {
      const { row, json } = open.get(index)!;
      held.add(-json.length);
      open.delete(index);
      numbers.delete(row);
    },
    lineOf: (index) => open.get(index)?.line,
    has: (row) => numbers.has(row),
    inFlight: () =>
      new Set([...open.values()].filter(({ inFlight }) => inFlight).map(({ row }) => row)),
  };
}
