import { type Answer, notFound, type Refusal } from "../../answer/answers.ts";
import type { ObjectCall } from "../../call/call.ts";

/** The rules of every property that has some. */
export function listRules({ object: { validationRules } }: ObjectCall): Answer {
  const results = Array.from(validationRules, ([propertyName, propertyValidationRules]) => ({
    propertyName,
    propertyValidationRules,
  }));
  return { status: 200, body: { results } };
}

/** The rules of one property; an empty list when it has none. */
export function listRulesOfProperty({ object, params }: ObjectCall): Answer | Refusal {
  const name = params["propertyName"]!;
  if (!object.rules.has(name)) return notFound("resource not found");
  return { status: 200, body: { results: object.validationRules.get(name) ?? [] } };
}

export function readRule({ object, params }: ObjectCall): Answer | Refusal {
  const rules = object.validationRules.get(params["propertyName"]!) ?? [];
  const body = rules.find(({ ruleType }) => ruleType === params["ruleType"]);
  return body === undefined ? notFound("resource not found") : { status: 200, body };
}
