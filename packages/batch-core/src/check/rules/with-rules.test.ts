import { describe, expect, test } from "vitest";
import { createChecker, withValidationRules } from "../../index.ts";

type Rule = readonly [ruleType: string, ...ruleArguments: string[]];

const definition = { name: "it", type: "string", fieldType: "text" };

function judge(
  type: string,
  [ruleType, ...ruleArguments]: Rule,
  value: string,
  more: { fieldType?: string; apiVersion?: "2026-03" | "2026-09"; rule?: object } = {},
) {
  const { apiVersion = "2026-09", fieldType, rule } = more;
  const rules = [{ ruleType, ruleArguments, ...rule }];
  const definitions = withValidationRules(
    [{ ...definition, type, ...(fieldType && { fieldType }) }],
    [{ propertyName: "it", propertyValidationRules: rules }],
  );
  const job = { operation: "update", objectType: "companies", apiVersion } as const;
  const checked = createChecker(job, definitions)({ id: 1, properties: { it: value } });
  return "errors" in checked ? checked.errors[0].message : (checked.warnings[0]?.message ?? "fine");
}

/** Refused by a rule, and not by the type. */
const isBroken = (type: string, rule: Rule, value: string): boolean =>
  judge(type, rule, value).includes("validation rule");

test.each<[type: string, rule: Rule, taken: string, refused: string]>([
  ["string", ["ALPHANUMERIC", "NUMERIC_ONLY"], "0 12-3.4", "12a"],
  ["string", ["MIN_LENGTH", "3"], "abc", "ab"],
  ["string", ["MAX_LENGTH", "3"], " abc ", "abcd"],
  ["string", ["MAX_LENGTH", "3"], "e\u0301e\u0301e\u0301", "e\u0301e\u0301e\u0301e"],
  ["string", ["EMAIL_ALLOWED_DOMAINS", "a.se", "B.se"], "x@mail.b.se", "x@c.se"],
  ["string", ["EMAIL_BLOCKED_DOMAINS", "a.se"], "x@b.a.se", "x@A.se"],
  ["string", ["URL_ALLOWED_DOMAINS", "a.se"], "https://www.A.se:80/b", "a.se.b.se"],
  ["string", ["URL_BLOCKED_DOMAINS", "a.se"], "b.se/a.se", "http://a.se/b"],
  ["number", ["MIN_NUMBER", "1"], "1", "0.5"],
  ["number", ["MAX_NUMBER", "-10.5"], "-10.50", "-10.4"],
  ["date", ["START_DATE", "2026-01-01"], "2026-01-01", "2025-12-31"],
  ["date", ["START_DATE", "1767225600000"], "1767225600000", "2025-12-31"],
  ["date", ["END_DATE", "2026-01-01T12:00:00Z"], "2026-01-03", "2026-01-04"],
  ["datetime", ["START_DATETIME", "1767254400001"], "2026-01-01T08:00:00.001Z", "1767254400000"],
  ["datetime", ["END_DATETIME", "2026-01-01"], "2026-01-02T23:59:59Z", "2026-01-03T00:00:01Z"],
])("a %s with %j takes %s and refuses %s", (type, rule, taken, refused) => {
  expect([isBroken(type, rule, taken), isBroken(type, rule, refused)]).toEqual([false, true]);
});

test("the error says what was expected, what came, and by which rule", () => {
  expect(judge("string", ["MAX_LENGTH", "5"], "123456")).toBe(
    `it: expected at most 5 characters, by the account's validation rule MAX_LENGTH; got "123456".`,
  );
});

describe("what cannot be judged is left to HubSpot", () => {
  test.each<[type: string, rule: Rule, value: string]>([
    // Arguments that are not as known.
    ["string", ["ALPHANUMERIC", "LETTERS"], "1"],
    ["string", ["MAX_LENGTH"], "abc"],
    ["string", ["MAX_LENGTH", "two"], "abc"],
    ["string", ["MAX_LENGTH", "1", "2"], "abc"],
    ["string", ["EMAIL_ALLOWED_DOMAINS"], "x@c.se"],
    ["string", ["EMAIL_ALLOWED_DOMAINS", "@a.se"], "x@c.se"],
    ["date", ["START_DATE", "20260101"], "2025-01-01"],
    ["date", ["START_DATE", "tomorrow"], "2025-01-01"],
    ["date", ["START_DATE", "2026-01-01", "2026-02-01"], "2025-01-01"],
    ["datetime", ["START_DATETIME", "2026-01-01T00:00"], "2025-01-01T00:00:00Z"],
    // Values that can be read in several ways.
    ["date", ["START_DATE", "2027-01-01"], "1767254400001"],
    ["string", ["MAX_LENGTH", "1"], "👩‍👩‍👧"],
    ["string", ["MAX_LENGTH", "1"], "\r\n"],
    ["string", ["EMAIL_ALLOWED_DOMAINS", "a.se"], "x@b.se, y@a.se"],
    ["string", ["URL_ALLOWED_DOMAINS", "a.se"], "see a.se"],
    // Rules whose meaning is not described.
    ["string", ["REGEX", "[a-z]"], "1"],
    ["string", ["FORMAT", "###"], "a"],
    ["string", ["constructor", "1"], "a"],
    ["number", ["DECIMAL", "1"], "1.25"],
    ["date", ["DAYS_OF_WEEK", "MONDAY"], "2026-05-02"],
    // Rules for other types.
    ["enumeration", ["MAX_LENGTH", "1"], "abc"],
    ["number", ["MAX_LENGTH", "1"], "123"],
    ["__proto__", ["MAX_LENGTH", "1"], "abc"],
  ])("a %s with %j takes %s", (type, rule, value) => {
    expect(isBroken(type, rule, value)).toBe(false);
  });

  test.each(["phonenumber", "html", "file"])("texts of the field type %s", (fieldType) => {
    expect(judge("string", ["MAX_LENGTH", "1"], "abc", { fieldType })).toBe("fine");
  });

  test("a value that HubSpot changes before it judges it", () => {
    const rule = { shouldApplyNormalization: true };
    expect(judge("string", ["MAX_LENGTH", "1"], "abc", { rule })).toBe("fine");
  });

  test("rules that are not as described", () => {
    const rules = [null, {}, { ruleType: 1, ruleArguments: ["1"] }, { ruleType: "MAX_LENGTH" }];
    const job = { operation: "update", objectType: "companies", apiVersion: "2026-09" } as const;
    for (const validationRules of [rules, "x", null]) {
      const check = createChecker(job, [{ ...definition, validationRules }]);
      expect(check({ id: 1, properties: { it: "abc" } })).toMatchObject({ warnings: [] });
    }
  });
});

test("an empty value clears, and breaks no rule", () => {
  expect(judge("string", ["MIN_LENGTH", "3"], "")).toBe("fine");
});

test("before 2026-09 there is a warning, and the record is sent", () => {
  const message = judge("string", ["MAX_LENGTH", "1"], "ab", { apiVersion: "2026-03" });
  expect(message).toContain("validation rule MAX_LENGTH");
});

test("a value that its type rules out is refused for that, whatever the rules say", () => {
  const message = judge("number", ["MAX_NUMBER", "1"], "many");
  expect(message).toContain("expected a number");
  expect(message).not.toContain("validation rule");
});

test("a warning of the value itself comes first", () => {
  const damaged = judge("string", ["MAX_LENGTH", "1"], "#N/A", { apiVersion: "2026-03" });
  expect(damaged).not.toContain("validation rule");
});

test("what is coerced is judged as it is sent", () => {
  expect(judge("number", ["MAX_NUMBER", "99"], " 1e2 ")).toContain('got "100"');
});

test("rules of other properties are left out", () => {
  const validations = [{ propertyName: "other", propertyValidationRules: [] }];
  expect(withValidationRules([definition], validations)).toEqual([definition]);
});
