/** What HubSpot's headers say of the limit of this app (fact 32). */
export interface Quota {
  /** How many requests are taken within `perMilliseconds`. */
  readonly requests: number;
  readonly perMilliseconds: number;
  /** How many more would have been taken when HubSpot counted this one. */
  readonly remaining: number | undefined;
}

/** In milliseconds. HubSpot's windows are 1 and 10 seconds (fact 30). */
const MAX_INTERVAL = 60_000;

/**
 * Reads the limit of the app from the headers of an answer. Returns `undefined` where they do not say it:
 * searches and some proxies leave them out. A limit for more than a minute is not believed: a client that
 * kept 1 request in 999,999,999 ms would stand still for days. If HubSpot means it, it answers 429.
 *
 * @param headers By their names in lower case.
 *
 * @example
 * const interval = { "x-hubspot-ratelimit-interval-milliseconds": "10000" };
 * const headers = { ...interval, "x-hubspot-ratelimit-max": "190", "x-hubspot-ratelimit-remaining": "7" };
 * readQuota(headers); //=> { requests: 190, perMilliseconds: 10_000, remaining: 7 }
 */
export function readQuota(headers: Readonly<Record<string, string>>): Quota | undefined {
  const requests = number(headers["x-hubspot-ratelimit-max"]);
  const perMilliseconds = readInterval(headers);
  if (!(requests >= 1) || perMilliseconds === undefined) return undefined;
  const remaining = number(headers["x-hubspot-ratelimit-remaining"]);
  return { requests, perMilliseconds, remaining: remaining >= 0 ? remaining : undefined };
}

/**
 * Returns how long HubSpot's window lasts, in milliseconds; `undefined` where the headers do not say it, or
 * say more than a minute.
 *
 * @param headers By their names in lower case.
 *
 * @example
 * readInterval({ "x-hubspot-ratelimit-interval-milliseconds": "10000" }); //=> 10_000
 */
export function readInterval(headers: Readonly<Record<string, string>>): number | undefined {
  const interval = number(headers["x-hubspot-ratelimit-interval-milliseconds"]);
  return interval >= 1 && interval <= MAX_INTERVAL ? interval : undefined;
}

/** A whole number, or NaN. */
function number(text: string | undefined): number {
  return text !== undefined && /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN;
}
