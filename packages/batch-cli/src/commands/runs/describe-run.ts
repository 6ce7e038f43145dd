import { basename } from "node:path";
import { causeText, type ImportStore, isAtItsEnd, originalFile } from "@x/batch-import";
import {
  holdsSteps,
  isLocked,
  lookAtRunFolder,
  makeStepsReport,
  readStepsFolder,
} from "@x/batch-import/sqlite";
import type { Counts } from "@x/batch-types";
import { readLastStop } from "../../run/last-stop.ts";
import { listRunFiles, stepFolders } from "../../run/run-files.ts";

/** One run, as `runs --json` prints it. */
export interface DescribedRun {
  readonly run: string;
  readonly folder: string;
  /**
   * `refused`: HubSpot refused the job itself, and does so again until something is changed in HubSpot. `undone`: it was
   * undone before it was at its end, and does not go on any more.
   */
  readonly state: "finished" | "running" | "to resume" | "undone" | "refused" | "unreadable";
  /** Of its files. */
  readonly bytes: number;
  /** What is known of a run that can be read. */
  readonly task?: {
    readonly operation: string;
    readonly objectType: string;
    /** What its rows are: changes of a plan. Absent where they are records. */
    readonly command?: "apply";
    /** The user's file that the rows come from. */
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

/** Looks at a run, or at several in one folder; nothing in it is changed. */
export async function describeRun(folder: string): Promise<DescribedRun> {
  return holdsSteps(folder) ? describeSteps(folder) : describeOne(folder);
}

async function describeSteps(folder: string): Promise<DescribedRun> {
  const { bytes: own } = await listRunFiles(folder);
  const begun: DescribedRun[] = [];
  for (const step of await stepFolders(folder)) begun.push(await describeOne(step));
  const bytes = begun.reduce((sum, step) => sum + step.bytes, own);
  const run = { run: basename(folder), folder, bytes };
  try {
    const steps = await readStepsFolder(folder);
    const { command, counts, rows, steps: reports } = await makeStepsReport(folder, steps);
    const task = {
      operation: command,
      objectType: [...new Set(reports.map(({ objectType }) => objectType))].join(", "),
      file: [...new Set(reports.map(({ source }) => basename(source)))].join(", "),
      rows,
      // Rows in flight are counted as unknown there.
      counts: { ...counts, unknown: sum(begun, (step) => step.counts.unknown) },
      inFlight: sum(begun, (step) => step.inFlight),
      startedAt: new Date(steps.steps[0]!.task.startedAt).toISOString(),
    };
    const open = begun.find(({ state }) => state !== "finished");
    const rest = begun.length < steps.steps.length ? "to resume" : "finished";
    return { ...run, state: open?.state ?? rest, task };
  } catch (error) {
    return { ...run, state: "unreadable", problem: causeText(error) };
  }
}

type DescribedTask = NonNullable<DescribedRun["task"]>;

function sum(runs: readonly DescribedRun[], of: (task: DescribedTask) => number): number {
  return runs.reduce((total, { task }) => total + (task === undefined ? 0 : of(task)), 0);
}

async function describeOne(folder: string): Promise<DescribedRun> {
  const { bytes } = await listRunFiles(folder);
  const run = { run: basename(folder), folder, bytes };
  try {
    const store = await lookAtRunFolder(folder);
    try {
      const { job, look, source, startedAt } = store.task;
      const task = {
        operation: job.operation,
        objectType: job.objectType,
        ...(look !== undefined && { command: "apply" as const }),
        file: basename(originalFile(source).file),
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
  if (isAtItsEnd(store)) return "finished";
  if (store.undoneBy() !== undefined) return "undone";
  const stop = await readLastStop(folder, store);
  return stop?.reason === "refused" ? "refused" : "to resume";
}
