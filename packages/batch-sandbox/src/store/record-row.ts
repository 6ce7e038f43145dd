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
  const created = new Date(createdAt).toISOString();
  const updated = updatedAt === createdAt ? created : new Date(updatedAt).toISOString();
  const { traceId, warnings = [] } = extras;
  return {
    id,
    properties: {
      ...properties,
      hs_object_id: id,
      [dates.created]: created,
      [dates.modified]: updated,
    },
    createdAt: created,
    updatedAt: updated,
    archived: archivedAt !== undefined,
    ...(archivedAt !== undefined && { archivedAt: new Date(archivedAt).toISOString() }),
    ...(extras.new !== undefined && { new: extras.new }),
    ...(traceId !== undefined && { objectWriteTraceId: traceId }),
    ...(warnings.length > 0 && { warnings: [...warnings] }),
  };
}

/** The named properties of a record; `null` for one it does not have. */
export function pickValues(values: Values, names: Iterable<string>): Record<string, string | null> {
  const picked: Record<string, string | null> = {};
  for (const name of names) picked[name] = valueOf(values, name) ?? null;
  return picked;
}
