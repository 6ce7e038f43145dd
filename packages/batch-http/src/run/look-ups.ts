import { createWaitingLine } from "../limits/waiting-line.ts";

/** Batches whose next request is a look-up of creates that got no answer. */
export interface LookUps {
  /** Says whether the next request of a batch is a look-up, and wakes whoever waits in `next`. */
  set(batch: unknown, isDue: boolean): void;
  /** Resolves when `set` is called or the signal aborts; returns undefined when no look-up is due. */
  next(signal: AbortSignal): Promise<unknown> | undefined;
}

export function createLookUps(): LookUps {
  const due = new Set<unknown>();
  const line = createWaitingLine();
  return {
    set(batch, isDue) {
      if (isDue) due.add(batch);
      else due.delete(batch);
      for (let left = line.length; left > 0; left -= 1) line.releaseNext();
    },
    next: (signal) => (due.size > 0 ? line.join(signal) : undefined),
  };
}
