import { gzipSync } from "node:zlib";
import { FileError, type Format, fromBlob, readRows, survey } from "@x/batch-file";
import fc from "fast-check";
import { parquetWriteBuffer } from "hyparquet-writer";
import { partsOf, zipOf } from "../../../packages/batch-file/src/testing/a-workbook.ts";
import type { Target } from "./fuzz.ts";
import { damaged, damagedText } from "./mutate.ts";
import { inTime } from "./in-time.ts";

interface AFile {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

const CSV = 'email,"First, name",city\nada@example.com,Ada,"New\nYork"\n"b ""x""",,Köln\n';
const SEMICOLONS = "\u{FEFF}email;amount\r\na@b.co;1.234,50\r\n;7\r\n";
const JSON_LINES =
  '{"email":"ada@example.com","n":1.50,"tags":["a","b"]}\n{"email":null,"n":-2e3}\n';
const JSON_LIST = '[{"email":"ada@example.com","at":{"city":"Oslo"}},{"email":"b\\u00e9@x.no"}]';
const SHEET =
  '<row r="1"><c r="A1" t="inlineStr"><is><t>email</t></is></c><c r="B1" t="s"><v>0</v></c></row>' +
  '<row r="2"><c r="A2" t="str"><v>ada@example.com</v></c><c r="B2" s="1"><v>45000.5</v></c></row>' +
  '<row r="4"><c r="A4" t="e"><v>#N/A</v></c><c r="B4" t="b"><v>1</v></c></row>';
const STRINGS = "<si><t>born</t></si><si><r><t>a</t></r><r><t> b</t></r></si>";
const PARQUET = new Uint8Array(
  parquetWriteBuffer({
    columnData: [
      { name: "email", data: ["ada@example.com", "b@c.de", null], type: "STRING" },
      { name: "amount", data: [1.5, null, -2], type: "DOUBLE" },
      { name: "born", data: [new Date(0), null, new Date(86_400_000)], type: "TIMESTAMP" },
    ],
  }),
);

const bytesOf = (text: string) => new TextEncoder().encode(text);
const text = fc.oneof(...[CSV, SEMICOLONS, JSON_LINES, JSON_LIST].map(bytesOf).map(damaged));
const workbook = partsOf({ sheets: { People: SHEET }, strings: STRINGS, formats: [0, "d/m/yyyy"] });

/** A workbook of which one part is damaged before it is packed: no check sum tells of it. */
const damagedWorkbook = fc
  .constantFrom(...Object.keys(workbook))
  .chain((path) => damagedText(workbook[path]!).map((part) => ({ ...workbook, [path]: part })));

/** The file reader: it reads any bytes, or says in words what is wrong with them. */
export async function fileReader(): Promise<Target> {
  const zip = Uint8Array.from(await zipOf(workbook));
  const file: fc.Arbitrary<() => Promise<AFile>> = fc.oneof(
    text.map((bytes) => async () => ({ name: "rows.csv", bytes })),
    text.map((bytes) => async () => ({ name: "rows", bytes })),
    text.map((bytes) => async () => ({ name: "rows.json", bytes })),
    text.map((bytes) => async () => ({
      name: "rows.csv.gz",
      bytes: Uint8Array.from(gzipSync(bytes)),
    })),
    damaged(Uint8Array.from(gzipSync(CSV))).map((bytes) => async () => ({
      name: "rows.csv.gz",
      bytes,
    })),
    damaged(PARQUET).map((bytes) => async () => ({ name: "rows.parquet", bytes })),
    damaged(zip).map((bytes) => async () => ({ name: "rows.xlsx", bytes })),
    damagedWorkbook.map((parts) => async () => ({
      name: "rows.xlsx",
      bytes: Uint8Array.from(await zipOf(parts)),
    })),
  );
  const format = fc.option(fc.constantFrom<Format>("csv", "jsonl", "json", "parquet", "xlsx"), {
    freq: 5,
    nil: undefined,
  });
  return {
    property: fc.asyncProperty(file, format, async (make, as) => {
      const made = await make();
      await inTime(() => readWhole(made, as));
    }) as fc.IAsyncProperty<unknown>,
    async [Symbol.asyncDispose]() {},
  };
}

async function readWhole({ name, bytes }: AFile, format: Format | undefined): Promise<void> {
  const file = fromBlob(new Blob([bytes]), name);
  try {
    const surveyed = await survey(file, { format });
    let rows = 0;
    let last = 0;
    for await (const { cells, line } of readRows(file, surveyed)) {
      rows += 1;
      const isWhole = cells.length === surveyed.header.length;
      if (!isWhole)
        throw new Error(
          `Row ${rows} has ${cells.length} cells, the header ${surveyed.header.length}.`,
        );
      if (cells.some((cell) => cell !== undefined && typeof cell !== "string"))
        throw new Error(`Row ${rows} has a cell that is no text.`);
      if (!(line > last))
        throw new Error(`Row ${rows} is on line ${line}, the one before on ${last}.`);
      last = line;
    }
    if (rows !== surveyed.rows)
      throw new Error(`${surveyed.rows} rows were announced, and ${rows} read.`);
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
    const isSaid = error.code !== "CHANGED" && !/undefined|NaN|\[object/.test(error.message);
    if (!isSaid) throw new Error(`A mistake of the reader: ${error.message}`, { cause: error });
  }
}
