import { describe, expect, test } from "vitest";
import { aWorkbook, type AWorkbook, inline, rowOf } from "../testing/a-workbook.ts";
import { problemsOf, readWorkbook } from "../testing/read-workbook.ts";
import type { Row } from "../rows/row.ts";

/** The one cell below a header. */
async function cellOf(cell: string, workbook: AWorkbook = {}): Promise<Row["cells"]> {
  const rows = rowOf(1, inline("value"), inline("key")) + rowOf(2, cell, inline("k"));
  const { rows: read_ } = await readWorkbook(
    await aWorkbook({ sheets: { Sheet1: rows }, ...workbook }),
  );
  expect(read_).toEqual([{ line: 2, cells: [expect.any(String), "k"] }]);
  return read_[0]!.cells.slice(0, 1);
}

async function problemOfCell(cell: string, workbook: AWorkbook = {}): Promise<string> {
  const rows = rowOf(1, inline("value"), inline("key")) + rowOf(2, cell, inline("k"));
  const texts = await problemsOf(await aWorkbook({ sheets: { Sheet1: rows }, ...workbook }));
  expect(texts).toHaveLength(1);
  return texts[0]!.replace("people.xlsx, row 2, column 1: ", "");
}

describe("the text of a cell", () => {
  const strings = [
    "<si><t>Ada</t></si>",
    "<si><r><rPr><b/></rPr><t>Ada </t></r><r><t>Lovelace</t></r></si>",
    '<si><t>東京</t><rPh sb="0" eb="2"><t>トウキョウ</t></rPh><phoneticPr fontId="1"/></si>',
    "<si/>",
    "<si><t>a_x000D_b_x005F_c_x0000_</t></si>",
    "<si><t><![CDATA[<&>]]>&amp;&#128512;</t></si>",
  ].join("");
  test.each<[string, string, string]>([
    ["shared", '<c t="s"><v>0</v></c>', "Ada"],
    ["shared and formatted in parts", '<c t="s"><v>1</v></c>', "Ada Lovelace"],
    ["shared, without how it is said", '<c t="s"><v>2</v></c>', "東京"],
    ["shared and blank", '<c t="s"><v>3</v></c>', ""],
    ["with characters that XML has not", '<c t="s"><v>4</v></c>', "a\rb_c_x0000_"],
    ["with characters of XML", '<c t="s"><v>5</v></c>', "<&>&😀"],
    ["shared, and pointing nowhere", '<c t="s"/>', ""],
    ["in the cell", '<c t="inlineStr"><is><t>Ada</t></is></c>', "Ada"],
    [
      "in the cell, formatted in parts, without how it is said",
      '<c t="inlineStr"><is><r><t>A</t></r><r><t>da</t></r><rPh sb="0" eb="1"><t>x</t></rPh></is></c>',
      "Ada",
    ],
    ["in the cell as a value", '<c t="inlineStr"><v>Ada</v></c>', "Ada"],
    ["with blanks around", inline("  Ada "), "  Ada "],
    ["of a formula", '<c t="str"><f>A1</f><v>Ada</v></c>', "Ada"],
    ["of a formula that is blank", '<c t="str"><f>A1</f><v></v></c>', ""],
    ["without a formula", '<c t="str"><v>Ada</v></c>', "Ada"],
    ["true", '<c t="b"><v>1</v></c>', "true"],
    ["false", '<c t="b"><v>0</v></c>', "false"],
    ["false of a formula", '<c t="b"><f>1=2</f><v>0</v></c>', "false"],
    ["no value", '<c s="0"/>', ""],
    ["an empty value", "<c><v></v></c>", ""],
    ["a date that is written out", '<c t="d"><v>2024-03-01</v></c>', "2024-03-01"],
    ["a date at midnight", '<c t="d"><v>2024-03-01T00:00:00.000Z</v></c>', "2024-03-01"],
    ["a date and a time", '<c t="d"><v>2024-03-01T12:30:00</v></c>', "2024-03-01T12:30:00"],
    ["a time that is written out", '<c t="d"><v>12:30:00</v></c>', "12:30:00"],
  ])("%s", async (_, cell, text) => {
    expect(await cellOf(cell, { strings })).toEqual([text]);
  });
});

describe("a number", () => {
  test.each<[string, string]>([
    ["0", "0"],
    ["-0", "0"],
    ["42", "42"],
    ["-1.5", "-1.5"],
    ["1.1000000000000001", "1.1"],
    ["0.30000000000000004", "0.3"],
    ["1E3", "1000"],
    ["1.23E+20", "123000000000000000000"],
    ["1E-7", "1e-7"],
    ["49151234567", "49151234567"],
    ["123456789012345", "123456789012345"],
    ["1000000000000000", "1000000000000000"],
    ["1234567890123456", "1234567890123456"],
    ["1234567890123456789012345", "1234567890123456789012345"],
    [" 7 ", "7"],
  ])("%s is %s", async (value, text) => {
    expect(await cellOf(`<v>${value}</v>`)).toEqual([text]);
  });

  test("of a formula is its result", async () => {
    expect(await cellOf("<f>0.1+0.2</f><v>0.30000000000000004</v>")).toEqual(["0.3"]);
  });

  test("of percent, money or a fraction is the number", async () => {
    const formats = [
      0,
      9,
      10,
      '#,##0.00 "EUR"',
      "[$€-407]#,##0.00;[Red]\\-0.00",
      "# ?/?",
      "0.0E+0",
    ];
    for (const style of formats.keys()) {
      expect(await cellOf(`<c s="${style}"><v>0.25</v></c>`, { formats })).toEqual(["0.25"]);
    }
  });
});

describe("a number with places for digits", () => {
  test.each<[string, string, string]>([
    ["00000", "1234", "01234"],
    ["00000", "0", "00000"],
    ["00000", "123456", "123456"],
    ["00000", "-1234", "-1234"],
    ["00000", "1.5", "1.5"],
    ["00000;-00000", "1234", "01234"],
    ["[Blue]00000", "1234", "01234"],
    ["[$-407]00000", "1234", "01234"],
    ["000\\-00\\-0000", "12345678", "012-34-5678"],
    ['000"-"00', "7", "000-07"],
    ["00000-0000", "12345", "00001-2345"],
    ["00-00", "123456", "1234-56"],
    ["[<=99999]00000;00000-0000", "1234", "1234"],
    ["0", "7", "7"],
    ["0.00", "7", "7"],
    ["#,##0", "7", "7"],
    ["00 %", "7", "7"],
  ])("%s: %s is %s", async (format, value, text) => {
    expect(await cellOf(`<c s="1"><v>${value}</v></c>`, { formats: [0, format] })).toEqual([text]);
  });
});

describe("a date or time goes by its number format", () => {
  test.each<[string | number, string, string]>([
    [14, "45352", "2024-03-01"],
    [17, "45352", "2024-03-01"],
    [22, "45352.520833333336", "2024-03-01T12:30:00"],
    [22, "45352.5208333333", "2024-03-01T12:30:00"],
    [22, "45352", "2024-03-01"],
    [14, "45352.999999999", "2024-03-02"],
    [27, "45352", "2024-03-01"],
    [36, "45352", "2024-03-01"],
    [50, "45352", "2024-03-01"],
    [58, "45352", "2024-03-01"],
    [26, "45352", "45352"],
    [37, "45352", "45352"],
    [49, "45352", "45352"],
    [59, "45352", "45352"],
    ["dd.mm.yyyy", "45352", "2024-03-01"],
    ["[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy", "45352", "2024-03-01"],
    ['yyyy"年"m"月"d"日"', "45352", "2024-03-01"],
    ["mmm", "45352", "2024-03-01"],
    ["[$-411]ggge", "45352", "2024-03-01"],
    ["yyyy-mm-dd;@", "45352", "2024-03-01"],
    ['0 "days"', "45352", "45352"],
    ["0\\d", "45352", "45352"],
    ["[Red]0", "45352", "45352"],
    ["General;[Red]-General", "45352", "45352"],
    ['0;"d"', "45352", "45352"],
    ["0_d", "45352", "45352"],
    ["@", "45352", "45352"],
    [14, "1", "1900-01-01"],
    [14, "59", "1900-02-28"],
    [14, "61", "1900-03-01"],
    [14, "2958465", "9999-12-31"],
    [18, "0.5", "12:00:00"],
    [20, "0", "00:00:00"],
    [21, "0.999988425925926", "23:59:59"],
    [22, "0.25", "06:00:00"],
    ["h:mm AM/PM", "0.75", "18:00:00"],
    [45, "0.5", "12:00:00"],
    ["h:mm", "45352.5", "2024-03-01T12:00:00"],
    [46, "1.1041666666666667", "26:30:00"],
    ["[h]:mm", "1.1041666666666667", "26:30:00"],
    ["[mm]:ss", "-0.5", "-12:00:00"],
  ])("%s: %s is %s", async (format, value, text) => {
    expect(await cellOf(`<c s="1"><v>${value}</v></c>`, { formats: [0, format] })).toEqual([text]);
  });

  test.each<[string, string]>([
    ["0", "1904-01-01"],
    ["43890", "2024-03-01"],
    ["60", "1904-03-01"],
    ["2957003", "9999-12-31"],
  ])("with days from 1904, %s is %s", async (value, text) => {
    for (const is of ["1", "true"]) {
      const workbook = { formats: [14], workbookPr: `<workbookPr date1904="${is}"/>` };
      expect(await cellOf(`<c s="0"><v>${value}</v></c>`, workbook)).toEqual([text]);
    }
  });

  test.each(["0", "60", "-1", "2958466", "1E+300"])("%s is no date", async (value) => {
    expect(await problemOfCell(`<c s="0"><v>${value}</v></c>`, { formats: [14] })).toBe(
      `day ${Number(value)}, which is no date. Enter the date, or clear the cell.`,
    );
  });
});

describe("a cell that has no text", () => {
  test.each<[string, string]>([
    ['<c t="e"><v>#N/A</v></c>', 'the error "#N/A". Correct the formula, or clear the cell.'],
    [
      '<c t="e"><f>A9</f><v>#REF!</v></c>',
      'the error "#REF!". Correct the formula, or clear the cell.',
    ],
    [
      "<c><f>1+1</f></c>",
      "a formula without its result. Open the file in Excel, save it, and try again.",
    ],
    [
      "<c><f>1+1</f><v></v></c>",
      "a formula without its result. Open the file in Excel, save it, and try again.",
    ],
    [
      "<v>1.2345678901234501E+18</v>",
      "the number 1234567890123450112, whose last digits are lost: Excel keeps 15. Format the column as text, and enter the number again.",
    ],
    [
      "<v>1234567890123450</v>",
      "the number 1234567890123450, whose last digits are lost: Excel keeps 15. Format the column as text, and enter the number again.",
    ],
    ["<v>seven</v>", '"seven"; expected a number.'],
    ["<v>0x10</v>", '"0x10"; expected a number.'],
    ["<v>1E999</v>", '"1E999"; expected a number.'],
    ['<c t="b"><v>2</v></c>', '"2"; expected 0 or 1.'],
    ['<c t="q"><v>2</v></c>', 'the unknown type "q".'],
    [
      '<c t="s"><v>7</v></c>',
      'it points to the shared text "7", which is not in the file. Open the file in Excel and save it again.',
    ],
    [
      '<c t="d"><v>2024-13-01</v></c>',
      'the date "2024-13-01"; expected one like 2024-03-01T12:30:00.',
    ],
  ])("%s", async (cell, problem) => {
    expect(await problemOfCell(cell)).toBe(problem);
  });

  test("all at once, with row and column", async () => {
    const error = '<c t="e"><v>#N/A</v></c>';
    const rows =
      rowOf(1, inline("a"), inline("b")) +
      rowOf(2, "<v>1</v>", error) +
      rowOf(5, error, "<f>1</f>") +
      rowOf(6, "<v>1</v>", "<v>2</v>", "", "<v>3</v>");
    expect(await problemsOf(await aWorkbook({ sheets: { Sheet1: rows } }))).toEqual([
      'people.xlsx, row 2, column 2: the error "#N/A". Correct the formula, or clear the cell.',
      'people.xlsx, row 5, column 1: the error "#N/A". Correct the formula, or clear the cell.',
      "people.xlsx, row 5, column 2: a formula without its result. Open the file in Excel, save it, and try again.",
      "people.xlsx, row 6, column 4: a value in column D, and the last name of the header is in B. Give the column a name, or clear it.",
    ]);
  });
});
