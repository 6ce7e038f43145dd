interface Sleeper {
  /** When it wakes, in milliseconds since 1970. */
  readonly due: number;
  readonly wake: () => void;
}

/** Who sleeps by a clock of a test. */
export interface Sleepers {
  /** How many there are. */
  readonly count: () => number;
  /** Returns the one that is due first. */
  first(): Sleeper | undefined;
  /** Adds one. It wakes when it is woken, or when the signal aborts. */
  readonly sleep: (milliseconds: number, signal?: AbortSignal) => Promise<void>;
}

/** @param onSleep Called when one was added. */
export function createSleepers(now: () => number, onSleep: () => void): Sleepers {
  const sleepers = new Set<Sleeper>();
  return {
    count: () => sleepers.size,
    first() {
      let first: Sleeper | undefined;
      for (const one of sleepers) if (first === undefined || one.due < first.due) first = one;
      return first;
    },
    sleep: (milliseconds, signal) =>
      new Promise((resolve) => {
        if (signal?.aborted) return resolve();
        const wake = (): void => {
          sleepers.delete(sleeper);
          signal?.removeEventListener("abort", wake);
          resolve();
        };
        const sleeper = { due: now() + milliseconds, wake };
        sleepers.add(sleeper);
        signal?.addEventListener("abort", wake);
        onSleep();
      }),
  };
}
