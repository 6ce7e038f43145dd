import { open } from "node:fs/promises";
import Papa from "papaparse";
import { UsageError } from "../usage-error.ts";

/** A new CSV file, written as it grows. Cells come out as they came in. */
export interface CsvFile {
  readonly path: string;
  add(cells: readonly string[]): Promise<void>;
  close(): Promise<void>;
}

const ROWS_PER_WRITE = 200;

/** @throws {UsageError} when the file is there already, or cannot be made. */
export async function createCsvFile(path: string, header: readonly string[]): Promise<CsvFile> {
  const handle = await open(path, "wx", 0o600).catch((error: NodeJS.ErrnoException) => {
    throw new UsageError(
      error.code === "EEXIST"
        ? `${path}: there already. A run has a folder of its own; choose another --out.`
        : `${path}: cannot be written (${error.message}).`,
    );
  });
  let rows = [header];

  async function flush(): Promise<void> {
    if (rows.length === 0) return;
    const text = Papa.unparse(rows as string[][], { newline: "\n" });
    rows = [];
    await handle.appendFile(`${text}\n`);
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
