import { lstatSync, statSync } from "node:fs";
import { join } from "node:path";
import { ImportError } from "../errors/import-error.ts";
import { DATABASE_FILE } from "./database-path.ts";

/** The names of all files that SQLite reads or writes for a run. */
export const DATABASE_FILES: readonly string[] = [
  DATABASE_FILE,
  `${DATABASE_FILE}-wal`,
  `${DATABASE_FILE}-shm`,
  `${DATABASE_FILE}-journal`,
  "run.lock",
  "run.lock-journal",
];

/**
 * SQLite follows links, and waits at a pipe for ever; the folder of a stranger may hold either.
 *
 * @throws {ImportError} when one of a run's files is there, and is no regular file, or the folder is a file.
 */
export function requireRegularFiles(folder: string): void {
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() === false) {
    throw new ImportError("RUN", `${folder}: a file, not a folder; a run has a folder of its own.`);
  }
  const [first, ...others] = DATABASE_FILES.map((name) => join(folder, name)).filter(
    (path) => lstatSync(path, { throwIfNoEntry: false })?.isFile() === false,
  );
  if (first === undefined) return;
  const sentence = (path: string): string =>
    `${path}: a link, folder or pipe; expected a regular file. Nothing was sent.`;
  throw new ImportError("DAMAGED", sentence(first), ...others.map(sentence));
}
