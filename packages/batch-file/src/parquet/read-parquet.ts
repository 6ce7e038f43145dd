import type { AsyncBuffer } from "hyparquet";
import { FileError } from "../problems/file-error.ts";
import type { Problems } from "../problems/problems.ts";
import type { Columns } from "../rows/columns.ts";
import { MAX_ROW_CHARACTERS } from "../rows/limits.ts";
import { createRowChunk } from "../rows/row-chunk.ts";
import type { Row } from "../rows/row.ts";
import type { FileBytes } from "../source/file-bytes.ts";
import type { Source } from "../source/source.ts";
import { type RowGroup, rowGroups } from "./chunk-ranges.ts";
import { readFooter } from "./footer.ts";
import { LeafReader } from "./leaf-reader.ts";
import { type ParquetColumn, parquetColumn } from "./parquet-column.ts";
import { type ParquetSchema, parquetSchema } from "./parquet-schema.ts";
import { createBudget, TooLarge } from "./too-large.ts";
import { plural } from "../problems/plural.ts";

/** A few bytes can say that a value is there a billion times. */
const MAX_CELLS = 4_000_000_000;

/** The rows of a Parquet file; a page of each column is in memory. */
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
    if (error instanceof TooLarge) {
      problems.stop(
        undefined,
        "TOO_LARGE",
        `a Parquet file that is too large to read: ${message}.`,
        "Write it with row groups of 100000 rows and pages of 1 MB.",
      );
    }
    problems.stop(undefined, "DAMAGED", `not a Parquet file that can be read (${message}).`);
  }
}

async function* readGroups(
  file: AsyncBuffer,
  columns: Columns,
  problems: Problems,
): AsyncGenerator<Row[], void, undefined> {
  const metadata = await readFooter(file);
  const schema = parquetSchema(metadata);
  const groups = rowGroups(metadata, schema.leaves, file.byteLength);
  const rows = Number(metadata.num_rows);
  if (rows * schema.leaves.length > MAX_CELLS) {
    throw new TooLarge(
      `it says ${plural(rows, "row")} of ${plural(schema.columns.length, "column")}`,
    );
  }
  columns.setAll(
    schema.columns.map(({ element }) => element.name),
    1,
  );
  let line = 1;
  for (const group of groups) {
    yield* readGroup(file, schema, group, line, columns, problems);
    line += group.rows;
  }
}

/** @param line Of its first row. */
async function* readGroup(
  file: AsyncBuffer,
  schema: ParquetSchema,
  { rows, chunks }: RowGroup,
  line: number,
  columns: Columns,
  problems: Problems,
): AsyncGenerator<Row[], void, undefined> {
  const budget = createBudget();
  const leaves = schema.leaves.map(
    (leaf, index) => new LeafReader(file, leaf, chunks[index]!, budget),
  );
  const readers = schema.columns.map((node) => parquetColumn(node, leaves));
  for (const [index, { isTyped }] of readers.entries()) if (isTyped) columns.addTyped(index);
  const chunk = createRowChunk();
  for (let at = line; at < line + rows; at += 1) {
    const cells: string[] = [];
    let characters = 0;
    for (const reader of readers) {
      if (!reader.isReady()) await reader.fill();
      const cell = toCell(reader, at, problems);
      const nesting = reader.nesting();
      if (nesting !== undefined) columns.addNested(cells.length, nesting, at);
      characters += cell.length;
      cells.push(cell);
    }
    if (characters > MAX_ROW_CHARACTERS) {
      problems.stop(
        { line: at, unit: "row" },
        "TOO_LARGE",
        "a row of more than 4 million characters.",
      );
    }
    if (chunk.add({ line: at, cells }, characters)) yield chunk.take();
  }
  yield chunk.take();
  for (const reader of readers) await reader.end();
}

function toCell(column: ParquetColumn, line: number, problems: Problems): string {
  const cell = column.next();
  if (cell !== undefined) return cell;
  const title = JSON.stringify(column.name);
  problems.add(
    { line, unit: "row" },
    "VALUE",
    `the column ${title} holds what is no text or date.`,
  );
  return "";
}

function bufferOf(file: FileBytes): AsyncBuffer {
  const byteLength = file.size;
  return {
    byteLength,
    async slice(start, end = byteLength) {
      const from = Math.max(0, start);
      const to = Math.min(byteLength, end);
      if (!(from <= to)) throw new Error("it points outside of itself");
      const bytes = await file.read(from, to);
      if (bytes.length < to - from) throw new Error("it is shorter than it says");
      return bytes.buffer;
    },
  };
}
