import { trimBlanks } from "../internal/trim-blanks.ts";
import type { CheckValue } from "./verdict.ts";

/**
 * Removes outer blanks before a value is judged. HubSpot refuses them, invisible ones too, in values
 * of every type but string, with LEADING_TRAILING_WHITESPACE (changelog "enhanced validations for
 * non-string properties", in force since 2025-04).
 */
export function withoutBlanks(check: CheckValue): CheckValue {
  return (text) => {
    const trimmed = trimBlanks(text);
    if (trimmed === text) return check(text);
    // The empty text clears a property; a cell with a stray blank does not say so.
    if (trimmed === "") {
      return {
        code: "LEADING_TRAILING_WHITESPACE",
        message: "got nothing but blanks; leave it out, or give an empty text to clear it.",
      };
    }
    const verdict = check(trimmed);
    return verdict !== undefined && "code" in verdict
      ? verdict
      : { to: trimmed, why: "blanks", ...verdict };
  };
}
