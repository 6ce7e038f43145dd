import { DatabaseSync } from "node:sqlite";
import { ImportError } from "../errors/import-error.ts";
import { APPLICATION_ID, MIGRATIONS } from "./schema.ts";

/** One kind of our databases. */
export interface DatabaseKind {
  /** What messages call it. */
  readonly name: string;
  readonly applicationId: number;
  /** The statements that bring a database from one version to the next: the first makes version 1 of an empty one. */
  readonly migrations: readonly string[];
}

const RUN: DatabaseKind = {
  name: "a run",
  applicationId: APPLICATION_ID,
  migrations: MIGRATIONS,
};

/**
 * Whether a database has exactly the tables of one of our versions: a view or a trigger of a stranger's would be
 * run by our own statements.
 *
 * @param path For messages.
 * @returns the version.
 * @throws {ImportError} when a newer program wrote it, or another one.
 * @throws {Error} saying what its tables are not.
 */
export function checkSchema(
  database: DatabaseSync,
  path: string,
  { name, applicationId, migrations }: DatabaseKind = RUN,
): number {
  if (pragma(database, "application_id") !== applicationId) {
    throw new ImportError(
      "DAMAGED",
      `${path}: not ${name} that can be read (it is another program's). Nothing was changed.`,
    );
  }
  const version = pragma(database, "user_version");
  if (version > migrations.length) {
    throw new ImportError(
      "RUN",
      `${path}: written by a newer hubspot-batch (format ${version}; this one reads ${migrations.length}). Update it.`,
    );
  }
  const [found, expected] = [schemaOf(database), expectedSchema(migrations, version)];
  const strange = [
    ...found.filter((one) => !expected.includes(one)).map((one) => `has ${short(one)}`),
    ...expected.filter((one) => !found.includes(one)).map((one) => `lacks ${short(one)}`),
  ];
  if (strange.length === 0 && version > 0) return version;
  throw new Error(
    `its tables are not those of format ${version}: it ${strange.slice(0, 3).join(", ")}`,
  );
}

/** By the statements that make it: the list of runs looks at each of them. */
const schemas = new Map<string, readonly string[]>();

function expectedSchema(migrations: readonly string[], version: number): readonly string[] {
  const statements = migrations.slice(0, version).join("\n");
  const known = schemas.get(statements);
  if (known !== undefined) return known;
  const database = new DatabaseSync(":memory:");
  try {
    database.exec(statements);
    const schema = schemaOf(database);
    schemas.set(statements, schema);
    return schema;
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
