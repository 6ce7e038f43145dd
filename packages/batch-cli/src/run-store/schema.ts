/** Tells our databases from others: "HSBT". */
export const APPLICATION_ID = 0x48534254;

/** Counts up with every change of the tables. */
export const VERSION = 1;

/**
 * `rows`: what is settled; `row` is the place in the source, from 0, and `cells` a JSON array.
 * `batches`: what left and has no answer, with its rows as JSON: `[index, row, line, cells][]`, where
 * `index` is what the batch calls the row.
 * `resent`: rows that a later run was given, by its folder.
 */
export const SCHEMA = `
  PRAGMA application_id = ${APPLICATION_ID};
  PRAGMA user_version = ${VERSION};
  CREATE TABLE run (task TEXT NOT NULL) STRICT;
  CREATE TABLE rows (
    row INTEGER PRIMARY KEY,
    line INTEGER NOT NULL,
    cells TEXT NOT NULL,
    status TEXT NOT NULL,
    id TEXT NOT NULL,
    error TEXT NOT NULL,
    kind TEXT NOT NULL
  ) STRICT;
  CREATE INDEX troubled ON rows (status) WHERE status IN ('failed', 'skipped', 'unknown');
  CREATE TABLE batches (
    id INTEGER PRIMARY KEY,
    at REAL NOT NULL,
    batch TEXT NOT NULL,
    rows TEXT NOT NULL
  ) STRICT;
  CREATE TABLE counts (status TEXT PRIMARY KEY, count INTEGER NOT NULL) STRICT;
  CREATE TABLE sessions (
    id INTEGER PRIMARY KEY,
    process INTEGER NOT NULL,
    at REAL NOT NULL,
    stats TEXT NOT NULL
  ) STRICT;
  CREATE TABLE resent (row INTEGER PRIMARY KEY, folder TEXT NOT NULL) STRICT;
`;
