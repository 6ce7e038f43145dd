/** The application id of our databases: "HSBT". */
export const APPLICATION_ID = 0x48534254;

/**
 * The statements that bring a database from one version to the next: the first makes version 1 of an empty one.
 *
 * `rows`: what is settled; `row` is the place in the source, from 0, and `cells` a JSON array.
 * `batches`: what left and has no answer, with its rows as JSON: `[index, row, line, cells][]`, where
 * `index` is what the batch calls the row. A row in neither was not sent.
 * `changes`: what is about to change in the record of a row, with the values before, as JSON; `place` is their order, the
 * one that was sent first before the others.
 * `associations`: what a row makes in requests of its own, with the types before as JSON; NULL where they are not known;
 * `place` is their order, the one that was looked at first before the others.
 * `members`: what is known of a record that was added to the list of the run.
 * `targets`: the records that the run created to associate with.
 * `given`: rows that a later run was given, by its id; that run sends nothing before they are confirmed.
 * `run.associations`: 0 where a version began the run that did not keep `associations` yet.
 * `run.moved`: 0 where a version began the run that did not keep the associations from which HubSpot moves a label.
 * `run.undone`: the folder of the undo that undid what was written before the end of the run; NULL where there is none.
 * `run.confirmed`: 0 while this run sends rows of another one, which has not confirmed them yet.
 */
export const MIGRATIONS: readonly string[] = [
  `
  PRAGMA application_id = ${APPLICATION_ID};
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
  `,
  // Runs get an id. Rows that were not sent are not kept any more.
  `
  UPDATE run SET task = json_set(task, '$.id', lower(hex(randomblob(16))));
  UPDATE run SET task = json_set(
    json_remove(task, '$.parent'),
    '$.parent',
    json_object('id', '', 'folder', json_extract(task, '$.parent'))
  ) WHERE json_extract(task, '$.parent') IS NOT NULL;
  DELETE FROM rows WHERE status = 'skipped' AND kind <> 'all-or-none';
  UPDATE counts SET count = (SELECT count(*) FROM rows WHERE status = 'skipped')
    WHERE status = 'skipped';
  ALTER TABLE run ADD COLUMN confirmed INTEGER NOT NULL DEFAULT 1;
  CREATE TABLE given (
    row INTEGER PRIMARY KEY,
    run TEXT NOT NULL,
    folder TEXT,
    confirmed INTEGER NOT NULL
  ) STRICT;
  INSERT INTO given SELECT row, folder, folder, 1 FROM resent;
  DROP TABLE resent;
  ALTER TABLE sessions DROP COLUMN process;
  ALTER TABLE batches ADD COLUMN format INTEGER NOT NULL DEFAULT 1;
  `,
  // What the records of rows were before they were changed.
  `
  CREATE TABLE changes (row INTEGER PRIMARY KEY, change TEXT NOT NULL) STRICT;
  `,
  // What an undo takes back beside the values of records. A run at its end may have added any of its records to its list.
  `
  CREATE TABLE associations (
    place INTEGER PRIMARY KEY,
    row INTEGER NOT NULL,
    object TEXT NOT NULL,
    id TEXT NOT NULL,
    types TEXT NOT NULL,
    before TEXT,
    status TEXT NOT NULL,
    UNIQUE (row, object, id, types)
  ) STRICT;
  CREATE TABLE members (id TEXT PRIMARY KEY, status TEXT NOT NULL) STRICT, WITHOUT ROWID;
  CREATE TABLE targets (object TEXT NOT NULL, id TEXT NOT NULL, PRIMARY KEY (object, id)) STRICT, WITHOUT ROWID;
  ALTER TABLE run ADD COLUMN associations INTEGER NOT NULL DEFAULT 1;
  UPDATE run SET associations = 0;
  INSERT INTO members
    SELECT DISTINCT id, 'unknown' FROM rows
    WHERE id <> '' AND status IN ('created', 'updated', 'unchanged') AND EXISTS (
      SELECT 1 FROM run
      WHERE json_extract(task, '$.toList') IS NOT NULL
        AND json_extract(task, '$.source.rows') <= (SELECT count(*) FROM rows)
    );
  `,
  // Changes get a place of their own: they are not sent in the order of rows, as older versions took them to be. And what
  // an undo needs besides.
  `
  CREATE TABLE placed_changes (
    place INTEGER PRIMARY KEY,
    row INTEGER NOT NULL UNIQUE,
    change TEXT NOT NULL
  ) STRICT;
  INSERT INTO placed_changes (row, change) SELECT row, change FROM changes ORDER BY row;
  DROP TABLE changes;
  ALTER TABLE placed_changes RENAME TO changes;
  ALTER TABLE run ADD COLUMN undone TEXT;
  ALTER TABLE run ADD COLUMN moved INTEGER NOT NULL DEFAULT 1;
  UPDATE run SET moved = 0;
  `,
  // What HubSpot's support asks for. Of rows that were refused before, it is not known.
  `
  ALTER TABLE rows ADD COLUMN correlationId TEXT NOT NULL DEFAULT '';
  `,
];
