import { describe, expect, test } from "vitest";
import { FileError } from "../problems/file-error.ts";
import { aFile, readRows, survey } from "../testing/a-file.ts";
import { cleanName, whatIsCleaned } from "./clean-name.ts";

test.each<[string, string, string | undefined]>([
  ["email", "email", undefined],
  [" email\t", "email", "blanks at the ends"],
  ["\u00A0email\u00A0", "email", "blanks at the ends"],
  ["\u200Bem\u00ADail", "email", "U+200B, U+00AD"],
  ["\u202A email \u202C", "email", "U+202A, U+202C, blanks at the ends"],
  ["\u2066email\u2069\u200B\u200B", "email", "U+2066, U+2069, U+200B"],
  ["\uFEFFemail", "email", "U+FEFF"],
  ["email\u200D", "email", "U+200D"],
  ["First\u00A0name", "First\u00A0name", undefined],
  ["نام\u200Cها", "نام\u200Cها", undefined],
  ["👩\u200D💻", "👩\u200D💻", undefined],
  ["", "", undefined],
  [" \u200B", "", "U+200B, blanks at the ends"],
])("%j is cleaned to %j", (name, clean, what) => {
  expect(cleanName(name)).toBe(clean);
  expect(whatIsCleaned(name)).toBe(what);
});

describe("the header of a survey", () => {
  const expected = {
    header: ["email", "city", "name"],
    rawHeader: ["\u200Bemail", "city", " name "],
    cleaned: [
      { column: 0, from: "\u200Bemail", to: "email", what: "U+200B" },
      { column: 2, from: " name ", to: "name", what: "blanks at the ends" },
    ],
  };
  const rows = [["a@example.com", "Rome", "Ada "]];

  test.each([
    ["rows.csv", "\u200Bemail,city, name \na@example.com,Rome,Ada \n"],
    ["rows.jsonl", '{"\u200Bemail":"a@example.com","city":"Rome"," name ":"Ada "}'],
    ["rows.json", '[{"\u200Bemail":"a@example.com","city":"Rome"," name ":"Ada "}]'],
  ])("of %s is clean, and says what it was; cells stay as they are", async (name, content) => {
    const path = await aFile(content, name);
    const surveyed = await survey(path);
    expect(surveyed).toMatchObject(expected);
    const found = [];
    for await (const { cells } of readRows(path, surveyed)) found.push(cells);
    expect(found).toEqual(rows);
  });

  test.each([
    ["rows.csv", "\nname,city,\u200Bname\nAda,Rome,Bob\n", 2],
    ["rows.jsonl", '{"name":"Ada"}\n{"name ":"Bob"}\n', 2],
  ])("of %s with two names that become one is refused", async (name, content, line) => {
    const error: unknown = await survey(await aFile(content, name), name).catch((e: unknown) => e);
    if (!(error instanceof FileError)) throw new Error("Expected a FileError.", { cause: error });
    const column = name === "rows.jsonl" ? ", column 1" : "";
    expect(error.code).toBe("HEADER");
    expect(error.texts).toEqual([
      `${name}, line ${line}${column}: two columns are named "name", which differ only in invisible characters or in blanks at the ends. Rename one of them.`,
    ]);
  });

  test("may have several blank names, and the same name twice", async () => {
    const surveyed = await survey(await aFile("a, ,,a\n1,2,3,4\n"));
    expect(surveyed.header).toEqual(["a", "", "", "a"]);
  });
});
