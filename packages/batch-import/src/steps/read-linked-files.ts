import { type FileBytes, readRowChunks, type Survey } from "@x/batch-file";
import { createLinkedRowsTable, type LinkedRowsTable } from "../sqlite/linked-rows-table.ts";

/** The file that a column leads to, before any of its rows was sent. */
export interface LinkedFile {
  /** The column of the file that is to be checked. */
  readonly column: number;
  readonly file: FileBytes;
  readonly survey: Survey;
  /** The column of the other file that has the keys, by header. */
  readonly key: string;
  /** The lines of its rows that are refused. @default none */
  readonly refused?: ReadonlySet<number> | undefined;
  /** Each of its rows is to be a record of its own, so that rows of one key are several records. @default that is not known */
  readonly areRecords?: boolean | undefined;
}

/**
 * Reads the keys of files that association columns lead to, so that a check finds keys that no row has.
 *
 * @throws {FileError} when a file has changed since its survey.
 *
 * @example
 * const companies = fromBlob(new Blob(["Domain\nexample.com\n"]), "companies.csv");
 * const file = { column: 1, file: companies, survey: await survey(companies), key: "Domain" };
 * using linked = await readLinkedFiles([file]);
 * linked.find(1, "example.com").map(({ line }) => line); //=> [2]
 * linked.find(1, "example.org"); //=> []
 */
export async function readLinkedFiles(files: readonly LinkedFile[]): Promise<LinkedRowsTable> {
  const table = createLinkedRowsTable();
  try {
    for (const file of files) await addFile(table, file);
    return table;
  } catch (error) {
    table[Symbol.dispose]();
    throw error;
  }
}

async function addFile(
  table: LinkedRowsTable,
  { column, file, survey, key, refused, areRecords = false }: LinkedFile,
): Promise<void> {
  const place = survey.header.indexOf(key);
  for await (const rows of readRowChunks(file, survey)) {
    for (const { cells, line } of rows) {
      const isRefused = refused?.has(line) === true;
      const status = isRefused ? "refused" : undefined;
      table.add(column, cells[place], { line, status, id: "", isRecord: areRecords && !isRefused });
    }
  }
}
