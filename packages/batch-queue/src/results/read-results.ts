import { BatchError } from "@x/batch-core";
import type { Outcome } from "@x/batch-types";
import { type Database, rowsOf } from "../database/database.ts";
import { checkRunId, noSuchRun } from "./run-progress.ts";

/** Which outcomes `results` yields. */
export interface ResultsOptions {
  /** @default every status */
  readonly status?: readonly Outcome["status"][] | undefined;
  /** Those with this reason, as the view `outcomes` has it. @default every reason */
  readonly reason?: string | undefined;
  /** Those with this text in their key, record id or message, in any case. @default all */
  readonly search?: string | undefined;
}

/** For the values of `passing`. */
export const PASSES = `run = $1 and ($2::text[] is null or status = any ($2)) and ($3::text is null or reason = $3)
  and ($4::text is null or strpos(lower(concat_ws(' ', key, record_id, message)), lower($4)) > 0)`;

export function passing(id: string, { status, reason, search }: ResultsOptions): unknown[] {
  return [id, status ?? null, reason ?? null, search ?? null];
}

const OUTCOMES_PER_READ = 1_000;

/** Yields the outcomes that a run has, in the order of its records. */
export async function* readResults(
  database: Database,
  id: string,
  options: ResultsOptions = {},
): AsyncGenerator<Outcome, void, undefined> {
  await requireOutcomes(database, id);
  let after = -1;
  for (;;) {
    const rows = await rowsOf<{ outcome: Outcome }>(
      database,
      `select outcome from hubspot_batch.outcome
      where ${PASSES} and index > $5 order by index limit ${OUTCOMES_PER_READ}`,
      [...passing(id, options), after],
    );
    for (const { outcome } of rows) yield outcome;
    if (rows.length < OUTCOMES_PER_READ) return;
    after = rows.at(-1)!.outcome.index;
  }
}

/** @throws {BatchError} when there is no such run, or its outcomes were removed. */
export async function requireOutcomes(database: Database, id: string): Promise<void> {
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
}
