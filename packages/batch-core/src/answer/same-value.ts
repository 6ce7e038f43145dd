import type { RecordRow } from "@x/batch-types";
import { DAY, parseDay } from "../internal/calendar.ts";
import { canonicalNumber } from "../internal/canonical-number.ts";
import { parseMoment } from "../internal/moment.ts";
import { trimBlanks } from "../internal/trim-blanks.ts";

/**
 * Returns one spelling for all forms of a value that HubSpot is known to exchange.
 *
 * - A number: its exact decimal digits. `1.50` is `1.5`, but `-5` is not `5`.
 * - A day or moment: its milliseconds since 1970.
 * - `true` is `1`, `false` is `0`.
 * - A phone number with a country code: `+` and its digits.
 * - A list of options, `a;b`: sorted, without repetitions.
 * - Any other text: in lower case, without blanks.
 */
export function canonicalValue(value: string): string {
  const parts = value.split(";").map(canonicalPart); // Facts 73 to 75.
  return [...new Set(parts)]
    .filter((part) => part !== "")
    .sort()
    .join(";");
}

/** Returns true when HubSpot has the value that was sent. A list beginning with `;` was added to the stored values. */
export function isSameValue(sent: string, stored: string): boolean {
  if (sent === stored) return true;
  const canonical = canonicalValue(stored);
  if (canonicalValue(sent) === canonical) return true;
  if (!sent.startsWith(";")) return false;
  const has = new Set(canonical.split(";"));
  return sent
    .split(";")
    .map(canonicalPart)
    .every((part) => part === "" || has.has(part));
}

/** Returns the value of a property in a row; `""` when it has none. */
export function storedValue({ properties }: RecordRow, name: string): string {
  const value = properties?.[name];
  return typeof value === "string" ? value : "";
}

const BEGINS_LIKE_A_NUMBER = /^[\d+.-]/;
const BLANKS = /[\s\p{Cf}]+/gu;

function canonicalPart(part: string): string {
  const text = trimBlanks(part);
  if (BEGINS_LIKE_A_NUMBER.test(text)) {
    const known = canonicalPhone(text) ?? canonicalNumber(text) ?? canonicalMoment(text);
    if (known !== undefined) return known;
  }
  const bare = text.toLowerCase().replace(BLANKS, "");
  if (bare === "true") return "1";
  return bare === "false" ? "0" : bare;
}

// Without its country code a number is not unique; HubSpot reformats only numbers with a `+`.
function canonicalPhone(text: string): string | undefined {
  return /^\+[\d\s().\-/]+$/.test(text) ? `+${text.replace(/\D/g, "")}` : undefined;
}

function canonicalMoment(text: string): string | undefined {
  const day = parseDay(text);
  const milliseconds = day === undefined ? parseMoment(text)?.milliseconds : day * DAY;
  return milliseconds === undefined ? undefined : String(milliseconds);
}
