import type { SandboxRecord } from "@x/batch-sandbox";
import type { Outcome } from "@x/batch-types";
import { hasValues, isValue, madeOnce } from "./compare.ts";
import { findFamilyLie } from "./find-family-lie.ts";
import { isAmbiguous, mayBeLost, type Sendings, wasRefused } from "./journal.ts";
import type { Stored } from "./stored.ts";
import { type Given, stampOf, type Task, uniqueOf } from "./tasks.ts";

/** What is looked at for one record. */
export interface Case {
  readonly task: Task;
  readonly index: number;
  readonly given: Given;
  readonly outcome: Outcome;
  /** The outcomes of all records with its stamp, its own among them. */
  readonly family: readonly Outcome[];
  readonly before: Stored;
  readonly after: Stored;
  readonly sendings: Sendings;
  /** Another record of the task has the same key. */
  readonly hasTwin: boolean;
  /** A later record of the same key was or may have been written: its values are those that count. */
  readonly wasReplaced: boolean;
  /** The run was ended early, so that answers on their way were never heard. */
  readonly wasEnded: boolean;
}

/** What the account and its journal do not bear out, in words. */
export function findLie(one: Case): string | undefined {
  const { outcome, task, family } = one;
  const { operation } = task.job;
  if (family.length > 1) return findFamilyLie(one);
  const again = sentAgain(one);
  if (again !== undefined) return again;
  // Only what makes a record gives it a marker, which is then its first stamp.
  if ((one.after.byMarker.get(stampOf(task, one.index))?.length ?? 0) > 1) return "is a double";
  switch (outcome.status) {
    case "created":
    case "updated":
      return operation === "create"
        ? madeOnce(one.given, one.after, outcome.id)
        : written(one, outcome.id);
    case "archived":
      return one.after.byId.get(outcome.id)?.archived === false ? "is not archived" : undefined;
    case "found":
      return found(one, outcome.id, outcome.record?.properties?.["stamp"]);
    case "unchanged":
      return "was not looked at";
    case "failed":
      return untouched(one);
    case "skipped":
      // Without an answer and looked up since, it is as good as refused.
      return outcome.reason === "unavailable" || one.sendings.of(task, one.index).every(wasRefused)
        ? untouched(one)
        : "was sent";
    case "unknown":
      return doubtful(one, outcome.reason);
  }
}

/**
 * A create may only go again when it was refused, and once when it got no answer and can be looked up; anything else, until it
 * was carried out.
 */
function sentAgain({ task, index, sendings, hasTwin, outcome }: Case): string | undefined {
  const { operation } = task.job;
  if (operation === "read" || (operation === "archive" && hasTwin)) return undefined;
  const earlier = sendings.of(task, index).slice(0, -1);
  const inDoubt = earlier.filter((entry) => !wasRefused(entry));
  const isOften = operation === "create" && inDoubt.length > (outcome.key === undefined ? 0 : 1);
  const isFine = operation === "create" ? mayBeLost : isAmbiguous;
  return isOften || !inDoubt.every(isFine) ? "was sent again" : undefined;
}

function written({ task, given, before, after, wasReplaced }: Case, id: string) {
  const record = after.byId.get(id);
  if (record === undefined) return "is not there";
  if (record.writes === before.byId.get(id)?.writes) return "was not written";
  const key = given.id ?? given.properties![task.job.idProperty!]!;
  if (!isNamed(record, task, key)) return "is another record";
  const hasOwn = wasReplaced || hasValues(record, given.properties ?? {});
  return hasOwn ? undefined : "has other values";
}

function found({ task, given, after }: Case, id: string, stamp: string | null | undefined) {
  const record = after.byId.get(id);
  if (record === undefined || record.archived) return "is not there";
  if (!isNamed(record, task, given.id!)) return "is another record";
  return record.properties["stamp"] === stamp ? undefined : "has other values";
}

function isNamed(record: SandboxRecord, { job: { idProperty } }: Task, key: string): boolean {
  return idProperty === undefined ? record.id === key : isValue(record, idProperty, key);
}

/** Nothing of it was written. */
function untouched({ task, index, given, before, after, hasTwin }: Case): string | undefined {
  const stamp = stampOf(task, index);
  if (after.byStamp.has(stamp) || after.byMarker.has(stamp)) return "was written";
  const target = given.id === undefined ? undefined : after.byId.get(given.id);
  if (target === undefined || hasTwin) return undefined;
  switch (task.job.operation) {
    case "update":
      return target.writes === before.byId.get(target.id)?.writes ? undefined : "was changed";
    case "archive":
      return target.archived ? "is archived" : undefined;
    case "read":
      return target.archived ? undefined : "is there";
    default:
      return undefined;
  }
}

/** What can be repeated or looked up has no excuse but an answer that left it out. */
function doubtful({ task, index, given, sendings, hasTwin, wasEnded }: Case, reason: string) {
  if (wasEnded) return undefined;
  const { operation, objectType } = task.job;
  const last = sendings.of(task, index).at(-1);
  if (operation !== "create") {
    return reason === "unaccounted" && last?.fault === "drop-records" ? undefined : "can be known";
  }
  const unique = uniqueOf(objectType);
  if (unique !== undefined && given.properties![unique] !== undefined) {
    return reason === "unidentified" && hasTwin ? undefined : "can be looked up";
  }
  const wasRead = last !== undefined && !wasRefused(last);
  const isExcused = wasRead ? mayBeLost(last) : sendings.hasUnread(task);
  return isExcused ? undefined : "was answered";
}
