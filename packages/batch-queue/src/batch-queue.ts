import type { Outcome } from "@x/batch-types";
import type { Database } from "./database/database.ts";
import type { Pool } from "./database/postgres.ts";
import type { Halt } from "./drive/halt.ts";
import type { Connect } from "./drive/open-client.ts";
import type { Backlog } from "./results/backlog.ts";
import type { AccountStanding } from "./results/read-accounts.ts";
import type { PageOptions, ResultsPage } from "./results/read-page.ts";
import type { ReasonCount } from "./results/read-reasons.ts";
import type { SettledRecord } from "./results/read-records.ts";
import type { ResultsOptions } from "./results/read-results.ts";
import type { RunProgress } from "./results/run-progress.ts";
import type { Removable } from "./retention/remove-runs.ts";
import type { Submission } from "./submit/submission.ts";
import type { Submitted } from "./submit/submit.ts";
import type { Worker } from "./worker/worker.ts";

/** Where a queue is kept. */
export interface BatchQueueOptions {
  /** The URL of a Postgres database, a pool of pg, or what `pglite()` of @x/batch-queue/pglite returns. */
  readonly database: string | Pool | Database;
}

/** What a worker does. */
export interface WorkOptions {
  /** Returns the options of a client for an account: its token, and all else that `createBatchClient` takes. */
  readonly connect: Connect;
  /** How many accounts the worker drives at a time. @default 25 */
  readonly accounts?: number | undefined;
  /**
   * Called when something failed that is tried again, such as a statement, or `connect`; for the same error at most
   * every 10 seconds. Errors it throws are ignored.
   * @default a warning of the process
   */
  readonly onError?: ((error: unknown) => void) | undefined;
  /**
   * Called once when an account was paused as its token is refused or of another portal, and when a run was stopped:
   * they go on only after `resume`. Errors it throws are ignored.
   * @default a warning of the process
   */
  readonly onHalt?: ((halt: Halt) => void) | undefined;
}

/** How long what has ended is kept, in days since its end. */
export interface RetainOptions {
  /** After which the records and outcomes of a run are removed. Its counts stay. */
  readonly days: number;
  /** After which the run itself is removed, too. A submit with its key then makes a new run. @default never */
  readonly runDays?: number | undefined;
}

/** Writes to many HubSpot accounts from many machines. Every machine makes one for the same database. */
export interface BatchQueue {
  /**
   * Creates the tables, or brings them up to date. Does nothing when they are. Several may call it at once.
   *
   * @example
   * await using queue = createBatchQueue({ database: process.env.DATABASE_URL! });
   * await queue.install();
   * await queue.install(); // changes nothing
   */
  install(): Promise<void>;
  /**
   * Keeps a run with its records. It is there when this resolves, or with `tx` when that is committed.
   *
   * @throws {InvalidOptionsError} when options are wrong. It names every problem; nothing is kept.
   *
   * @example
   * await using queue = createBatchQueue({ database: process.env.DATABASE_URL! });
   * const submission = {
   *   account: "4712",
   *   job: { operation: "create", objectType: "contacts" },
   *   source: [{ properties: { email: "ada@example.com" } }],
   *   key: "sign-ups of May 28",
   * } as const;
   * const { id } = await queue.submit(submission);
   * const again = await queue.submit(submission); // after a crash, say
   * [again.id === id, again.isNew]; //=> [true, false]
   */
  submit(submission: Submission): Promise<Submitted>;
  /**
   * Begins to send what was submitted, to as many accounts at a time as `accounts` says.
   *
   * @throws {InvalidOptionsError} when options are wrong. It names every problem.
   *
   * @example
   * function startWorker(queue: BatchQueue, tokens: ReadonlyMap<string, string>): Worker {
   *   return queue.work({
   *     connect: (account) => ({ accessToken: tokens.get(account)! }),
   *     onHalt: ({ message }) => console.log(message),
   *   });
   * }
   */
  work(options: WorkOptions): Worker;
  /**
   * Yields how far a run has come: at once, when it changes, and at last when it ended.
   *
   * @throws {BatchError} when there is no such run.
   *
   * @example
   * async function untilItEnds(queue: BatchQueue, run: string): Promise<RunProgress | undefined> {
   *   let last: RunProgress | undefined;
   *   for await (last of queue.progress(run)) console.log(`${last.settled} of ${last.rows}`);
   *   return last;
   * }
   */
  progress(run: string): AsyncIterable<RunProgress>;
  /**
   * Yields the outcomes that a run has, in the order of its records. Once it ended, every record has one.
   *
   * @throws {BatchError} when there is no such run, or its outcomes were removed.
   *
   * @example
   * async function printFailures(queue: BatchQueue, run: string): Promise<void> {
   *   for await (const outcome of queue.results(run, { status: ["failed"] })) {
   *     if (outcome.status === "failed") console.log(outcome.index, outcome.error.message);
   *   }
   * }
   */
  results(run: string, options?: ResultsOptions): AsyncIterable<Outcome>;
  /**
   * Yields the same outcomes, each with its record: to send them again, or to look at what was sent.
   *
   * @throws {BatchError} when there is no such run, or its outcomes were removed.
   *
   * @example
   * async function failedRecords(queue: BatchQueue, run: string): Promise<unknown[]> {
   *   const records: unknown[] = [];
   *   for await (const { record } of queue.records(run, { status: ["failed"] })) records.push(record);
   *   return records;
   * }
   */
  records(run: string, options?: ResultsOptions): AsyncIterable<SettledRecord>;
  /**
   * Returns a part of the outcomes of a run, such as a page of them.
   *
   * @throws {BatchError} when there is no such run, or its outcomes were removed.
   *
   * @example
   * await using queue = createBatchQueue({ database: process.env.DATABASE_URL! });
   * const job = { operation: "archive", objectType: "contacts" } as const;
   * const { id } = await queue.submit({ account: "4713", job, source: [{ id: "101" }] });
   * await queue.page(id, { first: 0, count: 50 }); //=> { total: 0, outcomes: [] }
   */
  page(run: string, options: PageOptions): Promise<ResultsPage>;
  /**
   * Counts why records of a run were not written, or may not be: the 200 most frequent reasons.
   *
   * @throws {BatchError} when there is no such run, or its outcomes were removed.
   *
   * @example
   * async function printReasons(queue: BatchQueue, run: string): Promise<void> {
   *   for (const { records, reason, first } of await queue.reasons(run)) {
   *     console.log(`${records} records: ${reason}, such as record ${first.index}`);
   *   }
   * }
   */
  reasons(run: string): Promise<readonly ReasonCount[]>;
  /**
   * Yields all runs, or those of an account, the newest first.
   *
   * @example
   * await using queue = createBatchQueue({ database: process.env.DATABASE_URL! });
   * const job = { operation: "archive", objectType: "contacts" } as const;
   * await queue.submit({ account: "4714", job, source: [{ id: "101" }, { id: "102" }] });
   * for await (const { state, settled, rows } of queue.runs("4714")) {
   *   console.log(`${state}: ${settled} of ${rows}`);
   * } //=> open: 0 of 2
   */
  runs(account?: string): AsyncIterable<RunProgress>;
  /**
   * Yields the state of each account that has runs to send or is paused, by name; or only of the given one, if it has.
   *
   * @example
   * await using queue = createBatchQueue({ database: process.env.DATABASE_URL! });
   * const job = { operation: "archive", objectType: "contacts" } as const;
   * await queue.submit({ account: "4715", job, source: [{ id: "101" }] });
   * for await (const { state, open } of queue.accounts("4715")) {
   *   console.log(`${state}, with ${open} open run`);
   * } //=> waiting, with 1 open run
   */
  accounts(account?: string): AsyncIterable<AccountStanding>;
  /**
   * Says what waits in the whole queue: for a scaler or an alarm.
   *
   * @example
   * async function needsMoreWorkers(queue: BatchQueue): Promise<boolean> {
   *   const { oldestWaiting } = await queue.backlog();
   *   return oldestWaiting > 60;
   * }
   */
  backlog(): Promise<Backlog>;
  /**
   * Resolves when the database answers and its tables are of this version.
   *
   * @throws {BatchError} `STORE_FAILED` where they are of another version, or not there; what the database throws where it does not answer.
   *
   * @example
   * await using queue = createBatchQueue({ database: process.env.DATABASE_URL! });
   * await queue.ping().then(() => "fine", () => "down"); //=> "fine"
   */
  ping(): Promise<void>;
  /**
   * Cancels a run. Within a second no write of it leaves any more. Creates without an answer are looked up, other writes
   * without one are `unknown`, and records that are not written are `skipped`. Returns false when it had ended.
   *
   * @throws {BatchError} when there is no such run.
   *
   * @example
   * await using queue = createBatchQueue({ database: process.env.DATABASE_URL! });
   * const job = { operation: "archive", objectType: "contacts" } as const;
   * const { id } = await queue.submit({ account: "4716", job, source: [{ id: "101" }] });
   * await queue.cancel(id); //=> true
   */
  cancel(run: string): Promise<boolean>;
  /**
   * Removes the records and outcomes of a run; its counts stay. Returns false, and removes nothing, when the run is not `done` or
   * `cancelled`, or was removed before.
   *
   * @throws {BatchError} when there is no such run.
   *
   * @example
   * await using queue = createBatchQueue({ database: process.env.DATABASE_URL! });
   * const job = { operation: "archive", objectType: "contacts" } as const;
   * const { id } = await queue.submit({ account: "4717", job, source: [{ id: "101" }] });
   * // It is open: cancel it first.
   * await queue.remove(id); //=> false
   */
  remove(run: string): Promise<boolean>;
  /**
   * Removes what ended long ago. Call it every night. Runs that are not `done` or `cancelled` stay. Returns how many
   * runs it removed the outcomes of.
   *
   * @throws {InvalidOptionsError} when options are wrong. It names every problem.
   *
   * @example
   * await using queue = createBatchQueue({ database: process.env.DATABASE_URL! });
   * await queue.retain({ days: 30, runDays: 365 }); //=> 0
   */
  retain(options: RetainOptions): Promise<number>;
  /**
   * Says what `retain` with so many days would remove the records and outcomes of.
   *
   * @throws {InvalidOptionsError} when `days` is no number of days.
   *
   * @example
   * await using queue = createBatchQueue({ database: process.env.DATABASE_URL! });
   * await queue.removable(30); //=> { runs: 0, rows: 0 }
   */
  removable(days: number): Promise<Removable>;
  /**
   * Sends nothing more to an account, within a second, until it is resumed. Returns false when nothing was ever
   * submitted for it.
   *
   * @example
   * await using queue = createBatchQueue({ database: process.env.DATABASE_URL! });
   * const job = { operation: "archive", objectType: "contacts" } as const;
   * await queue.submit({ account: "4718", job, source: [{ id: "101" }] });
   * await queue.pause("4718"); //=> true
   * await queue.pause("no such account"); //=> false
   */
  pause(account: string): Promise<boolean>;
  /**
   * Goes on with an account that was paused, or whose token was refused, and with its runs that stopped. Returns
   * false when nothing was ever submitted for it.
   *
   * @example
   * await using queue = createBatchQueue({ database: process.env.DATABASE_URL! });
   * const job = { operation: "archive", objectType: "contacts" } as const;
   * await queue.submit({ account: "4719", job, source: [{ id: "101" }] });
   * await queue.pause("4719");
   * await queue.resume("4719"); //=> true
   */
  resume(account: string): Promise<boolean>;
  /** Closes the connections that the queue made. Dispose of its workers first. */
  [Symbol.asyncDispose](): Promise<void>;
}
