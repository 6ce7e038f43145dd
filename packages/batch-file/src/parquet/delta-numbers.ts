import { type ByteCursor, take, takeVarint, takeZigzag } from "./byte-cursor.ts";

/** Writers use blocks of 128 to 1024 numbers. */
const MAX_BLOCK = 65_536n;

/**
 * Numbers that are written as differences (DELTA_BINARY_PACKED).
 *
 * @param count How many there have to be.
 * @param bits Of each, 32 or 64.
 */
export function deltaNumbers(cursor: ByteCursor, count: number, bits: number): BigInt64Array {
  const blockSize = takeVarint(cursor);
  const miniblocks = Number(takeVarint(cursor));
  if (takeVarint(cursor) !== BigInt(count)) throw new Error("a page with more or fewer values");
  const first = takeZigzag(cursor);
  const size = Number(blockSize) / miniblocks;
  if (blockSize > MAX_BLOCK || !Number.isInteger(size / 8)) throw new Error("a block of no size");

  const values = new BigInt64Array(count);
  let value = first;
  let at = 0;
  if (count > 0) values[at++] = value;
  while (at < count) {
    const least = takeZigzag(cursor);
    const widths = take(cursor, miniblocks);
    for (let block = 0; block < miniblocks && at < count; block += 1) {
      const width = widths[block]!;
      const packed = take(cursor, (size * width) / 8);
      const next = packedNumbers(packed, width);
      for (let left = size; left > 0 && at < count; left -= 1) {
        value = BigInt.asIntN(bits, value + least + next());
        values[at++] = value;
      }
    }
  }
  return values;
}

/** Numbers of up to 64 bits, one behind the other. */
function packedNumbers(bytes: Uint8Array<ArrayBuffer>, width: number): () => bigint {
  if (width > 64) throw new Error("numbers of more than 64 bits");
  let at = 0;
  let held = 0n;
  let heldBits = 0;
  return () => {
    while (heldBits < width) {
      held |= BigInt(bytes[at++]!) << BigInt(heldBits);
      heldBits += 8;
    }
    const value = BigInt.asUintN(width, held);
    held >>= BigInt(width);
    heldBits -= width;
    return value;
  };
}
