import { createServer } from "node:net";
import { http, HttpResponse } from "msw";
import { afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import { createBatchClient, type BatchEvent, type Unanswered } from "../index.ts";
import {
  answers,
  companies,
  connect,
  contacts,
  door,
  drop,
  NO_LIMIT,
  pass,
  refusal,
  rest,
  type Responder,
  useServer,
} from "../testing/account.ts";

const server = useServer();
// The client loads it when it is needed; here before the tests that count milliseconds.
beforeAll(() => import("../client/create-runner.ts"));
const create = { operation: "create", objectType: "companies" } as const;
const never: Responder = () => new Promise(() => {});
const down: Responder = () => new HttpResponse("<html>", { status: 503 });

afterEach(() => void vi.useRealTimers());

async function* endless(): AsyncGenerator<{ properties: { name: string } }> {
  for (let place = 0; ; place += 1) yield { properties: { name: `Company ${place}` } };
}

describe("abort", () => {
  test("settles every record that was read, and says why", async () => {
    const { client, clock } = connect(server, { concurrency: 1 });
    server.use(answers(pass, never));
    const run = client.run(create, endless());
    void rest().then(() => run.abort("Friday afternoon"));
    const { counts } = await run.result();
    expect(counts).toMatchObject({ created: 100, unknown: 100 });
    expect(counts.skipped).toBeGreaterThan(0);
    expect(run.stats.stop).toEqual({ reason: "aborted", message: "Friday afternoon" });
    expect([clock.onTheirWay(), clock.asleep()]).toEqual([0, 0]);
  });

  test("says nothing of how HubSpot is doing", async () => {
    const { client, clock, sandbox } = connect(server);
    server.use(answers(...Array.from({ length: 12 }, () => never)));
    for (let time = 0; time < 12; time += 1) {
      const run = client.run(create, companies(1));
      const result = run.result();
      await rest();
      run.abort();
      await result;
    }
    expect((await client.create("companies", companies(1))).status).toBe("success");
    expect(clock.sleeps.filter((milliseconds) => milliseconds >= 1_000)).toEqual([]);
    expect(sandbox.inspect("companies")).toHaveLength(1);
  });

  test.each<[string, left: number, Parameters<typeof connect>[1] & object]>([
    ["function", 0, { accessToken: () => new Promise(() => {}) }],
    [
      "refresh",
      // It left, so it is not aborted: its answer may hold the only refresh token that is still good.
      1,
      {
        accessToken: undefined,
        oauth: { clientId: "app", clientSecret: "s".repeat(30), refreshToken: "r".repeat(30) },
      },
    ],
  ])("does not wait for a token that never comes, of a %s", async (_, left, options) => {
    const { client, clock } = connect(server, options);
    server.use(http.post("https://api.hubapi.com/oauth/*", () => new Promise<never>(() => {})));
    const run = client.run(create, companies(1));
    void rest().then(() => run.abort("Friday afternoon"));
    expect((await run.result()).counts.skipped).toBe(1);
    await rest();
    // Asleep is its time limit.
    expect([clock.onTheirWay(), clock.asleep()]).toEqual([left, left]);
  });

  test("does not wait for a store that hangs; the batch has not left", async () => {
    const { client, sandbox } = connect(server);
    const store = { sending: () => new Promise<void>(() => {}), answered() {} };
    const run = client.run(create, companies(1), { store });
    void rest().then(() => run.abort());
    expect((await run.result()).counts.skipped).toBe(1);
    expect(sandbox.inspect("companies")).toEqual([]);
  });

  test("takes any reason", () => {
    const run = connect(server).client.run(create, []);
    run.abort(Object.create(null));
    expect(run.stats.stop).toEqual({ reason: "aborted", message: "object" });
  });

  test("without a reason has one", () => {
    const run = connect(server).client.run(create, []);
    run.abort();
    expect(run.stats.stop).toEqual({ reason: "aborted", message: "The run was aborted." });
  });
});

describe("drain", () => {
  const job = { operation: "upsert", objectType: "contacts", idProperty: "email" } as const;

  async function linkedContacts(count: number) {
    const account = listen({ concurrency: 1 });
    const company = await account.client.create("companies", companies(1));
    const to = { objectType: "companies" as const, id: (company.outcomes[0] as { id: string }).id };
    const records = contacts(count).map((record) => ({ ...record, associations: [{ to }] }));
    return { ...account, records, to };
  }

  test("makes the associations of records that were on their way, and sends no more records", async () => {
    const { client, records, sandbox, to } = await linkedContacts(250);
    const { opened, open } = door();
    server.use(answers(() => opened.then(() => undefined), refusal(429)));
    const run = client.run(job, records);
    const result = run.result();
    await rest();
    run.drain("Friday afternoon");
    open();
    const { counts, outcomes, stop } = await result;
    expect(counts).toMatchObject({ created: 100, skipped: 150 });
    expect(outcomes.slice(0, 100)).toEqual(
      outcomes.slice(0, 100).map(() =>
        expect.objectContaining({
          status: "created",
          associations: [{ to, status: "associated" }],
        }),
      ),
    );
    expect(stop).toEqual({ reason: "aborted", message: "Friday afternoon" });
    expect(
      sandbox
        .requests()
        .slice(1)
        .map(({ path }) => path.split("/").at(-1)),
    ).toEqual(["upsert", "default"]);
  });

  test.each<[string, (run: { abort(): void }) => Responder]>([
    ["an abort", (run) => () => (run.abort(), new Promise(() => {}))],
    ["a refused token", () => refusal(401, { category: "INVALID_AUTHENTICATION" })],
  ])("does not wait for associations after %s", async (_, answer) => {
    const { client, clock, records } = await linkedContacts(1);
    const { opened, open } = door();
    const run = client.run(job, records);
    server.use(
      answers(
        () => opened.then(() => undefined),
        (inputs) => answer(run)(inputs),
      ),
    );
    const result = run.result();
    await rest();
    run.drain("Friday afternoon");
    open();
    const [outcome] = (await result).outcomes;
    expect(outcome).toMatchObject({
      status: "created",
      associations: [{ status: expect.stringMatching("skipped|unknown") }],
    });
    expect([clock.onTheirWay(), clock.asleep()]).toEqual([0, 0]);
  });

  test.each<[string, Responder]>([
    ["that HubSpot fails at", down],
    ["that get no answer", drop],
    ["that a page of another answers", () => new HttpResponse("<h1>Log in</h1>")],
    ["that HubSpot is to carry out later", refusal(423)],
  ])("sends associations %s once", async (_, answer) => {
    const { client, clock, records, to } = await linkedContacts(1);
    const { opened, open } = door();
    const handler = answers(
      () => opened.then(() => undefined),
      ...Array.from({ length: 40 }, () => answer),
    );
    server.use(handler);
    const run = client.run(job, records);
    const result = run.result();
    await rest();
    run.drain("Friday afternoon");
    open();
    const [outcome] = (await result).outcomes;
    const status = answer === down || answer === drop ? "unknown" : expect.any(String);
    expect(outcome).toMatchObject({ status: "created", associations: [{ to, status }] });
    expect(handler.requests).toHaveLength(2);
    expect([clock.onTheirWay(), clock.asleep()]).toEqual([0, 0]);
  });

  test("ends at once while associations wait to be sent again", async () => {
    const { client, clock, records, to } = await linkedContacts(1);
    server.use(answers(pass, ...Array.from({ length: 40 }, () => down)));
    const run = client.run(job, records, {
      onEvent: ({ type }) => type === "waiting" && run.drain("Friday afternoon"),
    });
    const { status, outcomes, requests } = await run.result();
    expect(status).toBe("partial");
    expect(outcomes).toMatchObject([
      { status: "created", associations: [{ to, status: "unknown" }] },
    ]);
    expect([requests.sent, clock.asleep()]).toEqual([2, 0]);
  });

  test("leaves associations to the next run where they are to be made later", async () => {
    const { client, records, sandbox, to } = await linkedContacts(1);
    const before = sandbox.requests().length;
    const { opened, open } = door();
    server.use(answers(() => opened.then(() => undefined)));
    const unanswered: Unanswered[] = [];
    const run = client.run(job, records, {
      store: {
        sending() {},
        answered() {},
        settled: (_, batch) => void unanswered.push({ batch: batch!, at: 0 }),
      },
    });
    const result = run.result();
    await rest();
    run.drain("Friday afternoon", "later");
    open();
    const skipped = { to, status: "skipped", message: "Friday afternoon" };
    expect(await result).toMatchObject({
      outcomes: [{ status: "created", associations: [skipped] }],
    });
    const next = client.run(job, [], { unanswered, firstIndex: 1 });
    expect(await next.result()).toMatchObject({
      outcomes: [{ status: "created", associations: [{ to, status: "associated" }] }],
    });
    const paths = sandbox
      .requests()
      .slice(before)
      .map(({ path }) => path.split("/").at(-1));
    expect(paths).toEqual(["upsert", "default"]);
  });

  test("sends no associations of an earlier run", async () => {
    const { client, records, sandbox } = await linkedContacts(1);
    const sent: Unanswered[] = [];
    await client
      .run(job, records, {
        store: { sending: (batch, at) => void sent.push({ batch, at }), answered() {} },
      })
      .result();
    const before = sandbox.requests().length;
    const run = client.run(job, [], { unanswered: sent.slice(1), firstIndex: 1 });
    run.drain("Friday afternoon");
    expect(await run.result()).toMatchObject({ counts: { created: 1 } });
    expect(sandbox.requests()).toHaveLength(before);
  });
});

describe("await using", () => {
  test("leaves nothing of a run behind", async () => {
    const { client, clock } = connect(server);
    server.use(answers(pass, never));
    {
      await using run = client.run(create, endless());
      for await (const outcome of run) if (outcome.status === "created") break;
    }
    expect([clock.onTheirWay(), clock.asleep()]).toEqual([0, 0]);
    const { length } = clock.departures;
    await rest();
    expect(clock.departures).toHaveLength(length);
  });

  test("waits for a result that somebody else waits for", async () => {
    const { client } = connect(server);
    server.use(answers(never));
    const run = client.run(create, companies(1));
    const result = run.result();
    await rest();
    await run[Symbol.asyncDispose]();
    expect(await result).toMatchObject({ counts: { unknown: 1 } });
  });

  test("of a run that never began does nothing", async () => {
    const { client, sandbox } = connect(server);
    await client.run(create, companies(1))[Symbol.asyncDispose]();
    expect(sandbox.requests()).toEqual([]);
  });
});

describe("in the order of the input", () => {
  const slowFirst = (): number => (travels.length > 0 ? travels.shift()! : 10);
  let travels: number[] = [];

  test("whatever settles first", async () => {
    travels = [1, 500, 1, 1, 1, 1];
    const { client } = connect(server, { concurrency: 4, clock: { travelTime: slowFirst } });
    const source = [...companies(550), { properties: { name: {} as never } }, ...companies(50)];
    const indexes: number[] = [];
    for await (const { index } of client.run(create, source, { order: "input" })) {
      indexes.push(index);
    }
    expect(indexes).toEqual(source.map((_, index) => index));
  });

  test("without it, as they settle", async () => {
    travels = [1, 500, 1, 1, 1, 1];
    const { client } = connect(server, { concurrency: 4, clock: { travelTime: slowFirst } });
    const indexes: number[] = [];
    for await (const { index } of client.run(create, companies(600))) indexes.push(index);
    expect(indexes).not.toEqual(indexes.toSorted((one, other) => one - other));
  });

  test("reads no further while too many wait", async () => {
    const { client, clock } = connect(server, { concurrency: 3 });
    server.use(answers(pass, never));
    const run = client.run(create, endless(), { order: "input" });
    let taken = 0;
    const reading = (async () => {
      for await (const _ of run) taken += 1;
    })();
    await rest();
    await rest();
    // The first batch, the one without an answer, and no more than may wait behind it.
    expect(clock.departures.length).toBeLessThanOrEqual(2 + 3 + 2);
    expect(taken).toBe(100);
    run.abort();
    await reading;
  });
});

describe("a web stream", () => {
  const records = companies(250);

  test.each([
    ["as it is", (stream: ReadableStream) => stream],
    [
      "of a browser that cannot iterate it",
      (stream: ReadableStream) => ({ getReader: () => stream.getReader() }) as ReadableStream,
    ],
  ])("%s is a source", async (_, disguise) => {
    const { client } = connect(server);
    const stream = disguise(
      new ReadableStream({
        start(controller) {
          for (const record of records) controller.enqueue(record);
          controller.close();
        },
      }),
    );
    expect((await client.run(create, stream).result()).counts.created).toBe(250);
  });

  test.each(["abort", "drain"] as const)("is cancelled by %s before it is read", async (how) => {
    const { client } = connect(server);
    const cancel = vi.fn<() => void>();
    const run = client.run(create, new ReadableStream({ cancel }));
    const result = run.result();
    run[how]("The user left.");
    expect((await result).outcomes).toEqual([]);
    expect(cancel).toHaveBeenCalledOnce();
  });

  test("is cancelled when the run is aborted", async () => {
    const { client } = connect(server);
    let cancelled = false;
    const stream = new ReadableStream({
      pull: (controller) => controller.enqueue({ properties: { name: "A" } }),
      cancel: () => void (cancelled = true),
    });
    const run = client.run(create, stream);
    for await (const _ of run) break;
    await rest();
    expect(cancelled).toBe(true);
  });
});

describe("the time for a whole call", () => {
  test("ends it, whatever is on its way", async () => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "performance"] });
    server.use(answers(never));
    const client = createBatchClient({ accessToken: "t", timeouts: { call: 5_000 } });
    const result = client.create("companies", companies(1));
    await vi.advanceTimersByTimeAsync(5_001);
    expect(await result).toMatchObject({
      stop: { reason: "timeout", message: "The call took longer than 5000 ms." },
      counts: { unknown: 1 },
    });
  });

  test("ends it before a wait that is sure to outlast it", async () => {
    const { client, clock } = connect(server, { timeouts: { call: 60_000 } });
    server.use(answers(refusal(477, {}, { "retry-after": "86400" })));
    const before = clock.runtime.now();
    await expect(client.create("companies", companies(1))).rejects.toMatchObject({
      code: "TIMEOUT",
    });
    expect(clock.runtime.now() - before).toBeLessThan(60_000);
  });

  test("says why the last request got no answer", async () => {
    const { client } = connect(server, {
      baseUrl: "http://127.0.0.1:9",
      timeouts: { call: 3_000 },
    });
    await expect(client.create("companies", companies(1))).rejects.toMatchObject({
      message: "The call took longer than 3000 ms. Its last request got no answer: bad port.",
    });
  });

  test("is no timer any more when the call is over", async () => {
    const { client, clock } = connect(server, { timeouts: { call: 60_000 } });
    await client.create("companies", companies(1));
    expect(clock.asleep()).toBe(0);
  });
});

describe("when HubSpot is down", () => {
  test.each([
    ["or fails", down, "Requests fail again and again. HubSpot or another server answered 503."],
    [
      "or a login page answers",
      () => new HttpResponse("<h1>Log in</h1>"),
      "Again and again, something else than HubSpot answers 200, such as a proxy or a login.",
    ],
  ])("%s, a run ends instead of going through its records", async (_, answer, message) => {
    const { client, clock, events } = listen();
    server.use(answers(...Array.from({ length: 500 }, () => answer)));
    const result = await client.create("companies", companies(20_000));
    expect(result.stop).toEqual({ reason: "unavailable", message });
    // Nobody knows of those that were sent; there are few of them.
    expect(result.counts.unknown).toBeLessThan(2_000);
    expect(result.counts.skipped + result.counts.unknown).toBe(20_000);
    const waited = events.flatMap((event) => (event.type === "waiting" ? event.milliseconds : []));
    expect(waited.length).toBeGreaterThanOrEqual(7);
    expect(clock.asleep()).toBe(0);
  });

  test("all runs of the client end at once", async () => {
    const { client, clock } = connect(server);
    server.use(answers(...Array.from({ length: 500 }, () => down)));
    const ended = [1, 2].map(async () => {
      const { stop } = await client.run(create, endless()).result();
      return [stop?.reason, clock.runtime.now()];
    });
    const [one, other] = await Promise.all(ended);
    expect(one).toEqual(["unavailable", expect.any(Number)]);
    expect(other).toEqual(one);
  });

  test("for eight minutes, and works again, no run ends", async () => {
    const { client, clock, sandbox } = listen();
    const end = clock.runtime.now() + 8 * 60_000;
    const unready: Responder = (inputs) => (clock.runtime.now() < end ? down(inputs) : undefined);
    server.use(answers(...Array.from({ length: 500 }, () => unready)));
    const job = { operation: "upsert", objectType: "contacts", idProperty: "email" } as const;
    const result = await client.run({ ...job, maxRetries: 40 }, contacts(1_000)).result();
    expect([result.stop, result.counts.created]).toEqual([undefined, 1_000]);
    expect(sandbox.inspect("contacts")).toHaveLength(1_000);
    expect(clock.asleep()).toBe(0);
  });

  test("does not wait for a limiter that never lets go, once it is aborted", async () => {
    const rateLimiter = { ...NO_LIMIT, acquire: () => new Promise<void>(() => {}) };
    const { client, sandbox } = connect(server, { rateLimiter });
    const run = client.run(create, companies(1));
    void rest().then(() => run.abort());
    expect((await run.result()).counts.skipped).toBe(1);
    expect(sandbox.requests()).toEqual([]);
  });

  test("and back in time, the run goes on", async () => {
    const { client } = listen();
    server.use(answers(drop, drop, drop));
    const result = await client.upsert("contacts", contacts(1_000), { idProperty: "email" });
    expect(result.counts).toMatchObject({ failed: 0, skipped: 0, unknown: 0 });
  });
});

function listen(options: { concurrency?: number } = {}) {
  const events: BatchEvent[] = [];
  return { ...connect(server, { ...options, onEvent: (event) => events.push(event) }), events };
}

describe("connections", () => {
  test("that are not made in time have sent nothing", async () => {
    server.close();
    // It listens, and never says a word: TLS comes to nothing.
    const mute = createServer((socket) => void socket.resume()).listen(0, "127.0.0.1");
    await new Promise((resolve) => mute.once("listening", resolve));
    const { port } = mute.address() as { port: number };
    const client = createBatchClient({
      accessToken: "t",
      baseUrl: `https://127.0.0.1:${port}`,
      timeouts: { connect: 50 },
    });
    const result = await client.create("companies", companies(1), { maxRetries: 0 });
    expect(result.outcomes[0]).toMatchObject({
      status: "skipped",
      reason: "unavailable",
      message: expect.stringContaining("CONNECT_TIMEOUT"),
    });
    await client[Symbol.asyncDispose]();
    await new Promise((resolve) => mute.close(resolve));
    server.listen({ onUnhandledFrame: "error" });
  });
});
