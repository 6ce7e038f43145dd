import {
  type Check,
  type Checks,
  checkKeys,
  expect,
  isText,
  listOf,
  oneOf,
  TEXT,
} from "./check-keys.ts";
import { isObjectType } from "../../objects/find-object.ts";
import { isObject } from "../../internal/is-object.ts";
import { RULE_TYPES } from "../../settings/validation-rule.ts";

const RULE: Checks = {
  "ruleType!": oneOf(...RULE_TYPES),
  "ruleArguments!": listOf("texts", TEXT),
  shouldApplyNormalization: oneOf(true, false),
};

const RULES = listOf("{ ruleType, ruleArguments }", (rule, path) => [
  ...checkKeys(path, rule, RULE),
  ...wrongPattern(rule, path),
]);

const REQUIRED: Checks = {
  "property!": TEXT,
  when: (when, path) =>
    checkKeys(path, when, { "property!": TEXT, "value!": expect("a text", isText) }),
};

const REQUIRED_LIST = listOf("{ property, when }", (it, path) => checkKeys(path, it, REQUIRED));

/** Every problem of the option `validationRules`, in words. */
export function checkValidationRules(byObject: unknown): readonly string[] {
  return checkByObject("validationRules", byObject, (byProperty, path) =>
    isObject(byProperty)
      ? checkKeys(path, byProperty, mapValues(byProperty, RULES))
      : [`${path}: expected lists of rules by property.`],
  );
}

/** Every problem of the option `requiredProperties`, in words. */
export function checkRequiredProperties(byObject: unknown): readonly string[] {
  return checkByObject("requiredProperties", byObject, (list, path) =>
    checkKeys("", { [path]: list }, { [path]: REQUIRED_LIST }),
  );
}

function checkByObject(
  option: string,
  byObject: unknown,
  check: (value: unknown, path: string) => readonly string[],
): readonly string[] {
  if (!isObject(byObject)) return [`${option}: expected an object with object types as keys.`];
  return Object.entries(byObject).flatMap(([objectType, value]) => {
    const path = `${option}.${objectType}`;
    if (isObjectType(objectType)) return check(value, path);
    return [
      `${path}: expected a standard object such as contacts, or a custom type such as 2-123 or p1_name.`,
    ];
  });
}

function wrongPattern(rule: unknown, path: string): readonly string[] {
  if (!isObject(rule) || rule["ruleType"] !== "REGEX") return [];
  const [pattern] = Array.isArray(rule["ruleArguments"])
    ? (rule["ruleArguments"] as unknown[])
    : [];
  return isPattern(String(pattern))
    ? []
    : [`${path}.ruleArguments: expected a regular expression; got ${JSON.stringify(pattern)}.`];
}

function isPattern(text: string): boolean {
  try {
    return new RegExp(text, "u") instanceof RegExp;
  } catch {
    return false;
  }
}

function mapValues(object: object, check: Check): Checks {
  return Object.fromEntries(Object.keys(object).map((name) => [name, check]));
}
