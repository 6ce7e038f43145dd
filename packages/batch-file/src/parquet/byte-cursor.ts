/** Bytes, and how many of them were read. Whatever it reads, it reads no further than they go. */
export interface ByteCursor {
  readonly bytes: Uint8Array<ArrayBuffer>;
  at: number;
}

/** The next bytes, without a copy. */
export function take(cursor: ByteCursor, length: number): Uint8Array<ArrayBuffer> {
  const start = cursor.at;
  if (!(length >= 0 && length <= cursor.bytes.length - start))
    throw new Error("a value is cut off");
  cursor.at += length;
  return cursor.bytes.subarray(start, cursor.at);
}

export function takeByte(cursor: ByteCursor): number {
  const byte = cursor.bytes[cursor.at];
  if (byte === undefined) throw new Error("a value is cut off");
  cursor.at += 1;
  return byte;
}

/** Four bytes, the lowest first. */
export function takeUint32(cursor: ByteCursor): number {
  return (
    takeByte(cursor) +
    takeByte(cursor) * 2 ** 8 +
    takeByte(cursor) * 2 ** 16 +
    takeByte(cursor) * 2 ** 24
  );
}

/** Seven bits a byte, the lowest first; the eighth says that there are more. */
export function takeVarint(cursor: ByteCursor): bigint {
  let value = 0n;
  for (let shift = 0n; shift < 70n; shift += 7n) {
    const byte = takeByte(cursor);
    value |= BigInt(byte & 0x7f) << shift;
    if (byte < 0x80) return value;
  }
  throw new Error("a number is too long");
}

/** A varint that has its sign in the lowest bit. */
export function takeZigzag(cursor: ByteCursor): bigint {
  const value = takeVarint(cursor);
  return (value >> 1n) ^ -(value & 1n);
}
