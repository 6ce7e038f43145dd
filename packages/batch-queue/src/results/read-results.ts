import { BatchError } from "@x/batch-core";
import type { Outcome } from "@x/batch-types";
import { type Database, rowsOf } from "../database/database.ts";
import { checkRunId, noSuchRun } from "./run-progress.ts";

/** Which outcomes `results` yields. */
export interface ResultsOptions {
  /** @default every status */
  readonly status?: readonly Outcome["status"][] | undefined;
}

const OUTCOMES_PER_READ = 1_000;

/** Yields the outcomes that a run has, in the order of its records. */
export async function* readResults(
  database: Database,
  id: string,
  { status }: ResultsOptions = {},
): AsyncGenerator<Outcome, void, undefined> {
  checkRunId(id);
  const [found] = await rowsOf<{ isRemoved: boolean }>(
    database,
    `select removed_at is not null as "isRemoved" from hubspot_batch.run where id = $1`,
    [id],
  );
  if (found === undefined) throw noSuchRun(id);
  if (found.isRemoved) {
    throw new BatchError("INVALID_OPTIONS", `The outcomes of run ${id} were removed.`);
  }
  let after = -1;
  for (;;) {
    const rows = await rowsOf<{ outcome: Outcome }>(
      database,
      `select outcome from hubspot_batch.outcome
      where run = $1 and index > $2 and ($3::text[] is null or status = any ($3))
      order by index limit ${OUTCOMES_PER_READ}`,
      [id, after, status ?? null],
    );
    for (const { outcome } of rows) yield outcome;
    if (rows.length < OUTCOMES_PER_READ) return;
    after = rows.at(-1)!.outcome.index;
  }
}
