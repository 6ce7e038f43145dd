import type { CheckValue } from "./verdict.ts";

/**
 * Removes invisible characters, such as the zero-width space, before a value is checked. An e-mail address that
 * was copied with one looks the same, and would be another contact.
 */
export function withoutInvisible(check: CheckValue): CheckValue {
  return (text) => {
    const visible = text.replace(/\p{Cf}+/gu, "");
    const verdict = check(visible);
    return visible === text || (verdict !== undefined && "code" in verdict)
      ? verdict
      : { to: visible, why: "invisible", ...verdict };
  };
}
