import { describe, expect, test } from "vitest";
import { createCsvParser } from "./csv-parser.ts";
import { type Dialect, splitRows } from "./split-rows.ts";

const COMMA: Dialect = { delimiter: ",", newline: "\n" };

function cellsOf(text: string, dialect: Dialect = COMMA): (readonly string[])[] {
  const { rows, broken } = splitRows(text, dialect, 1, true);
  expect(broken).toBeUndefined();
  return rows.map(({ cells }) => cells);
}

describe("white space around a quoted cell is no part of it", () => {
  test.each<[string, string, string[][]]>([
    ["a blank before it", '"Acme", "acme.example"\n', [["Acme", "acme.example"]]],
    ["blanks on both sides", '"Acme"  ,  "acme.example"  \n', [["Acme", "acme.example"]]],
    ["a tab", '"Acme",\t"acme.example"\t\n', [["Acme", "acme.example"]]],
    ["a no-break space", '"Acme",\u00A0"acme.example"\u00A0\n', [["Acme", "acme.example"]]],
    [
      "at the start of a line",
      '  "Acme",x\n "Bolt" ,y\n',
      [
        ["Acme", "x"],
        ["Bolt", "y"],
      ],
    ],
    [
      "before CR LF",
      '"Acme", "Rome" \r\n"Bolt", "Bonn"\r\n',
      [
        ["Acme", "Rome"],
        ["Bolt", "Bonn"],
      ],
    ],
    ["at the end of the file", 'a, "b" ', [["a", "b"]]],
    ["with delimiters, quotes and line breaks in it", 'a, "b, ""c""\nd"\n', [["a", 'b, "c"\nd']]],
    ["and none of what is in its quotes", '1, " Acme " \n', [["1", " Acme "]]],
    ["nothing in its quotes", '1, "" \n', [["1", ""]]],
  ])("%s", (_, text, cells) => {
    expect(cellsOf(text)).toEqual(cells);
  });

  test("unless it is the delimiter", () => {
    expect(cellsOf('"a"\t\t"b"\n\t"c"\t\n', { delimiter: "\t", newline: "\n" })).toEqual([
      ["a", "", "b"],
      ["", "c", ""],
    ]);
  });
});

describe("a cell with a quote that is no quoted cell stays as it is", () => {
  test.each<[string, string, string[][]]>([
    ["a quote within", ' 5" pipe,6" pipe \n', [[' 5" pipe', '6" pipe ']]],
    [
      "a quoted word at its start, behind a blank",
      '1, "Best" pizza\n2, "a" "b" \n',
      [
        ["1", ' "Best" pizza'],
        ["2", ' "a" "b" '],
      ],
    ],
    ["blanks alone", '"a",  \n', [["a", "  "]]],
  ])("%s", (_, text, cells) => {
    expect(cellsOf(text)).toEqual(cells);
  });
});

describe("refused, as nobody can tell where the cell ends", () => {
  const GOES_ON =
    'a quoted cell begins here and goes on after its closing quote; a quote inside a cell is written "".';
  test.each<[string, string, number, string]>([
    ["text behind quotes with a delimiter", '1, "a, b" c\n', 4, GOES_ON],
    ["text behind quotes with a line break", '1, "a\nb" c\n', 4, GOES_ON],
    ["text behind quotes, without a blank before them", '1,"a" c\n', 3, GOES_ON],
    [
      "a quote behind a blank that nothing closes",
      '1, "a\n2,b\n',
      4,
      "a quote is opened here and never closed.",
    ],
  ])("%s", (_, text, column, problem) => {
    expect(splitRows(text, COMMA, 7, true)).toEqual({
      rows: [],
      blankRows: 0,
      end: 0,
      line: 7,
      broken: { place: { line: 7, column }, problem, cells: 2 },
    });
  });
});

test.each<[string, string, Dialect, string[][], number]>([
  [
    "of only delimiters",
    "a,b,c\n,,,\n1,2,3\n,,",
    COMMA,
    [
      ["a", "b", "c"],
      ["1", "2", "3"],
    ],
    2,
  ],
  [
    "of white space and delimiters",
    "a,b\n , \t\n1,2\n   \n",
    COMMA,
    [
      ["a", "b"],
      ["1", "2"],
    ],
    2,
  ],
  ["with nothing", "a\n\n1\r\n\r\n\n", COMMA, [["a"], ["1"]], 3],
  [
    "between CR",
    "a;b\r;\r1;2\r",
    { delimiter: ";", newline: "\r" },
    [
      ["a", "b"],
      ["1", "2"],
    ],
    1,
  ],
  ["but not with quotes", 'a\n""\n"",\n" "\n', COMMA, [["a"], [""], ["", ""], [" "]], 0],
])("lines %s are no rows", (_, text, dialect, cells, blankRows) => {
  const split = splitRows(text, dialect, 1, true);
  expect(split.rows.map((row) => row.cells)).toEqual(cells);
  expect(split.blankRows).toBe(blankRows);
});

test("lines are counted over those that are no rows, and over line breaks in quotes", () => {
  const text = 'a,b\n,\n"1\n\n1",x\n\n"2\n",\n3,"4"\n';
  const { rows } = splitRows(text, COMMA, 1, true);
  expect(rows.map(({ line }) => line)).toEqual([1, 3, 7, 9]);
});

test("cut anywhere, the rows are the same", () => {
  const text = '\n "a" ,\t"b\r\n""c"" " \r\n,, \r\n 5" d, "e" f\r\n"",\r\n "g"';
  const whole = createCsvParser(COMMA);
  const expected = [...whole.parse(text, false), ...whole.parse("", true)];
  expect(expected.map(({ line, cells }) => [line, ...cells])).toEqual([
    [2, "a", 'b\r\n"c" '],
    [5, ' 5" d', ' "e" f'],
    [6, "", ""],
    [7, "g"],
  ]);
  for (let one = 0; one <= text.length; one += 1) {
    for (let two = one; two <= text.length; two += 1) {
      const parser = createCsvParser(COMMA);
      const rows = [
        ...parser.parse(text.slice(0, one), false),
        ...parser.parse(text.slice(one, two), false),
        ...parser.parse(text.slice(two), true),
      ];
      expect(rows).toEqual(expected);
      expect(parser.blankRows).toBe(2);
    }
  }
});
