import type { Outcome } from "@x/batch-types";
import { type Database, rowsOf } from "../database/database.ts";
import {
  checkResults,
  PASSES,
  passing,
  requireOutcomes,
  type ResultsOptions,
} from "./read-results.ts";

/** A record of a run that has an outcome. */
export interface SettledRecord {
  /** As it was submitted. */
  readonly record: unknown;
  readonly outcome: Outcome;
}

/** Yields the outcomes that pass with their records, in the order of the records. */
export async function* readRecords(
  database: Database,
  id: string,
  options: ResultsOptions = {},
): AsyncGenerator<SettledRecord, void, undefined> {
  checkResults(id, options);
  let after = -1;
  for (;;) {
    // A chunk in which none passes is not sent here.
    const [chunk] = await rowsOf<{ first: number; records: unknown[]; outcomes: Outcome[] }>(
      database,
      `select first, records, outcomes
      from hubspot_batch.chunk cross join lateral (
        select json_agg(outcome order by index) as outcomes
        from hubspot_batch.outcome where ${PASSES} and index >= first and index < first + rows
      ) of_chunk
      where chunk.run = $1 and first > $5 and outcomes is not null
      order by first limit 1`,
      [...passing(id, options), after],
    );
    if (chunk === undefined) {
      await requireOutcomes(database, id);
      return;
    }
    const { first, records, outcomes } = chunk;
    for (const outcome of outcomes) yield { record: records[outcome.index - first], outcome };
    after = first;
  }
}
