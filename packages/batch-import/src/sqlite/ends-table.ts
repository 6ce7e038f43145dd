import { DatabaseSync } from "node:sqlite";

/** How things ended, each by the worst end of its parts. */
export interface EndsTable extends Disposable {
  /**
   * Says how a part of a thing ended.
   *
   * @param end The smaller, the worse.
   * @param parts How many the thing has.
   */
  add(name: string, end: number, parts: number): void;
  /** How many ended in which way, of those whose parts have all ended. */
  counts(): readonly (readonly [end: number, count: number])[];
}

/** Makes an empty table: on disk, in a file without a name that goes when the table is disposed of. */
export function createEndsTable(): EndsTable {
  // SQLite has a database without a name on disk, for itself.
  const database = new DatabaseSync("");
  database.exec(
    "CREATE TABLE ends (name TEXT PRIMARY KEY, end INTEGER NOT NULL, open INTEGER NOT NULL) STRICT, WITHOUT ROWID; BEGIN",
  );
  const put = database.prepare(
    "INSERT INTO ends VALUES (?, ?, ? - 1) ON CONFLICT DO UPDATE SET end = min(end, excluded.end), open = open - 1",
  );
  return {
    add: (name, end, parts) => void put.run(name, end, parts),
    counts: () =>
      database
        .prepare("SELECT end, count(*) AS count FROM ends WHERE open <= 0 GROUP BY end")
        .all()
        .map(({ end, count }) => [Number(end), Number(count)] as const),
    [Symbol.dispose]: () => database.close(),
  };
}
