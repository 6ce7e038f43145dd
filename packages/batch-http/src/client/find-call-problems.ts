import {
  type Check,
  checkOptions,
  FUNCTION,
  isObject,
  typeName,
  optional,
  wholeNumber,
} from "@x/batch-core/options";
import { type Lane, LANES } from "../limits/lane.ts";
import type { RunOptions } from "../run/run-options.ts";

const OPTIONS: Readonly<Record<keyof RunOptions, Check>> = {
  signal: optional(["an AbortSignal", (value) => value instanceof AbortSignal]),
  onEvent: optional(FUNCTION),
  order: optional(["settled or input", (value) => value === "settled" || value === "input"]),
  lane: optional(["live, normal or backfill", (value) => LANES.includes(value as Lane)]),
  name: optional(["a text", (value) => typeof value === "string"]),
  store: optional(["an object with sending and answered", isStore]),
  unanswered: optional([
    "a list of { batch, at }",
    (value) => Array.isArray(value) && value.every(isUnanswered),
  ]),
  firstIndex: optional(wholeNumber(0)),
};

/** Returns all problems of the options of a run and of its source, one sentence each. */
export function findRunProblems(options: object, source: unknown): string[] {
  const ways = [Symbol.iterator, Symbol.asyncIterator, "getReader"];
  return findProblems(options, source, ways, "an array, an iterable or a web stream");
}

/** Returns all problems of the options of a call beside records and of its inputs, one sentence each. */
export function findCallProblems(options: object, inputs: unknown): string[] {
  return findProblems(options, inputs, [Symbol.iterator], "an array or another iterable");
}

/** Returns all problems of the options of a call without inputs, one sentence each. */
export function findOptionsProblems(options: object): string[] {
  return checkOptions(options, OPTIONS);
}

function findProblems(
  options: object,
  source: unknown,
  ways: readonly (string | symbol)[],
  expected: string,
): string[] {
  const problems = findOptionsProblems(options);
  if (typeof source === "object" && source !== null && ways.some((way) => way in source)) {
    return problems;
  }
  return [...problems, `records: expected ${expected}; got ${typeName(source)}.`];
}

function isStore(value: unknown): boolean {
  return isObject(value) && [value["sending"], value["answered"]].every(FUNCTION[1]);
}

function isUnanswered(value: unknown): boolean {
  return isObject(value) && Number.isFinite(value["at"]) && isObject(value["batch"]);
}
