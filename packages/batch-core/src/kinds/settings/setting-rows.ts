import type { ObjectSchema, Owner, Pipeline, PropertyValidations } from "@x/batch-types";
import { isObject } from "../../internal/is-object.ts";
import { isListOf, isName, isText, isTextOrNone, type Row } from "./row-checks.ts";

/** Returns a reader of `results`: it returns the rows, or in words what is not as described. */
export function readRows<One extends Row>(isFine: (row: Row) => row is One) {
  return ({ results }: Row): readonly One[] | string => {
    if (!Array.isArray(results)) return "it has no list of results";
    const wrong = results.findIndex((row) => !isObject(row) || !isFine(row));
    if (wrong < 0) return results as One[];
    return `results[${wrong}] lacks a field, or has one of another type`;
  };
}

// Fact 109.
export function readScopes({ scopes }: Row): readonly string[] | string {
  return Array.isArray(scopes) && scopes.every(isText) ? scopes : "it has no list of scopes";
}

// Checked are the fields by which people find a setting, and with which records are written.

export function isOwner(row: Row): row is Row & Owner {
  const { id, email, firstName, lastName } = row;
  return isName(id) && [email, firstName, lastName].every(isTextOrNone);
}

export function isPipeline(row: Row): row is Row & Pipeline {
  return isName(row["id"]) && isText(row["label"]) && isListOf(row["stages"], isStage);
}

function isStage({ id, label }: Row): boolean {
  return isName(id) && isText(label);
}

export function isObjectSchema(row: Row): row is Row & ObjectSchema {
  const { objectTypeId, name, fullyQualifiedName, labels } = row;
  return (
    [objectTypeId, name, fullyQualifiedName].every(isName) &&
    isObject(labels) &&
    isTextOrNone(labels["singular"]) &&
    isTextOrNone(labels["plural"])
  );
}

export function isPropertyValidations(row: Row): row is Row & PropertyValidations {
  return isName(row["propertyName"]) && isListOf(row["propertyValidationRules"], isRule);
}

function isRule({ ruleType, ruleArguments }: Row): boolean {
  return isName(ruleType) && Array.isArray(ruleArguments) && ruleArguments.every(isText);
}
