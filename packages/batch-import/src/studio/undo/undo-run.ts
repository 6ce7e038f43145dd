import type { UndoSummary } from "../../undo/undo-summary.ts";
import { undoWork } from "../../undo/undo-text.ts";
import type { PlannedUndo } from "../places.ts";
import { refuse } from "../refuse.ts";
import { requireOwnHost } from "../send/require-own.ts";
import type { Workplace } from "../send/send-run.ts";
import { findUndoOf } from "../runs/undos-of.ts";

type UndoWork = Pick<Workplace, "ending" | "places" | "runs"> & {
  readonly about: { readonly baseUrl?: string | undefined };
};

/** Says what an undo of a run would do, and keeps nothing. */
export async function summarizeUndo(work: UndoWork, run: string): Promise<UndoSummary> {
  await using undo = await planUndo(work, run);
  return undo.summary;
}

/**
 * Makes the runs that undo a run, and sends nothing.
 *
 * @param agreed The fingerprint of what the user has seen.
 * @returns the first of them.
 * @throws {StudioError} where the user did not agree to what is to be done; then nothing is kept.
 */
export async function beginUndo(work: UndoWork, run: string, agreed: string): Promise<string> {
  await refuseUndone(work, run);
  await using undo = await planUndo(work, run);
  requireAgreed(undo.summary, agreed);
  work.ending.throwIfAborted();
  return await undo.begin();
}

/** @throws {StudioError} where it writes elsewhere, or cannot be undone here. */
async function planUndo(
  { about, ending, places, runs }: UndoWork,
  run: string,
): Promise<PlannedUndo> {
  requireOwnHost(await runs.use(run, ({ store }) => store.task), about.baseUrl);
  try {
    return (await places.planUndo?.(run, ending)) ?? refuse("Runs cannot be undone here.");
  } catch (error) {
    // Says why the reading was ended.
    ending.throwIfAborted();
    throw error;
  }
}

/** @throws {StudioError} where another run undoes it and is not at its end. */
async function refuseUndone(work: UndoWork, undone: string): Promise<void> {
  const run = await findUndoOf(work, undone);
  if (run === undefined) return;
  refuse(`This run is being undone already, by ${run}. Look at that run, and go on with it.`);
}

/** @throws {StudioError} where there is nothing to do, or something else than the user agreed to. */
function requireAgreed(plan: UndoSummary, agreed: string): void {
  if (undoWork(plan) === "") refuse("Nothing can be undone any more.");
  if (plan.fingerprint === agreed) return;
  refuse("HubSpot has changed since you looked at this. Nothing was written. Look at it again.");
}
