import type { Options } from "./options.ts";
import type { Day, Seen } from "./simulate-day.ts";

/** Something that the queue promises, and whether it was kept. */
export interface Check {
  readonly says: string;
  readonly holds: boolean;
}

/** Of a worker's places, so many are kept for live runs. */
const KEPT_FOR_LIVE = 0.25;
/** Workers are replaced meanwhile, and accounts with live runs come first. */
const MARGIN = 1.25;

/** How many accounts have a place for their backfills at the same time. */
export const placesOf = ({ workers, places }: Options): number =>
  workers * (places - Math.floor(places * KEPT_FOR_LIVE));

/** Returns how many seconds an account waits for its turn when all take turns. */
function roundOf(options: Options): number {
  return (options.accounts / placesOf(options)) * options.slice;
}

/** Judges whether no account starved and no table grew past its law. */
export function judgeDay(options: Options, { seen, failures }: Day): readonly Check[] {
  const last = seen.at(-1)!;
  const round = roundOf(options);
  const longest = last.longest.milliseconds / 1_000;
  const most = (rows: (seen: Seen) => number): number => Math.max(...seen.map(rows));
  const { accounts } = options;
  const grown = seen.find(({ tables, takenLately }) => tables.jobsDone > takenLately);
  const waiting = most(({ tables }) => tables.jobs);
  const waits = most(({ tables }) => tables.waits);
  const partitions = most(({ tables }) => tables.partitions);
  return [
    {
      says: `longest wait for a turn: ${longest} s (${last.longest.account}); accounts / places × slice: ${round.toFixed(0)} s, with a margin of 25 %: ${(round * MARGIN).toFixed(0)} s`,
      holds: longest <= round * MARGIN,
    },
    {
      says: `jobs that wait or are driven: at most ${waiting}; accounts × 2: ${accounts * 2}`,
      holds: waiting <= accounts * 2,
    },
    {
      says: `jobs that are done: at most ${most(({ tables }) => tables.jobsDone)}; each time at most those taken in the last 70 minutes`,
      holds: grown === undefined,
    },
    {
      says: `rows of wait: at most ${waits}; accounts × 3 lanes: ${accounts * 3}`,
      holds: waits <= accounts * 3,
    },
    { says: `partitions of outcomes: ${partitions}`, holds: partitions <= 2 },
    {
      says: `errors: ${failures.size === 0 ? "none" : [...failures].map(([text, times]) => `${times} × ${text}`).join("; ")}`,
      holds: failures.size === 0,
    },
  ];
}
