import { chmod, open } from "node:fs/promises";
import { dirname } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { causeOf } from "@x/batch-file";
import { ImportError } from "../errors/import-error.ts";
import { makeFolder } from "../files/make-folder.ts";
import { checkSchema, type DatabaseKind } from "./check-schema.ts";
import { checkSync } from "./check-sync.ts";
import { isEmpty } from "./open-database.ts";

/** The application id of our databases: "HSSY". */
const APPLICATION_ID = 0x48535359;

/**
 * `sync.reading` counts the readings of the source. `sync.pending` names the run whose outcomes are not in `records`
 * yet, as JSON. `sync.source` is where the rows of the last sync came from.
 * `records`: `hash` is that of the row whose values HubSpot is known to have; null where that is not known. `id` is null
 * where the record was never found. `written`: 1 where a sync created or updated the record. `seen` is the last reading
 * that had the row.
 * `runs`: runs of other commands that were looked at. `stamp` is what their database was like then, and `learned` which of
 * their rows are known, as JSON.
 */
const KIND: DatabaseKind = {
  name: "the memory of a sync",
  applicationId: APPLICATION_ID,
  migrations: [
    `
    PRAGMA application_id = ${APPLICATION_ID};
    CREATE TABLE sync (about TEXT NOT NULL, reading INTEGER NOT NULL, pending TEXT) STRICT;
    CREATE TABLE records (
      place INTEGER PRIMARY KEY,
      key TEXT NOT NULL UNIQUE,
      id TEXT,
      hash BLOB,
      written INTEGER NOT NULL,
      seen INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX by_id ON records (id);
    `,
    `
    ALTER TABLE sync ADD COLUMN source TEXT;
    CREATE TABLE runs (folder TEXT PRIMARY KEY, stamp TEXT NOT NULL, learned TEXT NOT NULL) STRICT;
    `,
  ],
};

/** In kibibytes. A larger one takes as long, also where rows come in another order, and grows with the rows. */
const CACHE = 8_192;

/**
 * Opens the database of a sync, and makes it where there is none. No other process can open it until it is closed.
 *
 * @param about What the sync is about: another one is refused.
 * @throws {ImportError} where another process has it, or it cannot be read or written.
 */
export async function openSyncDatabase(path: string, about: object): Promise<DatabaseSync> {
  let database: DatabaseSync | undefined;
  try {
    await makeFolder(dirname(path));
    await chmod(dirname(path), 0o700);
    // SQLite would let everyone read it; its other files take their rights from this one.
    await (await open(path, "a", 0o600)).close();
    database = new DatabaseSync(path, { timeout: 0 });
    database.exec("PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON");
    database.exec(`PRAGMA cache_size = -${CACHE}; PRAGMA locking_mode = EXCLUSIVE`);
    // The lock is held until the database is closed, or the process ends.
    database.exec("PRAGMA journal_mode = WAL; BEGIN EXCLUSIVE");
    if (isEmpty(database)) create(database, about);
    const version = checkSchema(database, path, KIND);
    checkSync(database, about);
    migrate(database, version);
    database.exec("COMMIT");
    return database;
  } catch (error) {
    database?.close();
    if (error instanceof ImportError) throw error;
    const cause = causeOf(error);
    throw cause.includes("locked")
      ? new ImportError(
          "LOCKED",
          `${path}: another process is at work on this sync. Wait for its end, or stop it.`,
        )
      : new ImportError(
          "DAMAGED",
          `${path}: what was kept of this sync cannot be used (${cause}). Nothing was sent. Remove this file to begin anew: then all records are read again, and those that earlier syncs wrote count as not written by a sync.`,
        );
  }
}

function create(database: DatabaseSync, about: object): void {
  migrate(database, 0);
  database.prepare("INSERT INTO sync (about, reading) VALUES (?, 0)").run(JSON.stringify(about));
}

/** @param from The version that the database has. */
function migrate(database: DatabaseSync, from: number): void {
  for (const migration of KIND.migrations.slice(from)) database.exec(migration);
  database.exec(`PRAGMA user_version = ${KIND.migrations.length}`);
}
