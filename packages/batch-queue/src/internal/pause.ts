import { setTimeout } from "node:timers/promises";

/** For a pause that nothing ends before its time. */
export const ALWAYS = new AbortController().signal;

/** Resolves after so many milliseconds, or as soon as the signal aborts. */
export async function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  await setTimeout(milliseconds, undefined, { signal }).catch(() => {});
}
