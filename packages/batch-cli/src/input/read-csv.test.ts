import type { createReadStream as CreateReadStream, ReadStream } from "node:fs";
import { setTimeout } from "node:timers/promises";
import { describe, expect, test, vi } from "vitest";
import { aFile } from "../../test/temporary.ts";
import { readCsv, type Row } from "./read-csv.ts";

const opened: ReadStream[] = [];

vi.mock("node:fs", async (original) => {
  const fs = await original<{ createReadStream: typeof CreateReadStream }>();
  const createReadStream: typeof CreateReadStream = (...given) => {
    const stream = fs.createReadStream(...given);
    opened.push(stream);
    return stream;
  };
  return { ...fs, createReadStream };
});

/** More than one piece of a file that is read. */
const MORE_THAN_A_PIECE = 300 * 1024;

async function read(content: string | Uint8Array): Promise<Row[]> {
  return collect(await aFile(content));
}

async function collect(path: string): Promise<Row[]> {
  const rows: Row[] = [];
  for await (const some of readCsv(path)) rows.push(...some);
  return rows;
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
      "name,city\n,\n",
      [
        ["name", "city"],
        ["", ""],
      ],
    ],
  ])("%s", async (_, text, cells) => {
    expect((await read(text)).map((row) => row.cells)).toEqual(cells);
  });
});

describe("line numbers", () => {
  test.each<[string, string, number[]]>([
    ["count from the header on", "a,b\n1,2\n3,4\n", [1, 2, 3]],
    ["count blank lines, which are no rows", "\na,b\n\n\n1,2\n\n3,4\n\n", [2, 5, 7]],
    ["count the line breaks within quotes", 'a,b\n"1\n\n1",2\n3,"4\n"\n5,6\n', [1, 2, 5, 7]],
    ["count CR LF once", 'a,b\r\n"1\r\n1",2\r\n\r\n5,6\r\n', [1, 2, 5]],
    ["count CR LF within quotes as one", 'a\r\n"1\r\n\r\n1"\r\n2\r\n', [1, 2, 5]],
  ])("%s", async (_, text, lines) => {
    expect((await read(text)).map((row) => row.line)).toEqual(lines);
  });

  test("go on over the pieces of a large file", async () => {
    const rows = Array.from(
      { length: 40_000 },
      (_, n) => `"${n}\nsecond line",${"x".repeat(n % 30)}`,
    );
    const read40 = await read(`n,filler\n${rows.join("\n")}\n`);
    expect(read40.length).toBe(40_001);
    expect(
      read40
        .slice(1)
        .every(({ line, cells }, n) => line === 2 + 2 * n && cells[0] === `${n}\nsecond line`),
    ).toBe(true);
  });
});

test.each([0, 1, 2, 3])("a character is whole where a piece ends, %i bytes off", async (offset) => {
  const cell = "x".repeat(offset) + "🟠".repeat(MORE_THAN_A_PIECE / 4);
  expect(await read(`name,city\n${cell},Köln\n`)).toEqual([
    { line: 1, cells: ["name", "city"] },
    { line: 2, cells: [cell, "Köln"] },
  ]);
});

test("a byte order mark further down is text", async () => {
  const filler = "x".repeat(MORE_THAN_A_PIECE);
  const rows = await read(`name\n${filler}\n\uFEFFAcme\n`);
  expect(rows.at(-1)?.cells).toEqual(["\uFEFFAcme"]);
});

describe("a broken quote", () => {
  const NEVER_CLOSED = "a quote is opened in this row and never closed.";
  const GOES_ON = `a quoted cell in this row goes on after its closing quote; a quote inside a cell is written "".`;

  test.each<[string, string, number, string]>([
    ["never closed", 'a,b\n1,2\n"3,4\n5,6\n', 3, NEVER_CLOSED],
    ["never closed, below cells with line breaks", 'a,b\n"1\n1",2\n\n3,"4\n', 5, NEVER_CLOSED],
    ["never closed, in the last cell", 'a,b\n1,"', 2, NEVER_CLOSED],
    ["never closed, in the header", 'a,"b\n1,2\n', 1, NEVER_CLOSED],
    [
      "closed within a cell, which would swallow the next row",
      'a,b\n"Acme" Ltd,Berlin\n"Beta",Paris\n',
      2,
      GOES_ON,
    ],
    ["closed within a cell, in a later row", 'a,b\r\n1,2\r\n"x"y,3\r\n"4",5\r\n', 3, GOES_ON],
  ])("%s", async (_, text, line, problem) => {
    const path = await aFile(text);
    await expect(collect(path)).rejects.toThrow(`${path}, line ${line}: ${problem}`);
  });

  test("the rows before it are given", async () => {
    const path = await aFile('a,b\n1,2\n"3,4\n');
    const rows: Row[] = [];
    const reading = (async () => {
      for await (const some of readCsv(path)) rows.push(...some);
    })();
    await expect(reading).rejects.toThrow("line 3");
    expect(rows.map((row) => row.cells)).toEqual([
      ["a", "b"],
      ["1", "2"],
    ]);
  });

  test("is told early in a long file, and nothing more of it is read", async () => {
    const megabytes = 60;
    const filler = Buffer.from(`${"x".repeat(99)},y\n`.repeat(10_000 * megabytes));
    const path = await aFile(Buffer.concat([Buffer.from('a,b\n1,2\n"3,4\n'), filler]));
    await expect(collect(path)).rejects.toThrow(`${path}, line 3: ${NEVER_CLOSED}`);
    const stream = opened.at(-1)!;
    await vi.waitFor(() => expect(stream.destroyed).toBe(true));
    expect(stream.bytesRead).toBeLessThan(12 * 1024 * 1024);
  });
});

test("little more is read than is asked for", async () => {
  const path = await aFile(`a,b\n${`${"x".repeat(98)},y\n`.repeat(100_000)}`);
  const rows = readCsv(path);
  const { value } = await rows.next();
  expect(value?.[0]).toEqual({ line: 1, cells: ["a", "b"] });
  expect(value?.length).toBeLessThan(10_000);
  await setTimeout(100);
  await rows.return();
  const stream = opened.at(-1)!;
  await vi.waitFor(() => expect(stream.destroyed).toBe(true));
  expect(stream.bytesRead).toBeLessThan(3 * 1024 * 1024);
});
