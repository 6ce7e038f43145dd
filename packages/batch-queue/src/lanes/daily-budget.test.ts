import fc from "fast-check";
import { expect, test } from "vitest";
import { budgetWait, type Day } from "./daily-budget.ts";
import { LANES } from "./lanes.ts";

const HOUR = 3_600_000;
const MINUTES = 60_000;
/** So much of 100,000 requests is left, so many hours before the reset. */
const day = (remaining: number, hours: number): Day => ({
  limit: 100_000,
  remaining,
  resetsAt: hours * HOUR,
});

test.each([
  ["nothing is known", undefined, [0, 0, 0]],
  ["a day begins", day(100_000, 24), [0, 0, 0]],
  ["a bit more than 30 % is left", day(30_001, 24), [0, 0, 0]],
  ["as much is left of a day that has 25 hours", day(30_001, 25), [0, 0, 0]],
  [
    "20 % is left: backfill goes on when 30 % has shrunk to that",
    day(20_000, 24),
    [0, 0, 8 * HOUR],
  ],
  ["20 % is left at noon", day(20_000, 12), [0, 0, 0]],
  ["15 % is left at noon, and may not be touched any more", day(15_000, 12), [0, 0, 5 * MINUTES]],
  ["4 % is left", day(4_000, 24), [0, 4.8 * HOUR, 20.8 * HOUR]],
  ["nothing is left: live runs find it out from HubSpot", day(0, 3), [0, 3 * HOUR, 3 * HOUR]],
  ["nothing is left a minute before the reset", day(0, 1 / 60), [0, MINUTES, MINUTES]],
  ["the day is over", day(0, 0), [0, 0, 0]],
  ["the account has no requests at all", { ...day(0, 3), limit: 0 }, [0, 0, 0]],
] as const)("%s", (_, given, [live, normal, backfill]) => {
  const waits = LANES.map((lane) => Math.round(budgetWait(lane, given, 0)));
  expect(waits).toEqual([live, normal, backfill]);
});

const anyDay = fc.record({
  limit: fc.integer({ min: 0, max: 2_000_000 }),
  remaining: fc.integer({ min: 0, max: 2_000_000 }),
  resetsAt: fc.integer({ min: 0, max: 25 * HOUR }),
});
const anyLane = fc.constantFrom(...LANES);
const anyTime = fc.integer({ min: 0, max: 26 * HOUR });

test("more that is left never makes a wait longer", () => {
  fc.assert(
    fc.property(anyLane, anyDay, fc.nat(100_000), anyTime, (lane, given, more, now) => {
      const richer = { ...given, remaining: given.remaining + more };
      expect(budgetWait(lane, richer, now)).toBeLessThanOrEqual(budgetWait(lane, given, now));
    }),
  );
});
test("who may send may send later, too, and a wait ends as it said, if nobody sends meanwhile", () => {
  fc.assert(
    fc.property(anyLane, anyDay, anyTime, anyTime, (lane, given, now, later) => {
      const wait = budgetWait(lane, given, now);
      expect(budgetWait(lane, given, now + Math.ceil(wait) + 1 + later)).toBe(0);
      if (wait === 0) expect(budgetWait(lane, given, now + later)).toBe(0);
    }),
  );
});
test("no lane waits longer than a less urgent one, and none beyond the reset", () => {
  fc.assert(
    fc.property(anyDay, anyTime, (given, now) => {
      const [live, normal, backfill] = LANES.map((lane) => budgetWait(lane, given, now));
      expect(live).toBe(0);
      expect(normal).toBeLessThanOrEqual(backfill!);
      expect(backfill).toBeLessThanOrEqual(Math.max(0, given.resetsAt - now));
    }),
  );
});
