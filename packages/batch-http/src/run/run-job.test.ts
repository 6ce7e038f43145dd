import type { Outcome, RecordId } from "@x/batch-types";
import { delay, http } from "msw";
import { describe, expect, test, vi } from "vitest";
import {
  answers,
  companies,
  connect,
  contactIds,
  contacts,
  door,
  drop,
  NO_LIMIT,
  pass,
  refusal,
  type Responder,
  rest,
  useServer,
} from "../testing/account.ts";

const server = useServer();

const create = { operation: "create", objectType: "contacts" } as const;
const archive = { operation: "archive", objectType: "contacts" } as const;

const never: Responder = async () => {
  await delay("infinite");
  return undefined;
};

/** Yields records to archive, and tells how many were asked for and whether it was closed. */
function countingSource(count: number, after?: () => Promise<never>) {
  const source = {
    read: 0,
    closed: false,
    async *[Symbol.asyncIterator]() {
      try {
        while (source.read < count) {
          source.read += 1;
          yield { id: source.read };
        }
        await after?.();
      } finally {
        source.closed = true;
      }
    },
  };
  return source;
}

async function collect(outcomes: AsyncIterable<Outcome>, into: Outcome[] = []): Promise<Outcome[]> {
  for await (const outcome of outcomes) into.push(outcome);
  return into;
}

/** How often each status occurs. */
function statuses(outcomes: readonly Outcome[]): Record<string, number> {
  const found: Record<string, number> = {};
  for (const { status } of outcomes) found[status] = (found[status] ?? 0) + 1;
  return found;
}

/** The positions of all outcomes, in order; each should be there once. */
const indexes = (outcomes: readonly Outcome[]) =>
  outcomes.map(({ index }) => index).sort((one, other) => one - other);
const upTo = (count: number) => Array.from({ length: count }, (_, index) => index);

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

describe("a consumer that leaves", () => {
  test.each([
    ["nothing running behind", {}],
    ["nothing running behind, with a signal of its own", { signal: new AbortController().signal }],
  ])("leaves %s", async (_, options) => {
    const { client, clock } = connect(server, { concurrency: 3 });
    server.use(answers(pass, never, never, never));
    const source = countingSource(10_000);
    for await (const _ of client.run(archive, source, options)) break;
    expect(clock.onTheirWay()).toBe(0);
    expect(clock.asleep()).toBe(0);
    const { read } = source;
    const sent = clock.departures.length;
    await rest();
    expect(source.closed).toBe(true);
    expect([source.read, clock.departures.length]).toEqual([read, sent]);
  });

  test("does not wait for a source that is stuck, or for a pause", async () => {
    // The second batch is answered first, and pauses when the first is done.
    const travels = [1, 0];
    const { client, clock } = connect(server, {
      concurrency: 2,
      rateLimiter: NO_LIMIT,
      clock: { travelTime: () => travels.shift() ?? 0 },
    });
    const start = clock.runtime.now();
    server.use(answers(refusal(423)));
    const source = countingSource(250, () => new Promise(() => {}));
    for await (const outcome of client.run(archive, source)) {
      expect(outcome.index).toBe(0);
      break;
    }
    expect(clock.sleeps).toEqual([2_000]);
    expect(clock.asleep()).toBe(0);
    expect(clock.runtime.now() - start).toBe(1);
  });

  test("closes a source that is not asynchronous", async () => {
    const { client } = connect(server);
    let closed = false;
    const source = (function* () {
      try {
        for (let id = 1; ; id++) yield { id };
      } finally {
        closed = true;
      }
    })();
    for await (const _ of client.run(archive, source)) break;
    expect(closed).toBe(true);
  });
});

describe("a signal that aborts", () => {
  const reason = new Error("The user pressed Escape.");

  test("what is on its way is unknown, what is not sent is skipped", async () => {
    const { client } = connect(server, { concurrency: 2 });
    const controller = new AbortController();
    const handler = answers(pass, pass, never, async () => {
      controller.abort(reason);
      await delay("infinite");
      return undefined;
    });
    server.use(handler);
    const result = await client.create("companies", companies(1_050), {
      signal: controller.signal,
    });
    expect(result).toMatchObject({
      status: "partial",
      counts: { created: 200, unknown: 200, skipped: 650 },
    });
    expect(indexes(result.outcomes)).toEqual(upTo(1_050));
    expect(result.outcomes[399]).toMatchObject({
      status: "unknown",
      reason: "no-answer",
      message: "Aborted while waiting for HubSpot's answer.",
    });
    expect(result.outcomes[1_049]).toMatchObject({
      status: "skipped",
      reason: "aborted",
      message: reason.message,
      attempts: 0,
    });
    expect(handler.requests).toHaveLength(4);
  });

  test("before the start: nothing is sent", async () => {
    const { client, clock } = connect(server);
    const signal = AbortSignal.abort(reason);
    const result = await client.create("contacts", contacts(150), { signal });
    expect(result).toMatchObject({ status: "failure", counts: { skipped: 150 } });
    expect(clock.departures).toEqual([]);
    expect(statuses(await collect(client.run(archive, countingSource(150), { signal })))).toEqual(
      {},
    );
  });

  test("also when the source is stuck", async () => {
    const { client, clock } = connect(server);
    const controller = new AbortController();
    const source = countingSource(150, () => {
      controller.abort(reason);
      return new Promise(() => {});
    });
    server.use(answers(never));
    const outcomes = await collect(client.run(create, toContacts(source), controller));
    expect(indexes(outcomes)).toEqual(upTo(150));
    expect(statuses(outcomes)).toEqual({ unknown: 100, skipped: 50 });
    expect(clock.departures).toHaveLength(1);
  });

  test("also when all that was read is done", async () => {
    const { client } = connect(server);
    const controller = new AbortController();
    const source = countingSource(100, () => new Promise(() => {}));
    const outcomes: Outcome[] = [];
    for await (const outcome of client.run(archive, source, controller)) {
      outcomes.push(outcome);
      if (outcomes.length === 100) setTimeout(() => controller.abort(reason));
    }
    expect(statuses(outcomes)).toEqual({ archived: 100 });
  });

  test.each([
    ["a pause HubSpot asked for", refusal(429), "skipped"],
    ["a pause of its batch", refusal(423), "skipped"],
    ["a pause after silence", drop, "unknown"],
  ] as [string, Responder, string][])(
    "during %s, it ends at once",
    async (_, responder, status) => {
      const { client, clock } = connect(server);
      const start = clock.runtime.now();
      const controller = new AbortController();
      server.use(answers(responder));
      const { runtime } = clock;
      const aborting = client.run(archive, [{ id: 1 }], controller).result();
      while (clock.sleeps.length === 0) await Promise.race([aborting, new Promise(setImmediate)]);
      controller.abort(reason);
      const { outcomes } = await aborting;
      expect(outcomes).toMatchObject([{ status, attempts: 1 }]);
      expect(runtime.now()).toBe(start);
      expect(clock.asleep()).toBe(0);
    },
  );

  test("an upsert on its way is unknown, and not sent again", async () => {
    const { client, clock } = connect(server);
    const controller = new AbortController();
    server.use(
      answers(async () => {
        controller.abort(reason);
        await delay("infinite");
        return undefined;
      }),
    );
    const { signal } = controller;
    const options = { idProperty: "email", signal };
    const { outcomes } = await client.upsert("contacts", contacts(2), options);
    expect(outcomes).toMatchObject([
      { status: "unknown", attempts: 1 },
      { status: "unknown", attempts: 1 },
    ]);
    expect(clock.departures).toHaveLength(1);
  });

  test("other calls of the client go on", async () => {
    const { client } = connect(server);
    const controller = new AbortController();
    controller.abort(reason);
    const [aborted, other] = await Promise.all([
      client.create("contacts", contacts(1), controller),
      client.create("contacts", contacts(1, 1)),
    ]);
    expect([aborted.counts.skipped, other.counts.created]).toEqual([1, 1]);
  });
});

/** The contacts of a counting source. */
async function* toContacts(source: AsyncIterable<{ id: number }>) {
  for await (const { id } of source) yield contacts(1, id)[0]!;
}

describe("a source that fails", () => {
  const error = new RangeError("Row 151 cannot be read.");
  const sources = {
    asynchronous: () =>
      countingSource(150, () => {
        throw error;
      }),
    synchronous: () =>
      (function* () {
        for (let id = 1; id <= 150; id++) yield { id };
        throw error;
      })(),
  };

  test.each(Object.entries(sources))(
    "settles all it gave, then its own error is thrown: %s",
    async (_, source) => {
      const { client } = connect(server);
      const outcomes: Outcome[] = [];
      await expect(collect(client.run(archive, source()), outcomes)).rejects.toBe(error);
      expect(indexes(outcomes)).toEqual(upTo(150));
      expect(statuses(outcomes)).toEqual({ archived: 150 });
      await expect(client.run(archive, source()).result()).rejects.toMatchObject({
        code: "SOURCE_FAILED",
        cause: error,
        message: "The source failed after 150 records: Row 151 cannot be read.",
        result: {
          status: "partial",
          counts: { archived: 150 },
          stop: {
            reason: "source-failed",
            message: "The source of records failed: Row 151 cannot be read.",
          },
        },
      });
    },
  );

  test("waits for what is on its way before it is reported", async () => {
    const { client } = connect(server);
    const { opened, open } = door();
    server.use(
      answers(async () => {
        await opened;
        return undefined;
      }),
    );
    let thrown: unknown;
    const outcomes: Outcome[] = [];
    const done = collect(client.run(archive, sources.asynchronous()), outcomes).catch(
      (failure: unknown) => {
        thrown = failure;
      },
    );
    await rest();
    expect(thrown).toBeUndefined();
    open();
    await done;
    expect(thrown).toBe(error);
    expect(outcomes).toHaveLength(150);
  });

  test("before its first record: nothing is sent", async () => {
    const { client, clock } = connect(server);
    const source = {
      [Symbol.asyncIterator]: () => ({ next: () => Promise.reject(error) }),
    };
    await expect(client.run(archive, source).result()).rejects.toMatchObject({
      cause: error,
      result: { outcomes: [] },
    });
    expect(clock.departures).toEqual([]);
  });
});

function streamOf<Item>(items: readonly Item[]): ReadableStream<Item> {
  return new ReadableStream({
    start(controller) {
      for (const item of items) controller.enqueue(item);
      controller.close();
    },
  });
}

/** Gives no promises, which `for await` allows and types forbid. */
function writtenByHand<Item>(items: readonly Item[]): AsyncIterable<Item> {
  let next = 0;
  const iterator = {
    next: () => ({ done: next >= items.length, value: items[next++] }),
    // Called only for what has not ended by itself.
    return: () => {
      throw new Error("It has ended.");
    },
  };
  return { [Symbol.asyncIterator]: () => iterator as unknown as AsyncIterator<Item> };
}

describe("a source may be", () => {
  const records = contacts(3);
  test.each([
    ["an array", () => records],
    ["a set", () => new Set(records)],
    ["a generator", () => records.values()],
    ["an asynchronous generator", () => toContacts(countingSource(3))],
    ["a stream", () => streamOf(records)],
    ["an iterator of one's own", () => writtenByHand(records)],
  ])("%s", async (_, source) => {
    const { client, sandbox } = connect(server);
    const result = await client.run(create, source()).result();
    expect(result).toMatchObject({ status: "success", counts: { created: 3 } });
    expect(sandbox.inspect("contacts")).toHaveLength(3);
  });

  test.each([
    ["an empty array", () => []],
    ["an empty generator", () => [].values()],
    ["an empty asynchronous generator", () => toContacts(countingSource(0))],
  ])("%s", async (_, source) => {
    const { client, clock } = connect(server);
    const run = client.run(create, source());
    expect(await run.result()).toEqual({
      status: "success",
      outcomes: [],
      counts: run.stats.counts,
      requests: run.stats.requests,
      errors: [],
    });
    expect(clock.departures).toEqual([]);
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

test("a run that is ended sends nothing more, and waits for what is on its way", async () => {
  const { client, clock } = connect(server, { concurrency: 1 });
  const { opened, open } = door();
  server.use(
    answers(async () => {
      await opened;
      return undefined;
    }),
  );
  const run = client.run(
    archive,
    upTo(300).map((id) => ({ id: id + 1 })),
  );
  const result = run.result();
  await rest();
  run.drain("Enough.");
  open();
  expect(await result).toMatchObject({
    status: "partial",
    counts: { archived: 100, skipped: 200 },
    stop: { reason: "aborted", message: "Enough." },
  });
  expect(clock.departures).toHaveLength(1);
});
