import { execFile } from "node:child_process";
import { execPath } from "node:process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { gzipSync } from "node:zlib";
import { parquetWriteBuffer } from "hyparquet-writer";
import { describe, expect, test } from "vitest";
import { STRIP_TYPES } from "../../../../scripts/strip-types.ts";
import { aFile } from "../testing/a-file.ts";

const SURVEY_ALONE = fileURLToPath(new URL("../testing/survey-alone.ts", import.meta.url));

/** In a process of its own, as one that did other things before has memory of them. */
async function surveyAlone(path: string): Promise<{ outcome: string; peak: number }> {
  const { stdout } = await promisify(execFile)(execPath, [
    ...STRIP_TYPES,
    "--conditions=@x/source",
    SURVEY_ALONE,
    path,
  ]);
  return JSON.parse(stdout) as { outcome: string; peak: number };
}

const MAX_MEGABYTES = 400;

const wide = `{${Array.from({ length: 10_000 }, (_, n) => `"k${n}":1`).join(",")}}`;

function constants(columns: number, rows: number): Uint8Array {
  const data = Array.from({ length: rows }, () => "Acme");
  const columnData = Array.from({ length: columns }, (_, n) => {
    return { name: `c${n}`, data, type: "STRING" as const };
  });
  return Buffer.from(parquetWriteBuffer({ columnData, rowGroupSize: rows }));
}

describe("a small file that says much takes little memory", () => {
  test.each<[string, string, () => Uint8Array, string]>([
    [
      "a row group of a million rows",
      "rows.parquet",
      () => constants(4, 1_000_000),
      "1000000 rows",
    ],
    [
      "empty objects below one of 10,000 keys",
      "rows.jsonl.gz",
      () => gzipSync(`${wide}\n${"{}\n".repeat(5_000)}`),
      "5001 rows",
    ],
    [
      "the same in an array",
      "rows.json.gz",
      () => gzipSync(`{"results":[${wide}${",{}".repeat(5_000)}]}`),
      "5001 rows",
    ],
    [
      "a million values in a row",
      "rows.jsonl.gz",
      () => gzipSync(`{"a":[${"1.0,".repeat(1_000_000)}1]}\n`),
      "rows, line 1, column 1: an object with more than 200,000 values in lists or objects. Leave out the key that holds them.",
    ],
    [
      "rows of many blank cells",
      "rows.csv.gz",
      () =>
        gzipSync(
          `${Array.from({ length: 10_000 }, (_, n) => n).join(",")}\n${`x${",".repeat(9999)}\n`.repeat(200)}`,
        ),
      "200 rows",
    ],
  ])("%s", async (_, name, content, outcome) => {
    const found = await surveyAlone(await aFile(content(), name));
    expect(found).toEqual({ outcome, peak: expect.any(Number) });
    expect(found.peak).toBeLessThan(MAX_MEGABYTES);
  });
});
