import { fromPath } from "@x/batch-file/node";
import { checkSource } from "../run/check-source.ts";
import { rowsToSend } from "../run/read/rows-to-send.ts";
import { isFinished } from "../results/report.ts";
import { createIdReader } from "../look/named-id.ts";
import { reasonOf } from "../results/reason.ts";
import { openStep, readStepsFolder } from "../steps/steps-folder.ts";
import type { ImportStore } from "../store/import-store.ts";
import { type KeptRow, settledRow, type SourceRow } from "../store/settled-row.ts";
import { toSource } from "../run/keep/to-source.ts";

const NOT_SENT = { index: -1, attempts: 0, status: "skipped", reason: "stopped" } as const;
const LATER = "Not archived: a later sync looked anew at which rows are gone.";

const NO_ANSWER = {
  index: -1,
  attempts: 1,
  status: "unknown",
  reason: "no-answer",
  message: "The sync ended before the answer came, and a later sync took its place.",
  advice: "Look the record up in HubSpot: it may be archived.",
} as const;

/**
 * Gives up what a sync planned to archive and did not send yet: the source may have the rows again. These records are
 * `skipped`, so that a resume does not archive them either; those that were sent without an answer are `unknown`. Sends
 * nothing.
 *
 * @param folder Of the sync's steps.
 * @param message Why they are not archived. @default for a later sync
 * @returns how many records are not archived.
 * @throws {ImportError} where it cannot be read, or another process is at work on it.
 *
 * @example
 * async function giveUpLastArchives(memory: SyncMemory): Promise<number> {
 *   const pending = memory.pendingRun();
 *   return pending === undefined ? 0 : dropArchives(pending.folder);
 * }
 */
export async function dropArchives(folder: string, message = LATER): Promise<number> {
  let dropped = 0;
  const { steps } = await readStepsFolder(folder);
  for (const step of steps) {
    if (step.task.job.operation !== "archive") continue;
    const store = await openStep(folder, step);
    try {
      if (!isFinished(store)) dropped += await drop(store, message);
    } finally {
      await store.close();
    }
  }
  return dropped;
}

async function drop(store: ImportStore, message: string): Promise<number> {
  const { source } = store.task;
  const file = await fromPath(source.path);
  await checkSource(source, file);
  store.transaction(() => {
    for (const { id, rows } of store.batches()) {
      store.addRows(rows.map((row) => settled(store, toSource(row), NO_ANSWER)));
      store.deleteBatch(id);
    }
  });
  let dropped = 0;
  for await (const rows of rowsToSend(store, file)) {
    const outcome = { ...NOT_SENT, message };
    store.transaction(() => store.addRows(rows.map((row) => settled(store, row, outcome))));
    dropped += rows.length;
  }
  await store.sync();
  return dropped;
}

function settled(
  { task }: ImportStore,
  row: SourceRow,
  outcome: (typeof NOT_SENT & { readonly message: string }) | typeof NO_ANSWER,
): KeptRow {
  const named = createIdReader(task)(row.cells);
  const reason = reasonOf(outcome, () => undefined);
  return { ...settledRow(row, outcome, named, reason), cells: JSON.stringify(row.cells) };
}
