import type { Portal } from "../../account/portal.ts";
import { createGroups, type Groups } from "../../check/groups.ts";
import { createPlannedTable } from "../../results/planned-table.ts";
import { retry } from "../../run/retry.ts";
import type { ImportStore } from "../../store/import-store.ts";
import { errorIn, type KeptRow } from "../../store/settled-row.ts";
import type { Task } from "../../store/task.ts";
import type { MendedRow, MendRow } from "./mend-row.ts";
import { inTurns } from "../runs/in-turns.ts";
import { createKinds } from "../runs/kinds.ts";
import type { FailedGroup, Mending, MendingView } from "../views/mending.ts";

/**
 * Says how many failed rows are sent again as a user mended them, and which are left.
 *
 * @param mend Mends a row as `mending` says.
 */
export async function viewMending(
  store: ImportStore,
  portal: Portal,
  { asTheyAre, edits }: Mending,
  mend: MendRow,
): Promise<MendingView> {
  const named = [...edits, ...asTheyAre].flatMap((one) => ("line" in one ? [one.line] : []));
  const gone = new Set(named);
  const groups = createFailedGroups(store.task);
  const counts = { left: 0, "left-out": 0, refused: 0, sent: 0 };
  const rows = retry(store, { portal, pick: (row) => (isFailed(row) ? row : undefined) });
  await inTurns(rows.all(), (row) => {
    gone.delete(row.line);
    const mended = mend(row);
    counts[mended.fate] += 1;
    if (mended.fate === "left" || mended.fate === "refused") groups.add(row, mended);
  });
  const left = counts.left + counts.refused;
  return { toSend: counts.sent, left, gone: [...gone], groups: groups.list() };
}

export function isFailed({ status }: Pick<KeptRow, "status">): boolean {
  return status === "failed";
}

/** Of each kind, so many lines and values can be mended at once. */
const MOST_TOLD = 50;

/** One for each kind: HubSpot's messages of one kind may all differ. */
function createFailedGroups(task: Task) {
  const columnOf = createColumnFinder(task);
  const kinds = createKinds<{
    readonly kind: string;
    readonly groups: Groups;
    readonly message: string;
    readonly column: number | undefined;
  }>();
  return {
    add({ line }: KeptRow, { cells, reason }: MendedRow): void {
      const { kind } = reason;
      const { category, code = category, property } = errorIn(reason);
      const known = kinds.of(kind, () => ({
        kind,
        groups: createGroups(MOST_TOLD),
        message: reason.error,
        column: columnOf(property),
      }));
      if (known === undefined) return;
      const { column, groups, message } = known;
      const value = column === undefined ? undefined : (cells[column] ?? "");
      groups.add(line, { code, ...(property && { property }), message, value });
    },
    list: (): readonly FailedGroup[] =>
      kinds
        .all()
        .flatMap(({ column, groups, kind }) =>
          groups
            .list()
            .map((group) =>
              column === undefined
                ? { ...group, kind, values: [], distinct: 0 }
                : { ...group, kind, column },
            ),
        )
        .toSorted((one, other) => other.rows - one.rows),
  };
}

/** Finds the column, among those that a page is shown, that gives a property its value. */
function createColumnFinder(task: Task): (property: string | undefined) => number | undefined {
  const compared = createPlannedTable(task)?.compared;
  const properties =
    compared?.map(({ property }) => property ?? task.job.idProperty) ?? task.columns.properties;
  return (property) => {
    const column = property === undefined ? -1 : properties.indexOf(property);
    return column === -1 ? undefined : column;
  };
}
