import { InvalidOptionsError, type Job, resolveJob } from "@x/batch-core";
import { checkOptions, isObject, oneOf, optional, required } from "@x/batch-core/options";
import type { Lane, Source } from "@x/batch-http";
import type { Sql } from "../database/database.ts";
import { NAME } from "../internal/texts.ts";
import { LANES } from "../lanes/lanes.ts";

/** Records of the rows of a query, which Postgres reads itself. */
export interface SqlSource {
  /**
   * A query. Each row is a record: the column `id` is its id, `associations` its associations, as JSON, and every other column
   * a property. A null is left out. Each column needs a name of its own.
   */
  readonly sql: string;
}

/** What is to be written, and where. */
export interface Submission {
  /** The HubSpot account, by any name that `connect` of your workers knows. */
  readonly account: string;
  /** What to do with the records. */
  readonly job: Job;
  /** The records. They are kept as JSON: a value that JSON would change, such as a Date or NaN, ends the submit, and nothing is kept. */
  readonly source: Source | SqlSource;
  /** Runs of a more urgent lane do not wait for others. Those of one lane are done one after the other. @default "normal" */
  readonly lane?: Lane | undefined;
  /** Names the run: a second submit with the same key for the account adds nothing, and returns the first run. @default none */
  readonly key?: string | undefined;
  /**
   * A transaction that you began, such as a client of pg. The run is there when you commit, and is not when you do
   * not or when the submit fails. Commit soon: until then no other worker takes the account, and other submits to it
   * wait, each with a connection. In one transaction, do not submit to the account without this `tx` before you
   * commit, as that waits for you; and submit to several accounts in one order, such as by name: two transactions in
   * opposite orders would wait for each other, and Postgres ends one. Submits with one transaction are done one after
   * the other, so a source must not submit with the transaction of its own submit. Send no statement of your own
   * until the submit has resolved: if it failed, that statement would be taken back with it.
   * @default a transaction of its own
   */
  readonly tx?: Sql | undefined;
}

const SOURCES = [Symbol.iterator, Symbol.asyncIterator, "getReader"];

/** @throws {InvalidOptionsError} which names every problem. */
export function checkSubmission(given: Submission): void {
  const problems = checkOptions(given, {
    account: required(NAME),
    // resolveJob checks it.
    job: () => undefined,
    source: required(["an array, an iterable, a web stream or { sql }", isSource]),
    lane: optional(oneOf(LANES)),
    key: optional(NAME),
    tx: optional(["an object with the method query", hasQuery]),
  });
  if (isObject(given)) {
    try {
      resolveJob(given.job);
    } catch (error) {
      if (!(error instanceof InvalidOptionsError)) throw error;
      problems.push(...error.problems.map((problem) => `job.${problem}`));
    }
  }
  if (problems.length > 0) throw new InvalidOptionsError(problems);
}

function isSource(value: unknown): boolean {
  if (typeof value !== "object" || value === null) return false;
  return SOURCES.some((way) => way in value) || isSqlSource(value as Source);
}

function hasQuery(value: unknown): boolean {
  return typeof value === "object" && value !== null && "query" in value;
}

export function isSqlSource(source: Source | SqlSource): source is SqlSource {
  return "sql" in source && NAME[1](source.sql);
}
