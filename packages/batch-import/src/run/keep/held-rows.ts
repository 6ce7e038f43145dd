/**
 * Text of the rows that were read and are not kept with their outcome, in characters, above which nothing more is read.
 * With requests and answers they take about four times as much memory.
 */
const MOST = 32 * 1024 * 1024;

/** How much text of rows is held, and when there is room for more. */
export interface HeldRows {
  /** @param characters Negative for a row that is let go. */
  add(characters: number): void;
  /** Too much is held, and not half of it was let go since. */
  readonly isFull: boolean;
  /** Resolves the promise of `changed`. */
  notify(): void;
  /** Resolves at the next `notify`, or at once when there was one since the last call. */
  changed(): Promise<void>;
}

export function createHeldRows(): HeldRows {
  let held = 0;
  let isFull = false;
  let isDue = false;
  let wake: (() => void) | undefined;
  return {
    add(characters) {
      held += characters;
      // Not as soon as there is room for one row, which would then leave in a batch of its own.
      isFull = held >= (isFull ? MOST / 2 : MOST);
    },
    get isFull() {
      return isFull;
    },
    notify() {
      isDue = true;
      wake?.();
    },
    changed: () =>
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
