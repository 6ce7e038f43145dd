import type { DatabaseSync } from "node:sqlite";
import type { SyncChanges } from "./sync-changes.ts";

/** A record that a sync wrote. */
export interface TrackedRecord {
  readonly key: string;
  readonly id: string;
}

/** What HubSpot confirmed of the record of a row. */
export interface Confirmed {
  readonly id: string;
  /** Of the row whose values HubSpot has; undefined where it does not have all of them. */
  readonly hash: Uint8Array | undefined;
  /** Whether this sync wrote it. It stays so while the record is the same. */
  readonly isWritten: boolean;
}

/** What a sync remembers of the rows of its source, by key: their records, and whether HubSpot has their values. */
export interface SyncRecords {
  /** Begins a reading of the source. */
  begin(): void;
  /**
   * Marks a row as there in this reading.
   *
   * @returns `known` where HubSpot is known to have its values, `open` where it is not, `new` where no record of the key
   *   is known either, and `again` where this reading had the key already.
   */
  see(key: string, hash: Uint8Array): "known" | "open" | "new" | "again";
  /** Where the record was written, HubSpot is not known any more to have the values of other rows about it. */
  confirm(key: string, confirmed: Confirmed): void;
  /**
   * HubSpot is not known to have the values of the row, nor of other rows about its record.
   *
   * @param id Its record, where it was found.
   */
  doubt(key: string, id: string | undefined): void;
  /**
   * HubSpot is not known to have the values of the rows about a record.
   *
   * @param by Its id, or the key of a row about it. Without both, nothing is done.
   * @param isUndone Whether what syncs wrote to it was undone: then it is not one that they wrote any more.
   */
  doubtRecord(
    by: { readonly id?: string | undefined; readonly key?: string | undefined },
    isUndone: boolean,
  ): void;
  /**
   * HubSpot is not known to have the values of the rows of this reading that are about a record, as one of its keys is
   * theirs, or the id of what was merged into it.
   *
   * @returns undefined where there are no such rows; else the keys of those that were known until now.
   */
  doubtSeen(record: {
    readonly keys: readonly string[];
    readonly mergedIds: readonly string[];
  }): readonly string[] | undefined;
  /** Forgets a row, and other rows about its record. */
  forget(key: string): void;
  /** Forgets the rows that this reading did not have, except those whose record a sync wrote. */
  forgetUnwritten(): void;
  /** The records that a sync wrote, and of whose rows this reading had none. Each once, with the key of one of its rows. */
  gone(): Iterable<TrackedRecord>;
  /** How many records are remembered that a sync wrote. */
  countWritten(): number;
}

export function createSyncRecords(
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
