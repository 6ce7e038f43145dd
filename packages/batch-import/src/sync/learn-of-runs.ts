import { comparableKey, keyProperty } from "@x/batch-core";
import { lookAtRunFolder } from "../sqlite/run-folder.ts";
import type { SyncMemory } from "../sqlite/sync-memory.ts";
import type { ImportStore } from "../store/import-store.ts";
import { cellsOf } from "../store/settled-row.ts";
import { type LearnedRows, learnedText, parseLearned } from "./learned-rows.ts";
import { isOfSync } from "./is-of-sync.ts";
import { stampOf } from "./run-stamp.ts";

/**
 * Tells the memory of a sync which records an undo, a retry, or a run of the sync itself that it does not know wrote, or may
 * have written: they may not be as it remembers, and are looked at by the next sync. Each row of such a run is
 * learned once: what a sync writes after it stands.
 *
 * @param folders Of runs that wrote to the object of the sync. Those of other commands are left out, and so are those
 *   that are not there any more, or cannot be read.
 * @throws {SyncMemoryError} where what was learned cannot be kept.
 *
 * @example
 * using memory = await openSyncMemory("people.sync", { file: "people.csv" });
 * await learnOfRuns(memory, ["runs/undo-people", "runs/retry-people"]);
 */
export async function learnOfRuns(memory: SyncMemory, folders: readonly string[]): Promise<void> {
  for (const folder of folders) {
    const stamp = await stampOf(folder);
    const known = memory.knownRun(folder);
    if (stamp === undefined || stamp === known?.stamp) continue;
    const store = await lookAtRunFolder(folder).catch(() => undefined);
    if (store === undefined) continue;
    try {
      const { parent, undoes, undoesId } = store.task;
      // A run of this sync that its memory never knew: the memory is older, such as one that was brought back.
      const isForgotten = known === undefined && (await isOfSync(memory.name, folder));
      if (undoes === undefined && parent === undefined && !isForgotten) {
        memory.setKnownRun(folder, { stamp, learned: "" });
        continue;
      }
      const isUndone = undoes !== undefined && (await isOfSync(memory.name, undoes, undoesId));
      // First: what gets its outcome from here on is learned the next time, too.
      const learned = learnedText(store);
      const before = parseLearned(known?.learned, store.task.id);
      doubtRecords(memory, store, before, isUndone);
      memory.setKnownRun(folder, { stamp, learned });
    } finally {
      await store.close();
    }
  }
  memory.save();
}

function doubtRecords(
  memory: SyncMemory,
  store: ImportStore,
  { hasRow, hasBatch }: LearnedRows,
  isUndone: boolean,
): void {
  const { columns, job } = store.task;
  const { idColumn } = columns;
  /** What the row of a file says about which record it is: the id, or a key. */
  const named = (cells: readonly (string | null)[]): { id?: string; key?: string } => {
    const name = idColumn === undefined ? null : (cells[idColumn] ?? null);
    if (name === null) return {};
    return keyProperty(job) === undefined ? { id: name } : { key: comparableKey(job, name) };
  };
  for (const row of store.withStatus(...WRITTEN)) {
    if (hasRow(row.row)) continue;
    memory.doubtRecord({ id: row.id }, isUndone);
    memory.doubtRecord(named(cellsOf(row)), isUndone);
  }
  for (const batch of store.batches()) {
    if (hasBatch(batch)) continue;
    for (const [, , , cells] of batch.rows) memory.doubtRecord(named(cells), isUndone);
  }
}

const WRITTEN = ["created", "updated", "archived", "unknown"] as const;
