import type { RecordError } from "@x/batch-types";
import { invalidRecord } from "../internal/invalid-record.ts";
import { isObject } from "../internal/is-object.ts";
import { isPropertyName } from "../internal/is-property-name.ts";
import { plainNumber } from "../internal/plain-number.ts";
import { show } from "../internal/show.ts";
import { unsendable } from "../internal/unsendable.ts";

/** Returns properties as they are sent: as strings. Leaves out invalid ones, and adds the reasons to `errors`. */
export function readProperties(given: unknown, errors: RecordError[]): Record<string, string> {
  if (!isObject(given)) {
    errors.push(
      invalidRecord("INVALID_PROPERTIES", `properties: expected an object, got ${nameOf(given)}.`),
    );
    return {};
  }
  // Most records need no change; one copy of the whole object is fastest.
  const properties: Record<string, unknown> = { ...given };
  for (const name in properties) {
    const value = properties[name];
    if (typeof value === "string" && value.isWellFormed() && isPropertyName(name)) continue;
    const sent = isPropertyName(name) ? asText(value) : undefined;
    if (sent !== undefined) {
      properties[name] = sent;
    } else {
      delete properties[name];
      if (value !== undefined) errors.push(refusal(name, value));
    }
  }
  return properties as Record<string, string>;
}

// A number as its shortest decimal digits, without an exponent: HubSpot refused `1.42e-14` (fact 85).
function asText(value: unknown): string | undefined {
  if (typeof value === "boolean") return String(value);
  if (!Number.isFinite(value) || unsendable(value) !== undefined) return undefined;
  return plainNumber(String(value));
}

function refusal(name: string, value: unknown): RecordError {
  if (!isPropertyName(name)) {
    return invalidRecord("INVALID_PROPERTY_NAME", `${show(name)} is not a property name.`, name);
  }
  const problem = unsendable(value);
  if (problem !== undefined) {
    return invalidRecord(problem.code, `${name}: the value ${problem.why}.`, name);
  }
  const expected = "expected a string, number or boolean";
  const got =
    value instanceof Date
      ? "a Date: give toISOString() or a day such as 2026-05-01"
      : nameOf(value);
  return invalidRecord("INVALID_VALUE", `${name}: ${expected}, got ${got}.`, name);
}

function nameOf(value: unknown): string {
  if (typeof value === "number") return String(value);
  if (Array.isArray(value)) return "an array";
  return value === null ? "null" : typeof value;
}
