import type { CompressionCodec } from "hyparquet";
import { compressors as allCompressors, decompressZstd } from "hyparquet-compressors";

type Unpack = (input: Uint8Array, length: number) => Uint8Array;

const compressors: Readonly<Partial<Record<CompressionCodec, Unpack>>> = {
  ...allCompressors,
  // Without a place to write to, it takes as much memory as the bytes ask for.
  ZSTD: (input, length) => decompressZstd(input, new Uint8Array(length)),
};

/** @param length What is said to come out. */
export function unpack(
  bytes: Uint8Array<ArrayBuffer>,
  codec: CompressionCodec,
  length: number,
): Uint8Array<ArrayBuffer> {
  const unpacked = codec === "UNCOMPRESSED" ? bytes : unpackers(codec)(bytes, length);
  if (unpacked.length !== length) throw new Error("a page unpacks to another size than it says");
  // A copy, as what was read, or what Snappy writes to, is more than this page.
  return new Uint8Array(unpacked);
}

function unpackers(codec: CompressionCodec): Unpack {
  const found = compressors[codec];
  if (found === undefined) throw new Error(`the compression ${codec} is not known`);
  return found;
}
