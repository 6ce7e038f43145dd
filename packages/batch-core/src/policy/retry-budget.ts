import type { Answer } from "../answer/answer.ts";
import { classifyAnswer } from "../answer/classify-answer.ts";

/**
 * Limits retries after failures of HubSpot. A retry costs 5 tokens; each request that HubSpot carries out returns
 * 1, and so does each second. Below zero, retries wait. Waits that HubSpot asks for (429, 423, 477) cost nothing.
 */
export interface RetryBudget {
  /** At most 500. Below zero: the debt of retries that wait. */
  readonly tokens: number;
  /** When `tokens` was computed, in milliseconds since 1970. */
  readonly at: number;
}

// 100 retries at once; after that, one every 5 seconds and one for every five requests carried out.
const CAPACITY = 500;
const RETRY_COST = 5;
const REFUND = 1;
const TOKEN_MS = 1_000;

/** The budget to begin with. */
export const FULL_RETRY_BUDGET: RetryBudget = { tokens: CAPACITY, at: 0 };

/**
 * Takes one retry from the budget. Returns the new budget, and the milliseconds the retry must wait at least.
 *
 * @param now The time, in milliseconds since 1970.
 *
 * @example
 * spendRetry({ tokens: 6, at: 1_000 }, 1_000); //=> { budget: { tokens: 1, at: 1_000 }, wait: 0 }
 * spendRetry({ tokens: 1, at: 1_000 }, 2_000); //=> { budget: { tokens: -3, at: 2_000 }, wait: 3_000 }
 */
export function spendRetry(
  before: RetryBudget,
  now: number,
): { readonly budget: RetryBudget; readonly wait: number } {
  const tokens = refilled(before, now) - RETRY_COST;
  return { budget: { tokens, at: now }, wait: Math.max(0, -tokens * TOKEN_MS) };
}

/**
 * Returns the budget after an answer: 1 token more, up to 500, when HubSpot carried the request out; else
 * unchanged.
 *
 * @param now The time, in milliseconds since 1970.
 *
 * @example
 * const answer = { kind: "response", status: 204, headers: {}, body: "" } as const;
 * refundRetry({ tokens: 1, at: 1_000 }, answer, 1_000); //=> { tokens: 2, at: 1_000 }
 */
export function refundRetry(before: RetryBudget, answer: Answer, now: number): RetryBudget {
  if (classifyAnswer(answer).kind !== "settle") return before;
  return { tokens: Math.min(refilled(before, now) + REFUND, CAPACITY), at: now };
}

function refilled({ tokens, at }: RetryBudget, now: number): number {
  return Math.min(tokens + (now - at) / TOKEN_MS, CAPACITY);
}
