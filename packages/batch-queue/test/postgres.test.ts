// What the queue promises, on a real Postgres. The sandbox says what was written. Workers that are killed and frozen: apps/fleet.
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { setTimeout as sleep } from "node:timers/promises";
import process from "node:process";
import { type Batch, interpretAnswer, planBatches, skipBatch } from "@x/batch-core";
import { createSandbox } from "@x/batch-sandbox";
import { listen, type SandboxServer } from "@x/batch-sandbox/node";
import pg from "pg";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import {
  type BatchQueue,
  createBatchQueue,
  type Outcome,
  type RunProgress,
  type Sql,
  type Worker,
} from "../src/index.ts";
import { postgres } from "../src/database/postgres.ts";
import { createDispatch } from "../src/dispatch/dispatch.ts";
import { claimAccount } from "../src/drive/claim.ts";
import { createStore } from "../src/drive/create-store.ts";
import { readUnanswered } from "../src/drive/read-unsettled.ts";
import { startWorker } from "../src/worker/worker.ts";
import { startPostgres, type TestPostgres, whyNoPostgres } from "../src/testing/start-postgres.ts";

const missing = whyNoPostgres();
const WORKER = fileURLToPath(new URL("../src/testing/worker-process.ts", import.meta.url));
const CONTACTS = { operation: "create", objectType: "contacts" } as const;
const COMPANIES = { operation: "create", objectType: "companies" } as const;

/** Contacts, with e-mails that begin with a name. */
const contacts = (name: string, count: number) =>
  Array.from({ length: count }, (_, index) => ({
    properties: { email: `${name}-${index}@example.com` },
  }));
const companies = (name: string, count: number) =>
  Array.from({ length: count }, (_, index) => ({ properties: { name: `${name} ${index}` } }));

describe.skipIf(missing !== undefined)(`on Postgres ${missing ?? ""}`, () => {
  const sandbox = createSandbox({ latency: [20, 60] });
  let server: TestPostgres;
  let hubspot: SandboxServer;
  let pool: pg.Pool;
  let queue: BatchQueue;
  const workers = new Set<Worker>();
  const processes = new Set<ChildProcess>();

  beforeAll(async () => {
    [server, hubspot] = await Promise.all([startPostgres(), listen(sandbox)]);
    pool = new pg.Pool({ connectionString: server.url });
    pool.on("error", () => {});
    queue = createBatchQueue({ database: pool });
    const other = createBatchQueue({ database: server.url });
    await Promise.all([queue.install(), other.install()]);
    await queue.install();
    await other[Symbol.asyncDispose]();
  }, 120_000);
  afterEach(async () => {
    await Promise.all([...workers].map((worker) => worker[Symbol.asyncDispose]()));
    workers.clear();
    for (const child of processes) if (child.exitCode === null) child.kill("SIGKILL");
    processes.clear();
    sandbox.setFaults([]);
  });
  afterAll(async () => {
    await queue[Symbol.asyncDispose]();
    await pool.end();
    await hubspot.close();
    await server.stop();
  });

  /** From here on each create takes so long, until the end of the test: a run can be seen before it ends. */
  function slow(milliseconds: number): void {
    sandbox.setFaults([{ operation: "create", fault: { kind: "latency", milliseconds } }]);
  }
  function work(concurrency = 4): Worker {
    const connect = (account: string) => ({
      accessToken: account,
      baseUrl: hubspot.url,
      concurrency,
    });
    const worker = queue.work({ connect });
    workers.add(worker);
    return worker;
  }
  async function startProcess(): Promise<ChildProcess> {
    const args = ["--conditions=@x/source", WORKER, server.url, hubspot.url];
    const child = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "inherit"] });
    processes.add(child);
    await once(child.stdout, "data");
    return child;
  }
  /** The progress of a run, once it is as it should be. */
  async function until(run: string, isReady: (progress: RunProgress) => boolean) {
    for await (const progress of queue.progress(run)) if (isReady(progress)) return progress;
    throw new Error("The run ended before.");
  }
  const hasEnded = ({ state }: RunProgress) => state !== "open" && state !== "cancelling";
  async function resultsOf(run: string): Promise<Outcome[]> {
    const all: Outcome[] = [];
    for await (const outcome of queue.results(run)) all.push(outcome);
    return all;
  }
  async function count(table: string, run: string, column = "run"): Promise<number> {
    const { rows } = await pool.query<{ count: number }>(
      `select count(*)::int as count from hubspot_batch.${table} where ${column} = $1`,
      [run],
    );
    return rows[0]!.count;
  }
  /** Every record has one outcome, and what the outcomes say is what HubSpot has, id by id. */
  async function expectTruth(run: string, name: string, records: number, most = 0) {
    const outcomes = await resultsOf(run);
    expect(outcomes.map(({ index }) => index)).toEqual(
      Array.from({ length: records }, (_, i) => i),
    );
    const written = [...sandbox.inspect("contacts"), ...sandbox.inspect("companies")].filter(
      ({ properties }) => (properties["email"] ?? properties["name"] ?? "").startsWith(name),
    );
    const names = written.map(({ properties }) => properties["email"] ?? properties["name"]);
    expect(new Set(names).size).toBe(written.length);
    const created = outcomes.filter((outcome) => outcome.status === "created");
    const unknown = outcomes.filter((outcome) => outcome.status === "unknown");
    expect(created.length + unknown.length).toBe(records);
    expect(unknown.length).toBeLessThanOrEqual(most);
    const ids = new Set(written.map(({ id }) => id));
    expect(created.every((outcome) => "id" in outcome && ids.has(outcome.id))).toBe(true);
    expect(await count("intent", run)).toBe(0);
  }

  test("a run is sent, and every record has its outcome in the order of the source", async () => {
    const source = [...contacts("plain", 1_250), {}, { properties: { email: "no mail" } }];
    const { id } = await queue.submit({ account: "plain", job: CONTACTS, source });
    work();
    const states: string[] = [];
    let last: RunProgress | undefined;
    for await (const progress of queue.progress(id)) {
      states.push(progress.state);
      last = progress;
    }
    expect(states[0]).toBe("open");
    expect(last).toMatchObject({ state: "done", rows: 1_252, settled: 1_252, lane: "normal" });
    expect(last?.counts).toMatchObject({ created: 1_250, failed: 2 });
    const outcomes = await resultsOf(id);
    expect(outcomes.map(({ index }) => index)).toEqual(source.map((_, index) => index));
    const failed: Outcome[] = [];
    for await (const one of queue.results(id, { status: ["failed"] })) failed.push(one);
    expect(failed).toEqual(outcomes.slice(-2));
  });

  test("rows of a query are records, with the digits that they have", async () => {
    const sql = `select 'Acme ' || n as name, null as city, 1.50::numeric as annualrevenue from generate_series(1, 1100) n;`;
    const source = { sql };
    const { id } = await queue.submit({ account: "sql", job: COMPANIES, source, lane: "live" });
    work();
    expect(await until(id, hasEnded)).toMatchObject({ state: "done", counts: { created: 1_100 } });
    const acme = sandbox
      .inspect("companies")
      .find(({ properties }) => properties["name"] === "Acme 1100");
    expect(acme?.properties).toEqual({ name: "Acme 1100", annualrevenue: "1.50" });
  });

  test("tables of a newer version are left alone", async () => {
    await pool.query("insert into hubspot_batch.migration (version) values (2)");
    await expect(queue.install()).rejects.toThrow("The schema hubspot_batch has version 2");
    await pool.query("delete from hubspot_batch.migration where version = 2");
  });

  test("a key is one run, also where two submit at once; another account has keys of its own", async () => {
    const given = { account: "key", job: CONTACTS, source: contacts("key", 10), key: "night" };
    const both = await Promise.all([queue.submit(given), queue.submit(given)]);
    expect(both.filter(({ isNew }) => isNew)).toHaveLength(1);
    expect(both[0].id).toBe(both[1].id);
    expect(await count("chunk", both[0].id)).toBe(1);
    const other = { ...given, account: "other", source: contacts("other", 10) };
    expect((await queue.submit(other)).isNew).toBe(true);
    work();
    expect(await until(both[0].id, hasEnded)).toMatchObject({ counts: { created: 10 } });
  });

  test("a run is there when the transaction of the user is committed, and not when it is not", async () => {
    const given = { account: "tx", job: CONTACTS, source: contacts("tx", 10), key: "tx" };
    work();
    const client = await pool.connect();
    await client.query("begin");
    const { id } = await queue.submit({ ...given, tx: client });
    await client.query("rollback");
    await expect(queue.progress(id)[Symbol.asyncIterator]().next()).rejects.toThrow(
      "There is no run",
    );
    await client.query("begin");
    const again = await queue.submit({ ...given, tx: client });
    expect(again.isNew).toBe(true);
    await client.query("commit");
    client.release();
    expect(await until(again.id, hasEnded)).toMatchObject({ counts: { created: 10 } });
  });

  test("a submit that fails keeps nothing, and says which record", async () => {
    const source = [...contacts("half", 1_500), { properties: { size: 1n } }];
    const given = { account: "half", job: CONTACTS, source, key: "half" };
    await expect(queue.submit(given)).rejects.toThrow(
      "The record at index 1500 cannot be kept as JSON",
    );
    const runs: RunProgress[] = [];
    for await (const run of queue.runs("half")) runs.push(run);
    expect(runs).toEqual([]);
  });

  test("every wrong option is named", async () => {
    const given = { account: " ", job: { operation: "make" }, source: 7, lane: "fast", ky: 1 };
    const failure = await queue.submit(given as never).catch((error: unknown) => error);
    expect(failure).toMatchObject({
      code: "INVALID_OPTIONS",
      problems: expect.arrayContaining([
        expect.stringMatching(/^ky: unknown/),
        expect.stringMatching(/^account: expected a text that is not blank/),
        expect.stringMatching(/^source: expected an array, an iterable, a web stream or \{ sql \}/),
        expect.stringMatching(/^lane: expected one of live, normal, backfill/),
        expect.stringMatching(/^job.operation: /),
      ]) as unknown,
    });
  });

  test("a paused account sends nothing until it is resumed; a refused token pauses it", async () => {
    const given = { account: "calm", job: CONTACTS };
    const { id } = await queue.submit({ ...given, source: contacts("calm", 10) });
    await queue.pause("calm");
    // What was submitted later is sent before.
    const beside = await queue.submit({
      account: "lively",
      job: CONTACTS,
      source: contacts("lively", 10),
    });
    work();
    await until(beside.id, hasEnded);
    expect(await until(id, () => true)).toMatchObject({
      settled: 0,
      paused: "Somebody paused it, by a command, a program or the studio.",
    });
    sandbox.setFaults([{ operation: "create", fault: { kind: "expired-token" } }]);
    await queue.resume("calm");
    expect((await until(id, ({ paused }) => paused !== undefined)).paused).toMatch(/token/i);
    sandbox.setFaults([]);
    await queue.resume("calm");
    expect(await until(id, hasEnded)).toMatchObject({ state: "done", counts: { created: 10 } });
  });

  test("a gateway's 401 has the account wait, and go on when it is put right", async () => {
    const account = "gate";
    const source = contacts(account, 10);
    const { id } = await queue.submit({ account, job: CONTACTS, source });
    let isInBetween = true;
    const connect = () => ({
      accessToken: account,
      baseUrl: hubspot.url,
      fetch: async (input: RequestInfo | URL, init?: RequestInit) =>
        isInBetween ? Response.json({ message: "Forbidden" }, { status: 401 }) : fetch(input, init),
    });
    workers.add(queue.work({ connect }));
    const waits = await until(id, ({ waiting }) => waiting !== undefined);
    expect(waits).toMatchObject({ state: "open", settled: 0, paused: undefined });
    expect(waits.waiting?.for).toContain("Not an answer of HubSpot's API: 401");
    isInBetween = false;
    await queue.resume(account);
    expect(await until(id, hasEnded)).toMatchObject({ state: "done", counts: { created: 10 } });
  });

  test("a run that HubSpot forbids stops with the reason, and goes on with resume", async () => {
    const scopes = ["crm.objects.contacts.write"];
    sandbox.setFaults([{ operation: "create", fault: { kind: "missing-scope", scopes } }]);
    const given = { account: "scope", job: CONTACTS, source: contacts("scope", 10) };
    const { id } = await queue.submit(given);
    work();
    const stopped = await until(id, hasEnded);
    expect(stopped).toMatchObject({ state: "stopped", settled: 0, stop: { reason: "forbidden" } });
    sandbox.setFaults([]);
    await queue.resume("scope");
    expect(await until(id, hasEnded)).toMatchObject({ state: "done", stop: undefined });
  });

  test("a cancelled run has an outcome for every record; what had not left is skipped", async () => {
    const given = { account: "cancel", job: CONTACTS, source: contacts("cancel", 8_000) };
    const { id } = await queue.submit(given);
    slow(500);
    work(1);
    await until(id, ({ settled }) => settled > 0);
    expect(await queue.cancel(id)).toBe(true);
    const { state, settled, counts } = await until(id, hasEnded);
    expect([state, settled]).toEqual(["cancelled", 8_000]);
    expect(counts.created + counts.skipped).toBe(8_000);
    const written = sandbox
      .inspect("contacts")
      .filter(({ properties }) => properties["email"]?.startsWith("cancel-"));
    expect(written).toHaveLength(counts.created);
    expect((await resultsOf(id)).at(-1)).toEqual({
      index: 7_999,
      attempts: 0,
      status: "skipped",
      reason: "aborted",
      message: "The run was cancelled, and this record is not written.",
    });
    expect(await queue.cancel(id)).toBe(false);
  });

  test("a live run does not wait for a backfill of its account", async () => {
    const account = "lanes";
    const history = contacts("back", 8_000);
    const backfill = await queue.submit({
      account,
      job: CONTACTS,
      source: history,
      lane: "backfill",
    });
    slow(500);
    work(1);
    await until(backfill.id, ({ settled }) => settled > 0);
    const source = contacts("live", 50);
    const live = await queue.submit({ account, job: CONTACTS, source, lane: "live" });
    await until(live.id, hasEnded);
    expect(await until(backfill.id, () => true)).toMatchObject({ state: "open" });
    await queue.cancel(backfill.id);
    await until(backfill.id, hasEnded);
  });

  test("a worker that is asked to end leaves nothing unknown", async () => {
    slow(1_000);
    const given = { account: "term", job: COMPANIES, source: companies("Term", 3_000) };
    const { id } = await queue.submit(given);
    const child = await startProcess();
    await until(id, ({ settled }) => settled >= 300);
    child.kill("SIGTERM");
    expect(await once(child, "exit")).toEqual([0, null]);
    expect(await count("intent", id)).toBe(0);
    expect((await until(id, () => true)).state).toBe("open");
    sandbox.setFaults([]);
    work();
    expect(await until(id, hasEnded)).toMatchObject({ counts: { created: 3_000, unknown: 0 } });
    await expectTruth(id, "Term ", 3_000);
  });

  test("accounts take turns where there are more of them than a worker drives", async () => {
    const job = { ...CONTACTS, batchSize: 10 };
    const submit = async (account: string) =>
      queue.submit({ account, job, source: contacts(account, 300) });
    slow(60);
    const [one, two] = [await submit("turn-a"), await submit("turn-b")];
    const database = postgres(pool);
    const failures: unknown[] = [];
    const fail = (error: unknown) => void failures.push(error);
    const worker = startWorker({
      database,
      dispatch: createDispatch(database, true, fail),
      connect: () => ({ accessToken: "any", baseUrl: hubspot.url, concurrency: 1 }),
      accounts: 1,
      slice: 1_500,
      onError: fail,
      onHalt: fail,
    });
    workers.add(worker);
    const during = await until(two.id, ({ settled }) => settled > 0);
    const first = await until(one.id, () => true);
    expect([first.state, during.state]).toEqual(["open", "open"]);
    await until(one.id, hasEnded);
    await until(two.id, hasEnded);
    await expectTruth(one.id, "turn-a-", 300);
    await expectTruth(two.id, "turn-b-", 300);
    expect(failures).toEqual([]);
  });

  test("every connection to the database is lost, again and again", async () => {
    const given = { account: "lost", job: CONTACTS, source: contacts("lost", 6_000) };
    const { id } = await queue.submit(given);
    slow(100);
    work(2);
    let before = 0;
    for (let times = 0; times < 3; times++) {
      before = (await until(id, ({ settled }) => settled > before)).settled;
      const all =
        "select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()";
      await pool.query(all).catch(() => {});
    }
    await until(id, hasEnded);
    await expectTruth(id, "lost-", 6_000);
  });

  test("an answer is kept once, also when nobody hears that it was", async () => {
    const { id } = await queue.submit({ account: "answer", job: CONTACTS, source: [] });
    await queue.pause("answer");
    const database = postgres(pool);
    const job = "00000000-0000-0000-0000-000000000000";
    const claim = (await claimAccount(database, { account: "answer", worker: null, job }))!;
    const [step] = planBatches(CONTACTS, contacts("answer", 2));
    const { batch } = step as { batch: Batch };
    const results = contacts("answer", 2).map((record, place) => ({ id: `${place}`, ...record }));
    const answer = { kind: "response", status: 201, headers: {}, body: { results } } as const;
    const interpretation = interpretAnswer(batch, answer);
    let isLost = true;
    const store = createStore(
      {
        ...database,
        async query(...of) {
          const result = await database.query(...of);
          if (isLost) throw new Error("Connection lost.");
          return result;
        },
      },
      claim,
      { id, isCancelled: false },
    );
    await expect(store.answered(batch, interpretation)).rejects.toThrow("Connection lost.");
    isLost = false;
    expect(await store.answered(batch, interpretation)).toBeUndefined();
    const { counts, settled } = await until(id, () => true);
    expect([counts.created, settled, await count("outcome", id)]).toEqual([2, 2, 2]);
    // A second outcome of a record is never taken.
    const other = createStore(database, claim, { id, isCancelled: false });
    await expect(other.answered(batch, interpretation)).rejects.toThrow(/duplicate key/);
  });

  test("the columns of outcomes hold any text as it is; of NUL, which Postgres has not, another sign", async () => {
    const { id } = await queue.submit({ account: "text", job: CONTACTS, source: [] });
    await queue.pause("text");
    const database = postgres(pool);
    const job = "00000000-0000-0000-0000-000000000000";
    const claim = (await claimAccount(database, { account: "text", worker: null, job }))!;
    const keys = [`"`, `\\`, `\\"`, "{a,b}", " a\n", "null", "NULL", "", "ü🙂", "a\0b", undefined];
    const outcomes = keys.map((key, index) => ({
      status: "failed" as const,
      index,
      ...(key !== undefined && { key }),
      attempts: 0,
      error: { category: "VALIDATION_ERROR", message: `It is ${key}.` },
    }));
    const store = createStore(database, claim, { id, isCancelled: false });
    expect(await store.settled(outcomes)).toBeUndefined();
    const { rows } = await pool.query(
      "select key, record_id, message from hubspot_batch.outcome where run = $1 order by index",
      [id],
    );
    const kept = (text: string) => text.replace("\0", "\uFFFD");
    expect(rows).toEqual(
      outcomes.map(({ key, error }) => ({
        key: key === undefined ? null : kept(key),
        record_id: null,
        message: kept(error.message),
      })),
    );
  });

  test("a batch that is drained while it is noted leaves no note", async () => {
    const { id } = await queue.submit({ account: "note", job: CONTACTS, source: [] });
    await queue.pause("note");
    const database = postgres(pool);
    const job = "00000000-0000-0000-0000-000000000000";
    const claim = (await claimAccount(database, { account: "note", worker: null, job }))!;
    const [step] = planBatches(CONTACTS, contacts("note", 2));
    const { batch } = step as { batch: Batch };
    let wait = 200;
    const query: typeof database.query = async (...of) => {
      await sleep(wait);
      return database.query(...of);
    };
    const store = createStore({ ...database, query }, claim, { id, isCancelled: false });
    const noted = store.sending(batch, 7);
    wait = 0;
    const stop = { reason: "aborted", message: "The worker ends." } as const;
    expect(await store.settled(skipBatch(batch, stop), batch)).toBeUndefined();
    await noted;
    expect([await count("intent", id), await count("outcome", id)]).toEqual([0, 0]);
  });

  test("a batch is noted before the next worker reads the notes, or not at all", async () => {
    const job = "00000000-0000-0000-0000-000000000000";
    await pool.query("insert into hubspot_batch.account (id) values ('fence')");
    await queue.pause("fence");
    const { id } = await queue.submit({ account: "fence", job: CONTACTS, source: [] });
    const database = postgres(pool);
    const claim = () => claimAccount(database, { account: "fence", worker: null, job });
    const [step] = planBatches(CONTACTS, contacts("fence", 1));
    const { batch } = step as { batch: Batch };
    // The next worker sends once more, too, what HubSpot does not have.
    const entries = batch.entries.map((entry) => ({ ...entry, repeated: true }));
    const twice = { ...batch, entries } as Batch;
    // The statement of the first worker is slow.
    const client = await pool.connect();
    const slow = createStore(
      { ...database, query: (...of) => client.query(...of) },
      (await claim())!,
      { id, isCancelled: false },
    );
    await client.query("begin");
    expect(await slow.sending(twice, 7)).toBe(5_007);
    await expect(claim()).rejects.toThrow("No worker can take the account fence");
    // Others do not wait for it.
    await queue.pause("fence");
    await queue.resume("fence");
    await client.query("commit");
    expect(await claim()).toMatchObject({ fence: 2 });
    expect(await readUnanswered(database, { id, isCancelled: false })).toEqual([{ batch, at: 7 }]);
    // The first worker is fenced off from here on.
    const answer = { outcomes: [], again: [] } as never;
    expect(await slow.sending(batch, 8)).toBe("taken-over");
    expect(await slow.answered(batch, answer)).toBe("taken-over");
    expect(await slow.settled([])).toBe("taken-over");
    expect(await readUnanswered(database, { id, isCancelled: false })).toEqual([{ batch, at: 7 }]);
    client.release();
  });

  test("a batch is not noted while the next worker takes the account, and not after it", async () => {
    const job = "00000000-0000-0000-0000-000000000000";
    const { id } = await queue.submit({ account: "taking", job: CONTACTS, source: [] });
    const database = postgres(pool);
    const who = { account: "taking", worker: null, job };
    const store = createStore(database, (await claimAccount(database, who))!, {
      id,
      isCancelled: false,
    });
    const [step] = planBatches(CONTACTS, contacts("taking", 1));
    // The next worker has taken it, and has not committed.
    const client = await pool.connect();
    await client.query("begin");
    const next = { ...database, transaction: <R>(work: (tx: Sql) => Promise<R>) => work(client) };
    expect(await claimAccount(next, who)).toMatchObject({ fence: 2 });
    const noted = store.sending((step as { batch: Batch }).batch, 7);
    const waits =
      "select from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()";
    while ((await pool.query(waits)).rows.length === 0);
    await client.query("commit");
    client.release();
    expect(await noted).toBe("taken-over");
    expect(await count("intent", id)).toBe(0);
    await queue.cancel(id);
  });

  test("an id that Postgres cannot keep as a text is kept, and the runs behind it are sent", async () => {
    const given = { operation: "archive", objectType: "contacts" } as const;
    const source = [{ id: "3\0" }, { id: "4" }];
    const { id } = await queue.submit({ account: "nul", job: given, source });
    const next = { account: "nul", job: CONTACTS, source: contacts("nul", 1) };
    const behind = await queue.submit(next);
    work();
    expect(await until(behind.id, hasEnded)).toMatchObject({ state: "done" });
    const outcomes = await resultsOf(id);
    expect(outcomes.map((outcome) => "id" in outcome && outcome.id)).toEqual(["3\0", "4"]);
    const text = "select record_id from hubspot_batch.outcomes where run = $1 order by index";
    const kept = [{ record_id: "3\uFFFD" }, { record_id: "4" }];
    expect((await pool.query(text, [id])).rows).toEqual(kept);
  });
});
