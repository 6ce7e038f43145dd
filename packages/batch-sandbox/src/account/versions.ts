import { type PastValues, type StoredRecord, valueOf } from "./table.ts";
import { isoMoment } from "../internal/iso-moment.ts";

/** One entry of `propertiesWithHistory`. */
export interface HistoryEntry {
  readonly value: string;
  readonly timestamp: string;
  readonly sourceType: "INTEGRATION";
}

/** The record as it was at a moment; `undefined` where it did not exist yet, or no longer. */
export function asOf(record: StoredRecord, moment: number): StoredRecord | undefined {
  const { createdAt, updatedAt, archivedAt, past } = record;
  if (createdAt > moment || (archivedAt !== undefined && archivedAt <= moment)) return undefined;
  const isCurrent = updatedAt <= moment;
  if (isCurrent && archivedAt === undefined) return record;
  const current: PastValues = { at: updatedAt, values: record.values };
  const version = isCurrent ? current : past?.findLast(({ at }) => at <= moment);
  if (version === undefined) return undefined;
  return { ...record, values: version.values, updatedAt: version.at, archivedAt: undefined };
}

/** What a property has been, newest first. A write of the value it had already is no change. */
export function historyOf(record: StoredRecord, name: string): readonly HistoryEntry[] {
  const entries: HistoryEntry[] = [];
  const current: PastValues = { at: record.updatedAt, values: record.values };
  for (const { at, values } of [...(record.past ?? []), current]) {
    const value = valueOf(values, name);
    if (value === undefined || value === entries.at(-1)?.value) continue;
    entries.push({ value, timestamp: isoMoment(at), sourceType: "INTEGRATION" });
  }
  return entries.toReversed();
}
