import { plannedRow } from "../look/planned-row.ts";
import { openStep, readStepsFolder } from "../steps/steps-folder.ts";
import type { Step } from "../steps/steps.ts";
import type { ImportStore } from "../store/import-store.ts";
import { cellsOf } from "../store/settled-row.ts";
import { dropArchives } from "./drop-archives.ts";

const NOT_CREATED =
  "Not archived: a record that this sync was to create is not there, and may be one of those that seem to be gone, under another key.";

/**
 * Gives up the archives of a sync where a record that it was to create was not created. Its row may be that of a record
 * which seems to be gone, under another key: HubSpot refuses a new one for it, and the old one is the only one there is.
 *
 * @param folder Of steps. Those of other commands than `sync` stay as they are.
 * @returns how many records are not archived.
 * @throws {ImportError} where it cannot be read, or another process is at work on it.
 *
 * @example
 * async function beforeStep(folder: string, { task }: Step): Promise<void> {
 *   if (task.job.operation !== "archive") return;
 *   console.log(`${await holdArchives(folder)} records are not archived`);
 * }
 */
export async function holdArchives(folder: string): Promise<number> {
  const { command, steps } = await readStepsFolder(folder);
  if (command !== "sync") return 0;
  for (const step of steps) {
    if (step.task.look !== undefined && (await lacksRecords(folder, step))) {
      return await dropArchives(folder, NOT_CREATED);
    }
  }
  return 0;
}

async function lacksRecords(folder: string, step: Step): Promise<boolean> {
  const store = await openStep(folder, step);
  try {
    return hasUnmade(store);
  } finally {
    await store.close();
  }
}

/** A change that cannot be read may be a create. */
function hasUnmade(store: ImportStore): boolean {
  const { job, look } = store.task;
  const operation = job.operation === "update" ? "update" : "upsert";
  for (const row of store.withStatus("failed", "skipped", "unknown")) {
    const planned = plannedRow({ ...job, operation }, look!, cellsOf(row));
    if (planned?.change.status !== "update") return true;
  }
  return false;
}
