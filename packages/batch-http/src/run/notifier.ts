/** Wakes a loop that waits for several things at once. */
export interface Notifier {
  notify(): void;
  /** Resolves at the next `notify`, or at once when there was one since the last call. */
  notified(): Promise<void>;
}

/** Used instead of `Promise.race`, which adds a reaction to a pending promise each time, and so leaks memory. */
export function createNotifier(): Notifier {
  let isDue = false;
  let wake: (() => void) | undefined;
  return {
    notify() {
      isDue = true;
      wake?.();
    },
    notified: () =>
      new Promise((resolve) => {
        wake = () => {
          isDue = false;
          wake = undefined;
          resolve();
        };
        if (isDue) wake();
      }),
  };
}
