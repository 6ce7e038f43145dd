import { type FileBytes, readRows, type Row, type Survey, survey } from "@x/batch-file";

/** A file that was read once, with its first rows. */
export interface Table {
  readonly file: FileBytes;
  readonly survey: Survey;
  readonly firstRows: readonly Row[];
}

const SHOWN_ROWS = 3;

/** @throws {FileError} naming everything that is wrong with the file. */
export async function readTable(file: FileBytes): Promise<Table> {
  const surveyed = await survey(file);
  const firstRows: Row[] = [];
  for await (const row of readRows(file, surveyed)) {
    if (firstRows.push(row) === SHOWN_ROWS) break;
  }
  return { file, survey: surveyed, firstRows };
}
