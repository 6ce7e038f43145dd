import { type MakeRuleCheck, withNumber } from "./rule-check.ts";

// Facts 119 and 120.
/** Rules for texts, by their type. */
export const TEXT_RULES: Readonly<Record<string, MakeRuleCheck>> = {
  // HubSpot's guide has this argument only. Whether a point or a blank is a part of a number, it does not say.
  ALPHANUMERIC: ([kind, ...others]) =>
    kind === "NUMERIC_ONLY" && others.length === 0
      ? (value) => (/\p{L}/u.test(value) ? "numbers only" : undefined)
      : undefined,
  MIN_LENGTH: withNumber(
    (least) => (value) =>
      mostCharacters(value) < least ? `at least ${least} characters` : undefined,
  ),
  MAX_LENGTH: withNumber(
    (most) => (value) => (leastCharacters(value) > most ? `at most ${most} characters` : undefined),
  ),
};

// What HubSpot counts as a character, and whether it counts blanks at the ends, is not known (fact 98). So a text is too
// long or too short only when every way of counting says so.

function mostCharacters(text: string): number {
  return text.length;
}

/** Several of these make one character: emojis, flags, Korean syllables in parts, the end of a line. */
const JOINED = /[\p{Extended_Pictographic}\p{Regional_Indicator}\u1100-\u11ff\r]/u;
/** Belongs to the character before it. */
const JOINING = /[\p{M}\p{Cf}]/gu;

function leastCharacters(text: string): number {
  if (JOINED.test(text)) return 0;
  return Array.from(text.trim().replace(JOINING, "")).length;
}
