import { setTimeout as sleep } from "node:timers/promises";
import type { AccountStanding, BatchQueue, RunProgress } from "@x/batch-queue";
import { EXIT, type ExitCode } from "../../exit-codes.ts";
import type { Io } from "../../io.ts";
import type { DatabaseOptions } from "../../queue/database-url.ts";
import { readRun, requireRunId, runText, waitText } from "../../queue/queued-run.ts";
import { reportRun } from "../../queue/report-run.ts";
import { withQueue } from "../../queue/with-queue.ts";
import { listenForInterrupts } from "../../run/listen-for-interrupts.ts";
import { commandText } from "../../terminal/command-text.ts";
import { openOutput } from "../../terminal/open-output.ts";
import { printable } from "../../terminal/printable.ts";
import { print } from "../../terminal/print.ts";
import { showProgress } from "../../terminal/progress.ts";

export interface WatchOptions extends DatabaseOptions {
  readonly json?: boolean;
}

/** Shows how far a run of a queue is, until it ends or the user has seen enough. */
export async function watch(given: string, options: WatchOptions, process: Io): Promise<ExitCode> {
  const id = requireRunId(given);
  const { io, events } = openOutput(options.json, process);
  return withQueue(options, io, async (queue) => {
    let run = await readRun(queue, id);
    print(io.stderr, runText(run));
    const interrupts = listenForInterrupts(io);
    const progress = await showProgress({
      rows: run.rows,
      read: () => ({ done: run.settled, counts: run.counts }),
      io,
      events,
    });
    const follow = async (): Promise<void> => {
      for await (run of queue.progress(id));
    };
    const { firstSignal } = interrupts;
    const ended = new AbortController();
    const saying = sayWhyNothing(
      () => run,
      (account) => queue.accounts(account),
      (why) => (events ? events.warned(why) : print(io.stderr, `${printable(why)}\n`)),
      AbortSignal.any([firstSignal, ended.signal]),
    );
    try {
      await orAborted(Promise.race([follow(), saying]), firstSignal);
    } finally {
      ended.abort();
      progress.stop();
      interrupts.stop();
    }
    if (run.state === "open" || run.state === "cancelling") {
      print(io.stderr, `Run ${id} goes on; to watch it again: hubspot-batch watch ${id}\n`);
      return EXIT.interrupted;
    }
    const { report, text, code } = await reportRun(queue, run);
    print(io.stdout, text);
    events?.ended(report, code);
    return code;
  });
}

/** Milliseconds between two looks at the account. */
const LOOK = 1_000;

/**
 * Says when nothing is sent and why, until when, and when that is over; until the signal aborts. What is so at one look alone, such
 * as between two workers, is not said.
 */
async function sayWhyNothing(
  now: () => RunProgress,
  standings: BatchQueue["accounts"],
  say: (why: string) => void,
  signal: AbortSignal,
): Promise<void> {
  let said = "";
  let seen = "";
  for (;;) {
    await sleep(LOOK, undefined, { signal }).catch(() => {});
    if (signal.aborted) return;
    const { account } = now();
    let why = "";
    for await (const standing of standings(account)) why = whyNothing(now(), standing);
    if (why === seen && why !== said && !signal.aborted) {
      say(why === "" ? `account ${account} goes on` : why);
      said = why;
    }
    seen = why;
  }
}

/** Why nothing of a run is sent; empty where a worker is at work. */
function whyNothing(
  { account, paused, waiting }: RunProgress,
  { state }: Pick<AccountStanding, "state">,
): string {
  if (paused !== undefined) {
    const next = commandText(["resume", account, "--database"]);
    return `account ${account} is paused: ${paused} To go on: ${next}`;
  }
  if (waiting !== undefined) return waitText(waiting);
  if (state !== "waiting") return "";
  return `no worker sends to account ${account}: none is there, or all are busy. To start one: hubspot-batch worker`;
}

/** Resolves as soon as the signal aborts; the work then goes on unheard, and ends with the connections of the queue. */
async function orAborted(work: Promise<void>, signal: AbortSignal): Promise<void> {
  await Promise.race([
    work.catch((error: unknown) => {
      if (!signal.aborted) throw error;
    }),
    new Promise<void>((resolve) => {
      if (signal.aborted) resolve();
      signal.addEventListener("abort", () => resolve());
    }),
  ]);
}
