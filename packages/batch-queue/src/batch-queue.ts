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
  /** Creates the tables, or brings them up to date. Does nothing when they are. Several may call it at once. */
  install(): Promise<void>;
  /** Keeps a run with its records. It is there when this resolves, or with `tx` when that is committed. */
  submit(submission: Submission): Promise<Submitted>;
  /** Begins to send what was submitted, to as many accounts at a time as `accounts` says. */
  work(options: WorkOptions): Worker;
  /** Yields how far a run has come: at once, when it changes, and at last when it ended. */
  progress(run: string): AsyncIterable<RunProgress>;
  /** Yields the outcomes that a run has, in the order of its records. Once it ended, every record has one. */
  results(run: string, options?: ResultsOptions): AsyncIterable<Outcome>;
  /** Yields the same outcomes, each with its record: to send them again, or to look at what was sent. */
  records(run: string, options?: ResultsOptions): AsyncIterable<SettledRecord>;
  /** Returns a part of the outcomes of a run, such as a page of them. */
  page(run: string, options: PageOptions): Promise<ResultsPage>;
  /** Counts why records of a run were not written, or may not be: the 200 most frequent reasons. */
  reasons(run: string): Promise<readonly ReasonCount[]>;
  /** Yields all runs, or those of an account, the newest first. */
  runs(account?: string): AsyncIterable<RunProgress>;
  /** Yields the state of each account that has runs to send or is paused, by name; or only of the given one, if it has. */
  accounts(account?: string): AsyncIterable<AccountStanding>;
  /** Says what waits in the whole queue: for a scaler or an alarm. */
  backlog(): Promise<Backlog>;
  /** Resolves when the database answers, and rejects when it does not. */
  ping(): Promise<void>;
  /**
   * Cancels a run. Within a second nothing more of it leaves; records that did not leave are `skipped`. Returns false when it had
   * ended.
   */
  cancel(run: string): Promise<boolean>;
  /**
   * Removes the records and outcomes of a run; its counts stay. Returns false, and removes nothing, when the run is not `done` or
   * `cancelled`, or was removed before.
   */
  remove(run: string): Promise<boolean>;
  /**
   * Removes what ended long ago. Call it every night. Runs that are not `done` or `cancelled` stay. Returns how many
   * runs it removed the outcomes of.
   */
  retain(options: RetainOptions): Promise<number>;
  /** Says what `retain` with so many days would remove the records and outcomes of. */
  removable(days: number): Promise<Removable>;
  /**
   * Sends nothing more to an account, within a second, until it is resumed. Returns false when nothing was ever
   * submitted for it.
   */
  pause(account: string): Promise<boolean>;
  /**
   * Goes on with an account that was paused, or whose token was refused, and with its runs that stopped. Returns
   * false when nothing was ever submitted for it.
   */
  resume(account: string): Promise<boolean>;
  /** Closes the connections that the queue made. Dispose of its workers first. */
  [Symbol.asyncDispose](): Promise<void>;
}
