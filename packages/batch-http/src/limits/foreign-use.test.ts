import { expect, test } from "vitest";
import {
  expectedForeignUse,
  foreignRequests,
  NO_FOREIGN_USE,
  seeForeignUse,
} from "./foreign-use.ts";

test.each([
  ["alone", { counted: 10, held: 10, since: 0 }, 0],
  ["alone, though later requests were counted first", { counted: 14, held: 10, since: 4 }, 0],
  ["alone, and some that we hold are over", { counted: 7, held: 10, since: 3 }, 0],
  ["with more than could be ours", { counted: 15, held: 10, since: 4 }, 5],
])("%s: what others used", (_, sighting, expected) => {
  expect(foreignRequests({ ...sighting, isRefused: false })).toBe(expected);
});

test("a refusal proves that there are others", () => {
  const refusal = { counted: 190, since: 9, isRefused: true };
  expect(foreignRequests({ ...refusal, held: 150 })).toBe(41);
  expect(foreignRequests({ ...refusal, held: 195 })).toBe(1);
});

test("a peak counts for two windows, and then half of it with each further one", () => {
  const use = seeForeignUse(NO_FOREIGN_USE, 80, 1_000, 10_000);
  const expected = [1_000, 21_000, 31_000, 41_000, 141_000].map((now) =>
    Math.round(expectedForeignUse(use, now, 10_000)),
  );
  expect(expected).toEqual([80, 80, 40, 20, 0]);
});

test("one sighting that is too high weighs little, and a lower one takes nothing back", () => {
  const use = seeForeignUse(NO_FOREIGN_USE, 80, 0, 10_000);
  expect(seeForeignUse(use, 90, 100, 10_000).peak).toBe(82);
  expect(seeForeignUse(use, 10, 100, 10_000).peak).toBe(80);
  expect(seeForeignUse(use, 0, 100, 10_000)).toBe(use);
});
