import { execFile } from "node:child_process";
import { execPath } from "node:process";
import { promisify } from "node:util";
import { Uint8ArrayReader, Uint8ArrayWriter, ZipWriter } from "@zip.js/zip.js";
import { describe, expect, test } from "vitest";
import { STRIP_TYPES } from "../../../../scripts/strip-types.ts";
import { aFile } from "../testing/a-file.ts";
import { aWorkbook, inline, partsOf, rowOf, zipOf } from "../testing/a-workbook.ts";
import { problemsOf, readWorkbook } from "../testing/read-workbook.ts";

const SHEET = "xl/worksheets/sheet1.xml";
const NAMES = rowOf(1, inline("name")) + rowOf(2, inline("Ada"));
const SAVE = "Open the file in Excel and save it again.";
const LAUGHS =
  '<!DOCTYPE worksheet [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]><worksheet><sheetData><row><c t="str"><v>&b;</v></c></row></sheetData></worksheet>';

/** A workbook in which one part is another. */
async function workbookWith(
  path: string,
  content: string | Uint8Array | undefined,
): Promise<Buffer<ArrayBuffer>> {
  const { [path]: _, ...others } = partsOf({
    sheets: { People: NAMES },
    strings: "",
    formats: [0],
  });
  return zipOf(content === undefined ? others : { ...others, [path]: content });
}

describe("the rows and cells of a sheet", () => {
  const row = (r: string, cells = "<c><v>1</v></c>"): string => `<row r="${r}">${cells}</row>`;
  test.each<[string, string, string]>([
    ["row 0", row("0"), 'a row with the number "0".'],
    ["a row too many", row("1048577"), 'a row with the number "1048577".'],
    ["half a row", row("1.5"), 'a row with the number "1.5".'],
    ["a word for a row", row("x".repeat(100)), `a row with the number "${"x".repeat(60)}…".`],
    [
      "an emoji for a row",
      row(`1${"🟠".repeat(40)}`),
      `a row with the number "1${"🟠".repeat(29)}…".`,
    ],
    ["a row twice", row("2") + row("2"), "row 2: row 2 comes after row 2."],
    ["rows backwards", row("3") + row("2"), "row 3: row 2 comes after row 3."],
    [
      "column XFE",
      row("1", '<c r="XFE1"/>'),
      'row 1: a cell with the name "XFE1", which is not a cell of this row.',
    ],
    [
      "cell A0",
      row("1", '<c r="A0"/>'),
      'row 1: a cell with the name "A0", which is not a cell of this row.',
    ],
    [
      "a cell of another row",
      row("1", '<c r="A2"/>'),
      'row 1: a cell with the name "A2", which is not a cell of this row.',
    ],
    [
      "a cell twice",
      row("1", '<c r="B1"/><c r="B1"/>'),
      'row 1, column 2: the cell "B1" comes after one to its right.',
    ],
    [
      "cells backwards",
      row("1", '<c r="B1"/><c r="A1"/>'),
      'row 1, column 2: the cell "A1" comes after one to its right.',
    ],
    [
      "a column too many",
      row("1", '<c r="XFD1"/><c/>'),
      'row 1, column 16384: a cell with the name "", which is not a cell of this row.',
    ],
  ])("%s", async (_, rows, problem) => {
    const [text] = await problemsOf(await aWorkbook({ sheets: { A: rows } }));
    const place = problem.startsWith("row ")
      ? `people.xlsx, ${problem}`
      : `people.xlsx: ${problem}`;
    expect(text).toBe(`${place} ${SAVE}`);
  });

  test("more columns than HubSpot has properties", async () => {
    const rows = row("3", "<c><v>1</v></c>".repeat(10_001)) + row("4");
    expect(await problemsOf(await aWorkbook({ sheets: { A: rows } }))).toEqual([
      "people.xlsx, row 3: 10,001 columns; the most is 10,000.",
    ]);
  });

  test("a short text, pointed to again and again", async () => {
    const strings = `<si><t>${"x".repeat(500_000)}</t></si>`;
    const rows = row("1", '<c t="s"><v>0</v></c>'.repeat(10_000));
    expect(await problemsOf(await aWorkbook({ sheets: { A: rows }, strings }))).toEqual([
      "people.xlsx, row 1, column 9: a row of more than 4 million characters.",
    ]);
  });
});

describe("the XML", () => {
  const long = "x".repeat(5_000_000);
  const LONG = "has a text or name of more than 4 million characters.";
  test.each<[string, string, string | Uint8Array, string]>([
    [
      "entities of its own",
      SHEET,
      LAUGHS,
      `has a document type declaration, which no workbook has. ${SAVE}`,
    ],
    [
      "entities of its own in the workbook",
      "xl/workbook.xml",
      LAUGHS,
      `has a document type declaration, which no workbook has. ${SAVE}`,
    ],
    ["a document type that never ends", SHEET, `<!DOCTYPE a [${long}`, LONG],
    ["a text that never ends", SHEET, `<worksheet><sheetData><row><c><v>${long}`, LONG],
    ["a name that never ends", SHEET, `<${long}`, LONG],
    ["a comment that never ends", SHEET, `<worksheet><!-- ${long}`, LONG],
    ["an attribute that never ends", "xl/styles.xml", `<styleSheet a="${long}`, LONG],
  ])("%s", async (_, path, content, problem) => {
    expect(await problemsOf(await workbookWith(path, content))).toEqual([
      `people.xlsx: ${JSON.stringify(path)} ${problem}`,
    ]);
  });

  test.each<[string, string | Uint8Array]>([
    [
      "an entity that is not declared",
      "<worksheet><sheetData><row><c><v>&b;</v></c></row></sheetData></worksheet>",
    ],
    ["cut off", "<worksheet><sheetData><row>"],
    ["no XML", "name,email"],
    ["nothing", ""],
    ["no UTF-8", Buffer.from("<worksheet>ü</worksheet>", "latin1")],
    ["a thousand elements inside of each other", "<a>".repeat(1000)],
  ])("%s", async (_, content) => {
    const [text, ...more] = await problemsOf(await workbookWith(SHEET, content));
    expect(text).toMatch(
      /^people\.xlsx: "xl\/worksheets\/sheet1\.xml" cannot be read \(.{5,200}\)\. Open/,
    );
    expect(more).toEqual([]);
  });
});

describe("texts of a million characters are looked at once", () => {
  const long = (text: string): string => text.repeat(1_000_000 / text.length);
  test.each<[string, string, string, string]>([
    [
      "a format of numbers",
      "xl/styles.xml",
      `<styleSheet><numFmts><numFmt numFmtId="164" formatCode="${long("[")}"/></numFmts><cellXfs><xf numFmtId="164"/></cellXfs></styleSheet>`,
      "",
    ],
    [
      "a number",
      SHEET,
      `<worksheet><sheetData>${NAMES}<row><c><v>${long("1")}x</v></c></row></sheetData></worksheet>`,
      `people.xlsx, row 3, column 1: "${"1".repeat(60)}…"; expected a number.`,
    ],
    [
      "a date",
      SHEET,
      `<worksheet><sheetData>${NAMES}<row><c t="d"><v>12:30:00.${long("1")}x</v></c></row></sheetData></worksheet>`,
      `people.xlsx, row 3, column 1: the date "12:30:00.${"1".repeat(51)}…"; expected one like 2024-03-01T12:30:00.`,
    ],
    [
      "a type of parts",
      "xl/_rels/workbook.xml.rels",
      `<Relationships><Relationship Id="rId1" Type="${long("x")}" Target="${long("x/")}"/></Relationships>`,
      "people.xlsx: no sheet that is not hidden; the sheets are none.",
    ],
  ])("%s", async (_, path, content, problem) => {
    const workbook = await workbookWith(path, content);
    if (problem === "") await readWorkbook(workbook);
    else expect(await problemsOf(workbook)).toEqual([problem]);
  });
});

describe("the parts", () => {
  const relationship = (type: string, target: string): string =>
    `<Relationships><Relationship Id="rId1" Type="http://x/${type}" Target="${target}"/></Relationships>`;
  const MISSING = 'people.xlsx: the cells of the sheet "People" are missing; get the file again.';
  test.each<[string, string, string | undefined, string]>([
    ["no sheet", SHEET, undefined, MISSING],
    ["no relationships", "xl/_rels/workbook.xml.rels", undefined, MISSING],
    [
      "a sheet outside",
      "xl/_rels/workbook.xml.rels",
      relationship("worksheet", "../../../etc/passwd"),
      MISSING,
    ],
    [
      "a sheet in the web",
      "xl/_rels/workbook.xml.rels",
      relationship("worksheet", `https://x/${SHEET}`),
      MISSING,
    ],
    [
      "a sheet that is no address",
      "xl/_rels/workbook.xml.rels",
      relationship("worksheet", "http://["),
      'people.xlsx: "xl/_rels/workbook.xml.rels" cannot be read (Invalid URL). Open the file in Excel and save it again.',
    ],
    [
      "no workbook",
      "xl/workbook.xml",
      undefined,
      'people.xlsx: a workbook without "xl/workbook.xml"; get the file again.',
    ],
    [
      "a workbook that is something else",
      "xl/workbook.xml",
      "<html/>",
      'people.xlsx: a workbook without "xl/workbook.xml"; get the file again.',
    ],
    [
      "a sheet that is the workbook",
      "xl/_rels/workbook.xml.rels",
      relationship("worksheet", "workbook.xml"),
      "people.xlsx: empty; expected a header and rows.",
    ],
    [
      "a workbook without sheets",
      "xl/workbook.xml",
      "<workbook/>",
      "people.xlsx: no sheet that is not hidden; the sheets are none.",
    ],
  ])("%s", async (_, path, content, problem) => {
    expect(await problemsOf(await workbookWith(path, content))).toEqual([problem]);
  });

  test("shared texts that are missing are told by cell", async () => {
    const rows = rowOf(1, inline("name")) + rowOf(2, '<c t="s"><v>0</v></c>');
    expect(await problemsOf(await aWorkbook({ sheets: { A: rows } }))).toEqual([
      `people.xlsx, row 2, column 1: it points to the shared text "0", which is not in the file. ${SAVE}`,
    ]);
  });
});

describe("the zip file", () => {
  const DAMAGED = /^people\.xlsx: a damaged zip file \(.{5,200}\); get it again\.$/;

  /** A workbook whose texts are not compressed. */
  async function stored(): Promise<Buffer<ArrayBuffer>> {
    const zip = new ZipWriter(new Uint8ArrayWriter(), {
      level: 0,
      useWebWorkers: false,
      dataDescriptor: false,
    });
    for (const [path, content] of Object.entries(partsOf({ sheets: { People: NAMES } }))) {
      await zip.add(path, new Uint8ArrayReader(Buffer.from(content)));
    }
    return Buffer.from(await zip.close());
  }
  /** Where the size of the sheet stands: in its own header, and in the list of parts. */
  function sizesOf(zip: Buffer): number[] {
    const found = [];
    for (let at = zip.indexOf(SHEET); at !== -1; at = zip.indexOf(SHEET, at + 1)) {
      found.push(at - (found.length === 0 ? 30 - 22 : 46 - 24));
    }
    return found;
  }

  test("that is changed within", async () => {
    const zip = await stored();
    zip.write("Eva", zip.indexOf("Ada"));
    const texts = await problemsOf(zip);
    expect(texts).toEqual([expect.stringMatching(DAMAGED)]);
  });

  test.each([0.1, 0.5, 0.99])("of which %d is left", async (part) => {
    const zip = await stored();
    const texts = await problemsOf(zip.subarray(0, zip.length * part));
    expect(texts).toEqual([expect.stringMatching(DAMAGED)]);
  });

  test.each([1, 100, 1_000_000])("whose sheet says that it has %d bytes", async (size) => {
    const content = await workbookWith(
      SHEET,
      `<worksheet><sheetData>${NAMES}</sheetData></worksheet>`,
    );
    for (const at of sizesOf(content).slice(1)) content.writeUInt32LE(size, at);
    expect(await problemsOf(content)).toEqual([expect.stringMatching(DAMAGED)]);
  });

  test("whose sheet says that it is larger than any is", async () => {
    const zip = await stored();
    const sizes = sizesOf(zip);
    expect(sizes.map((at) => zip.readUInt32LE(at))).toEqual([
      expect.any(Number),
      zip.readUInt32LE(sizes[0]),
    ]);
    for (const at of sizes) zip.writeUInt32LE(4_100_000_000, at);
    expect(await problemsOf(zip)).toEqual([
      `people.xlsx: "${SHEET}" is 4,100,000,000 bytes unpacked; the most is 4 GB. Split the sheet, or save it as CSV.`,
    ]);
  });

  test("that has a part twice", async () => {
    const parts = partsOf({ sheets: { People: NAMES } });
    expect(await problemsOf(await zipOf({ ...parts, [SHEET.toUpperCase()]: "<a/>" }))).toEqual([
      `people.xlsx: a damaged zip file ("${SHEET.toUpperCase()}" twice); get it again.`,
    ]);
  });

  test("that has a password", async () => {
    const zip = new ZipWriter(new Uint8ArrayWriter(), { useWebWorkers: false, password: "x" });
    for (const [path, content] of Object.entries(partsOf({ sheets: { People: NAMES } }))) {
      await zip.add(path, new Uint8ArrayReader(Buffer.from(content)));
    }
    expect(await problemsOf(Buffer.from(await zip.close()))).toEqual([
      "people.xlsx: a zip file with a password. Remove the password and try again.",
    ]);
  });
});

describe("stays under 400 MB", () => {
  const PROGRAM = `
    import { readFileSync } from "node:fs";
    import { survey } from ${JSON.stringify(new URL("../index.ts", import.meta.url).href)};
    import { fromPath } from ${JSON.stringify(new URL("../node.ts", import.meta.url).href)};
    const result = await survey(await fromPath(process.argv[1], "people.xlsx")).then(
      ({ rows }) => rows + " rows",
      (error) => error.message,
    );
    // Linux counts the memory of the parent into maxRSS.
    const [, peak] = process.platform === "linux"
      ? /VmHWM:\\s*(\\d+)/.exec(readFileSync("/proc/self/status", "utf8"))
      : ["", process.resourceUsage().maxRSS];
    console.log(JSON.stringify({ result, megabytes: Number(peak) / 1024 }));`;

  async function surveyElsewhere(content: Uint8Array) {
    const path = await aFile(content, "people.xlsx");
    const { stdout } = await promisify(execFile)(execPath, [
      ...STRIP_TYPES,
      "--input-type=module",
      "-e",
      PROGRAM,
      path,
    ]);
    return JSON.parse(stdout) as { result: string; megabytes: number };
  }
  const many = (text: string, bytes: number): string => text.repeat(bytes / text.length);

  test.each<[string, string, () => string, string]>([
    [
      "shared texts without end",
      "xl/sharedStrings.xml",
      () => `<sst>${many(`<si><t>${"x".repeat(1000)}</t></si>`, 175_000_000)}`,
      "people.xlsx: the texts of the workbook need more than 160 MB, or one of them more than 1 MB; save the sheet as CSV UTF-8, or split it.",
    ],
    [
      "blank cells",
      SHEET,
      () =>
        `<worksheet><sheetData>${NAMES}${many(`<row>${"<c/>".repeat(16_384)}</row>`, 20_000_000)}</sheetData></worksheet>`,
      "1 rows",
    ],
    [
      "styles without end",
      "xl/styles.xml",
      () => `<styleSheet><cellXfs>${many("<xf/>", 2_000_000)}`,
      "people.xlsx: more than 100,000 styles of cells. Copy the values to a new workbook.",
    ],
  ])("%s", async (_, path, content, result) => {
    const found = await surveyElsewhere(await workbookWith(path, content()));
    expect(found.result).toBe(result);

    expect(found.megabytes).toBeLessThan(400);
  });
});
