import { type MakeRuleCheck, withNumber } from "./rule-check.ts";

// Rounding to a JavaScript number never turns the order of two numbers round, so what is smaller here is smaller.
/** Rules for numbers, by their type. */
export const NUMBER_RULES: Readonly<Record<string, MakeRuleCheck>> = {
  MIN_NUMBER: withNumber(
    (least, text) => (value) => (Number(value) < least ? `a number from ${text}` : undefined),
  ),
  MAX_NUMBER: withNumber(
    (most, text) => (value) => (Number(value) > most ? `a number up to ${text}` : undefined),
  ),
};
