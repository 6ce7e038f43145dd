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
  const [folder] = undone.split("/");
  const paths = [undone, folder!].map((run) => places.pathOf(run));
  const list = await runs.list();
  const here = list.filter(({ run }) => run.split("/")[0] === folder);
  const idsOf = (some: readonly RunSummary[]): readonly string[] => some.flatMap(({ ids }) => ids);
  const own = idsOf(here.filter(({ run }) => run === undone));
  const beside = idsOf(here);
  return list.filter(({ undoes, undoesIds }) => {
    if (undoes === undefined) return false;
    if (undoesIds.some((id) => own.includes(id))) return true;
    // All of the folder is undone, also a run of which nothing is to be done. Another folder may be there now.
    const isSame = undoesIds.length === 0 || undoesIds.some((id) => beside.includes(id));
    return isSame && paths.includes(undoes);
  });
}
