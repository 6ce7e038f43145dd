import { judgeDay, placesOf } from "./judge-day.ts";
import type { Options } from "./options.ts";
import type { Day, Seen } from "./simulate-day.ts";

export function headText(options: Options): string {
  const { accounts, rows, hours, workers, places, slice, grain } = options;
  return [
    `${accounts} accounts, each with a backfill of ${rows} rows, for ${hours} hours.`,
    `${workers} workers × ${places} places, ${placesOf(options)} of them for backfills; slices of ${slice} s; pauses end each ${grain / 1_000} s.`,
    "Of 50 accounts, two submit a live run of 100 rows every hour, one meets its daily limit, and one is paused for a quarter of the time. Every hour, a worker ends and another begins.",
    "",
    " hour  settled rows    turns  Jain  longest wait   jobs: open   done      MB    ours: MB  waits",
  ].join("\n");
}

export function seenText({ hour, settled, turns, jain, longest, tables }: Seen): string {
  const cells: readonly (readonly [string, number])[] = [
    [hour.toFixed(2), 5],
    [String(settled), 14],
    [String(turns), 9],
    [jain.toFixed(3), 6],
    [`${(longest.milliseconds / 1_000).toFixed(0)} s`, 14],
    [String(tables.jobs), 13],
    [String(tables.jobsDone), 7],
    [tables.jobsMb.toFixed(1), 8],
    [tables.ourMb.toFixed(1), 12],
    [String(tables.waits), 7],
  ];
  return cells.map(([text, width]) => text.padStart(width)).join("");
}

/** Tells what the day was like, and returns whether all that is promised was kept. */
export function tellDay(options: Options, day: Day, tell: (line: string) => void): boolean {
  const { live, costs, taken, takeTimes, done } = day;
  const at = (share: number): string =>
    (takeTimes[Math.floor(takeTimes.length * share)] ?? 0).toFixed(1);
  const each = (seconds: number): string => `${((seconds / taken) * 1_000).toFixed(2)} ms`;
  tell("");
  tell(`Backfills that are done: ${done} of ${options.accounts}.`);
  tell(
    `Live runs: ${live.ended} ended, ${live.open} open; from the submit to the end: median ${live.median} s, p95 ${live.p95} s (pauses end each ${options.grain / 1_000} s).`,
  );
  tell(
    `Measured on this machine: ${taken} jobs taken, ${(costs.transactions / taken).toFixed(1)} transactions for each; to take some: median ${at(0.5)} ms, p95 ${at(0.95)} ms.`,
  );
  const ofPostgres = costs.postgres === undefined ? "not measured" : each(costs.postgres);
  tell(
    `Processor time for each job, with all looks, beats and the upkeep of pg-boss: Postgres ${ofPostgres}, workers ${each(costs.workers)}.`,
  );
  tell("");
  const checks = judgeDay(options, day);
  for (const { says, holds } of checks) tell(`${holds ? "    " : "NOT "}${says}`);
  const passed = checks.every(({ holds }) => holds);
  tell(passed ? "No account starved, and no table grew." : "A promise was broken.");
  return passed;
}
