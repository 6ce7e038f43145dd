import type { CheckValue } from "./verdict.ts";

/** White space, and characters nobody sees, such as the zero-width space that web pages leave behind. */
const BLANK = /[\s\p{Cf}]/u;

/** Without leading and trailing blanks. A pattern for the end would take quadratic time. */
export function trimBlanks(text: string): string {
  if (isPlain(text.charCodeAt(0)) && isPlain(text.charCodeAt(text.length - 1))) return text;
  let start = 0;
  let end = text.length;
  while (start < end && BLANK.test(text[start]!)) start += 1;
  while (end > start && BLANK.test(text[end - 1]!)) end -= 1;
  return start === 0 && end === text.length ? text : text.slice(start, end);
}

/** Visible ASCII, which nearly every value begins and ends with, is told at a glance. */
function isPlain(code: number): boolean {
  return code > 0x20 && code < 0x7f;
}

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
