import { beingUndoneText } from "@x/batch-import";
import type { Io } from "../io.ts";
import { UsageError } from "../usage-error.ts";
import { undosOf } from "./undos-of.ts";

/**
 * A process may have been killed while it began an undo, before the run knew of it.
 *
 * @param folder Of a run that is not at its end.
 * @throws {UsageError} where an undo of it began.
 */
export async function requireNoUndo(folder: string, env: Io["env"]): Promise<void> {
  for await (const undo of undosOf(folder, env)) {
    if (undo.isOfPart) continue;
    throw new UsageError(beingUndoneText(undo.state === "gone" ? undefined : undo.folder));
  }
}
