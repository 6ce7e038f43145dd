import { type Answer, isRefusal, type Refusal, wrongType } from "../../answer/answers.ts";
import type { Call } from "../../call/call.ts";
import { type Fields, readText, readTexts } from "../../call/read-fields.ts";
import type { StoredList } from "../../account/lists.ts";
import { listFields } from "./list-body.ts";

const DEFAULT_COUNT = 20;
const MAX_COUNT = 500;

/** Lists whose name contains the query, whatever the case; all lists when it is empty. */
export function searchLists({ account, body }: Call): Answer | Refusal {
  const query = readText(body, "query");
  if (isRefusal(query)) return query;
  const objectType = readText(body, "objectTypeId");
  if (isRefusal(objectType)) return objectType;
  const ids = readTexts(body, "listIds");
  if (isRefusal(ids)) return ids;
  const types = readTexts(body, "processingTypes");
  if (isRefusal(types)) return types;
  const wanted = readTexts(body, "additionalProperties");
  if (isRefusal(wanted)) return wanted;
  const offset = readCount(body, "offset", 0);
  if (isRefusal(offset)) return offset;
  const count = readCount(body, "count", DEFAULT_COUNT);
  if (isRefusal(count)) return count;

  const object = objectType === "" ? undefined : account.findObject(objectType);
  const found = [...account.lists.all()].filter(
    (list) =>
      list.name.toLowerCase().includes(query.toLowerCase()) &&
      (objectType === "" || list.objectType === object?.name) &&
      (ids.length === 0 || ids.includes(list.id)) &&
      (types.length === 0 || types.includes(list.processingType)),
  );
  const end = offset + Math.min(count, MAX_COUNT);
  const lists = found.slice(offset, end).map((list) => ({
    ...listFields(account, list),
    additionalProperties: additionalProperties(list, wanted),
  }));
  return {
    status: 200,
    body: {
      lists,
      offset: offset + lists.length,
      hasMore: end < found.length,
      total: found.length,
    },
  };
}

function readCount(body: Fields, name: string, byDefault: number): number | Refusal {
  const count = body[name] ?? byDefault;
  return Number.isInteger(count) && Number(count) >= 0 ? Number(count) : wrongType(count, "number");
}

/** Some come always, as texts; of those that are asked for, the ones the sandbox knows. */
function additionalProperties({ members }: StoredList, wanted: readonly string[]): object {
  const last = [...members.values()].at(-1);
  return {
    hs_list_size: String(members.size),
    hs_list_reference_count: "0",
    ...(last !== undefined && { hs_last_record_added_at: String(last) }),
    ...(wanted.includes("hs_list_size_week_delta") && {
      hs_list_size_week_delta: String(members.size),
    }),
  };
}
