import { expect, test } from "vitest";
import {
  checkOptions,
  FLAG,
  FUNCTION,
  oneOf,
  optional,
  required,
  wholeNumber,
} from "./check-options.ts";

const checks = {
  name: required(oneOf(["one", "two"])),
  size: optional(wholeNumber(1, 10)),
  now: optional(FUNCTION),
  wait: { flag: required(FLAG), longest: optional(wholeNumber(0)) },
};

test("nothing is wrong", () => {
  const wait = { flag: true, longest: undefined };
  expect(checkOptions({ name: "one", size: 10, now: () => 1, wait }, checks)).toEqual([]);
  expect(checkOptions({ name: "two" }, checks)).toEqual([]);
});

test("every problem is named, unknown names first", () => {
  const wait = { longest: -1, shortest: 1 };
  expect(checkOptions({ siez: 1, size: 11, now: 1, wait }, checks)).toEqual([
    "siez: unknown; there are name, size, now, wait.",
    "name: expected one of one, two; got undefined.",
    "size: expected a whole number from 1 to 10; got 11.",
    "now: expected a function; got 1.",
    "wait.shortest: unknown; there are flag, longest.",
    "wait.flag: expected true or false; got undefined.",
    "wait.longest: expected a whole number from 0; got -1.",
  ]);
});

test.each([
  [undefined, "undefined"],
  [null, "null"],
  [7, "7"],
  ["a secret", "string"],
  [["a secret"], "object"],
])("no options at all: %j", (given, got) => {
  expect(checkOptions(given, checks)).toEqual([`options: expected an object; got ${got}.`]);
  if (given === undefined) return;
  expect(checkOptions({ name: "one", wait: given }, checks)).toEqual([
    `wait: expected an object; got ${got}.`,
  ]);
});
