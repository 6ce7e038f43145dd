import { type CheckValue, quote, type Verdict } from "./verdict.ts";

/** HubSpot's properties guide: a string has up to 65,536 characters. Taken as UTF-16 units, the smaller reading. */
const MAX_LENGTH = 65_536;
/** Refuses only what no mail server takes. HubSpot knows more, such as which domains can exist. */
const EMAIL = /^[^\s@]+@[^\s@.]+(?:\.[^\s@.]+)+$/;

/** Half a character cannot be written in UTF-8; what arrived in its place would be somebody's guess. */
export const checkUnicode: CheckValue = (text) =>
  text.isWellFormed()
    ? undefined
    : {
        code: "INVALID_VALUE",
        message: `expected a text, got one with half a character, cut in two or read in the wrong encoding: ${quote(text)}.`,
      };

/** Any text: digits, leading zeros and plus signs are the user's. */
export function checkText(text: string): Verdict {
  if (text.length > MAX_LENGTH) {
    return {
      code: "PROPERTY_VALUE_TOO_LONG",
      message: `expected at most ${MAX_LENGTH} characters, got ${text.length}.`,
    };
  }
  return checkUnicode(text);
}

/** The address of a contact, the one text HubSpot looks into. */
export function checkEmail(text: string): Verdict {
  return EMAIL.test(text)
    ? checkText(text)
    : { code: "INVALID_EMAIL", message: `expected one e-mail address, got ${quote(text)}.` };
}
