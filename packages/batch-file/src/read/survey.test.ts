import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { chmod, stat } from "node:fs/promises";
import { join } from "node:path";
import { getuid, stderr } from "node:process";
import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { isLeftOutOnWindows } from "../../../../scripts/on-windows.ts";
import { aFile, aFolder, readRows, survey } from "../testing/a-file.ts";
import { FileError } from "../problems/file-error.ts";

async function problemOf(path: string): Promise<string> {
  const error: unknown = await survey(path, "the file").catch((error: unknown) => error);
  if (!(error instanceof FileError)) throw new Error("Expected a FileError.", { cause: error });
  return error.message;
}

test("the header, how many rows without blank lines, and the hash of the bytes", async () => {
  const text = 'name,city\n\nAcme,Berlin\n"a\nb",\n,\n\n';
  const path = await aFile(text);
  expect(await survey(path)).toEqual({
    name: path,
    format: "csv",
    reading: { format: "csv", encoding: "utf-8", delimiter: "," },
    unit: "line",
    header: ["name", "city"],
    nested: [],
    typed: [],
    rawHeader: ["name", "city"],
    cleaned: [],
    rows: 2,
    blankRows: 3,
    hasBom: false,
    modified: (await stat(path)).mtimeMs,
    hash: createHash("sha256").update(text).digest("hex"),
    size: text.length,
  });
});

test("rows of other formats are rows, also when all their cells are blank", async () => {
  expect(await survey(await aFile('{"a":1}\n\n{}\n', "rows.jsonl"))).toMatchObject({
    reading: { format: "jsonl", encoding: "utf-8" },
    rows: 2,
    blankRows: 0,
  });
  expect(await survey(await aFile('[{"a":1},{}]', "rows.json"))).toMatchObject({
    reading: { format: "json", encoding: "utf-8" },
    rows: 2,
    blankRows: 0,
  });
});

describe("a spreadsheet's blank rows", () => {
  test.each<[string, string, [number, ...string[]][], number]>([
    [
      "of only delimiters",
      "a,b\r\n1,2\r\n,\r\n3,\r\n,\r\n,\r\n",
      [
        [2, "1", "2"],
        [4, "3", ""],
      ],
      3,
    ],
    ["wider than the header", "a,b\n1,2\n,,,,\n", [[2, "1", "2"]], 1],
    [
      "in one column",
      'a\n1\n\n""\n2\n\n',
      [
        [2, "1"],
        [4, ""],
        [5, "2"],
      ],
      2,
    ],
  ])("%s are no rows, and counted", async (_, text, rows, blankRows) => {
    const path = await aFile(text);
    const surveyed = await survey(path);
    expect(surveyed).toMatchObject({ rows: rows.length, blankRows });
    const found = [];
    for await (const { line, cells } of readRows(path, surveyed)) found.push([line, ...cells]);
    expect(found).toEqual(rows);
  });

  test("alone are refused as none", async () => {
    expect(await problemOf(await aFile("a,b\n,\n,\n"))).toBe(
      "the file: a header, and no row below it.",
    );
  });
});

describe("the format", () => {
  const CSV = "name\nAcme\n";
  const LINES = '{"name":"Acme"}\n';
  const ARRAY = '[{"name":"Acme"}]';
  test.each<[string, string | Buffer, string]>([
    ["rows.csv", CSV, "csv"],
    ["rows.tsv", CSV, "csv"],
    ["rows.TXT", CSV, "csv"],
    ["rows", CSV, "csv"],
    ["rows.jsonl", LINES, "jsonl"],
    ["rows.ndjson", LINES, "jsonl"],
    ["rows.json", LINES, "jsonl"],
    ["rows", `\n ${LINES}`, "jsonl"],
    ["rows.json", ARRAY, "json"],
    ["rows", `\uFEFF\n${ARRAY}`, "json"],
    ["rows", Buffer.from(`\uFEFF${ARRAY}`, "utf16le"), "json"],
    ["rows.csv.gz", gzipSync(CSV), "csv"],
    ["rows.JSONL.GZ", gzipSync(LINES), "jsonl"],
    ["rows.csv", gzipSync(CSV), "csv"],
    ["rows", gzipSync(ARRAY), "json"],
    ["two members.gz", Buffer.concat([gzipSync("name\nAc"), gzipSync("me\n")]), "csv"],
  ])("%s holds %j: %s", async (name, content, format) => {
    const surveyed = await survey(await aFile(content, name));
    expect(surveyed).toMatchObject({ format, header: ["name"], rows: 1 });
  });

  test("goes by the name before it goes by what is in the file", async () => {
    const path = await aFile("{a}\nAcme\n", "rows.csv");
    expect(await survey(path)).toMatchObject({ format: "csv", header: ["{a}"] });
  });
});

describe("refused", () => {
  test.each<[string, string | Buffer, string, string]>([
    ["nothing", "", "a.csv", "empty; expected a header and rows."],
    ["a byte order mark alone", "\uFEFF", "a.csv", "empty; expected a header and rows."],
    ["blank lines alone", "\n\n\n", "a.csv", "empty; expected a header and rows."],
    ["a header alone", "name,city\n", "a.csv", "a header, and no row below it."],
    ["a header without a line break", "name", "a.csv", "a header, and no row below it."],
    ["no JSON object", " \n", "a.jsonl", "empty; expected a header and rows."],
    ["an empty array", "[ ]", "a.json", "empty; expected a header and rows."],
    ["an empty .json", "", "a.json", "empty; expected a header and rows."],
    ["nothing, compressed", gzipSync(""), "a.csv.gz", "empty; expected a header and rows."],
    [
      "half of a zip file, whatever its name",
      Buffer.from("PK\u0003\u0004\u0014\u0000\n\u0000", "latin1"),
      "a.csv",
      "a damaged zip file (File format is not recognized); get it again.",
    ],
    [
      "gzip that is cut off",
      gzipSync("name\nAcme\n".repeat(1000)).subarray(0, 40),
      "a.csv.gz",
      "the gzip file is cut off; get it again.",
    ],
    [
      "gzip that is damaged",
      gzipSync("name\nAcme\n").fill(7, 12, 20),
      "a.csv.gz",
      "the gzip file is damaged, or has other bytes behind its end; get it again, or unpack it first.",
    ],
    [
      "Parquet within gzip",
      gzipSync("PAR1"),
      "a.parquet.gz",
      "Parquet within gzip cannot be read in parts; run gunzip on it first.",
    ],
  ])("%s", async (_, content, name, problem) => {
    expect(await problemOf(await aFile(content, name))).toBe(`the file: ${problem}`);
  });

  test("gzip that grows without end, before it fills the memory", async () => {
    const member = gzipSync(Buffer.alloc(10_000_000, "x"));
    const bomb = Buffer.concat(Array.from({ length: 100 }, () => member));
    const before = process.memoryUsage.rss();
    expect(await problemOf(await aFile(bomb, "a.csv.gz"))).toBe(
      "the file, line 1: no line break in 4 million characters.",
    );
    expect(process.memoryUsage.rss() - before).toBeLessThan(100_000_000);
  });

  test("a file that is not there", async () => {
    const folder = await aFolder();
    expect(await problemOf(join(folder, "none.csv"))).toBe(
      "the file: no such file or folder (ENOENT, open). Check its name.",
    );
    if (isLeftOutOnWindows("a path through a file is one that is not there")) return;
    expect(await problemOf(join(await aFile("a\n"), "none.csv"))).toBe(
      "the file: a part of the path is a file, not a folder (ENOTDIR, open). Check the path.",
    );
  });

  test("a folder", async () => {
    expect(await problemOf(await aFolder())).toBe("the file: a folder, not a file.");
  });

  const hasNoPipes = isLeftOutOnWindows("it has no named pipes");
  test.skipIf(hasNoPipes)("a pipe that nobody writes to", async () => {
    const path = join(await aFolder(), "pipe");
    execFileSync("mkfifo", [path]);
    expect(await problemOf(path)).toBe(
      "the file: not a regular file. To read from a pipe, give - as the file.",
    );
  });

  test("a file that is closed to the user", async ({ skip }) => {
    if (isLeftOutOnWindows("a mode says nothing there")) skip();
    if (getuid?.() === 0) {
      const reason = "root may read every file, so none is closed to it";
      stderr.write(`skipped: ${reason}\n`);
      skip(reason);
    }
    const path = await aFile("a\n");
    await chmod(path, 0o000);
    expect(await problemOf(path)).toBe(
      "the file: permission denied (EACCES, open). Ask its owner, or use a copy in a folder of your own.",
    );
  });
});
