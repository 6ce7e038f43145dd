import { causeOf } from "@x/batch-file";
import { SyncMemoryError } from "../errors/sync-memory-error.ts";

const AGAIN = "it reads from the last run what HubSpot confirmed.";

/** What to do, by the result codes of SQLite (https://www.sqlite.org/rescode.html). */
const REMEDIES: Readonly<Record<number, string>> = {
  8: `Make the file writable, and run the sync again: ${AGAIN}`,
  10: `Check the disk, and run the sync again: ${AGAIN}`,
  11: "Remove this file, and run the sync again: then all records are read again, and those that earlier syncs wrote count as not written by a sync.",
  13: `Free some space on its disk, and run the sync again: ${AGAIN}`,
};

/** What is to be told where the memory of a sync breaks off. Some of the sync may have been sent. */
export function explainMemoryError(path: string, error: unknown): SyncMemoryError {
  // The other bits are details of the same kind of error.
  const code = error instanceof Error && "errcode" in error ? Number(error.errcode) & 0xff : 0;
  const remedy = REMEDIES[code] ?? `Run the sync again: ${AGAIN}`;
  return new SyncMemoryError(
    `${path}: what this sync remembers could not be read or written (${causeOf(error)}). ${remedy}`,
    { cause: error },
  );
}
