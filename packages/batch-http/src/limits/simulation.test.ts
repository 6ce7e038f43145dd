import { describe, expect, test } from "vitest";
import {
  pseudoRandom,
  type Simulated,
  type Simulation,
  simulateQuota,
} from "../testing/simulate-quota.ts";

const QUOTA = 190;
const WINDOW = 10_000;
const MINUTE = 60_000;

const between = (least: number, most: number) => (random: () => number) =>
  least + random() * (most - least);
const always = (milliseconds: number) => () => milliseconds;

const TRAVELS = {
  "20 ms": { there: always(10), back: always(10) },
  "20 to 400 ms, all before HubSpot counts": { there: between(20, 400), back: always(0) },
  "20 to 400 ms, mostly HubSpot's work": { there: between(15, 40), back: between(5, 360) },
  "1 s": { there: always(40), back: always(950) },
  "0.5 to 1.4 s": { there: between(30, 80), back: between(450, 1_300) },
} as const;
const SEEDS = [1, 2, 3];

/** The part of the quota that was used, from the second window to the last whole one. */
function utilisation({ taken }: Simulated): number {
  const windows = Math.floor(taken.length / QUOTA) - 2;
  return (windows * WINDOW) / (taken[QUOTA * (windows + 1)]! - taken[QUOTA]!);
}

const within = (times: readonly number[], from: number, to: number) =>
  times.filter((time) => time >= from && time < to).length;

describe("alone", () => {
  test.each(Object.entries(TRAVELS))(
    "answers in %s: the quota is used, and none refused",
    async (name, travel) => {
      const run = { ...travel, duration: 6 * MINUTE };
      const all = await Promise.all(SEEDS.map((seed) => simulateQuota({ ...run, seed })));
      expect(all.map(({ refused }) => refused)).toEqual(SEEDS.map(() => 0));
      const mean = all.map(utilisation).reduce((sum, part) => sum + part) / all.length;
      expect({ name, mean, isEnough: mean >= 0.97 }).toMatchObject({ isEnough: true });
    },
  );

  test("at 2 s, as much as the ceiling lets through", async () => {
    const travel = { there: between(20, 60), back: between(1_900, 2_000) };
    const run = { ...travel, duration: 5 * MINUTE, seed: 1 };
    const [few, many] = [
      await simulateQuota(run),
      await simulateQuota({ ...run, concurrency: 60 }),
    ];
    expect([few.refused, many.refused]).toEqual([0, 0]);
    expect(utilisation(few)).toBeGreaterThanOrEqual(0.98 * (20 / 2 / 19));
    expect(utilisation(many)).toBeGreaterThanOrEqual(0.98);
  });

  test("one request of 500 takes 300 ms longer on its way: none is refused", async () => {
    const there = (random: () => number): number => (random() < 0.002 ? 350 : 30 + random() * 50);
    const run = { there, back: between(400, 1_300), duration: 6 * MINUTE };
    const all = await Promise.all(SEEDS.map((seed) => simulateQuota({ ...run, seed })));
    expect(all.map(({ refused }) => refused)).toEqual(SEEDS.map(() => 0));
  });

  test("a share is kept", async () => {
    const run = { there: between(20, 60), back: between(0, 300), duration: 2 * MINUTE, seed: 1 };
    const { taken } = await simulateQuota({ ...run, share: 0.5 });
    expect(utilisation({ taken } as Simulated)).toBeGreaterThanOrEqual(0.48);
    for (let from = WINDOW; from < run.duration; from += 500) {
      expect(within(taken, from, from + WINDOW)).toBeLessThanOrEqual(95);
    }
  });
});

describe("with another app that takes half of the quota, unannounced", () => {
  /** Requests of the other app, when each is sent. It was there for a window when the client begins. */
  const every = (count: number, from: number, to: number): number[] =>
    Array.from(
      { length: ((to - from) / WINDOW) * HALF },
      (_, n) => from + Math.floor(n / count) * ((count * WINDOW) / HALF),
    );
  const HALF = 95;
  const BEGIN = 2 * WINDOW;

  /** The part of what the other left that was used, and the part of our requests that was refused. */
  async function measure(
    travel: Pick<Simulation, "there" | "back">,
    byOthers: readonly number[],
    duration: number,
  ): Promise<{ used: number; refused: number }> {
    const all = await Promise.all(
      SEEDS.map((seed) => simulateQuota({ ...travel, byOthers, seed, begin: BEGIN, duration })),
    );
    const sum = (numbers: readonly number[]): number => numbers.reduce((one, other) => one + other);
    const end = BEGIN + duration;
    const left = all.map((one) => (QUOTA * duration) / WINDOW - within(one.byOthers, BEGIN, end));
    const taken = all.map((one) => within(one.taken, BEGIN, end));
    const refused = all.map((one) => one.refused);
    return {
      used: sum(taken) / sum(left),
      refused: sum(refused) / (sum(refused) + sum(all.map((one) => one.taken.length))),
    };
  }

  /** @param least The part of what is left that is used. @param most The part that is refused. */
  async function expectUse(
    measured: ReturnType<typeof measure>,
    least: number,
    most: number,
  ): Promise<void> {
    const { used, refused } = await measured;
    const isGood = used >= least && refused <= most;
    expect({ used, refused, isGood }).toEqual({ used, refused, isGood: true });
  }

  const patterns = { steadily: 1, "in bursts of 19": 19, "in bursts of 95": 95 };
  const cases = Object.entries(patterns).flatMap(([app, count]) =>
    Object.entries(TRAVELS).map(([name, travel]) => ({ app, count, name, travel })),
  );

  test.each(cases)("all the time, $app, answers in $name: 40 s", async ({ count, travel }) => {
    const byOthers = every(count, BEGIN - WINDOW, BEGIN + 40_000);
    await expectUse(measure(travel, byOthers, 40_000), 0.92, 0.005);
  });

  test.each(cases)("all the time, $app, answers in $name: 6 min", async ({ count, travel }) => {
    const byOthers = every(count, BEGIN - WINDOW, BEGIN + 6 * MINUTE);
    await expectUse(measure(travel, byOthers, 6 * MINUTE), 0.94, 0.005);
  });

  // While the other app grows, requests are on their way into a window that is fuller than known: as
  // many as leave within the time of one answer.
  test.each(cases)(
    "for two minutes of 6, $app, answers in $name",
    async ({ count, name, travel }) => {
      const byOthers = every(count, BEGIN + 123_000, BEGIN + 243_000);
      const most = name.endsWith("1 s") || name.endsWith("1.4 s") ? 0.015 : 0.005;
      await expectUse(measure(travel, byOthers, 6 * MINUTE), 0.94, most);
    },
  );
});

describe("never more than the quota in any window", () => {
  test.each(Array.from({ length: 60 }, (_, seed) => seed))(
    "while travel times differ by less than the margin, seed %i",
    async (seed) => {
      const random = pseudoRandom(seed);
      const integer = (least: number, most: number) => Math.floor(between(least, most)(random));
      const least = integer(0, 1_000);
      const { refused } = await simulateQuota({
        requests: integer(1, 60),
        perMilliseconds: integer(1_000, 10_000),
        concurrency: integer(1, 30),
        there: between(least, least + integer(0, 400)),
        back: between(0, integer(0, 2_000)),
        duration: MINUTE,
        seed,
      });
      expect(refused).toBe(0);
    },
  );
});
