import type { DatabaseSync } from "node:sqlite";
import { explainMemoryError } from "./explain-memory-error.ts";

const CHANGES_PER_SAVE = 10_000;

/** How the memory of a sync is read and changed: changes are kept some thousands at a time. Each part says why it fails. */
export interface SyncChanges extends Disposable {
  readonly read: <Result>(act: () => Result) => Result;
  readonly change: <Result>(act: () => Result) => Result;
  /** Keeps what was changed. */
  readonly save: () => void;
}

/** @param path For messages. */
export function createSyncChanges(database: DatabaseSync, path: string): SyncChanges {
  let unsaved = 0;
  let isBroken = false;

  function read<Result>(act: () => Result): Result {
    try {
      return act();
    } catch (error) {
      isBroken = true;
      throw explainMemoryError(path, error);
    }
  }
  function commit(): void {
    if (unsaved > 0) database.exec("COMMIT");
    unsaved = 0;
  }
  return {
    read,
    change(act) {
      return read(() => {
        if (unsaved === 0) database.exec("BEGIN");
        unsaved += 1;
        const result = act();
        if (unsaved >= CHANGES_PER_SAVE) commit();
        return result;
      });
    },
    save: () => read(commit),
    [Symbol.dispose]() {
      try {
        // SQLite has rolled back what was not saved, and the reason was reported.
        if (!isBroken) read(commit);
      } finally {
        database.close();
      }
    },
  };
}
