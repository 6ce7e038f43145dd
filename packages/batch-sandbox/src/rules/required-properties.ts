import type { Version } from "../call.ts";
import type { ObjectModel } from "../object-model.ts";
import type { WriteInput } from "../read-inputs.ts";
import { type Values, valueOf } from "../store/table.ts";
import type { RowFailure } from "./row-failure.ts";

/**
 * Refuses a new record that lacks a required property. Only 2026-09 enforces what HubSpot's tables
 * have always listed for standard objects; what a custom object requires holds in every version.
 */
export function missingRequired(
  { isCustom, profile }: ObjectModel,
  input: WriteInput,
  values: Values,
  version: Version,
): RowFailure | undefined {
  if (version !== "2026-09" && !isCustom) return undefined;
  const missing = profile.required.filter((names) => !names.some((name) => valueOf(values, name)));
  if (missing.length === 0) return undefined;
  if (version !== "2026-09") {
    return {
      input,
      status: 400,
      category: "VALIDATION_ERROR",
      message: `Error creating ${profile.singular}. Some required properties were not set.`,
      context: { properties: missing.flat() },
    };
  }
  return {
    input,
    status: 400,
    category: "VALIDATION_ERROR",
    message: "The property values provided are invalid",
    errors: missing.map((names) => ({
      message: `Required property ${names.join(" or ")} is missing`,
      code: "MISSING_REQUIRED_PROPERTY",
      context: { propertyName: [...names] },
    })),
  };
}
