import { describe, expect, test } from "vitest";
import { aFile, readRows, survey } from "../testing/a-file.ts";
import { FileError } from "../problems/file-error.ts";
import type { Row } from "../rows/row.ts";

/** More than one piece of a file that is read. */
const MORE_THAN_A_PIECE = 300 * 1024;

async function read(content: string | Uint8Array): Promise<Row[]> {
  const path = await aFile(content);
  const rows: Row[] = [];
  for await (const row of readRows(path, await survey(path))) rows.push(row);
  return rows;
}

async function problemsOf(text: string | Uint8Array): Promise<readonly string[]> {
  const path = await aFile(text);
  const error: unknown = await survey(path, "rows.csv").catch((error: unknown) => error);
  if (!(error instanceof FileError)) throw new Error("Expected a FileError.", { cause: error });
  return error.texts;
}

describe("cells", () => {
  test.each<[string, string, string[][]]>([
    [
      "commas",
      "name,city\nAcme,Berlin\n",
      [
        ["name", "city"],
        ["Acme", "Berlin"],
      ],
    ],
    [
      "semicolons",
      "name;rate\nAcme;1,5\nBeta;2,5\n",
      [
        ["name", "rate"],
        ["Acme", "1,5"],
        ["Beta", "2,5"],
      ],
    ],
    [
      "tabs",
      "name\tcity\nAcme\tBerlin, West\n",
      [
        ["name", "city"],
        ["Acme", "Berlin, West"],
      ],
    ],
    [
      "semicolons, below which there are more commas",
      "name;note\nAcme;a, b, c, d\nBeta;1,5\n",
      [
        ["name", "note"],
        ["Acme", "a, b, c, d"],
        ["Beta", "1,5"],
      ],
    ],
    [
      "commas, below which there are more semicolons",
      "\n\nname,note\nAcme,a;b;c;d\n",
      [
        ["name", "note"],
        ["Acme", "a;b;c;d"],
      ],
    ],
    [
      "semicolons around quoted commas in the header",
      '"a,b,c,d";name\n1;2\n',
      [
        ["a,b,c,d", "name"],
        ["1", "2"],
      ],
    ],
    [
      "bars",
      "name|city\nAcme|Berlin, West\n",
      [
        ["name", "city"],
        ["Acme", "Berlin, West"],
      ],
    ],
    ["lines that end in CR", "name\rAcme\r\rBolt\r", [["name"], ["Acme"], ["Bolt"]]],
    [
      "a carriage return at the end of a quoted last cell",
      'name,city\r\nAcme,"Berlin\r"\r\n',
      [
        ["name", "city"],
        ["Acme", "Berlin\r"],
      ],
    ],
    ["a quoted carriage return alone in its row", 'name\n"\r"\n', [["name"], ["\r"]]],
    ["a quoted blank cell alone in its row", 'name\n""\n', [["name"], [""]]],
    [
      "a space between a closing quote and what follows",
      'name,city\n"Acme" ,"Berlin" \n',
      [
        ["name", "city"],
        ["Acme", "Berlin"],
      ],
    ],
    ["a single column", "name\nAcme\nBeta\n", [["name"], ["Acme"], ["Beta"]]],
    [
      "lines that end in LF below a header that ends in CR LF",
      "name\r\nAcme\nBolt\n",
      [["name"], ["Acme"], ["Bolt"]],
    ],
    [
      "lines that end in CR LF below a header that ends in LF",
      'name,city\nAcme,Berlin\r\n\r\nBolt,"Paris"\r\n',
      [
        ["name", "city"],
        ["Acme", "Berlin"],
        ["Bolt", "Paris"],
      ],
    ],
    [
      "lines that end in CR LF",
      "name,city\r\nAcme,Berlin\r\n",
      [
        ["name", "city"],
        ["Acme", "Berlin"],
      ],
    ],
    [
      "no line break at the end",
      "name,city\nAcme,Berlin",
      [
        ["name", "city"],
        ["Acme", "Berlin"],
      ],
    ],
    [
      "a byte order mark",
      "\uFEFFname,city\nAcme,Berlin\n",
      [
        ["name", "city"],
        ["Acme", "Berlin"],
      ],
    ],
    [
      "a byte order mark before a quote",
      '\uFEFF"name",city\nAcme,Berlin\n',
      [
        ["name", "city"],
        ["Acme", "Berlin"],
      ],
    ],
    [
      "quotes",
      'name,city\n"Acme, ""the"" one","a\nb"\n',
      [
        ["name", "city"],
        ['Acme, "the" one', "a\nb"],
      ],
    ],
    [
      "a quoted CR LF",
      'name,city\r\n"a\r\nb",Berlin\r\n',
      [
        ["name", "city"],
        ["a\r\nb", "Berlin"],
      ],
    ],
    [
      "a quote inside a cell without quotes",
      'name,size\npipe,5"\ntube,6"\n',
      [
        ["name", "size"],
        ["pipe", '5"'],
        ["tube", '6"'],
      ],
    ],
    [
      "outer white space",
      "name,city\n Acme , Berlin\n",
      [
        ["name", "city"],
        [" Acme ", " Berlin"],
      ],
    ],
    [
      "blank cells",
      'name,city\n"",\n',
      [
        ["name", "city"],
        ["", ""],
      ],
    ],
  ])("%s", async (_, text, cells) => {
    const surveyed = await survey(await aFile(text));
    expect([surveyed.header, ...(await read(text)).map((row) => row.cells)]).toEqual(cells);
  });
});

describe("line numbers", () => {
  test.each<[string, string, number[]]>([
    ["count from the header on", "a,b\n1,2\n3,4\n", [2, 3]],
    ["count blank lines, which are no rows", "\na,b\n\n\n1,2\n\n3,4\n\n", [5, 7]],
    ["count the line breaks within quotes", 'a,b\n"1\n\n1",2\n3,"4\n"\n5,6\n', [2, 5, 7]],
    ["count CR LF once", 'a,b\r\n"1\r\n1",2\r\n\r\n5,6\r\n', [2, 5]],
    ["count CR LF within quotes as one", 'a\r\n"1\r\n\r\n1"\r\n2\r\n', [2, 5]],
    ["count CR where lines end with it", 'a\r"1\r1"\r\r2\r', [2, 5]],
  ])("%s", async (_, text, lines) => {
    expect((await read(text)).map((row) => row.line)).toEqual(lines);
  });

  test("go on over the pieces of a large file", async () => {
    const rows = Array.from(
      { length: 40_000 },
      (_, n) => `"${n}\nsecond line",${"x".repeat(n % 30)}`,
    );
    const found = await read(`n,filler\n${rows.join("\n")}\n`);
    expect(found).toHaveLength(40_000);
    expect(
      found.every(({ line, cells }, n) => line === 2 + 2 * n && cells[0] === `${n}\nsecond line`),
    ).toBe(true);
  });
});

test.each([0, 1, 2, 3])("a character is whole where a piece ends, %i bytes off", async (offset) => {
  const cell = "x".repeat(offset) + "🟠".repeat(MORE_THAN_A_PIECE / 4);
  expect(await read(`name,city\n${cell},Köln\n`)).toEqual([{ line: 2, cells: [cell, "Köln"] }]);
});

describe("refused", () => {
  const COMMA = "The delimiter was taken to be a comma; if it is another, give it.";
  const OPEN = "a quote is opened here and never closed.";
  const GOES_ON =
    'a quoted cell begins here and goes on after its closing quote; a quote inside a cell is written "".';

  test.each<[string, string, string[]]>([
    [
      "rows that do not fit the header",
      'a,b\n1,2\n3\n"4\n4",5,6\n7,8\n9,,\n',
      [
        `rows.csv, line 3: 1 cell, and the header has 2. ${COMMA}`,
        "rows.csv, line 4: 3 cells, and the header has 2.",
        "rows.csv, line 7: 3 cells, and the header has 2.",
      ],
    ],
    ["a quote never closed", 'a,b\n1,2\n"3,4\n5,6\n', [`rows.csv, line 3, column 1: ${OPEN}`]],
    [
      "a quote never closed, below cells with line breaks",
      'a,b\n"1\n1",2\n\n3,"4\n',
      [`rows.csv, line 5, column 3: ${OPEN}`],
    ],
    [
      "a quote never closed, behind a line break of its row",
      'a,b\n"1\n1","2',
      [`rows.csv, line 3, column 4: ${OPEN}`],
    ],
    ["a quote never closed, in the last cell", 'a,b\n1,"', [`rows.csv, line 2, column 3: ${OPEN}`]],
    ["a quote never closed, in the header", 'a,"b\n1,2\n', [`rows.csv, line 1, column 3: ${OPEN}`]],
    [
      "a cell that goes on after its quotes",
      'a,b\n"Acme" Ltd,Berlin\n"Beta",Paris\n',
      [`rows.csv, line 2, column 1: ${GOES_ON}`],
    ],
    [
      "all mistakes at once, up to a quote that leaves open what follows",
      'a,b\r\n1\r\n4,5,6\r\n7,"x"y\r\n8\r\n',
      [
        `rows.csv, line 2: 1 cell, and the header has 2. ${COMMA}`,
        "rows.csv, line 3: 3 cells, and the header has 2.",
        `rows.csv, line 4, column 3: ${GOES_ON}`,
      ],
    ],
    [
      "100,000 columns",
      `a${",".repeat(99_999)}\n`,
      ["rows.csv, line 1: 100,000 columns; the most is 10,000."],
    ],
    [
      "a line without end",
      `a\nb\n${"x".repeat(17_000_000)}`,
      ["rows.csv, line 3: no line break in 4 million characters."],
    ],
    [
      "a quote that nothing closes in a long file",
      `a\nb\n"c\n${`${"x".repeat(99)}\n`.repeat(100_000)}`,
      [`rows.csv, line 3, column 1: ${OPEN}`],
    ],
    [
      "quotes without end",
      `a\n${'"'.repeat(5_000_001)}`,
      ["rows.csv, line 2: no line break in 4 million characters."],
    ],
  ])("%s", async (_, text, problems) => {
    expect(await problemsOf(text)).toEqual(problems);
  });

  test.each([
    [20, 20, undefined],
    [21, 21, "… and 1 more problem."],
    [30_000, 21, "… and 29,980 more problems."],
  ])("%i mistakes, in a list with an end", async (misfits, listed, last) => {
    const problems = await problemsOf(`a,b\n1,2\n${"1,2,3\n".repeat(misfits)}`);
    expect(problems).toHaveLength(listed);
    expect(problems[19]).toBe("rows.csv, line 22: 3 cells, and the header has 2.");
    expect(problems[20]).toBe(last);
  });

  test("what ends the reading is told behind any number of mistakes", async () => {
    const problems = await problemsOf(`a,b\n1,2\n${"1\n".repeat(30)}"2`);
    expect(problems).toHaveLength(21);
    expect(problems.slice(-2)).toEqual([
      `rows.csv, line 33, column 1: ${OPEN}`,
      "… and 11 more problems.",
    ]);
  });
});
