import { ImportError } from "../errors/import-error.ts";
import { isAtItsEnd } from "../results/report.ts";
import type { ImportStore } from "../store/import-store.ts";

/**
 * Returns why a run sends nothing: another run undoes it, as only that other one tells.
 *
 * @param undo The name of the undo. Undefined where it is not there any more.
 *
 * @example
 * beingUndoneText("undo-people").includes("in undo-people"); //=> true
 * beingUndoneText(undefined).includes("begin a new run"); //=> true
 */
export function beingUndoneText(undo: string | undefined): string {
  const where = undo === undefined ? "and is not there any more" : `in ${undo}`;
  const next = undo === undefined ? WRITE_ANEW : "Look at that run.";
  return `An undo of this run began before it was at its end, ${where}. ${SENT_NOTHING} ${next}`;
}

const SENT_NOTHING = "To go on would write to HubSpot again, so nothing was sent.";
const WRITE_ANEW = "To write its rows after all, begin a new run with its file.";

/**
 * Refuses to go on with a run of which an undo began before it was at its end: it would write again what was undone.
 *
 * @throws {ImportError} with code `RUN`, naming the undo.
 *
 * @example
 * const surveyed = await survey(fromBlob(new Blob(["email\nada@example.com\n"]), "people.csv"));
 * const job = { operation: "create", objectType: "contacts" } as const;
 * const columns = { properties: ["email"], leftOut: [] };
 * const task = newTask({ job, columns, survey: surveyed, portal: { id: "4711" } });
 * const store = createMemoryStore(task);
 * store.setUndone("runs/undo-people");
 * try {
 *   requireNotUndone(store);
 * } catch (error) {
 *   console.log(error instanceof ImportError && error.code);
 * } //=> RUN
 */
export function requireNotUndone(store: ImportStore): void {
  const by = store.undoneBy();
  if (by === undefined || isAtItsEnd(store)) return;
  throw new ImportError(
    "RUN",
    `An undo of this run began before it was at its end, in ${by}. ${SENT_NOTHING} ${WRITE_ANEW}`,
  );
}
