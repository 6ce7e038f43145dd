import { createUndoer, type Undo } from "@x/batch-core";
import { JobStoppedError } from "@x/batch-http";
import type { Outcome, PropertyDefinition, RecordObjectType } from "@x/batch-types";
import type { ImportClient } from "../account/import-client.ts";
import { ImportError } from "../errors/import-error.ts";
import { isFinished } from "../results/report.ts";
import type { WrittenLine } from "../sqlite/written-records-table.ts";
import type { ImportStore } from "../store/import-store.ts";
import { readWrittenRecords } from "./written-records.ts";

/** What undoes the writing of one record. */
export interface UndoneRecord {
  /** The first line of the user's file that names the record; 0 where none does. */
  readonly line: number;
  /** `""` where it is not known. */
  readonly id: string;
  readonly undo: Undo;
}

const RECORDS_PER_READ = 1_000;

/**
 * Yields what undoes a run: one for each record that it wrote, or may have written. Reads the records, and writes
 * nothing.
 *
 * @param store The run, at its end.
 * @param task.definitions Every definition of its object.
 * @throws {ImportError} with code `RUN` for a run that is not at its end.
 * @throws {JobStoppedError} when not all records could be read.
 */
export async function* undoRun(
  store: ImportStore,
  task: {
    readonly client: Pick<ImportClient, "read">;
    readonly definitions: readonly PropertyDefinition[];
    readonly signal?: AbortSignal | undefined;
  },
): AsyncGenerator<UndoneRecord, void, undefined> {
  if (!isFinished(store)) {
    throw new ImportError("RUN", "The run is not at its end. Nothing was sent. Resume it first.");
  }
  const { job } = store.task;
  const undo = createUndoer(job, task.definitions);
  using records = readWrittenRecords(store);

  async function read(some: readonly WrittenLine[]): Promise<readonly (Outcome | undefined)[]> {
    const toRead = some.filter(isReadFirst);
    if (toRead.length === 0) return some.map(() => undefined);
    const names = toRead.flatMap(({ changes = [] }) => changes.map(({ property }) => property));
    const { outcomes, stop } = await task.client.read(
      job.objectType as RecordObjectType,
      toRead.map(({ id }) => ({ id })),
      { properties: [...new Set(["hs_object_id", ...names])], signal: task.signal },
    );
    if (stop !== undefined) throw new JobStoppedError(stop);
    const outcomeOf = new Map(toRead.map((one, place) => [one, outcomes[place]]));
    return some.map((one) => outcomeOf.get(one));
  }

  async function* undone(some: readonly WrittenLine[]): AsyncGenerator<UndoneRecord, void> {
    const outcomes = await read(some);
    for (const [place, written] of some.entries()) {
      const { id, line } = written;
      yield { id, line, undo: undo(written, outcomes[place]) };
    }
  }

  let some: WrittenLine[] = [];
  for (const record of records.all()) {
    if (some.push(record) < RECORDS_PER_READ) continue;
    yield* undone(some);
    some = [];
  }
  yield* undone(some);
}

/** Whether anything can be done about a record. */
function isReadFirst({ status, changes }: WrittenLine): boolean {
  return status === "created" || (status === "updated" && changes !== undefined);
}
