import type { Pause } from "../plan/batch.ts";

/**
 * Returns how long to wait for a pause, in milliseconds. A time that HubSpot named, or the window of a
 * limit, is kept, with up to a tenth on top so that clients do not return in step. A backoff of our own is
 * spread over its second half.
 *
 * @param random A number from 0 up to 1, as `Math.random()` gives.
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
