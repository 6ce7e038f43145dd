import { isObject } from "../../internal/is-object.ts";

/** Says what is wrong with a value; nothing when it is fine. A list of problems has its paths in it. */
export type Check = (value: unknown, path: string) => string | readonly string[] | undefined;

/** What an object can have, by name. A name that ends in `!` cannot be left out. */
export type Checks = Readonly<Record<string, Check>>;

/** Every problem of an object's keys, and of their values. */
export function checkKeys(path: string, value: unknown, checks: Checks): readonly string[] {
  if (!isObject(value)) return [`${path || "options"}: expected an object; got ${show(value)}.`];
  const byName = new Map(Object.entries(checks).map(([key, check]) => [nameOf(key), check]));
  const problems = Object.keys(value).flatMap((name) => {
    const fullName = path === "" ? name : `${path}.${name}`;
    const check = byName.get(name);
    if (check !== undefined)
      return value[name] === undefined ? [] : problemsOf(check, value[name], fullName);
    return [`${fullName}: unknown; there are ${[...byName.keys()].join(", ")}.`];
  });
  const missing = Object.keys(checks).filter(
    (key) => key.endsWith("!") && value[nameOf(key)] === undefined,
  );
  return [...problems, ...missing.map((key) => `${path}.${nameOf(key)}: is missing.`)];
}

function nameOf(key: string): string {
  return key.replace("!", "");
}

/** Every problem of a value, each with its path. */
function problemsOf(check: Check, value: unknown, path: string): readonly string[] {
  const problem = check(value, path) ?? [];
  return typeof problem === "string" ? [`${path}: ${problem}`] : problem;
}

/** A list whose items are checked each for itself. */
export function listOf(what: string, check: Check): Check {
  return (value, path) =>
    Array.isArray(value)
      ? value.flatMap((item: unknown, place) => problemsOf(check, item, `${path}[${place}]`))
      : `expected a list of ${what}; got ${show(value)}.`;
}

/** Problems of values that several objects of a list have under one name. */
export function findTwins(path: string, list: unknown, names: readonly string[]): string[] {
  const seen = new Set<string>();
  return (Array.isArray(list) ? list : []).flatMap((item: unknown, place) =>
    names.flatMap((name) => {
      const value = isObject(item) ? item[name] : undefined;
      const entry = JSON.stringify([name, value]);
      const isTwin = value !== undefined && seen.has(entry);
      seen.add(entry);
      return isTwin ? [`${path}[${place}].${name}: another one has the same.`] : [];
    }),
  );
}

/** Says what is wrong with a value that has no parts. */
type ValueCheck = (value: unknown) => string | undefined;

export function expect(what: string, isFine: (value: unknown) => boolean): ValueCheck {
  return (value) => (isFine(value) ? undefined : `expected ${what}; got ${show(value)}.`);
}

export function oneOf(...allowed: readonly unknown[]): ValueCheck {
  return expect(`one of ${allowed.map(show).join(", ")}`, (value) => allowed.includes(value));
}

/** A whole number. */
export function integer(least: number, most = Number.MAX_SAFE_INTEGER, what = ""): ValueCheck {
  const range = most === Number.MAX_SAFE_INTEGER ? `from ${least}` : `from ${least} to ${most}`;
  return expect(
    `${what}a whole number ${range}`,
    (value) => Number.isSafeInteger(value) && isBetween(value, least, most),
  );
}

export function isBetween(value: unknown, least: number, most: number): boolean {
  return typeof value === "number" && value >= least && value <= most;
}

export function isText(value: unknown): boolean {
  return typeof value === "string" && value !== "";
}

export const TEXT = expect("a text that is not empty", isText);

export function show(value: unknown): string {
  return JSON.stringify(value) ?? String(value);
}
