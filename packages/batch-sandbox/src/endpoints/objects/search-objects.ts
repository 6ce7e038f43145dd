import { type Answer, isRefusal, type Refusal } from "../../answer/answers.ts";
import type { ObjectCall } from "../../call/call.ts";
import type { StoredRecord } from "../../account/table.ts";
import { asOf, versionsKept } from "../../account/versions.ts";
import { recordRenderer } from "./render-record.ts";
import { queryTest } from "./search-query.ts";
import { readSearchRequest, type SearchRequest } from "./search-request.ts";
import type { Sort } from "./search-sort.ts";

/** Finds records as the index knows them, which may lag behind; oldest first unless sorted. */
export function searchObjects(call: ObjectCall): Answer | Refusal {
  const { body, object } = call;
  const request = readSearchRequest(body, object);
  if (isRefusal(request)) return request;
  const { after, limit, properties, sort = same } = request;
  const found = sort(findRecords(call, request));

  const end = after + limit;
  const render = recordRenderer(call, { properties, history: [] });
  return {
    status: 200,
    body: {
      total: found.length,
      results: found.slice(after, end).map(render),
      ...(limit > 0 && end < found.length && { paging: { next: { after: String(end) } } }),
    },
  };
}

const same: Sort = (records) => records;

function findRecords({ account, object, table }: ObjectCall, request: SearchRequest) {
  const { groups, query } = request;
  const { searchDelay } = account;
  const moment = searchDelay === 0 ? Infinity : account.now() - searchDelay;
  const matchesQuery = query === "" ? undefined : queryTest(object, query);
  const kept = versionsKept(object.name);
  const found: StoredRecord[] = [];
  for (const stored of table.all()) {
    const record = asOf(stored, moment, kept);
    if (record === undefined) continue;
    const isInGroup =
      groups.length === 0 || groups.some((tests) => tests.every((test) => test(record)));
    if (isInGroup && (matchesQuery === undefined || matchesQuery(record))) found.push(record);
  }
  return found;
}
