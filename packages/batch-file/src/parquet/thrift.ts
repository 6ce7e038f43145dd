import { type ByteCursor, take, takeByte, takeVarint } from "./byte-cursor.ts";
import { plural } from "../problems/plural.ts";

/** As the compact protocol of Thrift numbers them. */
const STOP = 0;
const FALSE = 2;
const BYTE = 3;
const I64 = 6;
const DOUBLE = 7;
const BINARY = 8;
const LIST = 9;
const STRUCT = 12;

/** No structure of Parquet nests a quarter as deep. */
const MAX_DEPTH = 32;

/**
 * Moves behind a structure, to refuse one that is too deep, too long or cut off before it becomes an object.
 *
 * @param most How many fields and items it may have in all.
 */
export function skipThrift(cursor: ByteCursor, most: number): void {
  let left = most;

  function count(items: number): void {
    left -= items;
    if (left < 0) throw new Error(`a structure of more than ${plural(most, "part")}`);
  }
  function skipStruct(depth: number): void {
    if (depth > MAX_DEPTH) throw new Error("a structure that nests too deeply");
    for (;;) {
      const byte = takeByte(cursor);
      const type = byte % 16;
      if (type === STOP) return;
      count(1);
      if (byte < 16) takeVarint(cursor);
      if (type > FALSE) skipValue(type, depth);
    }
  }
  function skipValue(type: number, depth: number): void {
    if (type === BYTE) take(cursor, 1);
    else if (type <= I64) takeVarint(cursor);
    else if (type === DOUBLE) take(cursor, 8);
    else if (type === BINARY) take(cursor, Number(takeVarint(cursor)));
    else if (type === LIST) skipList(depth);
    else if (type === STRUCT) skipStruct(depth + 1);
    else throw new Error("a structure of another format");
  }
  function skipList(depth: number): void {
    if (depth > MAX_DEPTH) throw new Error("a structure that nests too deeply");
    const byte = takeByte(cursor);
    const type = byte % 16;
    const size = byte >= 240 ? Number(takeVarint(cursor)) : Math.floor(byte / 16);
    count(size);
    for (let item = 0; item < size; item += 1) skipValue(Math.max(type, BYTE), depth + 1);
  }

  skipStruct(0);
}
