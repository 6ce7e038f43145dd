import { open } from "node:fs/promises";
import { type CsvOptions, toCsv } from "../write/to-csv.ts";
import { cannotBeWritten } from "./explain-file-error.ts";

/** A new CSV file, written as it grows. Cells come out as they came in. */
export interface CsvFile {
  readonly path: string;
  add(cells: readonly string[]): Promise<void>;
  close(): Promise<void>;
}

const ROWS_PER_WRITE = 200;

/**
 * Makes a CSV file that only the user can read.
 *
 * @throws {FileError} when the file is there already, or cannot be made.
 */
export async function createCsvFile(
  path: string,
  header: readonly string[],
  { bom }: CsvOptions = {},
): Promise<CsvFile> {
  const handle = await open(path, "wx", 0o600).catch((error: unknown) => {
    throw cannotBeWritten(path, error);
  });
  let rows = [header];
  let isStart = true;

  async function flush(): Promise<void> {
    const text = toCsv(rows, { bom: bom && isStart });
    rows = [];
    isStart = false;
    if (text !== "") await handle.appendFile(text);
  }
  return {
    path,
    async add(cells) {
      rows.push(cells);
      if (rows.length >= ROWS_PER_WRITE) await flush();
    },
    async close() {
      await flush();
      await handle.close();
    },
  };
}
