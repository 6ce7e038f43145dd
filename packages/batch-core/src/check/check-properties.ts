import type { RecordError } from "@x/batch-types";
import { readProperties } from "../plan/read-properties.ts";
import type { CheckWarning, Coercion } from "./record-check.ts";
import type { ValueChecks } from "./value-checks.ts";

export interface Findings {
  readonly errors: RecordError[];
  readonly coercions: Coercion[];
  readonly warnings: CheckWarning[];
}

/** Checks the `properties` of a record and returns them as they are sent. */
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
