import { basename } from "node:path";
import { causeText, type ImportStore, isFinished } from "@x/batch-import";
import { isLocked, lookAtRunFolder } from "@x/batch-import/sqlite";
import type { Counts } from "@x/batch-types";
import { readLastStop } from "../../run/last-stop.ts";
import { listRunFiles } from "../../run/run-files.ts";

/** One run, as `runs --json` prints it. */
export interface DescribedRun {
  readonly run: string;
  readonly folder: string;
  /** `refused`: HubSpot refused the job itself, and does so again until something is changed in HubSpot. */
  readonly state: "finished" | "running" | "to resume" | "refused" | "unreadable";
  /** Of its files. */
  readonly bytes: number;
  /** What is known of a run that can be read. */
  readonly task?: {
    readonly operation: string;
    readonly objectType: string;
    readonly file: string;
    readonly rows: number;
    readonly counts: Counts;
    /** Rows that left and have no outcome yet. */
    readonly inFlight: number;
    /** ISO 8601. */
    readonly startedAt: string;
  };
  /** Why it cannot be read. */
  readonly problem?: string;
}

/** Looks at a run; nothing in its folder is changed. */
export async function describeRun(folder: string): Promise<DescribedRun> {
  const { bytes } = await listRunFiles(folder);
  const run = { run: basename(folder), folder, bytes };
  try {
    const store = await lookAtRunFolder(folder);
    try {
      const { job, source, startedAt } = store.task;
      const task = {
        operation: job.operation,
        objectType: job.objectType,
        file: basename(source.path),
        rows: source.rows,
        counts: store.counts(),
        inFlight: store.batches().reduce((sum, { rows }) => sum + rows.length, 0),
        startedAt: new Date(startedAt).toISOString(),
      };
      return { ...run, state: await stateOf(folder, store), task };
    } finally {
      await store.close();
    }
  } catch (error) {
    return { ...run, state: "unreadable", problem: causeText(error) };
  }
}

async function stateOf(folder: string, store: ImportStore): Promise<DescribedRun["state"]> {
  if (isLocked(folder)) return "running";
  if (isFinished(store)) return "finished";
  const stop = await readLastStop(folder, store);
  return stop?.reason === "refused" ? "refused" : "to resume";
}
