import { checkApps } from "./check-apps.ts";
import { checkDefinitions } from "./check-definitions.ts";
import { checkOwners } from "./check-owners.ts";
import { checkFaults } from "./check-faults.ts";
import { checkPipelines } from "./check-pipelines.ts";
import { checkSubscriptions } from "./check-subscriptions.ts";
import { checkRequiredProperties, checkValidationRules } from "./check-validation.ts";
import {
  type Checks,
  checkKeys,
  expect,
  integer,
  isBetween,
  listOf,
  oneOf,
  TEXT,
} from "./check-keys.ts";
import { isLatency, LATENCY } from "./check-latency.ts";

const FUNCTION = expect("a function", (value) => typeof value === "function");
const BOOLEAN = oneOf(true, false);

const OPTIONS: Checks = {
  limits: (limits, path) => checkKeys(path, limits, LIMITS),
  apps: checkApps,
  properties: checkDefinitions,
  owners: checkOwners,
  pipelines: checkPipelines,
  validationRules: checkValidationRules,
  requiredProperties: checkRequiredProperties,
  subscriptions: checkSubscriptions,
  eventNames: listOf("names", TEXT),
  portalId: integer(1),
  quirks: (quirks, path) => checkKeys(path, quirks, QUIRKS),
  seed: expect("a number", Number.isFinite),
  clock: FUNCTION,
  latency: expect(LATENCY, isLatency),
  searchDelay: expect("milliseconds", (value) => isBetween(value, 0, Number.MAX_VALUE)),
  sleep: FUNCTION,
  faults: checkFaults,
};

const QUIRKS: Checks = {
  traceIdEcho: BOOLEAN,
  computedInRows: BOOLEAN,
  takenEmail: oneOf("conflict", "conflict-without-id", "validation-error"),
  portalInRefusals: BOOLEAN,
  associationsV3: oneOf("both-ways", "one-way"),
  updateWithBadValue: oneOf(207, 400),
  equalNewEmails: oneOf("one-wins", "conflict"),
  errorStatus202609: oneOf(207, 200),
  resultOrder: oneOf("shuffled", "reversed", "input"),
  refreshTokenRotates: BOOLEAN,
  rateLimitPer: oneOf("app", "account"),
  missingScopesIn: oneOf("errors", "context"),
  mergedIdInUpdate: oneOf("dropped", "survivor"),
  mergeResult: oneOf("new-record", "primary"),
  stageOfOtherPipeline: oneOf("refused", "taken"),
  validationRulesIn: oneOf("every-version", "2026-09"),
  emptyMembershipLists: oneOf("shown", "left-out"),
  refusedPropertyArchive: oneOf("none", "those-before"),
  eventUuid: oneOf("ignored", "once"),
  scopesOfToken: oneOf("told", "refused"),
};

const WINDOW: Checks = { "requests!": integer(1), "perMilliseconds!": integer(1) };

const LIMITS: Checks = {
  ...WINDOW,
  daily: integer(1),
  oauth: (oauth, path) => checkKeys(path, oauth, WINDOW),
  search: integer(1),
};

/** Every problem of the options a user wrote, in words. */
export function findProblems(options: unknown): readonly string[] {
  return checkKeys("", options, OPTIONS);
}
