import { API_VERSIONS } from "@x/batch-types/registry";
import { findObject } from "./find-object.ts";
import { isObject } from "../internal/is-object.ts";
import { typeName, show } from "../internal/show.ts";

/** Returns the problem of an option's value as a sentence; undefined when there is none. */
export type Check = (value: unknown) => string | undefined;

/** The check of each option, by its name. An option that is an object has a record of checks. */
export type Checks = Readonly<Record<string, Check | Readonly<Record<string, Check>>>>;

/** The values an option accepts: in words, as they follow "expected", and as a test. */
export type Accepted = readonly [words: string, isFine: (value: unknown) => boolean];

export const FLAG: Accepted = ["true or false", (value) => typeof value === "boolean"];
export const FUNCTION: Accepted = ["a function", (value) => typeof value === "function"];
export const VERSION = oneOf(API_VERSIONS);
export const LIST_ID: Accepted = [
  "the id of a list, a whole number",
  (value) =>
    (typeof value === "string" || typeof value === "number") && /^\d{1,15}$/.test(String(value)),
];

/**
 * Accepts the values of a list.
 *
 * @example
 * oneOf(["v3", "v4"])[0]; //=> "one of v3, v4"
 */
export function oneOf(values: readonly unknown[]): Accepted {
  return [`one of ${values.join(", ")}`, (value) => values.includes(value)];
}

/**
 * Accepts whole numbers from `least` to `most`. Without `most` there is no upper bound.
 *
 * @example
 * wholeNumber(1, 100)[0]; //=> "a whole number from 1 to 100"
 */
export function wholeNumber(least: number, most: number = Number.MAX_SAFE_INTEGER): Accepted {
  const range = most === Number.MAX_SAFE_INTEGER ? `${least}` : `${least} to ${most}`;
  return [
    `a whole number from ${range}`,
    (value) => Number.isInteger(value) && Number(value) >= least && Number(value) <= most,
  ];
}

/**
 * Returns the check of an option that must be given.
 *
 * @example
 * required(FUNCTION)(undefined); //=> "expected a function; got undefined."
 */
export function required([words, isFine]: Accepted): Check {
  return (value) => (isFine(value) ? undefined : `expected ${words}; got ${show(value)}.`);
}

/**
 * Returns the check of an option that may be left out.
 *
 * @example
 * optional(FUNCTION)(undefined); //=> undefined
 */
export function optional(kind: Accepted): Check {
  const check = required(kind);
  return (value) => (value === undefined ? undefined : check(value));
}

export function checkObjectType(value: unknown): string | undefined {
  if (typeof value === "string" && findObject(value) !== undefined) return undefined;
  return `unknown object type ${show(value)}. Expected a name such as contacts, a type id such as 2-345, or a custom object such as p_vendor.`;
}

/** Returns a sentence for each unknown name: a misspelt option would have no effect. */
export function findUnknownNames(given: object, names: readonly string[]): string[] {
  return Object.keys(given)
    .filter((name) => !names.includes(name))
    .map((name) => `${name}: unknown; there are ${names.join(", ")}.`);
}

/**
 * Returns every problem of an object of options, one sentence each: unknown names first, then wrong values.
 *
 * @param prefix Put before each name, such as `timeouts.`.
 *
 * @example
 * const checks = { retries: optional(wholeNumber(0)) };
 * checkOptions({ retries: -1 }, checks); //=> ["retries: expected a whole number from 0; got -1."]
 */
export function checkOptions(given: unknown, checks: Checks, prefix = ""): string[] {
  if (!isObject(given)) {
    return [`${prefix.slice(0, -1) || "options"}: expected an object; got ${typeName(given)}.`];
  }
  const unknown = findUnknownNames(given, Object.keys(checks));
  const problems = unknown.map((problem) => prefix + problem);
  for (const [name, check] of Object.entries(checks)) {
    const value = given[name];
    if (typeof check === "object") {
      if (value !== undefined) problems.push(...checkOptions(value, check, `${name}.`));
    } else {
      const problem = check(value);
      if (problem !== undefined) problems.push(`${prefix}${name}: ${problem}`);
    }
  }
  return problems;
}
