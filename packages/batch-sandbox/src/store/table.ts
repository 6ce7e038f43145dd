/** Property values by name. Every name has been checked against a definition. */
export type Values = Record<string, string>;

/** One stored record. Ids and computed dates are rendered on the way out, not kept in `values`. */
export interface StoredRecord {
  readonly id: string;
  readonly values: Values;
  /** Milliseconds since 1970. */
  readonly createdAt: number;
  updatedAt: number;
  archivedAt: number | undefined;
}

/** The records of one object, and an index of each of its unique properties. */
export interface Table {
  /** A record that is not archived. */
  find(id: string): StoredRecord | undefined;
  findArchived(id: string): StoredRecord | undefined;
  findByUnique(property: string, value: string): StoredRecord | undefined;
  insert(id: string, values: Values, now: number): StoredRecord;
  update(record: StoredRecord, values: Values, now: number): void;
  archive(id: string, now: number): void;
  /** In the order of creation, archived ones included. */
  all(): Iterable<StoredRecord>;
}

/** @param uniqueNames The properties of which no two records have the same value. */
export function createTable(uniqueNames: readonly string[]): Table {
  const records = new Map<string, StoredRecord>();
  const indexes = new Map(uniqueNames.map((name) => [name, new Map<string, StoredRecord>()]));

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
  const find = (id: string) => {
    const record = records.get(id);
    return record?.archivedAt === undefined ? record : undefined;
  };

  return {
    find,
    findArchived(id) {
      const record = records.get(id);
      return record?.archivedAt === undefined ? undefined : record;
    },
    findByUnique: (property, value) => indexes.get(property)?.get(value),
    insert(id, values, now) {
      const record = { id, values, createdAt: now, updatedAt: now, archivedAt: undefined };
      records.set(id, record);
      index(record);
      return record;
    },
    update(record, values, now) {
      unindex(record);
      Object.assign(record.values, values);
      record.updatedAt = now;
      index(record);
    },
    archive(id, now) {
      const record = find(id);
      if (record === undefined) return;
      unindex(record);
      record.archivedAt = now;
      record.updatedAt = now;
    },
    all: () => records.values(),
  };
}

/** The value of a property; `undefined` where it was never set. */
export function valueOf(values: Values, name: string): string | undefined {
  return Object.hasOwn(values, name) ? values[name] : undefined;
}

/** The values a record is found by; a contact by each of its additional e-mails as well. */
function keysOf(values: Values, name: string): readonly string[] {
  const value = valueOf(values, name);
  const more = name === "email" ? valueOf(values, "hs_additional_emails") : undefined;
  const keys = value ? [value] : [];
  return more ? [...keys, ...more.toLowerCase().split(";")] : keys;
}
