import { execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { setTimeout } from "node:timers/promises";
import pg from "pg";

const DEBIAN = "/usr/lib/postgresql";

/** A database for a test. */
export interface TestPostgres {
  readonly url: string;
  stop(): Promise<void>;
}

/** Returns why there is no Postgres to test with; undefined when there is one. */
export function whyNoPostgres(): string | undefined {
  if (process.env["PG_URL"] !== undefined || findBin() !== undefined) return undefined;
  return `No Postgres: set PG_URL to one with a right to create databases, or install Debian's package postgresql (${DEBIAN}).`;
}

/** Makes a new database: on the server of PG_URL, or on one of Debian's that is started for it. */
export async function startPostgres(): Promise<TestPostgres> {
  const url = process.env["PG_URL"];
  if (url !== undefined) return makeDatabase(url);
  const bin = findBin()!;
  const folder = mkdtempSync(join(tmpdir(), "batch-queue-postgres-"));
  // Postgres refuses to be run by root.
  const owner = process.getuid?.() === 0 ? { uid: idOf("-u"), gid: idOf("-g") } : {};
  if (owner.uid !== undefined) chownSync(folder, owner.uid, owner.gid);
  const data = join(folder, "data");
  const init = ["-D", data, "-U", "postgres", "-A", "trust", "-N", "-E", "UTF8", "--locale=C"];
  execFileSync(join(bin, "initdb"), init, { ...owner, cwd: folder, stdio: "ignore" });
  const port = await freePort();
  const settings = [
    `port=${port}`,
    "listen_addresses=127.0.0.1",
    "unix_socket_directories=",
    "fsync=off",
  ];
  const server = spawn(
    join(bin, "postgres"),
    ["-D", data, ...settings.flatMap((setting) => ["-c", setting])],
    { ...owner, cwd: folder, stdio: "ignore" },
  );
  // At once, as nothing of it is kept.
  const end = (): void => void server.kill("SIGQUIT");
  process.once("exit", end);
  const made = `postgres://postgres@127.0.0.1:${port}/postgres`;
  await untilAnswers(made);
  return {
    url: made,
    async stop() {
      process.removeListener("exit", end);
      end();
      await once(server, "exit");
      rmSync(folder, { recursive: true });
    },
  };
}

async function makeDatabase(server: string): Promise<TestPostgres> {
  const name = `batch_queue_${process.pid}_${Date.now()}`;
  const url = new URL(server);
  url.pathname = name;
  await run(server, `create database ${name}`);
  return { url: url.href, stop: () => run(server, `drop database ${name} with (force)`) };
}

async function untilAnswers(url: string): Promise<void> {
  for (let tries = 0; ; tries++) {
    try {
      return await run(url, "select 1");
    } catch (error) {
      if (tries === 300) throw error;
      await setTimeout(100);
    }
  }
}

async function run(url: string, sql: string): Promise<void> {
  const client = new pg.Client(url);
  try {
    await client.connect();
    await client.query(sql);
  } finally {
    await client.end();
  }
}

/** The folder of the newest version. */
function findBin(): string | undefined {
  if (!existsSync(DEBIAN)) return undefined;
  const [newest] = readdirSync(DEBIAN).sort((one, other) => Number(other) - Number(one));
  return newest === undefined ? undefined : join(DEBIAN, newest, "bin");
}

function idOf(flag: string): number {
  return Number(execFileSync("id", [flag, "postgres"], { encoding: "utf8" }));
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as { port: number };
  server.close();
  await once(server, "close");
  return port;
}
