import { rm } from "node:fs/promises";
import { join } from "node:path";
import { createCsvFile, type CsvFile, type CsvFileOptions, renameFile } from "@x/batch-file/node";

/** A CSV file that has the name of a draft until it is kept. A draft that a killed process left is replaced. */
export interface DraftFile extends Pick<CsvFile, "add">, AsyncDisposable {
  /** Ends the file, and moves it to this path, in place of a file that is there. */
  keep(path: string): Promise<void>;
}

/**
 * Makes a draft, in place of one that was left. Disposing removes it, unless it was kept.
 *
 * @throws {FileError} where it cannot be made.
 *
 * @example
 * import { readFile } from "node:fs/promises";
 *
 * await using draft = await createDraftFile(".", "people", ["email"]);
 * await draft.add(["ada@example.com"]);
 * await draft.keep("people.csv");
 * await readFile("people.csv", "utf8"); //=> "email\nada@example.com\n"
 */
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
