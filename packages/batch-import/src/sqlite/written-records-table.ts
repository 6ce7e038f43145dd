import { DatabaseSync } from "node:sqlite";
import { mergeWritten, type WrittenRecord } from "@x/batch-core";
import type { PropertyChange } from "@x/batch-types";

/** What a run did to a record, and the first line that names it. */
export interface WrittenLine extends WrittenRecord {
  readonly line: number;
}

/** What a run did to each record, in the order of its first line. */
export interface WrittenRecordsTable extends Disposable {
  /** @param written What one row did. An id that is there already gets both together. */
  add(written: WrittenLine): void;
  all(): Generator<WrittenLine, void, undefined>;
}

/** Makes an empty table: on disk, in a file without a name that goes when the table is disposed of. */
export function createWrittenRecordsTable(): WrittenRecordsTable {
  // SQLite has a database without a name on disk, for itself.
  const database = new DatabaseSync("");
  database.exec(
    "CREATE TABLE records (place INTEGER PRIMARY KEY, id TEXT, status TEXT, line INTEGER, changes TEXT, wasMissing INTEGER) STRICT; CREATE UNIQUE INDEX by_id ON records (id) WHERE id <> ''; BEGIN",
  );
  const find = database.prepare(
    "SELECT status, changes, wasMissing FROM records WHERE id = ? AND id <> ''",
  );
  const insert = database.prepare(
    "INSERT INTO records (id, status, line, changes, wasMissing) VALUES (?, ?, ?, ?, ?)",
  );
  const update = database.prepare(
    "UPDATE records SET status = ?, changes = ?, wasMissing = ? WHERE id = ?",
  );

  return {
    add({ id, line, status, changes, wasMissing = false }) {
      const before = id === "" ? undefined : find.get(id);
      if (before === undefined) {
        insert.run(id, status, line, toJson(changes), Number(wasMissing));
        return;
      }
      const first = readChanges(before["changes"]);
      const both = first && changes && mergeWritten(first, changes);
      const merged = worse(before["status"] as WrittenRecord["status"], status);
      update.run(
        merged,
        toJson(both),
        Math.max(Number(before["wasMissing"]), Number(wasMissing)),
        id,
      );
    },
    *all() {
      const rows = database.prepare("SELECT * FROM records ORDER BY place").iterate();
      for (const { id, status, line, changes, wasMissing } of rows) {
        yield {
          id: String(id),
          status: status as WrittenRecord["status"],
          line: Number(line),
          changes: readChanges(changes),
          wasMissing: wasMissing === 1,
        };
      }
    },
    [Symbol.dispose]: () => database.close(),
  };
}

function toJson(changes: readonly PropertyChange[] | undefined): string | null {
  return changes === undefined ? null : JSON.stringify(changes);
}

function readChanges(json: unknown): readonly PropertyChange[] | undefined {
  return typeof json === "string" ? (JSON.parse(json) as PropertyChange[]) : undefined;
}

const ORDER = ["unknown", "created", "archived", "updated"] as const;

/** What both together are: unknown where one is, and created where it was not there before. */
function worse(
  one: WrittenRecord["status"],
  other: WrittenRecord["status"],
): WrittenRecord["status"] {
  return ORDER.find((status) => status === one || status === other)!;
}
