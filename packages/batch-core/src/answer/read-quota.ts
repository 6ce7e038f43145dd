import type { AccountLimits } from "@x/batch-types";

/** The request limit of this app, as HubSpot's headers state it. */
export interface Quota {
  /** How many requests HubSpot accepts within `perMilliseconds`. */
  readonly requests: number;
  readonly perMilliseconds: number;
  /** How many more HubSpot would have accepted when it counted this request; `undefined` when not stated. */
  readonly remaining: number | undefined;
}

/** In milliseconds. HubSpot's windows are 1 and 10 seconds (fact 30). */
const MAX_INTERVAL = 60_000;

/**
 * Returns the app's limit from the headers of an answer; `undefined` when they do not state it (searches, some
 * proxies), or state an interval above one minute: 1 request in 999,999,999 ms would stop a client for days, and
 * HubSpot's 429 still counts.
 *
 * @param headers By name, in lower case.
 *
 * @example
 * const interval = { "x-hubspot-ratelimit-interval-milliseconds": "10000" };
 * const headers = { ...interval, "x-hubspot-ratelimit-max": "190", "x-hubspot-ratelimit-remaining": "7" };
 * readQuota(headers); //=> { requests: 190, perMilliseconds: 10_000, remaining: 7 }
 */
export function readQuota(headers: Readonly<Record<string, string>>): Quota | undefined {
  const requests = number(headers["x-hubspot-ratelimit-max"]); // Fact 32.
  const perMilliseconds = readInterval(headers);
  if (!(requests >= 1) || perMilliseconds === undefined) return undefined;
  const remaining = number(headers["x-hubspot-ratelimit-remaining"]);
  return { requests, perMilliseconds, remaining: remaining >= 0 ? remaining : undefined };
}

/**
 * Returns HubSpot's window in milliseconds; `undefined` when the headers do not state it, or state more than a
 * minute.
 *
 * @param headers By name, in lower case.
 *
 * @example
 * readInterval({ "x-hubspot-ratelimit-interval-milliseconds": "10000" }); //=> 10_000
 */
export function readInterval(headers: Readonly<Record<string, string>>): number | undefined {
  const interval = number(headers["x-hubspot-ratelimit-interval-milliseconds"]);
  return interval >= 1 && interval <= MAX_INTERVAL ? interval : undefined;
}

/**
 * Returns the limit per day of all private apps of the account together, and what was left of it after this
 * request; without what the headers do not state. OAuth apps get neither.
 *
 * @param headers By name, in lower case.
 *
 * @example
 * readDailyLimit({ "x-hubspot-ratelimit-daily": "625000" }); //=> { dailyLimit: 625_000 }
 */
export function readDailyLimit(
  headers: Readonly<Record<string, string>>,
): Pick<AccountLimits, "dailyLimit" | "dailyRemaining"> {
  const dailyLimit = number(headers["x-hubspot-ratelimit-daily"]);
  const dailyRemaining = number(headers["x-hubspot-ratelimit-daily-remaining"]);
  return {
    ...(dailyLimit >= 0 && { dailyLimit }),
    ...(dailyRemaining >= 0 && { dailyRemaining }),
  };
}

function number(text: string | undefined): number {
  return text !== undefined && /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN;
}
