import type { Account } from "@x/batch-types";
import { portalOf } from "../account/portal.ts";
import type { UndoCounts, UndoSummary } from "../undo/undo-summary.ts";
import { beginRun, type BeginWork } from "./begin-run.ts";
import { goOn } from "./go-on.ts";
import type { LiveRun } from "./live-run.ts";
import { refuse, StudioError } from "./refuse.ts";
import { removeRun } from "./remove-run.ts";
import { sendAgain } from "./send-again.ts";
import { createStepQueue } from "./step-queue.ts";
import { beginUndo, summarizeUndo } from "./undo-run.ts";
import type { AgreedChoice } from "./views/choice.ts";
import type { Mending } from "./views/mending.ts";

/** What begins runs and goes on with them, with each one thing at a time. */
export interface Worker {
  begin(choice: AgreedChoice): Promise<string>;
  pause(run: string): Promise<void>;
  stop(run: string): Promise<void>;
  resume(run: string): Promise<void>;
  /** @returns the new run. */
  retry(run: string, mending: Mending | undefined): Promise<string>;
  /** Removes what is kept of a run that is at its end. */
  remove(run: string): Promise<void>;
  planUndo(run: string): Promise<UndoSummary>;
  /** @returns the first of the new runs. */
  undo(run: string, agreed: UndoCounts): Promise<string>;
  /** As `HostedStudio.end`. */
  end(atOnce: AbortSignal): Promise<void>;
}

export function createWorker(
  options: Omit<BeginWork, "ending" | "portal"> & { readonly account: Account },
): Worker {
  const ended = new AbortController();
  const work = { ...options, portal: portalOf(options.account), ending: ended.signal };
  const { places, runs } = work;
  const queue = createStepQueue(places, runs, (run) => track(() => goOn(work, run)));
  const { preparing } = runs;
  /** What may make a run go on, and is not done. */
  const underWay = new Set<Promise<unknown>>();

  async function track<Result>(act: () => Promise<Result>): Promise<Result> {
    work.ending.throwIfAborted();
    const done = act();
    underWay.add(done);
    try {
      return await done;
    } finally {
      underWay.delete(done);
    }
  }
  async function prepare<Result>(run: string, open: () => Promise<Result>): Promise<Result> {
    await runs.require(run);
    // Also so that a second click does not open it twice.
    if (preparing.has(run) || runs.live(run) !== undefined) refuse("This run goes on already.");
    preparing.add(run);
    try {
      return await open();
    } finally {
      preparing.delete(run);
    }
  }
  const once = <Result>(run: string, open: () => Promise<Result>): Promise<Result> =>
    track(() => prepare(run, open));

  /** @throws {StudioError} where this studio does not write it. */
  async function own(run: string): Promise<LiveRun | undefined> {
    await runs.require(run);
    const live = runs.live(run);
    if (live !== undefined || runs.waiting.has(run)) return live;
    if (preparing.has(run)) refuse("This run is made ready. Nothing is sent yet; try in a moment.");
    if (!places.isBusy(run)) refuse("This run does not go on now.");
    return refuse("Another program writes this run. Pause it there: Ctrl-C in its terminal.");
  }
  return {
    begin: (choice) => track(() => beginRun(work, choice)),
    async pause(run) {
      const live = await own(run);
      queue.stop(run);
      live?.pause();
    },
    async stop(run) {
      const live = await own(run);
      queue.stop(run);
      live?.stop();
    },
    resume: (run) => once(run, () => queue.goOn(run)),
    retry: (run, mending) => once(run, () => sendAgain(work, run, mending)),
    remove: (run) => once(run, () => removeRun(work, run)),
    planUndo: (run) => summarizeUndo(work, run),
    undo: (run, agreed) =>
      once(run, async () => {
        const first = await beginUndo(work, run, agreed);
        await queue.goOn(first);
        return first;
      }),
    async end(atOnce) {
      ended.abort(new StudioError("The studio is being ended, so that nothing begins any more."));
      runs.waiting.clear();
      for (const one of runs.allLive()) one.pause();
      const stopped = whenAborted(atOnce, () => {
        for (const one of runs.allLive()) one.stop();
      });
      await Promise.race([Promise.allSettled(underWay), stopped]);
      await Promise.allSettled(runs.allLive().map((one) => one.ended));
    },
  };
}

async function whenAborted(signal: AbortSignal, act: () => void): Promise<void> {
  if (!signal.aborted) {
    await new Promise<void>((resolve) => signal.addEventListener("abort", () => resolve()));
  }
  act();
}
