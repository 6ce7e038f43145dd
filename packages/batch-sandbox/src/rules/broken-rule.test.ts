import { expect, test } from "vitest";
import { brokenRule } from "./broken-rule.ts";
import type { ValidationRule } from "../settings/validation-rule.ts";

const broken = (ruleType: ValidationRule["ruleType"], ruleArguments: string[], value: string) =>
  brokenRule({ validationRules: new Map([["it", [{ ruleType, ruleArguments }]]]) }, "it", value)
    ?.code;

test.each<[ValidationRule["ruleType"], string[], string, string, string]>([
  ["ALPHANUMERIC", ["NUMERIC_ONLY"], "0123", "12a", "INVALID_NUMERIC"],
  ["ALPHANUMERIC", ["ALPHA_ONLY"], "Größe", "a1", "INVALID_ALPHA"],
  ["ALPHANUMERIC", ["ALPHANUMERIC_ONLY"], "ä1", "a b", "INVALID_ALPHANUMERIC"],
  ["MIN_LENGTH", ["3"], "abc", "ab", "INVALID_MIN_LENGTH"],
  ["MAX_LENGTH", ["3"], "abc", "abcd", "INVALID_MAX_LENGTH"],
  ["MIN_NUMBER", ["1"], "1", "0.5", "INVALID_MIN_NUMBER"],
  ["MAX_NUMBER", ["10"], "10", "11", "INVALID_MAX_NUMBER"],
  ["DECIMAL", ["2"], "1.25", "1.255", "INVALID_DECIMAL"],
  ["REGEX", ["[A-Z]{2}|x"], "AB", "ABC", "INVALID_REGEX"],
  ["START_DATE", ["2026-01-01"], "2026-01-01", "2025-12-31", "INVALID_START_DATE"],
  ["END_DATE", ["1767225600000"], "2026-01-01", "2026-01-02", "INVALID_END_DATE"],
  [
    "START_DATETIME",
    ["2026-01-01T08:00:00Z"],
    "2026-01-01T08:00:00Z",
    "2026-01-01T07:59:59Z",
    "INVALID_START_DATETIME",
  ],
  ["DAYS_OF_WEEK", ["MONDAY", "FRIDAY"], "2026-05-01", "2026-05-02", "INVALID_DAYS_OF_WEEK"],
  ["EMAIL_ALLOWED_DOMAINS", ["a.se"], "x@A.se", "x@b.se", "INVALID_EMAIL_ALLOWED_DOMAINS"],
  ["EMAIL_BLOCKED_DOMAINS", ["a.se"], "x@b.se", "x@a.se", "INVALID_EMAIL_BLOCKED_DOMAINS"],
  [
    "URL_ALLOWED_DOMAINS",
    ["a.se"],
    "https://A.se:80/b",
    "a.se.b.se",
    "INVALID_URL_ALLOWED_DOMAINS",
  ],
  ["URL_BLOCKED_DOMAINS", ["a.se"], "b.se/a.se", "a.se/b", "INVALID_URL_BLOCKED_DOMAINS"],
])("%s %j takes %s and refuses %s", (ruleType, args, good, bad, code) => {
  expect([broken(ruleType, args, good), broken(ruleType, args, bad)]).toEqual([undefined, code]);
});

test("an empty value breaks nothing, and neither does a rule that is not enforced", () => {
  expect(broken("MIN_LENGTH", ["3"], "")).toBeUndefined();
  expect(broken("FORMAT", ["$###"], "abc")).toBeUndefined();
});
