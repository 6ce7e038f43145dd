import type { ColumnMetaData, FileMetaData } from "hyparquet";
import type { Leaf } from "./parquet-schema.ts";
import type { ChunkRange } from "./read-pages.ts";
import { numberText, plural } from "../problems/plural.ts";

/** One column of one row group. */
export interface ColumnChunk {
  readonly metadata: ColumnMetaData;
  readonly range: ChunkRange;
}

export interface RowGroup {
  readonly rows: number;
  /** One for each leaf. */
  readonly chunks: readonly ColumnChunk[];
}

/** The bytes before the first page, and those behind the table of contents. */
const SIGNATURE = 4;
const TRAILER = 8;

/**
 * The row groups, with what they say of themselves checked against each other: their columns are those
 * of the file, each lies within it, and no two share a byte.
 */
export function rowGroups(
  metadata: FileMetaData,
  leaves: readonly Leaf[],
  fileSize: number,
): RowGroup[] {
  const end = fileSize - TRAILER - metadata.metadata_length;
  const groups = metadata.row_groups.map(({ columns, num_rows: rows }, number) => {
    const group = `row group ${number + 1}`;
    if (columns.length !== leaves.length) throw new Error(`${group} lacks columns`);
    const chunks = columns.map((column, index): ColumnChunk => {
      const leaf = leaves[index]!;
      const { meta_data: found } = column;
      const name = JSON.stringify(leaf.path.join("."));
      if (column.crypto_metadata !== undefined || found === undefined) {
        throw new Error(`the column ${name} is encrypted or elsewhere`);
      }
      if (column.file_path !== undefined) throw new Error(`the column ${name} is in another file`);
      const isSame = found.path_in_schema.join("\0") === leaf.path.join("\0");
      if (!isSame || found.type !== leaf.element.type) {
        throw new Error(`${group} has another column than ${name}`);
      }
      if (leaf.maxRepetition === 0 && found.num_values !== rows) {
        throw new Error(
          `${group} has ${plural(rows, "row")} and ${plural(found.num_values, "value")} of ${name}`,
        );
      }
      return { metadata: found, range: rangeOf(found, end) };
    });
    return { rows: toCount(rows), chunks };
  });
  refuseOverlaps(groups);
  const sum = groups.reduce((total, { rows }) => total + rows, 0);
  if (sum !== toCount(metadata.num_rows)) {
    throw new Error(
      `it says ${plural(metadata.num_rows, "row")}, and its groups have ${numberText(sum)}`,
    );
  }
  return groups;
}

function rangeOf(
  {
    dictionary_page_offset: dictionary,
    data_page_offset: data,
    total_compressed_size: size,
  }: ColumnMetaData,
  end: number,
): ChunkRange {
  // Some writers say 0 where there is no dictionary.
  const start = Number(dictionary && dictionary < data ? dictionary : data);
  const range = { start, end: start + Number(size) };
  if (!(start >= SIGNATURE && start <= range.end && range.end <= end)) {
    throw new Error("a column points outside of the file");
  }
  return range;
}

function refuseOverlaps(groups: readonly RowGroup[]): void {
  const ranges = groups
    .flatMap(({ chunks }) => chunks.map(({ range }) => range))
    .filter(({ start, end }) => end > start)
    .toSorted((a, b) => a.start - b.start);
  let free = 0;
  for (const { start, end } of ranges) {
    if (start < free) throw new Error("two columns share bytes");
    free = end;
  }
}

function toCount(rows: bigint): number {
  if (rows < 0n || rows > BigInt(Number.MAX_SAFE_INTEGER)) throw new Error(plural(rows, "row"));
  return Number(rows);
}
