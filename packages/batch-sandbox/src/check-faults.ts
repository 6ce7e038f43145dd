import type { Api } from "./call.ts";
import {
  type Check,
  checkKeys,
  expect,
  isPositiveInteger,
  isText,
  oneOf,
  show,
} from "./check-keys.ts";
import { isLatency, LATENCY } from "./check-latency.ts";
import type { Fault } from "./faults/fault.ts";
import { isObjectType } from "./find-object.ts";
import { isObject } from "./is-object.ts";

const APIS: Readonly<Record<Api, true>> = {
  objects: true,
  "deal-splits": true,
  associations: true,
  properties: true,
  schemas: true,
  owners: true,
  oauth: true,
  "account-info": true,
};

const POSITIVE = expect("a whole number from 1", isPositiveInteger);
const SECONDS = expect("seconds, a whole number from 0", isWholeNumber);

const RULE: Readonly<Record<string, Check>> = {
  path: expect("how a path begins, such as /crm/v3, with * for any characters", isPath),
  method: oneOf("GET", "POST", "PUT", "PATCH", "DELETE"),
  api: oneOf(...Object.keys(APIS)),
  operation: expect("a text that is not empty", isText),
  objectType: expect(
    "a standard object such as contacts, or a custom type such as 2-123 or p1_name",
    (value) => typeof value === "string" && isObjectType(value),
  ),
  nth: expect("a whole number from 1, or a list of such", isNth),
  every: POSITIVE,
  times: POSITIVE,
  probability: expect("a number from 0 to 1", (value) => isBetween(value, 0, 1)),
};

/** What each kind of fault has beside its kind. A name that ends in `!` cannot be left out. */
const KINDS: Readonly<Record<Fault["kind"], Readonly<Record<string, Check>>>> = {
  latency: { "milliseconds!": expect(LATENCY, isLatency) },
  "rate-limit": {
    "policy!": oneOf("TEN_SECONDLY_ROLLING", "SECONDLY", "DAILY", "search"),
    retryAfter: SECONDS,
  },
  status: {
    "status!": expect("423, 477, or one from 500 to 599", isStatus),
    committed: oneOf(true, false),
    retryAfter: SECONDS,
  },
  reset: { "when!": oneOf("before-read", "before-answer", "mid-body") },
  truncate: {},
  "drop-records": {
    count: POSITIVE,
    share: expect("a number above 0, up to 1", (value) => value !== 0 && isBetween(value, 0, 1)),
    written: oneOf(true, false),
  },
  "slow-body": {
    "milliseconds!": expect("milliseconds", (value) => isBetween(value, 0, Infinity)),
  },
  "expired-token": {},
  "missing-scope": { "scopes!": expect("a list of scopes", isTexts) },
};

/**
 * Every problem of fault rules that were not written by a program, such as those of a file; none when
 * a sandbox takes them.
 *
 * @example
 * checkFaults([{ nth: 0, fault: { kind: "truncate" } }]);
 * //=> ["faults[0].nth: expected a whole number from 1, or a list of such; got 0."]
 */
export function checkFaults(rules: unknown): readonly string[] {
  if (!Array.isArray(rules)) return [`faults: expected a list of rules; got ${show(rules)}.`];
  return rules.flatMap((rule: unknown, place) => {
    const path = `faults[${place}]`;
    const fault = (value: unknown) => checkFault(`${path}.fault`, value);
    const problems = checkKeys(path, rule, { ...RULE, fault });
    return isObject(rule) && rule["fault"] === undefined
      ? [...problems, `${path}.fault: is missing.`]
      : problems;
  });
}

function checkFault(path: string, fault: unknown): readonly string[] {
  if (!isObject(fault)) return [`${path}: expected an object with a kind; got ${show(fault)}.`];
  const { kind, count, share } = fault;
  if (typeof kind !== "string" || !Object.hasOwn(KINDS, kind)) {
    const kinds = Object.keys(KINDS).map(show).join(", ");
    return [`${path}.kind: expected one of ${kinds}; got ${show(kind)}.`];
  }
  const written = Object.entries(KINDS[kind as Fault["kind"]]);
  const checks = written.map(([name, check]) => [name.replace("!", ""), check] as const);
  const problems = checkKeys(path, fault, { kind: () => undefined, ...Object.fromEntries(checks) });
  const missing = written
    .filter(([name]) => name.endsWith("!") && fault[name.slice(0, -1)] === undefined)
    .map(([name]) => `${path}.${name.slice(0, -1)}: is missing.`);
  const both = count !== undefined && share !== undefined;
  return [
    ...problems,
    ...missing,
    ...(both && kind === "drop-records" ? [`${path}: has count and share; one is meant.`] : []),
  ];
}

function isPath(value: unknown): boolean {
  return typeof value === "string" && /^[/*][^?#]*$/.test(value);
}

function isNth(value: unknown): boolean {
  return Array.isArray(value)
    ? value.length > 0 && value.every(isPositiveInteger)
    : isPositiveInteger(value);
}

function isStatus(value: unknown): boolean {
  return isWholeNumber(value) && (value === 423 || value === 477 || isBetween(value, 500, 599));
}

function isTexts(value: unknown): boolean {
  return Array.isArray(value) && value.length > 0 && value.every(isText);
}

function isWholeNumber(value: unknown): boolean {
  return Number.isSafeInteger(value) && Number(value) >= 0;
}

function isBetween(value: unknown, least: number, most: number): boolean {
  return Number.isFinite(value) && Number(value) >= least && Number(value) <= most;
}
