import type { RunProgress } from "@x/batch-queue";
import { EXIT, type ExitCode } from "../../exit-codes.ts";
import type { Io } from "../../io.ts";
import type { DatabaseOptions } from "../../queue/database-url.ts";
import { readRun, requireRunId, runText } from "../../queue/queued-run.ts";
import { reportRun } from "../../queue/report-run.ts";
import { withQueue } from "../../queue/with-queue.ts";
import { listenForInterrupts } from "../../run/listen-for-interrupts.ts";
import { openOutput } from "../../terminal/open-output.ts";
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
      let { paused } = run;
      for await (run of queue.progress(id)) {
        if (run.paused !== paused) sayPaused(run, io);
        ({ paused } = run);
      }
    };
    try {
      await orAborted(follow(), interrupts.firstSignal);
    } finally {
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

function sayPaused({ account, paused }: RunProgress, { stderr }: Io): void {
  print(
    stderr,
    paused === undefined
      ? `account ${account} goes on\n`
      : `account ${account} is paused: ${paused}\n`,
  );
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
