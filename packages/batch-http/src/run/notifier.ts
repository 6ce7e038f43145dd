/** Wakes one loop that waits for many things at once. */
export interface Notifier {
  notify(): void;
  /** Resolves at the next `notify`; at once when there was one since the last call. */
  notified(): Promise<void>;
}

/**
 * Makes a notifier, in place of `Promise.race`: that adds a reaction to each of its promises, and the
 * reactions of a promise that stays pending are never freed.
 */
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
