import { describe, expect, test } from "vitest";
import { createBatchClient } from "../index.ts";
import { createRateLimiter, type RateLimiterSnapshot } from "../limits.ts";
import {
  answers,
  connect,
  contacts,
  door,
  NO_LIMIT,
  pass,
  refusal,
  type Responder,
  rest,
  TOKEN,
  useServer,
} from "../testing/account.ts";
import { type VirtualClock, virtualClock } from "../testing/virtual-clock.ts";

const server = useServer();
const { signal } = new AbortController();

/** So many batches to archive, the cheapest to answer. */
const batches = (count: number) => Array.from({ length: count * 100 }, (_, id) => ({ id: id + 1 }));
const archive = { operation: "archive", objectType: "contacts" } as const;

/** Milliseconds since the clock began, which is when the first request left. */
const sinceFirst = (times: readonly number[]) => times.map((time) => time - times[0]!);

function mostInAnyWindow(times: readonly number[], milliseconds: number): number {
  const sorted = [...times].sort((one, other) => one - other);
  const within = sorted.map(
    (start) => sorted.filter((time) => time >= start && time < start + milliseconds).length,
  );
  return Math.max(...within);
}

/** A number from 0 up to 1, the same ones each time. */
function pseudoRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 16_807) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

describe("429", () => {
  test.each([
    ["as long as the interval in its headers", 7_000, "TEN_SECONDLY_ROLLING", { interval: 7_000 }],
    ["as long as Retry-After says", 3_000, "TEN_SECONDLY_ROLLING", { interval: 7_000, after: "3" }],
    ["10 seconds when nothing is said", 10_000, "TEN_SECONDLY_ROLLING", {}],
    ["a second when that is the limit", 1_000, "SECONDLY", {}],
  ] as const)("waits %s", async (_, milliseconds, policyName, told) => {
    const { client, clock, sandbox } = connect(server);
    const headers = {
      ...("after" in told && { "retry-after": told.after }),
      ...("interval" in told && {
        "x-hubspot-ratelimit-interval-milliseconds": String(told.interval),
      }),
    };
    server.use(answers(refusal(429, { policyName }, headers)));
    const result = await client.create("contacts", contacts(2));
    expect(result).toMatchObject({ status: "success", counts: { created: 2 } });
    expect(result.outcomes[0]?.attempts).toBe(2);
    expect(sinceFirst(clock.departures)).toEqual([0, milliseconds]);
    expect(sandbox.inspect("contacts")).toHaveLength(2);
  });

  test("waits as long as the window in the options when nothing is said", async () => {
    const rateLimit = { requests: 5, perMilliseconds: 1_500 };
    const { client, clock } = connect(server, { rateLimit });
    server.use(answers(refusal(429, { policyName: "TEN_SECONDLY_ROLLING" })));
    expect((await client.create("contacts", contacts(2))).status).toBe("success");
    expect(sinceFirst(clock.departures)).toEqual([0, 1_500]);
  });

  test("that says what is left waits a tenth of the window, then twice as long each time", async () => {
    const { client, clock } = connect(server);
    const refuse = refusal(
      429,
      { policyName: "TEN_SECONDLY_ROLLING" },
      {
        "x-hubspot-ratelimit-max": "190",
        "x-hubspot-ratelimit-interval-milliseconds": "10000",
        "x-hubspot-ratelimit-remaining": "0",
      },
    );
    server.use(answers(refuse, refuse, refuse, refuse, refuse, refuse));
    expect((await client.create("contacts", contacts(2))).status).toBe("success");
    const seconds = sinceFirst(clock.departures).map((time) => time / 1_000);
    expect(seconds).toEqual([0, 1, 3, 7, 15, 25, 35]);
  });

  test("nothing is lost, and nothing written twice", async () => {
    const { client, sandbox } = connect(server, {
      sandbox: { limits: { requests: 2, perMilliseconds: 10_000 } },
    });
    const result = await client.create("contacts", contacts(800));
    expect(result).toMatchObject({ status: "success", counts: { created: 800 } });
    expect(sandbox.inspect("contacts")).toHaveLength(800);
    const statuses = sandbox.requests().map(({ status }) => status);
    expect(statuses.filter((status) => status === 201)).toHaveLength(8);
    expect(statuses.filter((status) => status === 429)).toEqual([]);
  });

  test("holds back every request of the client", async () => {
    const travels = [0, 1, 500];
    const { client, clock } = connect(server, {
      concurrency: 2,
      clock: { travelTime: () => travels.shift() ?? 0 },
    });
    server.use(answers(pass, refusal(429, { policyName: "TEN_SECONDLY_ROLLING" })));
    // The second call gets its answer, and wants to go on, while the first has to wait.
    const [first, second] = await Promise.all([
      client.run(archive, batches(2)).result(),
      client.run(archive, batches(3)).result(),
    ]);
    expect([first.counts.archived, second.counts.archived]).toEqual([200, 300]);
    expect(sinceFirst(clock.departures)).toEqual([0, 0, 0, 10_001, 10_001, 10_001]);
  });

  test("skips what it refuses again and again", async () => {
    const { client, clock, sandbox } = connect(server);
    const refuse = refusal(429, { policyName: "TEN_SECONDLY_ROLLING" });
    server.use(answers(refuse, refuse, refuse));
    const job = { operation: "create", objectType: "contacts", maxRetries: 2 } as const;
    const { outcomes } = await client.run(job, contacts(1)).result();
    expect(outcomes).toMatchObject([
      { status: "skipped", attempts: 3, reason: "unavailable", message: "Refused with 429." },
    ]);
    expect(sinceFirst(clock.departures)).toEqual([0, 10_000, 20_000]);
    expect(sandbox.inspect("contacts")).toEqual([]);
  });
});

test("423 holds back only its own batch", async () => {
  const { client, clock } = connect(server, { concurrency: 2 });
  server.use(answers(refusal(423)));
  await client.run(archive, batches(4)).result();
  expect(sinceFirst(clock.departures)).toEqual([0, 0, 0, 0, 2_000]);
});

test("423 halves the requests in flight", async () => {
  const { client, clock } = connect(server, { concurrency: 8, rateLimiter: NO_LIMIT });
  const [all, rested] = [door(), door()];
  const locked: Responder = (inputs) => all.opened.then(() => refusal(423)(inputs));
  const held: Responder = () => rested.opened.then(() => undefined);
  const handler = answers(locked, held, held, held, held);
  server.use(handler);
  const result = client.run(archive, batches(8)).result();
  await expect.poll(() => handler.requests.length).toBe(4);
  all.open();
  await expect.poll(clock.onTheirWay).toBe(3);
  for (let turn = 0; turn < 5; turn += 1) await rest();
  expect(clock.onTheirWay()).toBe(3);
  rested.open();
  expect((await result).counts.archived).toBe(800);
});

describe("in any window", () => {
  test.each([
    { requests: 1, perMilliseconds: 1_000, concurrency: 1, count: 5 },
    { requests: 3, perMilliseconds: 10_000, concurrency: 6, count: 20 },
    { requests: 10, perMilliseconds: 10_000, concurrency: 3, count: 35 },
    { requests: 7, perMilliseconds: 500, concurrency: 12, count: 40 },
  ])(
    "no more than $requests leave in $perMilliseconds ms, and HubSpot never refuses one",
    async ({ requests, perMilliseconds, concurrency, count }) => {
      const random = pseudoRandom(requests);
      const limit = { requests, perMilliseconds };
      const { client, clock, sandbox } = connect(server, {
        concurrency,
        rateLimit: limit,
        sandbox: { limits: limit },
        clock: { random, travelTime: () => Math.floor(random() * 100) },
      });
      await client.run(archive, batches(count)).result();

      const arrivals = sandbox.requests().map(({ at }) => at);
      expect(arrivals).toHaveLength(count);
      expect(mostInAnyWindow(clock.departures, perMilliseconds)).toBeLessThanOrEqual(requests);
      expect(mostInAnyWindow(arrivals, perMilliseconds)).toBeLessThanOrEqual(requests);
      expect(sandbox.requests().filter(({ status }) => status === 429)).toEqual([]);
    },
  );

  test("the quota is used up", async () => {
    const rateLimit = { requests: 5, perMilliseconds: 10_000 };
    const { client, clock } = connect(server, { rateLimit });
    await client.run(archive, batches(15)).result();
    expect(sinceFirst(clock.departures)).toEqual(
      [0, 10_030, 20_060].flatMap((start) => Array.from({ length: 5 }, () => start)),
    );
  });

  test("the requests of all calls count", async () => {
    const rateLimit = { requests: 2, perMilliseconds: 10_000 };
    const { client, clock } = connect(server, { rateLimit });
    await Promise.all([1, 2, 3].map(() => client.run(archive, batches(1)).result()));
    expect(sinceFirst(clock.departures)).toEqual([0, 0, 10_030]);
  });

  test("another client's do not, nor do its pauses", async () => {
    const rateLimit = { requests: 2, perMilliseconds: 10_000 };
    const { client, clock } = connect(server, { rateLimit, concurrency: 1 });
    const { runtime, fetch } = clock;
    const other = createBatchClient({ accessToken: TOKEN, rateLimit, runtime, fetch });
    const refuseOther: Responder = (inputs) =>
      inputs[0]?.id === "999" ? refusal(429, { policyName: "SECONDLY" })(inputs) : undefined;
    server.use(answers(refuseOther, refuseOther));
    await Promise.all([
      client.run(archive, batches(2)).result(),
      other.run(archive, [{ id: 999 }]).result(),
    ]);
    expect(sinceFirst(clock.departures)).toEqual([0, 0, 0, 1_000]);
  });
});

describe("the limit in an answer's headers", () => {
  test("replaces the one the client began with", async () => {
    const { client, clock, sandbox } = connect(server, {
      concurrency: 1,
      sandbox: { limits: { requests: 2, perMilliseconds: 3_000 } },
    });
    await client.run(archive, batches(5)).result();
    expect(sinceFirst(clock.departures)).toEqual([0, 0, 3_030, 3_030, 6_060]);
    expect(sandbox.requests().every(({ status }) => status === 204)).toBe(true);
  });

  /** When each of four requests leaves; each is answered at once, and the first one with these headers. */
  async function departuresAfter(
    { runtime }: VirtualClock,
    headers: Record<string, string>,
  ): Promise<number[]> {
    const limiter = createRateLimiter({ requests: 2, perMilliseconds: 1_000 }, runtime);
    const times: number[] = [];
    for (let n = 0; n < 4; n++) {
      await limiter.acquire(signal);
      times.push(runtime.now());
      limiter.observe({
        sentAt: runtime.now(),
        status: 200,
        headers: n === 0 ? headers : {},
      });
    }
    return sinceFirst(times);
  }

  const max = "x-hubspot-ratelimit-max";
  const interval = "x-hubspot-ratelimit-interval-milliseconds";
  const remaining = "x-hubspot-ratelimit-remaining";
  test.each([
    ["more", { [max]: "3", [interval]: "1000" }, [0, 0, 0, 1_030]],
    ["fewer", { [max]: "1", [interval]: "1000" }, [0, 1_030, 2_060, 3_090]],
    ["a longer interval", { [max]: "2", [interval]: "5000" }, [0, 0, 5_030, 5_030]],
    [
      "that others took part of it",
      { [max]: "8", [interval]: "1000", [remaining]: "4" },
      [0, 0, 0, 1_030],
    ],
    ["nothing", {}, [0, 0, 1_030, 1_030]],
    ["half of it", { [max]: "9" }, [0, 0, 1_030, 1_030]],
    ["nothing that is a number", { [max]: "many", [interval]: "x" }, [0, 0, 1_030, 1_030]],
    ["zero", { [max]: "0", [interval]: "0" }, [0, 0, 1_030, 1_030]],
    ["a negative number", { [max]: "-1", [interval]: "1000" }, [0, 0, 1_030, 1_030]],
  ])("may say %s", async (_, headers, expected) => {
    expect(await departuresAfter(virtualClock(), headers)).toEqual(expected);
  });
});

describe("the first request", () => {
  const clock = virtualClock();
  const departures = async (headers: Record<string, string>, status?: number) => {
    const limiter = createRateLimiter({ requests: 5, perMilliseconds: 1_000 }, clock.runtime);
    const start = clock.runtime.now();
    const times: number[] = [];
    const all = Array.from({ length: 4 }, async () => {
      await limiter.acquire(signal);
      times.push(clock.runtime.now() - start);
    });
    await clock.runtime.sleep(300, signal);
    limiter.observe({ sentAt: start, status, headers });
    await Promise.all(all);
    return times;
  };

  test.each([
    ["an answer", 200],
    ["a refusal", 400],
    ["silence", undefined],
  ])("leaves alone, and %s lets the others go", async (_, status) => {
    expect(await departures({}, status)).toEqual([0, 300, 300, 300]);
  });

  test("without any word of it, another one leaves after a window", async () => {
    const limiter = createRateLimiter({ requests: 5, perMilliseconds: 1_000 }, clock.runtime);
    const start = clock.runtime.now();
    await limiter.acquire(signal);
    await limiter.acquire(signal);
    expect(clock.runtime.now() - start).toBe(1_400);
  });
});

describe("a call that is aborted while it waits for its turn", () => {
  test("ends at once, whoever waits before it", async () => {
    const rateLimit = { requests: 1, perMilliseconds: 10_000 };
    const { client, clock } = connect(server, { rateLimit });
    const start = clock.runtime.now();
    const controller = new AbortController();
    server.use(
      answers(() => {
        controller.abort(new Error("Enough."));
        return undefined;
      }),
    );
    const timed = async (result: Promise<unknown>) => {
      await result;
      return clock.runtime.now() - start;
    };
    const first = client.run(archive, batches(1)).result();
    const [last, aborted] = await Promise.all([
      timed(client.run(archive, batches(1)).result()),
      timed(client.run(archive, batches(1), { signal: controller.signal }).result()),
      first,
    ]);
    expect({ last, aborted }).toEqual({ last: 10_030, aborted: 0 });
    expect(sinceFirst(clock.departures)).toEqual([0, 10_030]);
  });

  test("does not use up a turn", async () => {
    const rateLimit = { requests: 1, perMilliseconds: 10_000 };
    const clock = virtualClock();
    const limiter = createRateLimiter(rateLimit, clock.runtime);
    const start = clock.runtime.now();
    await limiter.acquire(signal);
    limiter.observe({ sentAt: start, headers: {} });
    await clock.runtime.sleep(5_000, signal);
    await limiter.acquire(AbortSignal.abort());
    expect(clock.runtime.now() - start).toBe(5_000);
    await limiter.acquire(signal);
    expect(clock.runtime.now() - start).toBe(10_030);
  });
});

describe("a timer that fails", () => {
  const error = new Error("It broke.");

  test("fails those who wait for it, and the next wait has a timer of its own", async () => {
    const sleeps = [() => Promise.reject(error), () => Promise.resolve()];
    let now = 0;
    const limiter = createRateLimiter(
      { requests: 1, perMilliseconds: 1_000 },
      {
        now: () => now,
        sleep: (milliseconds) => {
          now += milliseconds;
          return sleeps.shift()!();
        },
      },
    );
    limiter.pause(500);
    const waiting = [limiter.acquire(signal), limiter.acquire(signal)];
    expect(await Promise.allSettled(waiting)).toEqual([
      { status: "rejected", reason: error },
      { status: "rejected", reason: error },
    ]);
    limiter.pause(500);
    await limiter.acquire(signal);
    expect([now, sleeps.length]).toEqual([1_000, 0]);
  });

  test("because nobody waits any more is no failure", async () => {
    const run = new AbortController();
    const limiter = createRateLimiter(
      { requests: 1, perMilliseconds: 1_000 },
      {
        now: () => 0,
        // As that of node:timers/promises does.
        sleep: (_, ended) =>
          new Promise((_resolve, reject) => {
            ended.addEventListener("abort", () => reject(error));
          }),
      },
    );
    limiter.pause(500);
    const acquiring = limiter.acquire(run.signal);
    run.abort();
    // An unhandled rejection would fail the test run.
    await acquiring;
  });
});

describe("lanes", () => {
  test("what is live leaves first, and backfill when nothing else waits", async () => {
    const clock = virtualClock();
    const limiter = createRateLimiter({ requests: 1, perMilliseconds: 1_000 }, clock.runtime);
    const left: string[] = [];
    const lanes = ["normal", "backfill", "backfill", "normal", undefined, "live"] as const;
    await Promise.all(
      lanes.map(async (lane, place) => {
        await limiter.acquire(signal, { lane });
        left.push(`${place} ${lane}`);
        limiter.observe({ sentAt: clock.runtime.now(), headers: {} });
      }),
    );
    expect(left).toEqual([
      "0 normal",
      "5 live",
      "3 normal",
      "4 undefined",
      "1 backfill",
      "2 backfill",
    ]);
  });

  test("a backfill leaves a tenth of the window to others, who find room at once", async () => {
    const clock = virtualClock();
    const limiter = createRateLimiter({ requests: 20, perMilliseconds: 1_000 }, clock.runtime);
    const begin = clock.runtime.now();
    const left: string[] = [];
    const acquire = async (lane: "live" | "normal" | "backfill"): Promise<void> => {
      await limiter.acquire(signal, { lane });
      left.push(`${lane} ${clock.runtime.now() - begin}`);
      limiter.observe({ sentAt: clock.runtime.now(), status: 200, headers: {} });
    };
    const history = Promise.all(Array.from({ length: 19 }, () => acquire("backfill")));
    await clock.runtime.sleep(100, signal);
    await Promise.all([acquire("live"), acquire("normal"), acquire("normal")]);
    await history;
    const backfill = (time: number, count: number) =>
      Array.from({ length: count }, () => `backfill ${time}`);
    expect(left).toEqual([
      ...backfill(0, 18),
      "live 100",
      "normal 100",
      "normal 1030",
      ...backfill(1_030, 1),
    ]);
  });

  test("a run of a few records does not wait for a backfill of the same client", async () => {
    const rateLimit = { requests: 2, perMilliseconds: 1_000 };
    const { client } = connect(server, { rateLimit, concurrency: 2 });
    const ended: string[] = [];
    const run = async (lane: "live" | "backfill", count: number) => {
      for await (const outcome of client.run(archive, batches(count), { lane })) {
        if (outcome.index === count * 100 - 1) ended.push(lane);
      }
    };
    await Promise.all([run("backfill", 8), run("live", 2)]);
    expect(ended).toEqual(["live", "backfill"]);
  });
});

describe("a limiter that takes over from another", () => {
  const QUOTA = {
    "x-hubspot-ratelimit-max": "5",
    "x-hubspot-ratelimit-interval-milliseconds": "1000",
  };

  /** Sends requests that take 100 ms each, and returns when they left. */
  async function send(
    { runtime }: VirtualClock,
    limiter: ReturnType<typeof createRateLimiter>,
    count: number,
  ): Promise<number[]> {
    return Promise.all(
      Array.from({ length: count }, async () => {
        await limiter.acquire(signal);
        const sentAt = runtime.now();
        await runtime.sleep(100, signal);
        limiter.observe({ sentAt, status: 200, headers: QUOTA });
        return sentAt;
      }),
    );
  }

  /** Departures of seven requests by one limiter and of ten by the next, in which a clock is a day ahead. */
  async function handOver(
    keep: (snapshot: RateLimiterSnapshot) => RateLimiterSnapshot | undefined,
  ) {
    const clock = virtualClock();
    const ahead = { ...clock.runtime, now: () => clock.runtime.now() + 86_400_000 };
    const limit = { requests: 2, perMilliseconds: 10_000 };
    const first = createRateLimiter(limit, clock.runtime);
    const before = await send(clock, first, 7);
    const kept = keep(JSON.parse(JSON.stringify(first.snapshot())) as RateLimiterSnapshot);
    const second = createRateLimiter(limit, ahead, kept);
    const after = await send({ ...clock, runtime: ahead }, second, 10);
    return {
      all: [...before, ...after.map((time) => time - 86_400_000)],
      after: sinceFirst(after),
    };
  }

  test("knows the quota and what was sent, by no clock but its own", async () => {
    const { all, after } = await handOver((snapshot) => snapshot);
    expect(mostInAnyWindow(all, 1_000)).toBe(5);
    // It does not send its first request alone.
    expect(after.slice(0, 3)).toEqual([0, 0, 0]);
  });

  test("without that, it would send too much", async () => {
    const { all } = await handOver(() => undefined);
    expect(mostInAnyWindow(all, 1_000)).toBeGreaterThan(5);
  });

  test("keeps a pause, usage by others, and requests without an answer", async () => {
    const clock = virtualClock();
    const limiter = createRateLimiter({ requests: 5, perMilliseconds: 1_000 }, clock.runtime);
    await limiter.acquire(signal);
    const sentAt = clock.runtime.now();
    await clock.runtime.sleep(50, signal);
    const headers = {
      ...QUOTA,
      "x-hubspot-ratelimit-max": "9",
      "x-hubspot-ratelimit-remaining": "4",
    };
    limiter.observe({ sentAt, status: 200, headers });
    await limiter.acquire(signal);
    await clock.runtime.sleep(20, signal);
    limiter.pause(300);
    const snapshot: RateLimiterSnapshot = {
      requests: 9,
      perMilliseconds: 1_000,
      isKnown: true,
      // The first was counted when its answer came.
      ages: [420, 20],
      pause: 300,
      usedByOthers: 4,
    };
    expect(limiter.snapshot()).toEqual(snapshot);
    const next = createRateLimiter({ requests: 1, perMilliseconds: 1 }, clock.runtime, snapshot);
    expect(next.snapshot()).toEqual(snapshot);
  });
});
