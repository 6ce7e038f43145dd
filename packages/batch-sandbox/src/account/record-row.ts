import type { RecordRow, Warning } from "@x/batch-types";
import type { ObjectModel } from "../objects/object-model.ts";
import { recordValue } from "./computed-values.ts";
import type { StoredRecord } from "./table.ts";
import { isoMoment } from "../internal/iso-moment.ts";

/** What a row of an answer says beside the record itself. */
export interface RowExtras {
  readonly new?: boolean;
  readonly traceId?: string | undefined;
  readonly warnings?: readonly Warning[];
}

/** A row of an answer: the given properties, the id and the two dates, by the alphabet. */
export function recordRow(
  { account, object }: { account: { readonly portalId: number }; object: ObjectModel },
  { id, createdAt, updatedAt, archivedAt }: StoredRecord,
  properties: Readonly<Record<string, string | null>>,
  extras: RowExtras = {},
): RecordRow {
  const {
    profile: { dates },
    typeId,
  } = object;
  const created = isoOf(createdAt);
  const updated = isoOf(updatedAt);
  const { traceId, warnings = [] } = extras;
  const shown: Record<string, string | null> = { ...properties };
  shown["hs_object_id"] = id;
  shown[dates.created] = created;
  shown[dates.modified] = updated;
  const archived = archivedAt !== undefined;
  const row: { -readonly [Field in keyof RecordRow]: RecordRow[Field] } = {
    id,
    properties: byAlphabet(shown),
    createdAt: created,
    updatedAt: updated,
    archived,
    url: `https://app.hubspot.com/contacts/${account.portalId}/record/${typeId}/${id}`,
  };
  if (archived) row.archivedAt = isoOf(archivedAt);
  if (extras.new !== undefined) row.new = extras.new;
  if (traceId !== undefined) row.objectWriteTraceId = traceId;
  if (warnings.length > 0) row.warnings = [...warnings];
  return row;
}

let lastMoment = 0;
let lastText = isoMoment(0);

/** The rows of a batch mostly have one date, and to write it is the slowest part of a row. */
function isoOf(moment: number): string {
  if (moment !== lastMoment) {
    lastText = isoMoment(moment);
    lastMoment = moment;
  }
  return lastText;
}

let lastNames: readonly string[] = [];
let lastSorted: readonly string[] = [];

/** The rows of a batch mostly have the same properties, so that their names are sorted once. */
function byAlphabet<Value>(values: Readonly<Record<string, Value>>): Record<string, Value> {
  const names = Object.keys(values);
  if (names.length !== lastNames.length || names.some((name, at) => name !== lastNames[at])) {
    lastNames = names;
    lastSorted = names.toSorted();
  }
  const sorted: Record<string, Value> = {};
  for (const name of lastSorted) sorted[name] = values[name]!;
  return sorted;
}

/** The named properties of a record; `null` for one it does not have. */
export function pickValues(
  object: ObjectModel,
  record: StoredRecord,
  names: Iterable<string>,
): Record<string, string | null> {
  const picked: Record<string, string | null> = {};
  for (const name of names) picked[name] = recordValue(object, record, name) ?? null;
  return picked;
}
