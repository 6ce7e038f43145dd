import type { Account } from "../account/account.ts";
import type { ObjectModel } from "../objects/object-model.ts";
import type { StoredRecord } from "../account/table.ts";

/** A copy of a stored record. */
export interface SandboxRecord {
  readonly id: string;
  /** The written properties as they are stored, without those that HubSpot computes, such as ids and dates. */
  readonly properties: Readonly<Record<string, string>>;
  readonly createdAt: Date;
  readonly updatedAt: Date;
  readonly archived: boolean;
  /** Number of times it was written: 1 for its creation plus 1 for each update. */
  readonly writes: number;
}

/** The records of an object in the order of their creation. */
export function inspectRecords(account: Account, object: ObjectModel): SandboxRecord[] {
  const records =
    object.name === "deal_splits"
      ? [...account.dealSplits.values()].flat()
      : account.tableOf(object).all();
  return Array.from(records, toSandboxRecord);
}

function toSandboxRecord(record: StoredRecord): SandboxRecord {
  return {
    id: record.id,
    properties: { ...record.values },
    createdAt: new Date(record.createdAt),
    updatedAt: new Date(record.updatedAt),
    archived: record.archivedAt !== undefined,
    writes: record.writes,
  };
}
