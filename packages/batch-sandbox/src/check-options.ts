import { checkDefinitions } from "./check-definitions.ts";
import { isObject } from "./is-object.ts";

/** Says what is wrong with a value; nothing when it is fine. */
type Check = (value: unknown) => string | readonly string[] | undefined;

const OPTIONS: Readonly<Record<string, Check>> = {
  limits: checkLimits,
  accessToken: expect("a text that is not empty", (value) => isText(value) && value !== ""),
  properties: checkDefinitions,
  quirks: (quirks) => checkKeys("quirks", quirks, QUIRKS),
  seed: expect("a number", Number.isFinite),
  clock: expect("a function", (value) => typeof value === "function"),
  latency: expect("milliseconds, or [least, most]", isLatency),
};

const QUIRKS: Readonly<Record<string, Check>> = {
  traceIdEcho: oneOf(true, false),
  updateWithBadValue: oneOf(207, 400),
  equalNewEmails: oneOf("one-wins", "conflict"),
  errorStatus202609: oneOf(207, 200),
  resultOrder: oneOf("shuffled", "reversed", "input"),
};

const LIMITS: Readonly<Record<string, Check>> = {
  requests: expect("a whole number from 1", isPositiveInteger),
  perMilliseconds: expect("a whole number from 1", isPositiveInteger),
  daily: expect("a whole number from 1", isPositiveInteger),
};

/** Every problem of the options a user wrote, in words. */
export function findProblems(options: unknown): readonly string[] {
  return checkKeys("", options, OPTIONS);
}

function checkLimits(limits: unknown): readonly string[] {
  const problems = checkKeys("limits", limits, LIMITS);
  if (!isObject(limits)) return problems;
  const missing = ["requests", "perMilliseconds"].filter((name) => limits[name] === undefined);
  return [...problems, ...missing.map((name) => `limits.${name}: is missing.`)];
}

function checkKeys(
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

function expect(what: string, isFine: (value: unknown) => boolean): Check {
  return (value) => (isFine(value) ? undefined : `expected ${what}; got ${show(value)}.`);
}

function oneOf(...allowed: readonly unknown[]): Check {
  return expect(`one of ${allowed.map(show).join(", ")}`, (value) => allowed.includes(value));
}

function isLatency(value: unknown): boolean {
  if (!Array.isArray(value)) return isDuration(value);
  return value.length === 2 && value.every(isDuration) && value[0] <= value[1];
}

function isDuration(value: unknown): boolean {
  return Number.isFinite(value) && Number(value) >= 0;
}

function isPositiveInteger(value: unknown): boolean {
  return Number.isSafeInteger(value) && Number(value) >= 1;
}

function isText(value: unknown): value is string {
  return typeof value === "string";
}

function show(value: unknown): string {
  return JSON.stringify(value) ?? String(value);
}
