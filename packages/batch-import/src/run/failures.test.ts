import { expect, test } from "vitest";
import { type FailureLimit, isManyFailed, isOverLimit } from "./failures.ts";

test.each<[FailureLimit, failed: number, settled: number, isOver: boolean]>([
  [{ rows: 0 }, 0, 5, false],
  [{ rows: 0 }, 1, 5, true],
  [{ rows: 10 }, 10, 10, false],
  [{ rows: 10 }, 11, 1_000_000, true],
  [{ percent: 5 }, 99, 99, false],
  [{ percent: 5 }, 5, 100, false],
  [{ percent: 5 }, 6, 100, true],
  [{ percent: 0 }, 1, 100, true],
  [{ percent: 0.5 }, 6, 1_000, true],
  [{ percent: 100 }, 100, 100, false],
])("%j, %i of %i failed", (limit, failed, settled, isOver) => {
  expect(isOverLimit(limit, { failed, settled })).toBe(isOver);
});

test.each([
  [999, 999, false],
  [199, 1_000, false],
  [200, 1_000, true],
  [1_100, 1_100, true],
])("%i of %i failed: worth a question is %s", (failed, settled, isMany) => {
  expect(isManyFailed({ failed, settled })).toBe(isMany);
});
