import type { ImportStore } from "./import-store.ts";
import type { KeptRow } from "./settled-row.ts";

const ROWS_PER_READ = 1_000;

/** Yields the settled rows of a run in the order of the source, and reads a part of them at a time. */
export function* allRows(
  store: Pick<ImportStore, "rowsFrom">,
): Generator<KeptRow, void, undefined> {
  for (const rows of rowsInParts(store)) yield* rows;
}

/** Yields the same rows, 1,000 at a time. */
export function* rowsInParts(
  store: Pick<ImportStore, "rowsFrom">,
): Generator<readonly KeptRow[], void, undefined> {
  for (let next = 0; ;) {
    const rows = store.rowsFrom(next, ROWS_PER_READ);
    const last = rows.at(-1);
    if (last === undefined) return;
    yield rows;
    next = last.row + 1;
  }
}
