import { type DiffJob, whyKept } from "@x/batch-core";
import type { Row } from "@x/batch-file";
import type { BatchEvent } from "@x/batch-http";
import type { KeptProperty, RecordError } from "@x/batch-types";
import type { AccountDefinitions } from "../account/account-definitions.ts";
import type { ImportClient } from "../account/import-client.ts";
import { diffRows, type RowChange } from "../look/diff-rows.ts";
import type { ColumnMap } from "../mapping/map-columns.ts";
import type { RowOptions } from "../record/row-options.ts";
import type { SyncMemory } from "../sqlite/sync-memory.ts";
import type { TrackedRecord } from "../sqlite/sync-records.ts";
import { type ArchiveLimit, isOverArchiveLimit } from "./archive-limit.ts";
import { lookAtGone } from "./look-at-gone.ts";
import { createRowKeyReader, type RowKey } from "./read-row-key.ts";
import type { SyncFiles } from "./sync-files.ts";
import type { SyncPlan, Withheld } from "./sync-plan.ts";

export interface SyncTask {
  readonly memory: SyncMemory;
  /** Takes what is to be done. */
  readonly files: SyncFiles;
  readonly client: Pick<ImportClient, "diff" | "read">;
  /** An upsert by a unique property. */
  readonly job: DiffJob;
  /** Reads all rows of the source, once or twice. Where they throw, nothing is gone. */
  readonly readRows: () => AsyncIterable<readonly Row[]>;
  readonly columns: ColumnMap;
  readonly definitions: AccountDefinitions;
  readonly rowOptions?: RowOptions | undefined;
  /** Whether HubSpot is asked about all rows. @default about new and changed ones */
  readonly verify?: boolean | undefined;
  /** Records that syncs wrote and whose rows are gone are archived, up to this many. @default none are archived */
  readonly archive?: ArchiveLimit | undefined;
  /** Told of each row that is not known to be as HubSpot has it. */
  readonly onRow?: ((row: RowChange) => void) | undefined;
  readonly onEvent?: ((event: BatchEvent) => void) | undefined;
  /** Ends the planning: it throws. What was found equal so far is remembered. */
  readonly signal?: AbortSignal | undefined;
}

/**
 * Finds out what a sync has to do: which rows are new or differ from what HubSpot has, and which records are gone from
 * the source. Reads HubSpot's records, and writes none. What it finds equal is remembered.
 *
 * @throws {JobStoppedError} when not all records could be read.
 * @throws {FileError} when the source cannot be read to its end.
 *
 * @example
 * import { readRowChunks } from "@x/batch-file";
 * import { createBatchClient } from "@x/batch-http";
 *
 * const client = createBatchClient({ accessToken: process.env.HUBSPOT_ACCESS_TOKEN! });
 * const file = fromBlob(new Blob(["email,city\nada@example.com,London\n"]), "people.csv");
 * const surveyed = await survey(file);
 * using memory = await openSyncMemory("people.sync", { file: "people.csv" });
 * await using files = await createSyncFiles("runs/sync-people", { file: "people.csv" });
 * const plan = await planSync({
 *   memory,
 *   files,
 *   client,
 *   job: { operation: "upsert", objectType: "contacts", idProperty: "email" },
 *   readRows: () => readRowChunks(file, surveyed),
 *   columns: { properties: ["email", "city"], leftOut: [] },
 *   definitions: await readAccountDefinitions(client, "contacts"),
 * });
 * [plan.counts.create, plan.counts.update]; //=> [1, 0]
 */
export async function planSync(task: SyncTask): Promise<SyncPlan> {
  const { memory, files, job, readRows, columns, rowOptions, verify, onRow, signal } = task;
  const counts = { ...NONE };
  /** Rows that HubSpot is asked about, by line. */
  const open = new Map<number, RowKey & { readonly isNew: boolean; readonly isSecond: boolean }>();
  const keyOf = createRowKeyReader(job, columns, rowOptions);
  const unsure = { withoutKey: 0, newKey: 0 };
  /** The keys of rows that counted as known, until a record that seemed to be gone turned out to be theirs. */
  const doubted = new Set<string>();

  async function refuse(line: number, key: string, error: RecordError | undefined): Promise<void> {
    counts.refused += 1;
    await files.leaveOut({ line, key, result: "refused", reason: error?.message ?? "" });
  }

  async function keep(line: number, key: string, kept: readonly KeptProperty[]): Promise<void> {
    counts.kept += 1;
    const reason = kept.map(({ property, why }) => `${property}: ${whyKept(why)}`).join("; ");
    await files.leaveOut({ line, key, result: "kept", reason });
  }

  /**
   * The rows that HubSpot is to be asked about, and those that are refused: they stay in the order of the source.
   *
   * @param ask Says of a row whether it is one, whether no record of its key is known, and whether a row above has its
   * key.
   */
  async function* toLookAt(
    ask: (row: RowKey) => { readonly isNew: boolean; readonly isSecond: boolean } | undefined,
  ): AsyncGenerator<Row[], void, undefined> {
    for await (const chunk of readRows()) {
      signal?.throwIfAborted();
      const some: Row[] = [];
      for (const { line, cells } of chunk) {
        const read = keyOf(cells);
        const asked = ask(read);
        if (asked === undefined) continue;
        open.set(line, { ...read, ...asked });
        some.push({ line, cells: cells.map(ownText) });
      }
      if (some.length > 0) yield some;
    }
  }

  function askFirst({ key, hash }: RowKey) {
    const seen = key.trim() === "" ? "open" : memory.see(key, hash);
    if (seen !== "known" || verify === true) {
      return { isNew: seen === "new", isSecond: seen === "again" };
    }
    counts.unchanged += 1;
    counts.known += 1;
    return undefined;
  }

  function askAgain({ key }: RowKey) {
    // The first row of a key only: others were refused.
    if (!doubted.delete(key)) return undefined;
    counts.unchanged -= 1;
    if (verify !== true) counts.known -= 1;
    return { isNew: false, isSecond: false };
  }

  async function take(row: RowChange): Promise<void> {
    const { line, change } = row;
    const { key, hash, isNew, isSecond } = open.get(line)!;
    open.delete(line);
    onRow?.(isSecond ? { line, change: { ...change, key } } : row);
    if (isSecond) {
      await refuse(line, key, SAME_KEY);
      return;
    }
    if (change.status === "unchanged" && change.mergedInto === undefined) {
      counts.unchanged += 1;
      memory.confirm(key, { id: change.id, hash, isWritten: false });
      return;
    }
    // What is remembered may not be so any more: from here on the row is written, or nobody knows.
    memory.doubt(key, "id" in change ? change.id : undefined);
    if (change.status === "refused") {
      const isOfKey = change.errors.some(({ property }) => property === job.idProperty);
      if (key.trim() === "" || isOfKey) unsure.withoutKey += 1;
      else if (isNew) unsure.newKey += 1;
      await refuse(line, key, change.errors[0]);
    } else if (change.mergedInto !== undefined) counts.merged += 1;
    else if (change.status === "create" || change.status === "update") {
      counts[change.status] += 1;
      if (change.status === "update") counts.values += change.changes.length;
      const isWhole = change.status === "create" || change.kept.length === 0;
      await files.write({ line, key, hash: isWhole ? hash : undefined, change });
      if (!isWhole) await keep(line, key, change.kept);
    } else if (change.status === "kept") {
      if (isNew && change.id === undefined) unsure.newKey += 1;
      await keep(line, key, change.kept);
    }
  }

  memory.begin();
  const refuseSecond = (line: number) => (open.get(line)!.isSecond ? SAME_KEY : undefined);
  const first = { ...task, rows: toLookAt(askFirst), refuse: refuseSecond };
  for await (const row of diffRows(first)) await take(row);
  memory.forgetUnwritten();
  memory.save();
  const toArchive: TrackedRecord[] = [];
  const onDoubt = (key: string) => void doubted.add(key);
  const withheld = await archiveGone({ ...task, onDoubt }, unsure, counts, toArchive);
  if (doubted.size > 0) {
    for await (const row of diffRows({ ...task, rows: toLookAt(askAgain) })) await take(row);
  }
  memory.save();
  return { counts, digest: files.digest(), toArchive, ...(withheld && { withheld }) };
}

const MOST_NAMED = 1_000;

const NONE = {
  create: 0,
  update: 0,
  values: 0,
  unchanged: 0,
  known: 0,
  kept: 0,
  refused: 0,
  merged: 0,
  archive: 0,
};

/** A cell is a part of a whole piece of the file, which would stay in memory as long as the row waits for others. */
function ownText(cell: string | undefined): string | undefined {
  return cell && Buffer.from(cell, "utf16le").toString("utf16le");
}

const SAME_KEY: RecordError = {
  category: "INVALID_RECORD",
  code: "DUPLICATE_KEY",
  message: "A row above has the same key. A sync needs each key once.",
};

async function archiveGone(
  task: SyncTask & { readonly onDoubt: (key: string) => void },
  { withoutKey, newKey }: { readonly withoutKey: number; readonly newKey: number },
  counts: { archive: number },
  toArchive: TrackedRecord[],
): Promise<Withheld | undefined> {
  const { memory, files, archive } = task;
  if (archive === undefined) return undefined;
  let gone = 0;
  for (const _ of memory.gone()) gone += 1;
  if (gone === 0) return undefined;
  if (withoutKey > 0) return { reason: "no-key", gone, rows: withoutKey };
  if (newKey > 0) return { reason: "new-key", gone, rows: newKey };
  const written = memory.countWritten();
  if (isOverArchiveLimit(archive, { archive: gone, written })) {
    return { reason: "limit", gone, written };
  }
  for await (const record of lookAtGone(task)) {
    await files.archive(record);
    counts.archive += 1;
    const { key, id } = record;
    if (toArchive.length < MOST_NAMED) toArchive.push({ key, id });
  }
  return undefined;
}
