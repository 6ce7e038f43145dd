import { setTimeout as sleep } from "node:timers/promises";
import type { BatchQueue, RunProgress } from "@x/batch-queue";
import { EXIT, type ExitCode } from "../../exit-codes.ts";
import type { Io } from "../../io.ts";
import type { DatabaseOptions } from "../../queue/database-url.ts";
import { queueCommand } from "../../queue/queue-command.ts";
import { isOpen, readRun, requireRunId, runText } from "../../queue/queued-run.ts";
import { reportRun } from "../../queue/report-run.ts";
import { withTables } from "../../queue/with-queue.ts";
import { listenForInterrupts } from "../../run/listen-for-interrupts.ts";
import { openOutput } from "../../terminal/open-output.ts";
import { printable } from "../../terminal/printable.ts";
import { print } from "../../terminal/print.ts";
import { showProgress } from "../../terminal/progress.ts";
import { isToSay, type Told, whyNothing } from "./why-nothing.ts";

export interface WatchOptions extends DatabaseOptions {
  readonly json?: boolean;
}

/** Shows how far a run of a queue is, until it ends or the user has seen enough. */
export async function watch(given: string, options: WatchOptions, process: Io): Promise<ExitCode> {
  const id = requireRunId(given, options);
  const { io, events } = openOutput(options.json, process);
  return withTables(options, io, async (queue) => {
    let run = await readRun(queue, id);
    print(io.stderr, runText(run));
    const interrupts = listenForInterrupts(io);
    const progress = await showProgress({
      rows: run.rows,
      read: () => ({ done: run.settled, counts: run.counts }),
      io,
      events,
    });
    const { firstSignal } = interrupts;
    const say = (what: string): void =>
      events ? events.warned(what) : print(io.stderr, `${printable(what)}\n`);
    const follow = async (): Promise<void> => {
      const earlier = await findEarlier(queue, run);
      if (earlier !== undefined) say(`run ${earlier} of its lane is sent first`);
      let told: Told = { said: "", seen: "" };
      while (isOpen(run.state)) {
        let why = "";
        for await (const standing of queue.accounts(run.account))
          why = whyNothing(run, standing, options);
        const isNew = isToSay(told, why);
        if (isNew) say(why === "" ? `account ${run.account} goes on` : why);
        told = { said: isNew ? why : told.said, seen: why };
        await sleep(LOOK, undefined, { signal: firstSignal });
        run = await readRun(queue, id);
      }
    };
    try {
      await orAborted(follow(), firstSignal);
    } finally {
      progress.stop();
      interrupts.stop();
    }
    if (isOpen(run.state)) {
      print(
        io.stderr,
        `Run ${id} goes on; to watch it again: ${queueCommand(["watch", id], options)}\n`,
      );
      return EXIT.interrupted;
    }
    const { report, text, code } = await reportRun(queue, run, { database: options.database });
    print(io.stdout, text);
    events?.ended(report, code);
    return code;
  });
}

/** Milliseconds between two looks. */
const LOOK = 1_000;

/** Returns the id of a run of the same lane that is sent before this one, where there is one. */
async function findEarlier(
  queue: Pick<BatchQueue, "runs">,
  { account, id, lane, state }: RunProgress,
): Promise<string | undefined> {
  if (!isOpen(state)) return undefined;
  let isOlder = false;
  for await (const other of queue.runs(account)) {
    if (isOlder && other.lane === lane && isOpen(other.state)) return other.id;
    isOlder ||= other.id === id;
  }
  return undefined;
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
