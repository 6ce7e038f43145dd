import {
  type Answer,
  isRefusal,
  missingFields,
  notFound,
  type Refusal,
  validationError,
} from "../../answer/answers.ts";
import type { AssociationDefinition } from "../../objects/association-definitions.ts";
import { readRequired } from "../../call/read-fields.ts";
import type { PairCall } from "./for-pair.ts";
import { addLabel, removeLabel } from "./own-labels.ts";

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
export function createLabel({ account, body, from, to }: PairCall): Answer | Refusal {
  const name = readRequired(body, "name");
  if (isRefusal(name)) return name;
  const label = readRequired(body, "label");
  if (isRefusal(label)) return label;
  const inverseLabel = readRequired(
    { ...body, inverseLabel: body["inverseLabel"] ?? label },
    "inverseLabel",
  );
  if (isRefusal(inverseLabel)) return inverseLabel;
  const made = addLabel(account, from, to, { name, label, inverseLabel });
  if (isRefusal(made)) return made;
  const { associationLabels } = account;
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
  const typeId = body["associationTypeId"];
  if (typeof typeId !== "number") return missingFields(body, "associationTypeId");
  const label = readRequired(body, "label");
  if (isRefusal(label)) return label;
  const known = account.associationLabels.find(from.name, to.name, typeId);
  if (known === undefined) return labelNotFound(typeId);
  const isPaired = known.label !== known.inverseLabel;
  const otherwise = isPaired ? known.inverseLabel : label;
  const inverseLabel = readRequired(
    { ...body, inverseLabel: body["inverseLabel"] ?? otherwise },
    "inverseLabel",
  );
  if (isRefusal(inverseLabel)) return inverseLabel;
  account.associationLabels.replace({ ...known, label, inverseLabel });
  return { status: 204 };
}

/** HubSpot's own types cannot be deleted. */
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
  return removeLabel(account, known) ?? { status: 204 };
}

function renderLabel({ type, label }: AssociationDefinition) {
  return { category: type.associationCategory, typeId: type.associationTypeId, label };
}

function labelNotFound(typeId: number): Refusal {
  return notFound(`No association label with the type id ${typeId} exists`);
}
