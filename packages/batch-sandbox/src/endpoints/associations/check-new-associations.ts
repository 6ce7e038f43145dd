import type { AssociationType } from "@x/batch-types";
import { OBJECTS } from "@x/batch-types/registry";
import { type Refusal, validationError } from "../../answer/answers.ts";
import { type AssociationDefinition, kindOf } from "../../objects/association-definitions.ts";
import { KNOWN_TYPES } from "../../objects/association-types.ts";
import type { ObjectCall } from "../../call/call.ts";
import type { ObjectModel } from "../../objects/object-model.ts";
import type { AssociationInput } from "../../call/read-associations.ts";
import { type End, isSameType } from "../../account/associations.ts";
import { associate } from "./associate.ts";
import { typeCode } from "./check-pair.ts";
import { definitionsBetween, type PairCall } from "./for-pair.ts";

/** Associates a new record, once it exists, with those it was sent with. */
export type AssociateNew = (id: string) => void;

/** Checks the associations a new record is sent with, all before any is made. */
export function checkNewAssociations(
  call: Pick<ObjectCall, "account" | "object">,
  inputs: readonly AssociationInput[],
): AssociateNew | Refusal {
  const { account, object } = call;
  const deeds: ((from: End) => void)[] = [];
  const missing: { readonly kind: string; readonly id: string }[] = [];
  for (const { to: id, types } of inputs) {
    const [first] = types;
    const resolved = first && resolveType(call, first);
    if (resolved === undefined) continue;
    if ("message" in resolved) return resolved;
    const { to, definitions } = resolved;
    const given: AssociationDefinition[] = [];
    for (const wanted of types) {
      const definition = definitions.find(({ type }) => isSameType(type, wanted));
      if (definition === undefined) return invalidAssociationType(wanted);
      given.push(definition);
    }
    const record = account.tableOf(to).find(id);
    if (record === undefined) missing.push({ kind: kindOf(to).toUpperCase(), id });
    else {
      const end = { objectType: to.name, id: record.id };
      deeds.push((from) => associate(account, from, end, given, definitions));
    }
  }
  if (missing.length > 0) return invalidObjectIds(missing);
  return (id) => {
    for (const deed of deeds) deed({ objectType: object.name, id });
  };
}

/** Which object a type leads to: its number alone says so. */
function resolveType(
  { account, object }: Pick<ObjectCall, "account" | "object">,
  type: AssociationType,
): { to: ObjectModel; definitions: PairCall["definitions"] } | Refusal {
  const published = pairsOf(type);
  const likely = published.flatMap(([from, to]) => (from === object.name ? [to] : []));
  const customs = [...account.definitions.customObjects()].map(({ key }) => key);
  for (const name of [...likely, ...Object.keys(OBJECTS), ...customs]) {
    const to = account.findObject(name);
    if (to === undefined) continue;
    const definitions = definitionsBetween(account, object, to);
    if (definitions.some((known) => isSameType(known.type, type))) return { to, definitions };
  }
  const from = account.findObject(published[0]?.[0] ?? "");
  return from === undefined
    ? invalidAssociationType(type)
    : validationError(
        `invalid from object type ${object.typeId} for associations to be created. expected: ${from.typeId}. For definition ${typeCode(type)}`,
      );
}

/** The two objects that HubSpot publishes a type for, in its direction. */
function pairsOf({ associationCategory, associationTypeId }: AssociationType) {
  return associationCategory === "HUBSPOT_DEFINED" ? (PAIRS.get(associationTypeId) ?? []) : [];
}

/** By type id: a batch asks for one with every row. */
const PAIRS = new Map<number, [from: string, to: string][]>();
for (const [pair, types] of KNOWN_TYPES) {
  const [from = "", to = ""] = pair.split(">");
  for (const { typeId } of types) PAIRS.set(typeId, [...(PAIRS.get(typeId) ?? []), [from, to]]);
}

const INVALID = "One or more associations are invalid";

/** Refuses an association type that the two objects do not have. */
export function invalidAssociationType({
  associationCategory,
  associationTypeId,
}: AssociationType): Refusal {
  const spec = `${associationCategory}=${associationTypeId}`;
  return validationError(INVALID, {
    context: {
      associationSpec: [spec],
      INVALID_ASSOCIATION_TYPE_ID: [`${spec} is not a valid association definition id`],
    },
  });
}

/** Refuses associations with records that do not exist. */
export function invalidObjectIds(
  missing: readonly { readonly kind: string; readonly id: string }[],
): Refusal {
  return validationError(INVALID, {
    context: {
      INVALID_OBJECT_IDS: missing.map(({ kind, id }) => `${kind}=${id} is not valid`),
      objectId: missing.map(({ id }) => id),
      objectType: missing.map(({ kind }) => kind),
    },
  });
}
