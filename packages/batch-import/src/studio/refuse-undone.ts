import type { KnownRuns } from "./known-runs.ts";
import { refuse } from "./refuse.ts";

/**
 * @param path Where the run is that is to be undone.
 * @throws {StudioError} where another run undoes it and is not at its end.
 */
export async function refuseUndone(
  runs: Pick<KnownRuns, "list" | "use">,
  path: string | undefined,
): Promise<void> {
  for (const { run, state } of await runs.list()) {
    if (state === "finished" || state === "unreadable") continue;
    const undoes = await runs.use(run, ({ store }) => store.task.undoes);
    if (undoes === undefined || undoes !== path) continue;
    refuse(`This run is being undone already, by ${run}. Look at that run, and go on with it.`);
  }
}
