/** A signal that aborts when the time is over, or when the caller's does. */
export interface Deadline {
  readonly signal: AbortSignal;
  end(): void;
}

/** `AbortSignal.timeout` would keep each request, body and all, until its time is over. */
export function startDeadline(milliseconds: number, caller: AbortSignal): Deadline {
  const controller = new AbortController();
  const abort = (): void => controller.abort();
  const timer = setTimeout(abort, milliseconds);
  caller.addEventListener("abort", abort);
  if (caller.aborted) abort();
  return {
    signal: controller.signal,
    end() {
      clearTimeout(timer);
      caller.removeEventListener("abort", abort);
    },
  };
}
