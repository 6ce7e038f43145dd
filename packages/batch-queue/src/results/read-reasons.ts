import type { Outcome } from "@x/batch-types";
import { type Database, rowsOf } from "../database/database.ts";
import { requireOutcomes } from "./read-results.ts";
import { checkRunId } from "./run-progress.ts";

/** How many records of a run have one status for one reason. */
export interface ReasonCount {
  readonly status: "failed" | "skipped" | "unknown";
  /** As the view `outcomes` has it. */
  readonly reason: string;
  readonly records: number;
  /** The outcome of the first of them. */
  readonly first: Outcome;
}

const MOST_REASONS = 200;

/**
 * Returns why records were not written, or may not be; the most frequent reason first. Postgres reads all outcomes of
 * the run.
 */
export async function readReasons(database: Database, id: string): Promise<ReasonCount[]> {
  checkRunId(id);
  const reasons = await rowsOf<ReasonCount>(
    database,
    `select counted.status, counted.reason, records, outcome as first
    from (
      select status, reason, count(*)::int as records, min(index) as index
      from hubspot_batch.outcome where run = $1 and reason is not null
      group by status, reason order by records desc, index limit ${MOST_REASONS}
    ) counted
    join hubspot_batch.outcome on run = $1 and outcome.index = counted.index
    order by records desc, outcome.index`,
    [id],
  );
  await requireOutcomes(database, id);
  return reasons;
}
