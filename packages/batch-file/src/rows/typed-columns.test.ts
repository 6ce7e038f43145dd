import { parquetWriteBuffer } from "hyparquet-writer";
import { expect, test } from "vitest";
import { aFile, survey } from "../testing/a-file.ts";
import { aWorkbook, inline, rowOf } from "../testing/a-workbook.ts";

const found = [
  { column: "number", isMixed: false },
  { column: "both", isMixed: true },
];

test.each([
  [
    "rows.jsonl",
    '{"number":1.234,"both":1,"text":"1.234","truth":true,"list":[1.5]}\n{"number":"n/a","both":"1.234"}\n{"number":12345678901234567890}\n',
  ],
  ["rows.json", '[{"number":1e3,"both":"x1"},{"properties":{"both":7,"number":null}}]'],
  ["rows.csv", "number,both\n1.234,1\n"],
])("%s: numbers of JSON are so by type; in CSV all is text", async (name, text) => {
  const { typed } = await survey(await aFile(text, name));
  expect(typed).toEqual(name === "rows.csv" ? [] : found);
});

test.each([
  ["", 1900],
  ['<workbookPr date1904="1"/>', 1904],
])(
  "of a workbook with %j, numbers and dates are, and the year of day 0 is told",
  async (workbookPr, year) => {
    const rows = [
      rowOf(1, inline("number"), inline("both"), inline("date"), inline("text"), "<v>5</v>"),
      rowOf(2, "<v>1.5</v>", "<v>1</v>", '<c s="1"><v>45292</v></c>', inline("1"), inline("a1")),
      rowOf(
        3,
        inline("n/a"),
        inline("1.234"),
        '<c t="d"><v>2024-03-01</v></c>',
        '<c t="b"><v>1</v></c>',
      ),
    ];
    const bytes = await aWorkbook({ sheets: { S: rows.join("") }, formats: [0, 14], workbookPr });
    const surveyed = await survey(await aFile(bytes, "rows.xlsx"));
    expect({ typed: surveyed.typed, dateSystem: surveyed.dateSystem }).toEqual({
      typed: [...found, { column: "date", isMixed: false }],
      dateSystem: year,
    });
  },
);

test("of a Parquet file, columns of numbers, dates and times are", async () => {
  const columnData = [
    { name: "double", data: [1.5], type: "DOUBLE" as const },
    { name: "long", data: [1n], type: "INT64" as const },
    { name: "moment", data: [new Date(0)], type: "TIMESTAMP" as const },
    { name: "text", data: ["1.234"], type: "STRING" as const },
    { name: "truth", data: [true], type: "BOOLEAN" as const },
  ];
  const bytes = Buffer.from(parquetWriteBuffer({ columnData }));
  expect((await survey(await aFile(bytes, "rows.parquet"))).typed).toEqual(
    ["double", "long", "moment"].map((column) => ({ column, isMixed: false })),
  );
});
