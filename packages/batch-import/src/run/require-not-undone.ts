import { ImportError } from "../errors/import-error.ts";
import { isAtItsEnd } from "../results/report.ts";
import type { ImportStore } from "../store/import-store.ts";

/** Returns why a run sends nothing: another run undoes it, as only that other one tells. */
export function beingUndoneText(undo: string): string {
  return `An undo of this run began before it was at its end, in ${undo}. To go on would write to HubSpot again, so nothing was sent. Look at that run.`;
}

/**
 * Refuses to go on with a run of which an undo began before it was at its end: it would write again what was undone.
 *
 * @throws {ImportError} with code `RUN`, naming the undo.
 */
export function requireNotUndone(store: ImportStore): void {
  const by = store.undoneBy();
  if (by === undefined || isAtItsEnd(store)) return;
  throw new ImportError(
    "RUN",
    `An undo of this run began before it was at its end, in ${by}. To go on would write to HubSpot again, so nothing was sent. To write its rows after all, begin a new run with its file.`,
  );
}
