import { createRateLimiter } from "../limits/rate-limiter.ts";
import { NEVER } from "../runtime.ts";
import { createConcurrency } from "../limits/concurrency.ts";

export interface Simulation {
  readonly requests?: number;
  readonly perMilliseconds?: number;
  /** When the client begins, in milliseconds; another app may have been there before. @default 0 */
  readonly begin?: number;
  /** How long the client has work, in milliseconds. */
  readonly duration: number;
  readonly concurrency?: number;
  readonly share?: number;
  /** Milliseconds from leaving to being counted. */
  readonly there: (random: () => number) => number;
  /** Milliseconds from being counted to the answer. */
  readonly back: (random: () => number) => number;
  /** When another app sends a request; it does not send again what is refused. */
  readonly byOthers?: readonly number[];
  readonly seed: number;
}

export interface Simulated {
  /** When each request of ours that was taken was counted. */
  readonly taken: readonly number[];
  readonly refused: number;
  /** When each request of the other app that was taken was counted. */
  readonly byOthers: readonly number[];
}

/** A client with endless work and HubSpot's sliding window, which counts requests as they arrive. */
export async function simulateQuota({
  requests = 190,
  perMilliseconds = 10_000,
  begin = 0,
  duration,
  concurrency = 20,
  share,
  there,
  back,
  byOthers = [],
  seed,
}: Simulation): Promise<Simulated> {
  const random = pseudoRandom(seed);
  const events = createEvents();
  const limiter = createRateLimiter({ requests: 100, perMilliseconds: 10_000, share }, events);
  const inFlight = createConcurrency(concurrency, events);
  const counted: number[] = [];
  const ours: number[] = [];
  const theirs: number[] = [];
  let windowStart = 0;
  let refused = 0;

  /** How many more there may be; nothing when there is no room. */
  function arrive(): number | undefined {
    while (counted[windowStart]! <= events.now() - perMilliseconds) windowStart += 1;
    const room = requests - (counted.length - windowStart);
    if (room === 0) return undefined;
    counted.push(events.now());
    return room - 1;
  }

  async function work(): Promise<void> {
    await events.sleep(begin);
    while (events.now() < begin + duration) {
      const release = await inFlight.acquire(NEVER);
      const readyAt = events.now();
      await limiter.acquire(NEVER);
      const sentAt = events.now();
      await events.sleep(there(random));
      const remaining = arrive();
      if (remaining === undefined) refused += 1;
      else ours.push(events.now());
      await events.sleep(back(random));
      limiter.observe({
        sentAt,
        status: remaining === undefined ? 429 : 200,
        headers: {
          "x-hubspot-ratelimit-max": String(requests),
          "x-hubspot-ratelimit-interval-milliseconds": String(perMilliseconds),
          "x-hubspot-ratelimit-remaining": String(remaining ?? 0),
        },
      });
      release({ sentAt, wasLimited: sentAt > readyAt, isTrouble: false });
      if (remaining === undefined)
        limiter.pause(limiter.pauseAfterRefusal!()! * (1 + random() / 10));
    }
  }

  for (const at of byOthers) {
    void events.sleep(at).then(() => arrive() !== undefined && theirs.push(at));
  }
  const workers = Array.from({ length: concurrency }, work);
  await events.run();
  await Promise.all(workers);
  return { taken: ours, refused, byOthers: theirs };
}

/** A number from 0 up to 1, the same ones each time. */
export function pseudoRandom(seed: number): () => number {
  let state = seed * 7_919 + 13;
  return () => {
    state = (state * 16_807) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

/** A clock that jumps from one sleeper to the next. */
function createEvents(): {
  now(): number;
  sleep(milliseconds: number, signal?: AbortSignal): Promise<void>;
  run(): Promise<void>;
} {
  let time = 0;
  /** A heap: none is due before the one at half its place. */
  const sleepers: { due: number; wake: () => void }[] = [];

  function add(sleeper: { due: number; wake: () => void }): void {
    let place = sleepers.push(sleeper) - 1;
    while (place > 0 && sleepers[(place - 1) >> 1]!.due > sleeper.due) {
      sleepers[place] = sleepers[(place - 1) >> 1]!;
      place = (place - 1) >> 1;
    }
    sleepers[place] = sleeper;
  }

  function removeFirst(): { due: number; wake: () => void } | undefined {
    const first = sleepers[0];
    const last = sleepers.pop();
    if (last === undefined || sleepers.length === 0) return first;
    let place = 0;
    for (let child = 1; child < sleepers.length; child = 2 * place + 1) {
      if ((sleepers[child + 1]?.due ?? Infinity) < sleepers[child]!.due) child += 1;
      if (sleepers[child]!.due >= last.due) break;
      sleepers[place] = sleepers[child]!;
      place = child;
    }
    sleepers[place] = last;
    return first;
  }

  return {
    now: () => time,
    sleep: (milliseconds, signal) =>
      new Promise((resolve) => {
        add({ due: time + milliseconds, wake: resolve });
        signal?.addEventListener("abort", () => resolve());
      }),
    async run() {
      await turn();
      for (let next = removeFirst(); next !== undefined; next = removeFirst()) {
        time = Math.max(time, next.due);
        next.wake();
        await turn();
      }
    },
  };
}

/** Lets everything go on that a waking sleeper set free: the longest chain of promises takes 4 of these steps. */
async function turn(): Promise<void> {
  for (let step = 0; step < 10; step += 1) await Promise.resolve();
}
