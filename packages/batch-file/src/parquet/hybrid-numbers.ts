import { type ByteCursor, takeByte, takeVarint } from "./byte-cursor.ts";

/**
 * Reads numbers of a fixed width that are run-length encoded or packed into bits, one after the other:
 * a run of millions takes no memory.
 *
 * @param width In bits.
 * @returns The next number; throws where there is none.
 */
export function hybridNumbers(bytes: Uint8Array<ArrayBuffer>, width: number): () => number {
  const cursor: ByteCursor = { bytes, at: 0 };
  /** How many numbers are left of the run. */
  let left = 0;
  let isPacked = false;
  let repeated = 0;
  let bit = 0;

  function startRun(): void {
    const header = Number(takeVarint(cursor));
    isPacked = header % 2 === 1;
    const size = Math.floor(header / 2);
    if (isPacked) {
      left = 8 * size;
      bit = 8 * cursor.at;
      cursor.at += size * width;
      return;
    }
    left = size;
    repeated = 0;
    for (let byte = 0; byte < width / 8; byte += 1) repeated += takeByte(cursor) * 2 ** (8 * byte);
  }
  function unpack(): number {
    let value = 0;
    for (let got = 0; got < width;) {
      const byte = bytes[bit >>> 3];
      if (byte === undefined) throw new Error("a page ends early");
      const skipped = bit & 7;
      const taken = Math.min(8 - skipped, width - got);
      value += ((byte >>> skipped) & ((1 << taken) - 1)) * 2 ** got;
      got += taken;
      bit += taken;
    }
    return value;
  }

  if (width > 32) throw new Error("numbers of more than 32 bits");
  if (width === 0) return () => 0;
  return () => {
    while (left === 0) startRun();
    left -= 1;
    return isPacked ? unpack() : repeated;
  };
}
