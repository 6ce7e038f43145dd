import { whenAborted } from "./when-aborted.ts";

/** A signal that aborts with another, until `end` is called. */
export interface Fork {
  readonly signal: AbortSignal;
  end(): void;
}

/** Gives each batch a signal of its own, so that listeners of many batches do not add up on one. */
export function forkSignal(parent: AbortSignal): Fork {
  const controller = new AbortController();
  const end = whenAborted(parent, () => controller.abort(parent.reason));
  return { signal: controller.signal, end };
}
