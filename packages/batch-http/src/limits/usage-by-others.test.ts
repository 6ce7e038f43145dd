import { expect, test } from "vitest";
import {
  type UsageByOthers,
  NO_USAGE_BY_OTHERS,
  reservedForOthers,
  updateUsageByOthers,
  type Sighting,
} from "./usage-by-others.ts";

const WINDOW = 10_000;
const usual: Sighting = { counted: 10, ours: 10, held: 10, since: 0, isRefused: false };

/** What is known after these answers, a tenth of a second apart. */
function after(sightings: readonly Partial<Sighting>[], use: UsageByOthers = NO_USAGE_BY_OTHERS) {
  let now = use === NO_USAGE_BY_OTHERS ? 0 : use.seenAt;
  for (const one of sightings) {
    now += 100;
    use = updateUsageByOthers(use, { ...usual, ...one }, now, WINDOW);
  }
  return use;
}

const times = <Item>(count: number, item: Item): Item[] =>
  Array.from({ length: count }, () => item);

test("the first answer tells what others use", () => {
  expect(after([{ counted: 96, ours: 1, held: 1 }])).toEqual({ mean: 95, seenAt: 100 });
});

test("requests of ours that overtake each other cancel out", () => {
  const overtaken = [
    { counted: 14, since: 4 },
    { counted: 6, since: 0 },
  ];
  const { mean } = after(times(50, overtaken).flat());
  expect(Math.abs(mean)).toBeLessThan(0.5);
});

test("what cannot be ours in any order is believed at once", () => {
  expect(after([{}, { counted: 60, held: 12, since: 8 }]).mean).toBe(40);
});

test("a refusal is believed at once", () => {
  expect(after([{}, { counted: 190, ours: 150, held: 160, since: 30, isRefused: true }]).mean).toBe(
    40,
  );
});

test("when others stop, about forty answers tell", () => {
  const use = after([{ counted: 105 }]);
  expect(Math.round(after(times(40, {}), use).mean)).toBe(12);
});

test("after two windows without an answer, the next one alone counts", () => {
  const use = { mean: 95, seenAt: 0 };
  expect(updateUsageByOthers(use, usual, 20_000, WINDOW).mean).toBeCloseTo(90.25);
  expect(updateUsageByOthers(use, usual, 20_001, WINDOW).mean).toBe(0);
});

test.each([
  [0, 0],
  [2.9, 0],
  [3, 5],
  [95, 97],
])("of a mean of %d, %d are reserved", (mean, reserved) => {
  expect(reservedForOthers({ mean, seenAt: 0 })).toBe(reserved);
});
