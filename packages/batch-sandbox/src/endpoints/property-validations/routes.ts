import { defineRoute } from "../../call/define-route.ts";
import { forObject } from "../../call/for-object.ts";
import { listRules, listRulesOfProperty, readRule } from "./read-rules.ts";

const ALL = "/{objectType}";
const PROPERTY = `${ALL}/{propertyName}` as const;

export const PROPERTY_VALIDATION_ROUTES = [
  defineRoute(`GET ${ALL}`, "list", forObject(listRules)),
  defineRoute(`GET ${PROPERTY}`, "list-property", forObject(listRulesOfProperty)),
  defineRoute(`GET ${PROPERTY}/rule-type/{ruleType}`, "read", forObject(readRule)),
];
