import { close, fdatasync, open } from "node:fs";
import { promisify } from "node:util";
import { databasePath } from "./database-path.ts";

/** Resolves when all that was written before the call is on the disk. */
export interface GroupSync {
  (): Promise<void>;
  close(): Promise<void>;
}

/** For a run that is only read. */
export const NO_SYNC: GroupSync = Object.assign(async () => {}, { close: async () => {} });

/**
 * SQLite would wait for the disk after each commit, and the process with it. So it only writes its log
 * (`synchronous = NORMAL`), and the log is synced here, off the thread, once for all who wait.
 */
export async function openGroupSync(folder: string): Promise<GroupSync> {
  const log = await promisify(open)(`${databasePath(folder)}-wal`, "r+");
  let current = Promise.resolve();
  let next: Promise<void> | undefined;
  // What is under way may have missed the latest; the one after it has not.
  const sync = (): Promise<void> =>
    (next ??= current.then(() => {
      next = undefined;
      current = promisify(fdatasync)(log);
      return current;
    }));
  return Object.assign(sync, {
    async close() {
      await next?.catch(() => {});
      // The number of a closed file may be that of another soon.
      await current.catch(() => {});
      await promisify(close)(log);
    },
  });
}
