/** Time and chance, as the client sees them. */
export interface Runtime {
  /** Milliseconds since 1970; never runs backwards. */
  readonly now: () => number;
  /** A number from 0 up to 1. */
  readonly random: () => number;
  /** Resolves when the time is over, or at once when the signal aborts. */
  readonly sleep: (milliseconds: number, signal: AbortSignal) => Promise<void>;
}

/**
 * A reason to abort a `sleep` whose end nobody waits for. Without one, each abort makes an exception, stack
 * and all, which takes a fiftieth of the CPU time of a request.
 */
export const NO_LONGER_NEEDED = "no longer needed";

/** A signal that never aborts. */
export const NEVER = new AbortController().signal;

export const defaultRuntime: Runtime = {
  now: () => performance.timeOrigin + performance.now(),
  random: () => Math.random(),
  sleep: (milliseconds, signal) =>
    new Promise((resolve) => {
      if (signal.aborted) return resolve();
      const done = (): void => {
        clearTimeout(timer);
        signal.removeEventListener("abort", done);
        resolve();
      };
      const timer = setTimeout(done, milliseconds);
      signal.addEventListener("abort", done);
    }),
};
