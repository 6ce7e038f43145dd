import type { Decision } from "@x/batch-core";
import type { Change, Difference, PropertyChange, UnknownOutcome } from "@x/batch-types";
import type { LookDecision } from "./look.ts";

/**
 * Returns what is to be done about a row that an earlier process may have sent. Where HubSpot has what was there before,
 * it was not written, and is sent. Where HubSpot has what was sent, that is sent once more: it changes nothing, and
 * HubSpot confirms it. Where it has something else, or could not be asked, nobody knows whether the row was written.
 *
 * @param decision What would be done about a row that was not sent.
 * @param now What writing the row would change.
 * @param values How to write, by property, what HubSpot has where nothing is to change.
 * @param sent What the earlier process sent, or was about to send; undefined for a row that it did not look at.
 */
export function decideAgain(
  decision: Decision,
  now: Change,
  values: Readonly<Record<string, string>>,
  sent: Change | undefined,
): LookDecision {
  if (sent === undefined) return decision;
  if (decision.action === "send") {
    return isAsBefore(decision.change, sent) ? decision : { action: "settle", fate: LOST };
  }
  const isUnchanged =
    (decision.action === "settle" && decision.fate.status === "unchanged") || isThere(now);
  const names = new Set(isUnchanged ? namesOf(sent, now) : []);
  const same = Object.entries(values).filter(([name]) => names.has(name));
  if (same.length === 0) return { action: "settle", fate: LOST };
  const properties = Object.fromEntries(same);
  return { action: "send", properties, change: { status: "unchanged", id: idOf(now) } };
}

/** Whether each value that would be written over is the one that was to be written over at first. */
function isAsBefore(change: Difference, sent: Change): boolean {
  const before = new Map(changesOf(sent).map(({ property, from }) => [property, from]));
  return changesOf(change).every(({ property, from }) => (before.get(property) ?? from) === from);
}

function changesOf(change: Change | Difference): readonly PropertyChange[] {
  return "changes" in change ? change.changes : [];
}

/** Whether HubSpot has every value, also where it has made another spelling of it. */
function isThere(now: Change): boolean {
  return (
    now.status === "unchanged" ||
    (now.status === "kept" && now.kept.every(({ why }) => why === "rewritten"))
  );
}

/** The properties that were sent, and that HubSpot has as they were sent. */
function namesOf(sent: Change, now: Change): string[] {
  const different = [...changesOf(now), ...("kept" in now ? now.kept : [])].map(
    ({ property }) => property,
  );
  return changesOf(sent)
    .map(({ property }) => property)
    .filter((name) => !different.includes(name));
}

function idOf(now: Change): string {
  return "id" in now ? (now.id ?? "") : "";
}

/** It was sent, and nothing tells any more whether it was written. */
export const LOST = {
  status: "unknown",
  reason: "no-answer",
  message:
    "It was sent, and no answer came; what HubSpot has now does not tell whether it was written.",
  advice: "Look the record up in HubSpot.",
} as const satisfies Pick<UnknownOutcome, "status" | "reason" | "message" | "advice">;
