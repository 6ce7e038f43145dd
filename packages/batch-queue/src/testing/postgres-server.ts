import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { chownSync, cpSync, mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { setTimeout } from "node:timers/promises";
import pg from "pg";
import { findPostgres } from "./find-postgres.ts";

/** A Postgres of its own, on this machine. */
export interface PostgresServer {
  readonly url: string;
  /**
   * Ends it without tidying up, as a crash does, and starts it again after so many milliseconds.
   *
   * @param signal After SIGKILL its processes need some hundred milliseconds to end. @default "SIGQUIT"
   */
  crash(down: number, signal?: NodeJS.Signals): Promise<void>;
  /** Ends it, and deletes all that it kept. */
  stop(): Promise<void>;
}

/**
 * Starts a Postgres with an empty database.
 *
 * @param settings Of postgresql.conf, such as `fsync=off`.
 */
export async function startServer(settings: readonly string[] = []): Promise<PostgresServer> {
  const programs = findPostgres();
  if (programs === undefined) {
    throw new Error(
      "No Postgres: install Debian's package postgresql. npm has none for this platform.",
    );
  }
  const folder = mkdtempSync(join(tmpdir(), "batch-queue-postgres-"));
  const owner = whoRunsIt();
  if (owner !== undefined) chownSync(folder, owner.uid, owner.gid);
  let { bin } = programs;
  if (owner !== undefined && programs.whole !== undefined) {
    // Other users may not look into the folder that npm installed to, such as one in /root.
    cpSync(programs.whole, join(folder, "programs"), { recursive: true, verbatimSymlinks: true });
    bin = join(folder, "programs", "bin");
  }
  const data = join(folder, "data");
  const init = ["-D", data, "-U", "postgres", "-A", "trust", "-N", "-E", "UTF8", "--locale=C"];
  execFileSync(join(bin, "initdb"), init, { ...owner, cwd: folder, stdio: "ignore" });
  const port = await freePort();
  const url = `postgres://postgres@127.0.0.1:${port}/postgres`;
  const all = [
    `port=${port}`,
    "listen_addresses=127.0.0.1",
    "unix_socket_directories=",
    ...settings,
  ];
  const args = ["-D", data, ...all.flatMap((setting) => ["-c", setting])];

  let server: ChildProcess;
  /** Again where it ends at once, as while processes of a killed one are still there. */
  async function start(): Promise<void> {
    for (let tries = 0; tries < 100; tries++) {
      server = spawn(join(bin, "postgres"), args, { ...owner, cwd: folder, stdio: "ignore" });
      const gone = new AbortController();
      server.once("exit", () => gone.abort());
      if (await answers(url, gone.signal)) return;
      await setTimeout(100);
    }
    throw new Error("Postgres does not start.");
  }
  /** At once: a shutdown that waits for connections and tidies up is another signal. */
  const end = (): void => void server.kill("SIGQUIT");
  async function ended(signal: NodeJS.Signals = "SIGQUIT"): Promise<void> {
    const exit = once(server, "exit");
    server.kill(signal);
    await exit;
  }
  process.once("exit", end);
  await start();
  return {
    url,
    async crash(down, signal) {
      await ended(signal);
      await setTimeout(down);
      await start();
    },
    async stop() {
      process.removeListener("exit", end);
      await ended();
      rmSync(folder, { recursive: true });
    },
  };
}

/** Postgres refuses to be run by root. */
function whoRunsIt(): { uid: number; gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined;
  for (const user of ["postgres", "nobody"]) {
    try {
      const idOf = (flag: string) => Number(execFileSync("id", [flag, user], { stdio: "pipe" }));
      return { uid: idOf("-u"), gid: idOf("-g") };
    } catch {
      // There is no such user.
    }
  }
  throw new Error("Postgres refuses to be run by root, and there is no user postgres or nobody.");
}

/** Waits until a server answers. Returns false when it ended before. */
async function answers(url: string, gone: AbortSignal): Promise<boolean> {
  while (!gone.aborted) {
    try {
      await runStatement(url, "select 1");
      return true;
    } catch {
      await setTimeout(100);
    }
  }
  return false;
}

export async function runStatement(url: string, sql: string): Promise<void> {
  const client = new pg.Client(url);
  // Of a server that ends while it is asked.
  client.on("error", () => {});
  try {
    await client.connect();
    await client.query(sql);
  } finally {
    await client.end();
  }
}

/** Other numbers than those of a test that runs beside this one. */
let asked = process.pid * 8;

/**
 * A port that nothing listens on. It is none of those that systems give to whoever asks for any, which begin at 32768: it stays
 * free until it is used, and while a server is away.
 */
export async function freePort(): Promise<number> {
  for (;;) {
    const port = 10_000 + (asked++ % 20_000);
    const server = createServer().listen(port, "127.0.0.1");
    try {
      await once(server, "listening");
    } catch {
      continue;
    }
    server.close();
    await once(server, "close");
    return port;
  }
}
