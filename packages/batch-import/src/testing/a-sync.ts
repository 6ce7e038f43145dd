import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { fromBlob, readRowChunks, survey } from "@x/batch-file";
import { fromPath } from "@x/batch-file/node";
import type { Sandbox } from "@x/batch-sandbox";
import { resume } from "../run/resume.ts";
import { openSyncMemory, type SyncMemory } from "../sqlite/sync-memory.ts";
import type { ImportStore } from "../store/import-store.ts";
import { newSteps } from "../steps/steps.ts";
import { createStepsFolder, holdsSteps, openStep, readStepsFolder } from "../steps/steps-folder.ts";
import { dropArchives } from "../sync/drop-archives.ts";
import { holdArchives } from "../sync/hold-archives.ts";
import { planSync, type SyncTask } from "../sync/plan-sync.ts";
import type { SyncPlan } from "../sync/sync-plan.ts";
import { rememberRun } from "../sync/remember-run.ts";
import { createSyncFiles } from "../sync/sync-files.ts";
import { aClient } from "./a-client.ts";

const portal = { id: "1000001" };
const byEmail = { operation: "upsert", objectType: "contacts", idProperty: "email" } as const;
/** The account does not have the last one. */
const fewProperties = {
  properties: ["email", "city", "jobtitle", "not_there"].map((name) => ({ name, type: "string" })),
  hidden: [],
  quota: {},
};

/** The counts of a plan of a sync that does nothing. */
export const NONE = {
  create: 0,
  update: 0,
  values: 0,
  unchanged: 0,
  known: 0,
  kept: 0,
  refused: 0,
  merged: 0,
  archive: 0,
};

export interface SyncOptions
  extends
    Pick<SyncTask, "verify" | "archive" | "signal" | "onEvent">,
    Partial<Pick<SyncTask, "job" | "definitions">> {
  /** @default nothing that tells it from others */
  readonly about?: object;
  /** Called before each request, and between the parts of a sync. It may throw. */
  readonly step?: () => void;
  /** Awaited before what is planned is written. */
  readonly afterPlan?: () => Promise<void>;
  readonly wrapMemory?: (memory: SyncMemory) => SyncMemory;
  readonly wrapStore?: (store: ImportStore) => ImportStore;
}

/** Syncs a CSV as the command does, with a new folder in `folder` for each run. */
export async function sync(
  sandbox: Sandbox,
  folder: string,
  csv: string,
  options: SyncOptions = {},
): Promise<SyncPlan> {
  const { about = {}, step = () => {}, wrapMemory = (one) => one } = options;
  const { job = byEmail, definitions = fewProperties } = options;
  const client = aClient(sandbox, step);
  using opened = await openSyncMemory(memoryPath(folder), about);
  const memory = wrapMemory(opened);
  if ((await rememberRun(memory)) === "open") {
    await dropArchives(memory.pendingRun()!.folder);
    await doSteps(sandbox, memory.pendingRun()!.folder, options);
    await rememberRun(memory);
  }
  const file = fromBlob(new Blob([csv]), "people.csv");
  const surveyed = await survey(file);
  const names = await readdir(folder);
  const out = join(folder, `run-${names.length}`);
  await using files = await createSyncFiles(out, about);
  const columns = { properties: surveyed.header, leftOut: [] };
  const readRows = () => readRowChunks(file, surveyed);
  const task = { ...options, memory, files, client, job, readRows, columns, definitions };
  const plan = await planSync(task);
  await options.afterPlan?.();
  step();
  const steps = await files.finish(job, { portal, file: { file: "people.csv" } });
  if (steps.length === 0) return plan;
  memory.setPendingRun({ folder: out, run: steps[0]!.task.id });
  step();
  await createStepsFolder(out, newSteps("sync", steps, { sync: memory.name }));
  step();
  await doSteps(sandbox, out, options);
  await rememberRun(memory);
  return plan;
}

/** Goes on with the steps of a folder to their end. */
export async function doSteps(
  sandbox: Sandbox,
  folder: string,
  options: SyncOptions = {},
): Promise<void> {
  const { step = () => {}, wrapStore = (one) => one, signal } = options;
  const { definitions = fewProperties } = options;
  if (!holdsSteps(folder)) return;
  const { steps } = await readStepsFolder(folder);
  for (const one of steps) {
    step();
    if (one.task.job.operation === "archive") await holdArchives(folder);
    const store = await openStep(folder, one);
    try {
      const file = await fromPath(store.task.source.path);
      const client = aClient(sandbox, step);
      const task = { client, portal, file, definitions };
      const run = await resume(wrapStore(store), task);
      const kill = (): void => run.abort(new Error("Killed."));
      if (signal?.aborted === true) kill();
      else signal?.addEventListener("abort", kill);
      await run.ended;
    } finally {
      await store.close();
    }
  }
}

export const memoryPath = (folder: string): string => join(folder, "memory", "sync.db");

/** What is remembered: the key, whether HubSpot is known to have its values, and whether a sync wrote it. */
export function remembered(folder: string): unknown[][] {
  const database = new DatabaseSync(memoryPath(folder));
  try {
    const sql = "SELECT key, hash IS NOT NULL AS known, written FROM records ORDER BY key";
    return database
      .prepare(sql)
      .all()
      .map((row) => Object.values(row));
  } finally {
    database.close();
  }
}

/** Each person: whether archived, and the city. */
export function people(sandbox: Sandbox): string[] {
  return sandbox
    .inspect("contacts")
    .map(
      ({ archived, properties: { email, city = "" } }) =>
        `${email} ${archived ? "archived" : city}`,
    )
    .toSorted();
}
