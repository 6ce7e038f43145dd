import type { RecordList } from "@x/batch-types";
import { isCount } from "../../internal/is-count.ts";
import { isObject } from "../../internal/is-object.ts";
import { idText } from "../../plan/read-id.ts";
import type {
  CallBatch,
  CallEntry,
  CallFate,
  ListNameInput,
  NextListsInput,
} from "../calls/call-batch.ts";
import { once } from "../calls/once.ts";
import { type CallReading, readNamedErrors } from "../calls/read-named-errors.ts";
import { repeatable } from "../calls/repeatable.ts";

/** A list to find, by a search: an unknown list is no refusal there, as it is where a path names it. */
export const listsToFind = repeatable({ read: (batch, body) => readSearch(batch, body, findIn) });

/** All lists, of one object or of each, by a search for any name. */
export const allLists = repeatable({ read: (batch, body) => readSearch(batch, body, addPage) });

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

/** Reads a page of a search. */
function readSearch(
  { entries }: CallBatch,
  body: Record<string, unknown>,
  readFound: (entry: CallEntry, page: ListPage) => CallFate | CallEntry,
): CallReading {
  const { fates, unclaimed } = readNamedErrors(body, () => []);
  const entry = entries[0]!;
  if (unclaimed.length > 0) return { fates, pages: [], unclaimed };
  const page = readPage(entry, body);
  const found = "status" in page ? page : readFound(entry, page);
  if ("status" in found) fates.set(entry, found);
  return { fates, pages: "status" in found ? [] : [found], unclaimed };
}

/** A page of a search; `next` is where the one after it begins. */
interface ListPage {
  readonly lists: readonly RecordList[];
  readonly next: number | undefined;
}

function readPage({ input }: CallEntry, body: Record<string, unknown>): ListPage | CallFate {
  const { lists: given, hasMore, offset } = body;
  if (!Array.isArray(given)) return strange("it has no lists");
  const lists = given.map((row) => (isObject(row) ? asList(row) : undefined));
  if (!lists.every((list) => list !== undefined)) return strange("one of them has no id or name");
  if (hasMore !== true) return { lists, next: undefined };
  const before = (input as Partial<NextListsInput>).offset ?? 0;
  if (!isCount(offset) || offset <= before) return strange("its next page does not go on");
  return { lists, next: offset };
}

function findIn(entry: CallEntry, { lists, next }: ListPage): CallFate | CallEntry {
  const { input } = entry;
  // A search finds names that contain the text (fact 113).
  const list = lists.find((one) =>
    "id" in input ? one.listId === input.id : one.name === (input as ListNameInput).name,
  );
  if (list !== undefined) return { status: "found", list };
  if (next === undefined) return { status: "found", list: null };
  return { ...entry, input: { ...input, offset: next } as ListNameInput };
}

function addPage(entry: CallEntry, page: ListPage): CallFate | CallEntry {
  const lists = [...(entry.lists ?? []), ...page.lists];
  if (page.next === undefined) return { status: "found", lists };
  return { ...entry, input: { offset: page.next }, lists };
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
    message: `The answer about lists is not as described: ${what}.`,
    advice: "Ask again.",
  };
}
