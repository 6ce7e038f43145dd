/** What HubSpot's headers say of the limit of this app (fact 32). */
export interface Quota {
  readonly requests: number;
  readonly perMilliseconds: number;
  /** How many more would have been taken when HubSpot counted this one. */
  readonly remaining: number | undefined;
}

/** In milliseconds. HubSpot's windows are 1 and 10 seconds (fact 30). */
const MAX_INTERVAL = 60_000;

/**
 * Returns undefined where the headers do not say it: searches and some proxies leave them out. A limit
 * for more than a minute is not believed: a client that kept 1 request in 999,999,999 ms would stand
 * still for days. If HubSpot means it, it answers 429.
 */
export function readQuota(headers: Readonly<Record<string, string>>): Quota | undefined {
  const requests = number(headers["x-hubspot-ratelimit-max"]);
  const perMilliseconds = readInterval(headers);
  if (!(requests >= 1) || perMilliseconds === undefined) return undefined;
  const remaining = number(headers["x-hubspot-ratelimit-remaining"]);
  return { requests, perMilliseconds, remaining: remaining >= 0 ? remaining : undefined };
}

/** How long HubSpot's window lasts, in milliseconds, where the headers say it and it can be believed. */
export function readInterval(headers: Readonly<Record<string, string>>): number | undefined {
  const interval = number(headers["x-hubspot-ratelimit-interval-milliseconds"]);
  return interval >= 1 && interval <= MAX_INTERVAL ? interval : undefined;
}

/** A whole number, or NaN. */
function number(text: string | undefined): number {
  return text !== undefined && /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN;
}
