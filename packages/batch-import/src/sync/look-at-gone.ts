import { decideArchive, type DiffJob } from "@x/batch-core";
import { type BatchEvent, JobStoppedError } from "@x/batch-http";
import type { Outcome, RecordObjectType } from "@x/batch-types";
import type { ImportClient } from "../account/import-client.ts";
import { foundKeyNames, foundKeys, recordOf, valuesText } from "../look/found-keys.ts";
import { readBefore } from "../look/read-before.ts";
import type { SyncMemory } from "../sqlite/sync-memory.ts";
import type { TrackedRecord } from "../sqlite/sync-records.ts";

const RECORDS_PER_READ = 100;

/** A record that is to be archived. */
export interface RecordToArchive extends TrackedRecord {
  /** The values of its key properties, as HubSpot has them. */
  readonly found: string;
}

/**
 * Reads the records that seem to be gone from the source, and yields those that are. What is remembered of rows that are
 * as before may not be so any more: others may have merged the record of such a row into one whose row is gone, or given
 * that one its key. Such a record is not gone. One that HubSpot does not have any more, as others archived it or merged it
 * into another one, is not archived, and is forgotten.
 *
 * @param task.onDoubt Told the key of each row of such a record that counted as known.
 * @throws {JobStoppedError} when not all records could be read.
 */
export async function* lookAtGone(task: {
  readonly memory: SyncMemory;
  readonly client: Pick<ImportClient, "read">;
  readonly job: DiffJob;
  readonly onDoubt: (key: string) => void;
  readonly onEvent?: ((event: BatchEvent) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
}): AsyncGenerator<RecordToArchive, void, undefined> {
  const { memory, client, job, onDoubt, onEvent, signal } = task;
  const objectType = job.objectType as RecordObjectType;
  const properties = foundKeyNames(job);
  const by = { properties: ["hs_object_id", ...properties] };

  async function lookAt(records: readonly TrackedRecord[]): Promise<RecordToArchive[]> {
    const reading = { client, objectType, signal, onEvent };
    const ids = records.map(({ id }) => ({ id }));
    const { outcomes, stop } = await readBefore(reading, ids, by);
    if (stop !== undefined) throw new JobStoppedError(stop);
    return records.flatMap((one, place) => {
      const read = outcomes[place];
      if (isNotThere(one.id, read)) {
        memory.forget(one.key);
        return [];
      }
      const record = recordOf(one.id, read);
      const doubted = record && memory.doubtSeen(foundKeys(job, record));
      doubted?.forEach(onDoubt);
      if (doubted !== undefined) return [];
      return [{ ...one, found: valuesText(properties, record) }];
    });
  }

  let some: TrackedRecord[] = [];
  for (const record of memory.gone()) {
    if (some.push(record) < RECORDS_PER_READ) continue;
    yield* await lookAt(some);
    some = [];
  }
  if (some.length > 0) yield* await lookAt(some);
}

/** HubSpot has no such record, or answers with the one that it was merged into. */
function isNotThere(id: string, read: Outcome | undefined): boolean {
  const decided = decideArchive(id, read, "skip");
  if (decided.action !== "settle" || decided.fate.status !== "skipped") return false;
  return decided.fate.reason === "missing";
}
