import type { Io } from "../io.ts";
import { undosOf } from "../run/undos-of.ts";
import { UsageError } from "../usage-error.ts";

/**
 * Of two undos of one run, both would write what each has read before the other one wrote.
 *
 * @param undone The folder of the run that is to be undone.
 * @param planned When its records began to be read, in milliseconds since 1970.
 * @throws {UsageError} where another undo of it began since then, or is not at its end.
 */
export async function requireOnlyUndo(
  undone: string,
  planned: number,
  env: Io["env"],
): Promise<void> {
  for await (const { folder, open, startedAt, state } of undosOf(undone, env)) {
    if (state === "open") {
      throw new UsageError(
        `This run is being undone already, by ${open}. Look at that run, and go on with it. Nothing was begun now.`,
      );
    }
    if (startedAt >= planned) {
      throw new UsageError(
        `Another undo of this run began meanwhile, in ${folder}. Nothing was begun now. Look at that run before you undo what is left.`,
      );
    }
  }
}
