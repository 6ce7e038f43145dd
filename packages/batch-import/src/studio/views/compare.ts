import type { Outcome } from "@x/batch-types";
import type { RunSummary } from "./run.ts";

/** A comparison of two runs. */
export interface CompareView {
  /** In the order in which they were asked for. */
  readonly runs: readonly [ComparedRun, ComparedRun];
  /**
   * Whether their rows come from the same file, so that a line of one is the same row in the other. `same name`: the files
   * have one name, and whether their rows are the same is not known. `other`: `lines` is empty.
   */
  readonly files: "same" | "same name" | "other";
  /** How many lines had which outcome in the first and in the second; undefined where one of them has no such line. */
  readonly lines: readonly {
    readonly first?: Outcome["status"] | undefined;
    readonly second?: Outcome["status"] | undefined;
    readonly rows: number;
  }[];
}

export interface ComparedRun extends RunSummary {
  readonly requests: number;
  readonly limited: number;
  /** As of `RunView`, of the time, too. */
  readonly isAtLeast: boolean;
  /** Of all work on it. */
  readonly milliseconds: number;
}
