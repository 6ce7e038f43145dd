import type { ImportStore } from "../store/import-store.ts";
import { categoryOf, type KeptRow } from "../store/settled-row.ts";

/** Rows of a step of an undo of which something may be left to undo: they failed, or have no answer. */
export interface RowsLeftToUndo {
  /** How many no later run sends again. */
  readonly own: number;
  /** Later runs that send some again, by their ids: how many, and the folder where each was begun. */
  readonly sentAgain: ReadonlyMap<
    string,
    { readonly rows: number; readonly folder?: string | undefined }
  >;
}

/**
 * Returns which rows of a step of an undo are left to undo. What the step looked at and left as it is, is not counted. Where
 * nothing is left, only counts are read, and no rows.
 *
 * @example
 * const surveyed = await survey(fromBlob(new Blob(["email\nada@example.com\n"]), "people.csv"));
 * const job = { operation: "create", objectType: "contacts" } as const;
 * const columns = { properties: ["email"], leftOut: [] };
 * const task = newTask({ job, columns, survey: surveyed, portal: { id: "4711" } });
 * const store = createMemoryStore(task);
 * rowsLeftToUndo(store).own; //=> 0
 */
export function rowsLeftToUndo(store: ImportStore): RowsLeftToUndo {
  let own = 0;
  const sentAgain = new Map<string, { rows: number; folder?: string | undefined }>();
  const statuses = statusesLeft(store);
  if (statuses.length === 0) return { own, sentAgain };
  for (const row of store.withStatus(...statuses)) {
    if (row.status === "skipped" && !isRefused(row)) continue;
    const given = store.givenTo(row.row);
    if (given?.isConfirmed === true) {
      const { rows = 0 } = sentAgain.get(given.run) ?? {};
      sentAgain.set(given.run, { rows: rows + 1, folder: given.folder });
    } else own += 1;
  }
  return { own, sentAgain };
}

/**
 * Returns the same, as a list of runs has it: plain JSON.
 *
 * @example
 * const surveyed = await survey(fromBlob(new Blob(["email\nada@example.com\n"]), "people.csv"));
 * const job = { operation: "create", objectType: "contacts" } as const;
 * const columns = { properties: ["email"], leftOut: [] };
 * const task = newTask({ job, columns, survey: surveyed, portal: { id: "4711" } });
 * const store = createMemoryStore(task);
 * describeRowsLeft(store); //=> { notDone: 0, sentAgainBy: {} }
 */
export function describeRowsLeft(store: ImportStore): {
  readonly notDone: number;
  readonly sentAgainBy: Readonly<Record<string, number>>;
} {
  const { own, sentAgain } = rowsLeftToUndo(store);
  const sentAgainBy = Object.fromEntries([...sentAgain].map(([id, { rows }]) => [id, rows]));
  return { notDone: own, sentAgainBy };
}

/** Of rows that may have something left. By counts alone, as what the step left as it is may be a million rows. */
function statusesLeft(store: ImportStore): KeptRow["status"][] {
  const counts = store.counts();
  const hasRefused = (): boolean =>
    [...store.skippedKinds().keys()].some((kind) => isRefused({ status: "skipped", kind }));
  return (["failed", "skipped", "unknown"] as const).filter(
    (status) => counts[status] > 0 && (status !== "skipped" || hasRefused()),
  );
}

/** HubSpot refused its batch, part by part, and named no record: so nobody decided to leave it. */
export function isRefused(row: Pick<KeptRow, "status" | "kind">): boolean {
  return row.status === "skipped" && categoryOf(row) === "refused";
}
