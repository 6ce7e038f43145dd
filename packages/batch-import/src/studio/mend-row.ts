import { editProblems } from "../edits/edit-problems.ts";
import { createRowEditor } from "../edits/edit-rows.ts";
import { createPlannedTable } from "../results/planned-table.ts";
import { type KeptRow, sparseCellsOf } from "../store/settled-row.ts";
import type { Task } from "../store/task.ts";
import { refuse } from "./refuse.ts";
import type { Mending } from "./views/mending.ts";

/** A failed row as a user mended it. */
export interface MendedRow {
  /** Those that a page is shown: of a change of a plan, one for each column that was compared. */
  readonly cells: readonly (string | undefined)[];
  /** `left`: the user has said nothing of it. */
  readonly fate: "left" | "left-out" | "sent";
}

export type MendRow = (row: KeptRow) => MendedRow;

/**
 * Makes what applies to a failed row what the user said.
 *
 * @throws {StudioError} where an edit is of a column that the run does not have.
 */
export function createMendRow(task: Task, { asTheyAre, edits }: Mending): MendRow {
  const planned = createPlannedTable(task);
  const { header } = planned ?? task;
  const problems = editProblems(edits, header.length);
  if (problems.length > 0) return refuse(...problems);
  const editRow = createRowEditor(edits);
  const lines = new Set(asTheyAre.map((one) => ("line" in one ? one.line : undefined)));
  const kinds = new Set(asTheyAre.map((one) => ("kind" in one ? one.kind : undefined)));

  return (row) => {
    const kept = planned?.cellsOf(row) ?? sparseCellsOf(row);
    // A row may be shorter than the header.
    const cells = [...kept, ...header.slice(kept.length).map(() => undefined)];
    const edited = editRow?.({ line: row.line, cells }) ?? { cells, isLeftOut: false };
    const isSent = edited.cells !== cells || lines.has(row.line) || kinds.has(row.kind);
    return {
      cells: edited.cells,
      fate: edited.isLeftOut ? "left-out" : isSent ? "sent" : "left",
    };
  };
}
