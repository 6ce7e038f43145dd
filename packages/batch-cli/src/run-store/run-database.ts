import type { Batch } from "@x/batch-core";
import { emptyCounts } from "@x/batch-core";
import type { Counts, Outcome } from "@x/batch-types";
import type { DatabaseSync } from "node:sqlite";
import type { KeptRow } from "./settled-row.ts";
import { noStats, type Stats } from "./stats.ts";
import type { Task } from "./task.ts";

/** A batch that left and has no answer, as it is kept. */
export interface KeptBatch {
  readonly id: number;
  readonly at: number;
  readonly batch: Batch;
  /** `[index, row, line, cells]` */
  readonly rows: readonly (readonly [number, number, number, readonly string[]])[];
}

/** Rows of the source, from `first` up to, and without, `end`. */
export type Range = readonly [first: number, end: number];

/** The tables of a run, as functions. */
export type RunDatabase = ReturnType<typeof createRunDatabase>;

export function createRunDatabase(database: DatabaseSync) {
  const insertRow = database.prepare("INSERT INTO rows VALUES (?, ?, ?, ?, ?, ?, ?)");
  const addCount = database.prepare(
    "INSERT INTO counts VALUES (?, ?) ON CONFLICT DO UPDATE SET count = count + excluded.count",
  );
  const selectRows = database.prepare("SELECT * FROM rows WHERE row >= ? ORDER BY row LIMIT ?");
  const putBatch = database.prepare("INSERT OR REPLACE INTO batches VALUES (?, ?, ?, ?)");
  const deleteBatch = database.prepare("DELETE FROM batches WHERE id = ?");
  const updateStats = database.prepare("UPDATE sessions SET stats = ? WHERE id = ?");
  const { task } = database.prepare("SELECT task FROM run").get() as { task: string };

  return {
    task: JSON.parse(task) as Task,
    database,
    /** All of it, or nothing. */
    transaction(change: () => void): void {
      database.exec("BEGIN IMMEDIATE");
      try {
        change();
        database.exec("COMMIT");
      } catch (error) {
        // SQLite has ended some transactions already, such as one that filled the disk.
        if (database.isTransaction) database.exec("ROLLBACK");
        throw error;
      }
    },
    addRows(rows: readonly KeptRow[]): void {
      const counts = new Map<string, number>();
      for (const { row, line, cells, status, id, error, kind } of rows) {
        insertRow.run(row, line, cells, status, id, error, kind);
        counts.set(status, (counts.get(status) ?? 0) + 1);
      }
      for (const [status, count] of counts) addCount.run(status, count);
    },
    putBatch(id: number, at: number, batch: Batch, rows: string): void {
      putBatch.run(id, at, JSON.stringify(batch), rows);
    },
    deleteBatch(id: number): void {
      deleteBatch.run(id);
    },
    batches(): KeptBatch[] {
      return database
        .prepare("SELECT * FROM batches ORDER BY id")
        .all()
        .map(({ id, at, batch, rows }) => ({
          id: Number(id),
          at: Number(at),
          batch: JSON.parse(String(batch)) as Batch,
          rows: JSON.parse(String(rows)) as KeptBatch["rows"],
        }));
    },
    rowsFrom: (row: number, limit: number) => selectRows.all(row, limit) as unknown as KeptRow[],
    /** The rows of these statuses, in the order of the source. */
    *withStatus(...statuses: Outcome["status"][]): Generator<KeptRow, void, undefined> {
      const list = statuses.map((status) => `'${status}'`).join(", ");
      const rows = database
        .prepare(`SELECT * FROM rows WHERE status IN (${list}) ORDER BY row`)
        .iterate();
      for (const row of rows) yield row as unknown as KeptRow;
    },
    counts(): Counts {
      const counts = emptyCounts();
      for (const { status, count } of database.prepare("SELECT * FROM counts").iterate()) {
        counts[String(status) as keyof Counts] = Number(count);
      }
      return counts;
    },
    /** Forgets the rows that were not sent, so that they are sent now; all or none is settled. */
    dropSkipped(): void {
      const { changes } = database
        .prepare("DELETE FROM rows WHERE status = 'skipped' AND kind <> 'all-or-none'")
        .run();
      addCount.run("skipped", -Number(changes));
    },
    openRows(): number {
      const { open } = database
        .prepare(
          "SELECT count(*) AS open FROM rows WHERE status = 'skipped' AND kind <> 'all-or-none'",
        )
        .get() as { open: number };
      return open;
    },
    /** The rows that are settled; few ranges, as rows settle about in their order. */
    settledRanges(): Range[] {
      const ranges: [number, number][] = [];
      for (const { row } of database.prepare("SELECT row FROM rows ORDER BY row").iterate()) {
        const last = ranges.at(-1);
        if (last?.[1] === Number(row)) last[1] += 1;
        else ranges.push([Number(row), Number(row) + 1]);
      }
      return ranges;
    },
    beginSession(process: number, at: number): number {
      const insert = database.prepare("INSERT INTO sessions (process, at, stats) VALUES (?, ?, ?)");
      return Number(insert.run(process, at, JSON.stringify(noStats())).lastInsertRowid);
    },
    setStats(session: number, stats: Stats): void {
      updateStats.run(JSON.stringify(stats), session);
    },
    stats(): Stats[] {
      const rows = database.prepare("SELECT stats FROM sessions ORDER BY id").all();
      return rows.map(({ stats }) => JSON.parse(String(stats)) as Stats);
    },
    close(): void {
      database.close();
    },
  };
}
