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
  const properties: Record<string, string> = {};
  if (!isObject(given)) {
    errors.push(
      invalidRecord("INVALID_PROPERTIES", `properties: expected an object, got ${nameOf(given)}.`),
    );
    return properties;
  }
  for (const name of Object.keys(given)) {
    const value = given[name];
    if (name === "__proto__") {
      errors.push(
        invalidRecord("INVALID_PROPERTY_NAME", "__proto__ is not a property name.", name),
      );
    } else if (typeof value === "string") {
      if (value.isWellFormed()) properties[name] = value;
      else errors.push(invalidRecord("INVALID_TEXT", `${name}: ${HALF_CHARACTER}`, name));
    } else if (
      typeof value === "boolean" ||
      (typeof value === "number" && Number.isFinite(value))
    ) {
      properties[name] = String(value);
    } else if (value !== undefined) {
      const expected = "expected a string, number or boolean";
      errors.push(
        invalidRecord("INVALID_VALUE", `${name}: ${expected}, got ${nameOf(value)}.`, name),
      );
    }
  }
  return properties;
}

/** JSON can carry half a surrogate pair, UTF-8 cannot: HubSpot would store another text. */
const HALF_CHARACTER = "holds half a character (a lone surrogate), which cannot be sent.";

function nameOf(value: unknown): string {
  if (typeof value === "number") return String(value);
  if (Array.isArray(value)) return "an array";
  return value === null ? "null" : typeof value;
}
