import type { KeptRow, SettledRow } from "@x/batch-import";
import type { RunView } from "./run-view.ts";

/** Which rows to look at. */
export type Filter = SettledRow["status"] | "all";

/** The settled rows that pass, in the order of the file; the first of them, where there is a limit. */
export function* filterRows(
  { store }: Pick<RunView, "store">,
  filter: Filter,
  limit: number = Infinity,
): Generator<KeptRow, void, undefined> {
  let passed = 0;
  const all = filter === "all" ? store.rowsFrom(0, Infinity) : store.withStatus(filter);
  for (const row of all) {
    if (++passed > limit) return;
    yield row;
  }
}
