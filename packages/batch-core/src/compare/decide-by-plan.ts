import type {
  Change,
  CreateChange,
  KeptProperty,
  PropertyChange,
  UpdateChange,
} from "@x/batch-types";
import { quoteValue } from "../check/verdict.ts";
import { invalidRecord } from "../internal/invalid-record.ts";
import { failed } from "../outcome/settle.ts";
import { isMissing } from "../recover/look-up.ts";
import {
  type Decision,
  LEAVE,
  leaveAlone,
  leftAlone,
  type LookFate,
  settle,
  refuse,
  refuseFor,
  send,
  sendUpdate,
  unchanged,
} from "./decision.ts";

/**
 * What to do about a record that is not as it was when the plan was made: leave it alone (`skip`), leave it alone and
 * count it as failed, or write the planned values over it.
 */
export type IfChanged = "skip" | "fail" | "overwrite";

/**
 * Returns what is to be done about a planned change, now that its record was read again. A property that has its
 * planned value already is not sent.
 *
 * @param planned The change as the plan has it.
 * @param now What writing the planned values would change now.
 *
 * @example
 * const changes = [{ property: "city", from: "Paris", to: "London" }];
 * const planned = { index: 0, status: "update", id: "512", changes, kept: [] } as const;
 * decideByPlan(planned, planned, "skip").action; //=> "send"
 * const now = { ...planned, changes: [{ property: "city", from: "Oslo", to: "London" }] };
 * const decision = decideByPlan(planned, now, "skip");
 * if (decision.action === "settle" && decision.fate.status === "skipped") {
 *   console.log(decision.fate.reason); //=> "changed"
 * }
 * decideByPlan(planned, now, "overwrite").action; //=> "send"
 */
export function decideByPlan(
  planned: CreateChange | UpdateChange,
  now: Change,
  ifChanged: IfChanged,
): Decision {
  if (now.status === "kept" && now.id === undefined) return LEAVE;
  if (now.status === "refused" && !isMissing(now.errors)) {
    const [first, ...more] = now.errors;
    return refuse([first!, ...more]);
  }
  return planned.status === "create"
    ? decideCreate(planned, now, ifChanged)
    : decideUpdate(planned, now, ifChanged);
}

/**
 * Returns what becomes of a change that has nothing to write; `undefined` for one that has.
 *
 * @example
 * fateOfChange({ index: 0, status: "unchanged", id: "512" });
 * //=> { status: "unchanged", id: "512" }
 */
export function fateOfChange(change: Change): LookFate | undefined {
  switch (change.status) {
    case "unchanged":
      return { status: "unchanged", id: change.id };
    case "kept":
      return untold(change.id);
    case "refused": {
      const [error, ...moreErrors] = change.errors;
      return failed([error!, ...moreErrors]);
    }
    case "create":
    case "update":
    case "archive":
      return undefined;
  }
}

function decideCreate({ changes }: CreateChange, now: Change, ifChanged: IfChanged): Decision {
  if (now.status === "create") return send(changes, [], { status: "create", changes });
  if (now.status === "unchanged") return unchanged(now.id);
  const { changes: different = [], kept = [], id = "" } = now as Partial<UpdateChange>;
  if (different.length === 0 && ifChanged !== "overwrite") return settle(untold(id));
  if (ifChanged !== "overwrite") {
    return changed("HubSpot has this record, and the plan was to create it.", id, ifChanged);
  }
  return sendUpdate(id, different, kept);
}

function decideUpdate(planned: UpdateChange, now: Change, ifChanged: IfChanged): Decision {
  const { id } = planned;
  if (now.status === "create" || now.status === "refused") return gone(planned, ifChanged);
  if (now.status === "unchanged" && now.id === id) return unchanged(id);
  const { id: idNow = "" } = now as Partial<UpdateChange>;
  if (idNow !== id) {
    const message = `The key belongs to record ${idNow} now, and belonged to record ${id} when the plan was made.`;
    return changed(message, idNow, "fail" === ifChanged ? "fail" : "skip");
  }
  const { changes = [], kept = [] } = now as Partial<UpdateChange>;
  const differences = new Map<string, PropertyChange | KeptProperty>(
    [...changes, ...kept].map((one) => [one.property, one]),
  );
  const toSend: PropertyChange[] = [];
  const unread: KeptProperty[] = [];
  const since: string[] = [];
  for (const { property, from, to } of planned.changes) {
    const difference = differences.get(property);
    // It has its planned value, also where HubSpot has made another spelling of it.
    if (difference === undefined || (isRewritten(difference) && difference.from !== from)) continue;
    if (difference.from !== from) since.push(property);
    if (difference.from === undefined) unread.push({ property, to, why: "not-read" });
    else toSend.push({ property, from: difference.from, to });
  }
  if (since.length > 0 && ifChanged !== "overwrite") {
    return changed(`Changed since the plan was made: ${since.join(", ")}.`, id, ifChanged);
  }
  return sendUpdate(id, toSend, unread);
}

function isRewritten(difference: PropertyChange | KeptProperty): boolean {
  return "why" in difference && difference.why === "rewritten";
}

function changed(message: string, id: string, ifChanged: "skip" | "fail"): Decision {
  if (ifChanged === "skip") return leaveAlone("changed", message, id);
  return refuseFor({ ...invalidRecord("CHANGED_SINCE", message), existingId: id });
}

/** To write what was to change of a record that is gone would make a part of a record. */
function gone({ id, key }: UpdateChange, ifChanged: IfChanged): Decision {
  // By another key, the record itself was not looked for: it may be there, with a new value of its key.
  const message =
    key === undefined || key === id
      ? `Record ${id} is not there any more.`
      : `No record has the key ${quoteValue(key)} any more. Record ${id} had it when the plan was made.`;
  if (ifChanged === "skip") return leaveAlone("missing", message);
  return refuseFor(invalidRecord("RECORD_MISSING", message));
}

function untold(id: string | undefined): LookFate {
  return leftAlone("kept", "It cannot be told whether HubSpot's values differ.", id);
}
