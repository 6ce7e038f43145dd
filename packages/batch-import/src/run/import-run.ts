import type { FileBytes } from "@x/batch-file";
import type { BatchEvent } from "@x/batch-http";
import type { ImportClient } from "../account/import-client.ts";
import type { AccountDefinitions } from "../account/account-definitions.ts";
import type { LinkedRows } from "../check/linked-row.ts";
import type { ImportStop } from "../store/import-stop.ts";
import type { ImportStore } from "../store/import-store.ts";
import type { KeptRow } from "../store/settled-row.ts";
import type { FailureLimit, Tally } from "./failures.ts";

/** An event of a run: an event of the client, or rows that were kept with their outcome. */
export type ImportEvent =
  | BatchEvent
  | { readonly type: "rows-settled"; readonly at: number; readonly rows: readonly KeptRow[] };

export interface SendOptions {
  readonly client: ImportClient;
  /** The source of the run. Not needed where all rows have their outcome, and only a list is left to add records to. */
  readonly file?: FileBytes | undefined;
  /** What `readAccountDefinitions` returned, to check each row by; without it, only ids are checked. */
  readonly definitions?: AccountDefinitions | undefined;
  /** The rows of other runs that association columns lead to, as `openLinkedRows` returned them. */
  readonly linked?: LinkedRows | undefined;
  /** Told of every event. */
  readonly onEvent?: ((event: ImportEvent) => void) | undefined;
  /** Called about every 1,000 outcomes; the run waits for it. */
  readonly afterRows?: (() => void | Promise<void>) | undefined;
  /** Sends this many of the rows that are left, and ends. @default all */
  readonly first?: number | undefined;
  /** Sends no more when more rows failed than this, in this process. @default no limit */
  readonly maxFailed?: FailureLimit | undefined;
  /**
   * Asked once, when 20 % or more of the first 1,000 rows failed and there are rows left to send. No further rows are
   * sent before it has answered, and the time it takes is not counted; false sends no more. @default sends on
   */
  readonly onManyFailed?: ((tally: Tally) => Promise<boolean>) | undefined;
}

/** How the work of this process on a run ended. */
export interface ImportEnd {
  /** Why the rest was not sent; absent when all was. */
  readonly stop?: ImportStop | undefined;
  /** Why the source could not be read, or the run could not be kept. */
  readonly problems: readonly string[];
  /** What the user should know of a run that came to its end. */
  readonly notes: readonly string[];
}

/** A run that is under way. */
export interface ImportRun {
  readonly store: ImportStore;
  /** Sends nothing more, and waits for requests in flight. */
  drain(message: string): void;
  /** Ends at once: rows in flight are `unknown` until the run is resumed. */
  abort(reason: Error): void;
  /**
   * Resolves when every request that left is settled, also where the file, the store or HubSpot fails.
   *
   * @throws what `afterRows` or `onManyFailed` threw, or a bug in this package; rows so far are kept.
   */
  readonly ended: Promise<ImportEnd>;
}
