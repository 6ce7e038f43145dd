// What the queue promises when its database fails: nothing leaves, it says so, and it goes on by itself. A real Postgres, which is
// killed.
import process from "node:process";
import { setTimeout as sleep } from "node:timers/promises";
import { createSandbox } from "@x/batch-sandbox";
import { listen, type SandboxServer } from "@x/batch-sandbox/node";
import pg from "pg";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { type BatchQueue, createBatchQueue, type RunProgress, type Worker } from "../src/index.ts";
import { findPostgres } from "../src/testing/find-postgres.ts";
import { type PostgresServer, startServer } from "../src/testing/postgres-server.ts";

/** With `MEASURE=1`, the database is away for a minute, and it is said how soon the run goes on. */
const measures = process.env["MEASURE"] !== undefined;
const AWAY = measures ? 60_000 : 2_500;
const CONTACTS = { operation: "create", objectType: "contacts" } as const;

const contacts = (name: string, count: number) =>
  Array.from({ length: count }, (_, index) => ({
    properties: { email: `${name}-${index}@example.com` },
  }));

describe.skipIf(findPostgres() === undefined)("when the database", () => {
  const sandbox = createSandbox({ latency: [60, 100] });
  let server: PostgresServer;
  let hubspot: SandboxServer;
  let pool: pg.Pool;
  let queue: BatchQueue;
  const queues = new Set<BatchQueue>();
  const workers = new Set<Worker>();
  let said: string[] = [];

  beforeAll(async () => {
    [server, hubspot] = await Promise.all([startServer(["fsync=off"]), listen(sandbox)]);
    pool = new pg.Pool({ connectionString: server.url });
    pool.on("error", () => {});
    queue = createBatchQueue({ database: pool });
    await queue.install();
  }, 120_000);
  afterEach(async () => {
    await Promise.all([...workers].map((worker) => worker[Symbol.asyncDispose]()));
    await Promise.all([...queues].map((one) => one[Symbol.asyncDispose]()));
    workers.clear();
    queues.clear();
    said = [];
  });
  afterAll(async () => {
    await queue[Symbol.asyncDispose]();
    await pool.end();
    await hubspot.close();
    await server.stop();
  });

  function work(url = server.url): void {
    const own = createBatchQueue({ database: url });
    queues.add(own);
    const worker = own.work({
      connect: (account) => ({ accessToken: account, baseUrl: hubspot.url, concurrency: 4 }),
      onError: (error) => void said.push(error instanceof Error ? error.message : String(error)),
    });
    workers.add(worker);
  }
  async function until(run: string, isReady: (progress: RunProgress) => boolean) {
    for await (const progress of queue.progress(run)) if (isReady(progress)) return progress;
    throw new Error("The run ended before.");
  }
  const hasEnded = ({ state }: RunProgress) => state !== "open" && state !== "cancelling";
  const sent = () => sandbox.requests().filter(({ operation }) => operation === "create").length;
  /** Every record was created once. */
  async function expectAll(run: string, name: string, count: number): Promise<void> {
    expect(await until(run, hasEnded)).toMatchObject({ state: "done", counts: { created: count } });
    const emails = sandbox
      .inspect("contacts")
      .map(({ properties }) => properties["email"])
      .filter((email) => email?.startsWith(`${name}-`));
    expect([emails.length, new Set(emails).size]).toEqual([count, count]);
  }

  test("is killed and away for a while", async () => {
    const given = { account: "away", job: CONTACTS, source: contacts("away", 6_000) };
    const { id } = await queue.submit(given);
    work();
    await until(id, ({ settled }) => settled >= 500);
    const crash = server.crash(AWAY, "SIGKILL");
    // What is in flight is answered.
    await sleep(1_000);
    const before = sent();
    await sleep(AWAY - 1_500);
    expect(sent()).toBe(before);
    await crash;
    const back = Date.now();
    while (sent() === before) await sleep(20);
    if (measures) {
      process.stdout.write(
        `sends ${Date.now() - back} ms after it is back; said ${said.length}:\n`,
      );
      process.stdout.write(`${[...new Set(said)].join("\n")}\n`);
    }
    await expectAll(id, "away", 6_000);
    expect(said.join()).toMatch(/ECONNREFUSED/);
    // Not of each statement that fails.
    expect(said.length).toBeLessThan(20);
  });

  test("has no room on its disk", async () => {
    const given = { account: "disk", job: CONTACTS, source: contacts("disk", 1_000) };
    const { id } = await queue.submit(given);
    // As Postgres says it when it cannot extend a file.
    const text = 'could not extend file "base/5/16407": No space left on device';
    await pool.query(`
      create function no_room() returns trigger language plpgsql as $$
      begin raise exception using errcode = '53100', message = '${text}'; end $$;
      create trigger no_room before insert on hubspot_batch.intent execute function no_room()`);
    const before = sent();
    work();
    const { waiting } = await until(id, (progress) => progress.waiting !== undefined);
    expect(waiting?.for).toBe(`The run could not be kept: ${text}`);
    expect(sent()).toBe(before);
    await pool.query("drop function no_room cascade");
    await expectAll(id, "disk", 1_000);
  });

  test("takes no more connections", async () => {
    const given = { account: "full", job: CONTACTS, source: contacts("full", 1_000) };
    const { id } = await queue.submit(given);
    await pool.query(`
      create role app login connection limit 0;
      grant usage on schema hubspot_batch, hubspot_batch_jobs to app;
      grant all on all tables in schema hubspot_batch, hubspot_batch_jobs to app;
      grant execute on all functions in schema hubspot_batch_jobs to app`);
    const before = sent();
    work(server.url.replace("postgres@", "app@"));
    // The same error (53300) as when max_connections is reached.
    await expect.poll(() => said.join()).toMatch(/too many connections/);
    expect(sent()).toBe(before);
    await pool.query("alter role app connection limit 20");
    await expectAll(id, "full", 1_000);
  });
});
