import { beginRun, type BeginWork } from "../send/begin-run.ts";
import { goOn } from "../send/go-on.ts";
import type { LiveRun } from "../runs/live-run.ts";
import type { HostedStudio } from "../calls.ts";
import { refuse, StudioError } from "../refuse.ts";
import { removeRun } from "./remove-run.ts";
import { sendAgain } from "../send/send-again.ts";
import { createStepQueue } from "./step-queue.ts";
import { beginUndo, summarizeUndo } from "../undo/undo-run.ts";

/** Begins runs and goes on with them, one thing at a time for each run. */
export function createRunControl(
  options: Omit<BeginWork, "ending">,
): Pick<
  HostedStudio<never>,
  | "begin"
  | "cancel"
  | "end"
  | "pause"
  | "planUndo"
  | "remove"
  | "resume"
  | "retry"
  | "stop"
  | "undo"
> {
  const ended = new AbortController();
  const work = { ...options, ending: ended.signal };
  const { places, runs } = work;
  const queue = createStepQueue(places, runs, (run) => track(() => goOn(work, run)));
  const { preparing } = runs;
  /** Calls under way that may make a run go on. */
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
    if (preparing.has(run) || runs.live(run) !== undefined) refuse("This run is running already.");
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
    if (live !== undefined || runs.isWaiting(run)) return live;
    if (preparing.has(run))
      refuse("This run is being prepared, and nothing is sent yet. Try again in a moment.");
    if (!places.isBusy(run)) refuse("This run is not running.");
    return refuse("Another program writes this run. Pause it there: Ctrl-C in its terminal.");
  }
  return {
    begin: async (choice) => ({ run: await track(() => beginRun(work, choice)) }),
    async pause({ run }) {
      const live = await own(run);
      queue.stop(run);
      live?.pause();
      return { run };
    },
    async stop({ run }) {
      const live = await own(run);
      queue.stop(run);
      live?.stop();
      return { run };
    },
    async resume({ run }) {
      await once(run, () => queue.goOn(run));
      return { run };
    },
    cancel: async () =>
      refuse("A run in a folder cannot be cancelled. Pause it, and leave it or undo it."),
    retry: async ({ run, ...asked }) => ({
      run: await once(run, () => sendAgain(work, run, asked)),
    }),
    async remove({ run }) {
      await once(run, () => removeRun(work, run));
      return { run };
    },
    planUndo: ({ run }) => summarizeUndo(work, run),
    undo: ({ run, agreed }) =>
      once(run, async () => {
        const first = await beginUndo(work, run, agreed);
        await queue.goOn(first);
        return { run: first };
      }),
    async end(atOnce) {
      ended.abort(new StudioError("The studio is ending, and begins nothing new."));
      runs.unwait();
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
