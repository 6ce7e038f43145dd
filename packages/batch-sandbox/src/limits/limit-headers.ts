import type { Limits } from "../options/limits.ts";

/** What an app has left of its window, and has used of its second and day. */
export interface Usage {
  readonly left: number;
  readonly inSecond: number;
  readonly today: number;
}

/** The headers that tell a client how much it has left; OAuth apps have no daily ones. */
export function limitHeaders(
  { requests, perMilliseconds, daily }: Limits,
  { left, inSecond, today }: Usage,
): Record<string, string> {
  // Deprecated, and no limit any more: as in recordings, always the part of `requests` that falls to one second.
  const secondly = Math.floor((requests * 1000) / perMilliseconds);
  return {
    "X-HubSpot-RateLimit-Max": String(requests),
    "X-HubSpot-RateLimit-Remaining": String(left),
    "X-HubSpot-RateLimit-Interval-Milliseconds": String(perMilliseconds),
    "X-HubSpot-RateLimit-Secondly": String(secondly),
    "X-HubSpot-RateLimit-Secondly-Remaining": String(Math.max(0, secondly - inSecond)),
    ...(daily !== undefined && {
      "X-HubSpot-RateLimit-Daily": String(daily),
      "X-HubSpot-RateLimit-Daily-Remaining": String(daily - today),
    }),
  };
}
