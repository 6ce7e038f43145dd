import { createWaitingLine } from "../limits/waiting-line.ts";

/** Batches whose next request is a look-up of creates without an answer. */
export interface LookUps {
  /** Notes whether the next request of a batch is a look-up, and resolves the promises of `next`. */
  set(batch: unknown, isDue: boolean): void;
  /** Returns undefined when no look-up is due, else a promise that resolves at the next `set` or when the signal aborts. */
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
