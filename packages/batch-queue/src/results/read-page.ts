import type { Outcome } from "@x/batch-types";
import { type Database, rowsOf } from "../database/database.ts";
import { PASSES, passing, requireOutcomes, type ResultsOptions } from "./read-results.ts";

/** Which part of the outcomes that pass `page` returns. */
export interface PageOptions extends ResultsOptions {
  /** The place of the first among those that pass, from 0. */
  readonly first: number;
  /** How many at most. */
  readonly count: number;
}

/** A part of the outcomes of a run. */
export interface ResultsPage {
  /** How many pass. */
  readonly total: number;
  /** In the order of the records. */
  readonly outcomes: readonly Outcome[];
}

/** Returns a part of the outcomes that pass. A reason or a text to search for makes Postgres read all outcomes of the run. */
export async function readPage(
  database: Database,
  id: string,
  { first, count, ...options }: PageOptions,
): Promise<ResultsPage> {
  await requireOutcomes(database, id);
  const values = passing(id, options);
  const rows = await rowsOf<{ outcome: Outcome }>(
    database,
    `select outcome from hubspot_batch.outcome where ${PASSES} order by index offset $5 limit $6`,
    [...values, first, count],
  );
  const isTallied = options.reason === undefined && options.search === undefined;
  const [all] = await rowsOf<{ total: number }>(
    database,
    isTallied
      ? TALLIED
      : `select count(*)::int as total from hubspot_batch.outcome where ${PASSES}`,
    isTallied ? values.slice(0, 2) : values,
  );
  return { total: all!.total, outcomes: rows.map(({ outcome }) => outcome) };
}

const TALLIED = `select coalesce(sum(count), 0)::int as total from hubspot_batch.tally
  where run = $1 and ($2::text[] is null or status = any ($2))`;
