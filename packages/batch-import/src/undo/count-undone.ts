import { lookAtStep } from "../steps/steps-folder.ts";
import type { Steps } from "../steps/steps.ts";
import type { ImportStore } from "../store/import-store.ts";
import { cellsOf, type KeptRow } from "../store/settled-row.ts";

/** How many records ended in which way. Plain JSON. */
export interface UndoneCounts {
  /** They are as they were before the run. */
  readonly reversed: number;
  /** They stay, or a value of theirs does. */
  readonly kept: number;
  readonly failed: number;
  /** It is unknown whether the run wrote them, or whether the undo did. */
  readonly unknown: number;
}

const ROWS_PER_READ = 1_000;

/** Counts what became of the records of a run that a folder of steps undoes. Records without an outcome are not counted. */
export async function countUndone(folder: string, { steps, undoes }: Steps): Promise<UndoneCounts> {
  const counts = { failed: 0, ...(undoes?.settled ?? { reversed: 0, kept: 0, unknown: 0 }) };
  for (const step of steps) {
    const store = await lookAtStep(folder, step);
    try {
      for (let next = 0; ;) {
        const rows = store.rowsFrom(next, ROWS_PER_READ);
        if (rows.length === 0) break;
        for (const row of rows) counts[endOf(row, store)] += 1;
        next = rows.at(-1)!.row + 1;
      }
    } finally {
      await store.close();
    }
  }
  return counts;
}

function endOf(row: KeptRow, { task }: ImportStore): keyof UndoneCounts {
  switch (row.status) {
    case "failed":
    case "unknown":
      return row.status;
    case "skipped":
      return "kept";
    default:
      return task.look !== undefined && isPart(cellsOf(row)[task.look.column])
        ? "kept"
        : "reversed";
  }
}

/** Whether a change leaves values of the record as they are. */
function isPart(change: string | undefined): boolean {
  const { kept } = JSON.parse(change ?? "{}") as { readonly kept?: readonly unknown[] };
  return kept !== undefined && kept.length > 0;
}
