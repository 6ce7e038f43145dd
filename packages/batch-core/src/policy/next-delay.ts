import type { Pause } from "../answer/answer.ts";

/**
 * Returns the milliseconds to wait. A time named by HubSpot, or the window of a limit, gets up to 10 % more, so
 * that clients do not return together. A backoff becomes 50 to 100 % of its time.
 *
 * @param random From 0 to below 1, as `Math.random()` returns.
 *
 * @example
 * nextDelay({ milliseconds: 2000, kind: "server" }, 0.5); //=> 2100
 */
export function nextDelay(
  { milliseconds, kind }: Pick<Pause, "milliseconds" | "kind">,
  random: number,
): number {
  return kind === "backoff" ? milliseconds * (0.5 + random / 2) : milliseconds * (1 + random / 10);
}

/** Returns the pause after a failure: 1, 2, 4 … 32 seconds, by how often it was sent again. */
export function backoff(retries: number): Pause {
  // After a 5xx HubSpot asks for "a few" seconds (fact 35).
  const milliseconds = 1_000 * 2 ** Math.min(retries, 5);
  return { milliseconds, scope: "batch", kind: "backoff", limit: "SERVER" };
}
