import type { ApiVersion } from "@x/batch-types";
import type { ObjectModel } from "./object-model.ts";
import type { Quirks } from "./quirks.ts";
import type { Random } from "./random.ts";
import type { StoredRecord, Table } from "./store/table.ts";

/** The state behind a sandbox, as endpoints see it. */
export interface Account {
  readonly quirks: Quirks;
  readonly random: Random;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  readonly nextId: () => string;
  readonly tableOf: (object: ObjectModel) => Table;
  /** The splits of each deal, by its id. */
  readonly dealSplits: Map<string, readonly StoredRecord[]>;
  readonly findObject: (objectType: string) => ObjectModel | undefined;
}

/** One authorised request to an endpoint, its path and body already read. */
export interface Call {
  readonly account: Account;
  readonly version: ApiVersion;
  readonly object: ObjectModel;
  readonly table: Table;
  readonly query: URLSearchParams;
  /** The parsed JSON body; `undefined` where there is none. */
  readonly body: unknown;
}
