import { expect, test } from "vitest";
import { crc32 } from "./crc32.ts";
import { readPages } from "./read-pages.ts";

/** A page of three bytes: its kind, twice its size, its checksum, an empty header of its data. */
function aPage(bytes: readonly number[], crc: number): Uint8Array<ArrayBuffer> {
  const header = [0x15, 0, 0x15, 6, 0x15, 6, 0x15, ...varint(zigzag(crc)), 0x1c, 0, 0];
  return Uint8Array.from([...header, ...bytes]);
}

function zigzag(value: number): number {
  return ((value << 1) ^ (value >> 31)) >>> 0;
}

function varint(value: number): number[] {
  return value < 0x80 ? [value] : [(value % 0x80) + 0x80, ...varint(Math.floor(value / 0x80))];
}

async function bytesOf(page: Uint8Array<ArrayBuffer>): Promise<number[]> {
  const file = {
    byteLength: page.length,
    slice: (start: number, end?: number) => Promise.resolve(page.buffer.slice(start, end)),
  };
  for await (const { bytes } of readPages(file, { start: 0, end: page.length })) return [...bytes];
  return [];
}

test("the checksum is that of gzip", () => {
  expect(crc32(new TextEncoder().encode("123456789"))).toBe(0xcb_f4_39_26 | 0);
});

test("a page with a checksum has to have it", async () => {
  const checksum = crc32(Uint8Array.of(1, 2, 3));
  expect(await bytesOf(aPage([1, 2, 3], checksum))).toEqual([1, 2, 3]);
  await expect(bytesOf(aPage([1, 2, 4], checksum))).rejects.toThrow(
    "a page has another checksum than it says",
  );
});
