import type { Options } from "./options.ts";

/** Something that goes wrong. Times are in milliseconds. */
export interface Disturbance {
  /** Since the workers began. */
  readonly at: number;
  readonly kind: "kill" | "freeze" | "end" | "crash";
  /** Which worker, from 0; of a crash, it says nothing. */
  readonly worker: number;
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

  const frozenUntil = Array<number>(options.workers).fill(0);
  // A worker takes some seconds to start on a machine that is busy.
  let at = 1_000;
  return kinds.map(({ kind }) => {
    at += between(2_500, 5_000);
    const awake = [...frozenUntil.keys()].filter((worker) => frozenUntil[worker]! < at);
    const choice = awake.length > 0 ? awake : [...frozenUntil.keys()];
    const worker = choice[Math.floor(random() * choice.length)]!;
    // Others take over from a worker that is silent for 10 seconds.
    const lasts = {
      kill: 0,
      end: 0,
      freeze: between(12_000, 15_000),
      crash: between(1_000, 3_000),
    }[kind];
    const disturbance = { at, kind, worker, lasts };
    if (kind === "freeze") frozenUntil[worker] = at + lasts;
    if (kind === "crash") at += lasts;
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
