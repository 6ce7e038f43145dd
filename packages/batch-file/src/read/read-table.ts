import type { Columns } from "../rows/columns.ts";
import type { Findings } from "../source/findings.ts";
import { decodeText } from "../text/decode-text.ts";
import type { Problems } from "../problems/problems.ts";
import type { Row } from "../rows/row.ts";
import type { Source } from "../source/source.ts";

/**
 * The rows of a file of any format, as many at a time as come with a piece of it. Reads all of the file.
 *
 * @param findings What else is found out goes in here.
 */
export async function* readTable(
  source: Source,
  columns: Columns,
  problems: Problems,
  findings: Findings,
): AsyncGenerator<Row[], void, undefined> {
  switch (source.format) {
    case "csv": {
      const { readCsv } = await import("../csv/read-csv.ts");
      return yield* readCsv(
        decodeText(source, problems),
        source.options,
        columns,
        problems,
        findings,
      );
    }
    case "jsonl": {
      const { readJsonLines } = await import("../json/read-json-lines.ts");
      return yield* readJsonLines(decodeText(source, problems), columns, problems);
    }
    case "json": {
      const { readJson } = await import("../json/read-json.ts");
      return yield* readJson(decodeText(source, problems), columns, problems);
    }
    case "parquet": {
      const { readParquet } = await import("../parquet/read-parquet.ts");
      return yield* readParquet(source, columns, problems);
    }
    case "xlsx": {
      const { readXlsx } = await import("../xlsx/read-xlsx.ts");
      return yield* readXlsx(source, columns, problems, findings);
    }
  }
}
