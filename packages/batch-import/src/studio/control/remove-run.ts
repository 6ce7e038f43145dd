import { refuse } from "../refuse.ts";
import type { Workplace } from "../send/send-run.ts";
import { isOver } from "../runs/watch-run.ts";
import { findUndoOf } from "../runs/undos-of.ts";

/** Removes what is kept of a run that is at its end, and of the runs that were done with it. */
export async function removeRun(
  work: Pick<Workplace, "places" | "runs">,
  run: string,
): Promise<void> {
  const { places, runs } = work;
  const { runs: steps } = await places.stepsOf(run);
  for (const step of steps) {
    if (isOver(await runs.view(step))) continue;
    refuse(
      "This run is not at its end. Without what is kept of it nobody knows which rows were written. Go on with it first.",
    );
  }
  const undo = await findUndoOf(work, run);
  if (undo !== undefined) {
    refuse(
      `This run is being undone, by ${undo}, which needs what is kept of it. Go on with that run first.`,
    );
  }
  await places.removeRun(run);
  for (const step of steps) runs.forget(step);
}
