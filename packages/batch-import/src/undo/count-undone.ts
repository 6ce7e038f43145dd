import { createEndsTable } from "../sqlite/ends-table.ts";
import { lookAtStep } from "../steps/steps-folder.ts";
import type { Steps } from "../steps/steps.ts";
import { allRows } from "../store/all-rows.ts";
import type { ImportStore } from "../store/import-store.ts";
import { categoryOf, cellsOf, type KeptRow } from "../store/settled-row.ts";
import { isRefused } from "./rows-left-to-undo.ts";
import { PARTS_COLUMN, REST_COLUMN } from "./undo-columns.ts";

/** The number of records by how they ended. Plain JSON. */
export interface UndoResult {
  /** Records that are as they were before the run. */
  readonly reversed: number;
  /** Records that stay, or of which a part that the run wrote stays. */
  readonly kept: number;
  readonly failed: number;
  /** Records of which it is unknown whether the run, or the undo, wrote them. */
  readonly unknown: number;
}

type End = keyof UndoResult;

/** The worst first. */
const ENDS: readonly End[] = ["unknown", "failed", "kept", "reversed"];

/**
 * Counts what became of the records of a run that a folder of steps undoes. A record that is in several steps is counted once,
 * by its worst end, and only when all steps are done with it: before, its end is not known.
 *
 * @throws {ImportError} where a step cannot be read.
 *
 * @example
 * const settled = { reversed: 2, kept: 1, unknown: 0 };
 * const steps = newSteps("undo", [], { undoes: { folder: "runs/people", settled } });
 * await countUndone("runs/undo-people", steps); //=> { failed: 0, reversed: 2, kept: 1, unknown: 0 }
 */
export async function countUndone(folder: string, { steps, undoes }: Steps): Promise<UndoResult> {
  const counts = { failed: 0, ...(undoes?.settled ?? { reversed: 0, kept: 0, unknown: 0 }) };
  using ends = createEndsTable();
  for (const [place, step] of steps.entries()) {
    const run = undoes?.runs?.[place] ?? place;
    const store = await lookAtStep(folder, step);
    try {
      for (const row of allRows(store)) {
        const cells = cellsOf(row);
        // The id that the undo knows the record by. HubSpot may have answered with another one since.
        const id = cells[store.task.columns.idColumn ?? -1] ?? "";
        ends.add(`${run} ${id}`, ENDS.indexOf(endOf(row, cells, store)), partsOf(cells, store));
      }
    } finally {
      await store.close();
    }
  }
  for (const [end, records] of ends.counts()) counts[ENDS[end]!] += records;
  return counts;
}

/** The worse of what the step made of a row, and of what was settled before it. */
function endOf(row: KeptRow, cells: readonly string[], { task }: ImportStore): End {
  const rest = cells[task.header.indexOf(REST_COLUMN)];
  const isGone = task.archives !== undefined && categoryOf(row) === "missing";
  const ends = [isGone ? "reversed" : endByStatus(row, cells[task.look?.column ?? -1]), rest];
  return ENDS.find((end) => ends.includes(end))!;
}

/** How many rows of the steps are about the record of a row. */
function partsOf(cells: readonly string[], { task }: ImportStore): number {
  const parts = Number(cells[task.header.indexOf(PARTS_COLUMN)]);
  return Number.isSafeInteger(parts) ? parts : 1;
}

function endByStatus(row: KeptRow, change: string | undefined): End {
  switch (row.status) {
    case "failed":
    case "unknown":
      return row.status;
    case "skipped":
      return isRefused(row) ? "failed" : "kept";
    default:
      return isPart(change) ? "kept" : "reversed";
  }
}

/** Whether a change leaves values of the record as they are. */
function isPart(change: string | undefined): boolean {
  const { kept } = JSON.parse(change ?? "{}") as { readonly kept?: readonly unknown[] };
  return kept !== undefined && kept.length > 0;
}
