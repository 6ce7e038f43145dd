// Only tests reach for the sandbox; the package itself must not.
// oxlint-disable-next-line no-restricted-imports
import { createSandbox } from "@x/batch-sandbox";
import { type Batch, type Job, planBatches } from "@x/batch-core";
import type { BatchResult, Outcome, Stop } from "@x/batch-types";
import { describe, expect, test } from "vitest";
import {
  BatchError,
  type BatchEvent,
  createBatchClient,
  type RateLimiter,
  type RunStore,
  type Runtime,
  SourceFailedError,
} from "../index.ts";
import { createConcurrency } from "../limits/concurrency.ts";
import { recordProtocol } from "./run-store.ts";
import { createRunState } from "./run-state.ts";
import { defaultRuntime } from "../runtime.ts";
import { createSecrets } from "../send/redact.ts";
import { createSendRequest } from "../send/send-request.ts";
import { fetchTransport } from "../send/transport.ts";
import { createSettleBatch } from "./settle-batch.ts";

const RECORDS = 40;
const records = Array.from({ length: RECORDS }, (_, place) => ({
  properties: { email: `person-${place}@example.com` },
}));
// Its sources give anything.
const job: Job = { operation: "create", objectType: "contacts", batchSize: 5 };

/** Throws when it is called for the n-th time, at once or by rejecting; else does its work. */
type Breaks = <Args extends unknown[], Result>(
  work: (...args: Args) => Result,
) => (...args: Args) => Result;

interface Parts {
  readonly store: RunStore;
  readonly limiter: RateLimiter;
  readonly runtime: Partial<Runtime>;
  readonly onEvent: (event: BatchEvent) => void;
}

const working: Parts = {
  store: { sending: () => {}, answered: () => Promise.resolve() },
  limiter: { acquire: () => Promise.resolve(), observe: () => {}, pause: () => {} },
  runtime: {
    now: () => 1_700_000_000_000,
    random: () => 0.5,
    sleep: () => new Promise((resolve) => setImmediate(resolve)),
  },
  onEvent: () => {},
};

/** Every part that is not ours to trust, and what the run is stopped by when it fails. */
const PARTS: Record<string, [Stop["reason"] | undefined, (breaks: Breaks) => Partial<Parts>]> = {
  "store.sending": [
    "store-failed",
    (breaks) => ({
      store: {
        ...working.store,
        sending: breaks((...args: Parameters<Parts["store"]["sending"]>) =>
          working.store.sending(...args),
        ),
      },
    }),
  ],
  // It is called again.
  "store.answered": [
    undefined,
    (breaks) => ({
      store: {
        ...working.store,
        answered: breaks((...args: Parameters<Parts["store"]["answered"]>) =>
          working.store.answered(...args),
        ),
      },
    }),
  ],
  "limiter.acquire": [
    "limiter-failed",
    (breaks) => ({
      limiter: {
        ...working.limiter,
        acquire: breaks((...args: Parameters<Parts["limiter"]["acquire"]>) =>
          working.limiter.acquire(...args),
        ),
      },
    }),
  ],
  "limiter.observe": [
    "limiter-failed",
    (breaks) => ({
      limiter: {
        ...working.limiter,
        observe: breaks((...args: Parameters<Parts["limiter"]["observe"]>) =>
          working.limiter.observe(...args),
        ),
      },
    }),
  ],
  "limiter.pause": [
    "limiter-failed",
    (breaks) => ({
      limiter: {
        ...working.limiter,
        pause: breaks((...args: Parameters<Parts["limiter"]["pause"]>) =>
          working.limiter.pause(...args),
        ),
      },
    }),
  ],
  "runtime.sleep": [
    "client-failed",
    (breaks) => ({ runtime: { ...working.runtime, sleep: breaks(working.runtime.sleep!) } }),
  ],
  "runtime.random": [
    "client-failed",
    (breaks) => ({ runtime: { ...working.runtime, random: breaks(working.runtime.random!) } }),
  ],
  onEvent: [undefined, (breaks) => ({ onEvent: breaks(working.onEvent) })],
};

const FAILURE = new Error("It broke.");
const NTH = [1, 2, 3, 5, 8];
const MODES = ["throws", "rejects"] as const;
const CASES = Object.entries(PARTS)
  .flatMap(
    ([part, [reason, make]]) =>
      NTH.flatMap((nth) => MODES.map((mode) => ({ part, reason, make, nth, mode }))),
    // Nobody waits for a number.
  )
  .filter(({ part, mode }) => part !== "runtime.random" || mode === "throws");

function breaksAt(
  nth: number,
  mode: (typeof MODES)[number],
): { breaks: Breaks; calls: () => number } {
  let calls = 0;
  const breaks: Breaks =
    (work) =>
    (...args) => {
      calls += 1;
      if (calls !== nth) return work(...args);
      if (mode === "throws") throw FAILURE;
      return Promise.reject(FAILURE) as never;
    };
  return { breaks, calls: () => calls };
}

/** A HubSpot that asks for pauses, refuses records, and loses answers. */
function connect(parts: Partial<Parts>) {
  const { limiter, onEvent, runtime, store } = { ...working, ...parts };
  const sandbox = createSandbox({
    faults: [
      { nth: 2, fault: { kind: "status", status: 477 } },
      { nth: 4, fault: { kind: "status", status: 423 } },
      { nth: 6, fault: { kind: "reset", when: "before-answer" } },
      { nth: 8, fault: { kind: "status", status: 503 } },
    ],
  });
  const client = createBatchClient({
    accessToken: "any",
    concurrency: 3,
    rateLimiter: limiter,
    onEvent,
    fetch: (url, init) => sandbox.fetch(new Request(url, init)),
    runtime,
  });
  return { client, sandbox, store };
}

const indexes = (outcomes: readonly Outcome[]) => outcomes.map(({ index }) => index);

function expectTruth(
  { outcomes }: Pick<BatchResult, "outcomes">,
  { sandbox }: ReturnType<typeof connect>,
): void {
  expect(indexes(outcomes)).toEqual(records.map((_, index) => index));
  const stored = new Map<string | null | undefined, number>();
  for (const { properties } of sandbox.inspect("contacts")) {
    stored.set(properties["email"], (stored.get(properties["email"]) ?? 0) + 1);
  }
  for (const { index, status } of outcomes) {
    const times = stored.get(records[index]!.properties.email) ?? 0;
    if (status === "created") expect([index, times]).toEqual([index, 1]);
    else if (status === "unknown") expect(times).toBeLessThanOrEqual(1);
    else expect([index, status, times]).toEqual([index, status, 0]);
  }
}

test.each(CASES)("$part $mode at call $nth: no outcome is lost", async (the) => {
  const { breaks, calls } = breaksAt(the.nth, the.mode);
  const account = connect(the.make(breaks));
  const { client, store } = account;
  const result = await client.run(job, records, { store }).result();
  expectTruth(result, account);
  if (the.reason === undefined || calls() < the.nth) expect(result.stop).toBeUndefined();
  else expect(result.stop).toMatchObject({ reason: the.reason });
});

test.each([
  ["store.sending", "The run could not be kept: It broke."],
  ["limiter.acquire", "The rate limiter failed: It broke."],
  ["runtime.sleep", "The client failed: It broke."],
])("a stop by %s says what broke", async (part, message) => {
  const [reason, make] = PARTS[part]!;
  const { client, store } = connect(make(breaksAt(1, "throws").breaks));
  const { stop } = await client.run(job, records, { store }).result();
  expect(stop).toEqual({ reason, message });
});

describe("a source that fails", () => {
  const given = 17;
  async function* source(error: unknown) {
    yield* records.slice(0, given);
    throw error;
  }
  const another = new BatchError("UNAUTHORIZED", "The token of another client has expired.");

  test.each([FAILURE, another])("with %s loses nothing that it gave", async (cause) => {
    const { client, store } = connect({});
    const result = client.run(job, source(cause), { store }).result();
    const failed: unknown = await result.catch((it: unknown) => it);
    if (!(failed instanceof SourceFailedError)) throw failed;
    expect(failed.cause).toBe(cause);
    expect(indexes(failed.result.outcomes)).toEqual(Array.from({ length: given }, (_, at) => at));
  });

  /** An iterator written by hand, which gives these steps one after the other. */
  function stepsOf(kind: "iterator" | "asyncIterator", steps: readonly unknown[]) {
    const left = [...steps];
    return { [Symbol[kind]]: () => ({ next: () => left.shift() }) } as unknown as Iterable<unknown>;
  }
  const step = { done: false, value: records[0] };

  describe.each(["iterator", "asyncIterator"] as const)("by its %s", (kind) => {
    test.each([undefined, null, 5, "text"])(
      "that gives %j has not come to its end",
      async (odd) => {
        const { client } = connect({});
        const failed: unknown = await client
          .run(job, stepsOf(kind, [step, odd]))
          .result()
          .catch((it: unknown) => it);
        if (!(failed instanceof SourceFailedError)) throw new Error("The source did not fail.");
        expect(failed.result.outcomes).toMatchObject([{ index: 0, status: "created" }]);
        const message = `The source of records failed: The iterator gave ${odd} instead of { done, value }.`;
        expect(failed.result.stop).toEqual({ reason: "source-failed", message });
      },
    );

    test("has ended when `done` counts as true", async () => {
      const { client } = connect({});
      const result = await client.run(job, stepsOf(kind, [step, { done: 1 }])).result();
      expect(result.outcomes).toMatchObject([{ index: 0, status: "created" }]);
    });
  });

  test("is not what a failing store is called", async () => {
    const { breaks } = breaksAt(2, "throws");
    const { client, store } = connect(PARTS["store.sending"]![1](breaks));
    const run = client.run(job, source(FAILURE), { store });
    const outcomes: Outcome[] = [];
    await (async () => {
      for await (const outcome of run) outcomes.push(outcome);
    })().catch(() => {});
    expect(run.stats.stop?.reason).toBe("store-failed");
    expect(indexes(outcomes).sort((one, other) => one - other)).toEqual(
      Array.from({ length: outcomes.length }, (_, at) => at),
    );
  });

  test("also by an iterator that cannot be ended", async () => {
    const iterator = { next: () => ({ done: false, value: { id: "" } }), return: 7 };
    const broken = { [Symbol.asyncIterator]: () => iterator } as unknown as AsyncIterable<unknown>;
    const { client } = connect({});
    const outcomes: Outcome[] = [];
    for await (const outcome of client.run(job, broken)) {
      outcomes.push(outcome);
      break;
    }
    expect(outcomes).toMatchObject([{ index: 0, status: "failed" }]);
  });
});

describe("unanswered batches of a store", () => {
  const batch = { job: {}, entries: [{ index: 0, input: {} }] };
  test.each([
    { batch, at: "soon" },
    { batch: { ...batch, entries: undefined }, at: 1 },
    { batch: { ...batch, entries: [{ index: 0.5, input: {} }] }, at: 1 },
    { batch: { ...batch, entries: [{ index: 0 }] }, at: 1 },
    { batch: { ...batch, job: "create" }, at: 1 },
  ])("%j is refused before anything is sent", async (one) => {
    const { client, sandbox } = connect({});
    await expect(
      client.run(job, records, { unanswered: [one as never] }).result(),
    ).rejects.toMatchObject({ code: "INVALID_OPTIONS" });
    expect(sandbox.requests()).toEqual([]);
  });
});

describe("a bug in what core says of a batch", () => {
  const protocol = recordProtocol();
  const bug = (): never => {
    throw FAILURE;
  };
  const stop = { reason: "client-failed", message: "The client failed: It broke." };

  test.each([
    ["build", { status: "skipped", reason: "stopped", attempts: 0, message: stop.message }],
    ["interpret", { status: "unknown", reason: "no-answer", attempts: 1 }],
  ] as const)("%s", async (name, fate) => {
    const sandbox = createSandbox();
    const runtime = { ...defaultRuntime, ...working.runtime };
    const state = createRunState({
      info: { id: 1, operation: "create", objectType: "contacts", apiVersion: "2026-09" },
      listeners: [],
      runtime,
    });
    const settleBatch = createSettleBatch({
      sendRequest: createSendRequest({
        baseUrl: "https://api.hubapi.com",
        attemptTimeout: 1_000,
        transport: fetchTransport((url, init) => sandbox.fetch(new Request(url, init))),
        secrets: createSecrets(),
        runtime,
      }),
      tokens: { get: () => "any", replace: async () => false, settled: async () => {} },
      concurrency: createConcurrency(1, runtime),
      limiter: working.limiter,
      runtime,
    });
    const steps = [...planBatches({ ...job, batchSize: 2 }, records.slice(0, 2))];
    const { batch } = steps[0] as { batch: Batch };
    const outcomes: Outcome[] = [];
    await settleBatch({ ...protocol, [name]: bug }, batch, state, (some) => {
      outcomes.push(...some);
    });
    expect(state.stop).toEqual(stop);
    expect(outcomes).toMatchObject([
      { index: 0, ...fate },
      { index: 1, ...fate },
    ]);
    expect(sandbox.inspect("contacts")).toHaveLength(name === "interpret" ? 2 : 0);
  });
});
