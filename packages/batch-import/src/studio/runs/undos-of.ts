import type { StudioPlaces } from "../places.ts";
import type { RunSummary } from "../views/run.ts";
import type { KnownRuns } from "./known-runs.ts";
import { isOver } from "./watch-run.ts";

interface Where {
  readonly places: Pick<StudioPlaces<never>, "pathOf">;
  readonly runs: Pick<KnownRuns, "list">;
}

/** Finds the run that undoes another one, or the folder that it is in, and is not at its end. */
export async function findUndoOf(
  { places, runs }: Where,
  undone: string,
): Promise<string | undefined> {
  const undos = await undosOf({ places, runs }, undone);
  return undos.find((one) => !isOver(one))?.run;
}

/** The runs that undo another one, wherever it was then, or the folder that it is in, the newest first. */
export async function undosOf(
  { places, runs }: Where,
  undone: string,
): Promise<readonly RunSummary[]> {
  const paths = [undone, undone.split("/")[0]!].map((run) => places.pathOf(run));
  const list = await runs.list();
  const ids = list.find(({ run }) => run === undone)?.ids ?? [];
  return list.filter(
    ({ undoes, undoesIds }) =>
      undoes !== undefined && (paths.includes(undoes) || undoesIds.some((id) => ids.includes(id))),
  );
}
