import { expect, test } from "vitest";
import { NO_LIMIT } from "../testing/account.ts";
import { createRetryDelays } from "./retry-delays.ts";

test("retries after failures wait for the budget once it is used up", () => {
  const delays = createRetryDelays(NO_LIMIT, { now: () => 0, random: () => 0 });
  const backoff = {
    milliseconds: 2_000,
    scope: "batch",
    kind: "backoff",
    limit: "SERVER",
  } as const;
  const state = { guard: (_: unknown, work: () => unknown) => work() } as never;
  const waits = Array.from({ length: 102 }, () => delays.delayOf(backoff, state));
  expect(waits.slice(98)).toEqual([1_000, 1_000, 5_000, 10_000]);
});
