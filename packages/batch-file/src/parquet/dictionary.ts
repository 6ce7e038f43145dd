import type { ByteCursor } from "./byte-cursor.ts";
import { plainValues, type StoredValue, type ValueType } from "./page-values.ts";

/** The different values of a column. */
export interface Dictionary {
  readonly size: number;
  /** @param index Smaller than `size`. */
  valueAt(index: number): StoredValue;
}

/** Values are made when they are asked for: as objects, they would take many times their bytes. */
export function readDictionary(
  bytes: Uint8Array<ArrayBuffer>,
  size: number,
  type: ValueType,
): Dictionary {
  if (type.type === "BOOLEAN") throw new Error("a dictionary of booleans");
  // Each value takes a byte at least.
  if (!(size >= 0 && size <= bytes.length)) throw new Error("a dictionary ends early");
  const cursor: ByteCursor = { bytes, at: 0 };
  const next = plainValues(cursor, type);
  const starts = new Uint32Array(size);
  for (let index = 0; index < size; index += 1) {
    starts[index] = cursor.at;
    next();
  }
  if (cursor.at !== bytes.length) throw new Error("a dictionary holds more than it says");
  return {
    size,
    valueAt(index) {
      cursor.at = starts[index]!;
      return next();
    },
  };
}
