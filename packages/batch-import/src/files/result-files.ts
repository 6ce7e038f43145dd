import { readdir, rm } from "node:fs/promises";
import { join } from "node:path";
import type { Outcome } from "@x/batch-types";
import { createResultTable } from "../results/result-row.ts";
import { type KeptRow, UNASSOCIATED } from "../store/settled-row.ts";
import type { Task, TaskSource } from "../store/task.ts";
import { ImportError } from "../errors/import-error.ts";
import { causeOf } from "@x/batch-file";
import { csvLike } from "./csv-like.ts";
import { makeFolder } from "./make-folder.ts";
import { createCsvFile, type CsvFile } from "@x/batch-file/node";

const FILES = {
  created: "succeeded.csv",
  updated: "succeeded.csv",
  archived: "succeeded.csv",
  found: "succeeded.csv",
  unchanged: "unchanged.csv",
  failed: "failed.csv",
  skipped: "skipped.csv",
  unknown: "unknown.csv",
} as const satisfies Record<Outcome["status"], string>;

/** Rows that were written, but not all of their associations were made. */
const UNASSOCIATED_FILE = "unassociated.csv";

/** The names of all result files. */
export const RESULT_FILES: ReadonlySet<string> = new Set([
  ...Object.values(FILES),
  UNASSOCIATED_FILE,
]);

/** The files of a run: every row of the source goes into exactly one of them. */
export interface ResultFiles {
  /** Returns a promise only where there is something to wait for: it is called for every row. */
  add(row: KeptRow): void | Promise<void>;
  /** Ends the files, and returns the paths of those that were made. */
  close(): Promise<string[]>;
}

/** What result files need of a task. */
export type ResultFilesOptions = Pick<Task, "header" | "look"> & {
  readonly source?: Pick<TaskSource, "hasBom" | "origin" | "reading" | "titles">;
};

/**
 * Writes rows with the user's own columns and cells, as they came in, followed by what became of
 * them, and between them the delimiter of a source that is a CSV. A file is made when a row needs it. Files of these
 * names in the folder are removed before.
 */
export async function createResultFiles(
  folder: string,
  task: ResultFilesOptions,
): Promise<ResultFiles> {
  const table = createResultTable(task);
  const options = csvLike(task.source ?? {});
  const files = new Map<string, CsvFile>();

  async function makeFile(name: string): Promise<CsvFile> {
    const file = await createCsvFile(join(folder, name), table.header, options);
    files.set(name, file);
    return file;
  }
  for (const name of RESULT_FILES) await removeOld(join(folder, name));
  return {
    add(row) {
      const name = row.kind.startsWith(UNASSOCIATED) ? UNASSOCIATED_FILE : FILES[row.status];
      const cells = table.cellsOf(row);
      const file = files.get(name);
      return file === undefined ? makeFile(name).then((made) => made.add(cells)) : file.add(cells);
    },
    async close() {
      const made = [...RESULT_FILES].flatMap((name) => files.get(name) ?? []);
      // A file that cannot be ended must not leave others open.
      const closed = await Promise.allSettled(made.map((file) => file.close()));
      const failed = closed.find((one) => one.status === "rejected");
      if (failed !== undefined) throw failed.reason;
      return made.map(({ path }) => path);
    },
  };
}

/** @throws {ImportError} where it is a folder, or another program keeps it, as a spreadsheet on Windows does. */
async function removeOld(path: string): Promise<void> {
  await rm(path, { force: true }).catch((error: unknown) => {
    throw new ImportError(
      "RUN",
      `${path}: cannot be replaced (${causeOf(error)}). Close it in other programs, or move it away.`,
    );
  });
}

/**
 * Makes a folder that result files can go to.
 *
 * @returns the first folder that was made, as `makeFolder` does.
 * @throws {ImportError} where it cannot be made, or holds such files already.
 *
 * @example
 * import { writeFile } from "node:fs/promises";
 *
 * await createResultFolder("results");
 * await writeFile("results/failed.csv", "email,hs_status\n");
 * const code = await createResultFolder("results").catch((error: ImportError) => error.code);
 * code; //=> "RUN"
 */
export async function createResultFolder(folder: string): Promise<string | undefined> {
  let first: string | undefined;
  try {
    first = await makeFolder(folder);
  } catch (error) {
    throw new ImportError("RUN", `${folder}: cannot be made a folder (${causeOf(error)}).`);
  }
  const there = (await readdir(folder)).find((name) => RESULT_FILES.has(name));
  if (there !== undefined) {
    throw new ImportError("RUN", {
      code: "OTHER_FOLDER",
      message: `${join(folder, there)}: there already. Each run has a folder of its own. Choose another folder.`,
    });
  }
  return first;
}
