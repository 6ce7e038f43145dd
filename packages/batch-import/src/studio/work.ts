import type { Account } from "@x/batch-types";
import { portalOf } from "../account/portal.ts";
import type { UndoCounts, UndoSummary } from "../undo/undo-summary.ts";
import { beginRun, type BeginWork } from "./begin-run.ts";
import { goOn } from "./go-on.ts";
import { refuse } from "./refuse.ts";
import { removeRun } from "./remove-run.ts";
import { sendAgain } from "./send-again.ts";
import { createStepQueue } from "./step-queue.ts";
import { beginUndo, summarizeUndo } from "./undo-run.ts";
import type { AgreedChoice } from "./views/choice.ts";
import type { Mending } from "./views/mending.ts";

/** What begins runs and goes on with them, with each one thing at a time. */
export interface Worker {
  begin(choice: AgreedChoice): Promise<string>;
  pause(run: string): void;
  stop(run: string): void;
  resume(run: string): Promise<void>;
  /** @returns the new run. */
  retry(run: string, mending: Mending | undefined): Promise<string>;
  /** Removes what is kept of a run that is at its end. */
  remove(run: string): Promise<void>;
  planUndo(run: string): Promise<UndoSummary>;
  /** @returns the first of the new runs. */
  undo(run: string, agreed: UndoCounts): Promise<string>;
}

export function createWorker(
  options: Omit<BeginWork, "portal"> & { readonly account: Account },
): Worker {
  const work = { ...options, portal: portalOf(options.account) };
  const { places, runs } = work;
  const queue = createStepQueue(places, runs, (run) => goOn(work, run));
  /** Runs that are being opened, so that a second click does not open them twice. */
  const opening = new Set<string>();
  /** One after the other: of two tabs that write the same file, the second is to see the run of the first. */
  let beginning: Promise<unknown> = Promise.resolve();

  async function once<Result>(run: string, open: () => Promise<Result>): Promise<Result> {
    await runs.require(run);
    if (opening.has(run) || runs.live(run) !== undefined) refuse("This run goes on already.");
    opening.add(run);
    try {
      return await open();
    } finally {
      opening.delete(run);
    }
  }
  return {
    begin(choice) {
      const begun = beginning.then(() => beginRun(work, choice));
      beginning = begun.catch(() => {});
      return begun;
    },
    pause(run) {
      queue.stop(run);
      runs.live(run)?.pause();
    },
    stop(run) {
      queue.stop(run);
      runs.live(run)?.stop();
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
  };
}
