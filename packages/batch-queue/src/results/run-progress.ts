import { BatchError, emptyCounts, type Job } from "@x/batch-core";
import type { Counts, Stop } from "@x/batch-types";
import { type Database, rowsOf } from "../database/database.ts";
import type { Lane } from "@x/batch-http";
import { ALWAYS, pause } from "../internal/pause.ts";
import { checkAccount } from "../internal/texts.ts";

/**
 * - `open`: it has records without an outcome.
 * - `cancelling`: it was cancelled, and requests of it are in flight, or an account that is paused has to say what
 *   became of them.
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
  /** Why nothing of it is sent for now, such as `daily budget`, and until when (ISO 8601). It needs no `resume` to go on. */
  readonly waiting: { readonly for: string; readonly until: string } | undefined;
  /** When it was submitted, such as `2026-03-01T09:30:00Z`. */
  readonly submittedAt: string;
  /** When its records and outcomes were removed. Its counts stay. */
  readonly removedAt: string | undefined;
}

/** Milliseconds between two looks. */
const LOOK = 1_000;

/** Yields how far a run has come: at once, when it changes, and at last when it ended. */
export async function* followRun(
  database: Database,
  id: string,
): AsyncGenerator<RunProgress, void, undefined> {
  checkRunId(id);
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

/** Yields all runs, or those of an account, the newest first. */
export async function* listRuns(
  database: Database,
  account: string | undefined,
): AsyncGenerator<RunProgress, void, undefined> {
  if (account !== undefined) checkAccount(account);
  let before: string | null = null;
  for (;;) {
    const where = `($1::bigint is null or run.id < $1) and ($2::text is null or account = $2)
      order by run.id desc limit ${RUNS_PER_READ}`;
    const runs = await readRuns(database, where, [before, account ?? null]);
    yield* runs;
    if (runs.length < RUNS_PER_READ) return;
    before = runs.at(-1)!.id;
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
    `select id::text as id, account, key, lane, job, state, rows, settled, counts, stop, paused,
      case when waits_for is not null then json_build_object(
        'for', waits_for, 'until', to_char(waits_until at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')
      ) end as waiting,
      to_char(submitted_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "submittedAt",
      to_char(removed_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "removedAt"
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
    waiting: row.waiting ?? undefined,
    removedAt: row.removedAt ?? undefined,
  }));
}

type NeverNull = Exclude<keyof RunProgress, "key" | "stop" | "paused" | "waiting" | "removedAt">;

/** @throws {BatchError} for what cannot be the id of a run: Postgres would speak of a bigint. */
export function checkRunId(id: string): void {
  if (!/^\d{1,18}$/.test(id)) throw noSuchRun(id);
}

/** @throws {BatchError} when there is no such run. */
export async function requireRun(database: Database, id: string): Promise<void> {
  const { rows } = await database.query("select from hubspot_batch.run where id = $1", [id]);
  if (rows.length === 0) throw noSuchRun(id);
}

export function noSuchRun(id: string): BatchError {
  return new BatchError("INVALID_OPTIONS", `There is no run ${id}.`);
}
