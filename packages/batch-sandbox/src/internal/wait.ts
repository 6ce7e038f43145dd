/** Resolves after so many milliseconds, or at once when the signal aborts. */
export type Sleep = (milliseconds: number, signal: AbortSignal) => Promise<void>;

/** What timers of JavaScript can wait for at most. */
const MAX_MILLISECONDS = 2 ** 31 - 1;

/** Sleeps by the machine's own time. */
export function sleep(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const wake = () => {
      clearTimeout(timer);
      signal.removeEventListener("abort", wake);
      resolve();
    };
    const timer = setTimeout(wake, Math.min(milliseconds, MAX_MILLISECONDS));
    signal.addEventListener("abort", wake);
    if (signal.aborted) wake();
  });
}

/**
 * Waits, unless there is nothing to wait for.
 *
 * @throws The signal's reason when it is aborted meanwhile, as `fetch` does.
 */
export async function wait(
  milliseconds: number,
  signal: AbortSignal,
  sleeper: Sleep,
): Promise<void> {
  if (milliseconds > 0) await sleeper(milliseconds, signal);
  signal.throwIfAborted();
}
