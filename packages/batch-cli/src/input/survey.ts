import { UsageError } from "../usage-error.ts";
import { Columns } from "./columns.ts";
import type { Format } from "./detect-format.ts";
import { createProblemList } from "./problems.ts";
import { readTable } from "./read-table.ts";
import { openSource } from "./source.ts";

/** What there is to know about a file before anything of it is sent. */
export interface Survey {
  /** What messages call the file. */
  readonly name: string;
  readonly format: Format;
  /** What `Row.line` counts: lines of the file; objects of a JSON array; rows of a Parquet file. */
  readonly unit: "line" | "object" | "row";
  readonly header: readonly string[];
  /** Rows below the header. */
  readonly rows: number;
  /** The SHA-256 of the file. */
  readonly hash: string;
  readonly size: number;
  /** When the file was changed last, in milliseconds. */
  readonly modified: number;
}

const UNITS = { csv: "line", jsonl: "line", json: "object", parquet: "row" } as const;

/**
 * Reads a file once from end to end, so that one with mistakes is refused before its first row is
 * sent.
 *
 * @param name What messages call the file.
 * @throws {UsageError} with every mistake, by line and column.
 */
export async function survey(path: string, name: string = path): Promise<Survey> {
  const source = await openSource(path, name);
  const problems = createProblemList(name);
  const columns = new Columns(undefined, problems);
  let rows = 0;
  for await (const some of readTable(source, columns, problems)) rows += some.length;
  problems.throwIfAny();
  const { format, size, modified } = source;
  const header = columns.names;
  if (rows === 0) {
    throw new UsageError(
      header.length === 0
        ? `${name}: empty; expected a header and rows.`
        : `${name}: a header, and no row below it.`,
    );
  }
  return { name, format, unit: UNITS[format], header, rows, hash: source.hash(), size, modified };
}
