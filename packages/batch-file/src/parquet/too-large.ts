/** A file that is right, and does not fit into the memory that reading may take. */
export class TooLarge extends Error {}

/** In bytes. The process has about twice as much, with what is not collected yet. */
const MAX_HELD = 128 * 1024 * 1024;

/** Counts the bytes that all columns of a row group hold at once. */
export interface Budget {
  /** @throws {TooLarge} when it is more than there may be. */
  hold(bytes: number): void;
  release(bytes: number): void;
}

export function createBudget(): Budget {
  let held = 0;
  return {
    hold(bytes) {
      held += bytes;
      if (held > MAX_HELD) {
        throw new TooLarge("the pages of its columns take more than 128 MB at once");
      }
    },
    release(bytes) {
      held -= bytes;
    },
  };
}
