import { expect, test } from "vitest";
import { olderBy } from "./older-by.ts";

test("requests are older, and a pause is shorter, by the time that the hand-over took", () => {
  const quota = { requests: 190, perMilliseconds: 10_000, isKnown: true, usedByOthers: 0 };
  const known = { ...quota, ages: [900, 20], pause: 500 };
  expect(olderBy(known, 300)).toEqual({ ...quota, ages: [1_200, 320], pause: 200 });
  expect(olderBy(known, 700)).toEqual({ ...quota, ages: [1_600, 720], pause: 0 });
});
