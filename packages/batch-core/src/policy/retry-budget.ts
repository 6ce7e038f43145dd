import type { Answer } from "../plan/batch.ts";
import { classifyAnswer } from "../answer/classify-answer.ts";

/**
 * How many retries are free at the moment. Every retry after a failure of HubSpot's costs 5 tokens. Every
 * request that HubSpot carries out pays 1 back, and so does every second. Below zero, retries wait: a
 * service that is down is left alone, one that stumbles is not. Waits that HubSpot asks for (429, 423,
 * 477) are free.
 */
export interface RetryBudget {
  /** At most 500; below zero, what waiting retries have taken in advance. */
  readonly tokens: number;
  /** When `tokens` was right, in milliseconds since 1970. */
  readonly at: number;
}

/** 100 retries in a row; then one every 5 seconds, and one for every five requests carried out. */
const CAPACITY = 500;
const RETRY_COST = 5;
const REFUND = 1;
const TOKEN_MS = 1_000;

/** What a client begins with. */
export const FULL_RETRY_BUDGET: RetryBudget = { tokens: CAPACITY, at: 0 };

/**
 * Takes a retry from the budget, and tells how long it has to wait for it at least, in milliseconds.
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
 * The budget after an answer. One that says HubSpot carried the request out pays back 1 token, up to 500;
 * a limit, a refusal, a failure or no answer pays nothing.
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
