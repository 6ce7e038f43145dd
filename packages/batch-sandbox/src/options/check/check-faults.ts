import type { Api } from "../api.ts";
import {
  type Checks,
  checkKeys,
  expect,
  integer,
  isBetween,
  isText,
  listOf,
  oneOf,
  show,
  TEXT,
} from "./check-keys.ts";
import { isLatency, LATENCY } from "./check-latency.ts";
import type { Fault } from "../fault.ts";
import { isObjectType } from "../../objects/find-object.ts";
import { isObject } from "../../internal/is-object.ts";

const APIS: Readonly<Record<Api, true>> = {
  objects: true,
  "deal-splits": true,
  associations: true,
  properties: true,
  schemas: true,
  owners: true,
  pipelines: true,
  "property-validations": true,
  limits: true,
  lists: true,
  "communication-preferences": true,
  events: true,
  oauth: true,
  "account-info": true,
};

const POSITIVE = integer(1);
const SECONDS = integer(0, undefined, "seconds, ");

const RULE: Checks = {
  path: expect(
    "how a path begins, such as /crm/v3, with * for any characters",
    (value) => typeof value === "string" && /^[/*][^?#]*$/.test(value),
  ),
  method: oneOf("GET", "POST", "PUT", "PATCH", "DELETE"),
  api: oneOf(...Object.keys(APIS)),
  operation: TEXT,
  objectType: expect(
    "a standard object such as contacts, or a custom type such as 2-123 or p1_name",
    (value) => typeof value === "string" && isObjectType(value),
  ),
  nth: expect("a whole number from 1, or a list of such numbers", isNth),
  every: POSITIVE,
  times: POSITIVE,
  probability: expect("a number from 0 to 1", (value) => isBetween(value, 0, 1)),
  "fault!": checkFault,
};

/** What each kind of fault has beside its kind. */
const KINDS: Readonly<Record<Fault["kind"], Checks>> = {
  latency: { "milliseconds!": expect(LATENCY, isLatency) },
  "rate-limit": {
    "policy!": oneOf("TEN_SECONDLY_ROLLING", "SECONDLY", "DAILY", "search"),
    retryAfter: SECONDS,
  },
  status: {
    "status!": expect(
      "423, 477, or one from 500 to 599",
      (value) =>
        Number.isInteger(value) && (value === 423 || value === 477 || isBetween(value, 500, 599)),
    ),
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
  "missing-scope": {
    "scopes!": expect(
      "a list of scopes",
      (value) => Array.isArray(value) && value.length > 0 && value.every(isText),
    ),
  },
};

const checkList = listOf("rules", (rule, path) => checkKeys(path, rule, RULE));

/**
 * Returns every problem of fault rules, one sentence each; `[]` when they are valid. For rules from a file.
 *
 * @example
 * checkFaults([{ nth: 0, fault: { kind: "truncate" } }]);
 * //=> ["faults[0].nth: expected a whole number from 1, or a list of such numbers; got 0."]
 */
export function checkFaults(faults: unknown): readonly string[] {
  return checkKeys("", { faults: faults ?? null }, { faults: checkList });
}

function checkFault(fault: unknown, path: string): string | readonly string[] {
  if (!isObject(fault)) return `expected an object with a kind; got ${show(fault)}.`;
  const { kind, count, share } = fault;
  if (typeof kind !== "string" || !Object.hasOwn(KINDS, kind)) {
    return checkKeys(path, { kind: kind ?? null }, { kind: oneOf(...Object.keys(KINDS)) });
  }
  const problems = checkKeys(path, fault, { kind: TEXT, ...KINDS[kind as Fault["kind"]] });
  return kind === "drop-records" && count !== undefined && share !== undefined
    ? [...problems, `${path}: has count and share; give one of them.`]
    : problems;
}

function isNth(value: unknown): boolean {
  const places: readonly unknown[] = Array.isArray(value) ? value : [value];
  return places.length > 0 && places.every((place) => POSITIVE(place) === undefined);
}
