import { DatabaseSync } from "node:sqlite";

/** How things ended, each by the worst of what is said of it. */
export interface EndsTable extends Disposable {
  /** @param end The smaller, the worse. */
  add(name: string, end: number): void;
  /** How many ended in which way. */
  counts(): readonly (readonly [end: number, count: number])[];
}

/** Makes an empty table: on disk, in a file without a name that goes when the table is disposed of. */
export function createEndsTable(): EndsTable {
  // SQLite has a database without a name on disk, for itself.
  const database = new DatabaseSync("");
  database.exec(
    "CREATE TABLE ends (name TEXT PRIMARY KEY, end INTEGER NOT NULL) STRICT, WITHOUT ROWID; BEGIN",
  );
  const put = database.prepare(
    "INSERT INTO ends VALUES (?, ?) ON CONFLICT DO UPDATE SET end = min(end, excluded.end)",
  );
  return {
    add: (name, end) => void put.run(name, end),
    counts: () =>
      database
        .prepare("SELECT end, count(*) AS count FROM ends GROUP BY end")
        .all()
        .map(({ end, count }) => [Number(end), Number(count)] as const),
    [Symbol.dispose]: () => database.close(),
  };
}
