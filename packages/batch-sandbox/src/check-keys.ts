import { isObject } from "./is-object.ts";

/** Says what is wrong with a value; nothing when it is fine. */
export type Check = (value: unknown) => string | readonly string[] | undefined;

/** Every problem of an object's keys, and of their values. */
export function checkKeys(
  path: string,
  value: unknown,
  checks: Readonly<Record<string, Check>>,
): readonly string[] {
  if (!isObject(value)) return [`${path || "options"}: expected an object; got ${show(value)}.`];
  return Object.keys(value).flatMap((name) => {
    const fullName = path === "" ? name : `${path}.${name}`;
    if (!Object.hasOwn(checks, name)) {
      return [`${fullName}: unknown; there are ${Object.keys(checks).join(", ")}.`];
    }
    const problem = value[name] === undefined ? undefined : checks[name]!(value[name]);
    if (problem === undefined) return [];
    return typeof problem === "string" ? [`${fullName}: ${problem}`] : problem;
  });
}

export function expect(what: string, isFine: (value: unknown) => boolean): Check {
  return (value) => (isFine(value) ? undefined : `expected ${what}; got ${show(value)}.`);
}

export function oneOf(...allowed: readonly unknown[]): Check {
  return expect(`one of ${allowed.map(show).join(", ")}`, (value) => allowed.includes(value));
}

export function isPositiveInteger(value: unknown): boolean {
  return Number.isSafeInteger(value) && Number(value) >= 1;
}

export function isText(value: unknown): boolean {
  return typeof value === "string" && value !== "";
}

export function show(value: unknown): string {
  return JSON.stringify(value) ?? String(value);
}
