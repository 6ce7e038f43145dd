import fc from "fast-check";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import Papa from "papaparse";
import { describe, expect, test } from "vitest";
import { createCsvFile } from "../node/csv-file.ts";
import { fromBlob } from "../source/from-blob.ts";
import { survey as surveyOf } from "../read/survey.ts";
import { character } from "../../../batch-core/src/testing/character.ts";
import { readRows as readRowsOf } from "../read/read-rows.ts";
import { aFile, aFolder, readRows, survey } from "../testing/a-file.ts";
import { toCsv } from "./to-csv.ts";
import type { Row } from "../rows/row.ts";

test.each<[string, string[][], string]>([
  ["no rows", [], ""],
  [
    "plain cells",
    [
      ["a", "b"],
      ["1", ""],
    ],
    "a,b\n1,\n",
  ],
  [
    "cells with a meaning",
    [["a,b", 'c"d', "e\nf", "g\rh", " i", "j\u00A0"]],
    '"a,b","c""d","e\nf","g\rh"," i","j\u00A0"\n',
  ],
  ["what may be taken for a delimiter", [["a;b", "c|d", "e\tf"]], '"a;b","c|d","e\tf"\n'],
  ["one blank cell", [["name"], [""], ["Acme"]], 'name\n""\nAcme\n'],
  [
    "blank cells alone",
    [
      ["a", "b"],
      ["", ""],
    ],
    'a,b\n"",\n',
  ],
  ["formulas", [["=1+1", "+49", "@x"]], "=1+1,+49,@x\n"],
])("%s", (_, rows, text) => {
  expect(toCsv(rows)).toBe(text);
});

test("a byte order mark is there when asked for", async () => {
  expect(toCsv([["Jörg"]], { bom: true })).toBe("\uFEFFJörg\n");
  const path = join(await aFolder(), "rows.csv");
  const file = await createCsvFile(path, ["name"], { bom: true });
  for (let n = 0; n < 500; n += 1) await file.add([`Jörg ${n}`]);
  await file.close();
  const text = await readFile(path, "utf8");
  expect(text.startsWith("\uFEFFname\nJörg 0\n")).toBe(true);
  expect(text.lastIndexOf("\uFEFF")).toBe(0);
});

describe("hasBom", () => {
  test.each<[string, string | Uint8Array, string, boolean]>([
    ["UTF-8 with one", "\uFEFFa\n1\n", "rows.csv", true],
    ["UTF-8 without", "a\n1\n", "rows.csv", false],
    ["UTF-16 with one", Buffer.from("\uFEFFa\n1\n", "utf16le"), "rows.csv", true],
    ["UTF-16 without", Buffer.from("a\n1\n", "utf16le"), "rows.csv", false],
    ["JSON with one", '\uFEFF[{"a":1}]', "rows.json", true],
  ])("%s", async (_, content, name, hasBom) => {
    expect(await survey(await aFile(content, name))).toMatchObject({ hasBom });
  });
});

test("a column with blank cells alone keeps all its rows", async () => {
  const path = join(await aFolder(), "rows.csv");
  const file = await createCsvFile(path, ["name"]);
  for (const name of ["", "Acme", "", ""]) await file.add([name]);
  await file.close();
  const surveyed = await survey(path);
  const rows = [];
  for await (const { cells } of readRows(path, surveyed)) rows.push(cells);
  expect(rows).toEqual([[""], ["Acme"], [""], [""]]);
});

/** Mostly what means something in a CSV. */
const cell = fc.string({
  unit: fc.oneof(
    fc.constantFrom('"', ",", ";", "|", "\t", "\n", "\r", " ", "\uFEFF", "x"),
    fc.string({ maxLength: 1, unit: character }).filter((text) => text !== "\0"),
  ),
  maxLength: 6,
});

test("any rows read back as they were, with this reader and with another", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 1, max: 4 }).chain((width) =>
        fc.record({
          table: fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1 }),
          width: fc.constant(width),
          bom: fc.boolean(),
        }),
      ),
      async ({ table, width, bom }) => {
        const header = Array.from({ length: width }, (_, n) => `column ${n}`);
        const text = toCsv([header, ...table], { bom });
        const file = fromBlob(new Blob([text]), "rows.csv");
        const surveyed = await surveyOf(file);
        const rows: Row["cells"][] = [];
        for await (const { cells } of readRowsOf(file, surveyed)) rows.push(cells);
        expect(rows).toEqual(table);
        expect(Papa.parse(text.replace(/^\uFEFF/, "").slice(0, -1)).data).toEqual([
          header,
          ...table,
        ]);
      },
    ),
    { numRuns: 500 },
  );
});
