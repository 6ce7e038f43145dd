import { type ByteCursor, take, takeUint32 } from "./byte-cursor.ts";
import type { ColumnChunk } from "./chunk-ranges.ts";
import { hybridNumbers } from "./hybrid-numbers.ts";
import type { Leaf } from "./parquet-schema.ts";
import type { StoredPage } from "./read-pages.ts";
import { unpack } from "./unpack.ts";

/** What a page holds, unpacked, and what it says of that. */
export interface PageParts {
  readonly repetitions: Uint8Array<ArrayBuffer>;
  readonly definitions: Uint8Array<ArrayBuffer>;
  readonly values: Uint8Array<ArrayBuffer>;
  readonly encoding: string;
  /** Of values and nulls. */
  readonly count: number;
  /** The number of rows that its header says; pages of the first version need not say it. */
  readonly rows?: number;
  /** The number of nulls that its header says. Undefined in a list: writers differ on whether an empty list counts. */
  readonly nulls?: number;
}

const NONE = new Uint8Array();

/** Levels and values of a page, in either of the two ways they are laid out. */
export function pageParts(page: StoredPage, { metadata }: ColumnChunk, leaf: Leaf): PageParts {
  const { header, bytes } = page;
  const size = header.uncompressed_page_size;
  const { data_page_header: first, data_page_header_v2: second } = header;
  if (second !== undefined) {
    // The levels are not compressed, and their sizes stand in the header.
    const cursor: ByteCursor = { bytes, at: 0 };
    const repetitions = take(cursor, second.repetition_levels_byte_length);
    const definitions = take(cursor, second.definition_levels_byte_length);
    const packed = bytes.subarray(cursor.at);
    const codec = second.is_compressed === false ? "UNCOMPRESSED" : metadata.codec;
    const { encoding, num_values: count, num_rows: rows, num_nulls: nulls } = second;
    // Some writers leave out what is empty.
    const values = packed.length === 0 ? NONE : unpack(packed, codec, size - cursor.at);
    const parts = { repetitions, definitions, values, encoding, count, rows };
    return leaf.maxRepetition === 0 ? { ...parts, nulls } : parts;
  }
  if (first === undefined) throw new Error("a page without a header");
  const cursor: ByteCursor = { bytes: unpack(bytes, metadata.codec, size), at: 0 };
  function levelBytes(max: number, encoding: string): Uint8Array<ArrayBuffer> {
    if (max === 0) return NONE;
    if (encoding !== "RLE") throw new Error(`the encoding ${encoding} of levels is not known`);
    return take(cursor, takeUint32(cursor));
  }
  const repetitions = levelBytes(leaf.maxRepetition, first.repetition_level_encoding);
  const definitions = levelBytes(leaf.maxDefinition, first.definition_level_encoding);
  const values = cursor.bytes.subarray(cursor.at);
  const nulls = first.statistics?.null_count;
  return {
    repetitions,
    definitions,
    values,
    encoding: first.encoding,
    count: first.num_values,
    ...(nulls !== undefined && leaf.maxRepetition === 0 && { nulls: Number(nulls) }),
  };
}

/** Returns what reads definition or repetition levels, one after the other; it throws for one above `max`. */
export function levels(bytes: Uint8Array<ArrayBuffer>, max: number): () => number {
  if (max === 0) return () => 0;
  const next = hybridNumbers(bytes, 32 - Math.clz32(max));
  return () => {
    const level = next();
    if (level > max) throw new Error("a value that is deeper than its column");
    return level;
  };
}
