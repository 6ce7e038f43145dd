import type { Outcome } from "@x/batch-types";

/** A row of another file that a key leads to. */
export interface LinkedRow {
  readonly line: number;
  /** Its outcome; undefined before it is sent, and `refused` where it is never sent. */
  readonly status: Outcome["status"] | "refused" | undefined;
  /** Its record; `""` where HubSpot has confirmed none. */
  readonly id: string;
  /** Was not sent yet, and is surely to be a record that no other row is about. @default that is not known */
  readonly isRecord?: boolean | undefined;
}

/** Finds rows of other files by their keys. */
export interface LinkedRows {
  /**
   * Returns the rows of a key: one for each record, at most two, one that has no record, and one that is refused.
   *
   * @param column The column of this file that has the key.
   * @param key Without outer blanks.
   */
  find(column: number, key: string): readonly LinkedRow[];
}
