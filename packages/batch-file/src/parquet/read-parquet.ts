import { type AsyncBuffer, parquetMetadataAsync, parquetRead } from "hyparquet";
import { compressors } from "hyparquet-compressors";
import { FileError } from "../problems/file-error.ts";
import type { Columns } from "../rows/columns.ts";
import { type ParquetColumn, parquetColumns, withoutMeanings } from "./parquet-schema.ts";
import type { Problems } from "../problems/problems.ts";
import type { Row } from "../rows/row.ts";
import type { FileBytes } from "../source/file-bytes.ts";
import type { Source } from "../source/source.ts";

/** A row group is unpacked as a whole, so it has to fit. */
const MAX_GROUP_ROWS = 2 ** 21;
const MAX_GROUP_BYTES = 512 * 1024 * 1024;

const ROWS_PER_PIECE = 1000;

/** The rows of a Parquet file; a row group at a time is in memory. */
export async function* readParquet(
  source: Source,
  columns: Columns,
  problems: Problems,
): AsyncGenerator<Row[], void, undefined> {
  if (source.isCompressed) {
    problems.stop(
      undefined,
      "FORMAT",
      "Parquet within gzip cannot be read in parts;",
      "run gunzip on it first.",
    );
  }
  // For the hash: what follows reads the parts in an order of its own.
  for await (const _ of source.bytes());
  try {
    yield* readGroups(bufferOf(source.file), columns, problems);
  } catch (error) {
    if (error instanceof FileError) throw error;
    const message = error instanceof Error ? error.message : String(error);
    problems.stop(undefined, "DAMAGED", `not a Parquet file that can be read (${message}).`);
  }
}

async function* readGroups(
  file: AsyncBuffer,
  columns: Columns,
  problems: Problems,
): AsyncGenerator<Row[], void, undefined> {
  const found = await parquetMetadataAsync(file, { geoparquet: false });
  const parquet = parquetColumns(found, problems);
  columns.setAll(
    parquet.map(({ name }) => name),
    1,
  );
  const metadata = withoutMeanings(found);
  let rowStart = 0;
  for (const [index, group] of metadata.row_groups.entries()) {
    const size = Number(group.num_rows);
    const isTooLarge = size > MAX_GROUP_ROWS || group.total_byte_size > MAX_GROUP_BYTES;
    if (isTooLarge || size < 0) {
      problems.stop(
        undefined,
        "TOO_LARGE",
        `row group ${index + 1} has ${size} rows in ${group.total_byte_size} bytes;`,
        "write the file with groups of 100000 rows.",
      );
    }
    if (size === 0) continue;
    let values: unknown[][] = [];
    await parquetRead({
      file,
      metadata,
      compressors,
      utf8: false,
      // Times of 96 bits are the one type that says what it means without the schema.
      parsers: { timestampFromNanoseconds: (nanoseconds) => nanoseconds },
      rowStart,
      rowEnd: rowStart + size,
      onComplete: (rows: unknown[][]) => {
        values = rows;
      },
    });
    if (values.length !== size) throw new Error(`${values.length} rows of ${size}`);
    for (let at = 0; at < size; at += ROWS_PER_PIECE) {
      const rows = values.slice(at, at + ROWS_PER_PIECE);
      yield rows.map((row, n) => toRow(row, rowStart + at + n + 1, parquet, problems));
    }
    rowStart += size;
  }
}

function toRow(
  values: readonly unknown[],
  line: number,
  columns: readonly ParquetColumn[],
  problems: Problems,
): Row {
  const cells = columns.map(({ name, write }, column) => {
    const value = values[column];
    if (value === null || value === undefined) return "";
    try {
      const cell = write(value);
      if (!cell.includes("\0")) return cell;
    } catch {
      // Bytes that are no text, or a day that no calendar has.
    }
    const title = JSON.stringify(name);
    problems.add(
      { line, unit: "row" },
      "VALUE",
      `the column ${title} holds what is no text or date.`,
    );
    return "";
  });
  return { line, cells };
}

function bufferOf(file: FileBytes): AsyncBuffer {
  const byteLength = file.size;
  async function read(start: number, end: number): Promise<ArrayBuffer> {
    const from = Math.max(0, start);
    const to = Math.min(byteLength, end);
    if (!(from <= to)) throw new Error("it points outside of itself");
    const bytes = await file.read(from, to);
    if (bytes.length < to - from) throw new Error("it is shorter than it says");
    return bytes.buffer;
  }
  return {
    byteLength,
    slice(start, end = byteLength) {
      const reading = read(start, end);
      // Several are read at once, and the first that fails ends it: the others must not end the process.
      reading.catch(() => {});
      return reading;
    },
  };
}
