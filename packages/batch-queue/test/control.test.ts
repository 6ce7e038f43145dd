// What cancel, pause, resume and a submit in one's own transaction promise, and how accounts come to a worker, on a real Postgres.
import { type Batch, interpretAnswer, planBatches } from "@x/batch-core";
import { type BatchEvent, createBatchClient } from "@x/batch-http";
import { createSandbox } from "@x/batch-sandbox";
import { listen, type SandboxServer } from "@x/batch-sandbox/node";
import pg from "pg";
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import {
  type AccountStanding,
  type BatchQueue,
  createBatchQueue,
  type RunProgress,
  type Worker,
} from "../src/index.ts";
import type { Database } from "../src/database/database.ts";
import { postgres } from "../src/database/postgres.ts";
import { createDispatch, type Dispatch } from "../src/dispatch/dispatch.ts";
import { takeOrphans } from "../src/dispatch/takeover.ts";
import { claimAccount, endClaim } from "../src/drive/claim.ts";
import { endRun } from "../src/drive/end-run.ts";
import { goThroughRun } from "../src/drive/go-through-run.ts";
import { holdLanes } from "../src/drive/hold-lanes.ts";
import { type Connect, openClient } from "../src/drive/open-client.ts";
import { readWork } from "../src/drive/open-runs.ts";
import { pause } from "../src/internal/pause.ts";
import { startPostgres, type TestPostgres, whyNoPostgres } from "../src/testing/start-postgres.ts";

const missing = whyNoPostgres();
const CONTACTS = { operation: "create", objectType: "contacts" } as const;
const JOB = "00000000-0000-0000-0000-000000000000";

/** Contacts, with e-mails that begin with a name. */
const contacts = (name: string, count: number) =>
  Array.from({ length: count }, (_, index) => ({
    properties: { email: `${name}-${index}@example.com` },
  }));

describe.skipIf(missing !== undefined)(`on Postgres ${missing ?? ""}`, () => {
  const sandbox = createSandbox({});
  let server: TestPostgres;
  let hubspot: SandboxServer;
  let pool: pg.Pool;
  let database: Database;
  let queue: BatchQueue;
  let dispatch: Dispatch;
  const workers = new Set<Worker>();

  beforeAll(async () => {
    [server, hubspot] = await Promise.all([startPostgres(), listen(sandbox)]);
    pool = new pg.Pool({ connectionString: server.url });
    pool.on("error", () => {});
    database = postgres(pool);
    queue = createBatchQueue({ database: pool });
    await queue.install();
    dispatch = createDispatch(database, false, () => {});
    await dispatch.start();
  }, 120_000);
  afterEach(async () => {
    await Promise.all([...workers].map((worker) => worker[Symbol.asyncDispose]()));
    workers.clear();
    sandbox.setFaults([]);
  });
  afterAll(async () => {
    await dispatch.close();
    await queue[Symbol.asyncDispose]();
    await pool.end();
    await hubspot.close();
    await server.stop();
  });

  const reach: Connect = (account) => ({ accessToken: account, baseUrl: hubspot.url });
  function work(connect = reach): void {
    workers.add(queue.work({ connect, onError: () => {} }));
  }
  const submit = async (account: string, count: number) =>
    (await queue.submit({ account, job: CONTACTS, source: contacts(account, count) })).id;
  /** As if a worker had sent the first records of a run, and was killed before it kept the answer. */
  async function note(run: string, batch: unknown, at = 1): Promise<void> {
    const text = "insert into hubspot_batch.intent (run, first, at, batch) values ($1, 0, $3, $2)";
    await pool.query(text, [run, JSON.stringify(batch), at]);
  }
  /** The progress of a run, once it is as it should be. */
  async function until(run: string, isReady: (progress: RunProgress) => boolean) {
    for await (const progress of queue.progress(run)) if (isReady(progress)) return progress;
    throw new Error("The run ended before.");
  }
  /** Until a statement waits for a lock. */
  async function untilOneWaits(): Promise<void> {
    const text =
      "select from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()";
    while ((await pool.query(text)).rows.length === 0);
  }
  const now = (run: string) => until(run, () => true);
  const hasEnded = ({ state }: RunProgress) => state !== "open" && state !== "cancelling";
  const claim = async (account: string) =>
    (await claimAccount(database, { account, worker: null, job: JOB }))!;
  const tired = (run: string) =>
    pool.query("update hubspot_batch.run set settled = 0, idle_passes = 15 where id = $1", [run]);

  test("a cancelled run that HubSpot forbids to go on with is never stopped: it ends, and what left is unknown", async () => {
    const job = { operation: "upsert", objectType: "contacts", idProperty: "email" } as const;
    const source = [1, 2, 3].map((n) => ({ id: `${n}@forbidden.com`, properties: {} }));
    const { id } = await queue.submit({ account: "forbidden", job, source });
    const [step] = planBatches(job, source.slice(0, 2));
    await note(id, (step as { batch: Batch }).batch);
    const scopes = ["crm.objects.contacts.write"];
    sandbox.setFaults([{ objectType: "contacts", fault: { kind: "missing-scope", scopes } }]);
    expect(await queue.cancel(id)).toBe(true);
    work();
    const { state, counts } = await until(id, hasEnded);
    expect([state, counts.unknown, counts.skipped]).toEqual(["cancelled", 2, 1]);
    await queue.resume("forbidden");
    expect((await now(id)).state).toBe("cancelled");
  });

  test("a cancelled run writes no more: neither what got no answer before, nor after a resume", async () => {
    const job = { operation: "upsert", objectType: "contacts", idProperty: "email" } as const;
    const source = ["lost@cancelled.com", "next@cancelled.com"].map((id) => ({
      id,
      properties: {},
    }));
    const { id } = await queue.submit({ account: "cancelled", job, source });
    const [step] = planBatches(job, source.slice(0, 1));
    await note(id, (step as { batch: Batch }).batch);
    await queue.pause("cancelled");
    await queue.cancel(id);
    work();
    await queue.resume("cancelled");
    const { state, counts } = await until(id, hasEnded);
    expect([state, counts.unknown, counts.skipped]).toEqual(["cancelled", 1, 1]);
    const emails = sandbox.inspect("contacts").map(({ properties }) => properties["email"]);
    expect(emails.filter((email) => email?.includes("@cancelled.com"))).toEqual([]);
  });

  test.each(["paused", "cancelled"])(
    "of a run that is %s while its records are on their way, no associations leave",
    async (how) => {
      const account = `links-${how}`;
      const accessToken = account;
      const own = createBatchClient({ accessToken, baseUrl: hubspot.url });
      const [company] = (await own.create("companies", [{ properties: { name: how } }])).outcomes;
      const to = { objectType: "companies", id: (company as { id: string }).id } as const;
      await own[Symbol.asyncDispose]();
      const job = { operation: "upsert", objectType: "contacts", idProperty: "email" } as const;
      const source = [{ id: `${how}@links.com`, properties: {}, associations: [{ to }] }];
      const { id } = await queue.submit({ account, job, source });
      const links = () =>
        sandbox.requests().filter(({ path }) => path.includes("/associations/")).length;
      const before = links();
      const queries = vi.spyOn(pool, "query");
      const looks = () => queries.mock.calls.filter(([text]) => text.includes("is_over")).length;
      let isHeld = false;
      const send: typeof fetch = async (...of) => {
        const request = new Request(...of);
        const answer = await sandbox.fetch(request);
        if (request.url.includes("/batch/upsert") && !isHeld) {
          isHeld = true;
          await (how === "paused" ? queue.pause(account) : queue.cancel(id));
          // The second look begins once the worker has acted on the first.
          const seen = looks();
          await expect.poll(() => looks() - seen).toBeGreaterThan(1);
        }
        return answer;
      };
      work((name) => (name === account ? { accessToken, fetch: send } : reach(name)));
      const driven = "select from hubspot_batch.account where id = $1 and job is not null";
      const isDriven = async () => (await pool.query(driven, [account])).rows.length > 0;
      await expect.poll(async () => isHeld && !(await isDriven()), { timeout: 20_000 }).toBe(true);
      expect(links()).toBe(before);
      await queue.resume(account);
      await until(id, hasEnded);
      const outcomes: unknown[] = [];
      for await (const outcome of queue.results(id)) outcomes.push(outcome);
      const status = how === "paused" ? "associated" : "skipped";
      expect(outcomes).toMatchObject([{ status: "created", associations: [{ to, status }] }]);
      expect(links()).toBe(before + (how === "paused" ? 1 : 0));
    },
  );

  test("a cancelled run whose note cannot be read ends: nobody knows what left", async () => {
    const id = await submit("poison", 3);
    await note(id, { neither: "entries nor job" });
    await tired(id);
    await queue.cancel(id);
    await tired(id);
    work();
    expect(await until(id, hasEnded)).toMatchObject({ state: "cancelled", counts: { unknown: 3 } });
  });

  test("a run that is cancelled while a worker finds that it cannot go on stays cancelled", async () => {
    const id = await submit("race", 3);
    const mine = await claim("race");
    await queue.cancel(id);
    const stop = { reason: "forbidden", message: "No." } as const;
    await endRun(database, mine, { id, lane: "normal" }, { run: "stopped", stop });
    expect(await now(id)).toMatchObject({ state: "cancelling", stop: undefined });
    await endRun(database, mine, { id, lane: "normal" }, { run: "cancelled" });
    expect(await now(id)).toMatchObject({ state: "cancelled", counts: { skipped: 3 } });
  });

  test("a cancelled run of which nothing left ends without a client", async () => {
    const id = await submit("unreachable", 3);
    let connects = 0;
    work((account) => {
      // Other tests leave work, too.
      if (account === "unreachable") connects += 1;
      throw new Error("No such tenant.");
    });
    await until(id, ({ waiting }) => waiting !== undefined);
    expect(await queue.cancel(id)).toBe(true);
    const ended = await until(id, hasEnded);
    expect(ended).toMatchObject({ state: "cancelled", counts: { skipped: 3 } });
    expect(connects).toBe(1);
  });

  test("a cancelled run of which only associations wait ends though its account is paused", async () => {
    const job = { operation: "upsert", objectType: "contacts", idProperty: "email" } as const;
    const associations = [{ to: { objectType: "companies", id: "8" } }] as const;
    const source = [1, 2].map((n) => ({ id: `${n}@waits.com`, properties: {}, associations }));
    const { id } = await queue.submit({ account: "waits", job, source });
    const [step] = planBatches(job, source.slice(0, 1));
    const body = { results: [{ id: "7", new: true, objectWriteTraceId: "0" }] };
    const answer = { kind: "response", status: 200, headers: {}, body } as const;
    await note(id, interpretAnswer((step as { batch: Batch }).batch, answer).again[0], 0);
    await queue.pause("waits");
    await queue.cancel(id);
    work();
    const { state, counts } = await until(id, hasEnded);
    expect([state, counts.created, counts.skipped]).toEqual(["cancelled", 1, 1]);
  });

  test("a submit that fails in the transaction of the user leaves nothing of itself there", async () => {
    const client = await pool.connect();
    await client.query("begin");
    const given = { account: "half", job: CONTACTS, key: "half", tx: client };
    const source = [...contacts("half", 1_500), { properties: { size: 1n } }];
    await expect(queue.submit({ ...given, source })).rejects.toThrow("The record at index 1500");
    const broken = {
      sql: "select 'b' as email, 1 / (900 - n) as age from generate_series(1, 1500) n",
    };
    await expect(queue.submit({ ...given, source: broken })).rejects.toThrow("division by zero");
    const changed = [...contacts("half", 7), { properties: { born: new Date(0) } }];
    await expect(queue.submit({ ...given, source: changed as never })).rejects.toThrow(
      "The record at index 7 cannot be kept as JSON: record.properties.born is a Date: give",
    );
    // One that throws with its cursor open.
    const noJson = { sql: "select 'no JSON' as associations from generate_series(1, 1500)" };
    await expect(queue.submit({ ...given, source: noJson })).rejects.toThrow("JSON");
    const whole = {
      sql: "select 'a' || n || '@example.com' as email from generate_series(1, 7) n",
    };
    const { id, isNew } = await queue.submit({ ...given, source: whole });
    await client.query("commit");
    client.release();
    expect(isNew).toBe(true);
    const runs: string[] = [];
    for await (const run of queue.runs("half")) runs.push(`${run.id}: ${run.rows}`);
    expect(runs).toEqual([`${id}: 7`]);
  });

  test("a submit with what is in no transaction says what was expected, and keeps nothing", async () => {
    const client = await pool.connect();
    const given = { account: "none", job: CONTACTS, source: contacts("none", 1) };
    const problems = [expect.stringMatching(/^tx: expected a transaction that you began/)];
    for (const tx of [client, pool]) {
      await expect(queue.submit({ ...given, tx })).rejects.toMatchObject({ problems });
    }
    client.release();
    for await (const { id } of queue.runs("none")) throw new Error(`Run ${id} is kept.`);
  });

  test("submits side by side with one transaction: one that fails takes no other back", async () => {
    const client = await pool.connect();
    await client.query("begin");
    const given = { job: CONTACTS, tx: client };
    const kept = queue.submit({ ...given, account: "beside", source: contacts("beside", 3) });
    async function* broken() {
      await kept;
      yield { size: 1n };
    }
    const source = broken() as AsyncIterable<never>;
    const [refused] = await Promise.allSettled([
      queue.submit({ ...given, account: "broken", source }),
      kept,
    ]);
    await client.query("commit");
    client.release();
    expect(refused.status).toBe("rejected");
    expect(await now((await kept).id)).toMatchObject({ account: "beside", rows: 3 });
    await queue.cancel((await kept).id);
  });

  test("what Postgres would refuse in its own words, or take for something else, is named", async () => {
    const first = { first: 0, count: 1 };
    const source = contacts("texts", 1);
    for (const wrong of ["a\0", "a\ud800"]) {
      const given = { account: wrong, key: wrong, job: CONTACTS, source };
      await expect(queue.submit(given)).rejects.toMatchObject({
        problems: [expect.stringMatching(/^account: .*NUL/), expect.stringMatching(/^key: .*NUL/)],
      });
      for (const asked of [
        queue.pause(wrong),
        queue.resume(wrong),
        queue.runs(wrong)[Symbol.asyncIterator]().next(),
      ]) {
        await expect(asked).rejects.toThrow("account: expected a text that is not blank");
      }
      const filter = { reason: wrong, search: wrong };
      for (const asked of [
        queue.page("1", { ...first, ...filter }),
        queue.results("1", filter)[Symbol.asyncIterator]().next(),
      ]) {
        await expect(asked).rejects.toMatchObject({
          problems: [expect.stringMatching(/^reason: /), expect.stringMatching(/^search: /)],
        });
      }
    }
    for (const wrong of [{ first: -1 }, { count: Number.NaN }, { status: ["faild" as "failed"] }]) {
      const [name] = Object.keys(wrong);
      await expect(queue.page("1", { ...first, ...wrong })).rejects.toThrow(`${name}: expected`);
    }
    await expect(queue.retain({ days: 1e15 })).rejects.toThrow("days: expected");
    const sql = "select 'a@b.c' as email, null as firstname, 'ACME' as firstname";
    await expect(
      queue.submit({ account: "twice", job: CONTACTS, source: { sql } }),
    ).rejects.toThrow("more than one column is called firstname");
  });

  test("an account whose worker is gone is given back once, and nobody waits for a submit that stays open", async () => {
    await submit("gone", 1);
    const text = "update hubspot_batch.account set worker = 7, job = $1 where id = 'gone'";
    await pool.query(text, [JOB]);
    const client = await pool.connect();
    await client.query("begin");
    await queue.submit({ account: "gone", job: CONTACTS, source: contacts("g", 1), tx: client });
    expect(await takeOrphans(database)).toEqual([]);
    await expect(claim("gone")).rejects.toThrow("No worker can take the account gone");
    await client.query("commit");
    client.release();
    const both = await Promise.all([takeOrphans(database), takeOrphans(database)]);
    expect(both.flat()).toEqual([JOB]);
    expect(await claim("gone")).toMatchObject({ fence: 1 });
    const runs: string[] = [];
    for await (const { id } of queue.runs("gone")) runs.push(id);
    for (const id of runs) await queue.cancel(id);
  });

  test("cancel, pause, resume and a worker that gives the account up wait for no submit that stays open", async () => {
    const id = await submit("held", 3);
    const mine = await claim("held");
    const client = await pool.connect();
    await client.query("begin");
    await queue.submit({ account: "held", job: CONTACTS, source: contacts("h", 1), tx: client });
    expect(await queue.pause("held")).toBe(true);
    expect((await now(id)).paused).toBe(
      "Somebody paused it, by a command, a program or the studio.",
    );
    await endClaim(database, mine, { limiter: undefined, day: undefined });
    const wakes = dispatch.wakeNow("held", "normal");
    const all = await Promise.all([queue.cancel(id), queue.resume("held"), wakes]);
    expect(all).toEqual([true, true, false]);
    expect(await now(id)).toMatchObject({ state: "cancelling", paused: undefined });
    await client.query("rollback");
    client.release();
    expect(await dispatch.wakeNow("held", "normal")).toBe(true);
    work();
    expect(await until(id, hasEnded)).toMatchObject({ state: "cancelled", counts: { skipped: 3 } });
  });

  test("resume and a worker that holds the lanes end both", async () => {
    await submit("lanes", 1);
    const mine = await claim("lanes");
    const hold = { wait: 60, for: "Why." };
    for (const lane of ["live", "backfill"] as const) {
      await holdLanes(database, mine, [lane], hold);
    }
    const client = await pool.connect();
    await client.query("begin");
    await holdLanes(client, mine, ["backfill"], { ...hold, wait: 90 });
    const resumed = queue.resume("lanes");
    await untilOneWaits();
    await holdLanes(client, mine, ["live", "normal"], { ...hold, wait: 90 });
    await client.query("commit");
    client.release();
    expect(await resumed).toBe(true);
  });

  test("what the database refuses to keep has only its lane wait, and ends when it is cancelled", async () => {
    const id = await submit("refused", 3);
    await pool.query(`
      create function refuses() returns trigger language plpgsql as $$
      begin raise exception using errcode = '22P02', message = 'No.'; end $$;
      create trigger refuses before insert on hubspot_batch.intent
      for each row when (new.run = ${id}) execute function refuses()`);
    work();
    const { waiting } = await until(id, (progress) => progress.waiting !== undefined);
    expect(waiting?.for).toBe("The run could not be kept: No.");
    const text = "select lane from hubspot_batch.wait where account = 'refused'";
    expect((await pool.query(text)).rows).toEqual([{ lane: "normal" }]);
    await queue.cancel(id);
    expect(await until(id, hasEnded)).toMatchObject({ state: "cancelled", counts: { skipped: 3 } });
    await pool.query("drop function refuses cascade");
  });

  test("who is cut off within a transaction keeps its locks for 10 seconds, but a source may take its time", async () => {
    const setting = "select current_setting('idle_in_transaction_session_timeout') as email";
    const { rows } = await database.transaction((tx) => tx.query(setting));
    expect(rows).toEqual([{ email: "10s" }]);
    const source = { sql: setting };
    const { id } = await queue.submit({ account: "idle", job: CONTACTS, source });
    const text = "select records from hubspot_batch.chunk where run = $1";
    const kept = [{ records: [{ properties: { email: "0" } }] }];
    expect((await pool.query(text, [id])).rows).toEqual(kept);
    await queue.cancel(id);
  });

  test("a job of pg-boss that is lost is sent again", async () => {
    const id = await submit("lost", 3);
    await pool.query("delete from hubspot_batch_jobs.job where singleton_key = 'lost'");
    work();
    expect(await until(id, hasEnded)).toMatchObject({ state: "done", counts: { created: 3 } });
    const text =
      "select from hubspot_batch_jobs.job where singleton_key = 'lost' and state < 'completed'";
    const jobs = async () => (await pool.query(text)).rows;
    // The worker gives its job back after the end of the run.
    await expect.poll(jobs).toEqual([]);
    await dispatch.wakeLost();
    expect(await jobs()).toEqual([]);
  });

  test("a job that starts long after its work is sent again", async () => {
    await submit("late", 1);
    const startsIn = async (): Promise<number> => {
      await dispatch.wakeLost();
      const { rows } = await pool.query<{ minutes: number }>(
        "select (extract(epoch from start_after - now()) / 60)::int as minutes from hubspot_batch_jobs.job where singleton_key = 'late'",
      );
      return rows[0]!.minutes;
    };
    await pool.query(
      "update hubspot_batch_jobs.job set start_after = now() + interval '1 hour' where singleton_key = 'late'",
    );
    const mine = await claim("late");
    await holdLanes(database, mine, ["normal"], { wait: 3_600, for: "daily limit" });
    expect(await startsIn()).toBe(60);
    // As resume does, which was then killed.
    await pool.query("delete from hubspot_batch.wait where account = 'late'");
    expect(await startsIn()).toBe(0);
  });

  test("of the delays of an account the shortest holds", async () => {
    const start = async (delay: number) => {
      await dispatch.wake(database, "delays", "normal", delay);
      const { rows } = await pool.query<{ seconds: number }>(
        "select extract(epoch from start_after - now())::float8 as seconds from hubspot_batch_jobs.job where singleton_key = 'delays'",
      );
      return rows.map(({ seconds }) => Math.round(seconds / 100) * 100);
    };
    expect([await start(900), await start(300), await start(600)]).toEqual([[900], [300], [300]]);
  });

  test("a worker that ends before it has a client hands over how long it waited, and what it sent", async () => {
    await submit("handed", 1);
    // So long that the worker need not hurry.
    const limits = { requests: 2, perMilliseconds: 120_000 };
    const known = { ...limits, isKnown: true, ages: [5_000] };
    const text =
      "update hubspot_batch.account set limiter = $1, limited_at = now() where id = 'handed'";
    await pool.query(text, [JSON.stringify({ ...known, pause: 0, usedByOthers: 0 })]);
    const heard = new AbortController();
    // The worker drives what other tests left, too.
    const onEvent = ({ type, run }: BatchEvent) => {
      if (type === "request-answered" && run.account === "handed") heard.abort();
    };
    const others = await listen(createSandbox({ limits }));
    const worker = queue.work({
      connect: (account) => ({ accessToken: account, baseUrl: others.url, onEvent }),
      onError: () => {},
    });
    // The next request would wait for the limit.
    await pause(60_000, heard.signal);
    await worker[Symbol.asyncDispose]();
    await others.close();
    const kept = "select limiter->'ages' as ages from hubspot_batch.account where id = 'handed'";
    const [row] = (await pool.query<{ ages: number[] }>(kept)).rows;
    expect(row!.ages).toEqual([expect.any(Number), expect.any(Number)]);
    expect(row!.ages[0]).toBeGreaterThan(5_000);
    await queue.pause("handed");
  });

  test("a worker that another has taken the account from does not count a pass", async () => {
    const id = await submit("fenced", 1);
    const old = await claim("fenced");
    const next = await claim("fenced");
    const [run] = (await readWork(database, next)).runs;
    const reached = openClient({ accessToken: "fenced", baseUrl: hubspot.url }, old);
    await goThroughRun(database, old, reached, run!, () => {}).ended;
    await reached.close();
    const text = "select settled, begun_at from hubspot_batch.run where id = $1";
    expect((await pool.query(text, [id])).rows).toEqual([{ settled: null, begun_at: null }]);
  });

  test("an account that nothing was submitted for is neither paused nor resumed", async () => {
    expect(await queue.pause("mistyped")).toBe(false);
    expect(await queue.resume("mistyped")).toBe(false);
    await submit("known", 1);
    const standings = async (account?: string) => {
      const all: AccountStanding[] = [];
      for await (const one of queue.accounts(account)) all.push(one);
      return all;
    };
    const known = { account: "known", open: 1, stopped: 0, paused: undefined, waiting: undefined };
    expect(await standings("known")).toEqual([{ ...known, state: "waiting" }]);
    expect(await queue.pause("known")).toBe(true);
    const paused = {
      ...known,
      state: "paused",
      paused: "Somebody paused it, by a command, a program or the studio.",
    };
    expect(await standings("known")).toEqual([paused]);
    expect(await standings()).toContainEqual(paused);
    expect(await queue.resume("known")).toBe(true);
    const until = new Date(Date.now() + 60_000).toISOString();
    await pool.query(
      "insert into hubspot_batch.wait (account, lane, until, reason) values ('known', 'normal', $1, 'daily limit')",
      [until],
    );
    const waiting = { for: "daily limit", until };
    expect(await standings("known")).toEqual([{ ...known, state: "delayed", waiting }]);
    await pool.query("delete from hubspot_batch.wait where account = 'known'");
    const drive = "update hubspot_batch.account set job = $1, worker = $2 where id = 'known'";
    await pool.query(drive, [JOB, null]);
    expect(await standings("known")).toEqual([{ ...known, state: "driven" }]);
    // Its worker was killed, and no other is there.
    await pool.query(drive, [JOB, 7]);
    expect(await standings("known")).toEqual([{ ...known, state: "waiting" }]);
    await pool.query(drive, [null, null]);
    await pool.query("update hubspot_batch.run set state = 'stopped' where account = 'known'");
    expect(await standings("known")).toEqual([{ ...known, state: "stopped", open: 0, stopped: 1 }]);
    await pool.query("update hubspot_batch.run set state = 'done' where account = 'known'");
    expect(await standings("known")).toEqual([]);
    // It goes before others, as it may have a live run.
    const text = "select priority from hubspot_batch_jobs.job where singleton_key = 'known'";
    expect((await pool.query(text)).rows).toEqual([{ priority: 1 }]);
  });
});
