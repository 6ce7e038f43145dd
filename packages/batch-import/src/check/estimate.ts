import { DEFAULTS } from "@x/batch-http";
import type { Quota } from "../account/account-definitions.ts";
import { allRequests, type RequestCount } from "./count-requests.ts";

/** The most that writing a file costs when every row is good. `RequestCount` says what is not counted. */
export interface Estimate extends RequestCount {
  /** All requests. */
  readonly requests: number;
  readonly limit: { readonly requests: number; readonly perMilliseconds: number };
  /** Whether HubSpot named the limit. Otherwise it is HubSpot's smallest one. */
  readonly isLimitKnown: boolean;
  /** The least that they take under this limit. */
  readonly seconds: number;
  /** Requests a day; absent where the account's limit is not known. */
  readonly dailyLimit?: number;
  /** How many of them are left today; absent likewise. */
  readonly dailyRemaining?: number;
}

/**
 * Returns what requests cost under the limits of an account: HubSpot's smallest rate limit where that of the account is
 * not known.
 *
 * @example
 * const counter = createRequestCounter({ job: { operation: "upsert" }, columns: {} });
 * counter.addRows(100_000);
 * const quota = { limit: { requests: 100, perMilliseconds: 10_000 }, dailyRemaining: 5_000 };
 * const { requests, seconds, dailyRemaining } = estimate(counter.count(), quota);
 * [requests, seconds, dailyRemaining]; //=> [1000, 90, 5000]
 */
export function estimate(count: RequestCount, quota: Quota): Estimate {
  const { limit = DEFAULTS.rateLimit, dailyLimit, dailyRemaining } = quota;
  const requests = allRequests(count);
  return {
    requests,
    ...count,
    limit,
    isLimitKnown: quota.limit !== undefined,
    // A full window may leave at once; the rest waits for its turn.
    seconds: Math.ceil(
      (Math.max(0, requests - limit.requests) / limit.requests) * (limit.perMilliseconds / 1_000),
    ),
    ...(dailyLimit !== undefined && { dailyLimit }),
    ...(dailyRemaining !== undefined && { dailyRemaining }),
  };
}
