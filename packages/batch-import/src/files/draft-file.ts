import { rm } from "node:fs/promises";
import { join } from "node:path";
import { createCsvFile, type CsvFile, type CsvFileOptions, renameFile } from "@x/batch-file/node";

/** A CSV file that has the name of a draft until it is kept: what a killed process leaves of it is in nobody's way. */
export interface DraftFile extends Pick<CsvFile, "add">, AsyncDisposable {
  /** Ends it, and gives it this path, in place of what is there. */
  keep(path: string): Promise<void>;
}

/** Makes a draft, in place of one that was left. It goes when it is disposed of, unless it was kept. */
export async function createDraftFile(
  folder: string,
  name: string,
  header: readonly string[],
  options?: CsvFileOptions,
): Promise<DraftFile> {
  const draft = join(folder, `${name}.csv.tmp`);
  await rm(draft, { force: true });
  const file = await createCsvFile(draft, header, options);
  return {
    add: (cells) => file.add(cells),
    async keep(path) {
      await file.close();
      await renameFile(draft, path);
    },
    async [Symbol.asyncDispose]() {
      await file.close();
      await rm(draft, { force: true });
    },
  };
}
