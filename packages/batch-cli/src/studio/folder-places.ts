import {
  chmod,
  constants,
  copyFile,
  mkdir,
  readdir,
  readFile,
  stat,
  utimes,
  writeFile,
} from "node:fs/promises";
import { basename, join, resolve } from "node:path";
import { fromPath } from "@x/batch-file/node";
import type { StudioPlaces } from "@x/batch-import/studio";
import {
  createExporter,
  createResultFolder,
  createRunFolder,
  hasDatabase,
  holdsSteps,
  isLocked,
  lookAtRunFolder,
  makeFolder,
  openRunFolder,
} from "@x/batch-import/sqlite";
import { createSource } from "../run/create-source.ts";
import { keepAgreement } from "../consent/agreed-runs.ts";
import type { Io } from "../io.ts";
import { fileReport, saveReport } from "../run/run-report.ts";
import { listRuns, runFolder, RUNS } from "../run/run-folder.ts";
import type { Access } from "../terminal/command-text.ts";
import { UsageError } from "../usage-error.ts";
import { type FolderUpload, keepUpload, type SentFile } from "./keep-upload.ts";
import { safeName } from "./safe-name.ts";

/** Where saved mappings are: files for `--mapping`, too. */
const MAPPINGS = "hubspot-batch-mappings";

/** Where a studio on this machine keeps files and runs: in the folders that the commands use, too. */
export function createFolderPlaces({
  uploads,
  mostBytes,
  access,
  io,
}: {
  /** A folder that only the user can read. */
  readonly uploads: string;
  /** Of a file that a page sends. */
  readonly mostBytes: number;
  /** How commands reach the account, for what a report says to do next. */
  readonly access: Access;
  readonly io: Io;
}): StudioPlaces<SentFile> {
  const folderOf = (run: string): string => join(RUNS, run);

  return {
    keepUpload: (sent) => keepUpload(sent, uploads, mostBytes),
    listRuns: async () => (await listRuns()).map((folder) => basename(folder)),
    nameRun: ({ operation, objectType }) => basename(runFolder(operation, objectType, new Date())),
    createRun: (run, task) => createRunFolder(folderOf(run), task),
    pathOf: (run) => resolve(folderOf(run)),
    openParent: ({ folder = "" }) => openRunFolder(folder),
    openRun: async (run) => openRunFolder(requireOne(folderOf(run))),
    lookAtRun: async (run) => lookAtRunFolder(requireOne(folderOf(run))),
    isBusy: (run) => isLocked(folderOf(run)),
    async keepSource(run, upload) {
      const { path: from, file } = upload as FolderUpload;
      const folder = folderOf(run);
      await createResultFolder(folder);
      const path = resolve(folder, `source-${safeName(file.name)}`);
      await copyFile(from, path, constants.COPYFILE_EXCL | constants.COPYFILE_FICLONE);
      await chmod(path, 0o600);
      // As surveyed: where the time differs, the whole file is read again to see whether it is the same.
      const { atime, mtime } = await stat(from);
      await utimes(path, atime, mtime);
      return { path, file: await fromPath(path, file.name) };
    },
    async sourceOf(_, { source }) {
      const { path } = source;
      return { path, file: await fromPath(path, basename(path)) };
    },
    async keepRows(run, store, rows) {
      const folder = folderOf(run);
      await makeFolder(folder);
      const { path } = await createSource(store, rows, folder);
      return { path: resolve(path), file: await fromPath(path, basename(path)) };
    },
    keepAgreement: (run, task, agreedRows) =>
      keepAgreement(io, { folder: folderOf(run), task, agreedRows }),
    async listMappings() {
      const names = await readdir(MAPPINGS).catch(() => []);
      return names.filter((name) => name.endsWith(".json")).map((name) => basename(name, ".json"));
    },
    readMapping: (name) => readFile(join(MAPPINGS, `${name}.json`), "utf8"),
    async saveMapping(name, text) {
      const path = join(MAPPINGS, `${name}.json`);
      await mkdir(MAPPINGS, { recursive: true, mode: 0o700 });
      await writeFile(path, text, { flag: "wx", mode: 0o600 });
      return path;
    },
    async followRun(run, store) {
      const folder = folderOf(run);
      const exporter = await createExporter(store, folder);
      return {
        advance: () => exporter.advance(),
        async finish(end) {
          const files = await exporter.finish();
          const { reasons } = exporter;
          const report = fileReport({ folder, store, reasons, stop: end?.stop, files, access });
          await saveReport(folder, report);
          if (exporter.problem === undefined) return [];
          return [`The result files in ${folder} are not complete: ${exporter.problem}.`];
        },
      };
    },
  };
}

/** A folder may hold several runs, which are done one after the other. */
function requireOne(folder: string): string {
  if (!holdsSteps(folder) || hasDatabase(folder)) return folder;
  throw new UsageError(
    `Several runs in one folder. Look at it, or go on with it, in a terminal: hubspot-batch resume ${basename(folder)}`,
  );
}
