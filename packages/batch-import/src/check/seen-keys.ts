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
  const one = new Uint32Array(places);
  const other = new Uint32Array(places);
  const lines = new Uint32Array(places);
  const hash = new Uint32Array(2);
  let taken = 0;
  let isComplete = true;
  return {
    firstLine(key, line) {
      hashText(key, hash);
      const [first, second] = [hash[0]!, hash[1]!];
      let place = (first ^ Math.imul(second, 31)) & (places - 1);
      while (lines[place] !== 0) {
        if (one[place] === first && other[place] === second) return lines[place];
        place = (place + 1) & (places - 1);
      }
      if (taken === most) {
        isComplete = false;
        return undefined;
      }
      taken += 1;
      one[place] = first;
      other[place] = second;
      lines[place] = line;
      return undefined;
    },
    get isComplete() {
      return isComplete;
    },
  };
}
