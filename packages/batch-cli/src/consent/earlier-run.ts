import type { Job } from "@x/batch-core";
import { type ImportStore, isFinished, type Task } from "@x/batch-import";
import { lookAtRunFolder } from "@x/batch-import/sqlite";
import type { Counts } from "@x/batch-types";
import { countsText } from "../terminal/counts-text.ts";

/** How many runs are looked at: each is a database to open, which takes about a millisecond. */
const MOST_RUNS = 100;

/** A run that has written rows of the same file to the same object. */
export interface EarlierRun {
  readonly folder: string;
  readonly startedAt: number;
  readonly counts: Counts;
  readonly isFinished: boolean;
}

/** What is to be written now. */
export interface Wanted {
  /** The id of the portal that it goes to. */
  readonly portal: string;
  readonly job: Pick<Job, "operation" | "objectType" | "idProperty">;
  /** The SHA-256 of the file. */
  readonly hash: string | undefined;
}

/**
 * Returns the newest run that did the same; undefined when there is none.
 *
 * @param folders Of runs, the newest first. The first 100 are looked at.
 */
export async function findEarlierRun(
  wanted: Wanted,
  folders: readonly string[],
): Promise<EarlierRun | undefined> {
  if (wanted.hash === undefined) return undefined;
  for (const folder of folders.slice(0, MOST_RUNS)) {
    // A folder that is damaged, or at work, says nothing about this file.
    const store = await lookAtRunFolder(folder).catch(() => undefined);
    if (store === undefined) continue;
    try {
      if (!isSame(store.task, wanted) || !hasWritten(store)) continue;
      const { startedAt } = store.task;
      return { folder, startedAt, counts: store.counts(), isFinished: isFinished(store) };
    } finally {
      await store.close();
    }
  }
  return undefined;
}

function isSame({ portal, job, source }: Task, wanted: Wanted): boolean {
  return (
    source.hash === wanted.hash &&
    job.operation === wanted.job.operation &&
    job.objectType === wanted.job.objectType &&
    job.idProperty === wanted.job.idProperty &&
    portal?.id === wanted.portal
  );
}

/** Or may have: what is unknown or in flight counts. */
function hasWritten(store: ImportStore): boolean {
  const { failed: _, skipped: __, ...others } = store.counts();
  return Object.values(others).some((count) => count > 0) || store.batches().length > 0;
}

/** Says which run it was, when, and what became of its rows. */
export function earlierRunText({ folder, startedAt, counts, isFinished }: EarlierRun): string {
  const time = new Date(startedAt).toISOString().slice(0, 16).replace("T", " ");
  const text = `This file was written before, in ${folder} (${time} UTC: ${countsText(counts)}).`;
  if (isFinished) return text;
  return `${text} That run is not at its end; to go on with it: hubspot-batch resume ${folder}`;
}
