import { BatchError, emptyCounts, type Job } from "@x/batch-core";
import type { Counts, Stop } from "@x/batch-types";
import { type Database, rowsOf } from "../database/database.ts";
import type { Lane } from "@x/batch-http";
import { ALWAYS, pause } from "../internal/pause.ts";

/**
 * - `open`: it has records without an outcome.
 * - `cancelling`: it was cancelled, and requests of it are in flight, or an account that is paused has to say what became of them.
 * - `done`: every record has its outcome.
 * - `cancelled`: every record has its outcome; those that had not left are `skipped`.
 * - `stopped`: it cannot go on, and `stop` says why. `resume` of its account makes it open again.
 */
export type RunState = "open" | "cancelling" | "done" | "cancelled" | "stopped";

/** How far a run has come. */
export interface RunProgress {
  readonly id: string;
  readonly account: string;
  readonly key: string | undefined;
  readonly lane: Lane;
  readonly job: Job;
  readonly state: RunState;
  /** How many records it has. */
  readonly rows: number;
  /** How many of them have an outcome. */
  readonly settled: number;
  /** How many outcomes have each status. */
  readonly counts: Counts;
  /** Why it is `stopped`. */
  readonly stop: Stop | undefined;
  /** Why nothing is sent to its account, until `resume`. */
  readonly paused: string | undefined;
}

/** Milliseconds between two looks. */
const LOOK = 1_000;

/** Yields how far a run has come: at once, when it changes, and at last when it ended. */
export async function* followRun(
  database: Database,
  id: string,
): AsyncGenerator<RunProgress, void, undefined> {
  let last: string | undefined;
  for (;;) {
    const [found] = await readRuns(database, "run.id = $1", [id]);
    if (found === undefined) throw noSuchRun(id);
    const text = JSON.stringify(found);
    if (text !== last) yield found;
    last = text;
    if (found.state !== "open" && found.state !== "cancelling") return;
    await pause(LOOK, ALWAYS);
  }
}

const RUNS_PER_READ = 1_000;

/** Yields all runs, or those of an account, in the order in which they were submitted. */
export async function* listRuns(
  database: Database,
  account: string | undefined,
): AsyncGenerator<RunProgress, void, undefined> {
  let after = "0";
  for (;;) {
    const where = `run.id > $1 and ($2::text is null or account = $2) order by run.id limit ${RUNS_PER_READ}`;
    const runs = await readRuns(database, where, [after, account ?? null]);
    yield* runs;
    if (runs.length < RUNS_PER_READ) return;
    after = runs.at(-1)!.id;
  }
}

async function readRuns(
  database: Database,
  where: string,
  values: unknown[],
): Promise<RunProgress[]> {
  type Row = { [Field in keyof RunProgress]: Exclude<RunProgress[Field], undefined> | null };
  const rows = await rowsOf<Row & Pick<RunProgress, NeverNull>>(
    database,
    `select id::text as id, account, key, lane, job, state, rows, settled, counts, stop, paused
    from hubspot_batch.runs run
    where ${where}`,
    values,
  );
  return rows.map((row) => ({
    ...row,
    key: row.key ?? undefined,
    counts: { ...emptyCounts(), ...row.counts },
    stop: row.stop ?? undefined,
    paused: row.paused ?? undefined,
  }));
}

type NeverNull = Exclude<keyof RunProgress, "key" | "stop" | "paused">;

export function noSuchRun(id: string): BatchError {
  return new BatchError("INVALID_OPTIONS", `There is no run ${id}.`);
}
