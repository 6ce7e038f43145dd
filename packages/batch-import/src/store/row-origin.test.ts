import { expect, test } from "vitest";
import { originalFile, originalLine } from "./row-origin.ts";

const origin = { file: "people.csv", column: 1 };

test.each<[string, string | undefined, number]>([
  ["its cell", "17", 17],
  ["none, of a blank cell", "", 0],
  ["none, of a missing cell", undefined, 0],
  ["none, of what is no line", "-1", 0],
  ["none, of what is too large", "9".repeat(20), 0],
])("a row of a plan has the line of the user's file: %s", (_, cell, line) => {
  expect(originalLine(origin, { line: 2, cells: ["a", cell] })).toBe(line);
});

test("a row of the user's own file has its line there", () => {
  expect(originalLine(undefined, { line: 2, cells: ["a", "17"] })).toBe(2);
});

test.each([
  [{ path: "people.csv" }, { file: "people.csv" }],
  [
    { path: "people.xlsx", reading: { sheet: "May" } },
    { file: "people.xlsx", sheet: "May" },
  ],
  [{ path: "plan/changes.jsonl", origin }, { file: "people.csv" }],
  [
    { path: "source.csv", origin: { ...origin, sheet: "May" } },
    { file: "people.csv", sheet: "May" },
  ],
])("the user's file of %j", (source, expected) => {
  expect(originalFile(source)).toEqual(expected);
});
