/** Wakes one sleeper. */
export interface Bell {
  ring(): void;
  /** Resolves at the next ring; at once when it has rung since the last call. */
  heard(): Promise<void>;
}

/**
 * Lets a loop wait for many things at once. `Promise.race` would add a reaction to each promise in it,
 * and those of a promise that stays pending are never freed.
 */
export function createBell(): Bell {
  let hasRung = false;
  let wake: (() => void) | undefined;
  return {
    ring() {
      hasRung = true;
      wake?.();
    },
    heard: () =>
      new Promise((resolve) => {
        wake = () => {
          hasRung = false;
          wake = undefined;
          resolve();
        };
        if (hasRung) wake();
      }),
  };
}
