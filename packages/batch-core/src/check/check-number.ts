import { plainNumber } from "../internal/plain-number.ts";
import { readGroupedNumber } from "./digit-groups.ts";
import type { NotationReaders } from "./notation.ts";
import { type CheckValue, quoteValue, type Refusal, type Verdict } from "./verdict.ts";

/** Texts that mean different numbers in different countries, and the advice for each. */
const TRAPS: readonly (readonly [pattern: RegExp, detail: string])[] = [
  [/^[+-]?(?:NaN|Infinity)$/i, "that is not a number"],
  [/^[+-]?\d+(?:\.\d*)?(?:e[+-]?\d+)?$/i, "that is too large, or too close to zero"],
  [/%/, "5% may be 5 or 0.05; write the one the property holds"],
  [/\p{Currency_Symbol}/u, "leave out the currency symbol"],
  [/,/, "a comma may be a decimal point or a thousands separator; write 1234.5"],
  [/\..*\./s, "points may be thousands separators; write 1234.5"],
  [/\d[\s'’_]+\d/, "leave out separators between the digits"],
  [/^\(.*\)$/s, "parentheses may mean a negative number; write -5"],
  [/[−–—]/, "that is a dash, not a minus sign; write -5"],
  [/\p{Letter}/u, "leave out units and words"],
];

/** Also takes numbers with marks between groups of digits, where the notation allows it. */
export function createNumberCheck({ digitGroups, decimalMark }: NotationReaders): CheckValue {
  if (!digitGroups) return checkNumber;
  return (text) => {
    const plain = plainNumber(text);
    const to = readGroupedNumber(text, decimalMark);
    // HubSpot would take 1.200 for 1.2.
    const isEither = to === undefined && readGroupedNumber(text, ",") !== undefined;
    if (plain !== undefined && isEither) {
      return refused(
        text,
        "a point may be a decimal point or a thousands separator; name the decimal mark",
      );
    }
    return to === undefined || to === plain ? checkNumber(text) : { to, why: "digits" };
  };
}

/** Accepts digits with at most one decimal point. Guesses no country's notation: the message says what is unclear. */
export function checkNumber(text: string): Verdict {
  const plain = plainNumber(text);
  if (plain === text) return undefined;
  if (plain !== undefined) return { to: plain, why: "number" };
  const detail = TRAPS.find(([pattern]) => pattern.test(text))?.[1];
  return refused(text, detail);
}

function refused(text: string, detail?: string): Refusal {
  return {
    // HubSpot's code for any number, whole or not: "… was not a valid number."
    // (Atlas-Authority/marketing-automation #206, batch update of deals, 2025-10).
    code: "INVALID_INTEGER",
    message: `expected a number such as 1234.5, got ${quoteValue(text)}${detail === undefined ? "" : `: ${detail}`}.`,
  };
}
