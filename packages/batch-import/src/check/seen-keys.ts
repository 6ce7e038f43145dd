/** Tells where a key stood before, in memory that does not grow with the keys. */
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
  let taken = 0;
  let isComplete = true;
  return {
    firstLine(key, line) {
      // As integers of 32 bits from the start, which takes a third of the time.
      let first = 2_166_136_261 | 0;
      let second = 0x9e37_79b9 | 0;
      for (let at = 0; at < key.length; at += 1) {
        const code = key.charCodeAt(at);
        first = Math.imul(first ^ code, 16_777_619);
        second = Math.imul(second ^ code, 0x85eb_ca6b);
        second ^= second >>> 13;
      }
      first = (first ^ (first >>> 15)) >>> 0;
      second >>>= 0;
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
