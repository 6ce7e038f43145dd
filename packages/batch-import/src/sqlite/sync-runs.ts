/** The run of a sync whose outcomes are not remembered yet. */
export interface PendingRun {
  /** Of its steps. */
  readonly folder: string;
  /** The id of the first of them. */
  readonly run: string;
}

/** A run that was remembered, or one of another command that was looked at. */
export interface KnownRun {
  /** What its database was like. */
  readonly stamp: string;
  /** Which of its rows are known, as JSON. */
  readonly learned: string;
}

/** Which runs a sync knows: its last one, while that is not remembered, its others, and those of other commands. */
export interface SyncRuns {
  pendingRun(): PendingRun | undefined;
  /** Is kept at once. */
  setPendingRun(run: PendingRun | undefined): void;
  /** What is known of a run; undefined where it was never looked at. */
  knownRun(folder: string): KnownRun | undefined;
  setKnownRun(folder: string, run: KnownRun): void;
}
