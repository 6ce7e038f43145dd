import { InvalidOptionsError } from "@x/batch-core";
import { checkOptions, FUNCTION, optional, required, wholeNumber } from "@x/batch-core/options";
import type { Outcome } from "@x/batch-types";
import { cancelRun, pauseAccount, resumeAccount } from "./control/control.ts";
import { type Database, patient } from "./database/database.ts";
import { type Pool, postgres } from "./database/postgres.ts";
import { createDispatch } from "./dispatch/dispatch.ts";
import { type Halt, haltText } from "./drive/halt.ts";
import type { Connect } from "./drive/open-client.ts";
import { type Backlog, readBacklog } from "./results/backlog.ts";
import { type AccountStanding, readAccounts } from "./results/read-accounts.ts";
import { type PageOptions, readPage, type ResultsPage } from "./results/read-page.ts";
import { type ReasonCount, readReasons } from "./results/read-reasons.ts";
import { readRecords, type SettledRecord } from "./results/read-records.ts";
import { readResults, type ResultsOptions } from "./results/read-results.ts";
import {
  checkRunId,
  followRun,
  listRuns,
  requireRun,
  type RunProgress,
} from "./results/run-progress.ts";
import { countRemovable, forgetRuns, type Removable, removeRuns } from "./retention/remove-runs.ts";
import { install } from "./schema/install.ts";
import { submit, type Submitted } from "./submit/submit.ts";
import type { Submission } from "./submit/submission.ts";
import { checkAccount } from "./internal/texts.ts";
import { hearOnce } from "./worker/hear-once.ts";
import { startWorker, type Worker } from "./worker/worker.ts";

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

/** Milliseconds after which a worker gives an account up when others wait. */
const SLICE = 10_000;
/** Postgres can take so many from today. */
const DAYS = wholeNumber(0, 1_000_000);

/** Returns a queue that is kept in a database, without connecting to it. */
export function createBatchQueue({ database: given }: BatchQueueOptions): BatchQueue {
  const database = typeof given === "object" && "transaction" in given ? given : postgres(given);
  const slow = patient(database);
  const dispatch = createDispatch(database, false, warn);
  return {
    async install() {
      await install(slow);
      await createDispatch(slow, false, warn).install();
    },
    submit: (submission) => submit(slow, dispatch, submission),
    work(options) {
      const problems = checkOptions(options, {
        connect: required(FUNCTION),
        accounts: optional(wholeNumber(1)),
        onError: optional(FUNCTION),
        onHalt: optional(FUNCTION),
      });
      if (problems.length > 0) throw new InvalidOptionsError(problems);
      const { connect, accounts = 25, onHalt = warnOfHalt } = options;
      const onError = hearOnce(options.onError ?? warn, Date.now);
      // A dispatch of its own, as it looks after the jobs of all.
      const working = createDispatch(database, true, onError);
      return startWorker({
        database,
        dispatch: working,
        connect,
        accounts,
        slice: SLICE,
        onError,
        onHalt: listened(onHalt),
      });
    },
    progress: (run) => followRun(database, run),
    results: (run, options) => readResults(slow, run, options),
    records: (run, options) => readRecords(slow, run, options),
    page: (run, options) => readPage(slow, run, options),
    reasons: (run) => readReasons(slow, run),
    runs: (account) => listRuns(database, account),
    accounts: (account) => readAccounts(slow, account),
    backlog: () => readBacklog(database),
    async ping() {
      await database.query("select 1");
    },
    async cancel(run) {
      checkRunId(run);
      const isCancelled = await cancelRun(database, dispatch, run);
      if (!isCancelled) await requireRun(database, run);
      return isCancelled;
    },
    async remove(run) {
      checkRunId(run);
      const isRemoved = (await removeRuns(slow, { run })) > 0;
      if (!isRemoved) await requireRun(database, run);
      return isRemoved;
    },
    async retain(options) {
      const problems = checkOptions(options, {
        days: required(DAYS),
        runDays: optional(DAYS),
      });
      if (
        problems.length === 0 &&
        options.runDays !== undefined &&
        options.runDays < options.days
      ) {
        problems.push(
          "runDays: expected at least as many as days: a run stays while its outcomes do",
        );
      }
      if (problems.length > 0) throw new InvalidOptionsError(problems);
      const removed = await removeRuns(slow, { days: options.days });
      if (options.runDays !== undefined) await forgetRuns(slow, options.runDays);
      return removed;
    },
    async removable(days) {
      const problems = checkOptions({ days }, { days: required(DAYS) });
      if (problems.length > 0) throw new InvalidOptionsError(problems);
      return countRemovable(slow, days);
    },
    async pause(account) {
      checkAccount(account);
      return pauseAccount(database, account);
    },
    async resume(account) {
      checkAccount(account);
      return resumeAccount(database, dispatch, account);
    },
    async [Symbol.asyncDispose]() {
      await dispatch.close();
      await database.close();
    },
  };
}

/** What a listener throws is not ours. */
function listened<Told>(listener: (told: Told) => void): (told: Told) => void {
  return (told) => {
    try {
      listener(told);
    } catch {}
  };
}

function warnOfHalt(halt: Halt): void {
  process.emitWarning(haltText(halt));
}

function warn(error: unknown): void {
  process.emitWarning(error instanceof Error ? error : String(error));
}
