import type { AssociatedRecord, AssociationLabel } from "@x/batch-types";
import { listOf } from "../associations/read-pairs.ts";
import { isObject } from "../internal/is-object.ts";
import type { CallEntry, RecordInput } from "./call-batch.ts";
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
    ({ found = [], key: id }, { code }) =>
      code?.endsWith("NO_ASSOCIATIONS_FOUND")
        ? { status: "found", id, associations: found }
        : undefined,
  );
  for (const row of listOf(body["results"])) {
    const entry = byId.get(String(isObject(row["from"]) && row["from"]["id"]));
    if (entry === undefined) continue;
    const { id, after: before } = entry.input;
    const found = [...(entry.found ?? []), ...listOf(row["to"]).map(readAssociatedRecord)];
    const after = cursorOf(row);
    if (after === undefined) fates.set(entry, { status: "found", id, associations: found });
    // The page just read, once more: a list that never ends, of which nothing can be said.
    else if (after !== before) pages.push({ ...entry, input: { id, after }, found });
  }
  return { fates, pages, unclaimed };
}

function cursorOf({ paging }: Record<string, unknown>): string | undefined {
  const next = isObject(paging) ? paging["next"] : undefined;
  const after = isObject(next) ? next["after"] : undefined;
  return typeof after === "string" && after !== "" ? after : undefined;
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
