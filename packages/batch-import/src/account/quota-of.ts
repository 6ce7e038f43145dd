import type { Account } from "@x/batch-types";
import type { Quota } from "./account-definitions.ts";

/**
 * Returns the limits that HubSpot stated when it named the account: in headers, or else as the day's usage.
 *
 * @example
 * const limits = { requests: 190, perMilliseconds: 10_000 };
 * quotaOf({ portalId: "4711", limits, dailyUsage: { limit: 650_000, used: 649_000 } }).dailyRemaining; //=> 1000
 */
export function quotaOf({ limits, dailyUsage }: Account): Quota {
  const { requests, perMilliseconds, dailyLimit = dailyUsage?.limit } = limits;
  const left = dailyUsage && Math.max(0, dailyUsage.limit - dailyUsage.used);
  const dailyRemaining = limits.dailyRemaining ?? left;
  return {
    ...(requests !== undefined &&
      perMilliseconds !== undefined && { limit: { requests, perMilliseconds } }),
    ...(dailyLimit !== undefined && { dailyLimit }),
    ...(dailyRemaining !== undefined && { dailyRemaining }),
  };
}
