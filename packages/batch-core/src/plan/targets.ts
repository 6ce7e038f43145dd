import type {
  FailedOutcome,
  KeyTarget,
  Outcome,
  RecordError,
  SkippedOutcome,
} from "@x/batch-types";
import { isObjectType } from "../job/find-object.ts";
import { cut } from "../internal/cut.ts";
import { invalidRecord } from "../internal/invalid-record.ts";
import { isObject } from "../internal/is-object.ts";
import { isPropertyName } from "../internal/is-property-name.ts";
import { show } from "../internal/show.ts";
import type { ResolvedJob } from "../job/job.ts";
import { comparableKey } from "../job/record-key.ts";
import type { FateOf } from "../outcome/settle.ts";
import { acceptRecord } from "./accept-record.ts";
import { idText } from "./read-id.ts";

/** A record to associate with, to be looked up. */
export interface Target extends Required<Omit<KeyTarget, "id" | "parts">> {
  readonly id: string;
  /** Where no record has the value `id`: the values to look for instead. */
  readonly parts?: readonly string[];
}

/** The fate of a record that is not sent because its target was not found. */
export type TargetFate = FateOf<FailedOutcome> | FateOf<SkippedOutcome>;

/** The most targets to remember. Beyond that, all are forgotten, and looked up again when needed. */
export const MOST_TARGETS_REMEMBERED = 50_000;
/** The most records that wait for each other, so that their look-ups share requests: ten batches. */
export const RECORDS_PER_LOOK_UP = 1_000;

/**
 * What was found for a target: the id of its record, or why there is none. `missing`: HubSpot has no such record;
 * `ignored`: the same, and the association is left out.
 */
export type FoundTarget = { readonly recordId: string } | "ignored" | "missing" | TargetFate;

/** Stands for the id of a missing record in an association that is only planned. HubSpot would refuse it. */
const NO_ID = "not created";

/** Whether a record names records to associate with by a property, so that they are to be looked up first. */
export function hasTargets(record: unknown): boolean {
  // A getter or a proxy may throw; then the planner says so.
  try {
    const associations = isObject(record) ? record["associations"] : undefined;
    return Array.isArray(associations) && associations.some((one) => readTarget(one) !== undefined);
  } catch {
    return false;
  }
}

/** Returns what is to be looked up for a record. */
export function targetsOf(record: unknown): Target[] {
  const { associations } = record as { associations: readonly unknown[] };
  return associations.flatMap((one) => readTarget(one) ?? []).flatMap(withParts);
}

/** Returns a target, and the targets to use where no record has it. */
export function withParts(target: Target): Target[] {
  return [target, ...partsOf(target)];
}

/** Returns the targets to use for one: itself, or its parts where no record has it. */
export function meantBy(target: Target, find: (target: Target) => FoundTarget): Target[] {
  const parts = partsOf(target);
  return parts.length > 0 && isGone(find(target)) ? parts : [target];
}

function partsOf({ parts = [], ...target }: Target): Target[] {
  return parts.map((id) => ({ ...target, id }));
}

function isGone(found: FoundTarget): boolean {
  if (typeof found === "string") return true;
  return "error" in found && found.error.code === NOT_FOUND;
}

/**
 * Returns a record that the planner refuses whatever its targets are, as if they were missing; `undefined` for any
 * other, whose targets are to be looked up.
 */
export function refusedAnyway(job: ResolvedJob, record: unknown): unknown {
  try {
    const found = withTargets(record, job.operation !== "create", () => "missing");
    // Missing targets have no fate of their own here.
    const whole = (found as { readonly record: unknown }).record;
    return "errors" in acceptRecord(job, whole, 0) ? whole : undefined;
  } catch {
    // A getter or a proxy threw; the planner says so.
    return record;
  }
}

/** Returns the same text for targets that name the same record, and for no others. */
export function targetName(target: Target): string {
  const { objectType, idProperty, findBy, id } = target;
  const name = findBy === "search" ? searched(id) : comparableKey(target, id);
  return JSON.stringify([objectType, idProperty, findBy, name]);
}

/** A text as HubSpot's search compares it. */
export function searched(text: string): string {
  // Fact 119.
  return text.trim().toLowerCase();
}

/**
 * Returns a record with the ids of its targets, or why it is not sent. With a missing target it can be planned, to see
 * whether it would be sent, and not be sent.
 *
 * @param keepsType Whether associations have the object type beside the id: those of an update or upsert do.
 * @param find Returns what was found for a target.
 */
export function withTargets(
  record: unknown,
  keepsType: boolean,
  find: (target: Target) => FoundTarget,
): { readonly record: unknown } | TargetFate {
  const errors: RecordError[] = [];
  let skipped: FateOf<SkippedOutcome> | undefined;
  const { associations } = record as { associations: readonly Record<string, unknown>[] };
  function madeWith(association: Record<string, unknown>, target: Target): unknown[] {
    const found = find(target);
    if (found === "ignored") return [];
    if (found === "missing" || "recordId" in found) {
      const type = keepsType ? { objectType: target.objectType } : {};
      const id = found === "missing" ? NO_ID : found.recordId;
      return [{ ...association, to: { ...type, id } }];
    }
    if (found.status === "skipped") skipped ??= found;
    else errors.push(found.error, ...(found.moreErrors ?? []));
    return [];
  }
  const made = associations.flatMap((association) => {
    const target = readTarget(association);
    if (target === undefined) return [association];
    return meantBy(target, find).flatMap((one) => madeWith(association, one));
  });
  const [error, ...moreErrors] = errors;
  if (error !== undefined) {
    return { status: "failed", error, ...(moreErrors.length > 0 && { moreErrors }) };
  }
  if (skipped !== undefined) return skipped;
  const { associations: _, ...others } = record as Record<string, unknown>;
  return { record: made.length === 0 ? others : { ...others, associations: made } };
}

function readTarget(association: unknown): Target | undefined {
  const to = isObject(association) ? association["to"] : undefined;
  if (!isObject(to) || to["idProperty"] === undefined) return undefined;
  const { objectType, idProperty, findBy = "key", parts, ...others } = to;
  const id = idText(others["id"]);
  const isWhole =
    typeof objectType === "string" &&
    isObjectType(objectType) &&
    objectType !== "deal_splits" &&
    isPropertyName(idProperty) &&
    idProperty !== "hs_object_id" &&
    (findBy === "key" || findBy === "search") &&
    id !== undefined &&
    (parts === undefined || (findBy === "search" && areTexts(parts))) &&
    Object.keys(others).length === 1;
  // The planner refuses anything else, and says which form it expects.
  if (!isWhole) return undefined;
  return { objectType, idProperty, findBy, id, ...(parts !== undefined && { parts }) };
}

function areTexts(given: unknown): given is readonly string[] {
  return Array.isArray(given) && given.length > 0 && given.every((one) => idText(one) === one);
}

/** What the outcome of a read or an upsert says of a target. */
export function readTargetOutcome(
  target: Target,
  outcome: Outcome,
  operation: "read" | "upsert",
): FoundTarget {
  if ("id" in outcome) return { recordId: outcome.id };
  if (outcome.status !== "failed") return notLookedUp(outcome.message);
  const { category, code = category, message } = outcome.error;
  if (code === "OBJECT_NOT_FOUND") return "missing";
  const what = operation === "read" ? "looked up" : "created";
  return refused(target, `it could not be ${what}: ${message}`, code);
}

/** What a search says of a target. */
export function readTargetRows(target: Target, recordIds: readonly string[]): FoundTarget {
  const [recordId, ...others] = recordIds;
  if (recordId === undefined) return "missing";
  if (others.length === 0) return { recordId };
  const shown = recordIds.slice(0, MOST_SHOWN).join(", ");
  const more = recordIds.length > MOST_SHOWN ? ` and ${recordIds.length - MOST_SHOWN} more` : "";
  return refused(
    target,
    `${recordIds.length} records have it: ${shown}${more}. Merge them if they are one, or associate by record id`,
    "AMBIGUOUS_TARGET",
  );
}

const NOT_FOUND = "TARGET_NOT_FOUND";
const MOST_SHOWN = 5;
const MOST_CHARACTERS = 60;

/** The fate of a record whose target is missing. */
export function missingTarget(target: Target): TargetFate {
  return refused(
    target,
    "no record has it. Create that record, leave the association out, or have missing ones ignored",
    NOT_FOUND,
  );
}

/** The fate of a record whose target could not be looked up now. */
export function notLookedUp(
  message: string,
  reason: SkippedOutcome["reason"] = "unavailable",
): TargetFate {
  return {
    status: "skipped",
    reason,
    message: `A record to associate with could not be looked up: ${message}`,
  };
}

function refused({ objectType, idProperty, id }: Target, why: string, code: string): TargetFate {
  const value = show(cut(id, MOST_CHARACTERS));
  const message = `${objectType} with ${idProperty} ${value}: ${why}.`.replace(/\.\.$/, ".");
  return { status: "failed", error: invalidRecord(code, message) };
}
