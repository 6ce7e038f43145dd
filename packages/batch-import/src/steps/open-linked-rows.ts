import { resolve } from "node:path";
import { ImportError } from "../errors/import-error.ts";
import { isFinished } from "../results/report.ts";
import { createLinkedRowsTable, type LinkedRowsTable } from "../sqlite/linked-rows-table.ts";
import { lookAtRunFolder } from "../sqlite/run-folder.ts";
import { allRows } from "../store/all-rows.ts";
import type { ImportStore } from "../store/import-store.ts";
import { categoryOf, cellsOf, type KeptRow } from "../store/settled-row.ts";
import type { Task } from "../store/task.ts";

/**
 * Reads the rows of other runs that the association columns of a run lead to, as they are kept, with their records.
 * Rows that were sent again are read from the later run. The caller disposes of them when the run has ended.
 *
 * @param folder Of the run.
 * @returns undefined where no column leads to another run.
 * @throws {ImportError} where another run is missing, or not at its end.
 *
 * @example
 * async function send(folder: string, options: SendOptions): Promise<ImportEnd> {
 *   const store = await openRunFolder(folder);
 *   using linked = await openLinkedRows(store.task, folder);
 *   return sendRows(store, { ...options, linked }).ended.finally(() => store.close());
 * }
 */
export async function openLinkedRows(
  { columns }: Pick<Task, "columns">,
  folder: string,
): Promise<LinkedRowsTable | undefined> {
  const linked = (columns.associations ?? []).filter(({ link }) => link !== undefined);
  if (linked.length === 0) return undefined;
  const table = createLinkedRowsTable();
  try {
    for (const { column, link } of linked) {
      await addRun(table, column, { folder: resolve(folder, link!.run), key: link!.key });
    }
    return table;
  } catch (error) {
    table[Symbol.dispose]();
    throw error;
  }
}

/** Adds the rows of a run, and those of later runs that send some of them again. */
async function addRun(
  table: LinkedRowsTable,
  column: number,
  first: { readonly folder: string; readonly key: string },
): Promise<void> {
  const folders = new Set([first.folder]);
  for (const folder of folders) {
    const run = await lookAtRunFolder(folder);
    try {
      if (folder === first.folder) requireEnd(run, folder);
      const place = run.task.header.indexOf(first.key);
      if (place === -1) throw noColumn(folder, first.key);
      for (const row of allRows(run)) {
        const id = hasRecord(row) ? row.id : "";
        // Lines of a later run may be those of a mended file.
        if (id !== "" || folder === first.folder) {
          table.add(column, cellsOf(row)[place], { line: row.line, status: row.status, id });
        }
        const given = id === "" ? run.givenTo(row.row) : undefined;
        if (given?.isConfirmed === true && given.folder !== undefined) folders.add(given.folder);
      }
    } finally {
      await run.close();
    }
  }
}

function requireEnd(run: ImportStore, folder: string): void {
  if (isFinished(run)) return;
  throw new ImportError(
    "RUN",
    `${folder}: not at its end, and this run needs the records that it writes. Nothing was sent. Resume that run first.`,
  );
}

function noColumn(folder: string, key: string): ImportError {
  return new ImportError(
    "DAMAGED",
    `${folder}: its file has no column ${JSON.stringify(key)}, which this run needs to find the records.`,
  );
}

const WITH_RECORD: readonly string[] = ["created", "updated", "unchanged", "found"];

/** Whether HubSpot has the record that a row names: it was written, or was there already. */
function hasRecord(row: KeptRow): boolean {
  return row.id !== "" && (WITH_RECORD.includes(row.status) || categoryOf(row) === "exists");
}
