import type { Portal } from "../account/portal.ts";
import { ImportError } from "../errors/import-error.ts";
import type { Task } from "../store/task.ts";

/**
 * Refuses to go on with a run in another portal than its own: there, rows would be written a second time, and
 * what an unanswered request wrote would not be found.
 *
 * @param portal The portal of the token that is to be used.
 * @throws {ImportError} with code `OTHER_ACCOUNT`; also when the run does not say which portal is its own, as
 *   older versions did not keep it. Then the user has to confirm it, and `store.keepPortal` keeps it.
 *
 * @example
 * const ours = { portal: { id: "4711" } };
 * checkPortal(ours, { id: "4711" });
 * try {
 *   checkPortal(ours, { id: "815" });
 * } catch (error) {
 *   console.log(error instanceof ImportError && error.code);
 * } //=> OTHER_ACCOUNT
 */
export function checkPortal({ portal: own }: Pick<Task, "portal">, portal: Portal): void {
  if (own === undefined) {
    throw new ImportError(
      "OTHER_ACCOUNT",
      `An older version began this run and did not keep which portal it writes to. The token belongs to portal ${portal.id}. Nothing was sent. Confirm that the run belongs to that portal.`,
    );
  }
  if (own.id === portal.id) return;
  throw new ImportError(
    "OTHER_ACCOUNT",
    `This run writes to portal ${own.id}, and the token belongs to portal ${portal.id}. Nothing was sent. Use a token of portal ${own.id}.`,
  );
}
