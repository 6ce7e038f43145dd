import { isoMoment } from "../internal/iso-moment.ts";
import { type Values, valueOf } from "./values.ts";

/** A value of a property, and when it was set, in milliseconds since 1970. */
interface Version {
  readonly at: number;
  readonly value: string;
}

/** By property: its values, oldest first, the current one last. */
type Versions = Readonly<Record<string, readonly Version[]>>;

/** The parts of a record that say what it was. */
export interface Versioned {
  /** Replaced on a change, never changed in place: a search may still see the values of before. */
  values: Values;
  /** Milliseconds since 1970. */
  readonly createdAt: number;
  updatedAt: number;
  archivedAt?: number | undefined;
  /** Of the properties that changed since the record was created. Replaced on a change. */
  versions?: Versions;
}

/** One entry of `propertiesWithHistory`. */
export interface HistoryEntry {
  readonly value: string;
  readonly timestamp: string;
  readonly sourceType: "INTEGRATION";
}

/** How many values of a property HubSpot keeps. Its knowledge base is reported to say 45 for contacts and 20 for others. */
export function versionsKept(objectType: string): number {
  return objectType === "contacts" ? 45 : 20;
}

/**
 * Writes values to a record, and keeps those of before. A write of the value it had already is no change.
 *
 * @param most How many values of each property are kept, the current one included.
 */
export function addVersions(record: Versioned, written: Values, now: number, most: number): void {
  const changed = Object.entries(written).filter(
    ([name, value]) => value !== valueOf(record.values, name),
  );
  if (changed.length === 0) return;
  record.versions = {
    ...record.versions,
    ...Object.fromEntries(
      changed.map(([name, value]) => [
        name,
        [...versionsOfProperty(record, name), { at: now, value }].slice(-most),
      ]),
    ),
  };
  record.values = { ...record.values, ...written };
}

/** The versions of every property, also of those that never changed. */
export function versionsOf(record: Versioned): Versions {
  const names = Object.keys(record.values);
  return Object.fromEntries(names.map((name) => [name, versionsOfProperty(record, name)]));
}

function versionsOfProperty(
  { createdAt, values, versions = {} }: Versioned,
  name: string,
): readonly Version[] {
  if (Object.hasOwn(versions, name)) return versions[name]!;
  const value = valueOf(values, name);
  return value === undefined ? [] : [{ at: createdAt, value }];
}

/**
 * The record as it was at a moment; `undefined` where it did not exist yet, or no longer.
 *
 * @param most How many values of each property are kept. Of one that changed more often since, the oldest of them is taken.
 */
export function asOf<Some extends Versioned>(
  record: Some,
  moment: number,
  most: number,
): Some | undefined {
  const { createdAt, updatedAt, archivedAt, versions = {} } = record;
  if (createdAt > moment || (archivedAt !== undefined && archivedAt <= moment)) return undefined;
  if (updatedAt <= moment) {
    return archivedAt === undefined ? record : { ...record, archivedAt: undefined };
  }
  const values = new Map(Object.entries(record.values));
  let lastUpdate = createdAt;
  for (const [name, all] of Object.entries(versions)) {
    const oldest = all.length === most ? all[0] : undefined;
    const version = all.findLast(({ at }) => at <= moment) ?? oldest;
    if (version === undefined) values.delete(name);
    else values.set(name, version.value);
    lastUpdate = Math.max(lastUpdate, Math.min(version?.at ?? 0, moment));
  }
  return {
    ...record,
    values: Object.fromEntries(values),
    updatedAt: lastUpdate,
    archivedAt: undefined,
  };
}

/** What a property has been, newest first, as far as it is kept. */
export function historyOf(record: Versioned, name: string): readonly HistoryEntry[] {
  return versionsOfProperty(record, name)
    .map(({ at, value }) => {
      const timestamp = isoMoment(at);
      return { value, timestamp, sourceType: "INTEGRATION" } as const;
    })
    .toReversed();
}
