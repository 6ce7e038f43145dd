import { NO_LONGER_NEEDED, type Runtime } from "./runtime.ts";

/** A signal that aborts when the time is over, or when the caller's does. */
export interface Deadline {
  readonly signal: AbortSignal;
  end(): void;
}

/** `AbortSignal.timeout` would keep each request, body and all, until its time is over. */
export function startDeadline(
  milliseconds: number,
  caller: AbortSignal,
  sleep: Runtime["sleep"],
): Deadline {
  const controller = new AbortController();
  const abort = (): void => controller.abort();
  const ended = new AbortController();
  void sleep(milliseconds, ended.signal).then(() => ended.signal.aborted || abort());
  caller.addEventListener("abort", abort);
  if (caller.aborted) abort();
  return {
    signal: controller.signal,
    end() {
      ended.abort(NO_LONGER_NEEDED);
      caller.removeEventListener("abort", abort);
    },
  };
}
