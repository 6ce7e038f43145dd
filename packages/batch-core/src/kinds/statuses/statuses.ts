import type { SubscriptionStatus } from "@x/batch-types";
import { contextValues } from "../../answer/read-errors.ts";
import { isObject } from "../../internal/is-object.ts";
import { listOf } from "../../internal/list-of.ts";
import { isReading } from "../../job/effect.ts";
import type { CallBatch, CallEntry, CallFate, SubscriberInput } from "../calls/call-batch.ts";
import { comparableInput, statusName } from "../calls/comparable-input.ts";
import { type CallReading, readNamedErrors } from "../calls/read-named-errors.ts";
import { repeatable } from "../calls/repeatable.ts";

/** Communication preferences. To write one twice leaves it as it is after the first time. */
export const statuses = repeatable({ read: readStatuses });

function readStatuses({ entries, job }: CallBatch, body: Record<string, unknown>): CallReading {
  const byName = new Map(entries.map((entry) => [comparableInput(entry.input), entry]));
  const { fates, unclaimed } = readNamedErrors(body, (error) => namedBy(error, entries));
  // A write returns a row for each subscription; the others one for each person.
  const isWrite = job.operation === "write";
  for (const row of listOf(body["results"])) {
    const { subscriberIdString, subscriptionId, statuses: all } = row;
    const entry = byName.get(statusName(subscriberIdString, isWrite ? subscriptionId : undefined));
    const fate = entry && readStatus(job, entry, isWrite ? [row] : all);
    if (fate !== undefined) fates.set(entry!, fate);
  }
  return { fates, pages: [], unclaimed };
}

/** @param found The statuses of one person. HubSpot may leave them out of its answer to `unsubscribeAll`. */
function readStatus(job: CallBatch["job"], entry: CallEntry, found: unknown): CallFate | undefined {
  const isLeftOut = (found ?? undefined) === undefined && job.operation === "unsubscribeAll";
  const statuses = isLeftOut ? [] : found;
  if (!Array.isArray(statuses) || !statuses.every(isStatus)) return undefined;
  if (isReading(job)) return { status: "found", statuses };
  const { statusState = "UNSUBSCRIBED" } = entry.input as SubscriberInput;
  if (statuses.some(({ status }) => status !== statusState)) return undefined;
  const isUnchanged =
    statuses.length > 0 &&
    statuses.every((one) => one.setStatusSuccessReason === "NO_STATUS_CHANGE");
  return { status: isUnchanged ? "unchanged" : "updated", statuses };
}

function isStatus(row: unknown): row is SubscriptionStatus {
  return isObject(row) && typeof row["status"] === "string";
}

/** Returns the entries that an error names by the e-mail, or by e-mail and subscription, in its context. */
function namedBy(error: Record<string, unknown>, entries: readonly CallEntry[]): CallEntry[] {
  const people = new Set(contextValues(error, "subscriberIdString").map((it) => it.toLowerCase()));
  const subscriptions = new Set(contextValues(error, "subscriptionId"));
  return entries.filter(({ input }) => {
    const { subscriberIdString, subscriptionId } = input as SubscriberInput;
    const isAny = subscriptions.size === 0 || subscriptionId === undefined;
    return (
      people.has(subscriberIdString.toLowerCase()) &&
      (isAny || subscriptions.has(String(subscriptionId)))
    );
  });
}
