import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { ImportError } from "@x/batch-import";
import { lockRun, makeFolder, type RunLock } from "@x/batch-import/sqlite";
import { stateFolder } from "../accounts/config-folder.ts";
import type { Io } from "../io.ts";
import { UsageError } from "../usage-error.ts";

const POLL_MILLISECONDS = 10;
/** To look at 100 runs and to copy a file takes less. */
const MOST_MILLISECONDS = 60_000;

/**
 * Looks for earlier runs and makes a new one while no other command or studio of this user does. Of two that begin to
 * write the same file, the second then sees the run of the first.
 */
export async function inTurn<Result>(env: Io["env"], act: () => Promise<Result>): Promise<Result> {
  const lock = await waitForTurn(join(stateFolder(env), "begin"));
  try {
    return await act();
  } finally {
    lock?.release();
  }
}

/** Undefined where nothing can be kept for this user: then a second write of a file may not be noticed. */
async function waitForTurn(folder: string): Promise<RunLock | undefined> {
  const end = Date.now() + MOST_MILLISECONDS;
  for (;;) {
    try {
      await makeFolder(folder);
      return await lockRun(folder);
    } catch (error) {
      if (!(error instanceof ImportError) || error.code !== "LOCKED") return undefined;
    }
    if (Date.now() > end) {
      throw new UsageError(
        "Another command or studio has been about to begin a run for a minute. Nothing was begun now. See what it is doing, and try again.",
      );
    }
    await setTimeout(POLL_MILLISECONDS);
  }
}
