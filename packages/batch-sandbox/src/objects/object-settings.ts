import type { Pipeline } from "../settings/pipeline.ts";
import type { RequiredProperty } from "../settings/required-property.ts";
import type { ValidationRule } from "../settings/validation-rule.ts";

/** What an administrator has set for one object, beside its properties. */
export interface ObjectSettings {
  /** None where records of the object have no stages. */
  readonly pipelines: readonly Pipeline[];
  /** By property. */
  readonly validationRules: ReadonlyMap<string, readonly ValidationRule[]>;
  readonly requiredProperties: readonly RequiredProperty[];
}

export const NO_SETTINGS: ObjectSettings = {
  pipelines: [],
  validationRules: new Map(),
  requiredProperties: [],
};
