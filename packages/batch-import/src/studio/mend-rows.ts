import type { RetryRows } from "../run/retry.ts";
import { originalFile } from "../store/row-origin.ts";
import type { KeptRow } from "../store/settled-row.ts";
import type { Task } from "../store/task.ts";
import { nameOf } from "./describe-run.ts";
import { refuse } from "./refuse.ts";
import type { MendedRow } from "./views.ts";

/** Says why no row of a run can be put right; undefined where they can. */
export function whyNotMended({ look, takeBack, undoes }: Task): string | undefined {
  if (look === undefined && takeBack === undefined && undoes === undefined) return undefined;
  return "The rows of this run are changes of a plan or of an undo, which are not to be put right.";
}

/**
 * Takes the rows that the user has put right, and no others.
 *
 * @throws {ImportError} naming the rows that may not be sent again.
 * @throws {StudioError} where there is no such cell.
 */
export function mendRows(rows: RetryRows, mended: readonly MendedRow[]): RetryRows {
  const { task } = rows.store;
  const why = whyNotMended(task);
  if (why !== undefined) refuse(why);
  const file = nameOf(originalFile(task.source).file);
  const taken = mended.flatMap((one) => {
    const found = rows.check(file, { line: one.line, cells: [] }, String(one.line));
    return found === undefined ? [] : [withCells(found, one, task.header.length)];
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

function withCells(row: KeptRow, { cells, line }: MendedRow, columns: number): KeptRow {
  const kept = JSON.parse(row.cells) as (string | null)[];
  for (const { column, text } of cells) {
    if (column >= columns) refuse(`Line ${line} has no column ${column + 1}.`);
    kept[column] = text;
  }
  // Without holes, which a row has where it was shorter than the header.
  return { ...row, cells: JSON.stringify(Array.from(kept, (cell) => cell ?? null)) };
}
