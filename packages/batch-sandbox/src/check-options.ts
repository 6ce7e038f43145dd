import { checkApps } from "./check-apps.ts";
import { checkDefinitions } from "./check-definitions.ts";
import { checkOwners } from "./check-owners.ts";
import { checkFaults } from "./check-faults.ts";
import { type Check, checkKeys, expect, isPositiveInteger, oneOf } from "./check-keys.ts";
import { isLatency, LATENCY } from "./check-latency.ts";
import { isObject } from "./is-object.ts";

const OPTIONS: Readonly<Record<string, Check>> = {
  limits: (limits) => checkWindow("limits", limits, LIMITS),
  apps: checkApps,
  properties: checkDefinitions,
  owners: checkOwners,
  quirks: (quirks) => checkKeys("quirks", quirks, QUIRKS),
  seed: expect("a number", Number.isFinite),
  clock: expect("a function", (value) => typeof value === "function"),
  latency: expect(LATENCY, isLatency),
  searchDelay: expect("milliseconds", (value) => Number.isFinite(value) && Number(value) >= 0),
  sleep: expect("a function", (value) => typeof value === "function"),
  faults: checkFaults,
};

const QUIRKS: Readonly<Record<string, Check>> = {
  traceIdEcho: oneOf(true, false),
  updateWithBadValue: oneOf(207, 400),
  equalNewEmails: oneOf("one-wins", "conflict"),
  errorStatus202609: oneOf(207, 200),
  resultOrder: oneOf("shuffled", "reversed", "input"),
  refreshTokenRotates: oneOf(false, true),
  rateLimitPer: oneOf("app", "account"),
  missingScopesIn: oneOf("errors", "context"),
  mergedIdInUpdate: oneOf("dropped", "survivor"),
  mergeResult: oneOf("new-record", "primary"),
};

const WINDOW: Readonly<Record<string, Check>> = {
  requests: expect("a whole number from 1", isPositiveInteger),
  perMilliseconds: expect("a whole number from 1", isPositiveInteger),
};

const LIMITS: Readonly<Record<string, Check>> = {
  ...WINDOW,
  daily: expect("a whole number from 1", isPositiveInteger),
  oauth: (oauth) => checkWindow("limits.oauth", oauth, WINDOW),
  search: expect("a whole number from 1", isPositiveInteger),
};

/** Every problem of the options a user wrote, in words. */
export function findProblems(options: unknown): readonly string[] {
  return checkKeys("", options, OPTIONS);
}

function checkWindow(
  path: string,
  limits: unknown,
  checks: Readonly<Record<string, Check>>,
): readonly string[] {
  const problems = checkKeys(path, limits, checks);
  if (!isObject(limits)) return problems;
  const missing = Object.keys(WINDOW).filter((name) => limits[name] === undefined);
  return [...problems, ...missing.map((name) => `${path}.${name}: is missing.`)];
}
