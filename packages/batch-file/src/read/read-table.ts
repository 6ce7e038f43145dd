import type { CsvFindings } from "../csv/read-csv.ts";
import type { Columns } from "../rows/columns.ts";
import { decodeText } from "../text/decode-text.ts";
import type { Problems } from "../problems/problems.ts";
import type { Row } from "../rows/row.ts";
import type { ReadOptions } from "../source/read-options.ts";
import type { Source } from "../source/source.ts";

/**
 * The rows of a file of any format, as many at a time as come with a piece of it. Reads all of the file.
 *
 * @param findings Is filled in while a CSV file is read.
 */
export async function* readTable(
  source: Source,
  options: ReadOptions,
  columns: Columns,
  problems: Problems,
  findings: CsvFindings = { blankRows: 0 },
): AsyncGenerator<Row[], void, undefined> {
  switch (source.format) {
    case "csv": {
      const { readCsv } = await import("../csv/read-csv.ts");
      return yield* readCsv(decodeText(source, problems), options, columns, problems, findings);
    }
    case "jsonl": {
      const { readJsonLines } = await import("../json/read-json-lines.ts");
      return yield* readJsonLines(decodeText(source, problems), columns, problems);
    }
    case "json": {
      const { readJsonArray } = await import("../json/read-json-array.ts");
      return yield* readJsonArray(decodeText(source, problems), columns, problems);
    }
    case "parquet": {
      const { readParquet } = await import("../parquet/read-parquet.ts");
      return yield* readParquet(source, columns, problems);
    }
  }
}
