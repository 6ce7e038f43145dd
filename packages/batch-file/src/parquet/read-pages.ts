import type { AsyncBuffer, PageHeader } from "hyparquet";
import { parquetHeader } from "hyparquet/src/column.js";
import type { ByteCursor } from "./byte-cursor.ts";
import { crc32 } from "./crc32.ts";
import { skipThrift } from "./thrift.ts";
import { TooLarge } from "./too-large.ts";

/** A page as it is stored, and its header. */
export interface StoredPage {
  readonly header: PageHeader;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** Where a column of a row group is in the file, in bytes. */
export interface ChunkRange {
  readonly start: number;
  readonly end: number;
}

/** How many bytes are read at once: most headers, often with the page behind them. */
const WINDOW = 16 * 1024;
/** A header may have the smallest and the greatest value of its page, which can be long texts. */
const MAX_HEADER = 1024 * 1024;
const MAX_HEADER_PARTS = 1000;

/** Most writers make pages of 1 MB. DuckDB may write pages of up to 100 MB, but rarely does. */
const MAX_PAGE = 64 * 1024 * 1024;

/** The pages of one column of a row group, in the order of the file. */
export async function* readPages(
  file: AsyncBuffer,
  { start, end }: ChunkRange,
): AsyncGenerator<StoredPage, void, undefined> {
  let window = new Uint8Array();
  let windowStart = start;

  async function bytesAt(from: number, length: number): Promise<Uint8Array<ArrayBuffer>> {
    if (!(length >= 0 && from + length <= end)) throw new Error("a page goes beyond its column");
    const at = from - windowStart;
    if (at + length > window.length) {
      window = new Uint8Array(await file.slice(from, Math.min(end, from + Math.max(length, 1))));
      windowStart = from;
      return window.subarray(0, length);
    }
    return window.subarray(at, at + length);
  }
  async function headerAt(from: number, length: number): Promise<[PageHeader, number]> {
    const bytes = await bytesAt(from, Math.min(length, end - from));
    const cursor: ByteCursor = { bytes, at: 0 };
    try {
      skipThrift(cursor, MAX_HEADER_PARTS);
    } catch (error) {
      // It may only be cut off.
      if (length >= MAX_HEADER || bytes.length < length) throw error;
      return headerAt(from, 8 * length);
    }
    const view = new DataView(bytes.buffer, bytes.byteOffset, cursor.at);
    return [parquetHeader({ view, offset: 0 }), cursor.at];
  }

  for (let at = start; at < end;) {
    const [header, length] = await headerAt(at, WINDOW);
    const { compressed_page_size: size, uncompressed_page_size: unpacked, crc } = header;
    if (Math.max(size, unpacked) > MAX_PAGE) throw new TooLarge("a page has more than 64 MB");
    const bytes = await bytesAt(at + length, size);
    if (crc !== undefined && crc32(bytes) !== (crc | 0)) {
      throw new Error("a page has another checksum than it says");
    }
    yield { header, bytes };
    at += length + size;
  }
}
