import type { WrittenRecord } from "@x/batch-core";
import type { Change, PropertyChange } from "@x/batch-types";
import { idsIn } from "../record/row-to-record.ts";
import {
  createWrittenRecordsTable,
  type WrittenRecordsTable,
} from "../sqlite/written-records-table.ts";
import type { ImportStore } from "../store/import-store.ts";
import type { KeptAssociation } from "../store/kept-association.ts";
import { cellsOf, type KeptRow } from "../store/settled-row.ts";
import { PARTLY_TAKEN_BACK } from "../store/taken-back.ts";

const ROWS_PER_READ = 1_000;

/**
 * Reads from a run what it did to each record. Rows that wrote nothing are left out, unless their records were added to the
 * list of the run.
 */
export function readWrittenRecords(store: ImportStore): WrittenRecordsTable {
  const { columns, policy } = store.task;
  const makes = columns.associations ?? [];
  const isLooked = policy !== undefined;
  const isWhole = isLooked && store.keepsAssociations();
  using onFailure = new DisposableStack();
  const table = onFailure.use(createWrittenRecordsTable());
  const changes = store.changes()[Symbol.iterator]();
  let change = changes.next();

  /** Whether an update made associations of which it is not known whether they were there before. */
  function hasUnlooked(row: KeptRow, looked: readonly KeptAssociation[]): boolean {
    if (isWhole || looked.length > 0 || row.status !== "updated") return false;
    const cells = cellsOf(row);
    return makes.some(({ column }) => idsIn(cells[column]).length > 0);
  }

  for (let next = 0; ;) {
    const rows = store.rowsFrom(next, ROWS_PER_READ);
    if (rows.length === 0) break;
    for (const one of rows) {
      const { row, line, id, kind } = one;
      const status = kind.startsWith(PARTLY_TAKEN_BACK) ? "updated" : one.status;
      // Both are in the order of the source.
      while (change.done !== true && change.value.index < row) change = changes.next();
      const own = change.done !== true && change.value.index === row ? change.value : undefined;
      const isListed = status === "unchanged" && store.memberOf(id) !== undefined;
      if (!isListed && !isWritten(status)) continue;
      const looked = isLooked && makes.length > 0 ? store.associationsOf(row) : [];
      table.add(
        {
          line,
          id,
          status,
          changes: status === "unchanged" ? [] : changesOf(own),
          wasMissing: own?.status === "create",
          hasUnlooked: hasUnlooked(one, looked),
        },
        looked,
      );
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
