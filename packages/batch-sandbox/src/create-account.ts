import type { Account } from "./call.ts";
import type { ObjectModel } from "./object-model.ts";
import type { ResolvedOptions } from "./options.ts";
import type { Random } from "./random.ts";
import { createTable, type StoredRecord, type Table } from "./store/table.ts";

/** Records of all objects are numbered in one row, in the range of HubSpot's own ids. */
const FIRST_ID = 20_000_000_001;

/** An account without records. */
export function createAccount(
  { quirks, clock }: ResolvedOptions,
  findObject: Account["findObject"],
  random: Random,
): Account & { readonly tables: ReadonlyMap<string, Table> } {
  let lastId = FIRST_ID - 1;
  const tables = new Map<string, Table>();
  return {
    quirks,
    random,
    now: clock,
    nextId: () => String((lastId += 1)),
    tables,
    tableOf({ name, uniqueNames }: ObjectModel) {
      const known = tables.get(name);
      if (known !== undefined) return known;
      const table = createTable(uniqueNames);
      tables.set(name, table);
      return table;
    },
    dealSplits: new Map<string, readonly StoredRecord[]>(),
    findObject,
  };
}
