import { noRequests } from "@x/batch-core";
import type { RequestCounts } from "@x/batch-types";
import * as v from "valibot";
import { addListProgress, type ListProgress, listProgressSchema } from "./list-progress.ts";
import { addValues, noValues, type ValueCounts } from "./value-counts.ts";

/** Records to associate with, each counted once in a process. */
export interface TargetCounts {
  readonly found: number;
  /** Missing ones that were created. */
  readonly created: number;
  readonly missing: number;
}

/** What the work of one process on a run took. */
export interface Stats {
  readonly requests: RequestCounts;
  /** Answers that said 429. */
  readonly limited: number;
  readonly milliseconds: number;
  /**
   * The process is at work, or was killed: then its last second may not be counted. Absent once the process came to
   * its end, and in runs of older versions.
   */
  readonly isOpen?: true | undefined;
  /** What HubSpot said last of the requests left today. */
  readonly dailyRemaining?: number | undefined;
  /** Records to associate with that were looked up by a property. Absent where there were none. */
  readonly targets?: TargetCounts | undefined;
  /** What was done with values before they were sent. Absent in runs of older versions. */
  readonly values?: ValueCounts | undefined;
  /** How far it added records to the list of the run. Absent where it did not begin to. */
  readonly list?: ListProgress | undefined;
}

/** Of a process that begins. */
export const noStats = (): Stats => ({
  requests: noRequests(),
  limited: 0,
  milliseconds: 0,
  isOpen: true,
});

const number = v.number();
const schema = v.looseObject({
  requests: v.looseObject({
    sent: number,
    retried: number,
    isolating: number,
    reconciling: number,
    associating: number,
  }),
  limited: number,
  milliseconds: number,
  isOpen: v.optional(v.literal(true)),
  dailyRemaining: v.optional(number),
  targets: v.optional(v.looseObject({ found: number, created: number, missing: number })),
  values: v.optional(
    v.looseObject({
      checked: number,
      refused: number,
      rewritten: v.record(v.string(), number),
      cleared: number,
      left: v.optional(number),
    }),
  ),
  list: v.optional(listProgressSchema),
});

/**
 * Reads stats as they were kept.
 *
 * @throws {Error} when they are not stats.
 */
export function parseStats(kept: unknown): Stats {
  const { success, output } = v.safeParse(schema, kept);
  if (success) return output;
  throw new Error("what its processes did cannot be read");
}

/** The sum of what all processes did on a run. */
export interface WorkDone extends Omit<Stats, "isOpen"> {
  readonly values: ValueCounts;
  /**
   * Requests, answers and time are at least these: a process is still at work, or was killed, and its last second may
   * be missing.
   */
  readonly isAtLeast: boolean;
}

/** Of all processes that worked on a run, in their order. */
export function addStats(all: readonly Stats[]): WorkDone {
  const requests: { -readonly [Kind in keyof RequestCounts]: number } = noRequests();
  let limited = 0;
  let milliseconds = 0;
  let dailyRemaining: number | undefined;
  let values = noValues();
  let targets: TargetCounts | undefined;
  let list: ListProgress | undefined;
  for (const stats of all) {
    for (const kind of Object.keys(requests) as (keyof RequestCounts)[]) {
      requests[kind] += stats.requests[kind];
    }
    limited += stats.limited;
    milliseconds += stats.milliseconds;
    dailyRemaining = stats.dailyRemaining ?? dailyRemaining;
    values = addValues(values, stats.values ?? noValues());
    if (stats.targets !== undefined) targets = addTargets(targets, stats.targets);
    if (stats.list !== undefined) list = addListProgress(list, stats.list);
  }
  return {
    requests,
    limited,
    milliseconds,
    dailyRemaining,
    isAtLeast: all.some(({ isOpen }) => isOpen === true),
    ...(targets && { targets }),
    ...(list && { list }),
    values,
  };
}

export function addTargets(one: TargetCounts | undefined, other: TargetCounts): TargetCounts {
  return {
    found: (one?.found ?? 0) + other.found,
    created: (one?.created ?? 0) + other.created,
    missing: (one?.missing ?? 0) + other.missing,
  };
}
