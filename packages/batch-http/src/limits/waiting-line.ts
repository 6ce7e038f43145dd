/** A queue of promises: first come, first served. */
export interface WaitingLine {
  readonly length: number;
  /** Resolves with true when released, in the order of joining, or with false when the signal aborts. */
  join(signal: AbortSignal): Promise<boolean>;
  releaseNext(): void;
  /** Rejects every promise that waits. */
  fail(error: unknown): void;
}

/** @param onLeave Called when one leaves the line because its signal aborted. */
export function createWaitingLine(onLeave: () => void = () => {}): WaitingLine {
  const waiting = new Map<() => void, (error: unknown) => void>();
  return {
    get length() {
      return waiting.size;
    },
    join(signal) {
      if (signal.aborted) return Promise.resolve(false);
      return new Promise((resolve, reject) => {
        const end = (): void => {
          waiting.delete(call);
          signal.removeEventListener("abort", leave);
        };
        const call = (): void => {
          end();
          resolve(true);
        };
        const leave = (): void => {
          end();
          resolve(false);
          onLeave();
        };
        waiting.set(call, (error) => {
          end();
          reject(error);
        });
        signal.addEventListener("abort", leave);
      });
    },
    releaseNext() {
      for (const call of waiting.keys()) return call();
    },
    fail(error) {
      for (const fail of waiting.values()) fail(error);
    },
  };
}
