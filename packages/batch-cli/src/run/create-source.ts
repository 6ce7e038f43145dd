import type { ReadOptions } from "@x/batch-file";
import { createCsvFile, type CsvFileOptions } from "@x/batch-file/node";
import { cellsOf, type ImportStore, jsonLineOf, type KeptRow, retriedRows } from "@x/batch-import";
import { csvLike, holdsRun, makeFolder, removeMade } from "@x/batch-import/sqlite";
import { open, rm } from "node:fs/promises";
import { join } from "node:path";

/** The file that a retry reads rows from. */
export interface Source extends AsyncDisposable {
  readonly path: string;
  /** The title of the column with the lines of the user's file. */
  readonly lineTitle: string;
  /** How it is read. */
  readonly reading: ReadOptions;
}

/**
 * Writes the rows as they are kept to a file in the folder of the new run, which can be resumed from it. Where no
 * run was made when this is disposed of, the file goes, and the folders made for it: they would stand in the way of
 * the same command.
 */
export async function createSource(
  store: ImportStore,
  rows: Iterable<KeptRow>,
  folder: string,
): Promise<Source> {
  const made = await makeFolder(folder);
  await using undo = new AsyncDisposableStack();
  if (made !== undefined) undo.defer(() => removeMade(folder, made));
  const { all, header, isLines, lineTitle } = retriedRows(store.task, rows);
  const path = join(folder, isLines ? "source.jsonl" : "source.csv");
  const { source } = store.task;
  // Before it is to be removed: one that is there already is somebody's.
  // The result files of the new run take both from it.
  const { delimiter } = csvLike(source);
  const like = { bom: source.hasBom === true, delimiter };
  const file = isLines
    ? await createJsonLines(path, header)
    : await createTable(path, header, like);
  undo.defer(() => rm(path, { force: true }));
  try {
    for (const row of all()) await file.add(row);
  } finally {
    await file.close();
  }
  const undoLater = undo.move();
  return {
    path,
    lineTitle,
    reading: isLines ? {} : { delimiter: delimiter ?? "," },
    async [Symbol.asyncDispose]() {
      if (!holdsRun(folder)) await undoLater.disposeAsync();
    },
  };
}

/** A file that rows are added to. */
interface RowFile {
  add(row: KeptRow): void | Promise<void>;
  close(): Promise<void>;
}

async function createTable(
  path: string,
  header: readonly string[],
  like: CsvFileOptions,
): Promise<RowFile> {
  const file = await createCsvFile(path, header, like);
  return { add: (row) => file.add(cellsOf(row)), close: () => file.close() };
}

/** Objects, one a line, without the keys that a row lacks. */
async function createJsonLines(path: string, header: readonly string[]): Promise<RowFile> {
  const handle = await open(path, "wx", 0o600);
  return {
    add: (row) => handle.appendFile(jsonLineOf(header, row)),
    close: () => handle.close(),
  };
}
