import { lstatSync } from "node:fs";
import { join } from "node:path";
import { ImportError } from "../errors/import-error.ts";

/** All files that SQLite reads or writes for a run. */
const FILES = [
  "run.db",
  "run.db-wal",
  "run.db-shm",
  "run.db-journal",
  "run.lock",
  "run.lock-journal",
];

/**
 * SQLite follows links, and waits at a pipe for ever; the folder of a stranger may hold either.
 *
 * @throws {ImportError} when one of a run's files is there, and is no regular file.
 */
export function requireRegularFiles(folder: string): void {
  const [first, ...others] = FILES.map((name) => join(folder, name)).filter(
    (path) => lstatSync(path, { throwIfNoEntry: false })?.isFile() === false,
  );
  if (first === undefined) return;
  const sentence = (path: string): string =>
    `${path}: a link, folder or pipe; expected a regular file. Nothing was sent.`;
  throw new ImportError("DAMAGED", sentence(first), ...others.map(sentence));
}
