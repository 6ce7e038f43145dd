import type { Outcome } from "@x/batch-types";
import { MAX_BATCH_INPUTS } from "@x/batch-types/registry";
import { rowsInParts } from "../../store/all-rows.ts";
import type { ImportStore } from "../../store/import-store.ts";
import { turnOfOthers } from "./in-turns.ts";
import type { SettledRow } from "../../store/settled-row.ts";
import { STATUSES } from "./statuses.ts";
import type { RunBlocks } from "../views/run.ts";

type Status = Outcome["status"];

/** The outcome of each row of a run, one byte a row, so that a page can show a large run as a whole. */
export interface RowIndex {
  readonly settled: number;
  add(rows: readonly SettledRow[]): void;
  /** Numbers of the rows with this status, in the order of the file. */
  rowsWith(status: Status | undefined): number[];
  /** The same rows, those of one status together. */
  byStatus(rows: readonly number[]): number[];
  blocks(): RunBlocks;
}

/** The most blocks: with more, nobody could tell one from another. */
const MOST_BLOCKS = 2_000;

/** What a block has of each, behind each other. */
const WRITTEN = 0;
const NOT_WRITTEN = 1;
const UNKNOWN = 2;
const KINDS = 3;

export function createRowIndex(rows: number): RowIndex {
  const statuses = new Uint8Array(rows);
  const size = MAX_BATCH_INPUTS * Math.max(1, Math.ceil(rows / MAX_BATCH_INPUTS / MOST_BLOCKS));
  const blocks = new Uint32Array(Math.ceil(rows / size) * KINDS);
  let settled = 0;

  /** Nothing is said of a block before each of its rows has an outcome: those that are refused at once come first. */
  function fateOf(block: number): string {
    const countOf = (kind: number): number => blocks[block * KINDS + kind]!;
    const written = countOf(WRITTEN);
    const notWritten = countOf(NOT_WRITTEN);
    const unknown = countOf(UNKNOWN);
    if (written + notWritten + unknown < Math.min(size, rows - block * size)) return ".";
    if (unknown > 0) return "u";
    if (notWritten > 0) return written > 0 ? "p" : "f";
    return "w";
  }
  return {
    get settled() {
      return settled;
    },
    add(added) {
      for (const { row, status } of added) {
        if (statuses[row] !== 0) continue;
        statuses[row] = STATUSES.indexOf(status) + 1;
        blocks[Math.floor(row / size) * KINDS + kindOf(status)]! += 1;
        settled += 1;
      }
    },
    rowsWith(status) {
      const wanted = status && STATUSES.indexOf(status) + 1;
      const found: number[] = [];
      for (const [row, one] of statuses.entries()) {
        if (wanted === undefined ? one !== 0 : one === wanted) found.push(row);
      }
      return found;
    },
    byStatus: (rows) => rows.toSorted((one, other) => statuses[one]! - statuses[other]!),
    blocks: () => ({
      rows: size,
      fates: Array.from({ length: blocks.length / KINDS }, (_, block) => fateOf(block)).join(""),
    }),
  };
}

function kindOf(status: Status): number {
  if (status === "unknown") return UNKNOWN;
  return status === "failed" || status === "skipped" ? NOT_WRITTEN : WRITTEN;
}

/** Reads what became of every row of a run so far. */
export async function readRowIndex(store: ImportStore): Promise<RowIndex> {
  const index = createRowIndex(store.task.source.rows);
  for (const rows of rowsInParts(store)) {
    index.add(rows);
    await turnOfOthers();
  }
  return index;
}
