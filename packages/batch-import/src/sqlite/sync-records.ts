/** A record that a sync wrote. */
export interface TrackedRecord {
  readonly key: string;
  readonly id: string;
}

/** What HubSpot confirmed of the record of a row. */
export interface Confirmed {
  readonly id: string;
  /** The hash of the row whose values HubSpot has; undefined where HubSpot does not have all of them. */
  readonly hash: Uint8Array | undefined;
  /** Whether this sync wrote it. It stays so while the record is the same. */
  readonly isWritten: boolean;
}

/** What a sync remembers of the rows of its source, by key: their records, and whether HubSpot has their values. */
export interface SyncRecords {
  /** Begins a reading of the source. */
  begin(): void;
  /**
   * Marks a row as there in this reading.
   *
   * @returns `known` where HubSpot is known to have its values, `open` where it is not, `new` where no record of the key
   *   is known either, and `again` where this reading had the key already.
   */
  see(key: string, hash: Uint8Array): "known" | "open" | "new" | "again";
  /** Remembers the row. Where its record was written, other rows about the record no longer count as known. */
  confirm(key: string, confirmed: Confirmed): void;
  /**
   * Marks the row, and other rows about its record, as not known: HubSpot may not have their values.
   *
   * @param id Its record, where it was found.
   */
  doubt(key: string, id: string | undefined): void;
  /**
   * Marks the rows about a record as not known: HubSpot may not have their values.
   *
   * @param by Its id, or the key of a row about it. Without both, nothing is done.
   * @param isUndone Whether what syncs wrote to it was undone: then it no longer counts as written by a sync.
   */
  doubtRecord(
    by: { readonly id?: string | undefined; readonly key?: string | undefined },
    isUndone: boolean,
  ): void;
  /**
   * Marks rows of this reading as not known that are about a record: one of its keys is
   * theirs, or the id of what was merged into it.
   *
   * @returns undefined where there are no such rows; else the keys of those that were known until now.
   */
  doubtSeen(record: {
    readonly keys: readonly string[];
    readonly mergedIds: readonly string[];
  }): readonly string[] | undefined;
  /** Forgets a row, and other rows about its record. */
  forget(key: string): void;
  /** Forgets the rows that this reading did not have, except those whose record a sync wrote. */
  forgetUnwritten(): void;
  /** The records that a sync wrote and of which this reading had no row. Each once, with the key of one of its rows. */
  gone(): Iterable<TrackedRecord>;
  /** How many records are remembered that a sync wrote. */
  countWritten(): number;
}
