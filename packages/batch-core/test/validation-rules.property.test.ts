import { createSandbox, type SandboxOptions } from "@x/batch-sandbox";
import fc from "fast-check";
import { expect, test } from "vitest";
import { createChecker, withValidationRules } from "../src/index.ts";
import { carryOut } from "./carry-out.ts";

type Rule = NonNullable<SandboxOptions["validationRules"]>[string][string][number];
type RuleType = Rule["ruleType"];

const days = fc
  .date({
    min: new Date("2025-12-25"),
    max: new Date("2026-01-08"),
    noInvalidDate: true,
  })
  .map((date) => date.toISOString());
/** Without moments as texts, such as `2025-12-25T00:00:00.000Z`, which the sandbox takes for no date at all. */
const dates = fc.oneof(
  days.map((text) => text.slice(0, 10)),
  days.map((text) => String(Date.parse(text))),
  days.map((text) => String(Date.parse(text.slice(0, 10)))),
);
const whenever = fc.oneof(days, dates);
const domain = fc.constantFrom("a.se", "b.a.se", "B.se", "xa.se", "a.se.");
const length = fc.integer({ min: 0, max: 6 }).map(String);
const number = fc.oneof(
  fc.constantFrom("0", "-0", "0.1", "0.30000000000000004", "1e3", "9007199254740993"),
  fc.double({ min: -3, max: 3, noNaN: true }).map(String),
);
const characters = fc.constantFrom(
  "a",
  "1",
  " ",
  "é",
  "e\u0301",
  "👍",
  "👩‍👧",
  "\r\n",
  "ß",
  "İ",
  "-",
);
const texts = fc.array(characters, { maxLength: 8 }).map((all) => all.join(""));

/** Each type of rule, with arguments that an account could have for it. */
const ARGUMENTS: Readonly<Record<RuleType, fc.Arbitrary<string>>> = {
  AFTER_DATETIME_DURATION: length,
  AFTER_DURATION: length,
  ALPHANUMERIC: fc.constantFrom("NUMERIC_ONLY", "ALPHA_ONLY", "ALPHANUMERIC_ONLY"),
  BEFORE_DATETIME_DURATION: length,
  BEFORE_DURATION: length,
  DAYS_OF_WEEK: fc.constantFrom("MONDAY", "SUNDAY"),
  DECIMAL: length,
  DOMAIN: domain,
  EMAIL: domain,
  EMAIL_ALLOWED_DOMAINS: domain,
  EMAIL_BLOCKED_DOMAINS: domain,
  END_DATE: whenever,
  END_DATETIME: whenever,
  FORMAT: fc.constant("###"),
  MAX_LENGTH: length,
  MAX_NUMBER: number,
  MIN_LENGTH: length,
  MIN_NUMBER: number,
  PHONE_NUMBER_WITH_EXPLICIT_COUNTRY_CODE: length,
  REGEX: fc.constantFrom("[a-z]+", "\\d{2}"),
  SPECIAL_CHARACTERS: fc.constantFrom("NO_SPECIAL", "-"),
  START_DATE: whenever,
  START_DATETIME: whenever,
  URL: domain,
  URL_ALLOWED_DOMAINS: domain,
  URL_BLOCKED_DOMAINS: domain,
  WHITESPACE: length,
};

const RULE_TYPES = Object.keys(ARGUMENTS) as RuleType[];
const rule = fc.constantFrom(...RULE_TYPES).chain((ruleType) =>
  fc.record({
    ruleType: fc.constant(ruleType),
    ruleArguments: fc.array(ARGUMENTS[ruleType], { minLength: 1, maxLength: 2 }),
  }),
);

const VALUES: Readonly<Record<string, fc.Arbitrary<string>>> = {
  string: fc.oneof(
    texts,
    fc.tuple(fc.constantFrom("x@", "x@y@", "https://", "", "//"), domain).map((it) => it.join("")),
    fc.tuple(domain, fc.constantFrom(":80/a", "/b.se", "?q=x@a.se")).map((it) => it.join("")),
  ),
  number,
  date: dates,
  datetime: whenever,
};

const propertyOf = (type: string) => ({
  name: `ruled_${type}`,
  label: type,
  groupName: "contactinformation",
  type,
  fieldType: type === "string" ? "text" : type === "number" ? "number" : "date",
});

interface Wanted {
  readonly type: string;
  readonly rules: { ruleType: RuleType; ruleArguments: string[] }[];
  readonly values: string[];
}

const wanted: fc.Arbitrary<Wanted> = fc.constantFrom(...Object.keys(VALUES)).chain((type) =>
  fc.record({
    type: fc.constant(type),
    rules: fc.array(rule, { minLength: 1, maxLength: 3 }),
    values: fc.array(VALUES[type]!, { minLength: 1, maxLength: 6 }),
  }),
);

/** Chance alone may find no number that a limit refuses, and no e-mail address of a domain that is refused. */
const EXAMPLES = (
  [
    ["number", "MIN_NUMBER", "1", ["-3", "3"]],
    ["number", "MAX_NUMBER", "1", ["-3", "3"]],
    ["string", "EMAIL_ALLOWED_DOMAINS", "a.se", ["x@a.se", "x@B.se"]],
    ["string", "EMAIL_BLOCKED_DOMAINS", "a.se", ["x@a.se", "x@B.se"]],
  ] as const
).map(([type, ruleType, argument, values]): [Wanted] => [
  { type, rules: [{ ruleType, ruleArguments: [argument] }], values: [...values] },
]);

test("law: what is refused because of a rule, HubSpot refuses, whatever the rules", async () => {
  const judged = new Set<string>();
  await fc.assert(
    fc.asyncProperty(wanted, async ({ type, rules, values }) => {
      const { name, ...definition } = propertyOf(type);
      const properties = { contacts: [{ ...definition, name }] };
      const validationRules = { contacts: { [name]: rules } };
      const definitions = withValidationRules(
        [{ ...definition, name }],
        [{ propertyName: name, propertyValidationRules: rules }],
      );
      const job = { operation: "create", objectType: "contacts", apiVersion: "2026-09" } as const;
      const check = createChecker(job, definitions);
      const refused = values.flatMap((value) => {
        const record = { properties: { [name]: value } };
        const checked = check(record);
        const error = "errors" in checked ? checked.errors[0] : undefined;
        if (error?.code !== "VALIDATION_RULE") return [];
        judged.add(/rule (\w+)/.exec(error.message)![1]!);
        return [record];
      });
      const statusesIn = async (options: SandboxOptions) => {
        const outcomes = await carryOut(createSandbox(options), job, refused);
        return outcomes.map(({ status }) => status);
      };
      expect(await statusesIn({ properties, validationRules })).toEqual(
        refused.map(() => "failed"),
      );
      // Only for the rules: without them, HubSpot takes every one.
      expect(await statusesIn({ properties })).toEqual(refused.map(() => "created"));
    }),
    { numRuns: 2_000, examples: EXAMPLES },
  );
  // Each rule that can be judged was.
  expect([...judged].toSorted()).toEqual([
    "ALPHANUMERIC",
    "EMAIL_ALLOWED_DOMAINS",
    "EMAIL_BLOCKED_DOMAINS",
    "END_DATE",
    "END_DATETIME",
    "MAX_LENGTH",
    "MAX_NUMBER",
    "MIN_LENGTH",
    "MIN_NUMBER",
    "START_DATE",
    "START_DATETIME",
    "URL_ALLOWED_DOMAINS",
    "URL_BLOCKED_DOMAINS",
  ]);
}, 120_000);
