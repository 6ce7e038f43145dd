import type { Version } from "../call/call.ts";
import type { ErrorDetail } from "../answer/answers.ts";
import type { ObjectModel } from "../objects/object-model.ts";
import type { WriteInput } from "../call/read-inputs.ts";
import { type Values, valueOf } from "../account/values.ts";
import type { RowFailure } from "./row-failure.ts";

/**
 * Refuses a new record that lacks a required property. Only 2026-09 enforces what HubSpot's tables
 * have always listed for standard objects, what the form that creates a record requires, and what other
 * values require; what a custom object requires holds in every version.
 */
export function missingRequired(
  object: ObjectModel,
  input: WriteInput,
  values: Values,
  version: Version,
): RowFailure | undefined {
  const { isCustom, profile, requiredProperties } = object;
  if (version !== "2026-09" && !isCustom) return undefined;
  const lacking = (names: readonly string[]) => !names.some((name) => valueOf(values, name));
  const missing = profile.required.filter(lacking);
  if (version !== "2026-09") {
    return missing.length === 0 ? undefined : missingOfCustom(object, input, missing.flat());
  }
  const ofForm = requiredProperties.flatMap((it) => (it.when === undefined ? [[it.property]] : []));
  return missingProperties(input, [
    ...[...missing, ...ofForm.filter(lacking)].map(missingDetail),
    ...missingConditional(object, values, () => undefined),
  ]);
}

/** Refuses a change, in 2026-09, after which a record lacks what one of its values requires. */
export function missingAfterChange(
  object: ObjectModel,
  input: WriteInput,
  written: Values,
  current: (name: string) => string | undefined,
  version: Version,
): RowFailure | undefined {
  if (version !== "2026-09") return undefined;
  return missingProperties(input, missingConditional(object, written, current));
}

/** A condition counts when the write touches the value it asks for, or the property it requires. */
function missingConditional(
  { requiredProperties }: ObjectModel,
  written: Values,
  current: (name: string) => string | undefined,
): readonly ErrorDetail[] {
  const after = (name: string) => valueOf(written, name) ?? current(name);
  return requiredProperties.flatMap(({ property, when }) => {
    if (when === undefined || after(when.property) !== when.value || after(property)) return [];
    const isTouched = [property, when.property].some((name) => Object.hasOwn(written, name));
    return isTouched ? [{ ...missingDetail([property]), code: CONDITIONAL }] : [];
  });
}

const CONDITIONAL = "MISSING_CONDITIONAL_REQUIRED_PROPERTY";

function missingDetail(names: readonly string[]): ErrorDetail {
  return {
    message: `Required property ${names.join(" or ")} is missing`,
    code: "MISSING_REQUIRED_PROPERTY",
    context: { propertyName: [...names] },
  };
}

function missingProperties(
  input: WriteInput,
  errors: readonly ErrorDetail[],
): RowFailure | undefined {
  if (errors.length === 0) return undefined;
  return {
    input,
    status: 400,
    category: "VALIDATION_ERROR",
    message: "The property values provided are invalid",
    errors,
  };
}

function missingOfCustom(
  { profile }: ObjectModel,
  input: WriteInput,
  properties: readonly string[],
): RowFailure {
  return {
    input,
    status: 400,
    category: "VALIDATION_ERROR",
    message: `Error creating ${profile.singular}. Some required properties were not set.`,
    context: { properties },
  };
}
