import { UsageError } from "../usage-error.ts";
import { readCsv } from "./read-csv.ts";

/** What there is to know about a file before anything of it is sent. */
export interface Survey {
  readonly header: readonly string[];
  /** Rows below the header. */
  readonly rows: number;
}

const MAX_LISTED = 20;

/**
 * Reads a CSV file once from end to end, so that a file with mistakes is refused before its first
 * row is sent.
 *
 * @throws {UsageError} naming every row that does not fit the header, by line.
 */
export async function surveyCsv(path: string): Promise<Survey> {
  let header: readonly string[] | undefined;
  let rows = 0;
  let misfits = 0;
  const problems: string[] = [];
  for await (const chunk of readCsv(path)) {
    for (const { line, cells } of chunk) {
      if (header === undefined) {
        header = cells;
        continue;
      }
      rows += 1;
      if (cells.length === header.length) continue;
      misfits += 1;
      if (misfits <= MAX_LISTED) {
        problems.push(
          `${path}, line ${line}: ${cellCount(cells)}, and the header has ${header.length}.`,
        );
      }
    }
  }
  if (misfits > MAX_LISTED) problems.push(`… and ${misfits - MAX_LISTED} more rows like these.`);
  if (header === undefined) throw new UsageError(`${path}: empty; expected a header and rows.`);
  if (rows === 0) throw new UsageError(`${path}: a header on line 1, and no row below it.`);
  const [first, ...others] = problems;
  if (first !== undefined) throw new UsageError(first, ...others);
  return { header, rows };
}

function cellCount({ length }: readonly string[]): string {
  return length === 1 ? "1 cell" : `${length} cells`;
}
