import type {
  AssociationLabelLimit,
  ObjectAtLimit,
  ObjectLimit,
  ObjectTypeLabels,
} from "@x/batch-types";
import { isCount } from "../../internal/is-count.ts";
import { isObject } from "../../internal/is-object.ts";
import { isListOf, isName, isText, type Row } from "./row-checks.ts";

// Each reader returns the rows of an answer, or in words what is not as described.

// Fact 97.
/** HubSpot's objects have a limit each. Custom objects share one, so each of them has what is left of it. */
export function readRecordLimits(body: Row): readonly ObjectLimit[] | string {
  const { hubspotDefinedObjectTypes: own, customObjectTypes: customs } = body;
  if (!isListOf(own, isObjectLimit)) return "hubspotDefinedObjectTypes is no list of limits";
  if (!isObject(customs) || !isListOf(customs["byObjectType"], isObjectUsage)) {
    return "customObjectTypes has no list of objects";
  }
  const { overallLimit: limit, overallUsage: usage, byObjectType } = customs;
  if (!isCount(limit) || !isCount(usage)) return "customObjectTypes has no limit";
  const shared = { limit, left: leftOf({ limit, usage }) };
  return [
    ...own.map(withLeft),
    ...(byObjectType as ObjectLimit[]).map((row) => ({ ...row, ...shared })),
  ];
}

export function readCustomPropertyLimits({ byObjectType }: Row): readonly ObjectLimit[] | string {
  return isListOf(byObjectType, isObjectLimit)
    ? byObjectType.map(withLeft)
    : "byObjectType is no list of limits";
}

export function readLabelLimits({ results }: Row): readonly AssociationLabelLimit[] | string {
  return isListOf(results, isLabelLimit) ? results.map(withLeft) : "results is no list of limits";
}

export function readObjectsAtLimit({ results }: Row): readonly ObjectAtLimit[] | string {
  return isListOf(results, isObjectAtLimit) ? results : "results is no list of objects";
}

function withLeft<Limit extends Used>(row: Limit): Limit & { readonly left: number } {
  return { ...row, left: leftOf(row) };
}

type Labels = Pick<AssociationLabelLimit, "fromObjectType" | "toObjectType" | "allLabels">;

interface Used {
  readonly limit: number;
  readonly usage: number;
}

/** Never below 0: HubSpot lowers a limit without removing what exceeds it. */
function leftOf({ limit, usage }: Used): number {
  return Math.max(0, limit - usage);
}

function isUsed({ limit, usage }: Row): boolean {
  return isCount(limit) && isCount(usage);
}

function isLabelled({ objectTypeId, singularLabel, pluralLabel }: Row): boolean {
  return isName(objectTypeId) && isText(singularLabel) && isText(pluralLabel);
}

function isObjectUsage(row: Row): boolean {
  return isLabelled(row) && isCount(row["usage"]);
}

function isObjectLimit(row: Row): row is Row & ObjectTypeLabels & Used {
  return isLabelled(row) && isUsed(row);
}

function isLabelLimit(row: Row): row is Row & Labels & Used {
  const { fromObjectType: from, toObjectType: to, allLabels } = row;
  const isPair = isObject(from) && isLabelled(from) && isObject(to) && isLabelled(to);
  return isPair && isUsed(row) && Array.isArray(allLabels) && allLabels.every(isText);
}

function isObjectAtLimit(row: Row): row is Row & ObjectAtLimit {
  const { hasRecordsAtLimit, hasRecordsNearLimit } = row;
  return (
    isLabelled(row) &&
    typeof hasRecordsAtLimit === "boolean" &&
    typeof hasRecordsNearLimit === "boolean"
  );
}
