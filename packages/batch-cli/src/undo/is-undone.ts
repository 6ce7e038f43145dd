import type { Io } from "../io.ts";
import { undosOf } from "../run/undos-of.ts";

/**
 * Whether an undo of a run is at its end. One that was undone itself does not count.
 *
 * @param since In milliseconds since 1970: an undo that began before it is none of this run.
 */
export async function isUndone(folder: string, env: Io["env"], since = 0): Promise<boolean> {
  for await (const { folder: by, isOfPart, isOver, startedAt } of undosOf(folder, env)) {
    if (!isOver || isOfPart || startedAt <= since) continue;
    if (!(await isUndone(by, env, startedAt))) return true;
  }
  return false;
}
