import type { Pause } from "../plan/batch.ts";

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
