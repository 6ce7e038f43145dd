import type { ReadOptions } from "@x/batch-file";
import { createCsvFile, type CsvFileOptions } from "@x/batch-file/node";
import { cellsOf, type ImportStore, type KeptRow, lineText } from "@x/batch-import";
import { csvLike, holdsRun, makeFolder } from "@x/batch-import/sqlite";
import { open, rm, rmdir } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { isJson } from "./clears-by-key.ts";

/** The file that a retry reads rows from. */
export interface Source extends AsyncDisposable {
  readonly path: string;
  /** The title of the column with the lines of the user's file. */
  readonly lineTitle: string;
  /** How it is read. */
  readonly reading: ReadOptions;
}

/** A column of ours, so that no property is written from it. */
const LINE = "hs_line";

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
  if (made !== undefined) undo.defer(() => removeEmpty(resolve(folder), resolve(made)));
  const isLines = isJson(store.task.source.reading?.format);
  const path = join(folder, isLines ? "source.jsonl" : "source.csv");
  const { header: titles, source } = store.task;
  const lineTitle = source.origin === undefined ? LINE : titles[source.origin.column]!;
  const header = titles.includes(lineTitle) ? titles : [...titles, lineTitle];
  const place = header.indexOf(lineTitle);
  // Before it is to be removed: one that is there already is somebody's.
  // The result files of the new run take both from it.
  const { delimiter } = csvLike(source);
  const like = { bom: source.hasBom === true, delimiter };
  const file = isLines
    ? await createJsonLines(path, header)
    : await createTable(path, header, like);
  undo.defer(() => rm(path, { force: true }));
  try {
    for (const row of rows) await file.add(withLine(row, place));
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

/** Returns the row with its line in a cell. */
function withLine(row: KeptRow, place: number): KeptRow {
  // Throws where the row is damaged. It has no missing cells, which are kept here.
  cellsOf(row);
  const cells = JSON.parse(row.cells) as (string | null)[];
  cells[place] = lineText(row.line);
  return { ...row, cells: JSON.stringify(cells) };
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
    async add({ cells }) {
      const values = JSON.parse(cells) as (string | null)[];
      const given = header.flatMap((title, column) =>
        typeof values[column] === "string" ? [[title, values[column]] as const] : [],
      );
      await handle.appendFile(`${JSON.stringify(Object.fromEntries(given))}\n`);
    },
    close: () => handle.close(),
  };
}

/** Removes a folder and those above it, up to `last`, that hold nothing. */
async function removeEmpty(folder: string, last: string): Promise<void> {
  try {
    await rmdir(folder);
  } catch {
    return;
  }
  if (folder !== last) await removeEmpty(dirname(folder), last);
}
