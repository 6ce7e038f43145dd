import type { Pause } from "./batch.ts";

/**
 * How long to wait for a pause, in milliseconds. A time HubSpot named, or that a
 * limit has, is kept, with up to a tenth on top so that clients do not return in step. A backoff of our
 * own is spread over its second half.
 *
 * @param random A number from 0 up to 1, as `Math.random()` gives.
 *
 * @example
 * nextDelay({ milliseconds: 2000, scope: "batch", kind: "told", limit: "LOCKED" }, 0.5); //=> 2100
 */
export function nextDelay({ milliseconds, kind }: Pause, random: number): number {
  return kind === "backoff" ? milliseconds * (0.5 + random / 2) : milliseconds * (1 + random / 10);
}
