import type { Settings, SettingsListedOutcome } from "@x/batch-types";
import type { SettingName } from "@x/batch-types/registry";
import { isObject } from "../internal/is-object.ts";
import { idText } from "../plan/read-id.ts";
import type { CallBatch, CallEntry, CallFate } from "./calls/call-batch.ts";
import { type CallReading, readNamedErrors } from "./calls/read-named-errors.ts";
import { repeatable } from "./calls/repeatable.ts";

/** What an administrator has set up in the account: owners, pipelines, property validations. */
export const settings = repeatable({ read: readSettings });

type Found = SettingsListedOutcome["settings"];

/** Reads a page. One that is not as described is `unknown`: a part of a list must not look like the whole. */
function readSettings({ entries, job }: CallBatch, body: Record<string, unknown>): CallReading {
  const { fates, unclaimed } = readNamedErrors(body, () => []);
  const entry = entries[0]!;
  if (unclaimed.length > 0) return { fates, pages: [], unclaimed };
  const page = readPage(entry, job.about as SettingName, body);
  if ("status" in page) fates.set(entry, page);
  return { fates, pages: "status" in page ? [] : [page], unclaimed };
}

/** Returns the fate of the list, or the entry that asks for the next page. */
function readPage(
  entry: CallEntry,
  about: SettingName,
  { results, paging }: Record<string, unknown>,
): CallFate | CallEntry {
  if (!Array.isArray(results)) return strange("it has no list of results");
  const wrong = results.findIndex((row) => !isObject(row) || !IS_AS_DESCRIBED[about](row));
  if (wrong >= 0) return strange(`results[${wrong}] lacks a field, or has one of another type`);
  const found = results as Found;
  const before = entry.settings ?? [];
  const next = isObject(paging) ? paging["next"] : undefined;
  if (!isObject(next)) {
    return { status: "found", settings: [...before.flatMap((page) => page.found), ...found] };
  }
  const after = idText(next["after"]);
  if (after === undefined) return strange("it names a next page without a cursor");
  if (before.some((page) => page.after === after)) {
    return strange("it names a next page that was read before");
  }
  return { ...entry, input: { after }, settings: [...before, { found, after }] };
}

/** The fields that people find a setting by, and that records are written with. */
const IS_AS_DESCRIBED: Readonly<
  Record<keyof Settings & SettingName, (row: Record<string, unknown>) => boolean>
> = {
  owners: ({ id, email, firstName, lastName }) =>
    isName(id) && [email, firstName, lastName].every(isTextOrNone),
  pipelines: ({ id, label, stages }) =>
    isName(id) &&
    isText(label) &&
    isListOf(stages, (stage) => isName(stage["id"]) && isText(stage["label"])),
  propertyValidations: ({ propertyName, propertyValidationRules }) =>
    isName(propertyName) &&
    isListOf(
      propertyValidationRules,
      ({ ruleType, ruleArguments }) =>
        isName(ruleType) && Array.isArray(ruleArguments) && ruleArguments.every(isText),
    ),
};

function isText(value: unknown): value is string {
  return typeof value === "string";
}

function isName(value: unknown): boolean {
  return isText(value) && value.trim() !== "";
}

function isTextOrNone(value: unknown): boolean {
  return value === undefined || value === null || isText(value);
}

function isListOf(value: unknown, isFine: (row: Record<string, unknown>) => boolean): boolean {
  return Array.isArray(value) && value.every((row) => isObject(row) && isFine(row));
}

function strange(what: string): CallFate {
  return {
    status: "unknown",
    reason: "unaccounted",
    message: `HubSpot's list is not as described: ${what}.`,
    advice: "Read it again.",
  };
}
