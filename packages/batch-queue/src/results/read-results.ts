import { BatchError, emptyCounts, InvalidOptionsError } from "@x/batch-core";
import { type Checks, checkOptions, optional } from "@x/batch-core/options";
import type { Outcome } from "@x/batch-types";
import { type Database, rowsOf } from "../database/database.ts";
import { TEXT } from "../internal/texts.ts";
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

const STATUSES = Object.keys(emptyCounts());
const RESULTS_CHECKS = {
  status: optional([
    `a list of ${STATUSES.join(", ")}`,
    (value) => Array.isArray(value) && value.every((status) => STATUSES.includes(String(status))),
  ]),
  reason: optional(TEXT),
  search: optional(TEXT),
};

/** @throws {BatchError} for what Postgres would refuse in its own words, or take for something else. */
export function checkResults(id: string, options: ResultsOptions, more: Checks = {}): void {
  checkRunId(id);
  const problems = checkOptions(options, { ...RESULTS_CHECKS, ...more });
  if (problems.length > 0) throw new InvalidOptionsError(problems);
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
  checkResults(id, options);
  let after = -1;
  for (;;) {
    const rows = await rowsOf<{ outcome: Outcome }>(
      database,
      `select outcome from hubspot_batch.outcome
      where ${PASSES} and index > $5 order by index limit ${OUTCOMES_PER_READ}`,
      [...passing(id, options), after],
    );
    const isLast = rows.length < OUTCOMES_PER_READ;
    if (isLast) await requireOutcomes(database, id);
    for (const { outcome } of rows) yield outcome;
    if (isLast) return;
    after = rows.at(-1)!.outcome.index;
  }
}

/**
 * Called after outcomes were read: the run may be removed until then.
 *
 * @throws {BatchError} when there is no such run, or its outcomes were removed.
 */
export async function requireOutcomes(database: Database, id: string): Promise<void> {
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
