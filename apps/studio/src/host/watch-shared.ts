import { isOver, type RunView } from "@x/batch-import/studio";
import {
  FIRST_MILLISECONDS,
  SILENT_MILLISECONDS,
  type StreamMessage,
  type WatchRequest,
} from "./run-messages.ts";

/**
 * A run as it is now, and again whenever that changes, from the one stream that all tabs of this browser share. Ends when the
 * run is over, and when there is no such stream (any more): whoever wants to know more has to ask.
 *
 * @returns whether it may be tried again: there is such a stream, or nothing is heard of it for now.
 */
export async function* watchShared(
  asked: Omit<WatchRequest, "lock">,
  signal: AbortSignal,
): AsyncGenerator<RunView, boolean, undefined> {
  const worker = openWorker();
  if (worker === undefined) return false;
  const { port } = worker;
  let newest: RunView | undefined;
  let isOpen = true;
  let mayRetry = true;
  let wake = (): void => {};
  const stop = (): void => {
    isOpen = false;
    wake();
  };
  let silence = setTimeout(stop, FIRST_MILLISECONDS);
  const receive = ({ data }: MessageEvent<StreamMessage>): void => {
    clearTimeout(silence);
    silence = setTimeout(stop, SILENT_MILLISECONDS);
    if (data === "refused") return giveUp();
    if (data === "ended") return stop();
    if (data === "still here") return;
    newest = data;
    wake();
  };
  const giveUp = (): void => {
    mayRetry = false;
    stop();
  };
  signal.addEventListener("abort", stop);
  worker.addEventListener("error", giveUp);
  port.addEventListener("message", receive);
  port.start();
  let release = (): void => {};
  const released = new Promise<void>((resolve) => (release = resolve));
  const lock = crypto.randomUUID();
  const held = navigator.locks.request(lock, () => {
    port.postMessage({ ...asked, lock } satisfies WatchRequest, []);
    return released;
  });
  held.catch(giveUp);
  try {
    for (;;) {
      const view = newest;
      newest = undefined;
      if (view !== undefined) yield view;
      if (!isOpen || (view !== undefined && isOver(view))) return mayRetry;
      if (newest === undefined) await new Promise<void>((resolve) => (wake = resolve));
    }
  } finally {
    signal.removeEventListener("abort", stop);
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
