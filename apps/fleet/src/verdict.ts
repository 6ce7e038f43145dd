import type { Done } from "./disturb.ts";
import type { Findings } from "./judge.ts";
import type { Takeovers } from "./takeovers.ts";

/** What is known at the end. */
export interface Ending {
  readonly findings: Findings;
  /** Why runs were stopped before their end, each a reason. */
  readonly stopped: readonly string[];
  /** False: some runs did not end. */
  readonly allSettled: boolean;
  readonly seconds: number;
  readonly done: Done;
  readonly takeovers: Takeovers;
  /** How many requests were answered 429. */
  readonly refused: number;
  /** What workers reported and tried again, and how often. */
  readonly failures: ReadonlyMap<string, number>;
}

const MOST_NAMED = 5;

/** Tells what came of it, and returns whether all that is promised was kept. */
export function tellVerdict(ending: Ending, tell: (line: string) => void): boolean {
  const { findings, done, takeovers, seconds } = ending;
  const counts = Object.entries(findings.counts).map(([status, count]) => `${count} ${status}`);
  tell("");
  tell(`${findings.rows} rows in ${seconds.toFixed(0)} s: ${counts.join(", ")}.`);
  tell(
    `Killed: ${done.kill}, frozen: ${done.freeze}, asked to end: ${done.end}, crashes of Postgres: ${done.crash}; requests over the limit (429): ${ending.refused}.`,
  );
  tell(`Accounts without a worker after SIGKILL: ${times(takeovers.of("kill"))}.`);
  tell(`Accounts without a worker after SIGTERM: ${times(takeovers.of("end"))}.`);

  tell("");
  tell("Every outcome, compared with what HubSpot has:");
  const checks = [
    check("written twice", findings.doubles),
    check("lost: HubSpot does not have the row, and its outcome is not unknown", findings.lost),
    check("written although the outcome says that it was not", findings.denied),
    check("without an outcome, or with more than one", findings.notOne),
    check("unknown although the row can be looked up by a unique value", findings.unknownUnique),
  ];
  const unknown = findings.counts["unknown"] ?? 0;
  for (const { line } of checks) tell(line);
  if (unknown > findings.unknownUnique.length) {
    tell(
      `${String(unknown - findings.unknownUnique.length).padStart(8)}  unknown, as allowed: companies to create whose answer was lost. They have no unique value to look them up by, and sending them again could write them twice.`,
    );
  }
  if (ending.stopped.length > 0) {
    tell(
      `${ending.stopped.length} runs were stopped, such as for this reason: ${ending.stopped[0]}`,
    );
  }
  if (!ending.allSettled) tell("Some runs did not end.");
  const passed = ending.allSettled && checks.every(({ holds }) => holds);
  if (!passed) {
    for (const [failure, times] of ending.failures) tell(`  ${times} × ${failure}`);
  }
  tell(passed ? "All that is promised was kept." : "A promise was broken.");
  return passed;
}

function check(what: string, keys: readonly string[]): { line: string; holds: boolean } {
  const named = keys.length === 0 ? "" : `, such as ${keys.slice(0, MOST_NAMED).join(", ")}`;
  return { line: `${String(keys.length).padStart(8)}  ${what}${named}`, holds: keys.length === 0 };
}

function times(sorted: readonly number[]): string {
  if (sorted.length === 0) return "none was seen";
  const seconds = (place: number) => `${(sorted[place]! / 1_000).toFixed(2)} s`;
  return `median ${seconds(Math.floor(sorted.length / 2))}, at most ${seconds(sorted.length - 1)} (${sorted.length} takeovers)`;
}
