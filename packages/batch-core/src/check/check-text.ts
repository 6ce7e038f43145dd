import { findDamage } from "./find-damage.ts";
import { type CheckValue, quoteValue, type Verdict } from "./verdict.ts";

/** HubSpot's properties guide: at most 65,536 characters. Counted in UTF-16 units, the stricter reading. */
const MAX_LENGTH = 65_536;
/** Refuses only what no mail server accepts. HubSpot checks more, such as the domain. */
const EMAIL = /^[^\s@]+@[^\s@.]+(?:\.[^\s@.]+)+$/;

// Half a character cannot be written in UTF-8: HubSpot would store another text.
export const checkUnicode: CheckValue = (text) =>
  text.isWellFormed()
    ? undefined
    : {
        code: "INVALID_VALUE",
        message: `expected whole characters; got half of one, from cut text or a wrong encoding: ${quoteValue(text)}.`,
      };

/** Accepts any text up to the limit; keeps digits, leading zeros and plus signs. Warns of damaged text. */
export function checkText(text: string): Verdict {
  if (text.length > MAX_LENGTH) {
    return {
      code: "PROPERTY_VALUE_TOO_LONG",
      message: `expected at most ${MAX_LENGTH} characters, got ${text.length}.`,
    };
  }
  const refusal = checkUnicode(text);
  if (refusal !== undefined) return refusal;
  const warning = findDamage(text);
  return warning && { warning };
}

/** The e-mail of a contact, the only text whose form HubSpot checks. */
export function checkEmail(text: string): Verdict {
  return EMAIL.test(text)
    ? checkText(text)
    : { code: "INVALID_EMAIL", message: `expected one e-mail address, got ${quoteValue(text)}.` };
}
