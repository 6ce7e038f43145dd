import { causeText } from "@x/batch-file";
import type { KnownRuns } from "../runs/known-runs.ts";
import type { StudioPlaces } from "../places.ts";
import { refuse } from "../refuse.ts";

/** Goes on with runs that are done one after the other. */
export interface StepQueue {
  /** Begins with the first that is not at its end; the others follow, each when the one before it is finished. */
  goOn(run: string): Promise<void>;
  /** Lets none follow that is done after this one or waits with it. */
  stop(run: string): void;
}

/** @param open Goes on with one run. */
export function createStepQueue(
  places: Pick<StudioPlaces<never>, "stepsOf">,
  runs: Pick<KnownRuns, "live" | "tell" | "unwait" | "view" | "wait">,
  open: (run: string) => Promise<void>,
): StepQueue {
  /** For each run that was gone on with, those that follow one after the other. */
  const followers = new Map<string, readonly string[]>();

  async function follow(first: string, others: readonly string[]): Promise<void> {
    let before = first;
    for (const run of others) {
      await runs.live(before)?.ended.catch(() => {});
      const isStopped = !runs.unwait([run]);
      if (isStopped || (await runs.view(before)).state !== "finished") break;
      await open(run);
      before = run;
    }
  }
  return {
    async goOn(run) {
      const { command, runs: steps } = await places.stepsOf(run);
      if (command === undefined) return open(run);
      if (command !== "undo") refuse(`${run}: one of several runs. Go on with it in a terminal.`);
      const left: string[] = [];
      for (const step of steps) if ((await runs.view(step)).state !== "finished") left.push(step);
      const [first = run, ...others] = left;
      for (const step of left) followers.set(step, others);
      await open(first);
      runs.wait(others);
      void follow(first, others)
        .catch(async (error: unknown) => {
          runs.unwait(others);
          for (const other of others) await runs.tell(other, causeText(error));
        })
        .catch(() => {})
        .finally(() => runs.unwait(others));
    },
    stop(run) {
      runs.unwait(followers.get(run) ?? []);
    },
  };
}
