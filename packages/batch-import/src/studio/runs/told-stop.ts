import type { RunState } from "../../results/describe-run.ts";
import { sentence } from "../../results/sentence.ts";
import type { LastStop } from "../places.ts";
import type { RunView } from "../views/run.ts";

/** What a run keeps of a pause that the user asked for. */
export const PAUSED = "You paused this run in the studio.";

/** Says why a run that is not at its end does not go on. A pause is no problem. */
export async function toldStop(
  state: RunState | "unreadable",
  lastStop: () => Promise<LastStop | undefined>,
): Promise<Pick<RunView, "problems" | "wasPaused">> {
  const isLeft = state === "to resume" || state === "refused";
  const stop = isLeft ? await lastStop() : undefined;
  if (stop === undefined) return { wasPaused: false, problems: [] };
  if (stop.message === PAUSED) return { wasPaused: true, problems: [] };
  return { wasPaused: false, problems: [`Stopped: ${sentence(stop.message)}`] };
}
