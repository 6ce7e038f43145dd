import {
  type Check,
  checkOptions,
  FUNCTION,
  isObject,
  kindOf,
  optional,
  wholeNumber,
} from "@x/batch-core/options";
import type { RunOptions } from "../run/run-options.ts";

const OPTIONS: Readonly<Record<keyof RunOptions, Check>> = {
  signal: optional(["an AbortSignal", (value) => value instanceof AbortSignal]),
  onEvent: optional(FUNCTION),
  order: optional(["settled or input", (value) => value === "settled" || value === "input"]),
  store: optional(["an object with sending and answered", isStore]),
  unanswered: optional([
    "a list of { batch, at }",
    (value) => Array.isArray(value) && value.every(isUnanswered),
  ]),
  firstIndex: optional(wholeNumber(0)),
};

/** Returns all problems of the options and the records of a call or run, one sentence each. */
export function findCallProblems(options: object, source: unknown): string[] {
  const problems = checkOptions(options, OPTIONS);
  if (!isSource(source)) {
    problems.push(
      `records: expected an array, an iterable or a web stream; got ${kindOf(source)}.`,
    );
  }
  return problems;
}

function isSource(source: unknown): boolean {
  if (typeof source !== "object" || source === null) return false;
  return [Symbol.iterator, Symbol.asyncIterator, "getReader"].some((way) => way in source);
}

function isStore(value: unknown): boolean {
  return isObject(value) && [value["sending"], value["answered"]].every(FUNCTION[1]);
}

function isUnanswered(value: unknown): boolean {
  return isObject(value) && Number.isFinite(value["at"]) && isObject(value["batch"]);
}
