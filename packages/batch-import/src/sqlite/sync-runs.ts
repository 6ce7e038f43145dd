/** The run of a sync whose outcomes are not remembered yet. */
export interface PendingRun {
  /** Of its steps. */
  readonly folder: string;
  /** The id of the first of them. */
  readonly run: string;
}

/** A run of the sync whose outcomes are remembered, or a run of another command that was looked at. */
export interface KnownRun {
  /** What its database was like. */
  readonly stamp: string;
  /** Which of its rows were looked at, as JSON. */
  readonly learned: string;
}

/** The runs that a sync knows: its last one, while its outcomes are not remembered, its others, and those of other commands. */
export interface SyncRuns {
  pendingRun(): PendingRun | undefined;
  /** It is saved at once. */
  setPendingRun(run: PendingRun | undefined): void;
  /** What is known of a run; undefined where it was never looked at. */
  knownRun(folder: string): KnownRun | undefined;
  setKnownRun(folder: string, run: KnownRun): void;
}
