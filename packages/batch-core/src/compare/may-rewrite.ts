import type { PropertyDefinition } from "@x/batch-types";
import { trimBlanks } from "../internal/trim-blanks.ts";

/** Returns true when HubSpot may have stored the first text as the second, though it is not known that it does. */
export type MayRewrite = (sent: string, stored: string) => boolean;

/** Returns the test for the texts of a property. It looks one way only: HubSpot never adds what it removes. */
export function createRewriteTest(definition: PropertyDefinition): MayRewrite {
  if (isPhone(definition))
    return (sent, stored) => isTrimmed(sent, stored) || isNumber(sent, stored);
  if (isDomain(definition))
    return (sent, stored) => isTrimmed(sent, stored) || isHost(sent, stored);
  return isTrimmed;
}

function isPhone({ type, fieldType, textDisplayHint }: PropertyDefinition): boolean {
  return (
    type === "phone_number" || fieldType === "phonenumber" || textDisplayHint === "phone_number"
  );
}

function isDomain({ name, textDisplayHint }: PropertyDefinition): boolean {
  return name === "domain" || textDisplayHint === "domain_name";
}

/** Texts came back as they were sent wherever that was recorded; none of them had outer blanks (fact 98). */
function isTrimmed(sent: string, stored: string): boolean {
  return stored.length < sent.length && trimBlanks(sent) === trimBlanks(stored);
}

/** Phone numbers are stored as `+` and digits where the account has them validated (fact 74). */
function isNumber(sent: string, stored: string): boolean {
  const number = /^[\d\s().\-/+]+$/.test(sent) ? sent.replace(/[^\d+]/g, "") : "";
  const digits = /^\+(\d+)$/.exec(stored)?.[1];
  if (digits === undefined || number === "") return false;
  const international = /^(?:\+|00)(\d+)$/.exec(number)?.[1];
  if (international === digits) return true;
  // Without its country code, which has one to three digits. Many countries write a zero before the number.
  const national = number.replace(/^0+/, "");
  const code = digits.length - national.length;
  return national !== "" && code >= 1 && code <= 3 && digits.endsWith(national);
}

/** Whether HubSpot makes `example.com` of `https://www.Example.com/about` is not known (fact 99). */
function isHost(sent: string, stored: string): boolean {
  const host = /^(?:[a-z]+:\/\/)?([^/?#:]+)/i.exec(trimBlanks(sent))?.[1]?.toLowerCase();
  return host !== undefined && (stored === host || `www.${stored}` === host);
}
