import {
  type Answer,
  isRefusal,
  missingFields,
  type Refusal,
  validationError,
} from "../../answer/answers.ts";
import type { Call } from "../../call/call.ts";
import { readRequired } from "../../call/read-fields.ts";
import { PROCESSING_TYPES } from "../../account/lists.ts";
import { readCommaList } from "../internal/read-query.ts";
import { type ListCall, listNotFound } from "./for-list.ts";
import { listBody } from "./list-body.ts";

/** A list with filters gets no records from them here. */
export function createList({ account, body }: Call): Answer | Refusal {
  const name = readRequired(body, "name");
  if (isRefusal(name)) return name;
  const objectTypeId = readRequired(body, "objectTypeId");
  if (isRefusal(objectTypeId)) return objectTypeId;
  const given = readRequired(body, "processingType");
  if (isRefusal(given)) return given;
  const processingType = PROCESSING_TYPES.find((known) => known === given);
  if (processingType === undefined) {
    return validationError(`processingType must be one of ${PROCESSING_TYPES.join(", ")}.`);
  }
  const object = account.findObject(objectTypeId);
  if (object === undefined) {
    return validationError(
      `The objectTypeId ${objectTypeId} provided for the list is not valid for this portal.`,
      { subCategory: "ListError.INVALID_OBJECT_TYPE_FOR_LIST" },
    );
  }
  const { filterBranch } = body;
  if (processingType === "DYNAMIC" && filterBranch === undefined) {
    return missingFields(body, "filterBranch");
  }
  for (const other of account.lists.all()) {
    if (other.objectType !== object.name || !isSameName(other.name, name)) continue;
    return validationError(`A list with the name ${name} already exists.`, {
      subCategory: "ILS.DUPLICATE_LIST_NAMES",
    });
  }
  const list = account.lists.add({
    name,
    objectType: object.name,
    processingType,
    ...(filterBranch !== undefined && { filterBranch }),
    createdAt: account.now(),
  });
  return { status: 200, body: { list: listBody(account, list) } };
}

function isSameName(one: string, other: string): boolean {
  return one.trim().toLowerCase() === other.trim().toLowerCase();
}

export function readOneList({ account, list, query }: ListCall): Answer {
  return { status: 200, body: { list: listBody(account, list, query) } };
}

export function readListByName({ account, params, query }: Call): Answer | Refusal {
  const object = account.findObject(params["objectType"]!);
  for (const list of account.lists.all()) {
    if (list.objectType !== object?.name || list.name !== params["listName"]) continue;
    return { status: 200, body: { list: listBody(account, list, query) } };
  }
  return listNotFound();
}

/** The lists that `listIds` names; those that do not exist are left out. */
export function readLists({ account, query }: Call): Answer {
  const found = readCommaList(query, "listIds").flatMap((id) => account.lists.find(id) ?? []);
  const lists = found.map((list) => listBody(account, list, query));
  return { status: 200, body: { lists } };
}

export function deleteList({ account, list }: ListCall): Answer {
  account.lists.remove(list.id);
  return { status: 204 };
}
