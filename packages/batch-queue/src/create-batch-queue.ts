import { InvalidOptionsError } from "@x/batch-core";
import { checkOptions, FUNCTION, optional, required, wholeNumber } from "@x/batch-core/options";
import type { BatchQueue, BatchQueueOptions } from "./batch-queue.ts";
import { cancelRun, pauseAccount, resumeAccount } from "./control/control.ts";
import { patient } from "./database/database.ts";
import { postgres } from "./database/postgres.ts";
import { createDispatch } from "./dispatch/dispatch.ts";
import { type Halt, haltText } from "./drive/halt.ts";
import { readBacklog } from "./results/backlog.ts";
import { readAccounts } from "./results/read-accounts.ts";
import { readPage } from "./results/read-page.ts";
import { readReasons } from "./results/read-reasons.ts";
import { readRecords } from "./results/read-records.ts";
import { readResults } from "./results/read-results.ts";
import { checkRunId, followRun, listRuns, requireRun } from "./results/run-progress.ts";
import { countRemovable, forgetRuns, removeRuns } from "./retention/remove-runs.ts";
import { checkVersion, install } from "./schema/install.ts";
import { submit } from "./submit/submit.ts";
import { checkAccount } from "./internal/texts.ts";
import { hearOnce } from "./worker/hear-once.ts";
import { startWorker } from "./worker/worker.ts";

/** Milliseconds after which a worker gives an account up when others wait. */
const SLICE = 10_000;
/** Postgres can take so many from today. */
const DAYS = wholeNumber(0, 1_000_000);

/**
 * Returns a queue that is kept in a database, without connecting to it: the first call connects.
 *
 * @example
 * await using queue = createBatchQueue({ database: process.env.DATABASE_URL! });
 * await queue.install();
 * const { isNew } = await queue.submit({
 *   account: "4711",
 *   job: { operation: "upsert", objectType: "contacts", idProperty: "email" },
 *   source: [{ id: "ada@example.com", properties: { city: "London" } }],
 *   key: "cities of May 28",
 * });
 * isNew; //=> true
 */
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
    ping: () => checkVersion(database),
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
