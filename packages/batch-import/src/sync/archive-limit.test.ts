import { expect, test } from "vitest";
import { type ArchiveLimit, isOverArchiveLimit } from "./archive-limit.ts";

test.each<[ArchiveLimit, number, boolean]>([
  [{ rows: 10 }, 10, false],
  [{ rows: 10 }, 11, true],
  [{ rows: 0 }, 0, false],
  [{ percent: 5 }, 50, false],
  [{ percent: 5 }, 51, true],
  [{ percent: 0 }, 1, true],
])("within %o, %i of a thousand records are too many: %s", (limit, archive, isOver) => {
  expect(isOverArchiveLimit(limit, { archive, written: 1_000 })).toBe(isOver);
});
