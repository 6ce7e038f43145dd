import { join } from "node:path";
import type { SkippedOutcome } from "@x/batch-types";
import { isFinished } from "../results/report.ts";
import type { SyncMemory } from "../sqlite/sync-memory.ts";
import { holdsSteps, lookAtStep, readStepsFolder } from "../steps/steps-folder.ts";
import type { Steps } from "../steps/steps.ts";
import { allRows } from "../store/all-rows.ts";
import type { ImportStore } from "../store/import-store.ts";
import { categoryOf, cellsOf, type KeptRow } from "../store/settled-row.ts";
import { stampOf } from "./run-stamp.ts";
import { ARCHIVE_COLUMNS, fromHex, WRITE_COLUMNS } from "./sync-files.ts";

/**
 * Remembers what HubSpot confirmed in the last run of a sync, once all its rows have their outcome.
 *
 * @returns `open` where the run is not at its end: resume it first. `gone` where its folder is not there any
 *   more, or holds another run: its rows are not known, and will be looked at. `done`: there is nothing left to remember.
 * @throws {ImportError} where the run cannot be read.
 *
 * @example
 * using memory = await openSyncMemory("people.sync", { file: "people.csv" });
 * await rememberRun(memory); //=> "done"
 */
export async function rememberRun(memory: SyncMemory): Promise<"open" | "gone" | "done"> {
  const pending = memory.pendingRun();
  if (pending === undefined) return "done";
  const steps = await stepsOf(pending.folder, pending.run);
  if (steps !== undefined) {
    if (!(await isAtItsEnd(pending.folder, steps))) return "open";
    for (const step of steps.steps) {
      const store = await lookAtStep(pending.folder, step);
      try {
        remember(memory, store);
      } finally {
        await store.close();
      }
      const folder = join(pending.folder, step.name);
      const stamp = await stampOf(folder);
      if (stamp !== undefined) memory.setKnownRun(folder, { stamp, learned: "" });
    }
  }
  memory.setPendingRun(undefined);
  return steps === undefined ? "gone" : "done";
}

/** A process that is killed before it made the steps has sent nothing. */
async function stepsOf(folder: string, run: string): Promise<Steps | undefined> {
  if (!holdsSteps(folder)) return undefined;
  const steps = await readStepsFolder(folder);
  return steps.steps[0]?.task.id === run ? steps : undefined;
}

async function isAtItsEnd(folder: string, { steps }: Steps): Promise<boolean> {
  for (const step of steps) {
    const store = await lookAtStep(folder, step);
    try {
      if (!isFinished(store)) return false;
    } finally {
      await store.close();
    }
  }
  return true;
}

function remember(memory: SyncMemory, store: ImportStore): void {
  const isArchive = store.task.job.operation === "archive";
  const rememberRow = isArchive ? rememberArchived : rememberWritten;
  for (const row of allRows(store)) rememberRow(memory, row);
}

function rememberWritten(memory: SyncMemory, row: KeptRow): void {
  const { status, id } = row;
  if (status !== "created" && status !== "updated" && status !== "unchanged") return;
  const cells = cellsOf(row);
  const cell = (name: (typeof WRITE_COLUMNS)[number]): string =>
    cells[WRITE_COLUMNS.indexOf(name)]!;
  const isWritten = status !== "unchanged";
  memory.confirm(cell("key"), { id, hash: fromHex(cell("hash")), isWritten });
}

/**
 * A record that is not there, or was merged into another, cannot be archived by this sync, either. One that is not as the
 * plan found it may be: the next sync looks anew.
 */
function rememberArchived(memory: SyncMemory, row: KeptRow): void {
  const isGone = categoryOf(row) === MISSING;
  if (row.status === "archived" || (row.status === "skipped" && isGone)) {
    memory.forget(cellsOf(row)[ARCHIVE_COLUMNS.indexOf("key")]!);
  }
}

const MISSING: SkippedOutcome["reason"] = "missing";
