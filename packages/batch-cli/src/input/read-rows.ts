import { UsageError } from "../usage-error.ts";
import { readCsv, type Row } from "./read-csv.ts";

/** The rows below the header, one by one; the file was surveyed before, and must not have changed. */
export async function* readRows(path: string): AsyncGenerator<Row, void, undefined> {
  let width: number | undefined;
  for await (const rows of readCsv(path)) {
    for (const row of rows) {
      if (width === undefined) {
        width = row.cells.length;
      } else if (row.cells.length === width) {
        yield row;
      } else {
        throw new UsageError(`${path}, line ${row.line}: the file changed while it was read.`);
      }
    }
  }
}
