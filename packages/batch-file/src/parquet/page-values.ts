import type { ParquetType } from "hyparquet";
import { type ByteCursor, take, takeByte, takeUint32 } from "./byte-cursor.ts";
import { deltaNumbers } from "./delta-numbers.ts";
import { hybridNumbers } from "./hybrid-numbers.ts";
import { TooLarge } from "./too-large.ts";
import { plural } from "../problems/plural.ts";

/** A value as it is stored: what it means is left to who reads it. */
export type StoredValue = boolean | number | bigint | Uint8Array<ArrayBuffer>;

export interface ValueType {
  readonly type: ParquetType;
  /** In bytes, of `FIXED_LEN_BYTE_ARRAY`. */
  readonly length: number;
}

/** The values of a page, one after the other. */
export interface PageValues {
  /** Returns the next value, or the index of one in the dictionary; throws where the page ends early. */
  next(): StoredValue;
  /** Throws where the page holds more than was read. */
  end(): void;
}

/** The most values of a page in an encoding that has to be unpacked at once. */
const MAX_UNPACKED = 4_000_000;

/**
 * @param count How many values the page has to hold.
 * @returns Nothing for an encoding that is not known.
 */
export function pageValues(
  bytes: Uint8Array<ArrayBuffer>,
  encoding: string,
  count: number,
  type: ValueType,
): PageValues | undefined {
  const cursor: ByteCursor = { bytes, at: 0 };
  function end(): void {
    if (cursor.at !== bytes.length) throw new Error("a page holds more than it says");
  }
  switch (encoding) {
    case "PLAIN":
      return { next: plainValues(cursor, type), end };
    case "PLAIN_DICTIONARY":
    case "RLE_DICTIONARY": {
      const width = count === 0 ? 0 : takeByte(cursor);
      return { next: hybridNumbers(bytes.subarray(cursor.at), width), end() {} };
    }
    case "RLE": {
      const next = hybridNumbers(take(cursor, takeUint32(cursor)), 1);
      return { next: () => next() === 1, end };
    }
    case "BYTE_STREAM_SPLIT":
      return { next: splitValues(bytes, count, type), end() {} };
    case "DELTA_BINARY_PACKED": {
      const numbers = deltas(cursor, count, type.type === "INT32" ? 32 : 64);
      const toStored = type.type === "INT32" ? Number : BigInt;
      let at = 0;
      return { next: () => toStored(numbers[at++]!), end };
    }
    case "DELTA_LENGTH_BYTE_ARRAY": {
      const lengths = deltas(cursor, count, 32);
      let at = 0;
      return { next: () => take(cursor, Number(lengths[at++]!)), end };
    }
    case "DELTA_BYTE_ARRAY":
      return { next: prefixedValues(cursor, count), end };
    default:
      return undefined;
  }
}

/** Values one behind the other, each as long as its type says. */
export function plainValues(cursor: ByteCursor, { type, length }: ValueType): () => StoredValue {
  const { bytes } = cursor;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  /** Where the next `size` bytes are. */
  function skip(size: number): number {
    take(cursor, size);
    return cursor.at - size;
  }
  switch (type) {
    case "BOOLEAN": {
      let bit = 0;
      let byte = 0;
      return () => {
        if (bit === 0) byte = takeByte(cursor);
        const value = ((byte >> bit) & 1) === 1;
        bit = (bit + 1) % 8;
        return value;
      };
    }
    case "INT32":
      return () => view.getInt32(skip(4), true);
    case "INT64":
      return () => view.getBigInt64(skip(8), true);
    case "INT96":
      return () => {
        const at = skip(12);
        // Nanoseconds of a Julian day; the last is 1970-01-01.
        const days = BigInt(view.getInt32(at + 8, true)) - 2_440_588n;
        return days * 86_400_000_000_000n + view.getBigUint64(at, true);
      };
    case "FLOAT":
      return () => view.getFloat32(skip(4), true);
    case "DOUBLE":
      return () => view.getFloat64(skip(8), true);
    case "BYTE_ARRAY":
      return () => take(cursor, takeUint32(cursor));
    case "FIXED_LEN_BYTE_ARRAY":
      if (!(length > 0)) throw new Error("a column of values without a length");
      return () => take(cursor, length);
    default:
      throw new Error("a column of an unknown type");
  }
}

const WIDTHS: Readonly<Partial<Record<ParquetType, number>>> = {
  INT32: 4,
  INT64: 8,
  FLOAT: 4,
  DOUBLE: 8,
};

/** First the first bytes of all values, then the second ones, and so on. */
function splitValues(
  bytes: Uint8Array<ArrayBuffer>,
  count: number,
  type: ValueType,
): () => StoredValue {
  const width = WIDTHS[type.type] ?? type.length;
  if (bytes.length !== width * count) throw new Error("a page holds more or less than it says");
  let at = 0;
  return () => {
    const value = new Uint8Array(width);
    for (let byte = 0; byte < width; byte += 1) value[byte] = bytes[byte * count + at]!;
    at += 1;
    return plainValues({ bytes: value, at: 0 }, type)();
  };
}

/** Each value goes on where it differs from the one before it. */
function prefixedValues(cursor: ByteCursor, count: number): () => StoredValue {
  const prefixes = deltas(cursor, count, 32);
  const suffixes = deltas(cursor, count, 32);
  let at = 0;
  let before = new Uint8Array();
  return () => {
    const prefix = Number(prefixes[at]);
    const suffix = take(cursor, Number(suffixes[at]));
    at += 1;
    if (!(prefix >= 0 && prefix <= before.length)) throw new Error("a value is cut off");
    const value = new Uint8Array(prefix + suffix.length);
    value.set(before.subarray(0, prefix));
    value.set(suffix, prefix);
    before = value;
    return value;
  };
}

function deltas(cursor: ByteCursor, count: number, bits: number): BigInt64Array {
  if (count > MAX_UNPACKED) throw new TooLarge(`a page has ${plural(count, "value")}`);
  return deltaNumbers(cursor, count, bits);
}
