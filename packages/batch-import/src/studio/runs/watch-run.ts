import type { RunView } from "../views/run.ts";

/** Nobody could read more frequent changes. */
const LIVE_MILLISECONDS = 200;
/** Of a run that others work on, or may go on with. */
const IDLE_MILLISECONDS = 1_000;

/**
 * Returns whether no process goes on with a run any more.
 *
 * @example
 * isOver({ state: "finished" }); //=> true
 * isOver({ state: "to resume" }); //=> false
 */
export function isOver({ state }: Pick<RunView, "state">): boolean {
  return state === "finished" || state === "undone" || state === "unreadable";
}

/**
 * Yields the state of a run, and again whenever it changes, until the run is finished.
 *
 * @param read Reads the state of the run. It is called only when the reader wants more, so a slow reader gets the newest state
 *   and delays nothing.
 *
 * @example
 * async function untilItEnds(read: () => Promise<RunView>): Promise<void> {
 *   for await (const { settled, rows } of watchRun(read, AbortSignal.timeout(60_000))) {
 *     console.log(`${settled} of ${rows}`);
 *   }
 * }
 */
export async function* watchRun(
  read: () => Promise<RunView>,
  signal: AbortSignal,
): AsyncGenerator<RunView, void, undefined> {
  let seen = "";
  while (!signal.aborted) {
    const view = await read();
    const text = JSON.stringify(view);
    if (text !== seen) yield view;
    seen = text;
    if (isOver(view)) return;
    const isLive = view.state === "running" && view.isHere;
    await pause(isLive ? LIVE_MILLISECONDS : IDLE_MILLISECONDS, signal);
  }
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
