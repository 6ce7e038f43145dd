import type { RunOptions } from "../run/run-options.ts";
import { type Check, checkKeys, expect, isFunction, isObject, nameOf } from "./check-keys.ts";

const OPTIONS: Readonly<Record<keyof RunOptions, Check>> = {
  signal: expect("an AbortSignal", (value) => value instanceof AbortSignal),
  onEvent: expect("a function", isFunction),
  order: expect("settled or input", (value) => value === "settled" || value === "input"),
  store: expect(
    "an object with sending and answered",
    (value) => isObject(value) && [value["sending"], value["answered"]].every(isFunction),
  ),
  unanswered: expect(
    "a list of { batch, at }",
    (value) => Array.isArray(value) && value.every(isUnanswered),
  ),
  firstIndex: expect(
    "a whole number from 0",
    (value) => Number.isSafeInteger(value) && Number(value) >= 0,
  ),
};

/** Every problem of the options of a call or run, and of where its records come from. */
export function findCallProblems(options: object, source: unknown): string[] {
  const problems = checkKeys(options, OPTIONS);
  if (!isSource(source)) {
    problems.push(
      `records: expected an array, an iterable or a web stream; got ${nameOf(source)}.`,
    );
  }
  return problems;
}

function isSource(source: unknown): boolean {
  if (!isObject(source)) return false;
  const ways = [Symbol.iterator, Symbol.asyncIterator, "getReader"];
  return ways.some((way) => way in source);
}

function isUnanswered(value: unknown): boolean {
  return isObject(value) && Number.isFinite(value["at"]) && isObject(value["batch"]);
}
