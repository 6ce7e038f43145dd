import type { Io } from "../io.ts";
import { print } from "../terminal/print.ts";
import { UsageError } from "../usage-error.ts";

export interface DatabaseOptions {
  /** True where the option has no value. */
  readonly database?: string | true | undefined;
}

/** Which database is meant. What the URL leaves out, such as the password, comes from PGPASSWORD, ~/.pgpass and the like. */
export interface ChosenDatabase {
  readonly url: string;
  /** For messages, without user and password: `localhost:5432/app`. */
  readonly place: string;
}

/** @throws {UsageError} where no database is named. No message quotes the URL, which may hold a password. */
export function chooseDatabase(
  { database }: DatabaseOptions,
  { env, stderr }: Pick<Io, "env" | "stderr">,
): ChosenDatabase {
  const isGiven = typeof database === "string";
  const url = isGiven ? database : env["DATABASE_URL"]?.trim();
  if (!url) {
    const { PGHOST: host, PGDATABASE: name = "", PGSERVICE: service } = env;
    // psql would go by the service, which may be another database.
    if (host && !service) return { url: "postgres:///", place: `${host}/${name}` };
    const why = service
      ? "PGSERVICE is for psql and the like, and is not read here."
      : "No database.";
    throw new UsageError(
      `${why} Set DATABASE_URL, such as postgres://user@host/name, with the password in PGPASSWORD or ~/.pgpass; or name it with --database.`,
    );
  }
  const parsed = URL.parse(url);
  // What follows an unescaped `/`, `?` or `#` of a password would be taken for a host and a name, and shown.
  const isCut = parsed !== null && /@/.test(parsed.pathname + parsed.search + parsed.hash);
  if (parsed === null || isCut || !/^postgres(?:ql)?:$/.test(parsed.protocol)) {
    throw new UsageError(
      `${isGiven ? "--database" : "DATABASE_URL"}: expected the URL of a Postgres, such as postgres://user@host/name. Signs such as / ? # @ in a part of it are written as %2F %3F %23 %40.`,
    );
  }
  if (isGiven && parsed.password !== "") {
    print(
      stderr,
      "--database: other users of this machine can see a password in an argument. Set DATABASE_URL, PGPASSWORD or ~/.pgpass instead.\n",
    );
  }
  return { url, place: `${parsed.host}${parsed.pathname}` };
}
