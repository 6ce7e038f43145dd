import { type Answer, isRefusal, type Refusal } from "../../answer/answers.ts";
import type { ObjectCall } from "../../call/call.ts";
import type { StoredRecord } from "../../account/table.ts";
import { nextPage, readLimit } from "../internal/read-query.ts";
import { readWanted, recordRenderer } from "./render-record.ts";
import { associationsAdder } from "./with-associations.ts";

const DEFAULT_LIMIT = 10;
const MAX_LIMIT = 100;
/** With history HubSpot reads half as many records at once. */
const MAX_LIMIT_WITH_HISTORY = 50;

/** A page of all records in the order of their ids; `after` is the last id of the page before. */
export function listObjects(call: ObjectCall): Answer | Refusal {
  const { query, table } = call;
  const wanted = readWanted(query);
  const most = wanted.history.length > 0 ? MAX_LIMIT_WITH_HISTORY : MAX_LIMIT;
  const limit = readLimit(query, DEFAULT_LIMIT, most);
  if (isRefusal(limit)) return limit;
  const withAssociations = associationsAdder(call);
  if (isRefusal(withAssociations)) return withAssociations;
  const after = Number(query.get("after") ?? 0);
  const isArchived = query.get("archived") === "true";

  const page: StoredRecord[] = [];
  let hasMore = false;
  for (const record of table.above(after)) {
    const { archivedAt, mergedInto } = record;
    if ((archivedAt !== undefined) !== isArchived || mergedInto !== undefined) continue;
    hasMore = page.length === limit;
    if (hasMore) break;
    page.push(record);
  }
  const render = recordRenderer(call, wanted);
  const results = page.map((record) => withAssociations(render(record)));
  return {
    status: 200,
    body: { results, ...(hasMore && { paging: { next: nextPage(query, page.at(-1)!.id) } }) },
  };
}
