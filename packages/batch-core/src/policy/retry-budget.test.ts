import { expect, test } from "vitest";
import type { Answer } from "../answer/answer.ts";
import { FULL_RETRY_BUDGET, refundRetry, type RetryBudget, spendRetry } from "./retry-budget.ts";

const response = (status: number, body: unknown = {}): Answer => ({
  kind: "response",
  status,
  headers: {},
  body,
});
const NOW = Date.UTC(2026, 4, 1);

/** So many retries at the same time; how long each of them waits, in milliseconds. */
function spend(retries: number, budget: RetryBudget): { waits: number[]; budget: RetryBudget } {
  const waits: number[] = [];
  for (let retry = 0; retry < retries; retry += 1) {
    const spent = spendRetry(budget, NOW);
    waits.push(spent.wait);
    ({ budget } = spent);
  }
  return { waits, budget };
}

test("a hundred retries in a row wait for nothing; each further one waits 5 seconds more", () => {
  const { waits } = spend(103, FULL_RETRY_BUDGET);
  expect(waits).toEqual([...Array.from({ length: 100 }, () => 0), 5_000, 10_000, 15_000]);
});

test("a token comes back with every second, up to 500", () => {
  const { budget } = spend(100, FULL_RETRY_BUDGET);
  expect(budget).toEqual({ tokens: 0, at: NOW });
  expect(spendRetry(budget, NOW + 3_000)).toEqual({
    budget: { tokens: -2, at: NOW + 3_000 },
    wait: 2_000,
  });
  expect(spendRetry(budget, NOW + 86_400_000).budget.tokens).toBe(495);
});

test("five requests that are carried out pay for a retry", () => {
  let { budget } = spend(100, FULL_RETRY_BUDGET);
  for (let request = 1; request <= 5; request += 1)
    budget = refundRetry(budget, response(201), NOW);
  expect(spendRetry(budget, NOW)).toEqual({ budget: { tokens: 0, at: NOW }, wait: 0 });
});

test("is never more than full", () => {
  expect(refundRetry(FULL_RETRY_BUDGET, response(204, ""), NOW)).toEqual({ tokens: 500, at: NOW });
});

test.each<[string, Answer]>([
  ["a 429", response(429)],
  ["a 423", response(423)],
  ["a refusal", response(400)],
  ["a 503", response(503)],
  ["a 200 that cannot be read", response(200, "<html>")],
  ["silence, also of a create", { kind: "silence", cause: "ECONNRESET", sent: true }],
])("%s pays nothing back", (_, answer) => {
  expect(refundRetry({ tokens: 7, at: NOW }, answer, NOW + 5_000)).toEqual({ tokens: 7, at: NOW });
});
