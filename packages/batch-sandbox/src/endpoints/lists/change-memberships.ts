import {
  type Answer,
  isRefusal,
  type Refusal,
  validationError,
  wrongType,
} from "../../answer/answers.ts";
import { type Fields, readEach } from "../../call/read-fields.ts";
import { type ListCall, listNotFound } from "./for-list.ts";

/** The most ids of one request. */
const MAX_IDS = 100_000;

export function addMembers(call: ListCall): Answer | Refusal {
  const ids = readIds(call.body, "list");
  return isRefusal(ids) ? ids : changeMembers(call, ids, []);
}

export function removeMembers(call: ListCall): Answer | Refusal {
  const ids = readIds(call.body, "list");
  return isRefusal(ids) ? ids : changeMembers(call, [], ids);
}

export function addAndRemoveMembers(call: ListCall): Answer | Refusal {
  const added = readIds(call.body, "recordIdsToAdd");
  if (isRefusal(added)) return added;
  const removed = readIds(call.body, "recordIdsToRemove");
  return isRefusal(removed) ? removed : changeMembers(call, added, removed);
}

/** Adds all records of another list of the same object. */
export function addFromList(call: ListCall): Answer | Refusal {
  const source = call.account.lists.find(call.params["sourceListId"]!);
  if (source === undefined) return listNotFound();
  if (source.objectType !== call.list.objectType) {
    return validationError(`List ${source.id} has records of another object.`);
  }
  changeMembers(call, [...source.members.keys()], []);
  return { status: 204 };
}

export function removeAllMembers({ account, list }: ListCall): Answer {
  list.members.clear();
  list.updatedAt = account.now();
  return { status: 204 };
}

/**
 * Ids of records that do not exist are told as missing. What is in the list already, or was not in it, is
 * told nowhere.
 */
function changeMembers(
  { account, list, table }: ListCall,
  toAdd: readonly string[],
  toRemove: readonly string[],
): Answer {
  const now = account.now();
  const missing = new Set([...toAdd, ...toRemove].filter((id) => table.find(id) === undefined));
  const added = [...new Set(toAdd)].filter((id) => !missing.has(id) && !list.members.has(id));
  for (const id of added) list.members.set(id, now);
  const removed = [...new Set(toRemove)].filter(
    (id) => !missing.has(id) && list.members.delete(id),
  );
  if (added.length + removed.length > 0) list.updatedAt = now;
  const body = {
    // Written so by HubSpot: `recordsIdsAdded` beside `recordIdsRemoved`.
    recordsIdsAdded: added,
    recordIdsRemoved: removed,
    recordIdsMissing: [...missing],
  };
  if (account.quirks.emptyMembershipLists === "shown") return { status: 200, body };
  const told = Object.entries(body).filter(([, ids]) => ids.length > 0);
  return { status: 200, body: Object.fromEntries(told) };
}

/** Ids as texts; clients of older versions send numbers. */
function readIds(body: Fields, name: string): readonly string[] | Refusal {
  const ids = body[name] ?? [];
  if (!Array.isArray(ids)) return wrongType(ids, "list");
  if (ids.length > MAX_IDS) {
    return validationError(`At most ${MAX_IDS} record ids can be sent at once; got ${ids.length}.`);
  }
  return readEach(ids as unknown[], (id) =>
    typeof id === "string" || typeof id === "number" ? String(id) : wrongType(id, "text"),
  );
}
