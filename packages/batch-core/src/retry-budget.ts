/**
 * How much retrying a run may do. Every retry after a failure of HubSpot's costs, every request that
 * is carried out pays a little back: a service that is down is left alone, one that stumbles is not.
 * Waits that HubSpot asks for (429, 423, 477) are free.
 */
export interface RetryBudget {
  readonly tokens: number;
}

/** 100 retries in a row; then one for every five requests that succeed. */
const CAPACITY = 500;
const RETRY_COST = 5;
const REFUND = 1;

/** What a run starts with. */
export const FULL_RETRY_BUDGET: RetryBudget = { tokens: CAPACITY };

/**
 * The budget after a retry, which costs 5 tokens; `undefined` when it does not allow one.
 *
 * @example
 * spendRetry({ tokens: 6 }); //=> { tokens: 1 }
 * spendRetry({ tokens: 4 }); //=> undefined
 */
export function spendRetry({ tokens }: RetryBudget): RetryBudget | undefined {
  return tokens < RETRY_COST ? undefined : { tokens: tokens - RETRY_COST };
}

/**
 * The budget after a request that HubSpot carried out, which pays back 1 token, up to 500.
 *
 * @example
 * refundRetry({ tokens: 1 }); //=> { tokens: 2 }
 */
export function refundRetry({ tokens }: RetryBudget): RetryBudget {
  return { tokens: Math.min(tokens + REFUND, CAPACITY) };
}
