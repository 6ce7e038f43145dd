import { DatabaseSync } from "node:sqlite";
import { ImportError } from "../errors/import-error.ts";
import { APPLICATION_ID, MIGRATIONS } from "./schema.ts";

/**
 * Whether a database has exactly the tables of one of our versions: a view or a trigger of a stranger's would be
 * run by our own statements.
 *
 * @param path For messages.
 * @returns the version.
 * @throws {ImportError} when a newer program wrote it, or another one.
 * @throws {Error} saying what its tables are not.
 */
export function checkSchema(database: DatabaseSync, path: string): number {
  if (pragma(database, "application_id") !== APPLICATION_ID) {
    throw new ImportError(
      "DAMAGED",
      `${path}: not a run that can be read (it is another program's). Nothing was changed.`,
    );
  }
  const version = pragma(database, "user_version");
  if (version > MIGRATIONS.length) {
    throw new ImportError(
      "RUN",
      `${path}: written by a newer hubspot-batch (format ${version}; this one reads ${MIGRATIONS.length}). Update it.`,
    );
  }
  const [found, expected] = [schemaOf(database), expectedSchema(version)];
  const strange = [
    ...found.filter((one) => !expected.includes(one)).map((one) => `has ${short(one)}`),
    ...expected.filter((one) => !found.includes(one)).map((one) => `lacks ${short(one)}`),
  ];
  if (strange.length === 0 && version > 0) return version;
  throw new Error(
    `its tables are not those of format ${version}: it ${strange.slice(0, 3).join(", ")}`,
  );
}

function expectedSchema(version: number): string[] {
  const database = new DatabaseSync(":memory:");
  try {
    for (const migration of MIGRATIONS.slice(0, version)) database.exec(migration);
    return schemaOf(database);
  } finally {
    database.close();
  }
}

function schemaOf(database: DatabaseSync): string[] {
  const all = database.prepare("SELECT type, name, sql FROM sqlite_schema ORDER BY name").all();
  return all.map(({ type, name, sql }) =>
    [type, name, String(sql).replaceAll(/\s+/g, " ")].join(" "),
  );
}

/** The kind and the name. */
function short(entry: string): string {
  return entry.split(" ", 2).join(" ").slice(0, 60);
}

function pragma(database: DatabaseSync, name: "application_id" | "user_version"): number {
  return Number(database.prepare(`PRAGMA ${name}`).get()![name]);
}
