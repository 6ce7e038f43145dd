import type { RecordError } from "@x/batch-types";
import { invalidRecord } from "../internal/invalid-record.ts";
import { readProperties } from "../read-properties.ts";
import { createNearestName } from "./nearest-name.ts";
import type { Property } from "./read-definitions.ts";
import type { CheckWarning, Coercion } from "./record-check.ts";

/** What is found out about the properties of a record. */
export interface Findings {
  readonly errors: RecordError[];
  readonly coercions: Coercion[];
  readonly warnings: CheckWarning[];
}

/**
 * Checks what a record has under `properties`, and gives it back in the form that is sent.
 *
 * @param known The account's properties by name.
 */
export function createPropertiesCheck(
  known: ReadonlyMap<string, Property>,
): (given: unknown, findings: Findings) => Record<string, string> {
  const nearestName = createNearestName(known.values());

  function unknownProperty(name: string): RecordError {
    const nearest = nearestName(name);
    const hint = nearest === undefined ? "" : `; did you mean ${nearest}?`;
    const message = `${name}: not among the account's properties${hint === "" ? "." : hint}`;
    return invalidRecord("PROPERTY_DOESNT_EXIST", message, name);
  }

  return (given, { errors, coercions, warnings }) => {
    const values = readProperties(given, errors);
    for (const name of Object.keys(values)) {
      const property = known.get(name);
      if (name === "hs_object_id" || property?.isReadOnly) {
        const message = `${name}: HubSpot sets it itself; leave it out.`;
        errors.push(invalidRecord("READ_ONLY_VALUE", message, name));
        continue;
      }
      if (property === undefined) {
        errors.push(unknownProperty(name));
        continue;
      }
      const from = values[name]!;
      const verdict = from === "" ? {} : (property.check(from) ?? {});
      if ("code" in verdict) {
        errors.push(invalidRecord(verdict.code, `${name}: ${verdict.message}`, name));
        continue;
      }
      const { to = from, why, warning } = verdict;
      if (why !== undefined) coercions.push({ property: name, from, to, why });
      values[name] = to;
      if (warning !== undefined) {
        const { code, message } = warning;
        warnings.push({ code, message: `${name}: ${message}`, property: name });
      }
      if (isInexact((given as Record<string, unknown>)[name])) {
        const message = `${name}: ${from} has more digits than a JavaScript number holds; give it as a text.`;
        warnings.push({ code: "LOST_DIGITS", message, property: name });
      }
    }
    return values;
  };
}

function isInexact(value: unknown): boolean {
  return Number.isInteger(value) && !Number.isSafeInteger(value);
}
