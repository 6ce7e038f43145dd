import type { AccountDefinitions } from "../../account/account-definitions.ts";
import { editProblems } from "../../edits/edit-problems.ts";
import { createRowEditor } from "../../edits/edit-rows.ts";
import { createPlannedTable } from "../../results/planned-table.ts";
import { reasonOf } from "../../results/reason.ts";
import { type KeptRow, settledRow, sparseCellsOf } from "../../store/settled-row.ts";
import type { Task } from "../../store/task.ts";
import type { Definitions } from "../account/definitions.ts";
import { prepareOwnValues } from "./own-values.ts";
import { refuse } from "../refuse.ts";
import type { MendedFate, Mending } from "../views/mending.ts";

/** A failed row as a user mended it. */
export interface MendedRow {
  /** Those that a page is shown: of a change of a plan, one for each column that was compared. */
  readonly cells: readonly (string | undefined)[];
  readonly fate: MendedFate | "left";
  /** Why it is not sent: the reason of the row, or why it would be refused again. */
  readonly reason: Pick<KeptRow, "error" | "kind">;
}

export type MendRow = (row: KeptRow) => MendedRow;

/**
 * Returns a function that applies the user's corrections to a failed row, and checks the changed values as a run does.
 *
 * @param definitions What rows of the run are checked by. Changes of a plan are checked when they are sent.
 * @throws {StudioError} where an edit is of a column that the run does not have.
 */
export function createMendRow(
  task: Task,
  { asTheyAre, edits }: Mending,
  definitions: AccountDefinitions | undefined,
): MendRow {
  const planned = createPlannedTable(task);
  const { header } = planned ?? task;
  const problems = editProblems(edits, header.length);
  if (problems.length > 0) return refuse(...problems);
  const editRow = createRowEditor(edits);
  const whyRefused = planned === undefined ? createWhyRefused(task, definitions) : undefined;
  const lines = new Set(asTheyAre.map((one) => ("line" in one ? one.line : undefined)));
  const kinds = new Set(asTheyAre.map((one) => ("kind" in one ? one.kind : undefined)));

  return (row) => {
    const kept = planned?.cellsOf(row) ?? sparseCellsOf(row);
    // A row may be shorter than the header.
    const given = [...kept, ...header.slice(kept.length).map(() => undefined)];
    const { cells, isLeftOut } = editRow?.({ line: row.line, cells: given }) ?? {
      cells: given,
      isLeftOut: false,
    };
    if (isLeftOut) return { cells, fate: "left-out", reason: row };
    const isEdited = cells !== given;
    const reason = isEdited ? whyRefused?.(row, cells) : row;
    const isAsked = lines.has(row.line) || (reason !== undefined && kinds.has(reason.kind));
    if (reason === undefined || isAsked) return { cells, fate: "sent", reason: row };
    return { cells, fate: isEdited ? "refused" : "left", reason };
  };
}

/** The same for what a user has said so far. Where nothing was changed, nothing is checked. */
export async function mendRowOf(
  definitions: Pick<Definitions, "ofTask">,
  task: Task,
  mending: Mending,
): Promise<MendRow> {
  const { length } = mending.edits;
  return createMendRow(task, mending, length > 0 ? await definitions.ofTask(task) : undefined);
}

/** Makes what says why a row would be refused before it is sent; undefined where it would be sent. */
function createWhyRefused(task: Task, definitions: AccountDefinitions | undefined) {
  const prepare = prepareOwnValues(task, definitions);
  return (row: KeptRow, cells: MendedRow["cells"]): MendedRow["reason"] | undefined => {
    const made = prepare(cells);
    if ("record" in made) return undefined;
    const [error, ...moreErrors] = made.errors;
    const outcome = { index: 0, status: "failed", attempts: 0, error, moreErrors } as const;
    return settledRow(
      row,
      outcome,
      undefined,
      reasonOf(outcome, () => undefined),
    );
  };
}
