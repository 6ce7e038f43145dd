import type { RecordRow } from "@x/batch-types";
import { isRefusal, type Refusal, unknownObject } from "../../answer/answers.ts";
import type { ObjectCall } from "../../call/call.ts";
import type { ObjectModel } from "../../objects/object-model.ts";
import { PAGE, pagingOf, renderV3 } from "../associations/batch-read.ts";
import { definitionsBetween } from "../associations/for-pair.ts";
import { readPage } from "../associations/list-associated.ts";
import { readCommaList } from "../internal/read-query.ts";

/**
 * Adds what a record is associated with to its row, for the objects that the query names in
 * `associations`; nothing for an object of which it has none.
 */
export function associationsAdder(
  call: ObjectCall,
): ((row: RecordRow & { id: string }) => RecordRow) | Refusal {
  const objects = readObjects(call);
  if (isRefusal(objects)) return objects;
  if (objects.length === 0) return (row) => row;
  return (row) => {
    const found = objects.flatMap((to) => associatedWith(call, row.id, to));
    return found.length === 0 ? row : { ...row, associations: Object.fromEntries(found) };
  };
}

function readObjects({ account, query }: ObjectCall): readonly ObjectModel[] | Refusal {
  const objects = new Set<ObjectModel>();
  for (const name of readCommaList(query, "associations")) {
    const object = account.findObject(name);
    if (object === undefined) return unknownObject(name);
    objects.add(object);
  }
  return [...objects];
}

/** An entry of `associations`, unless there is nothing to tell. */
function associatedWith(call: ObjectCall, id: string, to: ObjectModel) {
  const { account, object: from } = call;
  const pair = { ...call, from, to, definitions: definitionsBetween(account, from, to) };
  const page = readPage(pair, id, PAGE.v3, undefined);
  if (page === undefined || page.page.length === 0) return [];
  const paging = pagingOf(pair, id, page);
  return [[to.name, { results: page.page.flatMap(renderV3), ...paging }] as const];
}
