import type { ObjectModel } from "./object-model.ts";
import type { ResolvedOptions } from "./options.ts";
import type { Quirks } from "./quirks.ts";
import type { Random } from "./random.ts";
import { createTable, type SavedTable, type StoredRecord, type Table } from "./store/table.ts";

/** The state behind a sandbox, as endpoints see it. */
export interface Account {
  readonly quirks: Quirks;
  readonly random: Random;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly nextId: () => string;
  readonly findObject: (objectType: string) => ObjectModel | undefined;
  readonly tableOf: (object: ObjectModel) => Table;
  /** The splits of each deal, by its id. */
  readonly dealSplits: Map<string, readonly StoredRecord[]>;
  /** Everything the account holds, as JSON. */
  save(): SavedAccount;
}

/** An account as JSON: what a snapshot is made of. */
export interface SavedAccount {
  readonly lastId: number;
  readonly tables: Readonly<Record<string, SavedTable>>;
  readonly dealSplits: Readonly<Record<string, readonly StoredRecord[]>>;
}

/** Records of all objects are numbered in one row, in the range of HubSpot's own ids. */
const FIRST_ID = 20_000_000_001;

const EMPTY: SavedAccount = { lastId: FIRST_ID - 1, tables: {}, dealSplits: {} };

/** An account, without records unless it goes on from a saved one. */
export function createAccount(
  { quirks, clock }: Pick<ResolvedOptions, "quirks" | "clock">,
  findObject: Account["findObject"],
  random: Random,
  saved: SavedAccount = EMPTY,
): Account {
  let { lastId } = saved;
  const tables = new Map<string, Table>();
  const dealSplits = new Map(Object.entries(saved.dealSplits));

  return {
    quirks,
    random,
    now: clock,
    nextId: () => String((lastId += 1)),
    findObject,
    tableOf({ name, uniqueNames }) {
      const known = tables.get(name);
      if (known !== undefined) return known;
      const table = createTable(uniqueNames, saved.tables[name]);
      tables.set(name, table);
      return table;
    },
    dealSplits,
    save: () => ({
      lastId,
      // Tables nobody asked for since are as they were.
      tables: {
        ...saved.tables,
        ...Object.fromEntries([...tables].map(([name, table]) => [name, table.save()])),
      },
      dealSplits: Object.fromEntries(dealSplits),
    }),
  };
}
