import type { Settings } from "@x/batch-types";
import type { SettingName } from "@x/batch-types/registry";
import { isObject } from "../../internal/is-object.ts";
import { idText } from "../../plan/read-id.ts";
import type { CallBatch, CallEntry, CallFate } from "../calls/call-batch.ts";
import { type CallReading, readNamedErrors } from "../calls/read-named-errors.ts";
import { repeatable } from "../calls/repeatable.ts";
import {
  readCustomPropertyLimits,
  readLabelLimits,
  readObjectsAtLimit,
  readRecordLimits,
} from "./limit-rows.ts";
import type { Row } from "./row-checks.ts";
import {
  isObjectSchema,
  isOwner,
  isPipeline,
  isPropertyValidations,
  readRows,
  readScopes,
} from "./setting-rows.ts";

/** What is set up in the account: owners, pipelines, custom objects, property validations, limits, the token's scopes. */
export const settings = repeatable({ read: readSettings });

/** Returns the rows of an answer, or in words what is not as described. */
type Reader<Name extends SettingName> = (body: Row) => readonly Settings[Name][] | string;

const READERS: Readonly<{ [Name in SettingName]: Reader<Name> }> = {
  owners: readRows(isOwner),
  pipelines: readRows(isPipeline),
  schemas: readRows(isObjectSchema),
  propertyValidations: readRows(isPropertyValidations),
  recordLimits: readRecordLimits,
  customPropertyLimits: readCustomPropertyLimits,
  associationLabelLimits: readLabelLimits,
  objectsAtAssociationLimit: readObjectsAtLimit,
  scopes: readScopes,
};

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
  body: Record<string, unknown>,
): CallFate | CallEntry {
  const found = READERS[about](body);
  if (typeof found === "string") return strange(found);
  const before = entry.settings ?? [];
  const { paging } = body;
  const next = isObject(paging) ? paging["next"] : paging;
  if (next === undefined || next === null) {
    return { status: "found", settings: [...before.flatMap((page) => page.found), ...found] };
  }
  const after = isObject(next) ? idText(next["after"]) : undefined;
  if (after === undefined) return strange("it names a next page without a cursor");
  if (before.some((page) => page.after === after)) {
    return strange("it names a next page that was read before");
  }
  return { ...entry, input: { after }, settings: [...before, { found, after }] };
}

function strange(what: string): CallFate {
  return {
    status: "unknown",
    reason: "unaccounted",
    message: `The list that came is not as described: ${what}.`,
    advice: "Read it again.",
  };
}
