import { expect, test } from "vitest";
import { columnLetters, parseReference } from "./cell-reference.ts";

test.each<[string, number, number]>([
  ["A1", 1, 1],
  ["Z10", 10, 26],
  ["AA2", 2, 27],
  ["XFD1048576", 1048576, 16384],
])("%s is a cell", (reference, row, column) => {
  expect(parseReference(reference)).toEqual({ row, column });
  expect(columnLetters(column)).toBe(reference.replace(/\d/g, ""));
});

test.each([
  "",
  "A",
  "1",
  "A0",
  "A01",
  "XFE1",
  "A1048577",
  "A1B",
  "a1",
  "A-1",
  "ZZZZZZZZZZZZZ1",
  "A1 ",
])("%j is none", (reference) => {
  expect(parseReference(reference)).toBeUndefined();
});
