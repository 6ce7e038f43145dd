import { expect, test } from "vitest";
import { createSeenKeys } from "./seen-keys.ts";

test("a key that stood before is found with its first line", () => {
  const seen = createSeenKeys(3);
  expect(seen.firstLine("a", 2)).toBeUndefined();
  expect(seen.firstLine("b", 3)).toBeUndefined();
  expect(seen.firstLine("a", 4)).toBe(2);
  expect(seen.firstLine("a", 5)).toBe(2);
  expect(seen.isComplete).toBe(true);
});

test("200,000 keys alike are all told apart, and all found again", () => {
  const seen = createSeenKeys(200_000);
  const keys = Array.from({ length: 200_000 }, (_, n) => `person${n}@example.com`);
  expect(keys.filter((key, n) => seen.firstLine(key, n + 2) !== undefined)).toEqual([]);
  expect(keys.every((key, n) => seen.firstLine(key, 1) === n + 2)).toBe(true);
  expect(seen.isComplete).toBe(true);
});

test("with more keys than there is room for, it says so, and still knows the first", () => {
  const seen = createSeenKeys(1);
  seen.firstLine("a", 2);
  expect(seen.firstLine("b", 3)).toBeUndefined();
  expect(seen.isComplete).toBe(false);
  expect(seen.firstLine("a", 4)).toBe(2);
});
