import { hash } from "node:crypto";
import { createSyncChanges } from "./sync-changes.ts";
import { openSyncDatabase } from "./sync-database.ts";
import type { SyncRecords } from "./sync-records.ts";
import { createSyncRecordsTable } from "./sync-records-table.ts";
import type { SyncRuns } from "./sync-runs.ts";
import { createSyncRunsTable } from "./sync-runs-table.ts";

/**
 * What a sync remembers. It never says more than HubSpot confirmed. Changes are kept some thousands at a time; `save` keeps
 * the rest.
 *
 * @throws {SyncMemoryError} from each of its parts, where its disk is full or fails. What was not saved is not remembered.
 */
export interface SyncMemory extends SyncRecords, SyncRuns, Disposable {
  /** Names the sync by what it is about: 32 letters and digits, which no other sync has. */
  readonly name: string;
  /** Where the rows of the last sync came from; undefined before the first. */
  lastSource(): string | undefined;
  /** It is saved at once. */
  setLastSource(source: string): void;
  save(): void;
}

/**
 * Opens the memory of a sync in a file, and makes it where there is none. No other process can open it meanwhile.
 *
 * @param about What the sync is about: the memory of another one is refused.
 * @throws {ImportError} where another process has it, or it cannot be read or written.
 *
 * @example
 * using memory = await openSyncMemory("people.sync", { file: "people.csv" });
 * memory.lastSource(); //=> undefined
 * memory.setLastSource("people.csv");
 * memory.lastSource(); //=> "people.csv"
 */
export async function openSyncMemory(path: string, about: object): Promise<SyncMemory> {
  const database = await openSyncDatabase(path, about);
  const changes = createSyncChanges(database, path);
  const { read, change, save } = changes;
  return {
    ...createSyncRecordsTable(database, changes),
    ...createSyncRunsTable(database, changes),
    name: hash("sha256", JSON.stringify(about)).slice(0, 32),
    lastSource() {
      const { source } = read(() => database.prepare("SELECT source FROM sync").get()!);
      return source === null ? undefined : String(source);
    },
    setLastSource(source) {
      change(() => database.prepare("UPDATE sync SET source = ?").run(source));
      save();
    },
    save,
    [Symbol.dispose]: () => changes[Symbol.dispose](),
  };
}
