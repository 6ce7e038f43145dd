import { expect, test } from "vitest";
import { FULL_RETRY_BUDGET, refundRetry, type RetryBudget, spendRetry } from "./retry-budget.ts";

test("allows a hundred retries in a row, and no more", () => {
  let retries = 0;
  let budget: RetryBudget | undefined = FULL_RETRY_BUDGET;
  while ((budget = spendRetry(budget)) !== undefined) retries += 1;
  expect(retries).toBe(100);
});

test("five requests that are carried out pay for a retry", () => {
  let budget: RetryBudget = { tokens: 0 };
  for (let request = 1; request <= 5; request += 1) {
    expect(spendRetry(budget)).toBeUndefined();
    budget = refundRetry(budget);
  }
  expect(spendRetry(budget)).toEqual({ tokens: 0 });
});

test("is never more than full", () => {
  expect(refundRetry(FULL_RETRY_BUDGET)).toEqual(FULL_RETRY_BUDGET);
});
