import { expect, test } from "vitest";
import { FileError } from "../problems/file-error.ts";
import { aFile, survey } from "../testing/a-file.ts";

const OTHER = "Give another delimiter, or the number of lines to skip above the header.";
const COMMA = "The delimiter was taken to be a comma; if it is another, give it.";

async function problemsOf(text: string, delimiter?: string): Promise<readonly string[]> {
  const path = await aFile(text);
  const error: unknown = await survey(path, "rows.csv", { delimiter }).catch(
    (error: unknown) => error,
  );
  if (!(error instanceof FileError)) throw new Error("Expected a FileError.", { cause: error });
  return error.texts;
}

test.each<[string, string, string[]]>([
  [
    "rows that all have as many cells more",
    "a,b\n1,2,3\n4,5,6\n7,8,9\n",
    [
      `rows.csv, line 1: 2 cells, and every row below has 3; the delimiter was taken to be a comma. ${OTHER}`,
    ],
  ],
  [
    "rows that all have as many cells less",
    `\na;b;c\n${"1;2\n".repeat(50)}`,
    [
      `rows.csv, line 2: 3 cells, and every row below has 2; the delimiter was taken to be a semicolon. ${OTHER}`,
    ],
  ],
  [
    "many rows, of which the first are enough to tell",
    `a,b\n${"1,2,3\n".repeat(100)}1,2\n`,
    [
      `rows.csv, line 1: 2 cells, and each of the first 100 rows below has 3; the delimiter was taken to be a comma. ${OTHER}`,
    ],
  ],
  [
    "99 rows, and one that fits",
    `a,b\n${"1,2,3\n".repeat(99)}1,2\n`,
    [
      `rows.csv, line 2: 3 cells, and the header has 2. ${COMMA}`,
      ...Array.from(
        { length: 19 },
        (_, n) => `rows.csv, line ${n + 3}: 3 cells, and the header has 2.`,
      ),
      "… and 79 more problems.",
    ],
  ],
  [
    "rows that differ from the header and from each other",
    "a,b\n1,2,3\n1\n",
    [
      `rows.csv, line 2: 3 cells, and the header has 2. ${COMMA}`,
      "rows.csv, line 3: 1 cell, and the header has 2.",
    ],
  ],
  ["one row", "a,b\n1,2,3\n", [`rows.csv, line 2: 3 cells, and the header has 2. ${COMMA}`]],
  [
    "rows that fit first",
    "a,b\n1,2\n1\n2\n",
    [
      `rows.csv, line 3: 1 cell, and the header has 2. ${COMMA}`,
      "rows.csv, line 4: 1 cell, and the header has 2.",
    ],
  ],
  [
    "alike, up to a quote that is wrong",
    'a,b\n1\n2\n3,"x"y\n',
    [
      `rows.csv, line 1: 2 cells, and every row below has 1; the delimiter was taken to be a comma. ${OTHER}`,
      'rows.csv, line 4, column 3: a quoted cell begins here and goes on after its closing quote; a quote inside a cell is written "".',
    ],
  ],
  [
    "a title",
    "Companies of 2024\nname;city\nAcme;Rome\n",
    [
      "rows.csv, line 1: 1 cell, and every row from line 2 on has 2; what is above looks like a title. Skip 1 line; or give another delimiter than a semicolon.",
    ],
  ],
  [
    "comments above the header",
    "# Companies\n# of 2024\n\nname,city\nAcme,Rome\nBolt,Paris\n",
    [
      "rows.csv, line 1: 1 cell, and every row from line 4 on has 2; what is above looks like a title. Skip 3 lines; or give another delimiter than a comma.",
    ],
  ],
  [
    "a title as a spreadsheet saves it",
    "Companies of 2024,,\n,,\nname,city,phone\nAcme,,1\n",
    [
      "rows.csv, line 1: one cell of 3 has text, and in line 3 all have; what is above looks like a title. Skip 2 lines, or name every column.",
    ],
  ],
  [
    "a title of two lines as a spreadsheet saves it",
    "Companies,,\nof 2024,,\nname,city,phone\nAcme,,1\n",
    [
      "rows.csv, line 1: one cell of 3 has text, and in line 3 all have; what is above looks like a title. Skip 2 lines, or name every column.",
    ],
  ],
])("%s", async (_, text, problems) => {
  expect(await problemsOf(text)).toEqual(problems);
});

test("a delimiter that was given, or that Excel is told, is not said to be taken for one", async () => {
  expect(await problemsOf("a,b\n1,2,3\n1\n", ",")).toEqual([
    "rows.csv, line 2: 3 cells, and the header has 2.",
    "rows.csv, line 3: 1 cell, and the header has 2.",
  ]);
  expect(await problemsOf("sep=,\na,b\n1\n")).toEqual([
    "rows.csv, line 3: 1 cell, and the header has 2.",
  ]);
  expect(await problemsOf("a~b\n1~2~3\n4~5~6\n", "~")).toEqual([
    `rows.csv, line 1: 2 cells, and every row below has 3; the delimiter is "~". ${OTHER}`,
  ]);
});

test.each([
  ["columns without names", "name,,\nAcme,,note\nBolt,x,y\n", ["name", "", ""]],
  ["an index without a name", ",name\n0,Acme\n", ["", "name"]],
  ["one column with blank ones beside it", "name,,\nAcme,,\nBolt,,\n", ["name", "", ""]],
])("%s are no title", async (_, text, header) => {
  expect(await survey(await aFile(text))).toMatchObject({ header });
});
