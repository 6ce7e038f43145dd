import {
  type Answer,
  invalidJson,
  missingFields,
  type Refusal,
  validationError,
} from "../../answers.ts";
import type { AssociationDefinition } from "../../association-definitions.ts";
import { isObject } from "../../is-object.ts";
import { isSameType } from "../../store/associations.ts";
import type { PairCall } from "./for-pair.ts";

/** The most labels of its own that HubSpot lets an account have between two objects. */
const MAX_LABELS = 10;

export function listLabels({ definitions }: PairCall): Answer {
  return { status: 200, body: { results: definitions.map(renderLabel) } };
}

/** v3 lists types by id and name. */
export function listTypes({ definitions }: PairCall): Answer {
  const results = definitions.map(({ type, name }) => ({
    id: String(type.associationTypeId),
    name,
  }));
  return { status: 200, body: { results } };
}

/** A paired label is answered with both its directions, the other first, as documented. */
export function createLabel({ account, body, definitions, from, to }: PairCall): Answer | Refusal {
  const name = readText(body, "name");
  if (typeof name === "object") return name;
  const label = readText(body, "label");
  if (typeof label === "object") return label;
  const inverseLabel = readText(body, "inverseLabel", label);
  if (typeof inverseLabel === "object") return inverseLabel;
  if (/^\d|-/.test(name)) {
    return validationError(
      `Association name ${name} cannot include hyphens or begin with a number`,
    );
  }
  const { associationLabels } = account;
  const own = associationLabels.between(from.name, to.name);
  if (definitions.some((known) => known.name === name)) {
    return validationError(`An association with the name ${name} already exists`);
  }
  if (new Set(own.map((known) => known.name)).size >= MAX_LABELS) {
    return validationError(`The limit of ${MAX_LABELS} association labels has been reached`);
  }
  const made = associationLabels.add({ from: from.name, to: to.name, name, label, inverseLabel });
  const ids = label === inverseLabel ? [made.typeId] : [made.inverseTypeId, made.typeId];
  const labels = [
    ...associationLabels.between(from.name, to.name),
    ...associationLabels.between(to.name, from.name),
  ];
  const results = ids.flatMap((typeId) => {
    const found = labels.find(({ type }) => type.associationTypeId === typeId);
    return found === undefined ? [] : [renderLabel(found)];
  });
  return { status: 200, body: { results } };
}

/** Changes the words of a label; its name and its ids stay. */
export function updateLabel({ account, body, from, to }: PairCall): Answer | Refusal {
  const typeId = isObject(body) ? body["associationTypeId"] : undefined;
  if (typeof typeId !== "number") return missingFields("associationTypeId");
  const label = readText(body, "label");
  if (typeof label === "object") return label;
  const known = account.associationLabels.find(from.name, to.name, typeId);
  if (known === undefined) return labelNotFound(typeId);
  const isPaired = known.label !== known.inverseLabel;
  const inverseLabel = readText(body, "inverseLabel", isPaired ? known.inverseLabel : label);
  if (typeof inverseLabel === "object") return inverseLabel;
  account.associationLabels.replace({ ...known, label, inverseLabel });
  return { status: 204 };
}

/** A label still in use cannot be deleted, as documented; nor can HubSpot's own types. */
export function deleteLabel({
  account,
  definitions,
  params,
  from,
  to,
}: PairCall): Answer | Refusal {
  const typeId = Number(params["associationTypeId"]);
  const known = account.associationLabels.find(from.name, to.name, typeId);
  if (known === undefined) {
    return definitions.some(({ type }) => type.associationTypeId === typeId)
      ? validationError(`Association type ${typeId} is defined by HubSpot and cannot be deleted`)
      : labelNotFound(typeId);
  }
  const type = { associationCategory: "USER_DEFINED", associationTypeId: typeId } as const;
  for (const association of account.associations.all()) {
    const isBetween =
      association.from.objectType === from.name && association.to.objectType === to.name;
    if (isBetween && association.types.some((used) => isSameType(used, type))) {
      return validationError(`Association label ${known.label} is in use and cannot be deleted`);
    }
  }
  account.associationLabels.remove(known);
  return { status: 204 };
}

function renderLabel({ type, label }: AssociationDefinition) {
  return { category: type.associationCategory, typeId: type.associationTypeId, label };
}

function labelNotFound(typeId: number): Refusal {
  return {
    status: 404,
    category: "OBJECT_NOT_FOUND",
    message: `No association label with the type id ${typeId} exists`,
  };
}

function readText(body: unknown, field: string, otherwise?: string): string | Refusal {
  if (!isObject(body)) return invalidJson("Cannot deserialize the body from this token");
  const value = body[field] ?? otherwise;
  if (value === undefined || value === "") return missingFields(field);
  return typeof value === "string"
    ? value
    : invalidJson(`Cannot deserialize ${field}, a string, from this token`);
}
