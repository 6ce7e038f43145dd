/** How many requests of a client are on their way at the same time, whichever call they belong to. */
export interface Slots {
  /** Resolves with the function that gives the slot back, in the order of the calls; at once when the signal aborts. */
  acquire(signal: AbortSignal): Promise<() => void>;
}

export function createSlots(count: number): Slots {
  let free = count;
  const waiting = new Set<() => void>();

  function release(): void {
    const [next] = waiting;
    if (next === undefined) free += 1;
    else next();
  }

  return {
    acquire(signal) {
      if (free > 0) {
        free -= 1;
        return Promise.resolve(release);
      }
      return new Promise((resolve) => {
        const stopWaiting = (): void => {
          waiting.delete(take);
          signal.removeEventListener("abort", leave);
        };
        const take = (): void => {
          stopWaiting();
          resolve(release);
        };
        // Left without a slot, so there is none to give back.
        const leave = (): void => {
          stopWaiting();
          resolve(() => {});
        };
        waiting.add(take);
        signal.addEventListener("abort", leave);
        if (signal.aborted) leave();
      });
    },
  };
}
