import type { Account } from "../../account/account.ts";
import { hubspotTypes, kindOf } from "../../objects/association-definitions.ts";
import type { ObjectModel } from "../../objects/object-model.ts";
import { addLabel, removeLabel } from "../associations/own-labels.ts";
import { associationsOf } from "./schema-body.ts";
import { type Answer, isRefusal, notFound, type Refusal } from "../../answer/answers.ts";
import type { Call } from "../../call/call.ts";
import { nameOfKind } from "../../objects/find-object.ts";
import { type Fields, readRequired, readText } from "../../call/read-fields.ts";
import type { SchemaAssociation } from "../../account/definitions.ts";
import { unknownObjectType } from "./find-custom-object.ts";
import { isoMoment } from "../../internal/iso-moment.ts";

/** Both ends are named by type id, or by name, and one of them is the object of the path. */
export function createSchemaAssociation({ account, body, params }: Call): Answer | Refusal {
  const ends = readEnds(body);
  if (isRefusal(ends)) return ends;
  const { from, to, name } = ends;
  const object = account.findObject(params["objectType"]!);
  const fromObject = account.findObject(nameOfKind(from));
  const toObject = account.findObject(nameOfKind(to));
  if (object === undefined || fromObject === undefined || toObject === undefined) {
    return unknownObjectType();
  }
  if (object !== fromObject && object !== toObject) return unknownObjectType();
  const added = addAssociation(account, fromObject, toObject, name);
  return isRefusal(added) ? added : { status: 201, body: added };
}

/** Also by its name. */
export function deleteSchemaAssociation({ account, params }: Call): Answer | Refusal {
  const { associationLabels, definitions, findObject } = account;
  const identifier = params["association"]!;
  const typeId = findObject(params["objectType"]!)?.typeId ?? "";
  const found = associationsOf(definitions, typeId).find(({ id, name }) =>
    [id, name].includes(identifier),
  );
  if (found === undefined) return notFound(`No association ${identifier} exists.`);
  const [from = "", to = ""] = [found.fromObjectTypeId, found.toObjectTypeId].map(
    (end) => findObject(end)?.name,
  );
  const label = associationLabels.find(from, to, Number(found.id));
  if (label?.name === found.name) return removeLabel(account, label) ?? { status: 204 };
  definitions.associations.delete(found);
  return { status: 204 };
}

/**
 * Lists an association type in the schema of an object: the unlabelled type that any two objects have, or, with another
 * `name`, a label, which it creates.
 */
export function addAssociation(
  account: Account,
  from: ObjectModel,
  to: ObjectModel,
  name?: string,
): SchemaAssociation | Refusal {
  const { associations } = account.definitions;
  const unlabelled = `${kindOf(from)}_to_${kindOf(to)}`;
  const isLabel = name !== undefined && name !== unlabelled;
  const label = isLabel && addLabel(account, from, to, { name, label: name, inverseLabel: name });
  if (isRefusal(label)) return label;
  const at = isoMoment(account.now());
  const added = {
    id: String(label ? label.typeId : hubspotTypes(from, to)[0].type.associationTypeId),
    fromObjectTypeId: from.typeId,
    toObjectTypeId: to.typeId,
    name: name ?? unlabelled,
    createdAt: at,
    updatedAt: at,
  };
  const listed = [...associations].find(
    (it) => it.name === added.name && it.id === added.id && it.fromObjectTypeId === from.typeId,
  );
  if (listed !== undefined) return listed;
  associations.add(added);
  return added;
}

interface Ends {
  readonly from: string;
  readonly to: string;
  readonly name: string | undefined;
}

function readEnds(body: Fields): Ends | Refusal {
  const from = readRequired(body, "fromObjectTypeId");
  if (isRefusal(from)) return from;
  const to = readRequired(body, "toObjectTypeId");
  if (isRefusal(to)) return to;
  const name = readText(body, "name");
  return isRefusal(name) ? name : { from, to, name: name || undefined };
}
