import type { RecordRow, Warning } from "@x/batch-types";
import type { ObjectModel } from "../object-model.ts";
import { type StoredRecord, type Values, valueOf } from "./table.ts";

/** What a row of an answer says beside the record itself. */
export interface RowExtras {
  readonly new?: boolean;
  readonly traceId?: string | undefined;
  readonly warnings?: readonly Warning[];
}

/** A row of an answer: the given properties, the id, the two dates. */
export function recordRow(
  { profile: { dates } }: ObjectModel,
  { id, createdAt, updatedAt, archivedAt }: StoredRecord,
  properties: Readonly<Record<string, string | null>>,
  extras: RowExtras = {},
): RecordRow {
  const created = isoOf(createdAt);
  const updated = isoOf(updatedAt);
  const { traceId, warnings = [] } = extras;
  const shown: Record<string, string | null> = { ...properties };
  shown["hs_object_id"] = id;
  shown[dates.created] = created;
  shown[dates.modified] = updated;
  const archived = archivedAt !== undefined;
  const row: RecordRow = {
    id,
    properties: shown,
    createdAt: created,
    updatedAt: updated,
    archived,
  };
  if (archived) row.archivedAt = isoOf(archivedAt);
  if (extras.new !== undefined) row.new = extras.new;
  if (traceId !== undefined) row.objectWriteTraceId = traceId;
  if (warnings.length > 0) row.warnings = [...warnings];
  return row;
}

let lastMoment = 0;
let lastText = new Date(0).toISOString();

/** The rows of a batch mostly have one date, and to write it is the slowest part of a row. */
function isoOf(moment: number): string {
  if (moment !== lastMoment) {
    lastText = new Date(moment).toISOString();
    lastMoment = moment;
  }
  return lastText;
}

/** The named properties of a record; `null` for one it does not have. */
export function pickValues(values: Values, names: Iterable<string>): Record<string, string | null> {
  const picked: Record<string, string | null> = {};
  for (const name of names) picked[name] = valueOf(values, name) ?? null;
  return picked;
}
