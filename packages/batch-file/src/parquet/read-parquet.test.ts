import type { DecodedArray, SchemaElement } from "hyparquet";
import { parquetWriteBuffer } from "hyparquet-writer";
import { describe, expect, test } from "vitest";
import { aFile, readRows, survey } from "../testing/a-file.ts";
import { FileError } from "../problems/file-error.ts";

type Meaning = Partial<SchemaElement> & Required<Pick<SchemaElement, "type">>;

/** A Parquet file with columns of the given types. */
function parquet(
  columns: Readonly<Record<string, [Meaning, DecodedArray]>>,
  rowGroupSize = 1000,
): Buffer {
  const entries = Object.entries(columns);
  const bytes = parquetWriteBuffer({
    columnData: entries.map(([name, [, data]]) => ({ name, data })),
    schema: [
      { name: "root", num_children: entries.length },
      ...entries.map(([name, [meaning]]): SchemaElement => {
        return { name, repetition_type: "OPTIONAL", ...meaning };
      }),
    ],
    rowGroupSize,
  });
  return Buffer.from(bytes);
}

async function read(content: Uint8Array, name = "rows.parquet") {
  const path = await aFile(content, name);
  const surveyed = await survey(path);
  const rows = [];
  for await (const row of readRows(path, surveyed)) rows.push(row);
  return { surveyed, rows };
}

async function problemsOf(content: Uint8Array): Promise<readonly string[]> {
  const path = await aFile(content, "rows.parquet");
  const error: unknown = await survey(path, "rows").catch((error: unknown) => error);
  if (!(error instanceof FileError)) throw new Error("Expected a FileError.", { cause: error });
  return error.texts;
}

const bytes = (...values: number[]): Uint8Array => Uint8Array.from(values);
const TEXT = { type: "BYTE_ARRAY", converted_type: "UTF8" } as const;

describe("a value is a text, without loss", () => {
  const decimal = (type: Meaning["type"], scale: number): Meaning => {
    const meaning = { type, converted_type: "DECIMAL", precision: 38, scale } as const;
    return type === "FIXED_LEN_BYTE_ARRAY" ? { ...meaning, type_length: 16 } : meaning;
  };
  const timestamp = (unit: "MILLIS" | "MICROS" | "NANOS"): Meaning => {
    return { type: "INT64", logical_type: { type: "TIMESTAMP", isAdjustedToUTC: true, unit } };
  };
  test.each<[string, Meaning, DecodedArray, string[]]>([
    ["text", TEXT, ["é🟠", null, "", "=1"], ["é🟠", "", "", "=1"]],
    ["enum", { type: "BYTE_ARRAY", converted_type: "ENUM" }, [bytes(0x61)], ["a"]],
    ["text that says nothing of it", { type: "BYTE_ARRAY" }, [bytes(0xc3, 0xa9)], ["é"]],
    ["JSON", { type: "BYTE_ARRAY", converted_type: "JSON" }, [{ a: 1.5 }], ['{"a":1.5}']],
    ["boolean", { type: "BOOLEAN" }, [true, false, null], ["true", "false", ""]],
    ["32 bits", { type: "INT32" }, [-1, 2147483647], ["-1", "2147483647"]],
    ["64 bits", { type: "INT64" }, [9223372036854775807n, -1n], ["9223372036854775807", "-1"]],
    [
      "unsigned 32 bits",
      { type: "INT32", converted_type: "UINT_32" },
      [4294967295],
      ["4294967295"],
    ],
    [
      "unsigned 64 bits",
      { type: "INT64", logical_type: { type: "INTEGER", bitWidth: 64, isSigned: false } },
      [18446744073709551615n],
      ["18446744073709551615"],
    ],
    ["double", { type: "DOUBLE" }, [0.1, 1e21, 5e-324], ["0.1", "1e+21", "5e-324"]],
    [
      "float",
      { type: "FLOAT" },
      [Math.fround(0.1), 16777216, Math.fround(1.00000012)],
      ["0.1", "16777216", "1.0000001"],
    ],
    ["decimal in 32 bits", decimal("INT32", 2), [110n, -5n, 0n], ["1.10", "-0.05", "0.00"]],
    ["decimal in 64 bits", decimal("INT64", 0), [9007199254740993n], ["9007199254740993"]],
    [
      "decimal in bytes",
      decimal("FIXED_LEN_BYTE_ARRAY", 4),
      [12345678901234567890123456789012345678n, -10000n],
      ["1234567890123456789012345678901234.5678", "-1.0000"],
    ],
    [
      "date",
      { type: "INT32", converted_type: "DATE" },
      [0, -1, 19783],
      ["1970-01-01", "1969-12-31", "2024-03-01"],
    ],
    [
      "milliseconds",
      timestamp("MILLIS"),
      [1709290800120n, -1n],
      ["2024-03-01T11:00:00.12Z", "1969-12-31T23:59:59.999Z"],
    ],
    ["microseconds", timestamp("MICROS"), [1709290800123456n], ["2024-03-01T11:00:00.123456Z"]],
    [
      "nanoseconds",
      timestamp("NANOS"),
      [1709290800123456789n, 0n],
      ["2024-03-01T11:00:00.123456789Z", "1970-01-01T00:00:00Z"],
    ],
    [
      "old milliseconds",
      { type: "INT64", converted_type: "TIMESTAMP_MILLIS" },
      [1709290800000n],
      ["2024-03-01T11:00:00Z"],
    ],
    [
      "old microseconds",
      { type: "INT64", converted_type: "TIMESTAMP_MICROS" },
      [1709290800000001n],
      ["2024-03-01T11:00:00.000001Z"],
    ],
    ["time of day", { type: "INT32", converted_type: "TIME_MILLIS" }, [39600120], ["11:00:00.12"]],
    [
      "UUID",
      { type: "FIXED_LEN_BYTE_ARRAY", type_length: 16, logical_type: { type: "UUID" } },
      ["0189f7d0-7b5e-7c3a-9f00-0123456789ab"],
      ["0189f7d0-7b5e-7c3a-9f00-0123456789ab"],
    ],
  ])("%s", async (_, meaning, data, cells) => {
    const { rows } = await read(parquet({ value: [meaning, data] }));
    expect(rows.map((row) => row.cells)).toEqual(cells.map((cell) => [cell]));
  });
});

test("rows are counted over all row groups, and columns keep their order", async () => {
  const count = 5500;
  const numbers = Array.from({ length: count }, (_, n) => n);
  const content = parquet(
    { n: [{ type: "INT32" }, numbers], name: [TEXT, numbers.map((n) => `Company ${n}`)] },
    2500,
  );
  const { surveyed, rows } = await read(content, "rows");
  expect(surveyed).toMatchObject({
    format: "parquet",
    unit: "row",
    header: ["n", "name"],
    rows: count,
  });
  expect(rows).toEqual(numbers.map((n) => ({ line: n + 1, cells: [String(n), `Company ${n}`] })));
});

const LIST = { repetition_type: "OPTIONAL", converted_type: "LIST", num_children: 1 } as const;
const REPEATED = { name: "list", repetition_type: "REPEATED", num_children: 1 } as const;

/** Columns with the given elements below them. */
function nested(columns: readonly [name: string, data: unknown[], ...elements: SchemaElement[]][]) {
  const schema = columns.flatMap(([, , ...elements]) => elements);
  const root = { name: "root", num_children: columns.length };
  const columnData = columns.map(([name, data]) => ({ name, data }));
  return Buffer.from(parquetWriteBuffer({ columnData, schema: [root, ...schema] }));
}

test("columns of lists, objects and bytes are read, and said with their first row", async () => {
  const text = (name: string): SchemaElement => ({ name, repetition_type: "OPTIONAL", ...TEXT });
  const content = nested([
    [
      "tags",
      [null, [], ["a", "b"], ["c"], null],
      { name: "tags", ...LIST },
      REPEATED,
      text("element"),
    ],
    [
      "notes",
      [["a"], ["b;c", "d"], ["e", null], [""], null],
      { name: "notes", ...LIST },
      REPEATED,
      text("element"),
    ],
    ["name", ["Acme", "Bolt", null, "Cord", "Dune"], text("name")],
    [
      "place",
      [null, { city: "Berlin", zip: 10115 }, { city: null, zip: 1 }, null, { city: "Rome" }],
      { name: "place", repetition_type: "OPTIONAL", num_children: 2 },
      text("city"),
      { name: "zip", repetition_type: "OPTIONAL", type: "INT32" },
    ],
    [
      "half",
      [null, null, null, null, 1.5],
      {
        name: "half",
        repetition_type: "OPTIONAL",
        type: "FIXED_LEN_BYTE_ARRAY",
        type_length: 2,
        logical_type: { type: "FLOAT16" },
      },
    ],
  ]);
  const { surveyed, rows } = await read(content);
  expect(surveyed.nested).toEqual([
    { column: "tags", holds: "list", line: 2 },
    { column: "notes", holds: "unjoinable list", line: 2 },
    { column: "place", holds: "object", line: 2 },
    { column: "half", holds: "bytes", line: 5 },
  ]);
  expect(rows.map((row) => row.cells)).toEqual([
    ["", "a", "Acme", "", ""],
    ["", '["b;c","d"]', "Bolt", '{"city":"Berlin","zip":"10115"}', ""],
    ["a;b", '["e",null]', "", '{"city":null,"zip":"1"}', ""],
    ["c", '[""]', "Cord", "", ""],
    ["", "", "Dune", '{"city":"Rome","zip":null}', "003e"],
  ]);
});

describe("refused", () => {
  test("bytes that are no text, and days of no calendar, by row", async () => {
    const content = parquet({
      name: [{ type: "BYTE_ARRAY" }, [bytes(0x61), bytes(0xff), bytes(0)]],
      day: [{ type: "INT32", converted_type: "DATE" }, [2147483647, 0, 0]],
    });
    expect(await problemsOf(content)).toEqual([
      'rows, row 1: the column "day" holds what is no text or date.',
      'rows, row 2: the column "name" holds what is no text or date.',
      'rows, row 3: the column "name" holds what is no text or date.',
    ]);
  });

  const whole = parquet({ name: [TEXT, ["Acme", "Bolt"]] });
  test.each<[string, Uint8Array, string]>([
    ["nothing", Buffer.alloc(0), "rows: not a Parquet file that can be read ("],
    ["other bytes", Buffer.from("name\nAcme\n"), "rows: not a Parquet file that can be read ("],
    ["half of a file", whole.subarray(0, 60), "rows: not a Parquet file that can be read ("],
    [
      "a file that says it is longer",
      Buffer.concat([whole.subarray(0, -8), bytes(255, 255, 255, 127), whole.subarray(-4)]),
      "rows: not a Parquet file that can be read (",
    ],
    ["a header alone", parquet({ name: [TEXT, []] }), "rows: a header, and no row below it."],
  ])("%s", async (_, content, problem) => {
    const [first, ...others] = await problemsOf(content);
    expect(first).toContain(problem);
    expect(others).toEqual([]);
  });

  test("a file whose table of contents is damaged is read, or refused with a message", async () => {
    const start = whole.length - 8 - whole.readUInt32LE(whole.length - 8);
    for (let at = start; at < whole.length; at += 1) {
      const damaged = Buffer.from(whole);
      damaged[at]! ^= 0x55;
      const path = await aFile(damaged, "rows.parquet");
      await survey(path).catch((error: unknown) => expect(error).toBeInstanceOf(FileError));
    }
  });
});
