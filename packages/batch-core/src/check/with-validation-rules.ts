import type { PropertyDefinition, PropertyValidations } from "@x/batch-types";

/**
 * Returns definitions together with the validation rules of their properties. All that takes definitions, such as
 * `createChecker`, then checks values by the rules, too: in the API version 2026-09 a value that surely breaks one is
 * refused. In older versions it has a warning, because HubSpot's announcements do not agree on whether those enforce
 * rules. A rule that cannot be judged to the letter, such as a pattern, is left to HubSpot.
 *
 * @param validations What HubSpot returns for the object. Rules of other properties are left out.
 *
 * @example
 * const rules = [{ ruleType: "MAX_LENGTH", ruleArguments: ["5"] }];
 * const validations = [{ propertyName: "zip", propertyValidationRules: rules }];
 * const definitions = withValidationRules([{ name: "zip", type: "string" }], validations);
 * const job = { operation: "update", objectType: "contacts", apiVersion: "2026-09" } as const;
 * const checked = createChecker(job, definitions)({ id: 7, properties: { zip: "123456" } });
 * if ("errors" in checked) console.log(checked.errors[0].code); //=> "VALIDATION_RULE"
 */
export function withValidationRules(
  definitions: readonly PropertyDefinition[],
  validations: readonly PropertyValidations[],
): PropertyDefinition[] {
  const rules = new Map(
    validations.map((one) => [one.propertyName, one.propertyValidationRules] as const),
  );
  return definitions.map((definition) => {
    const validationRules = rules.get(definition.name);
    return validationRules === undefined ? definition : { ...definition, validationRules };
  });
}
