import type { DatabaseSync } from "node:sqlite";
import * as v from "valibot";
import type { SyncChanges } from "./sync-changes.ts";
import type { SyncRuns } from "./sync-runs.ts";

export const pendingRunSchema = v.object({ folder: v.string(), run: v.string() });

export function createSyncRunsTable(
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
