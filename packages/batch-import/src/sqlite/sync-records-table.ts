import type { DatabaseSync } from "node:sqlite";
import type { SyncChanges } from "./sync-changes.ts";
import type { SyncRecords } from "./sync-records.ts";

export function createSyncRecordsTable(
  database: DatabaseSync,
  { read, change }: SyncChanges,
): SyncRecords {
  const see = database.prepare(
    "UPDATE records SET seen = ? WHERE key = ? AND seen < ? RETURNING hash IS ? AS known, id",
  );
  const add = database.prepare(
    "INSERT INTO records (key, written, seen) VALUES (?, 0, ?) ON CONFLICT DO NOTHING",
  );
  const confirm = database.prepare(
    `INSERT INTO records (key, id, hash, written, seen) VALUES (?, ?, ?, ?, 0)
     ON CONFLICT (key) DO UPDATE SET id = excluded.id, hash = excluded.hash,
       written = max(excluded.written, iif(records.id IS excluded.id, written, 0))`,
  );
  const doubt = database.prepare(
    `UPDATE records SET hash = NULL, id = coalesce(:id, id),
       written = iif(:id IS NULL OR id IS :id, written, 0) WHERE key = :key`,
  );
  const doubtOthers = database.prepare(
    "UPDATE records SET hash = NULL WHERE id = ? AND key <> ? AND hash IS NOT NULL",
  );
  // Of several rows about one record, the last one that was written has its values there, which is not remembered.
  const doubtShared = database.prepare(
    `UPDATE records SET hash = NULL WHERE key = :key AND EXISTS
       (SELECT 1 FROM records AS other WHERE other.id = :id AND other.key <> :key AND other.seen = :reading)`,
  );
  const doubtRecord = database.prepare(
    `UPDATE records SET hash = NULL, written = iif(:isUndone = 1, 0, written)
       WHERE id = :id OR key = :key`,
  );
  const seenByKey = database.prepare(
    "SELECT key, hash IS NOT NULL AS known FROM records WHERE key = ? AND seen = ?",
  );
  const seenById = database.prepare(
    "SELECT key, hash IS NOT NULL AS known FROM records WHERE id = ? AND seen = ?",
  );
  const forget = database.prepare(
    "DELETE FROM records WHERE key = :key OR id = (SELECT id FROM records WHERE key = :key)",
  );
  let reading = Number(database.prepare("SELECT reading FROM sync").get()!["reading"]);

  return {
    begin() {
      reading += 1;
      change(() => database.prepare("UPDATE sync SET reading = ?").run(reading));
    },
    see(key, hash) {
      return change(() => {
        const row = see.get(reading, key, reading, hash);
        if (row !== undefined) {
          if (row["known"] === 1) return "known";
          return row["id"] === null ? "new" : "open";
        }
        return add.run(key, reading).changes === 1 ? "new" : "again";
      });
    },
    confirm(key, { id, hash, isWritten }) {
      change(() => {
        confirm.run(key, id, hash ?? null, isWritten ? 1 : 0);
        if (!isWritten) return;
        doubtOthers.run(id, key);
        doubtShared.run({ key, id, reading });
      });
    },
    doubt(key, id) {
      change(() => {
        doubt.run({ key, id: id ?? null });
        if (id !== undefined) doubtOthers.run(id, key);
      });
    },
    doubtRecord({ id = null, key = null }, isUndone) {
      change(() => doubtRecord.run({ id, key, isUndone: isUndone ? 1 : 0 }));
    },
    doubtSeen({ keys, mergedIds }) {
      return change(() => {
        const rows = [
          ...keys.flatMap((key) => seenByKey.all(key, reading)),
          ...mergedIds.flatMap((id) => seenById.all(id, reading)),
        ];
        const known = rows.filter((row) => row["known"] === 1).map(({ key }) => String(key));
        for (const key of known) doubt.run({ key, id: null });
        return rows.length === 0 ? undefined : known;
      });
    },
    forget(key) {
      change(() => forget.run({ key }));
    },
    forgetUnwritten() {
      change(() =>
        database.prepare("DELETE FROM records WHERE seen < ? AND written = 0").run(reading),
      );
    },
    *gone() {
      // Two rows may be about one record.
      const rows = database.prepare(
        `SELECT key, id FROM records AS row WHERE seen < :reading AND written = 1 AND NOT EXISTS
           (SELECT 1 FROM records AS other WHERE other.id = row.id AND
             (other.seen = :reading OR other.written = 1 AND other.place < row.place))
         ORDER BY place`,
      );
      const found = rows.iterate({ reading });
      for (;;) {
        const { done, value } = read(() => found.next());
        if (done === true) return;
        yield { key: String(value["key"]), id: String(value["id"]) };
      }
    },
    countWritten() {
      // All rows without the second rows of a record, of which there are few: to tell a million ids apart takes seconds.
      const count = `SELECT (SELECT count(*) FROM records WHERE written = 1)
           - coalesce(sum(max(rows - 1, 0)), 0) AS count
         FROM (SELECT (SELECT sum(written) FROM records WHERE id = shared.id) AS rows FROM
           (SELECT id FROM records WHERE id IS NOT NULL GROUP BY id HAVING count(*) > 1) AS shared)`;
      return Number(read(() => database.prepare(count).get()!["count"]));
    },
  };
}
