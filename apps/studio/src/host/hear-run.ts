import { isOver, type RunView } from "@x/batch-import/studio";
import { type AskedRun, SILENT_MILLISECONDS, type ToldRun } from "./run-messages.ts";

/**
 * A run as it is now, and again whenever that changes, from the one stream that all tabs of this browser share. Ends when the
 * run is over, and when there is no such stream (any more): whoever wants to know more has to ask.
 */
export async function* hearRun(
  asked: Omit<AskedRun, "lock">,
  signal: AbortSignal,
): AsyncGenerator<RunView, void, undefined> {
  const worker = openWorker();
  if (worker === undefined) return;
  const { port } = worker;
  let newest: RunView | undefined;
  let isHeard = true;
  let wake = (): void => {};
  const leave = (): void => {
    isHeard = false;
    wake();
  };
  let silence = setTimeout(leave, SILENT_MILLISECONDS);
  const hear = ({ data }: MessageEvent<ToldRun>): void => {
    clearTimeout(silence);
    silence = setTimeout(leave, SILENT_MILLISECONDS);
    if (data === "ended") return leave();
    if (data === "still here") return;
    newest = data;
    wake();
  };
  signal.addEventListener("abort", leave);
  worker.addEventListener("error", leave);
  port.addEventListener("message", hear);
  port.start();
  let release = (): void => {};
  const released = new Promise<void>((resolve) => (release = resolve));
  const lock = crypto.randomUUID();
  const held = navigator.locks.request(lock, () => {
    port.postMessage({ ...asked, lock } satisfies AskedRun, []);
    return released;
  });
  held.catch(leave);
  try {
    for (;;) {
      const view = newest;
      newest = undefined;
      if (view !== undefined) yield view;
      if (!isHeard || (view !== undefined && isOver(view))) return;
      if (newest === undefined) await new Promise<void>((resolve) => (wake = resolve));
    }
  } finally {
    signal.removeEventListener("abort", leave);
    clearTimeout(silence);
    port.close();
    release();
  }
}

/** Some browsers have none, such as those of phones; one that is told to keep nothing refuses it. */
function openWorker(): SharedWorker | undefined {
  if (!("SharedWorker" in globalThis) || !("locks" in navigator)) return undefined;
  try {
    return new SharedWorker(new URL("./run-worker.ts", import.meta.url), { type: "module" });
  } catch {
    return undefined;
  }
}
