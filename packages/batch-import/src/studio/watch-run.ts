import type { KnownRuns } from "./known-runs.ts";
import type { RunView } from "./views/run.ts";

/** More often, nobody could read it. */
const LIVE_MILLISECONDS = 100;
/** Of a run that others work on, or may go on with. */
const IDLE_MILLISECONDS = 1_000;

/** Whether nobody goes on with a run any more. */
export function isOver({ state }: Pick<RunView, "state">): boolean {
  return state === "finished" || state === "undone" || state === "unreadable";
}

/** A run as it is now, and again whenever that changes, until it is finished. */
export async function* watchRun(
  runs: KnownRuns,
  run: string,
  signal: AbortSignal,
): AsyncGenerator<RunView, void, undefined> {
  let seen = "";
  while (!signal.aborted) {
    const live = runs.live(run);
    const version = live?.version;
    const view = await runs.view(run);
    const text = JSON.stringify(view);
    if (text !== seen) yield view;
    seen = text;
    if (isOver(view)) return;
    do {
      await pause(live === undefined ? IDLE_MILLISECONDS : LIVE_MILLISECONDS, signal);
    } while (!signal.aborted && live !== undefined && isSame(runs, run, live, version));
  }
}

function isSame(
  runs: KnownRuns,
  run: string,
  live: ReturnType<KnownRuns["live"]>,
  version: string | undefined,
): boolean {
  return runs.live(run) === live && live?.version === version;
}

/** Ends early with the signal. */
async function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  if (signal.aborted) return;
  await new Promise<void>((resolve) => {
    const end = (): void => {
      clearTimeout(timer);
      signal.removeEventListener("abort", end);
      resolve();
    };
    const timer = setTimeout(end, milliseconds);
    signal.addEventListener("abort", end);
  });
}
