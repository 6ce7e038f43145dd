import type { Account } from "@x/batch-types";
import type { Quota } from "./account-definitions.ts";

/** Returns the limits that HubSpot stated when it named the account: in headers, or else as the day's usage. */
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
