import type { RecordError } from "@x/batch-types";
import { readProperties } from "../plan/read-properties.ts";
import type { CheckWarning, Coercion } from "./record-check.ts";
import type { ValueChecks } from "./value-checks.ts";

/** What is found out about the properties of a record. */
export interface Findings {
  readonly errors: RecordError[];
  readonly coercions: Coercion[];
  readonly warnings: CheckWarning[];
}

/** Checks what a record has under `properties`, and gives it back in the form that is sent. */
export function createPropertiesCheck(
  checks: ValueChecks,
): (given: unknown, findings: Findings) => Record<string, string> {
  return (given, { errors, coercions, warnings }) => {
    const values = readProperties(given, errors);
    for (const name of Object.keys(values)) {
      const from = values[name]!;
      const checked = checks.of(name)(from);
      if (checked?.error !== undefined) {
        errors.push(checked.error);
        continue;
      }
      if (checked?.coercion !== undefined) {
        coercions.push(checked.coercion);
        values[name] = checked.coercion.to;
      }
      if (checked?.warning !== undefined) warnings.push(checked.warning);
    }
    return values;
  };
}
