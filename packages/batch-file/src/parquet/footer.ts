import { type AsyncBuffer, type FileMetaData, parquetMetadataAsync } from "hyparquet";
import { type ByteCursor, takeUint32 } from "./byte-cursor.ts";
import { skipThrift } from "./thrift.ts";
import { TooLarge } from "./too-large.ts";

/** Its length and the signature. */
const TRAILER = 8;
const SIGNATURE = "PAR1";

/** A column of a row group takes about 200 bytes. */
const MAX_BYTES = 32 * 1024 * 1024;
/** A column of a row group has about 40. */
const MAX_PARTS = 1_000_000;

/** The table of contents at the end of a Parquet file. Its form and size are checked before it becomes an object. */
export async function readFooter(file: AsyncBuffer): Promise<FileMetaData> {
  const size = file.byteLength;
  const trailer = new Uint8Array(await file.slice(size - TRAILER, size));
  if (new TextDecoder().decode(trailer.subarray(4)) !== SIGNATURE || size < 2 * TRAILER) {
    throw new Error(`it does not end with ${SIGNATURE}`);
  }
  const length = takeUint32({ bytes: trailer, at: 0 });
  const start = size - TRAILER - length;
  if (start < SIGNATURE.length) throw new Error("it is shorter than it says");
  if (length > MAX_BYTES) throw new TooLarge("its table of contents has more than 32 MB");
  const bytes = new Uint8Array(await file.slice(start, size - TRAILER));
  const cursor: ByteCursor = { bytes, at: 0 };
  skipThrift(cursor, MAX_PARTS);
  if (cursor.at !== length) throw new Error("its table of contents ends early");
  return parquetMetadataAsync(file, { geoparquet: false });
}
