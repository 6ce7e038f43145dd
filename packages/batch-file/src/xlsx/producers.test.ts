import { describe, expect, test } from "vitest";
import { aWorkbook, inline, partsOf, rowOf, zipOf } from "../testing/a-workbook.ts";
import { problemsOf, readWorkbook } from "../testing/read-workbook.ts";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const STRICT = "http://purl.oclc.org/ooxml";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** The same people, as each program writes them. */
const PEOPLE = {
  header: ["name", "born", "member"],
  rows: [
    { line: 2, cells: ["Ada & Co", "1815-12-10", "true"] },
    { line: 3, cells: ["Blaise", "", "false"] },
  ],
};
// Excel has no days before 1900.
const BORN = PEOPLE.rows.map(({ line, cells: [name, born, member] }) => ({
  line,
  cells: [name, born === "" ? "" : "1915-12-10", member],
}));
const SHEET = { Sheet1: "" };

const excel: Record<string, string> = {
  ...partsOf({
    sheets: SHEET,
    formats: [0, 14],
    strings:
      '<si><t>name</t></si><si><t>born</t></si><si><t>member</t></si><si><t>Ada &amp; Co</t></si><si><t xml:space="preserve">Blaise</t></si>',
  }),
  "xl/worksheets/sheet1.xml": `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" mc:Ignorable="x14ac" xmlns:x14ac="http://schemas.microsoft.com/office/spreadsheetml/2009/9/ac"><dimension ref="A1:C3"/><sheetViews><sheetView tabSelected="1" workbookViewId="0"/></sheetViews><sheetFormatPr defaultRowHeight="15" x14ac:dyDescent="0.25"/><cols><col min="2" max="2" width="10.7" hidden="1"/></cols><sheetData><row r="1" spans="1:3" x14ac:dyDescent="0.25"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c></row><row r="2" spans="1:3" x14ac:dyDescent="0.25"><c r="A2" t="s"><v>3</v></c><c r="B2" s="1"><v>5823</v></c><c r="C2" t="b"><v>1</v></c></row><row r="3" spans="1:3" hidden="1" x14ac:dyDescent="0.25"><c r="A3" t="s"><v>4</v></c><c r="B3" s="1"/><c r="C3" t="b"><f>1=2</f><v>0</v></c></row></sheetData><pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/></worksheet>`,
};

/** As Excel saves "Strict Open XML Spreadsheet". */
const strict = Object.fromEntries(
  Object.entries(excel).map(([path, content]) => [
    path,
    content
      .replaceAll(MAIN, `${STRICT}/spreadsheetml/main`)
      .replaceAll(OFFICE, `${STRICT}/officeDocument/relationships`)
      .replace(
        '<c r="B2" s="1"><v>5823</v></c>',
        '<c r="B2" s="1" t="d"><v>1915-12-10T00:00:00</v></c>',
      ),
  ]),
);

/** openpyxl: targets from the root, texts in the cells when it streams, empty values of formulas. */
const openpyxl = {
  ...excel,
  "_rels/.rels": `<Relationships xmlns="${PACKAGE}"><Relationship Type="${OFFICE}/officeDocument" Target="/xl/workbook.xml" Id="rId1"/></Relationships>`,
  "xl/_rels/workbook.xml.rels": `<Relationships xmlns="${PACKAGE}"><Relationship Type="${OFFICE}/worksheet" Target="/xl/worksheets/sheet1.xml" Id="rId1"/><Relationship Type="${OFFICE}/styles" Target="/xl/styles.xml" Id="rId3"/></Relationships>`,
  "xl/worksheets/sheet1.xml": `<worksheet xmlns="${MAIN}"><sheetPr><outlinePr summaryBelow="1"/></sheetPr><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>name</t></is></c><c r="B1" t="inlineStr"><is><t>born</t></is></c><c r="C1" t="inlineStr"><is><t>member</t></is></c></row><row r="2"><c r="A2" t="inlineStr"><is><t>Ada &amp; Co</t></is></c><c r="B2" s="1" t="n"><v>5823</v></c><c r="C2" t="b"><v>1</v></c></row><row r="3"><c r="A3" t="inlineStr"><is><t>Blaise</t></is></c><c r="B3" /><c r="C3" t="b"><v>0</v></c></row></sheetData></worksheet>`,
};

/** LibreOffice: every number has its type, formulas that are texts, many blank rows at the end. */
const libreOffice = {
  ...excel,
  "xl/worksheets/sheet1.xml": `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${MAIN}"><sheetPr filterMode="false"/><dimension ref="A1:C3"/><sheetData><row r="1" customFormat="false" ht="12.8" hidden="false" outlineLevel="0"><c r="A1" s="0" t="s"><v>0</v></c><c r="B1" s="0" t="s"><v>1</v></c><c r="C1" s="0" t="s"><v>2</v></c></row><row r="2"><c r="A2" s="0" t="str"><f aca="false">"Ada &amp; Co"</f><v>Ada &amp; Co</v></c><c r="B2" s="1" t="n"><v>5823</v></c><c r="C2" s="0" t="b"><v>1</v></c></row><row r="3"><c r="A3" t="s"><v>4</v></c><c r="C3" t="b"><f aca="false">FALSE()</f><v>0</v></c></row><row r="1048575"/><row r="1048576" ht="12.8"/></sheetData></worksheet>`,
};

/** Google Sheets: a prefix of another name for relationships, `<v>` with blanks, no spans. */
const google = {
  ...excel,
  "xl/workbook.xml": `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><workbook xmlns="${MAIN}" xmlns:ns0="${OFFICE}"><workbookPr/><sheets><sheet state="visible" name="Sheet1" sheetId="1" ns0:id="rId1"/></sheets><definedNames/><calcPr/></workbook>`,
};

/** SheetJS: no style at all, dates that are written out, names of parts in another case. */
const sheetJs = {
  "[Content_Types].xml": "<Types/>",
  "_rels/.rels": excel["_rels/.rels"]!,
  "xl/workbook.xml": excel["xl/workbook.xml"]!,
  "xl/_rels/workbook.xml.rels": excel["xl/_rels/workbook.xml.rels"]!,
  "XL/Worksheets/Sheet1.xml": `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${MAIN}"><dimension ref="A1:C3"/><sheetData><row r="1"><c r="A1" t="str"><v>name</v></c><c r="B1" t="str"><v>born</v></c><c r="C1" t="str"><v>member</v></c></row><row r="2"><c r="A2" t="str"><v>Ada &amp; Co</v></c><c r="B2" t="d"><v>1915-12-10T00:00:00.000Z</v></c><c r="C2" t="b"><v>1</v></c></row><row r="3"><c r="A3" t="str"><v>Blaise</v></c><c r="C3" t="b"><v>0</v></c></row></sheetData></worksheet>`,
};

/** The Open XML SDK: a prefix for every element. */
const openXmlSdk = Object.fromEntries(
  Object.entries(excel).map(([path, content]) => [
    path,
    /workbook.xml$|sheet1|shared|styles/.test(path)
      ? content.replace(/<(\/?)(?=[a-z])/gi, "<$1x:").replace(' xmlns="', ' xmlns:x="')
      : content,
  ]),
);

/** Others: no names of rows and cells, no dimension, UTF-16, folders and paths of Windows. */
const others = Object.fromEntries(
  Object.entries(excel).map(([path, content]) => [
    path.replaceAll("/", "\\"),
    path.includes("sheet1")
      ? Buffer.from(
          `\uFEFF${content
            .replace("UTF-8", "UTF-16")
            .replaceAll(/ r="[^"]*"/g, "")
            .replace(/<dimension[^>]*>/, "")}`,
          "utf16le",
        )
      : content,
  ]),
);

describe("a workbook of", () => {
  test.each(
    Object.entries({ excel, strict, openpyxl, libreOffice, google, sheetJs, openXmlSdk, others }),
  )("%s", async (_, parts) => {
    const { surveyed, rows } = await readWorkbook(await zipOf(parts));
    expect(surveyed).toMatchObject({ header: PEOPLE.header, rows: 2, sheets: ["Sheet1"] });
    expect(rows).toEqual(BORN);
  });

  test("openpyxl whose formulas have no result", async () => {
    const rows = rowOf(1, inline("sum")) + rowOf(2, "<f>SUM(A1:B1)</f><v></v>");
    expect(await problemsOf(await aWorkbook({ sheets: { Sheet: rows } }))).toEqual([
      "people.xlsx, row 2, column 1: a formula without its result. Open the file in Excel, save it, and try again.",
    ]);
  });

  test("a program that writes zip64", async () => {
    const { rows } = await readWorkbook(await zipOf(excel, { zip64: true }));
    expect(rows).toEqual(BORN);
  });
});
