/** What the undo of a run would do. */
export interface UndoView extends UndoCounts {
  /** Records of these that are undone only in part. */
  readonly partly: number;
  /** Records that are as before already. */
  readonly reversed: number;
  /** Records that stay as they are. */
  readonly kept: number;
  /** Records of which it is unknown what the run did. */
  readonly unknown: number;
  /** How many records of which objects the run created to associate with. They stay. */
  readonly targetsLeft: Readonly<Record<string, number>>;
  /** Why something stays: the first reasons, each with its first record, and of how many records it is true. */
  readonly reasons: readonly {
    readonly reason: string;
    readonly first: string;
    readonly records: number;
  }[];
  /** What else is good to know; sentences. */
  readonly notes: readonly string[];
}

/** What an undo writes. */
export interface UndoCounts {
  /** Records to archive, as the run created them. */
  readonly archive: number;
  /** Records to get former values, and how many values. */
  readonly update: number;
  readonly values: number;
  readonly associations: number;
  /** Memberships in lists. */
  readonly memberships: number;
}
