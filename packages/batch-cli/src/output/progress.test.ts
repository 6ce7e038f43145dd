import { expect, test } from "vitest";
import { leftText } from "./progress.ts";

test.each([
  [1_000, 0, 100, ""],
  [1_000, 50, 100, " · 1 s left"],
  [1_000, 10, 600, " · 59 s left"],
  [1_000, 10, 900, " · 2 min left"],
  [10_000, 1, 1_000, " · 3 h left"],
  [1_000, 100, 100, ""],
])("after %i ms, %i of %i rows%s", (elapsed, done, total, text) => {
  expect(leftText(elapsed, done, total)).toBe(text);
});
