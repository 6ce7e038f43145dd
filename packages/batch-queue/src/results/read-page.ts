import { required, wholeNumber } from "@x/batch-core/options";
import type { Outcome } from "@x/batch-types";
import { type Database, rowsOf } from "../database/database.ts";
import {
  checkResults,
  PASSES,
  passing,
  requireOutcomes,
  type ResultsOptions,
} from "./read-results.ts";

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
  given: PageOptions,
): Promise<ResultsPage> {
  checkResults(id, given, { first: required(wholeNumber(0)), count: required(wholeNumber(0)) });
  const { first, count, ...options } = given;
  const values = passing(id, options);
  const isTallied = options.reason === undefined && options.search === undefined;
  const [found] = await rowsOf<Place>(
    database,
    isTallied ? FROM_TALLY : FROM_OUTCOMES,
    isTallied ? [id, options.status ?? null, first] : values,
  );
  const { total, index, before } = found!;
  const rows = await rowsOf<{ outcome: Outcome }>(
    database,
    `select outcome from hubspot_batch.outcome
    where ${PASSES} and index >= $5 order by index offset $6 limit $7`,
    [...values, index, first - before, count],
  );
  await requireOutcomes(database, id);
  return { total, outcomes: rows.map(({ outcome }) => outcome) };
}

/** Where to begin to read: from `index` on, as `before` of those that pass come before it. */
interface Place {
  readonly total: number;
  readonly index: number;
  readonly before: number;
}

/** Near the page: Postgres would else step over all that come before it, a second for a million. */
const FROM_TALLY = `select coalesce(sum(count), 0)::int as total,
    coalesce(min(thousand) filter (where upto > $3), 0) * 1000 as index,
    coalesce(min(upto - count) filter (where upto > $3), 0)::int as before
  from (
    select thousand, sum(count) as count, sum(sum(count)) over (order by thousand) as upto
    from hubspot_batch.tally where run = $1 and ($2::text[] is null or status = any ($2)) group by thousand
  ) counted`;

const FROM_OUTCOMES = `select count(*)::int as total, 0 as index, 0 as before
  from hubspot_batch.outcome where ${PASSES}`;
