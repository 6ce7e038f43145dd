import { writeFile } from "node:fs/promises";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { aFile, readRows, survey } from "../testing/a-file.ts";
import type { Surveyed } from "../read/read-rows.ts";
import type { Row } from "../rows/row.ts";
import { character } from "../../../batch-core/src/testing/character.ts";
import { createProblemList } from "../problems/problems.ts";
import { JsonSplitter } from "./json-splitter.ts";
import { FileError } from "../problems/file-error.ts";

const FORMATS = ["jsonl", "json"] as const;
type JsonFormat = (typeof FORMATS)[number];

function written(objects: readonly string[], format: JsonFormat): string {
  return format === "jsonl" ? objects.join("\n") : `[${objects.join(",\n")}]`;
}

async function allRows(path: string, surveyed: Surveyed): Promise<Row[]> {
  const rows: Row[] = [];
  for await (const row of readRows(path, surveyed)) rows.push(row);
  return rows;
}

async function read(text: string, format: JsonFormat) {
  const path = await aFile(text, `rows.${format}`);
  const surveyed = await survey(path);
  const rows = await allRows(path, surveyed);
  expect(surveyed.rows).toBe(rows.length);
  return { header: surveyed.header, rows };
}

async function surveyOrProblems(text: string, format: JsonFormat) {
  const path = await aFile(text, `rows.${format}`);
  return survey(path, "rows").catch((error: unknown) => {
    if (error instanceof FileError) return error.texts;
    throw error;
  });
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
    const object = fc.record({ a: fc.string({ unit: character }), b: fc.string() });
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
      'rows, line 4, column 6: not JSON: expected a colon, got "2".',
      'rows, line 5, column 6: not JSON: "tru" is wrong.',
      'rows, line 6, column 1: the key "a" holds a NUL character or half of a character.',
      'rows, line 7, column 1: the key "a\\u0000" holds a NUL character or half of a character.',
      'rows, line 8, column 1: the key "id" is there twice, in “properties” and outside.',
    ]);
  });

  test("keys without end", async () => {
    const objects = Array.from({ length: 10_001 }, (_, n) => `{"k${n}":1}`);
    const [problem] = await problemsOf(written(objects, format), format);
    expect(problem).toMatch(/^rows, line 10001, column \d: more than 10,000 different keys\.$/);
  });

  test("a text, a list, a nesting without end", async () => {
    for (const endless of [`{"a":"${"x".repeat(17e6)}`, `{"a":${"[".repeat(17e6)}`]) {
      const [problem] = await problemsOf(written(['{"a":"1"}', endless], format), format);
      expect(problem).toMatch(/^rows, line 2.*4 million characters/);
    }
  });

  test("more values than fit", async () => {
    const large = (item: string) => `{"a":[${`${item},`.repeat(200_000)}"}"]}`;
    const objects = ['{"a":1}', ...["1.0", "{}", "[]", '","', "x"].map(large)];
    const all = await problemsOf(written(objects, format), format);
    expect(all.map((one) => one.replace(/column \d/, "column 1"))).toEqual(
      [2, 3, 4, 5, 6].map(
        (line) =>
          `rows, line ${line}, column 1: an object with more than 200,000 values in lists or objects. Leave out the key that holds them.`,
      ),
    );
  });

  test("a deep nesting is a list that is left alone, or refused", async () => {
    const deep = `{"a":${"[".repeat(1e5)}${"]".repeat(1e5)}}`;
    const found = await surveyOrProblems(written([deep], format), format);
    if (Array.isArray(found)) {
      expect(found[0]).toMatch(
        /^rows, line 1, column \d: (not JSON, or too deeply|the key "a" holds)/,
      );
    } else {
      expect(found).toMatchObject({
        rows: 1,
        nested: [{ column: "a", holds: "unjoinable list", line: 1 }],
      });
    }
  });

  test("lists and objects are cells, and said with the first row that has one", async () => {
    const objects = [
      '{"tags":"a","notes":["x"],"place":null,"n":1}',
      '{"tags":["a",1.10,true],"notes":["x;y"],"place":{"zip":1.0,"at":[]},"n":2}',
      '{"tags":[],"notes":["x",null],"place":["Rome"],"n":3}',
      '{"properties":{"tags":["b"],"notes":[["x"]]},"n":4}',
      '{"notes":[""]}',
    ];
    const path = await aFile(written(objects, format), `rows.${format}`);
    const { nested } = await survey(path);
    expect(nested).toEqual([
      { column: "tags", holds: "list", line: 2 },
      { column: "notes", holds: "unjoinable list", line: 2 },
      { column: "place", holds: "object", line: 2 },
    ]);
    const { rows } = await read(written(objects, format), format);
    expect(rows.map((row) => row.cells)).toEqual([
      ["a", "x", "", "1"],
      ["a;1.10;true", '["x;y"]', '{"zip":1.0,"at":[]}', "2"],
      ["", '["x",null]', "Rome", "3"],
      ["b", '[["x"]]', undefined, "4"],
      [undefined, '[""]', undefined, undefined],
    ]);
  });

  test("a column that comes to hold lists after the survey", async () => {
    const path = await aFile(written(['{"a":"x","b":1}', '{"a":"y"}'], format), `rows.${format}`);
    const { header, name, nested } = await survey(path, "rows");
    await writeFile(path, written(['{"a":"x","b":1}', '{"a":["y"]}'], format));
    await expect(allRows(path, { header, name, nested })).rejects.toThrow(
      "rows, line 2: the file changed after it was checked.",
    );
  });

  test("a key that is there twice in one object", async () => {
    const objects = [
      '{"a":"x:\\":","b":{"a":1}}',
      '{"a":1,"b":2,"a":3}',
      '{"b":{"c":1,"c":2}}',
      '{"a":":","\\u0061":2}',
      '{"properties":{"toString":1,"toString":2}}',
    ];
    const column = format === "jsonl" ? 1 : 2;
    const all = await problemsOf(written(objects, format), format);
    expect(all.map((one) => one.replace(`column ${column}`, "column 1"))).toEqual([
      'rows, line 2, column 1: the key "a" is there twice in one object.',
      'rows, line 3, column 1: the key "c" is there twice in one object.',
      'rows, line 4, column 1: the key "a" is there twice in one object.',
      'rows, line 5, column 1: the key "toString" is there twice in one object.',
    ]);
  });

  test("keys that every object of JavaScript has", async () => {
    const names = ["toString", "__proto__", "constructor", "valueOf", "hasOwnProperty"];
    const object = `{${names.map((name) => `"${name}":"${name}!"`).join(",")}}`;
    const inner = `{"properties":${object}}`;
    const { header, rows } = await read(written([object, inner, "{}"], format), format);
    expect(header).toEqual(names);
    const values = names.map((name) => `${name}!`);
    expect(rows.map((row) => row.cells)).toEqual([values, values, names.map(() => undefined)]);
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
    [
      '"a"',
      `line 1, column 1: expected [ or {, got "\\""; the file has to be one array of objects, or objects one behind the other.`,
    ],
    ['[{"a":1},\n', "line 2, column 1: the file ends here; expected {."],
    ['[{"a":1},\n {"a', "line 2, column 5: the file ends here; expected }."],
    ['[{"a":1}', "line 1, column 9: the file ends here; expected a comma or ]."],
  ])("%j: %s", async (text, problem) => {
    expect(await problemsOf(text, "json")).toEqual([`rows, ${problem}`]);
  });
});

describe("objects over many lines", () => {
  test.each<[string, string, string[], (string | undefined)[][]]>([
    ["one", '{\n  "a": 1,\n  "b": "x"\n}\n', ["a", "b"], [["1", "x"]]],
    ["one on a line", '{"a":1}', ["a"], [["1"]]],
    [
      "several, one behind the other",
      '{\n "a": 1\n}\n{\n "a": 2}{"b": 3}\n',
      ["a", "b"],
      [
        ["1", undefined],
        ["2", undefined],
        [undefined, "3"],
      ],
    ],
    [
      "one with lists of its own",
      '{\n "a": ["x", "y"],\n "data": 7 }',
      ["a", "data"],
      [["x;y", "7"]],
    ],
  ])("%s", async (_, text, header, cells) => {
    for (const name of ["rows.json", "rows"]) {
      const path = await aFile(text, name);
      const surveyed = await survey(path);
      const rows = await allRows(path, surveyed);
      expect(surveyed.header).toEqual(header);
      expect(rows.map((row) => row.cells)).toEqual(cells);
    }
  });

  test("of a first line that is longer than what the format is told by", async () => {
    const long = JSON.stringify({ a: "x".repeat(10_000) });
    const { rows } = await read(`${long}\n{"a":"y"}\n`, "json");
    expect(rows.map(({ cells: [cell] }) => cell?.length)).toEqual([10_000, 1]);
  });

  test.each([
    ['{\n"a": 1\n', "line 3, column 1: the file ends here; expected }."],
    ['{\n"a" 1\n}', 'line 2, column 5: not JSON: expected a colon, got "1".'],
    [
      '{\n"a": 1\n},\n{"a": 2}',
      'line 3, column 2: expected { or the end, got ","; the file has to be one array of objects, or objects one behind the other.',
    ],
  ])("%j: %s", async (text, problem) => {
    expect(await problemsOf(text, "json")).toEqual([`rows, ${problem}`]);
  });

  test("are said once in a file of an object a line", async () => {
    const rest = '  "a": 1,\n  "b": "x"\n}\n'.repeat(30);
    for (const first of ["{", ' {"x": [', "[", '[{"a":1},']) {
      expect(await problemsOf(`\n${first}\n${rest}`, "jsonl")).toEqual([
        "rows, line 2: the object or array that begins here goes on in the next line; expected one object a line. To read objects over many lines, name the file .json.",
      ]);
    }
  });
});

describe("an array in an object", () => {
  const ROWS = '[{"a":1,"b":[{"c":1}]}, {"a":2}]';
  test.each([
    ["as HubSpot lists records", `{"results":${ROWS},"paging":{"next":{"after":"2","link":"]}"}}}`],
    ["over many lines", `{\n  "total": 2,\n  "results" :\n ${ROWS}\n}\n`],
    ["by another name", `{"meta":{"results":"x"},"data":${ROWS},"count":2}`],
    ["records", `{"records":${ROWS}}`],
    ["items", `{"items":${ROWS}}`],
    ["rows", `{"rows":${ROWS}}`],
    ["with other lists around it", `{"errors":[{"x":1}],"results":${ROWS},"links":[{"y":2}]}`],
    ["with the name in a text before it", `{"x":"\\"results\\":[{","results":${ROWS}}`],
    [
      "two pages, one behind the other",
      `{"results":[{"a":1,"b":[{"c":1}]}]}\n{"results":[{"a":2}]}`,
    ],
  ])("%s", async (_, text) => {
    const { header, rows } = await read(text, "json");
    expect(header).toEqual(["a", "b"]);
    expect(rows).toEqual([
      { line: 1, cells: ["1", '[{"c":1}]'] },
      { line: 2, cells: ["2", undefined] },
    ]);
  });

  test("is found wherever a piece of the file ends", async () => {
    const text = '{"x":"\\\\","results" : [ {"a":"]}"},{"a":1} ] ,"y":{"z":[]}}';
    for (let at = 1; at < text.length; at += 1) {
      const splitter = new JsonSplitter(createProblemList("rows"));
      const objects = [...splitter.split(text.slice(0, at)), ...splitter.split(text.slice(at))];
      splitter.end();
      expect(objects.map((object) => object.text)).toEqual(['{"a":"]}"}', '{"a":1}']);
      expect(splitter.wrappers.map((wrapper) => wrapper.text)).toEqual([
        '{"x":"\\\\","results" : [] ,"y":{"z":[]}}',
      ]);
    }
  });

  const REMEDY =
    'To read its list as rows, write the list alone, or name it "results"; to read the object as one row, write it in an array.';
  test.each([
    ['{"results":[],"total":0}', "rows: empty; expected a header and rows."],
    [
      '{"total":2,"companies":[{"a":1},{"a":2}],"people":[{"b":1}]}',
      `rows, line 1, column 1: one object with a list of objects in "companies", "people". ${REMEDY}`,
    ],
    [
      '{"results":[{"a":1}],"data":[{"a":2}]}',
      `rows, line 1, column 1: lists of objects in both "results" and "data". ${REMEDY}`,
    ],
    [
      '{"results":[{"a":1}],"results":[{"a":2}]}',
      'rows, line 1, column 1: a key around the list "results" is there twice.',
    ],
    [
      '{"results":[{"a":1}],"total" 2}',
      'rows, line 1, column 1: what is around the list "results" is not JSON: expected a colon, got "2".',
    ],
    [
      '{"id":1,"items":[{"a":1}]}\n{"id":2,"items":[{"a":2}]}',
      'rows, line 1, column 1: several objects, and this one has a list of objects in "items"; which of them are the rows? Write the rows as one array.',
    ],
    [
      '{\n"a":3}\n{"id":1,"items":[{"a":1}]}',
      'rows, line 3, column 1: several objects, and this one has a list of objects in "items"; which of them are the rows? Write the rows as one array.',
    ],
    ['{"results":[{"a":1}', "rows, line 1, column 20: the file ends here; expected a comma or ]."],
    ['{"results":[{"a":1}]', "rows, line 1, column 21: the file ends here; expected }."],
  ])("%s: %s", async (text, problem) => {
    expect(await problemsOf(text, "json")).toEqual([problem]);
  });

  test("of a key that is not known, and more than is read at once", async () => {
    const text = `{"companies":[${'{"a":1},'.repeat(600_000)}{}]}`;
    expect(await problemsOf(text, "json")).toEqual([
      `rows, line 1, column 1: an object of more than 4 million characters, with a list of objects in "companies". ${REMEDY}`,
    ]);
  });

  test("what follows it is read up to a size", async () => {
    const text = `{"results":[{"a":1}],"rest":"${"x".repeat(5e6)}"}`;
    expect(await problemsOf(text, "json")).toEqual([
      "rows, line 1, column 1: an object of more than 4 million characters.",
    ]);
  });
});
