import type { SchemaElement } from "hyparquet";
import { parquetWriteBuffer } from "hyparquet-writer";
import { expect, test } from "vitest";
import { FileError } from "../problems/file-error.ts";
import { readRowChunks } from "../read/read-rows.ts";
import { survey } from "../read/survey.ts";
import { fromBlob } from "../source/from-blob.ts";
import type { Row } from "../rows/row.ts";

type Rows = Row["cells"][];

const COUNT = 16;
const numbers = Array.from({ length: COUNT }, (_, n) => n);

/** Pages of few values, several row groups, null, a dictionary, a list. */
function aParquet(codec: "UNCOMPRESSED" | "SNAPPY"): Uint8Array<ArrayBuffer> {
  const optional = (name: string, rest: Partial<SchemaElement>): SchemaElement => {
    return { name, repetition_type: "OPTIONAL", ...rest };
  };
  const text = { type: "BYTE_ARRAY", converted_type: "UTF8" } as const;
  return new Uint8Array(
    parquetWriteBuffer({
      codec,
      pageSize: 40,
      rowGroupSize: 10,
      columnData: [
        { name: "n", data: numbers },
        { name: "name", data: numbers.map((n) => (n % 5 === 0 ? null : `Company ${n}`)) },
        { name: "city", data: numbers.map((n) => ["Rome", "Bern"][n % 2]!) },
        { name: "tags", data: numbers.map((n) => (n % 7 === 0 ? null : ["a", `b${n}`])) },
        { name: "is", data: numbers.map((n) => n % 3 === 0) },
      ],
      schema: [
        { name: "root", num_children: 5 },
        { name: "n", repetition_type: "REQUIRED", type: "INT32" },
        optional("name", text),
        optional("city", text),
        optional("tags", { converted_type: "LIST", num_children: 1 }),
        { name: "list", repetition_type: "REPEATED", num_children: 1 },
        optional("element", text),
        optional("is", { type: "BOOLEAN" }),
      ],
    }),
  );
}

/** What a file holds; nothing where it is refused. */
async function rowsOf(bytes: Uint8Array<ArrayBuffer>): Promise<Rows | undefined> {
  const file = fromBlob(new Blob([bytes]), "rows.parquet");
  try {
    const surveyed = await survey(file);
    const rows: Rows = [];
    for await (const some of readRowChunks(file, surveyed))
      rows.push(...some.map((row) => row.cells));
    return rows;
  } catch (error) {
    if (error instanceof FileError) return undefined;
    throw error;
  }
}

/** Without those of the list: without checksums, nobody can tell where one list ends and another begins. */
function filledCells(rows: Rows): number {
  return rows.flatMap((cells) => cells.toSpliced(3, 1)).filter((cell) => cell !== "").length;
}

const CASES = [
  ["UNCOMPRESSED", [0x01, 0xff]],
  ["SNAPPY", [0x80]],
] as const;

test.each(CASES)(
  "%s: whatever byte is wrong, no row is lost without a message",
  async (codec, masks) => {
    const whole = aParquet(codec);
    const expected = await rowsOf(whole);
    expect(expected).toHaveLength(COUNT);
    expect(expected?.[6]).toEqual(["6", "Company 6", "Rome", "a;b6", "true"]);
    const lost: string[] = [];
    for (let at = 0; at < whole.length; at += 1) {
      for (const bits of masks) {
        const damaged = whole.slice();
        damaged[at]! ^= bits;
        const rows = await rowsOf(damaged);
        if (rows !== undefined && filledCells(rows) !== filledCells(expected!)) {
          lost.push(`byte ${at} ^ ${bits}: ${filledCells(rows)} cells in ${rows.length} rows`);
        }
      }
    }
    expect(lost).toEqual([]);
  },
);

test("wherever the file is cut, or filled up with zeros, it is refused", async () => {
  const whole = aParquet("SNAPPY");
  for (let at = 0; at < whole.length; at += 1) {
    expect(await rowsOf(whole.slice(0, at))).toBeUndefined();
    expect(await rowsOf(whole.slice(at + 1))).toBeUndefined();
    const blank = whole.slice().fill(0, at, Math.min(at + 100, whole.length));
    const rows = await rowsOf(blank);
    expect(rows ?? { length: COUNT }).toHaveLength(COUNT);
  }
});
