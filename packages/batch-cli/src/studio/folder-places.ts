import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { basename, isAbsolute, join, relative, resolve } from "node:path";
import { fromPath } from "@x/batch-file/node";
import { type ImportStore, isSystemError } from "@x/batch-import";
import type { StudioPlaces } from "@x/batch-import/studio";
import {
  createExporter,
  createRunFolder,
  hasDatabase,
  holdsSteps,
  isLocked,
  lookAtRunFolder,
  lookAtStep,
  openRunFolder,
  openStep,
  readStepsFolder,
  type Step,
} from "@x/batch-import/sqlite";
import { writePrivately } from "../accounts/write-privately.ts";
import { removeRunFiles, requireNoLink } from "../run/remove-run-files.ts";
import { stepFolders } from "../run/run-files.ts";
import { readLastStop } from "../run/last-stop.ts";
import { createSource } from "../run/create-source.ts";
import { keepAgreement, listAgreedRuns } from "../consent/agreed-runs.ts";
import { findEarlierRun } from "../consent/earlier-run.ts";
import { inTurn } from "../consent/in-turn.ts";
import { noteSending } from "../interrupts.ts";
import type { Io } from "../io.ts";
import { findOtherRuns } from "../run/other-runs.ts";
import { fileReport, saveReport } from "../run/run-report.ts";
import { listRuns, runFolder, RUNS } from "../run/run-folder.ts";
import type { Access } from "../terminal/command-text.ts";
import { UsageError } from "../usage-error.ts";
import { keepSource } from "./keep-source.ts";
import { type FolderUpload, keepUpload, type SentFile } from "./keep-upload.ts";
import type { prepareUndo } from "../undo/prepare-undo.ts";
import { planUndo } from "./plan-undo.ts";

/** Where saved mappings are: files for `--mapping`, too. */
const MAPPINGS = "hubspot-batch-mappings";

/** Where a studio on this machine keeps files and runs: in the folders that the commands use, too. */
export function createFolderPlaces({
  uploads,
  mostBytes,
  access,
  undo,
  io,
}: {
  /** A folder that only the user can read. */
  readonly uploads: string;
  /** Of a file that a page sends. */
  readonly mostBytes: number;
  /** How commands reach the account, for what a report says to do next. */
  readonly access: Access;
  /** Of an undo. */
  readonly undo: Pick<Parameters<typeof prepareUndo>[1], "about" | "client" | "portal">;
  readonly io: Io;
}): StudioPlaces<SentFile> {
  const folderOf = (run: string): string => join(RUNS, run);

  return {
    keepUpload: (sent) => keepUpload(sent, uploads, mostBytes),
    planUndo: (run, signal) => planUndo(folderOf(run), access, { ...undo, io, signal }, nameOf),
    async listRuns() {
      const runs = (await listRuns()).map((folder) => basename(folder));
      return (await Promise.all(runs.map(async (run) => (await stepsIn(run)) ?? [run]))).flat();
    },
    async findEarlierRun(wanted, client) {
      const [folders, agreed] = [await listRuns(), await listAgreedRuns(io.env)];
      const found = await findEarlierRun(wanted, client, folders, agreed);
      if (found === undefined) return undefined;
      const { known, startedAt } = found;
      const folder = resolve(found.folder);
      const run = nameOf(folder);
      return { startedAt, folder, ...(known !== undefined && run !== folder && { run }) };
    },
    inTurn: (act) => inTurn(io.env, act),
    async stepsOf(run) {
      const [parent, step] = run.split("/");
      if (step === undefined) return { runs: [run] };
      const { command } = await readStepsFolder(folderOf(parent!));
      return { command, runs: (await stepsIn(parent!)) ?? [] };
    },
    nameRun: ({ operation, objectType }) => basename(runFolder(operation, objectType, new Date())),
    createRun: (run, task) => createRunFolder(folderOf(run), task),
    pathOf: (run) => resolve(folderOf(run)),
    openParent: ({ folder = "" }) => openRunFolder(folder),
    openRun: (run) => open(run, openRunFolder, openStep),
    lookAtRun: (run) => open(run, lookAtRunFolder, lookAtStep),
    isBusy: (run) => isLocked(folderOf(run)),
    lastStop: (run, store) => readLastStop(folderOf(run), store),
    keepSource: (run, upload) => keepSource(folderOf(run), upload as FolderUpload),
    async sourceOf(_, { source }) {
      const { path } = source;
      return { path, file: await fromPath(path, basename(path)) };
    },
    async keepRows(run, store, rows) {
      await using held = new AsyncDisposableStack();
      const source = held.use(await createSource(store, rows.all(), folderOf(run)));
      const { lineTitle, path, reading } = source;
      const file = await fromPath(path, basename(path));
      const kept = held.move();
      return {
        path: resolve(path),
        file,
        lineTitle,
        reading,
        [Symbol.asyncDispose]: () => kept.disposeAsync(),
      };
    },
    keepAgreement: (run, task) =>
      keepAgreement(io, { folder: folderOf(run), task, agreedRows: task.source.rows }),
    async listMappings() {
      const names = await readdir(MAPPINGS).catch((error: unknown) => {
        if (isSystemError(error) && error.code === "ENOENT") return [];
        throw error;
      });
      return names.filter((name) => name.endsWith(".json")).map((name) => basename(name, ".json"));
    },
    readMapping: (name) => readFile(join(MAPPINGS, `${name}.json`), "utf8"),
    async saveMapping(name, text, replaces) {
      const path = join(MAPPINGS, `${name}.json`);
      if (replaces) {
        await writePrivately(path, text);
        return path;
      }
      await mkdir(MAPPINGS, { recursive: true, mode: 0o700 });
      // Of two tabs that save under one name, the second gets an error.
      await writeFile(path, text, { flag: "wx", mode: 0o600 });
      return path;
    },
    removeMapping: (name) => rm(join(MAPPINGS, `${name}.json`)),
    async removeRun(run) {
      const folder = folderOf(run.split("/")[0]!);
      await requireNoLink(folder);
      const steps = holdsSteps(folder) ? await stepFolders(folder) : [];
      for (const one of [...steps, folder]) await removeRunFiles(one, io.env);
    },
    async followRun(run, store) {
      noteSending(io);
      const folder = folderOf(run);
      const exporter = await createExporter(store, folder);
      return {
        advance: () => exporter.advance(),
        async finish(end) {
          const files = await exporter.finish();
          const { reasons } = exporter;
          const others = await findOtherRuns(folder, store, io.env);
          const stop = end?.stop;
          const report = fileReport({ folder, store, others, reasons, stop, files, access });
          await saveReport(folder, report);
          if (exporter.problem === undefined) return [];
          return [`The result files in ${folder} are not complete. ${exporter.problem}`];
        },
      };
    },
  };
}

/** The name of a run in a folder; the folder itself where it is elsewhere. */
function nameOf(folder: string): string {
  const run = relative(RUNS, folder).replaceAll("\\", "/");
  return run.startsWith("../") || isAbsolute(run) ? folder : run;
}

/** The runs of a folder that holds several, which are done one after the other, such as `undo-contacts/1-archive`. */
async function stepsIn(run: string): Promise<readonly string[] | undefined> {
  const folder = join(RUNS, run);
  if (!holdsSteps(folder) || hasDatabase(folder)) return undefined;
  try {
    const { steps } = await readStepsFolder(folder);
    return steps.map(({ name }) => `${run}/${name}`);
  } catch {
    // It is listed, and says why it cannot be read when it is opened.
    return undefined;
  }
}

/** Opens a run, or one of several in a folder, which may not have begun. */
async function open(
  run: string,
  openFolder: (folder: string) => ImportStore | Promise<ImportStore>,
  openOne: (folder: string, step: Step) => Promise<ImportStore>,
): Promise<ImportStore> {
  const [parent, name] = run.split("/");
  const folder = join(RUNS, parent!);
  if (name === undefined && (!holdsSteps(folder) || hasDatabase(folder))) return openFolder(folder);
  const { steps } = await readStepsFolder(folder);
  const step = steps.find((one) => one.name === name);
  if (step === undefined) throw new UsageError(`There is no such run: ${run}.`);
  return openOne(folder, step);
}
