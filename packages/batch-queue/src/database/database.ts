/** Runs one statement: a pool, a connection or a transaction, such as those of pg and of PGlite. */
export interface Sql {
  query(text: string, values?: unknown[]): Promise<{ rows: Record<string, unknown>[] }>;
}

/** Where the queue is kept. */
export interface Database extends Sql {
  /** PGlite has one connection, in this process. */
  readonly backend: "postgres" | "pglite";
  /** Runs all of it, or nothing. */
  transaction<Result>(work: (tx: Sql) => Promise<Result>): Promise<Result>;
  /** The same database, for statements that may take long. Absent: none is given up because it does. */
  readonly patient?: Database;
  /**
   * Opens a connection of its own, which no pool shares. Absent: there is no other process.
   *
   * @param onLost Called when the connection is lost.
   */
  session?(onLost: () => void): Promise<Session>;
  close(): Promise<void>;
}

/** A connection to the database that nobody else uses. */
export interface Session extends Sql {
  close(): Promise<void>;
}

export function patient(database: Database): Database {
  return database.patient ?? database;
}

/** Returns the rows of a statement, as the type that the statement gives them. */
export async function rowsOf<Row>(sql: Sql, text: string, values?: unknown[]): Promise<Row[]> {
  return (await sql.query(text, values)).rows as Row[];
}
