import { ImportError } from "../errors/import-error.ts";
import { isAtItsEnd } from "../results/report.ts";
import type { ImportStore } from "../store/import-store.ts";

/**
 * Returns why a run sends nothing: another run undoes it, as only that other one tells.
 *
 * @param undo The folder of that other run, or its name.
 *
 * @example
 * beingUndoneText("runs/undo-people").includes("runs/undo-people"); //=> true
 */
export function beingUndoneText(undo: string): string {
  return `An undo of this run began before it was at its end, in ${undo}. To go on would write to HubSpot again, so nothing was sent. Look at that run.`;
}

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
    `An undo of this run began before it was at its end, in ${by}. To go on would write to HubSpot again, so nothing was sent. To write its rows after all, begin a new run with its file.`,
  );
}
