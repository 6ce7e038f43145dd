import { isOver, type RunView } from "@x/batch-import/studio";
import { SILENT_MILLISECONDS, type StreamMessage, type WatchRequest } from "./run-messages.ts";

/**
 * A run as it is now, and again whenever that changes, from the one stream that all tabs of this browser share. Ends when the
 * run is over, and when there is no such stream (any more): whoever wants to know more has to ask.
 *
 * @returns whether there was such a stream, so that it may be tried again.
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
  let wasThere = false;
  let wake = (): void => {};
  const stop = (): void => {
    isOpen = false;
    wake();
  };
  let silence = setTimeout(stop, SILENT_MILLISECONDS);
  const receive = ({ data }: MessageEvent<StreamMessage>): void => {
    clearTimeout(silence);
    silence = setTimeout(stop, SILENT_MILLISECONDS);
    wasThere = data !== "refused";
    if (data === "ended" || data === "refused") return stop();
    if (data === "still here") return;
    newest = data;
    wake();
  };
  signal.addEventListener("abort", stop);
  worker.addEventListener("error", stop);
  port.addEventListener("message", receive);
  port.start();
  let release = (): void => {};
  const released = new Promise<void>((resolve) => (release = resolve));
  const lock = crypto.randomUUID();
  const held = navigator.locks.request(lock, () => {
    port.postMessage({ ...asked, lock } satisfies WatchRequest, []);
    return released;
  });
  held.catch(stop);
  try {
    for (;;) {
      const view = newest;
      newest = undefined;
      if (view !== undefined) yield view;
      if (!isOpen || (view !== undefined && isOver(view))) return wasThere;
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
