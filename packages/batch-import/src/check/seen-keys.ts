import { hashText } from "./hash-text.ts";

/** Finds the line where a key was first, in memory that does not grow with the keys. */
export interface SeenKeys {
  /** The line the key was first on; `undefined` for a new one, and once the memory is full. */
  firstLine(key: string, line: number): number | undefined;
  /** Whether every key so far was compared. */
  readonly isComplete: boolean;
}

/** 12 bytes for each place, of which at most half are taken: 50 MB for 2 million keys. */
const MOST_KEYS = 2_000_000;

/** Keeps 64 bits of each key: two different ones among millions are not taken for the same. */
export function createSeenKeys(rows: number): SeenKeys {
  const most = Math.min(rows, MOST_KEYS);
  const places = 2 ** Math.ceil(Math.log2(2 * most + 2));
  // Of each place its line and the two halves, side by side: a key is mostly in no cache of the processor.
  const table = new Uint32Array(3 * places);
  const hash = new Uint32Array(2);
  let taken = 0;
  let isComplete = true;
  return {
    firstLine(key, line) {
      hashText(key, hash);
      const [first, second] = [hash[0]!, hash[1]!];
      let at = 3 * ((first ^ Math.imul(second, 31)) & (places - 1));
      while (table[at] !== 0) {
        if (table[at + 1] === first && table[at + 2] === second) return table[at];
        at = (at + 3) % table.length;
      }
      if (taken === most) {
        isComplete = false;
        return undefined;
      }
      taken += 1;
      table[at] = line;
      table[at + 1] = first;
      table[at + 2] = second;
      return undefined;
    },
    get isComplete() {
      return isComplete;
    },
  };
}
