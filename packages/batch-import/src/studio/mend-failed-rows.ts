import { areMendable } from "../results/are-mendable.ts";
import { fileName } from "../results/describe-run.ts";
import { createPlannedTable } from "../results/planned-table.ts";
import type { MendPlannedRow } from "../run/mend-planned-row.ts";
import type { RetryRows } from "../run/retry.ts";
import { originalFile } from "../store/row-origin.ts";
import type { KeptRow } from "../store/settled-row.ts";
import type { Task } from "../store/task.ts";
import { refuse } from "./refuse.ts";
import type { MendedRow } from "./views/rows.ts";

/** Says why no row of a run can be put right; undefined where they can. */
export function whyNotMended(task: Task): string | undefined {
  if (task.undoes !== undefined || task.takeBack !== undefined) {
    const undone = task.undoes === undefined ? "" : ` (${task.undoes})`;
    return `The rows of this run are changes of an undo, which are not to be put right. Another undo of the same run${undone} looks at its records anew, and undoes what is left.`;
  }
  if (areMendable(task)) return undefined;
  return "The rows of this run are changes of a plan, and it is not kept which columns they come from, so that they are not to be put right. Put the file right, and make a new plan: hubspot-batch diff.";
}

/**
 * Takes the rows that the user has put right, and no others.
 *
 * @param mendPlanned Of a run of a plan.
 * @throws {ImportError} naming the rows that may not be sent again, or not with these values.
 * @throws {StudioError} where there is no such cell.
 */
export function mendFailedRows(
  rows: RetryRows,
  mended: readonly MendedRow[],
  mendPlanned: MendPlannedRow | undefined,
): RetryRows {
  const { task } = rows.store;
  const why = whyNotMended(task);
  if (why !== undefined) refuse(why);
  const file = fileName(originalFile(task.source).file);
  const planned = createPlannedTable(task);

  function mend(row: KeptRow, one: MendedRow): KeptRow | undefined {
    if (planned === undefined || mendPlanned === undefined) return withCells(row, one, task.header);
    const cells = planned.cellsOf(row);
    for (const { column, text } of one.cells) {
      requireColumn(one.line, column, cells);
      cells[column] = text;
    }
    const made = mendPlanned(row, cells);
    if ("row" in made) return made.row;
    rows.refuse(file, one.line, made.why);
    return undefined;
  }

  const taken = mended.flatMap((one) => {
    const found = rows.check(file, { line: one.line, cells: [] }, String(one.line));
    return (found && mend(found, one)) ?? [];
  });
  rows.finish();
  taken.sort((one, other) => one.row - other.row);
  return {
    ...rows,
    *all() {
      yield* taken;
    },
  };
}

function withCells(row: KeptRow, { cells, line }: MendedRow, header: readonly string[]): KeptRow {
  const kept = JSON.parse(row.cells) as (string | null)[];
  for (const { column, text } of cells) {
    requireColumn(line, column, header);
    kept[column] = text;
  }
  // Without holes, which a row has where it was shorter than the header.
  return { ...row, cells: JSON.stringify(Array.from(kept, (cell) => cell ?? null)) };
}

function requireColumn(line: number, column: number, columns: readonly string[]): void {
  if (column >= columns.length) refuse(`Line ${line} has no column ${column + 1}.`);
}
