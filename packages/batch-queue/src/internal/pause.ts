import { type Clock, SYSTEM_CLOCK } from "./clock.ts";

/** For a pause that nothing ends before its time. */
export const ALWAYS = new AbortController().signal;

/** Resolves after so many milliseconds, or as soon as the signal aborts. */
export function pause(
  milliseconds: number,
  signal: AbortSignal,
  clock: Clock = SYSTEM_CLOCK,
): Promise<void> {
  if (signal.aborted) return Promise.resolve();
  return new Promise((resolve) => {
    const end = (): void => {
      clock.clearTimeout(timer);
      signal.removeEventListener("abort", end);
      resolve();
    };
    const timer = clock.setTimeout(end, milliseconds);
    signal.addEventListener("abort", end);
  });
}
