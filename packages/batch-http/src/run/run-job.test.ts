import type { RecordId } from "@x/batch-types";
import { http } from "msw";
import { describe, expect, test, vi } from "vitest";
import {
  answers,
  companies,
  connect,
  contactIds,
  contacts,
  door,
  NO_LIMIT,
  pass,
  refusal,
  type Responder,
  rest,
  useServer,
} from "../testing/account.ts";
import { countingSource, collect, upTo } from "../testing/counted-runs.ts";

const server = useServer();

const create = { operation: "create", objectType: "contacts" } as const;

const archive = { operation: "archive", objectType: "contacts" } as const;

describe("the source is read only as fast as batches leave", () => {
  test("not at all before someone listens", async () => {
    const { client, clock } = connect(server);
    const source = countingSource(1_000);
    client.run(archive, source);
    await rest();
    expect([source.read, clock.departures.length]).toEqual([0, 0]);
  });

  test.each([1, 2, 6])("while %i answers are held back", async (concurrency) => {
    const { client, clock } = connect(server, { concurrency, rateLimiter: NO_LIMIT });
    const { opened, open } = door();
    // The client has no more than 4 requests on their way, until 8 answers came while it had as many as it may.
    const before = 8;
    const whileFull = async (answered: number) => {
      const least = answered + Math.min(4, concurrency);
      const isFull = () => expect(clock.departures.length).toBeGreaterThanOrEqual(least);
      await vi.waitFor(isFull, { timeout: 20_000, interval: 1 });
      return undefined;
    };
    server.use(
      answers(
        ...Array.from({ length: before }, (_, answered) => () => whileFull(answered)),
        ...Array.from({ length: concurrency }, (): Responder => async () => {
          await opened;
          return undefined;
        }),
      ),
    );
    const source = countingSource(5_000);
    const outcomes = collect(client.run(archive, source));
    const allLeft = () => expect(clock.departures).toHaveLength(before + concurrency);
    await vi.waitFor(allLeft, { timeout: 20_000 });
    await rest();
    expect(clock.departures).toHaveLength(before + concurrency);
    expect(source.read).toBeGreaterThanOrEqual((before + concurrency) * 100);
    expect(source.read).toBeLessThanOrEqual((before + concurrency) * 100 + 200);
    open();
    expect(await outcomes).toHaveLength(5_000);
  });

  test("while nobody takes the outcomes", async () => {
    const { client } = connect(server, { concurrency: 2 });
    const source = countingSource(3_000);
    let taken = 0;
    let furthest = 0;
    for await (const _ of client.run(archive, source)) {
      taken += 1;
      if (taken % 250 === 1) await rest();
      furthest = Math.max(furthest, source.read - taken);
    }
    expect(taken).toBe(3_000);
    expect(furthest).toBeLessThanOrEqual(2 * 100 + 200);
  });

  test("and a slow source does not hold up what it gave", async () => {
    const { client } = connect(server);
    const { opened, open } = door();
    const source = (async function* () {
      for (let id = 1; id <= 100; id++) yield { id };
      await opened;
      yield { id: 101 };
    })();
    const outcomes = client.run(archive, source)[Symbol.asyncIterator]();
    expect(await outcomes.next()).toMatchObject({ value: { index: 0, status: "archived" } });
    open();
    let rest = 0;
    while (!(await outcomes.next()).done) rest += 1;
    expect(rest).toBe(100);
  });
});

describe("concurrency", () => {
  test.each([1, 3, 6])("%i requests at most are on their way", async (concurrency) => {
    let turn = 0;
    const { client, clock } = connect(server, {
      concurrency,
      clock: { travelTime: () => [40, 10, 90, 25][turn++ % 4]! },
    });
    const result = await client.run(archive, countingSource(4_000)).result();
    expect(result.counts.archived).toBe(4_000);
    expect(clock.mostOnTheirWay()).toBe(concurrency);
  });

  test("outcomes come as they settle, whatever is still on its way", async () => {
    const { client } = connect(server, { concurrency: 2, rateLimiter: NO_LIMIT });
    const { opened, open } = door();
    const heldBack: Responder = async ([first]) => {
      if (first?.id === "1") await opened;
      return undefined;
    };
    server.use(answers(heldBack, heldBack));
    const outcomes = client.run(archive, countingSource(200))[Symbol.asyncIterator]();
    expect(await outcomes.next()).toMatchObject({ value: { index: 100, status: "archived" } });
    open();
    const rest = await collect({ [Symbol.asyncIterator]: () => outcomes });
    expect(rest).toHaveLength(199);
  });
});

describe("stats", () => {
  test("count what is done so far", async () => {
    const { client } = connect(server, { concurrency: 1 });
    server.use(answers(refusal(429), pass, refusal(400), pass, refusal(400)));
    const run = client.run(archive, [...upTo(101).map((id) => ({ id })), { id: "" }, { id: 200 }]);
    expect(run.stats).toMatchObject({ requests: { sent: 0 }, counts: { archived: 0 }, errors: [] });
    let taken = 0;
    for await (const _ of run) {
      taken += 1;
      if (taken === 1) expect(run.stats.requests.sent).toBeLessThanOrEqual(2);
    }
    // 429, its repetition, the refused second batch of two, and its halves.
    expect(run.stats.requests.sent).toBe(5);
    expect(run.stats.counts).toEqual({
      created: 0,
      updated: 0,
      archived: 101,
      found: 0,
      unchanged: 0,
      failed: 2,
      skipped: 0,
      unknown: 0,
    });
    expect(run.stats.stop).toBeUndefined();
  });

  test("keep each error that belongs to no record once, the first 100", async () => {
    const { client } = connect(server, { concurrency: 1 });
    const manyErrors = (first: number) =>
      refusal(207, {
        status: "COMPLETE",
        results: [],
        errors: upTo(60).map((place) => ({ category: "X", message: `Error ${first + place}` })),
      });
    server.use(answers(manyErrors(0), manyErrors(30), manyErrors(90)));
    const run = client.run({ ...create, objectType: "companies" }, companies(250));
    const result = await run.result();
    expect(result.counts.unknown).toBe(250);
    expect(run.stats.errors.map(({ message }) => message)).toEqual(
      upTo(100).map((place) => `Error ${place}`),
    );
    expect(result.errors).toEqual(run.stats.errors);
  });

  test("say why the job could not go on", async () => {
    const { client } = connect(server);
    server.use(answers(refusal(403)));
    const run = client.run(archive, [{ id: 1 }]);
    expect(await collect(run)).toMatchObject([{ status: "skipped", reason: "stopped" }]);
    expect(run.stats.stop).toMatchObject({ reason: "forbidden" });
  });
});

describe("two writes of one record keep their order", () => {
  /** Three batches, each of which holds the first contact. */
  async function writeThreeTimes(...responders: Responder[]) {
    const account = connect(server, { clock: { travelTime: () => 100 } });
    const ids = await contactIds(account, 100);
    const first = account.clock.departures.length;
    const handler = answers(...responders);
    server.use(handler);
    const city = (id: string | undefined, name: string) => ({
      id: id!,
      properties: { city: name },
    });
    const result = await account.client.update("contacts", [
      ...ids.map((id) => city(id, "One")),
      ...ids.toReversed().map((id) => city(id, "Two")),
      city(ids[0], "Three"),
    ]);
    expect(result).toMatchObject({ status: "success", counts: { updated: 201 } });
    const departures = account.clock.departures.slice(first);
    const stored = account.sandbox.inspect("contacts").find(({ id }) => id === ids[0]);
    return {
      departures: departures.map((time) => time - departures[0]!),
      written: handler.requests.map(
        (inputs) => inputs.find(({ id }) => id === ids[0])?.properties["city"],
      ),
      stored: stored?.properties["city"],
    };
  }

  test("never both on their way", async () => {
    expect(await writeThreeTimes()).toEqual({
      departures: [0, 100, 200],
      written: ["One", "Two", "Three"],
      stored: "Three",
    });
  });

  test("also when the first has to be sent again", async () => {
    expect(await writeThreeTimes(refusal(502), refusal(429))).toEqual({
      departures: [0, 600, 10_700, 10_800, 10_900],
      written: ["One", "One", "One", "Two", "Three"],
      stored: "Three",
    });
  });

  test("also when keys differ only in their case", async () => {
    const { client, clock } = connect(server, { clock: { travelTime: () => 100 } });
    const start = clock.runtime.now();
    const records = [
      { properties: { email: "Ada@example.com", city: "One" } },
      ...contacts(99),
      { properties: { email: " ada@EXAMPLE.com", city: "Two" } },
    ];
    await client.upsert("contacts", records, { idProperty: "email" });
    expect(clock.departures.map((time) => time - start)).toEqual([0, 100]);
  });

  test("other batches need not wait", async () => {
    const { client, clock } = connect(server, {
      rateLimiter: NO_LIMIT,
      clock: { travelTime: () => 100 },
    });
    await client.run(archive, countingSource(200)).result();
    expect(new Set(clock.departures).size).toBe(1);
  });
});

describe("the calls of a client together", () => {
  test("keep its concurrency", async () => {
    const { client } = connect(server, { concurrency: 2 });
    let onTheirWay = 0;
    let most = 0;
    server.use(
      http.all("*", async () => {
        onTheirWay += 1;
        most = Math.max(most, onTheirWay);
        await rest();
        onTheirWay -= 1;
      }),
    );
    await Promise.all(upTo(3).map((id) => client.archive("contacts", [{ id }, { id: id + 3 }])));
    expect(most).toBe(2);
  });
});

test("a run that was iterated has no result to give a second time", async () => {
  const { client } = connect(server);
  const run = client.run(archive, [{ id: 1 }]);
  await collect(run);
  await expect(run.result()).rejects.toThrow("iterated");
});

test("a run has one reader, so that none gets a part of the outcomes", async () => {
  const { client } = connect(server);
  const run = client.run(archive, [{ id: 1 }]);
  const result = run.result();
  expect(() => run[Symbol.asyncIterator]()).toThrow("once");
  expect((await result).outcomes).toHaveLength(1);
  const other = client.run(archive, [{ id: 1 }]);
  await collect(other);
  expect(() => other[Symbol.asyncIterator]()).toThrow("once");
});

test("what waits for its turn in the order of the input is bounded, also when none of it is sent", async () => {
  const { client } = connect(server, { concurrency: 1 });
  server.use(answers(() => new Promise(() => {})));
  let read = 0;
  function* source(): Generator<RecordId> {
    for (let id = 1; id <= 100; id += 1) yield { id };
    for (; read < 100_000; read += 1) yield { id: "" };
  }
  const run = client.run(archive, source(), { order: "input" });
  const result = run.result();
  await rest();
  await rest();
  run.abort();
  await result;
  expect(read).toBeLessThan(1_000);
});

test.each(["acquire", "observe", "pause"] as const)(
  "a rate limiter whose %s fails ends the run, and loses no outcome",
  async (broken) => {
    let calls = 0;
    const fail = (): Promise<void> => {
      calls += 1;
      if (calls > 1 || broken === "pause") throw new Error("The store of the limit is down.");
      return Promise.resolve();
    };
    const { client, sandbox } = connect(server, {
      concurrency: 1,
      rateLimiter: { ...NO_LIMIT, [broken]: fail },
    });
    if (broken === "pause") server.use(answers(refusal(429)));
    const { counts, outcomes, stop } = await client.create("companies", companies(300));
    expect(outcomes).toHaveLength(300);
    expect(stop?.message).toContain("The store of the limit is down.");
    expect(sandbox.inspect("companies")).toHaveLength(counts.created);
  },
);

test("a job that stops does not wait for the turn of what it no longer sends", async () => {
  const { client, clock } = connect(server, {
    concurrency: 3,
    rateLimit: { requests: 1, perMilliseconds: 10_000 },
  });
  server.use(answers(refusal(403)));
  const run = client.run(
    archive,
    upTo(1_000).map((id) => ({ id: id + 1 })),
  );
  await expect(run.result()).rejects.toMatchObject({ code: "FORBIDDEN" });
  expect(run.stats.counts.skipped).toBe(1_000);
  expect(clock.departures).toHaveLength(1);
});
