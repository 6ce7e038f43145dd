import { describe, expect, test } from "vitest";
import { readRows } from "../read/read-rows.ts";
import { survey } from "../read/survey.ts";
import { fromBlob } from "../source/from-blob.ts";
import { aWorkbook, inline, partsOf, rowOf, zipOf } from "../testing/a-workbook.ts";
import { problemsOf, readWorkbook } from "../testing/read-workbook.ts";

describe("rows", () => {
  test("keep their numbers; blank rows are none, and blank columns at the end are left out", async () => {
    const rows =
      rowOf(2, "", inline("")) +
      rowOf(3, inline("email"), "", inline("city"), "", inline("  ")) +
      rowOf(4, '<c r="C4" t="inlineStr"><is><t>London</t></is></c>') +
      rowOf(5, "", '<c s="3"/>', inline(" ")) +
      '<row/><row r="9" hidden="1"><c t="inlineStr"><is><t>a@x</t></is></c></row><row><c><v>1</v></c></row>' +
      '<row r="1048576" ht="20"/>';
    const { surveyed, rows: found } = await readWorkbook(
      await aWorkbook({ sheets: { Sheet1: rows } }),
    );
    expect(surveyed).toMatchObject({
      format: "xlsx",
      unit: "row",
      header: ["email", "", "city"],
      rows: 3,
    });
    expect(found).toEqual([
      { line: 4, cells: ["", "", "London"] },
      { line: 9, cells: ["a@x", "", ""] },
      { line: 10, cells: ["1", "", ""] },
    ]);
  });

  test("a header alone, and nothing at all, are refused", async () => {
    expect(await problemsOf(await aWorkbook({ sheets: { A: rowOf(1, inline("a")) } }))).toEqual([
      "people.xlsx: a header, and no row below it.",
    ]);
    expect(await problemsOf(await aWorkbook({ sheets: { A: "" } }))).toEqual([
      "people.xlsx: empty; expected a header and rows.",
    ]);
  });

  test("a merged cell below the header has its value in the first", async () => {
    const rows = rowOf(1, inline("a"), inline("b")) + rowOf(2, "<v>1</v>") + rowOf(3, "<v>2</v>");
    const after = '<mergeCells count="1"><mergeCell ref="A2:B3"/></mergeCells>';
    const { rows: found } = await readWorkbook(await aWorkbook({ sheets: { A: rows }, after }));
    expect(found.map(({ cells }) => cells)).toEqual([
      ["1", ""],
      ["2", ""],
    ]);
  });

  test.each<[string, number]>([
    ["B3:C3", 2],
    ["B3:B4", 2],
    ["A1:B3", 1],
  ])("a merged header (%s) is told first", async (ref, column) => {
    const rows =
      rowOf(3, inline("a"), inline("b")) +
      Array.from({ length: 30 }, (_, n) => rowOf(n + 4, "", "", "<v>1</v>")).join("");
    const after = `<mergeCells><mergeCell ref="${ref}"/><mergeCell ref="A9:B9"/><mergeCell ref="X3:Y3"/></mergeCells>`;
    const texts = await problemsOf(await aWorkbook({ sheets: { A: rows }, after }));
    expect(texts[0]).toBe(
      `people.xlsx, row 3, column ${column}: merged header: the cells ${ref} are merged, and only the first of each has a name. Unmerge them, and give each column a name in one row; delete titles above the header.`,
    );
    expect(texts).toHaveLength(21);
  });
});

describe("the sheet", () => {
  const one = (value: string): string => rowOf(1, inline("name")) + rowOf(2, inline(value));
  const workbook = {
    sheets: { Notes: one("n"), People: one("p"), "Old & gone": one("o") },
    states: { Notes: "hidden", "Old & gone": "veryHidden" },
  };

  test("is the first that is not hidden", async () => {
    const { surveyed, rows } = await readWorkbook(await aWorkbook(workbook));
    expect(rows).toEqual([{ line: 2, cells: ["p"] }]);
    expect(surveyed).toMatchObject({
      reading: { format: "xlsx", sheet: "People" },
      sheets: ["Notes", "People", "Old & gone"],
    });
  });

  test.each(["Old & gone", "OLD & GONE"])("is the one given: %s", async (sheet) => {
    const { surveyed, rows } = await readWorkbook(await aWorkbook(workbook), { sheet });
    expect(rows).toEqual([{ line: 2, cells: ["o"] }]);
    expect(surveyed.reading).toEqual({ format: "xlsx", sheet: "Old & gone" });
  });

  test("that there is not: the names of those that are", async () => {
    expect(await problemsOf(await aWorkbook(workbook), { sheet: "Persons" })).toEqual([
      'people.xlsx: no sheet "Persons"; the sheets are "Notes", "People", "Old & gone".',
    ]);
    const sheets = Object.fromEntries(Array.from({ length: 30 }, (_, n) => [`S${n}`, one("")]));
    const [text] = await problemsOf(await aWorkbook({ sheets }), { sheet: "x" });
    expect(text).toMatch(/, "S19" and 10 more\.$/);
  });

  test("where all are hidden", async () => {
    const states = { Notes: "hidden", People: "hidden", "Old & gone": "hidden" };
    expect(await problemsOf(await aWorkbook({ ...workbook, states }))).toEqual([
      'people.xlsx: no sheet that is not hidden; the sheets are "Notes", "People", "Old & gone".',
    ]);
  });

  test("is no chart", async () => {
    const parts = partsOf(workbook);
    const rels = "xl/_rels/workbook.xml.rels";
    parts[rels] = parts[rels]!.replace(
      '/worksheet" Target="worksheets/sheet2',
      '/chartsheet" Target="worksheets/sheet2',
    );
    expect(await problemsOf(await zipOf(parts))).toEqual([
      'people.xlsx: no sheet that is not hidden; the sheets are "Notes", "Old & gone".',
    ]);
  });
});

describe("the second reading", () => {
  const people = (count: number, name: string): string =>
    rowOf(1, inline("name")) +
    Array.from({ length: count }, (_, n) => rowOf(n + 2, inline(`${name} ${n}`))).join("");

  test("is left after the first row without an error", async () => {
    const content = await aWorkbook({ sheets: { People: people(50_000, "Ada") } });
    const file = fromBlob(new Blob([content]), "people.xlsx");
    for await (const { cells } of readRows(file, await survey(file))) {
      expect(cells).toEqual(["Ada 0"]);
      break;
    }
  });

  test("goes to the same sheet, also when another comes before it by then", async () => {
    const before = await aWorkbook({ sheets: { People: people(1, "Ada") } });
    const { header, reading } = await survey(fromBlob(new Blob([before]), "people.xlsx"));
    const after = await aWorkbook({ sheets: { New: people(1, "x"), People: people(1, "Ada") } });
    const rows = [];
    for await (const row of readRows(fromBlob(new Blob([after]), "a.xlsx"), { header, reading })) {
      rows.push(row);
    }
    expect(rows).toEqual([{ line: 2, cells: ["Ada 0"] }]);
  });

  test.each<[string, Record<string, string>, string]>([
    ["without the sheet", { Other: people(1, "Ada") }, "people.xlsx: the file changed"],
    ["with more rows", { People: people(2, "Ada") }, "people.xlsx: the file changed"],
    [
      "with another header",
      { People: people(1, "x").replace("name", "n") },
      "row 1: the file changed",
    ],
    [
      "with an error",
      { People: people(0, "") + rowOf(2, '<c t="e"><v>#N/A</v></c>') },
      "row 2, column 1: the file changed",
    ],
  ])("of a file %s says that it changed", async (_, sheets, message) => {
    const before = await aWorkbook({ sheets: { People: people(1, "Ada") } });
    const { header, reading, rows } = await survey(fromBlob(new Blob([before]), "people.xlsx"));
    const changed = fromBlob(new Blob([await aWorkbook({ sheets })]), "people.xlsx");
    const again = (async () => {
      for await (const _ of readRows(changed, { header, reading, rows }));
    })();
    await expect(again).rejects.toThrow(message);
  });
});
