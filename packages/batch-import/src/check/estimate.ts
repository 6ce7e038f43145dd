import { DEFAULTS } from "@x/batch-http";
import type { Quota } from "../account/account-definitions.ts";
import type { RequestCounter } from "./count-requests.ts";

/** What writing a file costs when every row is good: with look-ups, at most so much. */
export interface Estimate {
  readonly requests: number;
  /** Of these, how many make associations. */
  readonly associationRequests: number;
  /** And how many read the records before they are written. */
  readonly lookUpRequests: number;
  readonly limit: { readonly requests: number; readonly perMilliseconds: number };
  /** Whether HubSpot named the limit; else it is its smallest. */
  readonly isLimitKnown: boolean;
  readonly seconds: number;
  readonly dailyLimit?: number;
  readonly dailyRemaining?: number;
}

export function estimate(
  { records, associations, lookUps }: Pick<RequestCounter, "records" | "associations" | "lookUps">,
  quota: Quota,
): Estimate {
  const { limit = DEFAULTS.rateLimit, dailyLimit, dailyRemaining } = quota;
  const requests = records + associations + lookUps;
  return {
    requests,
    associationRequests: associations,
    lookUpRequests: lookUps,
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
