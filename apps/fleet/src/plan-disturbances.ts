import type { Options } from "./options.ts";

/** Something that goes wrong. Times are in milliseconds. */
export interface Disturbance {
  /** Since a worker has an account. */
  readonly at: number;
  readonly kind: "kill" | "freeze" | "end" | "crash";
  /** For how long: of a freeze and a crash. */
  readonly lasts: number;
}

/** Decides what goes wrong and when, as the seed says, the first in time first. */
export function planDisturbances(options: Options): readonly Disturbance[] {
  const random = seededRandom(options.seed);
  const between = (least: number, most: number) => Math.round(least + random() * (most - least));
  const kinds = [
    ...Array<"kill">(options.kills).fill("kill"),
    ...Array<"freeze">(options.stops).fill("freeze"),
    ...Array<"end">(options.ends).fill("end"),
    ...Array<"crash">(options.crashes).fill("crash"),
  ]
    .map((kind) => ({ kind, place: random() }))
    .sort((one, other) => one.place - other.place);

  let at = 0;
  return kinds.map(({ kind }) => {
    at += between(2_500, 5_000);
    // Others take over from a worker that is silent for 10 seconds.
    const freeze = between(12_000, 15_000);
    const crash = between(1_000, 3_000);
    const disturbance = { at, kind, lasts: { kill: 0, end: 0, freeze, crash }[kind] };
    if (kind === "crash") at += crash;
    return disturbance;
  });
}

/** Returns numbers from 0 to below 1 (mulberry32). */
function seededRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
