import type { DatabaseSync } from "node:sqlite";
import * as v from "valibot";
import type { SyncChanges } from "./sync-changes.ts";

/** The run of a sync whose outcomes are not remembered yet. */
export interface PendingRun {
  /** Of its steps. */
  readonly folder: string;
  /** The id of the first of them. */
  readonly run: string;
}

export const pendingRunSchema = v.object({ folder: v.string(), run: v.string() });

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

export function createSyncRuns(
  database: DatabaseSync,
  { read, change, save }: SyncChanges,
): SyncRuns {
  return {
    pendingRun() {
      const { pending } = read(() => database.prepare("SELECT pending FROM sync").get()!);
      return pending === null ? undefined : v.parse(pendingRunSchema, JSON.parse(String(pending)));
    },
    setPendingRun(run) {
      change(() =>
        database
          .prepare("UPDATE sync SET pending = ?")
          .run(run === undefined ? null : JSON.stringify(run)),
      );
      save();
    },
    knownRun(folder) {
      const select = "SELECT stamp, learned FROM runs WHERE folder = ?";
      const row = read(() => database.prepare(select).get(folder));
      return row && { stamp: String(row["stamp"]), learned: String(row["learned"]) };
    },
    setKnownRun(folder, { stamp, learned }) {
      change(() =>
        database
          .prepare("INSERT OR REPLACE INTO runs (folder, stamp, learned) VALUES (?, ?, ?)")
          .run(folder, stamp, learned),
      );
    },
  };
}
