import type { RecordList } from "@x/batch-types";
import { isCount } from "../../internal/is-count.ts";
import { isObject } from "../../internal/is-object.ts";
import { idText } from "../../plan/read-id.ts";
import type { CallBatch, CallEntry, CallFate, ListNameInput } from "../calls/call-batch.ts";
import { once } from "../calls/once.ts";
import { type CallReading, readNamedErrors } from "../calls/read-named-errors.ts";
import { repeatable } from "../calls/repeatable.ts";

/** A list to find, by a search: an unknown list is no refusal there, as it is where a path names it. */
export const listsToFind = repeatable({ read: readSearch });

/** A list to create. That HubSpot refuses a second list of one name is not sure, so it is never sent twice. */
export const newLists = once({
  read({ entries }, body) {
    const { fates, unclaimed } = readNamedErrors(body, () => []);
    const list = isObject(body["list"]) ? asList(body["list"]) : undefined;
    if (list !== undefined) fates.set(entries[0]!, { status: "created", list });
    return { fates, pages: [], unclaimed };
  },
  howToFindOut: () => "Find the list by its name. Create it again only when it is not there.",
});

function readSearch({ entries }: CallBatch, body: Record<string, unknown>): CallReading {
  const { fates, unclaimed } = readNamedErrors(body, () => []);
  const entry = entries[0]!;
  if (unclaimed.length > 0) return { fates, pages: [], unclaimed };
  const found = readFound(entry, body);
  if ("status" in found) fates.set(entry, found);
  return { fates, pages: "status" in found ? [] : [found], unclaimed };
}

/** Returns the fate of a search, or the entry that asks for its next page. */
function readFound(entry: CallEntry, body: Record<string, unknown>): CallFate | CallEntry {
  const { lists: given, hasMore, offset } = body;
  if (!Array.isArray(given)) return strange("it has no lists");
  const lists = given.map((row) => (isObject(row) ? asList(row) : undefined));
  if (lists.includes(undefined)) return strange("one of them has no id or name");
  const { input } = entry;
  // A search finds names that contain the text (fact 113).
  const list = lists.find((one) =>
    "id" in input ? one!.listId === input.id : one!.name === (input as ListNameInput).name,
  );
  if (list !== undefined) return { status: "found", list };
  if (hasMore !== true) return { status: "found", list: null };
  const before = (input as ListNameInput).offset ?? 0;
  if (!isCount(offset) || offset <= before) return strange("its next page does not go on");
  return { ...entry, input: { ...input, offset } as ListNameInput };
}

function asList(row: Record<string, unknown>): RecordList | undefined {
  const listId = idText(row["listId"]);
  const isNamed = typeof row["name"] === "string";
  return listId === undefined || !isNamed ? undefined : ({ ...row, listId } as RecordList);
}

function strange(what: string): CallFate {
  return {
    status: "unknown",
    reason: "unaccounted",
    message: `HubSpot's answer about lists is not as described: ${what}.`,
    advice: "Ask again.",
  };
}
