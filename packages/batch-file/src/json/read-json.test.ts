import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { aFile, readRows, survey } from "../testing/a-file.ts";
import { FileError } from "../problems/file-error.ts";

const FORMATS = ["jsonl", "json"] as const;
type JsonFormat = (typeof FORMATS)[number];

function written(objects: readonly string[], format: JsonFormat): string {
  return format === "jsonl" ? objects.join("\n") : `[${objects.join(",\n")}]`;
}

async function read(text: string, format: JsonFormat) {
  const path = await aFile(text, `rows.${format}`);
  const surveyed = await survey(path);
  const rows = [];
  for await (const row of readRows(path, surveyed)) rows.push(row);
  expect(surveyed.rows).toBe(rows.length);
  return { header: surveyed.header, rows };
}

async function problemsOf(text: string, format: JsonFormat): Promise<readonly string[]> {
  const path = await aFile(text, `rows.${format}`);
  const error: unknown = await survey(path, "rows").catch((error: unknown) => error);
  if (!(error instanceof FileError)) throw new Error("Expected a FileError.", { cause: error });
  return error.texts;
}

describe.each(FORMATS)("%s", (format) => {
  test.each<[string, string[], string[], (string | undefined)[][]]>([
    [
      "columns are the keys of all objects, in the order they come up in",
      ['{"b":"1","a":"2"}', '{"c":"3","a":"4"}'],
      ["b", "a", "c"],
      [
        ["1", "2", undefined],
        [undefined, "4", "3"],
      ],
    ],
    [
      "numbers and booleans are texts as they are written",
      [
        '{"n":12345678901234567890,"t":true}',
        '{"n":1.10,"t":false}',
        '{"n":-0}',
        '{"n":1e3}',
        '{"n":7}',
      ],
      ["n", "t"],
      [
        ["12345678901234567890", "true"],
        ["1.10", "false"],
        ["-0", undefined],
        ["1e3", undefined],
        ["7", undefined],
      ],
    ],
    ["null is blank, and so is an empty text", ['{"a":null,"b":""}'], ["a", "b"], [["", ""]]],
    [
      "records as HubSpot's API has them",
      ['{"id":"7","properties":{"name":"Acme","rate":1.50},"archived":false}', '{"name":"Bolt"}'],
      ["id", "name", "rate", "archived"],
      [
        ["7", "Acme", "1.50", "false"],
        [undefined, "Bolt", undefined, undefined],
      ],
    ],
    [
      "a key may have any name",
      ['{"__proto__":"a","constructor":1.0,"":"c","properties":"d"}'],
      ["__proto__", "constructor", "", "properties"],
      [["a", "1.0", "c", "d"]],
    ],
    [
      "braces, brackets, commas, quotes and escapes in texts",
      ['{"a":"}],{[\\"\\\\","b":"\\u00e9\\ud83d\\udfe0\\n"}'],
      ["a", "b"],
      [['}],{["\\', "é🟠\n"]],
    ],
  ])("%s", async (_, objects, header, cells) => {
    const found = await read(written(objects, format), format);
    expect(found.header).toEqual(header);
    expect(found.rows.map((row) => row.cells)).toEqual(cells);
  });

  test("any objects of texts read back the same", async () => {
    const object = fc.record({ a: fc.string({ unit: "binary" }), b: fc.string() });
    await fc.assert(
      fc.asyncProperty(fc.array(object, { minLength: 1 }), async (objects) => {
        fc.pre(objects.every(({ a, b }) => !`${a}${b}`.includes("\0") && a.isWellFormed()));
        const texts = objects.map((one) => JSON.stringify(one));
        const { rows } = await read(written(texts, format), format);
        expect(rows.map((row) => row.cells)).toEqual(objects.map(({ a, b }) => [a, b]));
      }),
      { numRuns: 50 },
    );
  });

  test("more than a piece of a file, with no memory of a row before", async () => {
    const objects = Array.from({ length: 30_000 }, (_, n) =>
      JSON.stringify({ n, [n % 2 ? "odd" : "even"]: '}\\"é'.repeat(n % 7) }),
    );
    const { rows } = await read(written(objects, format), format);
    expect(rows).toHaveLength(30_000);
    const expected = (n: number): string[] => {
      const text = '}\\"é'.repeat(n % 7);
      return n % 2 ? [String(n), "", text] : [String(n), text, ""];
    };
    expect(rows.every(({ cells }, n) => cells.join("|") === expected(n).join("|"))).toBe(true);
  });

  test("all mistakes at once, by line and column", async () => {
    const objects = [
      '{"a":1}',
      '{"a":[1]}',
      '{"a":{"b":1},"c":[]}',
      '{"a" 2}',
      '{"a":tru}',
      '{"a":"\\ud800"}',
      '{"a\\u0000":1}',
      '{"id":1,"properties":{"id":2,"b":[]}}',
    ];
    const column = format === "jsonl" ? 1 : 2;
    const all = await problemsOf(written(objects, format), format);
    expect(all.map((one) => one.replace(`column ${column}`, "column 1"))).toEqual([
      'rows, line 2, column 1: the key "a" holds a list; expected one value.',
      'rows, line 3, column 1: the key "a" holds an object; expected one value.',
      'rows, line 3, column 1: the key "c" holds a list; expected one value.',
      'rows, line 4, column 6: not JSON: expected a colon, got "2".',
      'rows, line 5, column 6: not JSON: "tru" is wrong.',
      'rows, line 6, column 1: the key "a" holds a NUL character or half of a character.',
      'rows, line 7, column 1: the key "a\\u0000" holds a NUL character or half of a character.',
      'rows, line 8, column 1: the key "id" is there twice, in “properties” and outside.',
      'rows, line 8, column 1: the key "b" holds a list; expected one value.',
    ]);
  });

  test("keys without end", async () => {
    const objects = Array.from({ length: 10_001 }, (_, n) => `{"k${n}":1}`);
    const [problem] = await problemsOf(written(objects, format), format);
    expect(problem).toMatch(/^rows, line 10001, column \d: more than 10000 different keys\.$/);
  });

  test("a text, a list, a nesting without end", async () => {
    for (const endless of [`{"a":"${"x".repeat(17e6)}`, `{"a":${"[".repeat(17e6)}`]) {
      const [problem] = await problemsOf(written(['{"a":"1"}', endless], format), format);
      expect(problem).toMatch(/^rows, line 2.*4 million characters/);
    }
    const deep = `{"a":${"[".repeat(1e6)}${"]".repeat(1e6)}}`;
    const [problem] = await problemsOf(written([deep], format), format);
    expect(problem).toMatch(
      /^rows, line 1, column \d: (not JSON, or too deeply|the key "a" holds)/,
    );
  });
});

describe("lines", () => {
  test("blank ones are no rows, and are counted", async () => {
    const { rows } = await read('\n{"a":1}\r\n\r\n  \n {"a":2} \n', "jsonl");
    expect(rows.map((row) => row.line)).toEqual([2, 5]);
  });

  test("each has to hold an object", async () => {
    expect(await problemsOf('{"a":1}\n[1]\n"x"\n{"a":1}{"a":2}', "jsonl")).toEqual([
      "rows, line 2, column 1: expected an object of column names and values: {…}.",
      "rows, line 3, column 1: expected an object of column names and values: {…}.",
      'rows, line 4, column 8: not JSON: "{" is wrong.',
    ]);
  });
});

describe("an array", () => {
  test("counts its objects, as all may be on one line", async () => {
    const { rows } = await read('[{"a":1},{"a":2}\n\n,{"a":3}]\n', "json");
    expect(rows.map((row) => row.line)).toEqual([1, 2, 3]);
  });

  const WHOLE = "; the file has to be one array of objects.";
  test.each([
    ['[{"a":1}\n {"a":2}]', `line 2, column 2: expected a comma or ], got "{"${WHOLE}`],
    ['[{"a":1},]', `line 1, column 10: expected {, got "]"${WHOLE}`],
    ['[{"a":1},\n\n 7]', `line 3, column 2: expected {, got "7"${WHOLE}`],
    ['["a"]', `line 1, column 2: expected { or ], got "\\""${WHOLE}`],
    ['[{"a":1}]\n[{"a":2}]', `line 2, column 1: expected nothing more, got "["${WHOLE}`],
    ['"a"', `line 1, column 1: expected [, got "\\""${WHOLE}`],
    ['[{"a":1},\n', "line 2, column 1: the file ends here; expected {."],
    ['[{"a":1},\n {"a', "line 2, column 5: the file ends here; expected }."],
    ['[{"a":1}', "line 1, column 9: the file ends here; expected a comma or ]."],
  ])("%j: %s", async (text, problem) => {
    expect(await problemsOf(text, "json")).toEqual([`rows, ${problem}`]);
  });

  test("that is in an object is not found", async () => {
    expect(await problemsOf('{"results":[{"a":1}]}', "json")).toEqual([
      'rows, line 1, column 1: the key "results" holds a list; expected one value.',
    ]);
  });
});
