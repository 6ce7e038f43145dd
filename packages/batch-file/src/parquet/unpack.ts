import type { CompressionCodec } from "hyparquet";
import { compressors as allCompressors, decompressZstd } from "hyparquet-compressors";

type Unpack = (input: Uint8Array, length: number) => Uint8Array;

const compressors: Readonly<Partial<Record<CompressionCodec, Unpack>>> = {
  ...allCompressors,
  // Without an array to write to, it would take as much memory as the packed bytes say.
  ZSTD: (input, length) => decompressZstd(input, new Uint8Array(length)),
};

/** @param length The number of bytes that the header says for the unpacked page. */
export function unpack(
  bytes: Uint8Array<ArrayBuffer>,
  codec: CompressionCodec,
  length: number,
): Uint8Array<ArrayBuffer> {
  const unpacked = codec === "UNCOMPRESSED" ? bytes : unpackers(codec)(bytes, length);
  if (unpacked.length !== length) throw new Error("a page unpacks to another size than it says");
  // A copy: the buffer that was read, or that Snappy wrote to, is larger than this page and would stay in memory.
  return new Uint8Array(unpacked);
}

function unpackers(codec: CompressionCodec): Unpack {
  const found = compressors[codec];
  if (found === undefined) throw new Error(`the compression ${codec} is not known`);
  return found;
}
