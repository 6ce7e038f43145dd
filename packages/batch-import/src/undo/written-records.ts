import type { WrittenRecord } from "@x/batch-core";
import type { Change, PropertyChange } from "@x/batch-types";
import {
  createWrittenRecordsTable,
  type WrittenRecordsTable,
} from "../sqlite/written-records-table.ts";
import type { ImportStore } from "../store/import-store.ts";

const ROWS_PER_READ = 1_000;

/** Reads from a run what it did to each record. Rows that wrote nothing are left out. */
export function readWrittenRecords(store: ImportStore): WrittenRecordsTable {
  using onFailure = new DisposableStack();
  const table = onFailure.use(createWrittenRecordsTable());
  const changes = store.changes()[Symbol.iterator]();
  let change = changes.next();
  for (let next = 0; ;) {
    const rows = store.rowsFrom(next, ROWS_PER_READ);
    if (rows.length === 0) break;
    for (const { row, line, status, id } of rows) {
      // Both are in the order of the source.
      while (change.done !== true && change.value.index < row) change = changes.next();
      const own = change.done !== true && change.value.index === row ? change.value : undefined;
      if (isWritten(status)) {
        table.add({
          line,
          id,
          status,
          changes: changesOf(own),
          wasMissing: own?.status === "create",
        });
      }
    }
    next = rows.at(-1)!.row + 1;
  }
  onFailure.move();
  return table;
}

function isWritten(status: string): status is WrittenRecord["status"] {
  return ["created", "updated", "archived", "unknown"].includes(status);
}

/** The values that an update changed; those of a create have none before. An update may change associations alone. */
function changesOf(change: Change | undefined): readonly PropertyChange[] | undefined {
  if (change?.status === "unchanged") return [];
  return change?.status === "update" ? change.changes : undefined;
}
