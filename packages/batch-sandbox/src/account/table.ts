import { type Values, valueOf } from "./values.ts";
import { addVersions, type Versioned, versionsOf } from "./versions.ts";

/** One stored record. Ids and computed dates are rendered on the way out, not kept in `values`. */
export interface StoredRecord extends Versioned {
  readonly id: string;
  /** How often it was written: once by its creation, and once by each update. */
  writes: number;
  /** The record this one was merged into, which answers in its place. */
  mergedInto?: string;
}

/** A table as JSON. */
export type SavedTable = readonly StoredRecord[];

/** The records of one object, and an index of each of its unique properties. */
export interface Table {
  /** A record that is not archived; one that was merged away is found as its survivor. */
  find(id: string): StoredRecord | undefined;
  /** An archived record; one that was merged away is not archived, but another record. */
  findArchived(id: string): StoredRecord | undefined;
  findByUnique(property: string, value: string): StoredRecord | undefined;
  /** @param before A record whose history goes on in this one. */
  insert(id: string, values: Values, now: number, before?: StoredRecord): StoredRecord;
  /** Without values the record stays as it is, its date included, and only the write is counted. */
  update(record: StoredRecord, values: Values, now: number): void;
  archive(id: string, now: number): void;
  /** From now on the id of `merged` leads to `survivor`, which is to have its unique values by now. */
  merge(survivor: StoredRecord, merged: StoredRecord, now: number): void;
  /** Takes a record out for good. */
  remove(record: StoredRecord): void;
  /** Adds an index for each property that has become unique. */
  indexUnique(names: readonly string[]): void;
  /** In the order of creation, which is that of ids, archived ones included. */
  all(): Iterable<StoredRecord>;
  /** Those of `all` whose id is above a number, found without looking at the others. */
  above(id: number): Iterable<StoredRecord>;
  save(): SavedTable;
}

/**
 * @param uniqueNames The properties of which no two records have the same value.
 * @param versionsKept How many values of each property are kept, the current one included.
 * @param saved Records to begin with.
 */
export function createTable(
  uniqueNames: readonly string[],
  versionsKept: number,
  saved: SavedTable = [],
): Table {
  const records = new Map(saved.map((record) => [record.id, { ...record }]));
  const circle = circleIn(records);
  if (circle !== undefined) throw new Error(`Record ${circle} is merged into itself.`);
  const inOrder = [...records.values()];
  const indexes = new Map<string, Map<string, StoredRecord>>();

  const index = (record: StoredRecord) => {
    for (const [name, byValue] of indexes) {
      for (const value of keysOf(record.values, name)) byValue.set(value, record);
    }
  };
  // An archived record frees its unique values for others.
  const unindex = (record: StoredRecord) => {
    for (const [name, byValue] of indexes) {
      for (const value of keysOf(record.values, name)) {
        if (byValue.get(value) === record) byValue.delete(value);
      }
    }
  };
  /** The place of the first record whose id is above a number, found by halving. */
  const firstAbove = (id: number): number => {
    let [low, high] = [0, inOrder.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (Number(inOrder[middle]!.id) > id) high = middle;
      else low = middle + 1;
    }
    return low;
  };
  const survivorOf = (id: string): StoredRecord | undefined => {
    let record = records.get(id);
    while (record?.mergedInto !== undefined) record = records.get(record.mergedInto);
    return record;
  };
  const find = (id: string): StoredRecord | undefined => {
    const record = survivorOf(id);
    return record?.archivedAt === undefined ? record : undefined;
  };
  const update = (record: StoredRecord, values: Values, now: number) => {
    record.writes += 1;
    if (Object.keys(values).length === 0) return;
    unindex(record);
    addVersions(record, values, now, versionsKept);
    record.updatedAt = now;
    index(record);
  };
  const indexUnique = (names: readonly string[]) => {
    for (const name of names) {
      if (indexes.has(name)) continue;
      const byValue = new Map<string, StoredRecord>();
      for (const record of records.values()) {
        if (record.archivedAt !== undefined) continue;
        for (const value of keysOf(record.values, name)) byValue.set(value, record);
      }
      indexes.set(name, byValue);
    }
  };
  indexUnique(uniqueNames);

  return {
    find,
    findArchived(id) {
      const record = survivorOf(id);
      return record?.archivedAt === undefined ? undefined : record;
    },
    findByUnique: (property, value) => indexes.get(property)?.get(value),
    insert(id, values, now, before) {
      const record: StoredRecord = { id, values, createdAt: now, updatedAt: now, writes: 1 };
      if (before !== undefined) {
        record.versions = versionsOf(before);
        record.values = before.values;
        addVersions(record, values, now, versionsKept);
      }
      records.set(id, record);
      inOrder.push(record);
      index(record);
      return record;
    },
    update,
    archive(id, now) {
      const record = find(id);
      if (record === undefined) return;
      unindex(record);
      record.archivedAt = now;
    },
    merge(survivor, merged, now) {
      unindex(merged);
      merged.mergedInto = survivor.id;
      merged.archivedAt = now;
    },
    remove(record) {
      unindex(record);
      records.delete(record.id);
      inOrder.splice(inOrder.indexOf(record), 1);
    },
    indexUnique,
    all: () => records.values(),
    *above(id) {
      for (let place = firstAbove(id); place < inOrder.length; place += 1) yield inOrder[place]!;
    },
    save: () => Array.from(records.values(), (record) => ({ ...record })),
  };
}

/**
 * Returns the id of a record that is merged into itself, as in a saved account that is damaged: whoever looks for its survivor
 * would not come to an end.
 */
export function circleIn(records: ReadonlyMap<string, StoredRecord>): string | undefined {
  for (const { id, mergedInto } of records.values()) {
    if (mergedInto === undefined) continue;
    const seen = new Set([id]);
    for (
      let next: string | undefined = mergedInto;
      next !== undefined;
      next = records.get(next)?.mergedInto
    ) {
      if (seen.has(next)) return id;
      seen.add(next);
    }
  }
  return undefined;
}

/** The values a record is found by; a contact by each of its additional e-mails as well. */
function keysOf(values: Values, name: string): readonly string[] {
  const value = valueOf(values, name);
  const more = name === "email" ? valueOf(values, "hs_additional_emails") : undefined;
  const keys = value ? [value] : [];
  return more ? [...keys, ...more.toLowerCase().split(";")] : keys;
}
