import { expect, test } from "vitest";
import { nextDelay } from "./next-delay.ts";

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
