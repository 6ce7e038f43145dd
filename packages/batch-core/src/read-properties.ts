import type { RecordError } from "@x/batch-types";
import { invalidRecord } from "./internal/invalid-record.ts";
import { isObject } from "./internal/is-object.ts";

/**
 * Properties as they go over the wire: all strings. What cannot become one is reported in `errors`.
 *
 * @param given What the user put under `properties`.
 * @param errors Takes every refusal.
 */
export function readProperties(given: unknown, errors: RecordError[]): Record<string, string> {
  if (!isObject(given)) {
    errors.push(
      invalidRecord("INVALID_PROPERTIES", `properties: expected an object, got ${nameOf(given)}.`),
    );
    return {};
  }
  // Most records hold nothing but good texts, and a copy in one go is the fastest.
  const properties: Record<string, unknown> = { ...given };
  for (const name of Object.keys(properties)) {
    const value = properties[name];
    if (typeof value === "string" && value.isWellFormed() && name !== "__proto__") continue;
    const sent = name === "__proto__" ? undefined : asText(value);
    if (sent !== undefined) {
      properties[name] = sent;
    } else {
      delete properties[name];
      if (value !== undefined) errors.push(refusal(name, value));
    }
  }
  return properties as Record<string, string>;
}

function asText(value: unknown): string | undefined {
  const isPlain =
    typeof value === "boolean" || (typeof value === "number" && Number.isFinite(value));
  return isPlain ? String(value) : undefined;
}

function refusal(name: string, value: unknown): RecordError {
  if (name === "__proto__") {
    return invalidRecord("INVALID_PROPERTY_NAME", "__proto__ is not a property name.", name);
  }
  if (typeof value === "string") {
    return invalidRecord("INVALID_TEXT", `${name}: ${HALF_CHARACTER}`, name);
  }
  const expected = "expected a string, number or boolean";
  return invalidRecord("INVALID_VALUE", `${name}: ${expected}, got ${nameOf(value)}.`, name);
}

/** JSON can carry half a surrogate pair, UTF-8 cannot: HubSpot would store another text. */
const HALF_CHARACTER = "holds half a character (a lone surrogate), which cannot be sent.";

function nameOf(value: unknown): string {
  if (typeof value === "number") return String(value);
  if (Array.isArray(value)) return "an array";
  return value === null ? "null" : typeof value;
}
