// The tables as users meet them: installed, read with SQL, and emptied. On a real Postgres.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import process from "node:process";
import { createSandbox } from "@x/batch-sandbox";
import { listen, type SandboxServer } from "@x/batch-sandbox/node";
import pg from "pg";
import { parse } from "yaml";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import {
  type BatchQueue,
  createBatchQueue,
  type ResultsOptions,
  type RunProgress,
  type Worker,
} from "../src/index.ts";
import type { Database } from "../src/database/database.ts";
import { postgres } from "../src/database/postgres.ts";
import { readPage } from "../src/results/read-page.ts";
import { readReasons } from "../src/results/read-reasons.ts";
import { openPartition } from "../src/schema/open-partition.ts";
import { freePort } from "../src/testing/postgres-server.ts";
import { startPostgres, type TestPostgres, whyNoPostgres } from "../src/testing/start-postgres.ts";

const missing = whyNoPostgres();
const README = readFileSync(new URL("../README.md", import.meta.url), "utf8");
const GUIDE = readFileSync(new URL("../../../docs/many-accounts.md", import.meta.url), "utf8");
const EXAMPLES = fileURLToPath(new URL("../examples/", import.meta.url));
const SQL = /```sql\n([^`]*)```/g;
const UPSERT = { operation: "upsert", objectType: "contacts", idProperty: "email" } as const;

const people = (name: string, count: number) =>
  Array.from({ length: count }, (_, index) => ({
    id: `${name}-${index}@example.com`,
    properties: { firstname: name },
  }));

describe.skipIf(missing !== undefined)(`on Postgres ${missing ?? ""}`, () => {
  let server: TestPostgres;
  let hubspot: SandboxServer;
  let pool: pg.Pool;
  let queue: BatchQueue;
  const workers = new Set<Worker>();

  beforeAll(async () => {
    [server, hubspot] = await Promise.all([
      startPostgres(),
      listen(createSandbox({ portalId: 4711 })),
    ]);
    pool = new pg.Pool({ connectionString: server.url });
    queue = createBatchQueue({ database: pool });
    const others = [0, 1, 2].map(() => createBatchQueue({ database: server.url }));
    await Promise.all([queue, ...others].map((each) => each.install()));
    await queue.install();
    await Promise.all(others.map((other) => other[Symbol.asyncDispose]()));
  }, 120_000);
  afterEach(async () => {
    await Promise.all([...workers].map((worker) => worker[Symbol.asyncDispose]()));
    workers.clear();
  });
  afterAll(async () => {
    await queue[Symbol.asyncDispose]();
    await pool.end();
    await hubspot.close();
    await server.stop();
  });

  function work(onError?: (error: unknown) => void): Worker {
    const connect = () => ({ accessToken: "any", baseUrl: hubspot.url });
    const worker = queue.work({ connect, onError });
    workers.add(worker);
    return worker;
  }
  async function endOf(run: string): Promise<RunProgress> {
    let last: RunProgress | undefined;
    for await (const progress of queue.progress(run)) last = progress;
    return last!;
  }
  async function rowsOf<Row>(text: string, values: unknown[] = []): Promise<Row[]> {
    return (await pool.query(text, values)).rows as Row[];
  }
  /** Runs that are done, with outcomes as a worker would keep them. */
  async function addRuns(account: string, ...rows: number[]): Promise<string[]> {
    const ids: string[] = [];
    for (const count of rows) {
      const { id } = await queue.submit({ account, job: UPSERT, source: people(account, count) });
      await pool.query(
        `with told as (
          insert into hubspot_batch.outcome (run, index, status, outcome)
          select $1, index, 'created', '{}' from generate_series(0, $2 - 1) series (index)
        ), counted as (
          insert into hubspot_batch.tally (run, thousand, status, count) values ($1, 0, 'created', $2)
        )
        update hubspot_batch.run set state = 'done', ended_at = now() where id = $1`,
        [id, count],
      );
      ids.push(id);
    }
    return ids;
  }
  /** How many outcomes there are of each of these runs. */
  async function outcomesOf(runs: string[]): Promise<number[]> {
    const text = "select count(*)::int as count from hubspot_batch.outcome where run = $1";
    const counts = runs.map(
      async (run) => (await rowsOf<{ count: number }>(text, [run]))[0]!.count,
    );
    return Promise.all(counts);
  }
  const partitions = async () =>
    (
      await rowsOf<{ name: string }>(
        "select inhrelid::regclass::text as name from pg_inherits where inhparent = 'hubspot_batch.outcome'::regclass order by 1",
      )
    ).map(({ name }) => name.replace("hubspot_batch.outcome_", ""));
  /** As the worker does it every minute: the second time, runs get numbers of the new partition. */
  async function nextPartition(): Promise<void> {
    await openPartition(postgres(pool), 1);
    await openPartition(postgres(pool), 1_000_000);
  }

  test("the SQL of the README does what it says, also for a role that may only read", async () => {
    await pool.query(`
      create schema crm;
      create table crm.people (id int, email text);
      insert into crm.people values (1, 'ada@example.com'), (2, 'no e-mail'), (3, 'never@example.com');
      create role reporting;
      grant usage on schema crm to reporting;
      grant select on crm.people to reporting;`);
    const sql = "select email as id, 'Ada' as firstname from crm.people where id < 3 order by id";
    const given = { account: "4711", job: UPSERT, source: { sql }, key: "night of May 28" };
    const { id } = await queue.submit(given);
    work();
    await endOf(id);
    const blocks = [...README.matchAll(SQL)].map(([, block]) => block!);
    const [grants, ...queries] = blocks as [string, ...string[]];
    const [, exported] = /^rows='(.*)'$/m.exec(README)!;
    queries.push(exported!.replace("4711", id));
    await pool.query(grants);
    const client = await pool.connect();
    try {
      await client.query("set role reporting");
      const answers: unknown[] = [];
      for (const query of queries) answers.push((await client.query(query)).rows);
      expect(answers).toEqual([
        [{ account: "4711", state: "done", runs: "1", rows: "2", settled: "2" }],
        [{ id: 2, reason: "INVALID_EMAIL", message: expect.any(String) as unknown }],
        [
          { id: 1, status: "created" },
          { id: 2, status: "failed" },
        ],
        [{ index: 0 }, { index: 1 }].map((row) => expect.objectContaining(row) as unknown),
      ]);
      // Those of the guide at least run.
      for (const [, query] of GUIDE.matchAll(SQL)) await client.query(query!);
      for (const table of ["account", "chunk", "run", "outcome"]) {
        await expect(client.query(`select from hubspot_batch.${table}`)).rejects.toThrow(
          "permission denied",
        );
      }
      await expect(client.query("delete from hubspot_batch.failed")).rejects.toThrow(
        "cannot delete from view",
      );
    } finally {
      await client.query("reset role");
      client.release();
      await pool.query("drop owned by reporting; drop role reporting; drop schema crm cascade");
    }
  });

  test("every column of the views has a comment, and the README has it", async () => {
    const columns = await rowsOf<{ view: string; name: string; type: string; comment: string }>(
      `select c.relname as view, a.attname as name, format_type(a.atttypid, null) as type,
        coalesce(col_description(c.oid, a.attnum), col_description('hubspot_batch.outcomes'::regclass, o.attnum)) as comment
      from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0
      left join pg_attribute o on o.attrelid = 'hubspot_batch.outcomes'::regclass and o.attname = a.attname
      where c.relkind = 'v' and c.relnamespace = 'hubspot_batch'::regnamespace order by c.relname desc, a.attnum`,
    );
    const documented = README.slice(README.indexOf("### `runs`"))
      .split("### ")
      .flatMap((section) => {
        const view = /^`(\w+)`/.exec(section)?.[1];
        const rows = section.matchAll(/^\| `(\w+)` +\| (\w[\w ]*?) +\|/gm);
        return view === undefined ? [] : [...rows].map(([, name, type]) => [view, name, type]);
      });
    expect(documented).toEqual(
      columns
        .filter(({ view }) => view !== "failed")
        .map(({ view, name, type }) => [view, name, type.replace(" with time zone", "tz")]),
    );
    expect(columns.filter(({ comment }) => comment === null)).toEqual([]);
    const namesOf = (of: string) =>
      columns.filter(({ view }) => view === of).map(({ name }) => name);
    expect(namesOf("failed")).toEqual(
      namesOf("outcomes").filter((name) => name !== "status" && name !== "record_id"),
    );
  });

  test("a page has the outcomes at its place among those that pass", async () => {
    const source = people("page", 2_500);
    const { id } = await queue.submit({ account: "page", job: UPSERT, source });
    await pool.query(
      `with told as (
        insert into hubspot_batch.outcome (run, index, status, key, reason, message, outcome)
        select $1, i, status, 'Key' || i, reason, reason, json_build_object('index', i, 'status', status)
        from generate_series(0, 2499) i, lateral (
          select case when i % 7 = 0 then 'failed' else 'created' end as status,
            case when i % 14 = 0 then 'B' when i % 7 = 0 then 'A' end as reason
        ) fate returning index, status
      )
      insert into hubspot_batch.tally
      select $1, index / 1000, status, count(*) from told group by 2, 3`,
      [id],
    );
    const all = source.map((_, index) => index);
    const failed = all.filter((index) => index % 7 === 0);
    async function page(first: number, options: ResultsOptions = {}): Promise<[number, number[]]> {
      const { total, outcomes } = await queue.page(id, { ...options, first, count: 3 });
      return [total, outcomes.map(({ index }) => index)];
    }
    for (const first of [0, 141, 142, 143, 998, 1_000, 2_000, 2_498, 2_500]) {
      expect(await page(first)).toEqual([2_500, all.slice(first, first + 3)]);
    }
    for (const first of [0, 142, 143, 285, 286, 356, 358]) {
      const found = await page(first, { status: ["failed"] });
      expect(found).toEqual([358, failed.slice(first, first + 3)]);
    }
    expect(await page(100, { reason: "B" })).toEqual([179, [1_400, 1_414, 1_428]]);
    expect(await page(1, { search: "kEY249" })).toEqual([11, [2_490, 2_491, 2_492]]);
    expect(await queue.reasons(id)).toMatchObject([
      { status: "failed", reason: "B", records: 179, first: { index: 0 } },
      { status: "failed", reason: "A", records: 179, first: { index: 7 } },
    ]);
    const done = "update hubspot_batch.run set state = 'done', ended_at = now() where account = $1";
    await pool.query(done, ["page"]);
    const results = queue.results(id)[Symbol.asyncIterator]();
    await results.next();
    expect(await queue.remove(id)).toBe(true);
    const rest = async () => {
      while ((await results.next()).done !== true);
    };
    await expect(rest()).rejects.toThrow(`The outcomes of run ${id} were removed.`);
  });

  test("a run that is removed while it is read has no results that look whole", async () => {
    for (const read of [
      (database: Database, run: string) => readPage(database, run, { first: 0, count: 5 }),
      readReasons,
    ]) {
      const [run] = await addRuns("read", 5);
      const all = postgres(pool);
      const removing: Database = {
        ...all,
        async query(text, values) {
          const result = await all.query(text, values);
          await queue.remove(run!);
          return result;
        },
      };
      await expect(read(removing, run!)).rejects.toThrow("were removed.");
    }
  });

  test("outcomes go with remove, counts stay; a run that is not at its end stays", async () => {
    const runs = await addRuns("remove", 10, 2_000, 5);
    const open = await queue.submit({ account: "remove", job: UPSERT, source: people("x", 3) });
    await pool.query(
      "insert into hubspot_batch.outcome values ($1, 0, 'created', null, null, null, null, '{}')",
      [open.id],
    );
    expect(await queue.remove(open.id)).toBe(false);
    expect(await queue.remove(runs[0]!)).toBe(true);
    expect(await queue.remove(runs[0]!)).toBe(false);
    expect(await outcomesOf([...runs, open.id])).toEqual([0, 2_000, 5, 1]);
    // Who began to read before still sees all.
    const reader = await pool.connect();
    await reader.query("begin isolation level repeatable read");
    await reader.query("select from hubspot_batch.run");
    expect(await queue.remove(runs[1]!)).toBe(true);
    const stays = await reader.query("select from hubspot_batch.outcome where run = $1", [runs[2]]);
    expect(stays.rows).toHaveLength(5);
    await reader.query("commit");
    reader.release();
    expect(await outcomesOf([...runs, open.id])).toEqual([0, 0, 5, 1]);
    const progress = await endOf(runs[1]!);
    expect(progress).toMatchObject({ state: "done", rows: 2_000, settled: 2_000 });
    expect(progress.counts).toMatchObject({ created: 2_000 });
    const results = queue.results(runs[1]!)[Symbol.asyncIterator]();
    await expect(results.next()).rejects.toThrow(`The outcomes of run ${runs[1]} were removed.`);
    expect(progress.removedAt).toMatch(/^\d{4}-\d\d-\d\dT/);
    const follow = queue.progress("abc")[Symbol.asyncIterator]();
    await expect(follow.next()).rejects.toThrow("There is no run abc.");
    for (const id of ["abc", "999999"]) {
      await expect(queue.cancel(id)).rejects.toThrow(`There is no run ${id}.`);
      await expect(queue.remove(id)).rejects.toThrow(`There is no run ${id}.`);
    }
    const chunks = await rowsOf("select from hubspot_batch.chunk where run = any ($1)", [runs]);
    expect(chunks).toHaveLength(1);
    await queue.pause("remove");
    await queue.cancel(open.id);
  });

  test("runs go to the next partition when one is full; one whose runs are all removed is dropped", async () => {
    await queue.retain({ days: 0 });
    const before = await addRuns("parts", 4);
    await nextPartition();
    const [after] = await addRuns("parts", 4);
    expect([Number(after) % 1_000_000, (await partitions()).length]).toEqual([0, 2]);
    await nextPartition();
    // A submit that began before, and is not committed.
    const late = await pool.connect();
    await late.query("begin");
    const given = { account: "late", job: UPSERT, source: people("late", 2), tx: late };
    const { id } = await queue.submit(given);
    const [beside] = await addRuns("parts", 1);
    await nextPartition();
    for (const run of [before[0]!, after!, beside!]) expect(await queue.remove(run)).toBe(true);
    const partitionOf = (run: string) => `${Math.floor(Number(run) / 1_000_000)}`;
    expect(await partitions()).toContain(partitionOf(id));
    expect(await partitions()).not.toContain(partitionOf(after!));
    await late.query("commit");
    late.release();
    work();
    expect(await endOf(id)).toMatchObject({ state: "done", settled: 2 });
    await queue.remove(id);
    expect(await partitions()).not.toContain(partitionOf(id));
  });

  test("retain removes what ended long ago: first the outcomes, then the runs", async () => {
    const [young, old, older] = await addRuns("retain", 1, 2, 3);
    const age =
      "update hubspot_batch.run set ended_at = now() - $2 * interval '1 day' where id = $1";
    await pool.query(age, [old, 31]);
    await pool.query(age, [older, 400]);
    expect(await queue.removable(30)).toEqual({ runs: 2, rows: 5 });
    expect(await queue.retain({ days: 30, runDays: 365 })).toBe(2);
    expect(await queue.removable(30)).toEqual({ runs: 0, rows: 0 });
    expect(await outcomesOf([young!, old!, older!])).toEqual([1, 0, 0]);
    const left: Record<string, number> = {};
    for await (const { id, counts } of queue.runs("retain")) left[id] = counts.created;
    expect(left).toEqual({ [young!]: 1, [old!]: 2 });
    expect(await rowsOf("select from hubspot_batch.tally where run = $1", [older])).toEqual([]);
    for (const wrong of [
      { days: -1, hours: 2 },
      { days: 30, runDays: 29 },
    ]) {
      const refused = queue.retain(wrong);
      await expect(refused).rejects.toMatchObject({ code: "INVALID_OPTIONS" });
    }
  });

  test("tables of another version: a worker and a submit say so, and do nothing", async () => {
    const given = { account: "version", job: UPSERT, source: people("version", 2) };
    const { id } = await queue.submit(given);
    const errors: unknown[] = [];
    const [step] = await rowsOf<{ version: number }>(
      "select max(version) as version from hubspot_batch.migration",
    );
    const version = step!.version;
    await pool.query("insert into hubspot_batch.migration (version) values ($1)", [version + 1]);
    work((error) => errors.push(error));
    const heard = () => expect.poll(() => errors.map(String).join());
    const newer = `The schema hubspot_batch has version ${version + 1}; this version of @x/batch-queue knows ${version}. Update`;
    await heard().toContain(newer);
    await expect(queue.install()).rejects.toThrow(newer);
    await expect(queue.ping()).rejects.toThrow(newer);
    await expect(queue.submit(given)).rejects.toThrow(newer);
    await expect(queue.retain({ days: 0 })).rejects.toThrow(newer);
    await pool.query("update hubspot_batch.migration set version = $1 - 1 where version = $1", [
      version,
    ]);
    await pool.query("delete from hubspot_batch.migration where version > $1", [version]);
    errors.length = 0;
    await heard().toContain("Call install() first.");
    const text = "select fence from hubspot_batch.account where id = 'version'";
    expect(await rowsOf(text)).toEqual([{ fence: 0 }]);
    await pool.query("update hubspot_batch.migration set version = $1 where version = $1 - 1", [
      version,
    ]);
    expect(await endOf(id)).toMatchObject({ state: "done" });
  });

  test("a database without the tables is told of", async () => {
    await pool.query("create database empty_one");
    const url = new URL(server.url);
    url.pathname = "empty_one";
    const empty = createBatchQueue({ database: url.href });
    const given = { account: "a", job: UPSERT, source: [] };
    await expect(empty.submit(given)).rejects.toThrow(
      "The database has no schema hubspot_batch. Call install() first.",
    );
    await empty[Symbol.asyncDispose]();
    await pool.query("drop database empty_one with (force)");
  });

  test("outcomes come with their records, from the chunks that have any that pass", async () => {
    const source = people("kept", 2_500);
    const { id } = await queue.submit({ account: "kept", job: UPSERT, source });
    await pool.query(
      `insert into hubspot_batch.outcome (run, index, status, outcome)
      select $1, index, case index when 4 then 'created' else 'failed' end, json_build_object('index', index)
      from unnest(array[3, 4, 2100, 2101]) index`,
      [id],
    );
    const found: unknown[] = [];
    for await (const one of queue.records(id, { status: ["failed"] })) found.push(one);
    expect(found).toEqual(
      [3, 2_100, 2_101].map((index) => ({ record: source[index], outcome: { index } })),
    );
    await queue.cancel(id);
  });

  test("jobs of pg-boss that are done do not pile up", async () => {
    const { id } = await queue.submit({ account: "jobs", job: UPSERT, source: people("jobs", 1) });
    work();
    await endOf(id);
    const done =
      "select from hubspot_batch_jobs.job where singleton_key = 'jobs' and state = 'completed'";
    const jobs = () => expect.poll(async () => (await rowsOf(done)).length > 0);
    await jobs().toBe(true);
    await pool.query(`
      update hubspot_batch_jobs.job set completed_on = now() - interval '61 minutes' where singleton_key = 'jobs';
      update hubspot_batch_jobs.queue set maintain_on = now() - interval '6 minutes'`);
    await jobs().toBe(false);
  });

  test("what the compose file runs makes the tables, sends, and ends at its stop signal", async () => {
    interface Service {
      readonly command: string;
      readonly environment: Readonly<Record<string, string>>;
      readonly depends_on?: Readonly<Record<string, unknown>>;
      readonly stop_signal: NodeJS.Signals;
      readonly healthcheck: { readonly test: readonly string[] };
    }
    const text = readFileSync(join(EXAMPLES, "compose.yaml"), "utf8");
    const { services } = parse(text, { merge: true }) as { services: Record<string, Service> };
    const { install, worker } = services as Record<"install" | "worker", Service>;
    for (const { depends_on = {} } of Object.values(services)) {
      expect(Object.keys(services)).toEqual(expect.arrayContaining(Object.keys(depends_on)));
    }
    const program = readFileSync(join(EXAMPLES, "worker.ts"), "utf8");
    for (const name of Object.keys(worker.environment)) expect(program).toContain(name);
    const tokens = mkdtempSync(join(tmpdir(), "tokens-"));
    writeFileSync(join(tokens, "composed"), "any-token\n");
    const { hostname, port, username } = new URL(server.url);
    const there = { PGHOST: hostname, PGPORT: port, PGUSER: username, PGDATABASE: "postgres" };
    const healthPort = await freePort();
    const given = {
      HUBSPOT_TOKENS: tokens,
      HUBSPOT_URL: hubspot.url,
      HEALTH_PORT: `${healthPort}`,
    };
    const env = { ...there, DATABASE_URL: "", ...given };
    const start = ({ command }: Service) => {
      const [node, file, ...args] = command.split(" ");
      expect([node, existsSync(join(EXAMPLES, file!))]).toEqual(["node", true]);
      const options = { cwd: EXAMPLES, env: { ...process.env, ...env }, stdio: "inherit" } as const;
      return spawn(process.execPath, ["--conditions=@x/source", file!, ...args], options);
    };
    expect(await once(start(install), "exit")).toEqual([0, null]);
    const submission = { account: "composed", job: UPSERT, source: people("composed", 3) };
    const { id } = await queue.submit(submission);
    const stranger = await queue.submit({ ...submission, account: "x/composed" });
    const child = start(worker);
    const [, , ...check] = worker.healthcheck.test;
    const health = async () => {
      const asked = `:${worker.environment["HEALTH_PORT"]}/`;
      const args = check.map((word) => word.replace(asked, `:${healthPort}/`));
      return (await once(spawn(process.execPath, args), "exit"))[0] as number;
    };
    expect(await endOf(id)).toMatchObject({ state: "done", settled: 3 });
    for await (const { waiting, settled } of queue.progress(stranger.id)) {
      expect(settled).toBe(0);
      if (waiting === undefined) continue;
      expect(waiting.for).toContain("x/composed: cannot be the name of a file with a token.");
      break;
    }
    expect(await health()).toBe(0);
    child.kill(worker.stop_signal);
    expect(await once(child, "exit")).toEqual([0, null]);
    expect(await health()).toBe(1);
    rmSync(tokens, { recursive: true });
  });
});
