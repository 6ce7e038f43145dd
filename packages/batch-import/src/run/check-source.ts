import { type FileBytes, hashOfStart, numberText, plural } from "@x/batch-file";
import { ImportError } from "../errors/import-error.ts";
import type { TaskSource } from "../store/task.ts";

/**
 * Whether a file is, or begins with, the one a run began with: else its rows could not be told apart. What was
 * appended since does no harm.
 *
 * @throws {ImportError} with code `SOURCE`.
 */
export async function checkSource(source: TaskSource, file: FileBytes): Promise<void> {
  const { bytes, hash: expected } = source;
  const hash = expected === undefined ? undefined : await hashOfStart(file, bytes);
  const isSame = hash === undefined ? file.size === bytes : hash === expected;
  if (isSame && file.size >= bytes) return;
  const hashes =
    hash === undefined
      ? ""
      : `; SHA-256 ${hash.slice(0, 12)}…, expected ${expected?.slice(0, 12)}…`;
  throw new ImportError(
    "SOURCE",
    `${file.name}: not the file this run began with (${plural(file.size, "byte")} now, ${numberText(bytes)} then${hashes}). Go on with the old file, or begin a new run.`,
  );
}

/** Returns the note about rows that were appended to the file of a run since it began; undefined where there are none. */
export async function growthNote(
  { bytes, rows }: TaskSource,
  file: FileBytes,
): Promise<string | undefined> {
  const now = (await file.current?.().catch(() => undefined)) ?? file;
  if (now.size <= bytes) return undefined;
  return `${file.name}: the file has grown (${plural(now.size, "byte")} now, ${numberText(bytes)} then). Rows after the first ${numberText(rows)} are not part of this run, and were not sent.`;
}
