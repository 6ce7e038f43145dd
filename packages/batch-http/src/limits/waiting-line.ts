/** Those who wait for something, first come, first served. */
export interface WaitingLine {
  readonly length: number;
  /** Resolves with true when called, in the order of joining, or with false when the signal aborts. */
  join(signal: AbortSignal): Promise<boolean>;
  callNext(): void;
}

/** @param onLeave Runs when somebody leaves without having been called. */
export function createWaitingLine(onLeave: () => void = () => {}): WaitingLine {
  const waiting = new Set<() => void>();
  return {
    get length() {
      return waiting.size;
    },
    join(signal) {
      if (signal.aborted) return Promise.resolve(false);
      return new Promise((resolve) => {
        const end = (wasCalled: boolean): void => {
          waiting.delete(call);
          signal.removeEventListener("abort", leave);
          resolve(wasCalled);
        };
        const call = (): void => end(true);
        const leave = (): void => {
          end(false);
          onLeave();
        };
        waiting.add(call);
        signal.addEventListener("abort", leave);
      });
    },
    callNext() {
      for (const call of waiting) return call();
    },
  };
}
