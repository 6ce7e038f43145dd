import { expect, test } from "vitest";
import { backoff, nextDelay } from "./next-delay.ts";

test.each([
  ["server", 0, 2_000],
  ["server", 0.99, 2_198],
  ["window", 0, 2_000],
  ["window", 0.99, 2_198],
  ["backoff", 0, 1_000],
  ["backoff", 0.99, 1_990],
] as const)("%s with random %d waits %d ms", (kind, random, expected) => {
  const pause = { milliseconds: 2_000, scope: "batch", kind, limit: "SERVER" } as const;
  expect(nextDelay(pause, random)).toBeCloseTo(expected);
});

test("pauses after failures grow to 32 seconds", () => {
  const seconds = [0, 1, 2, 3, 4, 5, 6, 100].map(
    (retries) => backoff(retries).milliseconds / 1_000,
  );
  expect(seconds).toEqual([1, 2, 4, 8, 16, 32, 32, 32]);
});
