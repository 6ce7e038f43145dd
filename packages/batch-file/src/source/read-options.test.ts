import { describe, expect, test } from "vitest";
import { FileError } from "../problems/file-error.ts";
import { aFile, readRows, survey } from "../testing/a-file.ts";
import type { ReadOptions } from "./read-options.ts";

/** What a file is read as, twice: the second time as the survey says. */
async function read(
  content: string | Uint8Array,
  options: ReadOptions = {},
  name = "rows.csv",
): Promise<{
  reading: ReadOptions;
  header: readonly string[];
  cells: (string | undefined)[][];
  lines: number[];
}> {
  const path = await aFile(content, name);
  const surveyed = await survey(path, "rows.csv", options);
  const rows = [];
  for await (const row of readRows(path, JSON.parse(JSON.stringify(surveyed)))) rows.push(row);
  expect(rows).toHaveLength(surveyed.rows);
  return {
    reading: surveyed.reading,
    header: surveyed.header,
    cells: rows.map(({ cells }) => [...cells]),
    lines: rows.map(({ line }) => line),
  };
}

async function problemsOf(
  content: string | Uint8Array,
  options: ReadOptions,
  name = "rows.csv",
): Promise<readonly string[]> {
  const path = await aFile(content, name);
  const error: unknown = await survey(path, "rows.csv", options).catch((error: unknown) => error);
  if (!(error instanceof FileError)) throw new Error("Expected a FileError.", { cause: error });
  return error.texts;
}

describe("the encoding", () => {
  test.each<[string, string, number[], string, string]>([
    ["windows-1252", "windows-1252", [0x4a, 0xf6, 0x80, 0x92, 0x9f], "Jö€’Ÿ", "windows-1252"],
    ["latin1", "latin1", [0x4a, 0xf6, 0x80], "Jö€", "windows-1252"],
    ["ISO-8859-1", "ISO-8859-1", [0xfc], "ü", "windows-1252"],
    ["iso-8859-15", "iso-8859-15", [0xa4], "€", "iso-8859-15"],
    ["macintosh", "macintosh", [0x4a, 0x9a, 0xdb], "Jö€", "macintosh"],
    ["shift_jis", "shift_jis", [0x83, 0x65, 0x83, 0x58], "テス", "shift_jis"],
    ["gbk", "gbk", [0xc4, 0xe3], "你", "gbk"],
    ["big5", "big5", [0xa7, 0x41], "你", "big5"],
    ["euc-kr", "euc-kr", [0xc7, 0xd1], "한", "euc-kr"],
    ["windows-1251", "windows-1251", [0xc4, 0xe0], "Да", "windows-1251"],
    ["utf-16", "utf-16", [0x4a, 0, 0xf6, 0], "Jö", "utf-16le"],
  ])("%s", async (_, encoding, bytes, cell, found) => {
    const start = [...Buffer.from("name\n", encoding === "utf-16" ? "utf16le" : "latin1")];
    expect(await read(Uint8Array.from([...start, ...bytes]), { encoding })).toEqual({
      reading: { format: "csv", encoding: found, delimiter: "," },
      header: ["name"],
      cells: [[cell]],
      lines: [2],
    });
  });

  test("a byte order mark wins over it, as the bytes would be nonsense otherwise", async () => {
    const { reading, cells } = await read("\uFEFFname\nJörg\n", { encoding: "windows-1252" });
    expect({ reading, cells }).toEqual({
      reading: { format: "csv", encoding: "utf-8", delimiter: "," },
      cells: [["Jörg"]],
    });
  });

  test.each<[string, string, ReadOptions]>([
    ["rows.jsonl", '{"name":"J\u00f6rg"}\n', { format: "jsonl", encoding: "windows-1252" }],
    ["rows.json", '[{"name":"J\u00f6rg"}]', { format: "json", encoding: "windows-1252" }],
  ])("of %s", async (name, content, reading) => {
    const bytes = Buffer.from(content, "latin1");
    expect(await read(bytes, { encoding: "windows-1252" }, name)).toMatchObject({
      reading,
      cells: [["Jörg"]],
    });
  });

  test.each<[string, ReadOptions, string | number[], string, string]>([
    [
      "that does not exist",
      { encoding: "utf-7" },
      "name\n",
      "rows.csv",
      'rows.csv: unknown encoding "utf-7". Expected one of: utf-8, utf-16le, utf-16be, windows-1250 to windows-1258, windows-874, iso-8859-1 to iso-8859-16, macintosh, x-mac-cyrillic, koi8-r, koi8-u, ibm866, shift_jis, euc-jp, iso-2022-jp, gbk, gb18030, big5, euc-kr.',
    ],
    [
      "the bytes are not of",
      { encoding: "shift_jis" },
      [0x61, 0x0a, 0x62, 0x83, 0x0a],
      "rows.csv",
      "rows.csv, line 2, column 2: not shift_jis text. Give another encoding, or save the file as “CSV UTF-8”.",
    ],
    [
      "of a Parquet file",
      { encoding: "utf-8" },
      "PAR1",
      "rows.parquet",
      "rows.csv: an encoding can be given for a text file only, and this file is read as a Parquet file.",
    ],
  ])("%s is refused", async (_, options, content, name, problem) => {
    const bytes = typeof content === "string" ? content : Uint8Array.from(content);
    expect(await problemsOf(bytes, options, name)).toEqual([problem]);
  });
});

describe("the delimiter", () => {
  test.each<[string, ReadOptions["delimiter"], string, string[][], string]>([
    [
      "that is given",
      ",",
      "a,b;c\n1,2;3\n4,5\n",
      [
        ["a", "b;c"],
        ["1", "2;3"],
        ["4", "5"],
      ],
      ",",
    ],
    [
      "that nobody guesses",
      "~",
      "a~b\n1~2,5\n",
      [
        ["a", "b"],
        ["1", "2,5"],
      ],
      "~",
    ],
    [
      "tab",
      "tab",
      "a,b\tc\n1,2\t3\n",
      [
        ["a,b", "c"],
        ["1,2", "3"],
      ],
      "tab",
    ],
    [
      "a tab",
      "\t",
      "a,b\tc\n1,2\t3\n",
      [
        ["a,b", "c"],
        ["1,2", "3"],
      ],
      "tab",
    ],
    [
      "a blank",
      " ",
      'a b\n"1" "2"\n',
      [
        ["a", "b"],
        ["1", "2"],
      ],
      " ",
    ],
    [
      "that is in the texts of the header",
      undefined,
      "Name, full;Domain, www\nAcme;acme.example\n",
      [
        ["Name, full", "Domain, www"],
        ["Acme", "acme.example"],
      ],
      ";",
    ],
    [
      "between numbers with commas",
      undefined,
      "name;price,net\nA;1,5\nB;2,5\n",
      [
        ["name", "price,net"],
        ["A", "1,5"],
        ["B", "2,5"],
      ],
      ";",
    ],
    [
      "of one quoted column, with semicolons below",
      undefined,
      '"name"\nAcme; Inc\n',
      [["name"], ["Acme; Inc"]],
      ",",
    ],
    [
      "of one column, with semicolons below",
      undefined,
      "name\nAcme; Inc\nBolt; Ltd\nCrow\n",
      [["name"], ["Acme; Inc"], ["Bolt; Ltd"], ["Crow"]],
      ",",
    ],
    [
      "of one column, with vertical bars in some rows",
      undefined,
      "name\nA|B\nC\nD\n",
      [["name"], ["A|B"], ["C"], ["D"]],
      ",",
    ],
    [
      "that Excel is told",
      undefined,
      "sep=;\nname, full;city\nAcme, Inc;Rome, Italy\n",
      [
        ["name, full", "city"],
        ["Acme, Inc", "Rome, Italy"],
      ],
      ";",
    ],
    [
      "that Excel is told, in capital letters, with CR LF",
      undefined,
      "SEP=~\r\na~b\r\n1~2\r\n",
      [
        ["a", "b"],
        ["1", "2"],
      ],
      "~",
    ],
    [
      "that Excel is told, as a tab",
      undefined,
      "\uFEFFsep=\t\na,b\tc\n1\t2\n",
      [
        ["a,b", "c"],
        ["1", "2"],
      ],
      "tab",
    ],
    [
      "that is given, whatever Excel is told",
      ",",
      "sep=;\na,b\n1,2\n",
      [
        ["a", "b"],
        ["1", "2"],
      ],
      ",",
    ],
  ])("%s", async (_, delimiter, text, table, found) => {
    const { reading, header, cells } = await read(text, { delimiter });
    expect([header, ...cells]).toEqual(table);
    expect(reading.delimiter).toBe(found);
  });

  test("is found in a header that is longer than what is looked at", async () => {
    const names = Array.from({ length: 9000 }, (_, n) => `a, long, name ${n}`);
    const { header, reading } = await read(`${names.join(";")}\n${"1;".repeat(8999)}1\n`);
    expect(header).toEqual(names);
    expect(reading.delimiter).toBe(";");
  });

  test.each([
    ["", ""],
    [";;", ""],
    ['"', ""],
    ["\n", ""],
    ["\\t", " Did you mean tab?"],
    ["TSV", " Did you mean tab?"],
    ["semicolon", ' Did you mean ";"?'],
  ])("%j is refused", async (delimiter, hint) => {
    expect(await problemsOf("a\n1\n", { delimiter })).toEqual([
      `rows.csv: ${JSON.stringify(delimiter)} cannot be the delimiter; expected one character, such as ";", "," or "|", or the word tab. A quote or a line break cannot be one.${hint}`,
    ]);
  });

  test("of a file that has none is refused", async () => {
    expect(await problemsOf('{"a":1}\n', { delimiter: ";" }, "rows.jsonl")).toEqual([
      "rows.csv: a delimiter can be given for a CSV file only, and this file is read as a JSONL file.",
    ]);
    expect(await problemsOf('[{"a":1}]', { skipLines: 1 }, "rows.json")).toEqual([
      "rows.csv: lines to skip can be given for a CSV file only, and this file is read as a JSON file.",
    ]);
  });
});

test.each<[string, ReadOptions, string[]]>([
  ["rows.csv", { sheet: "People" }, ["a sheet can be given for an Excel workbook only"]],
  ["rows.json", { sheet: "People" }, ["a sheet can be given for an Excel workbook only"]],
  ["rows.jsonl", { skipLines: 0 }, ["lines to skip can be given for a CSV file only"]],
  ["rows.parquet", { sheet: "People" }, ["a sheet can be given for an Excel workbook only"]],
  [
    "rows.xlsx",
    { encoding: "utf-8", delimiter: ";", skipLines: 2 },
    [
      "a delimiter can be given for a CSV file only",
      "an encoding can be given for a text file only",
      "lines to skip can be given for a CSV file only",
    ],
  ],
])("options without effect on %s are refused, all at once: %j", async (name, options, said) => {
  const content = { json: "[]", jsonl: "{}", xlsx: "PK\u0003\u0004" }[name.slice(5)] ?? "a\n1\n";
  const kinds = {
    csv: "a CSV file",
    json: "a JSON file",
    jsonl: "a JSONL file",
    parquet: "a Parquet file",
    xlsx: "an Excel workbook",
  };
  const kind = kinds[name.slice(5) as keyof typeof kinds];
  expect(await problemsOf(content, options, name)).toEqual(
    said.map((text) => `rows.csv: ${text}, and this file is read as ${kind}.`),
  );
});

describe("lines above the header", () => {
  test.each<[string, string, number, string[][], number[]]>([
    [
      "a title",
      "Companies of 2024\na,b\n1,2\n",
      1,
      [
        ["a", "b"],
        ["1", "2"],
      ],
      [3],
    ],
    [
      "CR LF",
      "Title\r\n\r\na,b\r\n1,2\r\n",
      2,
      [
        ["a", "b"],
        ["1", "2"],
      ],
      [4],
    ],
    [
      "CR",
      "Title\r\ra;b\r1;2\r",
      2,
      [
        ["a", "b"],
        ["1", "2"],
      ],
      [4],
    ],
    [
      "a quote that nothing closes",
      'all "open\na,b\n"1\n1",2\n3,4\n',
      1,
      [
        ["a", "b"],
        ["1\n1", "2"],
        ["3", "4"],
      ],
      [3, 5],
    ],
    [
      "what Excel is told, which counts",
      "sep=;\nTitle, long\na;b\n1;2\n",
      2,
      [
        ["a", "b"],
        ["1", "2"],
      ],
      [4],
    ],
    [
      "nothing",
      "a,b\n1,2\n",
      0,
      [
        ["a", "b"],
        ["1", "2"],
      ],
      [2],
    ],
  ])("%s", async (_, text, skipLines, table, found) => {
    const { reading, header, cells, lines } = await read(text, { skipLines });
    expect([header, ...cells]).toEqual(table);
    expect(lines).toEqual(found);
    expect(reading.skipLines).toBe(skipLines);
  });

  test("longer than what is looked at", async () => {
    const above = Array.from({ length: 1000 }, (_, n) => `# ${n} ${"x".repeat(400)}\n`).join("");
    const { header, lines } = await read(`${above}a,b\n1,2\n`, { skipLines: 1000 });
    expect({ header, lines }).toEqual({ header: ["a", "b"], lines: [1002] });
  });

  test("that never end are refused", async () => {
    expect(await problemsOf("x".repeat(9_000_000), { skipLines: 1 })).toEqual([
      "rows.csv, line 1: more than 4 million characters above the header.",
    ]);
  });

  test.each([-1, 1.5, Number.NaN, 1001])("%d of them is refused", async (skipLines) => {
    expect(await problemsOf("a\n1\n", { skipLines })).toEqual([
      `rows.csv: ${skipLines.toLocaleString("en-US")} lines cannot be skipped; expected a whole number from 0 to 1,000.`,
    ]);
  });

  test("are all there is", async () => {
    expect(await problemsOf("a\n1\n", { skipLines: 5 })).toEqual([
      "rows.csv: empty; expected a header and rows.",
    ]);
  });
});
