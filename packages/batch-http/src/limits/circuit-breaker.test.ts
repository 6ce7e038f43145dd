import type { Answer } from "@x/batch-core";
import { expect, test } from "vitest";
import { NO_LIMIT } from "../testing/account.ts";
import { virtualClock } from "../testing/virtual-clock.ts";
import { createCircuitBreaker } from "./circuit-breaker.ts";
import type { ObservedAnswer, RateLimiter } from "./rate-limiter.ts";

const { signal: never } = new AbortController();
const response = (status: number): Answer => ({ kind: "response", status, headers: {}, body: "" });
const soon = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** A breaker, and what passes it: each with the milliseconds since the beginning. */
function setUp(limiter: RateLimiter = NO_LIMIT) {
  // Pauses are kept in full.
  const { runtime, asleep } = virtualClock({ random: () => 1 });
  const breaker = createCircuitBreaker(limiter, runtime);
  const begin = runtime.now();
  const passed: string[] = [];
  const now = (): number => runtime.now() - begin;
  return {
    ...breaker,
    passed,
    now,
    asleep,
    sleep: (milliseconds: number) => runtime.sleep(milliseconds, never),
    /** An answer that comes now, to what leaves now. */
    answer: (batch: number, status: number) =>
      breaker.check(response(status), { batch, sentAt: runtime.now(), now: runtime.now() }),
    enter: async (name: string, signal = never): Promise<void> => {
      await breaker.limiter.acquire(signal);
      passed.push(`${name} ${now()}`);
    },
  };
}

/** Two batches have failed, so that nothing leaves for a second. */
function setUpOpen(limiter?: RateLimiter) {
  const all = setUp(limiter);
  all.answer(1, 503);
  expect([all.isOpen(), all.answer(2, 503).pause, all.isOpen()]).toEqual([false, 1_000, true]);
  return all;
}

test("a limiter may be a class", () => {
  class Limiter implements RateLimiter {
    readonly heard: unknown[] = [];
    acquire = (): Promise<void> => Promise.resolve();
    observe({ status }: ObservedAnswer): void {
      this.heard.push(status);
    }
    pause(milliseconds: number): void {
      this.heard.push(milliseconds);
    }
    pauseAfterRefusal(): number {
      return this.heard.length;
    }
  }
  const mine = new Limiter();
  const { limiter } = setUp(mine);
  limiter.observe({ sentAt: 0, status: 429, headers: {} });
  limiter.pause(7);
  expect([mine.heard, limiter.pauseAfterRefusal?.()]).toEqual([[429, 7], 2]);
});

test("closed, everything passes at once", async () => {
  const { enter, passed } = setUp();
  await Promise.all([enter("a"), enter("b")]);
  expect(passed).toEqual(["a 0", "b 0"]);
});

test("after the pause one passes, and the rest when that one is carried out", async () => {
  const { answer, enter, isOpen, passed, sleep } = setUpOpen();
  const all = Promise.all(["a", "b", "c"].map((name) => enter(name)));
  await sleep(1_500);
  expect(passed).toEqual(["a 1000"]);
  answer(3, 201);
  await all;
  expect([passed, isOpen()]).toEqual([["a 1000", "b 1500", "c 1500"], false]);
});

test("when that one fails, the next passes after a longer pause", async () => {
  const { answer, enter, passed, sleep } = setUpOpen();
  const all = Promise.all(["a", "b"].map((name) => enter(name)));
  await sleep(1_500);
  answer(3, 503);
  await all;
  expect(passed).toEqual(["a 1000", "b 3500"]);
});

test("when that one is told to wait, the next finds out", async () => {
  const { answer, enter, passed, sleep } = setUpOpen();
  const all = Promise.all(["a", "b"].map((name) => enter(name)));
  await sleep(1_500);
  answer(3, 429);
  await all;
  expect(passed).toEqual(["a 1000", "b 1500"]);
});

test("when the run of that one ends, the next finds out", async () => {
  const { enter, passed, sleep } = setUpOpen();
  const run = new AbortController();
  const all = Promise.all([enter("a", run.signal), enter("b")]);
  await sleep(1_500);
  run.abort();
  await all;
  expect(passed).toEqual(["a 1000", "b 1500"]);
});

test("an answer to what left earlier does not let another one pass", async () => {
  const { check, enter, now, passed, sleep } = setUpOpen();
  void enter("a");
  void enter("b");
  await sleep(1_500);
  check(response(503), { batch: 4, sentAt: 0, now: now() });
  await sleep(60_000);
  expect(passed).toEqual(["a 1000"]);
});

test("who leaves while it waits leaves no timer behind", async () => {
  const { asleep, enter, passed } = setUpOpen();
  const run = new AbortController();
  const all = Promise.all([enter("a", run.signal), enter("b", run.signal)]);
  await soon();
  expect(asleep()).toBe(1);
  run.abort();
  await all;
  expect([asleep(), passed]).toEqual([0, ["a 0", "b 0"]]);
});

test("what waits in the limiter when the breaker opens waits for the breaker, too", async () => {
  let open = (): void => {};
  const observed: ObservedAnswer[] = [];
  const slow: RateLimiter = {
    ...NO_LIMIT,
    acquire: () => new Promise((resolve) => (open = resolve)),
    observe: (answer) => void observed.push(answer),
  };
  const { answer, enter, now, passed, sleep } = setUp(slow);
  const entering = enter("a");
  await soon();
  answer(1, 503);
  answer(2, 503);
  open();
  await sleep(1_500);
  expect([passed, observed.map(({ status }) => status)]).toEqual([[], [undefined]]);
  open();
  await entering;
  expect([passed, now()]).toEqual([["a 1500"], 1_500]);
});

test("a limiter that ignores its signal does not hold up an abort", async () => {
  const { enter, passed } = setUp({ ...NO_LIMIT, acquire: () => new Promise(() => {}) });
  const run = new AbortController();
  const entering = enter("a", run.signal);
  run.abort();
  await entering;
  expect(passed).toEqual(["a 0"]);
});

test("the error of a limiter is passed on as it is, and the next finds out", async () => {
  const error = new Error("The store of the limit is down.");
  const failures = [error];
  const acquire = (): Promise<void> =>
    failures.length > 0 ? Promise.reject(failures.pop()!) : Promise.resolve();
  const { enter, passed } = setUpOpen({ ...NO_LIMIT, acquire });
  const [first, second] = await Promise.allSettled([enter("a"), enter("b")]);
  expect([first, second.status, passed]).toEqual([
    { status: "rejected", reason: error },
    "fulfilled",
    ["b 1000"],
  ]);
});

test("a timer that fails, fails those who wait, and the next wait has a timer of its own", async () => {
  const error = new Error("It broke.");
  let now = 0;
  let isBroken = true;
  const { check, limiter } = createCircuitBreaker(NO_LIMIT, {
    now: () => now,
    random: () => 1,
    sleep: async (milliseconds) => {
      if (isBroken) throw error;
      now += milliseconds;
    },
  });
  for (const batch of [1, 2]) check(response(503), { batch, sentAt: 0, now: 0 });
  const waiting = [limiter.acquire(never), limiter.acquire(never)];
  expect(await Promise.allSettled(waiting)).toEqual([
    { status: "rejected", reason: error },
    { status: "rejected", reason: error },
  ]);
  isBroken = false;
  await limiter.acquire(never);
  expect(now).toBe(1_000);
});
