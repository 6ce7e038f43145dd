import type { RunView } from "../views/run.ts";

/** More often, nobody could read it. */
const LIVE_MILLISECONDS = 200;
/** Of a run that others work on, or may go on with. */
const IDLE_MILLISECONDS = 1_000;

/** Whether nobody goes on with a run any more. */
export function isOver({ state }: Pick<RunView, "state">): boolean {
  return state === "finished" || state === "undone" || state === "unreadable";
}

/**
 * A run as it is now, and again whenever that changes, until it is finished.
 *
 * @param read Reads the run as it is. It is called again only once the reader wants more, so who reads slowly gets the newest
 *   and holds up nothing.
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
