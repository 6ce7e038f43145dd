import type { AssociatedRecord, AssociationLabel } from "@x/batch-types";
import { listOf } from "../internal/list-of.ts";
import { idText } from "../read-id.ts";
import { isObject } from "../internal/is-object.ts";
import type { AssociationPage, CallEntry, CallFate, RecordInput } from "./call-batch.ts";
import { type CallReading, readNamedErrors } from "./call-reading.ts";

/** One page of the associations of each record; a record is settled with its last. */
export function readAssociationPages(
  entries: readonly CallEntry<RecordInput>[],
  body: Record<string, unknown>,
): CallReading {
  const byId = new Map(entries.map((entry) => [entry.input.id, entry]));
  const pages: CallEntry[] = [];
  const { fates, unclaimed } = readNamedErrors(
    entries,
    body,
    ["fromObjectId", "ids", "id"],
    // A record without any is answered with an error (fact 40).
    ({ pages = [], key: id }, { code }) =>
      code?.endsWith("NO_ASSOCIATIONS_FOUND")
        ? { status: "found", id, associations: allOf(pages) }
        : undefined,
  );
  for (const row of listOf(body["results"])) {
    const entry = byId.get(String(isObject(row["from"]) && row["from"]["id"]));
    if (entry === undefined) continue;
    const { id } = entry.input;
    const before = entry.pages ?? [];
    const found = listOf(row["to"]).map(readAssociatedRecord);
    const after = cursorOf(row);
    if (after === undefined) {
      fates.set(entry, { status: "found", id, associations: [...allOf(before), ...found] });
    } else if (before.some((page) => page.after === after)) {
      fates.set(entry, ENDLESS);
    } else {
      // Pages are joined at the end: to copy all that was found for each page takes quadratic time.
      pages.push({ ...entry, input: { id, after }, pages: [...before, { found, after }] });
    }
  }
  return { fates, pages, unclaimed };
}

/** A cursor that came before leads in a circle, so that a part of the list may never come. */
const ENDLESS: CallFate = {
  status: "unknown",
  reason: "unaccounted",
  message: "HubSpot's pages of its associations lead back to a page that was read before.",
  advice: "Read it again later.",
};

function allOf(pages: readonly AssociationPage[]): AssociatedRecord[] {
  return pages.flatMap(({ found }) => found);
}

/** A cursor that comes as a number is one, too: a list that goes on is not complete. */
function cursorOf({ paging }: Record<string, unknown>): string | undefined {
  const next = isObject(paging) ? paging["next"] : undefined;
  return isObject(next) ? idText(next["after"]) : undefined;
}

function readAssociatedRecord(row: Record<string, unknown>): AssociatedRecord {
  return {
    id: String(row["toObjectId"]),
    types: readLabels(row["associationTypes"]),
  };
}

/** The ways in which two records belong together, or can. */
export function readLabels(given: unknown): AssociationLabel[] {
  return listOf(given).map(({ category, typeId, label }) => ({
    associationCategory: category as AssociationLabel["associationCategory"],
    associationTypeId: Number(typeId),
    label: typeof label === "string" ? label : null,
  }));
}
