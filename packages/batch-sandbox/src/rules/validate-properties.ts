import type { Warning } from "@x/batch-types";
import type { ObjectCall } from "../call/call.ts";
import type { Values } from "../account/values.ts";
import { brokenRule } from "./broken-rule.ts";
import { checkStage } from "./check-stage.ts";
import { problem, type PropertyProblem } from "../answer/property-problem.ts";
import { validateValue } from "./validate-value.ts";

/** The properties of one row: as they are stored, or why they are refused. */
export interface CheckedProperties {
  readonly values: Values;
  readonly problems: readonly PropertyProblem[];
  readonly warnings: readonly Warning[];
}

/**
 * Checks the properties of one row against the definitions of the object.
 *
 * @param current The value a property of the record has now; `undefined` for none, as for a new record.
 */
export function validateProperties(
  { account, object, version }: Pick<ObjectCall, "account" | "object" | "version">,
  given: ReadonlyMap<string, string>,
  current: (name: string) => string | undefined = () => undefined,
): CheckedProperties {
  const { portalId, quirks } = account;
  const enforcesRules =
    object.validationRules.size > 0 &&
    (version === "2026-09" || quirks.validationRulesIn === "every-version");
  const values: Record<string, string> = {};
  const problems: PropertyProblem[] = [];
  const warnings: Warning[] = [];
  for (const [name, text] of given) {
    const rule = object.rules.get(name);
    if (rule === undefined) {
      problems.push(
        problem(name, `Property "${name}" does not exist`, "PROPERTY_DOESNT_EXIST", portalId),
      );
      continue;
    }
    const checked = validateValue(rule, text, version);
    if ("code" in checked) {
      problems.push(problem(name, checked.message, checked.code, portalId));
      continue;
    }
    const broken = enforcesRules && brokenRule(object, name, checked.value);
    if (broken) {
      problems.push(problem(name, broken.message, broken.code, portalId));
      continue;
    }
    values[name] = checked.value;
    if (checked.isNormalized) warnings.push(normalized(name, text, checked.value));
  }
  problems.push(...checkStage(account, object, values, current));
  return { values, problems, warnings };
}

function normalized(propertyName: string, rawValue: string, normalizedValue: string): Warning {
  return {
    category: "PROPERTY_VALUE_NORMALIZED",
    message: `The value of ${propertyName} was normalized to ${normalizedValue}.`,
    context: {
      propertyName: [propertyName],
      rawValue: [rawValue],
      normalizedValue: [normalizedValue],
    },
  };
}
