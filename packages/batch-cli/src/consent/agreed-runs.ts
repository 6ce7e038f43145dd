import { createHash } from "node:crypto";
import { readdir, readFile, rm } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { causeOf, hostOf, type Task } from "@x/batch-import";
import { readStepsFolder } from "@x/batch-import/sqlite";
import * as v from "valibot";
import { stateFolder } from "../accounts/config-folder.ts";
import { writePrivately } from "../accounts/write-privately.ts";
import type { Io } from "../io.ts";
import { print } from "../terminal/print.ts";
import { printable } from "../terminal/printable.ts";

const MAX_KEPT = 1_000;

const SCHEMA = v.object({
  /** Where it was then. */
  folder: v.string(),
  /** In milliseconds since 1970. */
  startedAt: v.number(),
  /** The rows that the user agreed to: the first of the file, so many. */
  agreedRows: v.number(),
  operation: v.string(),
  objectType: v.string(),
  idProperty: v.exactOptional(v.string()),
  portal: v.exactOptional(v.string()),
  host: v.exactOptional(v.string()),
  /** The SHA-256 of its file. */
  hash: v.exactOptional(v.string()),
  /** Of a workbook. */
  sheet: v.exactOptional(v.string()),
  /** Of a step of an undo: the id of its run, and those of all runs that the undo is about. */
  id: v.exactOptional(v.string()),
  undoesIds: v.exactOptional(v.array(v.string())),
});

/**
 * A run that the user agreed to on this computer. It is kept with the user's own files and not in the folder of the
 * run: that may come from somebody else, and must not say what its reader agreed to.
 */
export type AgreedRun = v.InferOutput<typeof SCHEMA>;

/** A file for each run, so that commands that begin at the same time do not wait for each other. */
function runsFolder(env: Io["env"]): string {
  return join(stateFolder(env), "runs");
}

/** Named after all that the run was asked to do: a task that was changed since is another one. */
function fileOf(env: Io["env"], task: Task): string {
  const hash = createHash("sha256").update(JSON.stringify(task)).digest("hex");
  return join(runsFolder(env), `${hash}.json`);
}

/** Keeps that the user agreed to the first rows of a run. Where that cannot be kept, says so; the run goes on. */
export async function keepAgreement(
  { env, stderr }: Pick<Io, "env" | "stderr">,
  { folder, task, agreedRows }: { folder: string; task: Task; agreedRows: number },
): Promise<void> {
  const { baseUrl, id, job, portal, source, startedAt } = task;
  const { operation, objectType, idProperty } = job;
  const run = { folder: resolve(folder), startedAt, agreedRows, operation, objectType };
  const more = { idProperty, portal: portal?.id, host: hostOf(baseUrl), hash: source.hash };
  const sheet = source.reading?.sheet;
  const undoesIds = await idsUndone(folder, task);
  const ofUndo = undoesIds === undefined ? {} : { id, undoesIds };
  try {
    await writePrivately(
      fileOf(env, task),
      `${JSON.stringify({ ...run, ...more, sheet, ...ofUndo })}\n`,
    );
    const old = (await readFiles(env)).slice(MAX_KEPT);
    for (const { file } of old) await rm(file, { force: true });
  } catch (error) {
    const why = causeOf(error);
    print(
      stderr,
      `Could not keep that you agreed to this run: ${printable(why)} A resume will ask again, and a second write of the file may not be noticed.\n`,
    );
  }
}

/** Also of runs of which no step undoes anything. */
async function idsUndone(
  folder: string,
  { undoesId }: Task,
): Promise<readonly string[] | undefined> {
  if (undoesId === undefined) return undefined;
  const steps = await readStepsFolder(dirname(folder)).catch(() => undefined);
  return steps?.undoes?.ids ?? [undoesId];
}

/** How many rows of a run the user agreed to on this computer; undefined where nothing is kept of it. */
export async function agreedRowsOf(env: Io["env"], task: Task): Promise<number | undefined> {
  return (await readRun(fileOf(env, task)))?.agreedRows;
}

/** The latest 1,000 runs that the user agreed to on this computer, the newest first. */
export async function listAgreedRuns(env: Io["env"]): Promise<AgreedRun[]> {
  return (await readFiles(env)).map(({ run }) => run);
}

/** Forgets the run that was in a folder, and the steps of one, as the user removes it. */
export async function forgetRuns(env: Io["env"], folder: string): Promise<void> {
  for (const { file, run } of await readFiles(env)) {
    if ([run.folder, dirname(run.folder)].includes(resolve(folder)))
      await rm(file, { force: true });
  }
}

async function readFiles(env: Io["env"]): Promise<{ file: string; run: AgreedRun }[]> {
  const folder = runsFolder(env);
  const names = await readdir(folder).catch(() => []);
  const files = names.filter((name) => name.endsWith(".json")).map((name) => join(folder, name));
  const read = await Promise.all(
    files.map(async (file) => {
      const run = await readRun(file);
      return run === undefined ? [] : [{ file, run }];
    }),
  );
  return read.flat().toSorted((one, other) => other.run.startedAt - one.run.startedAt);
}

/** What cannot be read says nothing. */
async function readRun(file: string): Promise<AgreedRun | undefined> {
  try {
    return v.parse(SCHEMA, JSON.parse(await readFile(file, "utf8")));
  } catch {
    return undefined;
  }
}
