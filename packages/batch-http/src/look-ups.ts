import { createWaitingLine } from "./limits/waiting-line.ts";

/** Creations that got no answer, and are still to be looked up. */
export interface LookUps {
  /** Says whether a batch is to be looked up; those who wait may look again. */
  set(batch: unknown, isDue: boolean): void;
  /** Until `set` is next called, or the signal aborts; nothing while none is due. */
  next(signal: AbortSignal): Promise<unknown> | undefined;
}

export function createLookUps(): LookUps {
  const due = new Set<unknown>();
  const line = createWaitingLine();
  return {
    set(batch, isDue) {
      if (isDue) due.add(batch);
      else due.delete(batch);
      for (let left = line.length; left > 0; left -= 1) line.callNext();
    },
    next: (signal) => (due.size > 0 ? line.join(signal) : undefined),
  };
}
