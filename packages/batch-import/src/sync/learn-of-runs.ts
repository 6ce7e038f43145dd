import { stat } from "node:fs/promises";
import { dirname } from "node:path";
import { databasePath } from "../sqlite/database-path.ts";
import { lookAtRunFolder } from "../sqlite/run-folder.ts";
import type { SyncMemory } from "../sqlite/sync-memory.ts";
import { holdsSteps, readStepsFolder } from "../steps/steps-folder.ts";
import type { ImportStore } from "../store/import-store.ts";
import { cellsOf } from "../store/settled-row.ts";
import { type LearnedRows, learnedText, parseLearned } from "./learned-rows.ts";

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
      const isUndone = (await isOfUndo(folder)) || (await isOfUndo(parent?.folder));
      if (isUndone || parent !== undefined) {
        // First: what gets its outcome from here on is learned the next time, too.
        const learned = learnedText(store);
        doubtRecords(memory, store, parseLearned(known?.learned, store.task.id), isUndone);
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

async function isOfUndo(step: string | undefined): Promise<boolean> {
  const folder = step === undefined ? undefined : dirname(step);
  if (folder === undefined || !holdsSteps(folder)) return false;
  const steps = await readStepsFolder(folder).catch(() => undefined);
  return steps?.command === "undo";
}

function doubtRecords(
  memory: SyncMemory,
  store: ImportStore,
  learned: LearnedRows,
  isUndone: boolean,
): void {
  const { idColumn } = store.task.columns;
  const named = (cells: readonly (string | null)[]): string =>
    (idColumn === undefined ? undefined : cells[idColumn]) ?? "";
  for (const row of store.withStatus(...WRITTEN)) {
    if (learned.hasRow(row.row)) continue;
    for (const name of new Set([row.id, named(cellsOf(row))])) memory.doubtRecord(name, isUndone);
  }
  for (const batch of store.batches()) {
    if (learned.hasBatch(batch)) continue;
    for (const [, , , cells] of batch.rows) memory.doubtRecord(named(cells), isUndone);
  }
}

const WRITTEN = ["created", "updated", "archived", "unknown"] as const;
