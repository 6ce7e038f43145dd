import {
  type Batch,
  type Interpretation,
  InvalidOptionsError,
  isUnsent,
  JobStoppedError,
  mayBeWritten,
  planBatches,
} from "@x/batch-core";
import type { Counts, ObjectType, Outcome, Stop } from "@x/batch-types";
import { beforeAll, describe, expect, test } from "vitest";
import { type BatchEvent, type RunStore, SEND_NOW, type Unanswered } from "../index.ts";
import {
  answers,
  companies,
  connect,
  contacts,
  pass,
  refusal,
  rest,
  type Responder,
  useServer,
} from "../testing/account.ts";

const server = useServer();
// The client loads it when it is needed; here before the tests that wait for a moment only.
beforeAll(() => import("../client/create-runner.ts"));
const never: Responder = () => new Promise(() => {});

/** Keeps which batches left without an answer, as a disk would: as JSON. */
function memoryStore() {
  const sent = new Map<number, string>();
  const store: RunStore = {
    sending: (batch, at) => void sent.set(keyOf(batch), JSON.stringify({ batch, at })),
    answered: (batch) => void sent.delete(keyOf(batch)),
  };
  return {
    store,
    unanswered: (): Unanswered[] =>
      [...sent.values()].map((text) => JSON.parse(text) as Unanswered),
  };
}

const keyOf = ({ entries }: Batch): number => entries[0]!.index;

/** Writes 300 records; the process ends while HubSpot answers the second request, or the way back is cut. */
async function dieHalfWay(
  job: Parameters<ReturnType<typeof connect>["client"]["run"]>[0],
  records: readonly object[],
  second: Responder,
) {
  const account = connect(server, { concurrency: 1 });
  const { store, unanswered } = memoryStore();
  server.use(answers(pass, second));
  const run = account.client.run(job, records, { store });
  const settled: number[] = [];
  const reading = (async () => {
    for await (const { index, status } of run) if (status === "created") settled.push(index);
  })();
  await rest();
  const left = unanswered();
  run.abort();
  await reading;
  server.resetHandlers();
  return { ...account, left, settled };
}

describe("a run goes on where another process ended", () => {
  test.each(["written", "not written"])(
    "creations that were %s are looked up by their unique property, and made",
    async (fate) => {
      const job = { operation: "create", objectType: "contacts" } as const;
      const { left, settled } = await dieHalfWay(job, contacts(300), never);
      expect([left.length, settled.length]).toEqual([1, 100]);
      const second = connect(server);
      if (fate === "written") await second.client.create("contacts", contacts(100, 100));
      const result = await second.client
        .run(job, contacts(100, 200), { unanswered: left, firstIndex: 300 })
        .result();
      expect(result.counts).toMatchObject({ unknown: 0, created: 200, skipped: 0 });
      expect(result.outcomes.map(({ index }) => index)).toEqual([
        ...Array.from({ length: 100 }, (_, place) => 100 + place),
        ...Array.from({ length: 100 }, (_, place) => 300 + place),
      ]);
      expect(second.sandbox.inspect("contacts")).toHaveLength(200);
    },
  );

  test("without one they are unknown, and not sent again", async () => {
    const job = { operation: "create", objectType: "companies" } as const;
    const { left } = await dieHalfWay(job, companies(300), never);
    const second = connect(server);
    const run = second.client.run(job, [], { unanswered: left, firstIndex: 300 });
    expect((await run.result()).counts).toMatchObject({ unknown: 100, created: 0 });
    expect(second.sandbox.requests()).toEqual([]);
  });

  test("what has the same effect twice is sent again", async () => {
    const job = { operation: "upsert", objectType: "contacts", idProperty: "email" } as const;
    const { left } = await dieHalfWay(job, contacts(300), never);
    const second = connect(server);
    const run = second.client.run(job, [], { unanswered: left, firstIndex: 300 });
    expect((await run.result()).counts).toMatchObject({ unknown: 0, created: 100 });
  });
});

test.each([
  [
    "creates are looked up, and not sent again",
    { operation: "create", objectType: "contacts" },
    "skipped",
    ["read", "read"],
  ],
  [
    "upserts are unknown, and not sent again",
    { operation: "upsert", objectType: "contacts", idProperty: "email" },
    "unknown",
    [],
  ],
] as const)("of a cancelled run, %s", async (_, job, status, sent) => {
  const { left } = await dieHalfWay(job, contacts(300), never);
  const second = connect(server);
  const unanswered = left.map((one) => ({ ...one, cancelled: "Enough." }));
  const heard: number[][] = [];
  const store: RunStore = {
    sending() {},
    answered: (_batch, { outcomes, again }) => void heard.push([outcomes.length, again.length]),
  };
  const run = second.client.run(job, [], { unanswered, firstIndex: 300, store });
  const { counts, outcomes, stop } = await run.result();
  expect([counts[status], stop]).toEqual([100, undefined]);
  expect(outcomes[0]).toMatchObject({ message: expect.stringContaining("Enough.") });
  expect(second.sandbox.requests().map(({ path }) => path.split("/").at(-1))).toEqual(sent);
  expect(heard.at(-1)).toEqual([100, 0]);
});

test("a record that waits in a part of an earlier run is written before a newer one of its key", async () => {
  const job = { operation: "upsert", objectType: "contacts", idProperty: "email" } as const;
  const written = (city: string) => ["a@b.c", "d@e.f"].map((id) => ({ id, properties: { city } }));
  // The first is refused without a name, so that its halves follow; the process ends during the first half.
  const { store, unanswered } = memoryStore();
  const first = connect(server);
  server.use(answers(refusal(400), never));
  const run = first.client.run(job, written("Oslo"), { store });
  const result = run.result();
  await rest();
  const left = unanswered();
  run.abort();
  await result;
  server.resetHandlers();
  expect(left).toMatchObject([{ batch: { search: { waiting: [{}] } } }]);

  const { client, sandbox } = connect(server);
  const later = client.run(job, written("Bergen"), { unanswered: left, firstIndex: 2 });
  expect((await later.result()).counts).toMatchObject({ created: 2, updated: 2 });
  const cities = sandbox.inspect("contacts").map(({ properties }) => properties["city"]);
  expect(cities).toEqual(["Bergen", "Bergen"]);
});

describe("batches that no run of this job can have left", () => {
  const job = { operation: "update", objectType: "contacts" } as const;
  const record = { id: "7", properties: { city: "Oslo" } };
  const [step] = planBatches(job, [record]);
  if (step === undefined || !("batch" in step)) throw new Error("Expected a batch.");
  const { batch } = step;

  test.each<[string, unknown, string]>([
    [
      "a path for an operation",
      { ...batch, job: { ...batch.job, operation: "../../../settings/v3/users#" } },
      'job: operation: expected one of create, update, upsert, archive, read; got "../../../settings/v3/users#".',
    ],
    [
      "no entries",
      { ...batch, entries: null },
      "entries: expected a list of records, at least one.",
    ],
    [
      "another operation",
      { ...batch, job: { ...batch.job, operation: "archive" } },
      "it is of another job, archive of contacts.",
    ],
    [
      "another object",
      { ...batch, job: { ...batch.job, objectType: "deals" } },
      "it is of another job, update of deals.",
    ],
    ["the same record", batch, "the record at index 0 is there twice."],
    [
      "a record of the source",
      { ...batch, entries: batch.entries.map((entry) => ({ ...entry, index: 100 })) },
      "the record at index 100 is of the source, which begins at firstIndex, 100.",
    ],
  ])("%s: nothing is sent", async (_, left, problem) => {
    const { client, sandbox } = connect(server);
    const unanswered = [
      { batch, at: 1 },
      { batch: left as Batch, at: 1 },
    ];
    const run = client.run(job, [record], { unanswered, firstIndex: 100 });
    await expect(run.result()).rejects.toEqual(
      new InvalidOptionsError([`unanswered: batch 2: ${problem}`]),
    );
    expect(sandbox.requests()).toEqual([]);
  });

  test("an object may be called by its type id", async () => {
    const { client, sandbox } = connect(server);
    const unanswered = [{ batch, at: 1 }];
    const byId = { ...job, objectType: "0-1" } as const;
    await client.run(byId, [], { unanswered, firstIndex: 100 }).result();
    expect(sandbox.requests()).not.toEqual([]);
  });
});

describe("a store that fails", () => {
  const full = (): never => {
    throw new Error("no space left on device");
  };
  const message = "The run could not be kept: no space left on device";

  test("before a request leaves: it does not leave", async () => {
    const { client, sandbox } = connect(server);
    const run = client.run({ operation: "create", objectType: "contacts" }, contacts(300), {
      store: { sending: full, answered: () => {} },
    });
    const { counts, stop } = await run.result();
    expect(counts.skipped).toBe(300);
    expect(stop).toEqual({ reason: "store-failed", message });
    expect(sandbox.requests()).toEqual([]);
  });

  test("after an answer, for long: what it settles is settled, and nothing more is sent", async () => {
    const { client, clock, sandbox } = connect(server, { concurrency: 1 });
    const run = client.run({ operation: "create", objectType: "contacts" }, contacts(300), {
      store: { sending: () => Promise.resolve(), answered: full },
    });
    const before = clock.runtime.now();
    const { counts, stop } = await run.result();
    expect(counts).toMatchObject({ created: 100, skipped: 200 });
    expect(stop).toEqual({ reason: "store-failed", message });
    expect(Math.floor((clock.runtime.now() - before) / 1_000)).toBe(25);
    expect(sandbox.inspect("contacts")).toHaveLength(100);
  });

  test("after an answer, for a while: it is told until it takes it, and the run goes on", async () => {
    const { client } = connect(server, { concurrency: 1 });
    const told: number[] = [];
    const result = await client
      .run({ operation: "create", objectType: "contacts" }, contacts(200), {
        store: {
          sending: () => {},
          async answered({ entries }) {
            told.push(entries[0]!.index);
            if (told.length < 8) throw new Error("The database starts.");
          },
        },
      })
      .result();
    expect(result).toMatchObject({ status: "success", counts: { created: 200 } });
    expect(told).toEqual([...Array.from({ length: 8 }, () => 0), 100]);
  });

  test("after an answer, when the run is aborted: it is not told again", async () => {
    const { client } = connect(server, { concurrency: 1 });
    let told = 0;
    const run = client.run({ operation: "create", objectType: "contacts" }, contacts(300), {
      store: {
        sending: () => {},
        answered() {
          told += 1;
          run.abort();
          return full();
        },
      },
    });
    expect((await run.result()).counts).toMatchObject({ created: 100, skipped: 200 });
    expect(told).toBe(1);
  });

  test("when records are refused: the run ends", async () => {
    const { client, sandbox } = connect(server);
    const run = client.run(
      { operation: "archive", objectType: "contacts" },
      [{ id: "" }, { id: 7 }],
      {
        store: { sending: () => {}, answered: () => {}, settled: full },
      },
    );
    const { outcomes, stop } = await run.result();
    expect(outcomes.map(({ status }) => status)).toEqual(["failed", "skipped"]);
    expect(stop).toEqual({ reason: "store-failed", message });
    expect(sandbox.requests()).toEqual([]);
  });
});

describe("a store hears of every outcome once", () => {
  const job = { operation: "update", objectType: "contacts", duplicates: "refuse" } as const;
  const update = (id: unknown) => ({ id, properties: { city: "Oslo" } });

  /** What a store hears: `answered` and `settled` with the indexes, the latter also with those of the batch. */
  function listen() {
    const heard: [string, ...number[][]][] = [];
    const indexes = (list: readonly { readonly index: number }[]) => list.map(({ index }) => index);
    const store: RunStore = {
      sending: () => {},
      answered: (_, { outcomes }) => void heard.push(["answered", indexes(outcomes)]),
      async settled(outcomes, batch) {
        heard.push(["settled", indexes(outcomes), ...(batch ? [indexes(batch.entries)] : [])]);
        await rest();
      },
    };
    return { heard, store };
  }

  test("also of records that are refused before they are sent, several together", async () => {
    const { client } = connect(server);
    const { heard, store } = listen();
    // The twins of 0 are refused while it is in flight; 4 and others have no id.
    const records = [
      update(7),
      SEND_NOW,
      update(7),
      update(7),
      update(8),
      ...Array.from({ length: 5 }, () => update("")),
    ];
    const { outcomes } = await client
      .run<"update", ObjectType>(job, records as never, { store })
      .result();
    expect(outcomes).toHaveLength(9);
    const told = heard.flatMap(([, list]) => list!);
    expect(told.toSorted((one, other) => one - other)).toEqual(outcomes.map(({ index }) => index));
    const refused = heard.filter(([how]) => how === "settled");
    expect(refused.length).toBeLessThan(5);
    expect(refused.every(([, , batch]) => batch === undefined)).toBe(true);
  });

  test("also of records whose batch does not leave, when the run ends", async () => {
    const { client } = connect(server, {
      concurrency: 2,
      rateLimit: { requests: 1, perMilliseconds: 1_000 },
    });
    const { heard, store } = listen();
    const run = client.run({ ...job, batchSize: 1 }, [update(7), update(8), update(9)] as never, {
      store,
    });
    const outcomes: Outcome[] = [];
    for await (const outcome of run) {
      outcomes.push(outcome);
      run.drain("Enough.");
    }
    expect(outcomes.map(({ status }) => status)).toEqual(["failed", "skipped", "skipped"]);
    expect(new Set(heard)).toEqual(
      new Set([
        ["answered", [0]],
        ["settled", [1], [1]],
        ["settled", [2], [2]],
      ]),
    );
  });

  test("and of a batch that may be written, that it does not leave", async () => {
    const { client } = connect(server);
    server.use(answers(never));
    const { heard, store } = listen();
    const again: Batch[] = [];
    const run = client.run({ operation: "create", objectType: "contacts" }, contacts(2), {
      store: {
        ...store,
        answered: (_, interpretation) => void again.push(...interpretation.again),
        settled: (outcomes, batch) => {
          expect([batch, mayBeWritten(batch!)]).toEqual([again[0], true]);
          return store.settled!(outcomes, batch);
        },
      },
    });
    const result = run.result();
    await rest();
    run.abort();
    expect((await result).counts).toMatchObject({ unknown: 2 });
    expect(heard).toEqual([["settled", [0, 1], [0, 1]]]);
  });
});

describe("another worker drives the run, says the store", () => {
  const job = { operation: "create", objectType: "contacts" } as const;
  const stop = { reason: "taken-over", message: "Another worker drives this run." };
  const taken = () => "taken-over" as const;
  const free = () => {};

  test.each<[string, RunStore, Partial<Counts>, number]>([
    ["before a request", { sending: taken, answered: free }, { created: 0, skipped: 300 }, 0],
    [
      "after one",
      { sending: free, answered: async () => taken() },
      { created: 100, skipped: 200 },
      1,
    ],
  ])("%s: nothing more leaves", async (_, store, counts, requests) => {
    const { client, sandbox } = connect(server, { concurrency: 1 });
    const run = client.run(job, contacts(300), { store });
    const outcomes: Outcome[] = [];
    for await (const outcome of run) outcomes.push(outcome);
    expect(run.stats).toMatchObject({ stop, counts });
    expect(outcomes.filter(isUnsent)).toHaveLength(counts.skipped!);
    expect(sandbox.requests()).toHaveLength(requests);
  });

  test("when records are refused: nothing leaves", async () => {
    const { client, sandbox } = connect(server);
    const store = { sending: free, answered: free, settled: taken };
    const run = client.run(job, [{}, ...contacts(2)] as never, { store });
    await expect(run.result()).rejects.toEqual(new JobStoppedError(stop as Stop));
    expect(sandbox.requests()).toEqual([]);
  });
});

describe("a time until which a batch may leave", () => {
  const job = { operation: "create", objectType: "companies" } as const;

  test("when it is over, the request does not leave; the store is asked again", async () => {
    const { client, sandbox } = connect(server);
    const asked: number[] = [];
    const result = await client
      .run(job, companies(2), {
        store: {
          sending: async (batch, at) => (asked.push(batch.retries) === 1 ? at : at + 1_000),
          answered: () => {},
        },
      })
      .result();
    expect(result.counts).toMatchObject({ created: 2 });
    expect(asked).toEqual([0, 1]);
    expect(sandbox.requests()).toHaveLength(1);
  });

  test("that it was over says nothing about HubSpot: nobody else is held back", async () => {
    const { client } = connect(server);
    const held: unknown[] = [];
    const store = {
      sending: ({ retries }: Batch, at: number) => (retries === 0 ? at : undefined),
      answered: () => {},
    };
    const onEvent = (event: BatchEvent): void => {
      if (event.type === "waiting" && event.scope === "client") held.push(event);
    };
    const { counts } = await client
      .run({ ...job, batchSize: 1 }, companies(8), { store, onEvent })
      .result();
    expect(counts).toMatchObject({ created: 8 });
    expect(held).toEqual([]);
  });

  test.each([0, Number.NaN])("%s: it never leaves, and nothing is unknown", async (until) => {
    const { client, sandbox } = connect(server);
    const store = { sending: () => until, answered: () => {} };
    const run = client.run({ ...job, maxRetries: 2 }, companies(2), { store });
    expect((await run.result()).outcomes).toMatchObject(
      [0, 1].map(() => ({
        status: "skipped",
        reason: "unavailable",
        message: "It could not leave in the time that the store gave.",
      })),
    );
    expect(sandbox.requests()).toEqual([]);
  });
});

test("a store hears of every request and of what its answer means", async () => {
  const { client } = connect(server);
  const heard: [string, number, number][] = [];
  const store: RunStore = {
    sending: ({ entries }) => void heard.push(["sending", entries.length, 0]),
    answered: ({ entries }, { outcomes, again }: Interpretation) =>
      void heard.push([`answered ${outcomes.length}`, entries.length, again.length]),
  };
  const twins = [...contacts(1), ...contacts(1)];
  await client
    .run({ operation: "create", objectType: "contacts", duplicates: "sequence" }, twins, { store })
    .result();
  expect(heard).toEqual([
    ["sending", 1, 0],
    ["answered 1", 1, 0],
    ["sending", 1, 0],
    ["answered 1", 1, 0],
  ]);
});
