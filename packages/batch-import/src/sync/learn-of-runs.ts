import { stat } from "node:fs/promises";
import { databasePath } from "../sqlite/database-path.ts";
import { lookAtRunFolder } from "../sqlite/run-folder.ts";
import type { SyncMemory } from "../sqlite/sync-memory.ts";
import type { ImportStore } from "../store/import-store.ts";
import { cellsOf } from "../store/settled-row.ts";
import { type LearnedRows, learnedText, parseLearned } from "./learned-rows.ts";
import { whatIsUndone } from "./what-is-undone.ts";

/**
 * Tells the memory of a sync which records an undo or a retry wrote, or may have written: they may not be as the source
 * says any more, and are looked at by the next sync. Each row of such a run is learned once: what a sync writes after it stands.
 *
 * @param folders Of runs that wrote to the object of the sync. Those of other commands are left out, and so are those
 *   that are not there any more, or cannot be read.
 */
export async function learnOfRuns(memory: SyncMemory, folders: readonly string[]): Promise<void> {
  for (const folder of folders) {
    const stamp = await stampOf(folder);
    const known = memory.knownRun(folder);
    if (stamp === undefined || stamp === known?.stamp) continue;
    const store = await lookAtRunFolder(folder).catch(() => undefined);
    if (store === undefined) continue;
    try {
      const { parent } = store.task;
      const { name } = memory;
      let undone = await whatIsUndone(name, folder);
      // A retry writes what its run was to write.
      if (parent?.folder !== undefined) undone ??= await whatIsUndone(name, parent.folder);
      if (undone !== undefined || parent !== undefined) {
        // First: what gets its outcome from here on is learned the next time, too.
        const learned = learnedText(store);
        const before = parseLearned(known?.learned, store.task.id);
        doubtRecords(memory, store, before, undone === "this-sync");
        memory.setKnownRun(folder, { stamp, learned });
      } else memory.setKnownRun(folder, { stamp, learned: "" });
    } finally {
      await store.close();
    }
  }
  memory.save();
}

/**
 * Another one when something was written to the database of a run, and sometimes when it was only looked at; undefined
 * where there is none.
 */
async function stampOf(folder: string): Promise<string | undefined> {
  const path = databasePath(folder);
  const [database, log] = await Promise.all(
    [path, `${path}-wal`].map((one) => stat(one).catch(() => undefined)),
  );
  if (database === undefined) return undefined;
  // Whoever only looks at the run may leave an empty log.
  const logged = log === undefined || log.size === 0 ? [] : [log.mtimeMs, log.size];
  return JSON.stringify([database.mtimeMs, database.size, ...logged]);
}

function doubtRecords(
  memory: SyncMemory,
  store: ImportStore,
  { hasRow, hasBatch }: LearnedRows,
  isUndone: boolean,
): void {
  const { idColumn } = store.task.columns;
  const named = (cells: readonly (string | null)[]): string =>
    (idColumn === undefined ? undefined : cells[idColumn]) ?? "";
  for (const row of store.withStatus(...WRITTEN)) {
    if (hasRow(row.row)) continue;
    for (const name of new Set([row.id, named(cellsOf(row))])) memory.doubtRecord(name, isUndone);
  }
  for (const batch of store.batches()) {
    if (hasBatch(batch)) continue;
    for (const [, , , cells] of batch.rows) memory.doubtRecord(named(cells), isUndone);
  }
}

const WRITTEN = ["created", "updated", "archived", "unknown"] as const;
