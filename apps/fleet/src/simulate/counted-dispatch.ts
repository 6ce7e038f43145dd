import { performance } from "node:perf_hooks";
import type { Clock } from "../../../../packages/batch-queue/src/internal/clock.ts";
import type { Dispatch } from "../../../../packages/batch-queue/src/dispatch/dispatch.ts";

/** What workers took from a dispatch. */
export interface Taken {
  /** How many jobs were taken since this time of the clock. */
  since(time: number): number;
  /** How many jobs were taken in all. */
  count(): number;
  /** Real milliseconds of those takes that brought a job, in order of their length. */
  times(): readonly number[];
}

export function createTaken(
  clock: Pick<Clock, "now">,
): Taken & { of(dispatch: Dispatch): Dispatch } {
  const takes: { readonly at: number; readonly jobs: number; readonly took: number }[] = [];
  const sum = (some: typeof takes) => some.reduce((all, { jobs }) => all + jobs, 0);
  return {
    of: (dispatch) => ({
      ...dispatch,
      async take(most, onlyLive) {
        const begun = performance.now();
        const jobs = await dispatch.take(most, onlyLive);
        const took = performance.now() - begun;
        if (jobs.length > 0) takes.push({ at: clock.now(), jobs: jobs.length, took });
        return jobs;
      },
    }),
    since: (time) => sum(takes.filter(({ at }) => at >= time)),
    count: () => sum(takes),
    times: () => takes.map(({ took }) => took).sort((one, other) => one - other),
  };
}
