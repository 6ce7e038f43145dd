import { trimBlanks } from "../internal/trim-blanks.ts";
import type { CheckValue } from "./verdict.ts";

/**
 * Removes outer blanks, invisible ones too, before a value is checked. HubSpot refuses them in every type but
 * string, with LEADING_TRAILING_WHITESPACE (changelog "enhanced validations for non-string properties", in force
 * since 2025-04).
 */
export function withoutBlanks(check: CheckValue): CheckValue {
  return (text, valueOf) => {
    const trimmed = trimBlanks(text);
    if (trimmed === text) return check(text, valueOf);
    // An empty text clears a property; a cell with only blanks is more likely a mistake.
    if (trimmed === "") {
      return {
        code: "LEADING_TRAILING_WHITESPACE",
        message: "got nothing but blanks; leave it out, or give an empty text to clear it.",
      };
    }
    const verdict = check(trimmed, valueOf);
    return verdict !== undefined && "code" in verdict
      ? verdict
      : { to: trimmed, why: "blanks", ...verdict };
  };
}
