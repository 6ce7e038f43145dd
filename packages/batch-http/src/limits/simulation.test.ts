import { describe, expect, test } from "vitest";
import { pseudoRandom, type Simulated, simulateQuota } from "../testing/simulate-quota.ts";

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
      const run = { ...travel, duration: 10 * MINUTE };
      const all = await Promise.all(SEEDS.map((seed) => simulateQuota({ ...run, seed })));
      expect(all.map(({ refused }) => refused)).toEqual(SEEDS.map(() => 0));
      const mean = all.map(utilisation).reduce((sum, part) => sum + part) / all.length;
      // What slow answers may cost at most, where their times differ by much.
      expect(mean).toBeGreaterThanOrEqual(name === "0.5 to 1.4 s" ? 0.96 : 0.98);
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
  const steady = (from: number, to: number) =>
    Array.from({ length: ((to - from) / WINDOW) * 95 }, (_, n) => from + (n * WINDOW) / 95);
  const bursts = (from: number, to: number) =>
    Array.from(
      { length: ((to - from) / WINDOW) * 95 },
      (_, n) => from + Math.floor(n / 95) * WINDOW,
    );
  const end = 6 * MINUTE;

  test.each(
    [
      { app: "steadily", foreign: steady(0, end), from: 0, to: end },
      { app: "in bursts", foreign: bursts(3_000, end), from: 0, to: end },
      {
        app: "steadily for a while",
        foreign: steady(123_000, 243_000),
        from: 123_000,
        to: 243_000,
      },
      {
        app: "in bursts for a while",
        foreign: bursts(123_000, 243_000),
        from: 123_000,
        to: 243_000,
      },
    ].flatMap((scenario) =>
      Object.entries(TRAVELS).map(([name, travel], seed) => ({ ...scenario, name, travel, seed })),
    ),
  )("$app, answers in $name: few are refused, and the rest is used", async (run) => {
    const { foreign, seed, from, to } = run;
    const simulated = await simulateQuota({ ...run.travel, foreign, seed, duration: end });
    const { taken, refused } = simulated;
    expect(refused / (taken.length + refused)).toBeLessThanOrEqual(0.01);
    // While the other is there, less the time to find out.
    const [begin, finish] = [from + 6 * WINDOW, to];
    const left = (QUOTA * (finish - begin)) / WINDOW - within(simulated.foreign, begin, finish);
    expect(within(taken, begin, finish) / left).toBeGreaterThanOrEqual(0.8);
    // When it is gone, all of the quota is used again.
    const after = (QUOTA * (end - to - 6 * WINDOW)) / WINDOW;
    if (after > 0) expect(within(taken, to + 6 * WINDOW, end) / after).toBeGreaterThan(0.85);
  });
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
