import type { AssociationType } from "@x/batch-types";
import { type AssociationDefinition, kindOf } from "../../objects/association-definitions.ts";
import type { ObjectModel } from "../../objects/object-model.ts";
import { type End, isSameType } from "../../account/associations.ts";
import type { PairCall } from "./for-pair.ts";
import type { Pair } from "./read-pairs.ts";

/** What is wrong with one pair, as an entry of `errors`. */
export type PairError = {
  readonly status: "error";
  readonly category: string;
  readonly subCategory?: string;
  readonly message: string;
  readonly context?: Record<string, string[]>;
};

/** Two records that exist. */
export interface Ends {
  readonly from: End;
  readonly to: End;
}

/**
 * Finds two records to associate, or says in HubSpot's words what is wrong. Ids that are no numbers
 * and records with themselves were captured from v4, records that do not exist from v3.
 */
export function findEnds(call: PairCall, { from, to }: Pair): Ends | PairError {
  const unreadable = invalidId(from) ?? invalidId(to);
  if (unreadable !== undefined) return unreadable;
  const fromRecord = call.account.tableOf(call.from).find(from);
  const toRecord = call.account.tableOf(call.to).find(to);
  if (call.from === call.to && (fromRecord?.id ?? from) === (toRecord?.id ?? to)) {
    // The only entry known to come without a context.
    return { ...ERROR, message: `Object ${from} cannot be associated to itself (${to})` };
  }
  if (fromRecord === undefined) return notFound(call.from, from, "FROM_OBJECT_NOT_FOUND");
  if (toRecord === undefined) return notFound(call.to, to, "TO_OBJECT_NOT_FOUND");
  return {
    from: { objectType: call.from.name, id: fromRecord.id },
    to: { objectType: call.to.name, id: toRecord.id },
  };
}

/** What is wrong with an id that is no number. */
export function invalidId(id: string): PairError | undefined {
  if (/^\d+$/.test(id)) return undefined;
  return validation(`${id} is not a valid ID`, "INVALID_IDENTIFIER", { id: [id] });
}

/** The definitions of the types that were sent, or what is wrong with the first that there is not. */
export function findTypes(
  { from, to, definitions }: PairCall,
  types: readonly AssociationType[],
): readonly AssociationDefinition[] | PairError {
  const found: AssociationDefinition[] = [];
  for (const wanted of types) {
    const definition = definitions.find(({ type }) => isSameType(type, wanted));
    if (definition === undefined) return invalidType(typeCode(wanted), upper(from), upper(to));
    found.push(definition);
  }
  return found;
}

export function invalidType(type: string, from: string, to: string): PairError {
  const message = `${type} is not a valid association type between ${from} and ${to}`;
  const context = { type: [type], fromObjectType: [from], toObjectType: [to] };
  return validation(message, "INVALID_ASSOCIATION_TYPE", context);
}

/** How messages write a type: `0-279` for HubSpot's own, `1-28` for a label of the account. */
export function typeCode({ associationCategory, associationTypeId }: AssociationType): string {
  return `${associationCategory === "HUBSPOT_DEFINED" ? 0 : 1}-${associationTypeId}`;
}

/** A record without associations is an error to a batch read, and the answer to a single one. */
export function noAssociations({ from, to }: PairCall, id: string): PairError {
  return {
    ...ERROR,
    category: "OBJECT_NOT_FOUND",
    subCategory: "crm.associations.NO_ASSOCIATIONS_FOUND",
    message: `No ${kindOf(to)} is associated with ${kindOf(from)} ${id}.`,
    context: { fromObjectId: [id], fromObjectType: [kindOf(from)], toObjectType: [kindOf(to)] },
  };
}

const ERROR = { status: "error", category: "VALIDATION_ERROR" } as const;

function validation(
  message: string,
  subCategory: string,
  context: Record<string, string[]>,
): PairError {
  return { ...ERROR, subCategory: `crm.associations.${subCategory}`, message, context };
}

function notFound(object: ObjectModel, id: string, subCategory: string): PairError {
  const kind = kindOf(object);
  return {
    ...validation(`No ${kind} with ID ${id} exists`, subCategory, { objectType: [kind], id: [id] }),
    category: "OBJECT_NOT_FOUND",
  };
}

function upper(object: ObjectModel): string {
  return kindOf(object).toUpperCase();
}
