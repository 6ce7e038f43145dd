import type { AssociatedRecord, AssociationLabel } from "@x/batch-types";
import { listOf } from "../../internal/list-of.ts";
import { idText } from "../../plan/read-id.ts";
import { isObject } from "../../internal/is-object.ts";
import type { AssociationPage, CallEntry, CallFate, RecordInput } from "../calls/call-batch.ts";
import { type CallReading, finderByName, readNamedErrors } from "../calls/read-named-errors.ts";
import { plainText } from "../../internal/plain-text.ts";

/**
 * Reads one page of associations for each record; a record is settled with its last page.
 *
 * @param isOneEnough Whether a record is settled with its first page.
 */
export function readAssociationPages(
  entries: readonly CallEntry<RecordInput>[],
  body: Record<string, unknown>,
  isOneEnough = false,
): CallReading {
  const byId = new Map(entries.map((entry) => [entry.input.id, entry]));
  const pages: CallEntry[] = [];
  const { fates, unclaimed } = readNamedErrors(
    body,
    finderByName(entries, ["fromObjectId", "ids", "id"]),
    // A record without associations is answered with an error (fact 40).
    ({ input: { id }, pages = [] }, { code }) =>
      code?.endsWith("NO_ASSOCIATIONS_FOUND")
        ? { status: "found", id, associations: allOf(pages) }
        : undefined,
  );
  const rows = listOf(body["results"]);
  const seen = new Set<string>();
  const twice = new Set(rows.map(fromOf).filter((id) => seen.size === seen.add(id).size));
  for (const row of rows) {
    const entry = byId.get(fromOf(row));
    const found = readAssociatedRecords(row["to"]);
    if (entry === undefined || found === undefined) continue;
    const { id } = entry.input;
    const before = entry.pages ?? [];
    const next = nextPageOf(row);
    const after = idText(next?.["after"]);
    if (twice.has(entry.input.id)) {
      fates.set(entry, AMBIGUOUS);
    } else if (next === undefined) {
      fates.set(entry, { status: "found", id, associations: [...allOf(before), ...found] });
    } else if (isOneEnough) {
      fates.set(entry, { status: "found", id, associations: found, hasMore: true });
    } else if (after === undefined || before.some((page) => page.after === after)) {
      fates.set(entry, ENDLESS);
    } else {
      // Pages are joined at the end: copying them for each page would take quadratic time.
      pages.push({ ...entry, input: { id, after }, pages: [...before, { found, after }] });
    }
  }
  return { fates, pages, unclaimed };
}

// One of them may be the list, or each a part of it.
const AMBIGUOUS: CallFate = {
  status: "unknown",
  reason: "unidentified",
  message: "HubSpot returned two lists of its associations.",
  advice: "Read it again.",
};

// A repeated cursor is a circle, and an unreadable one leads nowhere: some of the list never comes.
const ENDLESS: CallFate = {
  status: "unknown",
  reason: "unaccounted",
  message:
    "HubSpot names a next page of its associations that was read before, or that cannot be asked for.",
  advice: "Read it again later.",
};

function allOf(pages: readonly AssociationPage[]): AssociatedRecord[] {
  return pages.flatMap(({ found }) => found);
}

function nextPageOf({ paging }: Record<string, unknown>): Record<string, unknown> | undefined {
  const next = isObject(paging) ? paging["next"] : undefined;
  return isObject(next) ? next : undefined;
}

function fromOf({ from }: Record<string, unknown>): string {
  return plainText(isObject(from) && from["id"]);
}

/** Returns the associated records of a row; `undefined` unless all can be read. */
function readAssociatedRecords(given: unknown): AssociatedRecord[] | undefined {
  if (!Array.isArray(given)) return undefined;
  const records = listOf(given).flatMap(({ toObjectId, associationTypes }) => {
    const id = idText(toObjectId);
    return id === undefined ? [] : [{ id, types: readLabels(associationTypes) }];
  });
  return records.length === given.length ? records : undefined;
}

export function readLabels(given: unknown): AssociationLabel[] {
  return listOf(given).map(({ category, typeId, label }) => ({
    associationCategory: category as AssociationLabel["associationCategory"],
    associationTypeId: Number(plainText(typeId)),
    label: typeof label === "string" ? label : null,
  }));
}
