import type { Batch } from "@x/batch-core";
import { BATCH_FORMAT, emptyCounts } from "@x/batch-core";
import type { Counts } from "@x/batch-types";
import type { DatabaseSync } from "node:sqlite";
import { ImportError } from "../errors/import-error.ts";
import type { ImportStore, KeptBatch } from "../store/import-store.ts";
import { parseTarget } from "../store/kept-record.ts";
import type { KeptMember } from "../store/kept-member.ts";
import { parseChange } from "../store/parse-change.ts";
import { IN_HUBSPOT, type KeptRow, UNASSOCIATED } from "../store/settled-row.ts";
import { noStats, parseStats } from "../store/stats.ts";
import type { Task } from "../store/task.ts";
import { givenRows } from "./given-rows.ts";
import type { GroupSync } from "./group-sync.ts";
import { keptAssociations } from "./kept-associations.ts";

/** Rows may be large: so many characters of them are read at a time. */
const TEXT_PER_READ = 4 * 1024 * 1024;

type KeptColumns = readonly [
  row: number,
  line: number,
  cells: string,
  status: KeptRow["status"],
  id: string,
  error: string,
  kind: string,
  correlationId: string,
];

/**
 * The tables of a run as a store.
 *
 * @param task What its table `run` holds.
 * @param path Of the database, for messages.
 */
export function createSqliteStore(
  database: DatabaseSync,
  task: Task,
  sync: GroupSync,
  path: string,
): ImportStore {
  const insertRow = database.prepare("INSERT INTO rows VALUES (?, ?, ?, ?, ?, ?, ?, ?)");
  const addCount = database.prepare(
    "INSERT INTO counts VALUES (?, ?) ON CONFLICT DO UPDATE SET count = count + excluded.count",
  );
  const selectRows = database.prepare(
    "SELECT row, line, cells, status, id, error, kind, correlationId FROM rows WHERE row >= ? ORDER BY row LIMIT ?",
  );
  // An object of SQLite takes twice as long as an array and one of ours. Before 22.16, Node has no such arrays.
  if ("setReturnArrays" in selectRows) selectRows.setReturnArrays(true);
  // Rows behind each other are as far from their number in the order of all.
  const selectRanges = database.prepare(
    "SELECT min(row) AS first, max(row) + 1 AS end FROM (SELECT row, row - row_number() OVER (ORDER BY row) AS distance FROM rows) GROUP BY distance ORDER BY first",
  );
  const putBatch = database.prepare(
    "INSERT OR REPLACE INTO batches (id, at, batch, rows, format) VALUES (?, ?, ?, ?, ?)",
  );
  const deleteBatch = database.prepare("DELETE FROM batches WHERE id = ?");
  const putChange = database.prepare("INSERT OR REPLACE INTO changes (row, change) VALUES (?, ?)");
  const selectChange = database.prepare("SELECT change FROM changes WHERE row = ?");
  const putMember = database.prepare("INSERT OR REPLACE INTO members VALUES (?, ?)");
  const deleteMember = database.prepare("DELETE FROM members WHERE id = ?");
  const selectMember = database.prepare("SELECT status FROM members WHERE id = ?");
  const addTarget = database.prepare("INSERT OR IGNORE INTO targets VALUES (?, ?)");
  const updateStats = database.prepare("UPDATE sessions SET stats = ? WHERE id = ?");

  /** All of it, or nothing. */
  function transaction(change: () => void): void {
    database.exec("BEGIN IMMEDIATE");
    try {
      change();
      database.exec("COMMIT");
    } catch (error) {
      try {
        database.exec("ROLLBACK");
      } catch {
        // SQLite has ended some transactions already, such as one that filled the disk. Before Node 22.16, nothing tells
        // which.
      }
      throw error;
    }
  }
  /** Adds to an error where the damage is. */
  function read<Kept>(parse: () => Kept): Kept {
    try {
      return parse();
    } catch (error) {
      if (!(error instanceof ImportError)) throw error;
      throw new ImportError("DAMAGED", `${path}: ${error.message}`);
    }
  }
  return {
    task,
    keepPortal(portal) {
      database
        .prepare("UPDATE run SET task = json_set(task, '$.portal', json(?))")
        .run(JSON.stringify(portal));
      Object.assign(task, { portal });
    },
    transaction,
    addRows(rows) {
      const counts = new Map<string, number>();
      for (const { row, line, cells, status, id, error, kind, correlationId } of rows) {
        insertRow.run(row, line, cells, status, id, error, kind, correlationId);
        counts.set(status, (counts.get(status) ?? 0) + 1);
      }
      for (const [status, count] of counts) addCount.run(status, count);
    },
    putBatch(id, at, batch, rows) {
      putBatch.run(id, at, JSON.stringify(batch), rows, BATCH_FORMAT);
    },
    deleteBatch(id) {
      deleteBatch.run(id);
    },
    batches: () =>
      database
        .prepare("SELECT * FROM batches ORDER BY id")
        .all()
        .map(({ id, at, batch, rows, format }) => ({
          id: Number(id),
          format: Number(format),
          at: Number(at),
          batch: JSON.parse(String(batch)) as Batch,
          rows: JSON.parse(String(rows)) as KeptBatch["rows"],
        })),
    rowsFrom(row, limit) {
      const rows: KeptRow[] = [];
      let text = 0;
      for (const one of selectRows.iterate(row, limit)) {
        const columns = (Array.isArray(one) ? one : Object.values(one)) as unknown as KeptColumns;
        const [place, line, cells, status, id, error, kind, correlationId] = columns;
        rows.push({ row: place, line, cells, status, id, error, kind, correlationId });
        text += cells.length;
        if (text >= TEXT_PER_READ) break;
      }
      return rows;
    },
    *withStatus(...statuses) {
      const list = statuses.map((status) => `'${status}'`).join(", ");
      const rows = database
        .prepare(`SELECT * FROM rows WHERE status IN (${list}) ORDER BY row`)
        .iterate();
      for (const row of rows) yield row as unknown as KeptRow;
    },
    *recordIds(after) {
      // SQLite sorts what is large on disk.
      const ids = database
        .prepare(
          `SELECT DISTINCT id FROM rows WHERE id > ? AND status IN (${IN_HUBSPOT.map((status) => `'${status}'`).join(", ")}) ORDER BY id`,
        )
        .iterate(after);
      for (const { id } of ids) yield String(id);
    },
    *unassociated() {
      const rows = database
        .prepare(`SELECT * FROM rows WHERE kind GLOB '${UNASSOCIATED}*' ORDER BY row`)
        .iterate();
      for (const row of rows) yield row as unknown as KeptRow;
    },
    putChanges(changes) {
      for (const change of changes) putChange.run(change.index, JSON.stringify(change));
    },
    changeOf(row) {
      const found = selectChange.get(row);
      return found && read(() => parseChange(row, String(found["change"])));
    },
    ...keptAssociations(database, read),
    setMembers(members) {
      for (const [id, member] of members) {
        if (member === undefined) deleteMember.run(id);
        else putMember.run(id, member);
      }
    },
    memberOf: (id) => selectMember.get(id)?.["status"] as KeptMember | undefined,
    addTargets(objectType, ids) {
      for (const id of ids) addTarget.run(objectType, id);
    },
    *targets() {
      const all = database.prepare("SELECT * FROM targets ORDER BY object, id").iterate();
      for (const { object, id } of all) yield read(() => parseTarget({ objectType: object, id }));
    },
    skippedKinds() {
      const kinds = database
        .prepare("SELECT kind, count(*) AS count FROM rows WHERE status = 'skipped' GROUP BY kind")
        .all();
      return new Map(kinds.map(({ kind, count }) => [String(kind), Number(count)]));
    },
    *changes() {
      const all = database.prepare("SELECT * FROM changes ORDER BY row").iterate();
      for (const { place, row, change } of all) {
        yield {
          place: Number(place),
          change: read(() => parseChange(Number(row), String(change))),
        };
      }
    },
    counts(): Counts {
      const counts = emptyCounts();
      for (const { status, count } of database.prepare("SELECT * FROM counts").iterate()) {
        counts[String(status) as keyof Counts] = Number(count);
      }
      return counts;
    },
    settledRanges() {
      const ranges: [number, number][] = [];
      for (const { first, end } of selectRanges.all()) ranges.push([Number(first), Number(end)]);
      return ranges;
    },
    ...givenRows(database, transaction),
    isConfirmed: () => database.prepare("SELECT confirmed FROM run").get()?.["confirmed"] === 1,
    setConfirmed: () => database.exec("UPDATE run SET confirmed = 1"),
    undoneBy() {
      const by = database.prepare("SELECT undone FROM run").get()?.["undone"];
      return typeof by === "string" ? by : undefined;
    },
    setUndone: (by) => void database.prepare("UPDATE run SET undone = ?").run(by),
    beginSession(at) {
      const insert = database.prepare("INSERT INTO sessions (at, stats) VALUES (?, ?)");
      return Number(insert.run(at, JSON.stringify(noStats())).lastInsertRowid);
    },
    setStats(session, stats) {
      updateStats.run(JSON.stringify(stats), session);
    },
    stats() {
      const rows = database.prepare("SELECT stats FROM sessions ORDER BY id").all();
      return rows.map(({ stats }) => parseStats(JSON.parse(String(stats))));
    },
    sync,
    async close() {
      await sync.close();
      database.close();
    },
  };
}
