import { NO_LONGER_NEEDED, type Runtime } from "../runtime.ts";

/** A signal that aborts when the time is over, or when the caller's signal aborts. */
export interface Deadline {
  readonly signal: AbortSignal;
  /** What the timer threw, or undefined. The signal aborts then, too. */
  readonly failure: unknown;
  end(): void;
}

/** Used instead of `AbortSignal.timeout`, which keeps each request and its body in memory until its time is over. */
export function startDeadline(
  milliseconds: number,
  caller: AbortSignal,
  sleep: Runtime["sleep"],
): Deadline {
  const controller = new AbortController();
  const abort = (): void => controller.abort();
  const ended = new AbortController();
  let failure: unknown;
  sleep(milliseconds, ended.signal).then(
    () => ended.signal.aborted || abort(),
    (error: unknown) => {
      if (ended.signal.aborted) return;
      failure = error;
      abort();
    },
  );
  caller.addEventListener("abort", abort);
  if (caller.aborted) abort();
  return {
    signal: controller.signal,
    get failure() {
      return failure;
    },
    end() {
      ended.abort(NO_LONGER_NEEDED);
      caller.removeEventListener("abort", abort);
    },
  };
}
