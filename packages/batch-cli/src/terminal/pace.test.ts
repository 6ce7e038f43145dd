import { expect, test } from "vitest";
import { leftText, paceOf } from "./pace.ts";

test.each([
  [0, 0, 100, { rowsPerSecond: 0 }],
  [10_000, 0, 100, { rowsPerSecond: 0 }],
  [10_000, 100, 0, { rowsPerSecond: 10 }],
  [10_000, 100, 100, { rowsPerSecond: 10, secondsLeft: 10 }],
  [1_000, 1_000, 1, { rowsPerSecond: 1_000, secondsLeft: 1 }],
])("after %i ms, with %i rows done and %i left", (milliseconds, done, left, pace) => {
  expect(paceOf(milliseconds, done, left)).toEqual(pace);
});

test.each([
  [1, "1 s left"],
  [59, "59 s left"],
  [60, "1 min left"],
  [61, "2 min left"],
  [3_600, "1 h left"],
  [3_601, "2 h left"],
])("%i seconds", (seconds, text) => expect(leftText(seconds)).toBe(text));
