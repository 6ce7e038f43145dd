import type { TrackedRecord } from "../sqlite/sync-records.ts";

/** What a sync would do. Plain JSON. */
export interface SyncPlan {
  readonly counts: SyncCounts;
  /** The digest of all that is to be written and archived. */
  readonly digest: string;
  /** The first 1,000 of the records that are to be archived. */
  readonly toArchive: readonly TrackedRecord[];
  /** Why records that the source no longer has are not archived, though they were to be. */
  readonly withheld?: Withheld | undefined;
}

export interface SyncCounts {
  readonly create: number;
  readonly update: number;
  /** Values that the updates change. */
  readonly values: number;
  readonly unchanged: number;
  /** Those of `unchanged` that HubSpot was not asked about: an earlier sync knows. */
  readonly known: number;
  /** Rows with values that are not written. Where other values of the row are written, it also counts as an update. */
  readonly kept: number;
  readonly refused: number;
  /** Rows that are about the record of a row before, and written with it. */
  readonly merged: number;
  /** Records that syncs wrote, and whose rows are gone. */
  readonly archive: number;
}

export type Withheld =
  /** More records are gone than may be archived. `written`: how many records syncs wrote. */
  | { readonly reason: "limit"; readonly gone: number; readonly written: number }
  /** Some rows have no key that can be read. Each may be about a record that seems to be gone. */
  | { readonly reason: "no-key"; readonly gone: number; readonly rows: number }
  /**
   * Some rows are not written, and their records are not known. Each may be about a record that seems to be gone,
   * under a new key.
   */
  | { readonly reason: "new-key"; readonly gone: number; readonly rows: number };
