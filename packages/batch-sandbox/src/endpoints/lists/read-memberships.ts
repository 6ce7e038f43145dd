import { type Answer, isRefusal, type Refusal, validationError } from "../../answer/answers.ts";
import type { Call, ObjectCall } from "../../call/call.ts";
import { isoMoment } from "../../internal/iso-moment.ts";
import { readRequired } from "../../call/read-fields.ts";
import { readRows } from "../../call/read-inputs.ts";
import { batchOf } from "../internal/batch-answer.ts";
import { nextPage, readLimit } from "../internal/read-query.ts";
import { sortIds } from "../internal/sort-ids.ts";
import type { ListCall } from "./for-list.ts";

const DEFAULT_LIMIT = 100;
const MAX_LIMIT = 250;

/** A page of the records in a list, by ascending id; archived ones are left out. */
export function listMembers(call: ListCall): Answer | Refusal {
  return readPage(call, (ids, after) => sortIds(ids, Number(after)));
}

/** The same in the order in which they were added. */
export function listMembersByJoining(call: ListCall): Answer | Refusal {
  return readPage(call, (ids, after) => (after === "" ? ids : idsBehind(ids, after)));
}

/** @param order The ids behind the cursor, which is the last id of the page before, or "" at the beginning. */
function readPage(
  { list: { members }, query, table }: ListCall,
  order: (ids: Iterable<string>, after: string) => Iterable<string>,
): Answer | Refusal {
  const limit = readLimit(query, DEFAULT_LIMIT, MAX_LIMIT);
  if (isRefusal(limit)) return limit;
  const after = query.get("after") ?? "";
  if (query.get("before")) return validationError("before is not played; use after.");
  if (after !== "" && !members.has(after)) return validationError(`Invalid after ${after}.`);
  const isThere = (id: string) => table.find(id) !== undefined;
  let total = 0;
  for (const id of members.keys()) if (isThere(id)) total += 1;
  const page: string[] = [];
  for (const id of order(members.keys(), after)) {
    if (!isThere(id)) continue;
    page.push(id);
    // One more than the page has says that there is a next one.
    if (page.length > limit) break;
  }
  const hasMore = page.length > limit && page.pop() !== undefined;
  const results = page.map((recordId) => ({
    recordId,
    membershipTimestamp: isoMoment(members.get(recordId)!),
  }));
  const paging = hasMore ? { paging: { next: nextPage(query, page.at(-1)!) } } : {};
  return { status: 200, body: { total, results, ...paging } };
}

function* idsBehind(ids: Iterable<string>, after: string): Generator<string> {
  let isBehind = false;
  for (const id of ids) {
    if (isBehind) yield id;
    else isBehind = id === after;
  }
}

/** The lists one record is in. */
export function listsOfRecord(call: ObjectCall): Answer {
  const results = membershipsOf(call, call.object.name, call.params["recordId"]!);
  return { status: 200, body: { total: results.length, results } };
}

/** The same for many records; those of an object that does not exist are errors. */
export function batchReadMemberships(call: Call): Answer | Refusal {
  const { account, version } = call;
  const startedAt = account.now();
  const inputs = readRows(call.body, (row) => {
    const objectTypeId = readRequired(row, "objectTypeId");
    if (isRefusal(objectTypeId)) return objectTypeId;
    const recordId = readRequired(row, "recordId");
    return isRefusal(recordId) ? recordId : { objectTypeId, recordId };
  });
  if (isRefusal(inputs)) return inputs;
  const errors: object[] = [];
  const results = inputs.flatMap(({ objectTypeId, recordId }) => {
    const object = account.findObject(objectTypeId);
    if (object !== undefined) {
      const recordListMemberships = membershipsOf(call, object.name, recordId);
      return [{ objectTypeId: object.typeId, recordId, recordListMemberships }];
    }
    errors.push({
      status: "error",
      category: "VALIDATION_ERROR",
      message: `The objectTypeId ${objectTypeId} is not valid for this portal.`,
      context: { objectTypeId: [objectTypeId] },
      errors: [],
      links: {},
    });
    return [];
  });
  return batchOf(account, version, 200, results, errors, startedAt);
}

function membershipsOf({ account }: Call, objectType: string, recordId: string): object[] {
  return [...account.lists.all()].flatMap((list) => {
    const addedAt = list.objectType === objectType ? list.members.get(recordId) : undefined;
    if (addedAt === undefined) return [];
    const timestamp = isoMoment(addedAt);
    return [
      {
        listId: list.id,
        listVersion: 1,
        firstAddedTimestamp: timestamp,
        lastAddedTimestamp: timestamp,
        isPublicList: false,
      },
    ];
  });
}
