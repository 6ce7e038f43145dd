// What lanes, the daily budget and the turns of accounts promise, on a real Postgres. The sandbox says what was written.
import process from "node:process";
import { setTimeout as sleep } from "node:timers/promises";
import { createSandbox, type Sandbox, type SandboxOptions } from "@x/batch-sandbox";
import { listen, type SandboxServer } from "@x/batch-sandbox/node";
import pg from "pg";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { type BatchQueue, createBatchQueue, type RunProgress, type Worker } from "../src/index.ts";
import { type Database } from "../src/database/database.ts";
import { postgres } from "../src/database/postgres.ts";
import type { Halt } from "../src/drive/halt.ts";
import { type AccountJob, createDispatch, type Dispatch } from "../src/dispatch/dispatch.ts";
import { nextReset } from "../src/lanes/next-reset.ts";
import { startPostgres, type TestPostgres, whyNoPostgres } from "../src/testing/start-postgres.ts";
import { startWorker } from "../src/worker/worker.ts";

const missing = whyNoPostgres();
/** With `MEASURE=1`, the figures are measured longer, and said. */
const measures = process.env["MEASURE"] !== undefined;
const [BACKFILLS, PLACES, TURNS] = measures ? [30, 12, 40] : [5, 4, 3];
const [FAIR_ACCOUNTS, FAIR_PLACES, FAIR_TURNS] = measures ? [50, 12, 20] : [6, 4, 2];
const say = (...figures: unknown[]): void => {
  if (measures) process.stdout.write(`${figures.join(" ")}\n`);
};
const CONTACTS = { operation: "create", objectType: "contacts" } as const;

const copyOf = (job: AccountJob): AccountJob => ({ ...job });

/** Contacts, with e-mails that begin with a name. */
const contacts = (name: string, count: number) =>
  Array.from({ length: count }, (_, index) => ({
    properties: { email: `${name}-${index}@example.com` },
  }));

describe.skipIf(missing !== undefined)(`on Postgres ${missing ?? ""}`, () => {
  let server: TestPostgres;
  let pool: pg.Pool;
  let queue: BatchQueue;
  let database: Database;
  const workers = new Set<Worker>();
  const servers = new Set<SandboxServer>();
  const failures: unknown[] = [];
  const halts: Halt[] = [];

  beforeAll(async () => {
    server = await startPostgres();
    pool = new pg.Pool({ connectionString: server.url });
    database = postgres(pool);
    queue = createBatchQueue({ database: pool });
    await queue.install();
  }, 120_000);
  afterEach(async () => {
    await Promise.all([...workers].map((worker) => worker[Symbol.asyncDispose]()));
    await Promise.all([...servers].map((hubspot) => hubspot.close()));
    workers.clear();
    servers.clear();
    await pool.query("delete from hubspot_batch.run");
    failures.length = 0;
    halts.length = 0;
  });
  afterAll(async () => {
    await queue[Symbol.asyncDispose]();
    await pool.end();
    await server.stop();
  });

  async function open(options: SandboxOptions): Promise<{ sandbox: Sandbox; url: string }> {
    const sandbox = createSandbox(options);
    const hubspot = await listen(sandbox);
    servers.add(hubspot);
    return { sandbox, url: hubspot.url };
  }
  const fail = (error: unknown) => void failures.push(error);
  function work(baseUrl: string, options: Partial<Parameters<typeof startWorker>[0]> = {}): Worker {
    const worker = startWorker({
      database,
      dispatch: createDispatch(database, true, fail),
      connect: (account) => ({ accessToken: account, baseUrl, concurrency: 4 }),
      accounts: 25,
      slice: 10_000,
      onError: fail,
      onHalt: (halt) => halts.push(halt),
      ...options,
    });
    workers.add(worker);
    return worker;
  }
  async function accountOf(id: string) {
    const text = "select fence, job from hubspot_batch.account where id = $1";
    return (await pool.query<{ fence: number; job: string | null }>(text, [id])).rows[0]!;
  }
  const isDriven = async (account: string) => (await accountOf(account)).job !== null;
  const fenceOf = async (account: string) => (await accountOf(account)).fence;
  /** The accounts of such a name that are driven, each with its fence. */
  async function turnsOf(like: string): Promise<unknown[]> {
    const text =
      "select id, fence from hubspot_batch.account where id like $1 and job is not null order by id";
    return (await pool.query<object>(text, [like])).rows;
  }
  /** The accounts of such a name that wait for a turn, each with the time since when. */
  async function waitingOf(like: string): Promise<unknown[]> {
    const text = `select a.id, created_on from hubspot_batch.account a
      join hubspot_batch_jobs.job j on singleton_key = a.id and state < 'active'
      where a.id like $1 and a.job is null order by a.id`;
    return (await pool.query<object>(text, [like])).rows;
  }
  async function stateOf(run: string): Promise<string> {
    const text = "select state from hubspot_batch.run where id = $1";
    return (await pool.query<{ state: string }>(text, [run])).rows[0]!.state;
  }
  const hasEnded = ({ state }: RunProgress) => state !== "open" && state !== "cancelling";
  /** The progress of a run, once it is as it should be. */
  async function until(run: string, isReady: (progress: RunProgress) => boolean) {
    for await (const progress of queue.progress(run)) if (isReady(progress)) return progress;
    throw new Error("The run ended before.");
  }

  test(`a live run beside ${BACKFILLS} backfills on ${PLACES} places waits for no turn of theirs`, async () => {
    const limits = { requests: 10, perMilliseconds: 1_000 };
    const { url } = await open({ latency: [20, 60], limits });
    const names = Array.from({ length: BACKFILLS }, (_, place) => `history-${place}`);
    const job = { ...CONTACTS, batchSize: 10 };
    for (const account of names) {
      await queue.submit({ account, job, source: contacts(account, 4_000), lane: "backfill" });
    }
    // Their turns are longer than the test.
    work(url, { accounts: PLACES, slice: 600_000 });
    const places = PLACES - Math.floor(PLACES / 4);
    await expect.poll(() => turnsOf("history-%"), { timeout: 60_000 }).toHaveLength(places);
    const before = await turnsOf("history-%");
    const waiting = await waitingOf("history-%");
    expect(waiting).toHaveLength(BACKFILLS - places);
    const times: number[] = [];
    for (let turn = 0; turn < TURNS; turn++) {
      const account = names[(turn * 7) % names.length]!;
      const source = contacts(`live-${turn}`, 100);
      const begin = performance.now();
      const { id } = await queue.submit({ account, job: CONTACTS, source, lane: "live" });
      while ((await stateOf(id)) !== "done") await sleep(20);
      times.push(performance.now() - begin);
    }
    times.sort((one, other) => one - other);
    say("live run: median, p95 in ms", times[TURNS >> 1]!, times[Math.floor(TURNS * 0.95)]!);
    expect(await turnsOf("history-%")).toEqual(expect.arrayContaining(before));
    // Nor do their backfills lose their places among those that wait.
    await expect.poll(() => waitingOf("history-%")).toEqual(waiting);
    expect(failures).toEqual([]);
  });

  test(`${FAIR_ACCOUNTS} equal accounts on ${FAIR_PLACES} places take turns`, async () => {
    const { url } = await open({ latency: [180, 220] });
    // Not creates, which wait for a second after each change of the worker.
    const job = {
      operation: "upsert",
      objectType: "contacts",
      idProperty: "email",
      batchSize: 1,
    } as const;
    for (let place = 0; place < FAIR_ACCOUNTS; place++) {
      const account = `equal-${place}`;
      const source = contacts(account, 1_000).map((record) => ({
        id: record.properties.email,
        properties: { city: "Oslo" },
      }));
      await queue.submit({ account, job, source });
    }
    work(url, { accounts: FAIR_PLACES, slice: 400 });
    const fences = async (): Promise<number[]> => {
      const text = "select fence from hubspot_batch.account where id like 'equal-%'";
      return (await pool.query<{ fence: number }>(text)).rows.map(({ fence }) => fence);
    };
    let turns = await fences();
    for (; Math.min(...turns) < FAIR_TURNS; turns = await fences()) await sleep(50);
    // Nobody was driven again and again while others waited.
    expect(Math.max(...turns) - Math.min(...turns)).toBeLessThanOrEqual(2);
    if (measures) {
      const text = "select settled from hubspot_batch.runs where account like 'equal-%'";
      const sent = (await pool.query<{ settled: number }>(text)).rows.map((row) => row.settled);
      const sum = (numbers: number[]): number => numbers.reduce((all, one) => all + one, 0);
      say("Jain's index", sum(sent) ** 2 / (sent.length * sum(sent.map((one) => one ** 2))));
    }
    expect(failures).toEqual([]);
  });

  test("the daily limit is shared: backfill leaves 30 % of it, normal runs 5 %, live runs nothing", async () => {
    const limits = { requests: 6, perMilliseconds: 1_000, daily: 200 };
    // Its day does not end while the test runs.
    const toNoon = 43_200_000 - (Date.now() % 86_400_000);
    const { sandbox, url } = await open({ limits, clock: () => Date.now() + toNoon });
    // Others have used most of it.
    for (let app = 0; app < 130; app++) {
      const headers = { authorization: `Bearer app-${app}` };
      await fetch(`${url}/account-info/2026-09/details`, { headers });
    }
    // As if the day had just begun.
    const day = { limit: 200, remaining: 200, resetsAt: Date.now() + 86_400_000 };
    const text = "insert into hubspot_batch.account (id, daily) values ('day', $1)";
    await pool.query(text, [JSON.stringify(day)]);
    const job = { ...CONTACTS, batchSize: 1 };
    const submit = (lane: "live" | "normal" | "backfill", count: number) =>
      queue.submit({ account: "day", job, source: contacts(`day-${lane}`, count), lane });
    const left = () => 200 - sandbox.requests().filter(({ status }) => status !== 429).length;
    const isWaiting = ({ waiting }: RunProgress) => waiting !== undefined;

    const history = await submit("backfill", 300);
    work(url);
    const { waiting } = await until(history.id, isWaiting);
    expect(waiting?.for).toBe("daily budget");
    expect(Date.parse(waiting!.until)).toBeGreaterThan(Date.now() + 200_000);
    while (await isDriven("day")) await sleep(50);
    // It is looked at twice a second, in which 3 requests leave.
    expect(left()).toBeLessThanOrEqual(60);
    expect(left()).toBeGreaterThan(45);
    const fence = await fenceOf("day");

    const live = await submit("live", 3);
    await until(live.id, hasEnded);
    const nightly = await submit("normal", 100);
    expect((await until(nightly.id, isWaiting)).waiting?.for).toBe("daily budget");
    expect(left()).toBeLessThanOrEqual(10);
    expect(left()).toBeGreaterThan(0);
    while (await isDriven("day")) await sleep(50);

    const last = await submit("live", 100);
    const met = await until(last.id, isWaiting);
    expect(left()).toBe(0);
    expect(met.waiting?.for).toBe("daily limit");
    const reset = nextReset("UTC", Date.now())!;
    // Right after midnight, HubSpot is asked again after 15 minutes.
    const expected = Math.min(reset, Date.now() + 900_000) === reset ? reset : undefined;
    const end = Date.parse(met.waiting!.until);
    expect(end).toBeGreaterThan(Date.now() + Math.min(600_000, reset - Date.now() - 60_000));
    expect(end).toBeLessThanOrEqual((expected ?? reset) + 5_000);
    // Nobody drives what waits: no job of it is to be taken soon.
    const soon = `select from hubspot_batch_jobs.job where singleton_key = 'day'
      and state in ('created', 'retry', 'active') and start_after < now() + interval '1 minute'`;
    const jobs = async () => (await pool.query(soon)).rows.length;
    await expect.poll(jobs, { timeout: 60_000 }).toBe(0);
    expect(await isDriven("day")).toBe(false);
    expect(await fenceOf("day")).toBeGreaterThan(fence);
    expect(failures).toEqual([]);
  });

  test("a token of another portal writes nothing, and the account is paused", async () => {
    const { sandbox, url } = await open({ portalId: 4_712 });
    let named: string | undefined;
    const connect = (account: string) => ({
      accessToken: account,
      baseUrl: url,
      portalId: named,
    });
    const source = contacts("portal", 5);
    const { id } = await queue.submit({ account: "4711", job: CONTACTS, source });
    const by = await queue.submit({ account: "by-name", job: CONTACTS, source: contacts("by", 5) });
    work(url, { connect });
    const { paused } = await until(id, (progress) => progress.paused !== undefined);
    expect(paused).toMatch(/^The token for the account 4711 belongs to portal 4712, not to 4711,/);
    await until(by.id, hasEnded);
    expect(sandbox.inspect("contacts")).toHaveLength(5);
    // What the user does meanwhile does not hide why.
    await queue.pause("4711");
    expect(await until(id, () => true)).toMatchObject({ paused });
    expect(halts).toEqual([{ account: "4711", run: undefined, message: paused }]);
    expect(await queue.backlog()).toMatchObject({ refused: 1, paused: 0, stopped: 0 });
    named = "4712";
    await queue.resume("4711");
    expect(await until(id, hasEnded)).toMatchObject({ counts: { created: 5 } });
    // Each token is asked about once.
    const asked = sandbox.requests().filter(({ path }) => path.includes("details"));
    expect(asked).toHaveLength(2);
  });

  test("a token that changes to one of another portal while the account is driven writes nothing, and one of the same portal goes on", async () => {
    const sandboxes = new Map([
      ["first", createSandbox({ portalId: 4_721 })],
      ["other", createSandbox({ portalId: 4_722 })],
    ]);
    sandboxes.set("rotated", sandboxes.get("first")!);
    let token = "first";
    let sent = 0;
    const send: typeof fetch = (...of) => {
      const request = new Request(...of);
      if (request.url.includes("/batch/")) sent += 1;
      if (sent === 5) token = "rotated";
      if (sent === 10) token = "other";
      const [, used] = request.headers.get("authorization")!.split(" ");
      return sandboxes.get(used!)!.fetch(request);
    };
    const connect = () => ({ accessToken: async () => token, fetch: send, concurrency: 4 });
    async function* source() {
      yield* contacts("turning", 2_000);
    }
    const { id } = await queue.submit({ account: "turning", job: CONTACTS, source: source() });
    work("", { connect });
    const { paused } = await until(id, (progress) => progress.paused !== undefined);
    expect(paused).toMatch(
      /^The token for the account turning belongs to portal 4722, not to 4721, to which its earlier token belongs. Nothing was sent with it/,
    );
    expect(halts).toEqual([{ account: "turning", run: undefined, message: paused }]);
    token = "rotated";
    await queue.resume("turning");
    expect(await until(id, hasEnded)).toMatchObject({ counts: { created: 2_000 } });
    const asked = (name: string) =>
      sandboxes
        .get(name)!
        .requests()
        .filter(({ path }) => path.includes("details")).length;
    // Once for each token, however many requests wait for it.
    expect([asked("first"), asked("other")]).toEqual([2, 1]);
    expect(sandboxes.get("other")!.inspect("contacts")).toEqual([]);
  });

  test("an account without a client waits longer each time, and says why", async () => {
    const { url } = await open({});
    let [isThere, hasToken] = [false, false];
    const connect = (account: string) => {
      if (!isThere) throw new Error("No such tenant.");
      const accessToken = () => (hasToken ? account : Promise.reject(new Error("Vault is away.")));
      return { accessToken, baseUrl: url };
    };
    const source = contacts("tenant", 5);
    const { id } = await queue.submit({ account: "tenant", job: CONTACTS, source });
    work(url, { connect });
    const first = await until(id, ({ waiting }) => waiting !== undefined);
    expect(first.waiting?.for).toBe("connect failed: No such tenant.");
    const before = Date.now();
    await queue.resume("tenant");
    const second = await until(id, ({ waiting }) => waiting !== undefined);
    expect(Date.parse(second.waiting!.until)).toBeGreaterThan(before + 9_000);
    isThere = true;
    const later = Date.now();
    await queue.resume("tenant");
    const why = "The function accessToken failed: Vault is away.";
    const third = await until(id, ({ waiting }) => waiting?.for === why);
    expect(third.paused).toBeUndefined();
    expect(Date.parse(third.waiting!.until)).toBeGreaterThan(later + 19_000);
    hasToken = true;
    await queue.resume("tenant");
    expect(await until(id, hasEnded)).toMatchObject({ state: "done", waiting: undefined });
    expect(failures.map((error) => (error as Error).message)).toEqual([
      "Account tenant waits: connect failed: No such tenant.",
      "Account tenant waits: connect failed: No such tenant.",
      `Account tenant waits: ${why}`,
    ]);
  });

  test("a run that fails by itself waits alone, and is stopped with the reason", async () => {
    const { url } = await open({});
    const account = "poison";
    const { id } = await queue.submit({ account, job: CONTACTS, source: contacts("poison", 5) });
    const text = "insert into hubspot_batch.intent (run, first, at, batch) values ($1, 0, 0, $2)";
    await pool.query(text, [id, '{"neither":"entries nor job"}']);
    work(url);
    const { waiting } = await until(id, (progress) => progress.waiting !== undefined);
    expect(waiting?.for).toMatch(/undefined/);
    const source = contacts("beside", 5);
    const beside = await queue.submit({ account, job: CONTACTS, source, lane: "live" });
    expect(await until(beside.id, hasEnded)).toMatchObject({ counts: { created: 5 } });
    await pool.query("update hubspot_batch.run set idle_passes = 15 where id = $1", [id]);
    await queue.resume(account);
    const { stop } = await until(id, hasEnded);
    expect(stop?.message).toMatch(
      /^Workers went 16 times through the run, and no record got an outcome\. The last time: .*undefined/,
    );
    expect(halts).toEqual([{ account, run: id, message: stop!.message }]);
    expect(await queue.backlog()).toMatchObject({ refused: 0, stopped: 1 });
    expect(failures).toEqual([]);
  });

  test("a dispatcher that delivers twice, late, and to two workers at once", async () => {
    const { sandbox, url } = await open({ latency: [20, 60] });
    const given = { account: "dispatch", job: CONTACTS, source: contacts("dispatch", 4_000) };
    const { id } = await queue.submit(given);
    const late: AccountJob[] = [];
    let seed = 15;
    const random = (): number => (seed = (seed * 16_807) % 2_147_483_647) / 2_147_483_647;
    const unreliable = (): Dispatch => {
      const dispatch = createDispatch(database, true, fail);
      return {
        ...dispatch,
        async take(most, onlyLive) {
          // A job that any of the workers took a while ago, is driven still or was given back long since.
          const [job] = random() < 0.3 ? late.splice(0, 1) : [];
          const jobs = await dispatch.take(most, onlyLive);
          late.push(...jobs);
          return [...jobs, ...jobs.map(copyOf), ...(job === undefined ? [] : [copyOf(job)])];
        },
        // That a job has been given back before is no news.
        release: (job, error) => dispatch.release(job, error).catch(() => {}),
      };
    };
    work(url, { dispatch: unreliable() });
    work(url, { dispatch: unreliable() });
    const { counts } = await until(id, hasEnded);
    expect(counts.created).toBe(4_000);
    const written = sandbox.inspect("contacts").map(({ properties }) => properties["email"]);
    expect([written.length, new Set(written).size]).toEqual([4_000, 4_000]);
    await expect.poll(() => fenceOf("dispatch")).toBeGreaterThan(2);
  });
});
