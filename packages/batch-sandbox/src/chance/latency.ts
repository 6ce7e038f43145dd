import type { Random } from "./random.ts";

/**
 * A duration in milliseconds. A number: always the same. `[least, most]`: random, evenly between the two.
 * `{ median, p99 }`: random as in networks (log-normal): half take up to `median`, 99 of 100 up to `p99`.
 */
export type Latency =
  | number
  | readonly [least: number, most: number]
  | { readonly median: number; readonly p99: number };

/** How many standard deviations above the mean 99 % of a normal distribution end. */
const DEVIATIONS_OF_P99 = 2.326_347_874;

/** Returns one duration in milliseconds. */
export function drawLatency(latency: Latency, random: Random): number {
  if (typeof latency === "number") return latency;
  if ("median" in latency) {
    const { median, p99 } = latency;
    return median * (p99 / median) ** (normal(random) / DEVIATIONS_OF_P99);
  }
  const [least, most] = latency;
  return least + (most - least) * random();
}

/** A number of the standard normal distribution, by the method of Box and Muller. */
function normal(random: Random): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}
