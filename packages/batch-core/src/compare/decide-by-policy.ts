import type { Change, KeptProperty, PropertyChange, RefusedChange } from "@x/batch-types";
import { invalidRecord } from "../internal/invalid-record.ts";
import { isMissing } from "../recover/look-up.ts";
import {
  type Decision,
  LEAVE,
  leaveAlone,
  refuse,
  refuseFor,
  send,
  sendUpdate,
} from "./decision.ts";

/** What is to be done about records that HubSpot has, and about those that it does not have. */
export interface WritePolicy {
  /** About a record that HubSpot has. @default "update" */
  readonly onExisting?: "update" | "skip" | "fail" | undefined;
  /** About a record that HubSpot does not have. An update never creates it: there, "create" is as "fail". @default "create" */
  readonly onMissing?: "create" | "skip" | "fail" | undefined;
  /**
   * About single properties of a record that HubSpot has, by name. `if-empty`: written only where HubSpot has no value;
   * `never`: not written. A new record gets them all. @default {} (all are written)
   */
  readonly properties?: Readonly<Record<string, "if-empty" | "never">> | undefined;
}

/**
 * Returns what a policy makes of a change. What is sent are the properties that differ, or may differ.
 *
 * @param change What an update or upsert of the record would change.
 *
 * @example
 * const found = { status: "update", id: "512", kept: [] } as const;
 * const changes = [{ property: "city", from: "Paris", to: "London" }];
 * const change = { ...found, index: 0, changes };
 * decideByPolicy(change, {}).action; //=> "send"
 * const decision = decideByPolicy(change, { properties: { city: "if-empty" } });
 * if (decision.action === "settle") console.log(decision.fate); //=> { status: "unchanged", id: "512" }
 * if (decision.action === "settle") console.log(decision.left);
 * //=> [{ property: "city", from: "Paris", to: "London" }]
 */
export function decideByPolicy(change: Change, policy: WritePolicy): Decision {
  switch (change.status) {
    case "refused":
      return isMissing(change.errors) ? missing(change, policy) : refuseAll(change);
    case "create":
      return create(change.changes, policy);
    case "unchanged":
      return existing(change.id, [], [], policy);
    case "update":
      return existing(change.id, change.changes, change.kept, policy);
    case "kept":
      return change.id === undefined ? LEAVE : existing(change.id, [], change.kept, policy);
    case "archive":
      throw new TypeError("An archive has no properties to decide about.");
  }
}

function refuseAll({ errors: [first, ...more] }: RefusedChange): Decision {
  return refuse([first!, ...more]);
}

function missing(change: RefusedChange, { onMissing }: WritePolicy): Decision {
  return onMissing === "skip" ? leaveMissing() : refuseAll(change);
}

function create(changes: readonly PropertyChange[], { onMissing }: WritePolicy): Decision {
  if (onMissing === "skip") return leaveMissing();
  if (onMissing === "fail") {
    const message = "HubSpot has no such record, and none was to be created.";
    return refuseFor(invalidRecord("RECORD_MISSING", message));
  }
  return send(changes, [], { status: "create", changes });
}

function leaveMissing(): Decision {
  return leaveAlone("missing", "HubSpot has no such record, and none was to be created.");
}

function existing(
  id: string,
  changes: readonly PropertyChange[],
  kept: readonly KeptProperty[],
  { onExisting, properties = {} }: WritePolicy,
): Decision {
  if (onExisting === "skip") {
    return leaveAlone("exists", "HubSpot has the record, and it was to be left alone.", id);
  }
  if (onExisting === "fail") {
    const message = "HubSpot has the record, and it was not to be updated.";
    return refuseFor({ ...invalidRecord("RECORD_EXISTS", message), existingId: id });
  }
  const policyOf = (name: string) =>
    Object.hasOwn(properties, name) ? properties[name] : undefined;
  const unread = kept.find(
    ({ from, property }) => from === undefined && policyOf(property) === "if-empty",
  );
  if (unread !== undefined) {
    const message = `${unread.property}: HubSpot's value could not be read, so it is not known whether it is empty.`;
    return refuseFor(invalidRecord("NOT_READ", message, unread.property));
  }
  const isWritten = ({ property, from }: PropertyChange | KeptProperty): boolean => {
    const policy = policyOf(property);
    return policy === undefined || (policy === "if-empty" && from === "");
  };
  const decision = sendUpdate(id, changes.filter(isWritten), kept.filter(isWritten));
  // Of another spelling, and of a value that could not be read, it cannot be told whether it is another value.
  const surely = kept.flatMap(({ property, from, to, why }) =>
    why === "forward-only" && from !== undefined ? [{ property, from, to }] : [],
  );
  const left = [...changes, ...surely].filter((one) => !isWritten(one));
  return left.length === 0 ? decision : { ...decision, left };
}
