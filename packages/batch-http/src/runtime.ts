/** The clock, random numbers and timers of a client. */
export interface Runtime {
  /** Returns the time in milliseconds since 1970. It must never go backwards. */
  readonly now: () => number;
  /** Returns a random number from 0 (included) to 1 (excluded). */
  readonly random: () => number;
  /** Resolves after so many milliseconds, or at once when the signal aborts. */
  readonly sleep: (milliseconds: number, signal: AbortSignal) => Promise<void>;
}

/** The reason to abort a `sleep` that is no longer needed. An abort without a reason makes an Error, which is slow. */
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
