import { DatabaseSync } from "node:sqlite";
import type { LinkedRow, LinkedRows } from "../check/linked-row.ts";

/** The rows of other files by their keys. */
export interface LinkedRowsTable extends LinkedRows, Disposable {
  /** @param cell The cell with the key. A blank cell has no key. */
  add(column: number, cell: string | undefined, row: LinkedRow): void;
}

/** Rows of one key have one record each; of more than two, two are enough to say so. One has none, and one is refused. */
const MOST_ROWS = 4;

/**
 * Makes an empty table. It is on disk and not in memory, in a file without a name that goes when the table is closed
 * or the process ends: a million rows take about 3 seconds and no memory to speak of, and are read again for each
 * session of a run.
 */
export function createLinkedRowsTable(): LinkedRowsTable {
  // SQLite has a database without a name on disk, for itself.
  const database = new DatabaseSync("");
  database.exec(
    // `own` is the line of a row that is a record of its own before it is sent.
    "CREATE TABLE rows (place INTEGER, key TEXT, line INTEGER, status TEXT, id TEXT, own INTEGER) STRICT; BEGIN",
  );
  const insert = database.prepare("INSERT INTO rows VALUES (?, ?, ?, ?, ?, ?)");
  // With min(), SQLite takes the other columns from the row that has it.
  const sql = `SELECT min(line) AS line, status, id, own FROM rows WHERE place = ? AND key = ? GROUP BY id, status IS 'refused', own ORDER BY line LIMIT ${MOST_ROWS}`;
  let select: ReturnType<DatabaseSync["prepare"]> | undefined;

  /** The index is made once all rows are there, which is faster. */
  function indexed(): ReturnType<DatabaseSync["prepare"]> {
    database.exec("CREATE INDEX by_key ON rows (place, key)");
    return database.prepare(sql);
  }
  return {
    add(column, cell, { line, status, id, isRecord }) {
      const key = cell?.trim() ?? "";
      if (key !== "") insert.run(column, key, line, status ?? null, id, isRecord ? line : null);
    },
    find(column, key) {
      select ??= indexed();
      return select.all(column, key).map(({ line, status, id, own }) => ({
        line: Number(line),
        status: (status ?? undefined) as LinkedRow["status"],
        id: String(id),
        ...(own !== null && { isRecord: true }),
      }));
    },
    [Symbol.dispose]: () => database.close(),
  };
}
