import { expect, test } from "vitest";
import { createGroups } from "./groups.ts";

test("one reason of one property is one group, with how many values, and those of the most rows first", () => {
  const groups = createGroups();
  const said = (property: string, value: string) => ({
    code: "INVALID_INTEGER",
    property,
    message: `${property}: expected a whole number, got "${value}".`,
    value,
  });
  for (const [line, value] of ["many", "some", "few", "some"].entries()) {
    groups.add(line + 2, said("shoe_size", value));
  }
  groups.add(9, said("age", "old"));
  expect(groups.list()).toEqual([
    {
      code: "INVALID_INTEGER",
      property: "shoe_size",
      message: "shoe_size: expected a whole number, got …",
      firstMessage: 'shoe_size: expected a whole number, got "many".',
      rows: 4,
      lines: [2, 3, 4, 5],
      distinct: 3,
      values: [
        { value: "some", rows: 2, line: 3 },
        { value: "many", rows: 1, line: 2 },
        { value: "few", rows: 1, line: 4 },
      ],
    },
    {
      code: "INVALID_INTEGER",
      property: "age",
      message: 'age: expected a whole number, got "old".',
      rows: 1,
      lines: [9],
      distinct: 1,
      values: [{ value: "old", rows: 1, line: 9 }],
    },
  ]);
});

test("of several messages, what differs is left out, and what all say is not", () => {
  const groups = createGroups();
  for (const [line, said] of [
    'stage: expected one of "lead", "customer", got "Kunde".',
    'stage: expected one of "lead", "customer", got "Leed".',
    'stage: expected one of "lead", "customer", got "Kunde".',
    'domain "a.example": 2 records have it: 11, 12.',
    'domain "b.example": 2 records have it: 11, 14.',
  ].entries()) {
    groups.add(line + 2, { code: "A", message: said });
  }
  expect(groups.list().map(({ message, rows }) => [rows, message])).toEqual([
    [3, 'stage: expected one of "lead", "customer", got …'],
    [2, "domain …: 2 records have it: 11, …"],
  ]);
});

test("without a value, what the message quotes last is it; a message without one is about no value", () => {
  const groups = createGroups();
  for (const key of ["C-1", "C-2"]) {
    groups.add(2, { code: "LINK_MISSING", message: `a.csv, column "Ref" has no "${key}".` });
  }
  groups.add(2, { code: "EMPTY", message: "the row is empty." });
  expect(
    groups.list().map(({ code, distinct, values }) => [code, distinct, values.length]),
  ).toEqual([
    ["LINK_MISSING", 2, 2],
    ["EMPTY", 0, 0],
  ]);
});

test("long values that begin alike are different ones, and equal ones are one", () => {
  const groups = createGroups();
  const begin = "x".repeat(60);
  for (const [line, end] of ["a", "b", "b", "bb"].entries()) {
    groups.add(line + 2, { code: "A", message: "a", value: `${begin}${end}` });
  }
  const value = `${"x".repeat(59)}…`;
  expect(groups.list()).toMatchObject([
    {
      distinct: 3,
      values: [
        { value, rows: 2, line: 3 },
        { value, rows: 1, line: 2 },
        { value, rows: 1, line: 5 },
      ],
    },
  ]);
});

test("values are kept up to a bound, and short", () => {
  const groups = createGroups();
  for (let line = 2; line < 502; line += 1) {
    const value = `${line} ${"x".repeat(1_000)}`;
    groups.add(line, { code: "A", message: "a", value });
  }
  const [group] = groups.list();
  expect(group).toMatchObject({ rows: 500, distinct: 100 });
  expect(group!.values.map(({ value }) => value.length)).toEqual([60, 60, 60, 60, 60]);
});

test("a value that is cut says so, also where it ends within a character", () => {
  const groups = createGroups();
  const values = ["x".repeat(60), "x".repeat(61), `${"x".repeat(58)}\u{1F600}yy`];
  for (const value of values) groups.add(2, { code: "INVALID", message: "no.", value });
  const cut = groups.list()[0]!.values.map(({ isCut, value }) => [isCut, value.length]);
  expect(cut).toEqual([
    [undefined, 60],
    [true, 60],
    [true, 59],
  ]);
});
