import type { PropertyDefinition, PropertyValidationRule } from "@x/batch-types";
import { listOf } from "../../internal/list-of.ts";
import { type CheckValue, quoteValue, type Refusal, type Verdict } from "../verdict.ts";
import { DATE_RULES, DATETIME_RULES } from "./date-rules.ts";
import { DOMAIN_RULES } from "./domain-rules.ts";
import { NUMBER_RULES } from "./number-rules.ts";
import type { MakeRuleCheck, RuleCheck } from "./rule-check.ts";
import { TEXT_RULES } from "./text-rules.ts";
import { plainText } from "../../internal/plain-text.ts";

/**
 * The rules that can be judged, by the type of the property. Left to HubSpot are those whose meaning or arguments are
 * not described: patterns, formats, decimals, days of the week, durations, special characters, blanks, and those that
 * only say "an e-mail", "a URL", "a domain" or "a phone number".
 */
const RULES: Readonly<Record<string, Readonly<Record<string, MakeRuleCheck>>>> = {
  string: { ...TEXT_RULES, ...DOMAIN_RULES },
  number: NUMBER_RULES,
  date: DATE_RULES,
  datetime: DATETIME_RULES,
};

/** Texts that HubSpot stores as they are sent: no phone numbers, and no rich text. */
const PLAIN_FIELDS: readonly unknown[] = [undefined, null, "text", "textarea"];

/**
 * Adds the account's rules to the check of a property's values.
 *
 * @param isEnforced Whether HubSpot surely refuses what breaks a rule. If not, the value has a warning.
 */
export function withRules(
  check: CheckValue,
  definition: PropertyDefinition,
  isEnforced: boolean,
): CheckValue {
  const rules = rulesOf(definition);
  if (rules.length === 0) return check;
  return (text) => {
    const verdict = check(text);
    if (verdict !== undefined && "code" in verdict) return verdict;
    const broken = firstBroken(rules, verdict?.to ?? text);
    if (broken === undefined) return verdict;
    return isEnforced ? broken : withWarning(verdict, broken);
  };
}

interface Rule {
  readonly ruleType: string;
  readonly check: RuleCheck;
}

function rulesOf({ type, fieldType, validationRules }: PropertyDefinition): readonly Rule[] {
  const isPlain = type !== "string" || PLAIN_FIELDS.includes(fieldType);
  const known = isPlain && Object.hasOwn(RULES, plainText(type)) ? RULES[plainText(type)]! : {};
  return listOf(validationRules)
    .filter(isRule)
    .flatMap(({ ruleType, ruleArguments, shouldApplyNormalization }) => {
      // Into what a value is made before it is judged is not described.
      const make = Object.hasOwn(known, ruleType) ? known[ruleType] : undefined;
      const check = shouldApplyNormalization === true ? undefined : make?.(ruleArguments);
      return check === undefined ? [] : [{ ruleType, check }];
    });
}

function firstBroken(rules: readonly Rule[], value: string): Refusal | undefined {
  for (const { ruleType, check } of rules) {
    const expected = check(value);
    if (expected === undefined) continue;
    const message = `expected ${expected}, by the account's validation rule ${ruleType}; got ${quoteValue(value)}.`;
    return { code: "VALIDATION_RULE", message };
  }
  return undefined;
}

/** A value has one warning; one of its own comes first. */
function withWarning(verdict: Exclude<Verdict, Refusal>, broken: Refusal): Verdict {
  return { ...verdict, warning: verdict?.warning ?? broken };
}

// Definitions are JSON from an account or a file.
function isRule(
  rule: Record<string, unknown>,
): rule is Record<string, unknown> & PropertyValidationRule {
  const { ruleType, ruleArguments } = rule;
  const isList = Array.isArray(ruleArguments);
  return (
    typeof ruleType === "string" && isList && ruleArguments.every((it) => typeof it === "string")
  );
}
