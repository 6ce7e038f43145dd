import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { type Parts, zipOf } from "../testing/a-workbook.ts";
import { problemsOf } from "../testing/read-workbook.ts";

describe("no Excel workbook", () => {
  const ole = Buffer.concat([
    Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
    Buffer.alloc(2000),
  ]);
  const locked = Buffer.concat([ole, Buffer.from("EncryptedPackage", "utf16le")]);
  const XLS =
    "a spreadsheet of the old kind (.xls). Open it in Excel and save it as an Excel workbook (.xlsx).";
  const LOCKED = "a workbook with a password. Open it in Excel, remove the password, and save it.";
  const AGAIN = "Open it and save it as an Excel workbook (.xlsx), or as CSV UTF-8.";
  const TEXT = (extension: string): string =>
    `the name ends with ${extension}, and the file is no spreadsheet. Save it again as an Excel workbook (.xlsx), or rename it when it is a CSV.`;
  test.each<[string, string, Uint8Array<ArrayBuffer> | Parts, string]>([
    [".xls", "a.xls", ole, XLS],
    [".xls without a name", "a", ole, XLS],
    ["with a password", "a.xlsx", ole, LOCKED],
    ["with a password and without a name", "a", locked, LOCKED],
    ["a table of a web page", "a.xls", Buffer.from("<table><tr>"), TEXT(".xls")],
    ["a CSV", "a.xlsx", Buffer.from("name\nAda\n"), TEXT(".xlsx")],
    ["nothing", "a.xlsx", Buffer.from(""), TEXT(".xlsx")],
    [".xlsb", "a.xlsb", { "xl/workbook.bin": "" }, `a binary Excel file (.xlsb). ${AGAIN}`],
    [
      ".xlsb that says where its workbook is",
      "a.xlsb",
      {
        "_rels/.rels":
          '<Relationships><Relationship Id="r" Type="http://x/officeDocument" Target="xl/workbook.bin"/></Relationships>',
        "xl/workbook.bin": "",
      },
      `a binary Excel file (.xlsb). ${AGAIN}`,
    ],
    [".ods", "a.ods", { "content.xml": "" }, `an OpenDocument file, such as .ods. ${AGAIN}`],
    [".numbers", "a.numbers", { "Index/Document.iwa": "" }, `a Numbers file. ${AGAIN}`],
    [
      ".docx",
      "a.docx",
      {
        "_rels/.rels":
          '<Relationships><Relationship Id="r" Type="http://x/officeDocument" Target="word/document.xml"/></Relationships>',
        "word/document.xml": "<document/>",
      },
      `a Word file. ${AGAIN}`,
    ],
    [
      "another zip file",
      "a.zip",
      { "people.csv": "name\nAda\n" },
      "a zip file, and not an Excel workbook (.xlsx). Unpack it, and give one of the files in it.",
    ],
    [
      "a workbook within gzip",
      "a.xlsx.gz",
      gzipSync(Buffer.from("PK\u0003\u0004")),
      "an Excel workbook within gzip cannot be read in parts; run gunzip on it first.",
    ],
  ])("%s", async (_, name, content, problem) => {
    const bytes = content instanceof Uint8Array ? content : await zipOf(content);
    expect(await problemsOf(bytes, {}, name)).toEqual([`${name}: ${problem}`]);
  });
});
