import type { CallBatch, CallEntry, CallFate } from "../calls/call-batch.ts";
import { comparableInput } from "../calls/comparable-input.ts";
import { type CallReading, readNamedErrors } from "../calls/read-named-errors.ts";
import { repeatable } from "../calls/repeatable.ts";
import { idText } from "../../plan/read-id.ts";

/** Records to add to a list, or to remove from it. */
export const memberships = repeatable({
  read: readChanges,
  // The path names one list, so a 404 is about every record.
  rejects: ({ category }) => category === "OBJECT_NOT_FOUND",
});

// Facts 110 and 111.
/**
 * Reads which records were added, removed, or do not exist. A record that none of these lists names was in the list
 * already, or was not in it.
 */
function readChanges({ entries, job }: CallBatch, body: Record<string, unknown>): CallReading {
  const { fates, unclaimed } = readNamedErrors(body, () => []);
  const added = readIds(body["recordsIdsAdded"]);
  const removed = readIds(body["recordIdsRemoved"]);
  const missing = readIds(body["recordIdsMissing"]);
  const isReadable =
    isOfMemberships(body) && added !== undefined && removed !== undefined && missing !== undefined;
  if (!isReadable || unclaimed.length > 0) return { fates, pages: [], unclaimed };

  const isAdding = job.operation === "add";
  const changed = isAdding ? added : removed;
  const sent = new Set(entries.map(({ input }) => comparableInput(input)));
  // A strange id may be that of the record that one of ours was merged into.
  const hasStranger = [...added, ...removed, ...missing].some((id) => !sent.has(id));
  const fateOf = ({ input }: CallEntry): CallFate | undefined => {
    const id = comparableInput(input);
    const isMissing = missing.has(id);
    if (changed.has(id)) return isMissing ? undefined : { status: isAdding ? "added" : "removed" };
    if (isMissing) return { status: "missing" };
    return hasStranger ? STRANGER : { status: "unchanged" };
  };
  for (const entry of entries) {
    const fate = fateOf(entry);
    if (fate !== undefined) fates.set(entry, fate);
  }
  return { fates, pages: [], unclaimed };
}

const STRANGER: CallFate = {
  status: "unknown",
  reason: "unidentified",
  message:
    "HubSpot names records that were not sent, and this may be one of them under another id.",
  advice: "Read the record: if it was merged, send the id that it has now.",
};

/** Each list may be left out, but a body of other fields alone is not about memberships. */
function isOfMemberships(body: Record<string, unknown>): boolean {
  const names = Object.keys(body);
  return (
    names.length === 0 || names.some((name) => /^records?Ids(?:Added|Removed|Missing)$/.test(name))
  );
}

// Fact 112.
/** Returns the ids of a list that may be left out when it is empty; `undefined` for anything else. */
function readIds(given: unknown): ReadonlySet<string> | undefined {
  if (given === undefined || given === null) return new Set();
  if (!Array.isArray(given)) return undefined;
  const ids = given.map(idText);
  return ids.includes(undefined) ? undefined : new Set(ids as string[]);
}
