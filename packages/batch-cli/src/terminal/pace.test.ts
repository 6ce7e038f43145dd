import { expect, test } from "vitest";
import { paceOf } from "./pace.ts";

test.each([
  [0, 0, 100, { rowsPerSecond: 0 }],
  [10_000, 0, 100, { rowsPerSecond: 0 }],
  [10_000, 100, 0, { rowsPerSecond: 10 }],
  [10_000, 100, 100, { rowsPerSecond: 10, secondsLeft: 10 }],
  [1_000, 1_000, 1, { rowsPerSecond: 1_000, secondsLeft: 1 }],
])("after %i ms, with %i rows done and %i left", (milliseconds, done, left, pace) => {
  expect(paceOf(milliseconds, done, left)).toEqual(pace);
});
