import type { Outcome } from "@x/batch-types";
import type { RecordBatch, Entry } from "../batch.ts";
import { byLastRow } from "./by-last-row.ts";
import { createEarlierRecords } from "./earlier-records.ts";
import { mergeEntries } from "./merge-entries.ts";
import { createOpenBatch } from "../open-batch.ts";
import type { ResolvedJob } from "../../job/job.ts";
import { refuseDuplicate } from "./refuse-duplicate.ts";
import { comparableKey, keyProperty } from "../../job/record-key.ts";

/**
 * Keeps two requests with the same record from being in flight together, and tells a create which record an
 * earlier create of its key made.
 */
export interface BusyRecords {
  /** How many entries wait until another request with their key is settled. */
  readonly waiting: number;
  /** True when `admit()` without a batch would return one. */
  readonly hasFree: boolean;
  /**
   * Takes a planned batch and returns the one to send; its keys are busy until `release`. Without a batch,
   * returns one of records that waited.
   */
  admit(batch?: RecordBatch): Admitted;
  /**
   * Marks the keys of a batch as busy, those of the parts behind it too, for a batch sent without `admit`. Returns false, and marks
   * none, while one of them is busy.
   */
  occupy(batch: RecordBatch): boolean;
  /** Frees the keys of settled records. */
  release(outcomes: readonly Outcome[]): void;
}

/** The result of `admit`. */
export interface Admitted {
  /** The batch to send, without records whose key is busy; records that waited take their room. Absent when all must wait. */
  readonly batch?: RecordBatch;
  /** The planned batch, unchanged, when records that waited are sent before it. */
  readonly postponed?: RecordBatch;
  /** Of records refused as duplicates of one that waits. */
  readonly outcomes: readonly Outcome[];
}

/** The keys of records in flight. It never holds `undefined`: a record without a key does not wait. */
export interface BusyKeySet {
  has(key: string | undefined): boolean;
  add(key: string | undefined): unknown;
  delete(key: string | undefined): unknown;
}

/**
 * Makes records with the same key wait for each other. Records that wait under one key are merged, refused or
 * sent one after the other, as `job.duplicates` says.
 *
 * @param firstIndex The first index of this run. Above 0, an earlier run may have created any key.
 * @param busy The keys of records in flight. Give one that several runs share to have each wait for the others. @default none
 *
 * @example
 * const job = resolveJob({ operation: "update", objectType: "contacts" });
 * const busy = createBusyRecords(job);
 * const record = (id: string, city: string) => ({ id, properties: { city } });
 * const [first] = planBatches(job, [record("7", "Oslo")]);
 * const [second] = planBatches(job, [record("7", "Bergen"), record("8", "Bergen")]);
 * if ("batch" in first! && "batch" in second!) {
 *   busy.admit(first.batch).batch?.entries.length; //=> 1
 *   busy.admit(second.batch).batch?.entries.map(({ key }) => key); //=> ["8"]
 *   busy.release([{ status: "updated", index: 0, key: "7", attempts: 1, id: "7", warnings: [] }]);
 *   busy.admit().batch?.entries.map(({ key }) => key); //=> ["7"]
 * }
 */
export function createBusyRecords(
  job: ResolvedJob,
  firstIndex = 0,
  busy: BusyKeySet = new Set(),
): BusyRecords {
  // Waiting records by key, in input order.
  const queued = new Map<string | undefined, Entry[]>();
  let waiting = 0;
  // A create without a unique property: which of its records are the same is not known.
  const hasNoKeys = job.operation === "create" && keyProperty(job) === undefined;
  const earlier = job.operation === "create" ? createEarlierRecords(firstIndex) : undefined;

  const comparable = ({ key }: { key?: string | undefined }): string | undefined =>
    key === undefined ? undefined : comparableKey(job, key);

  function mustWait(entry: Entry): boolean {
    const key = comparable(entry);
    return busy.has(key) || queued.has(key);
  }

  // At most `batchSize` merged records, so that memory stays bounded.
  const canMerge = ({ merged = [] }: Entry): boolean =>
    job.duplicates === "merge" && merged.length < job.batchSize;

  /** Returns the outcome when the entry is refused instead of waiting. */
  function wait(entry: Entry): Outcome | undefined {
    const key = comparable(entry);
    const before = queued.get(key) ?? [];
    const last = before.at(-1);
    if (last !== undefined && job.duplicates === "refuse") return refuseDuplicate(entry, last);
    if (last !== undefined && canMerge(last)) {
      queued.set(key, [...before.slice(0, -1), mergeEntries(last, entry)]);
      return undefined;
    }
    queued.set(key, [...before, entry]);
    waiting += 1;
    return undefined;
  }

  function takeFree(open: ReturnType<typeof createOpenBatch>): void {
    for (const [key, [first, ...rest]] of queued) {
      if (open.entries.length === job.batchSize) return;
      if (busy.has(key) || !open.add(first!)) continue;
      waiting -= 1;
      if (rest.length > 0) queued.set(key, rest);
      else queued.delete(key);
    }
  }

  function occupy({ entries, search }: Pick<RecordBatch, "entries" | "search">): boolean {
    const waiting = search?.waiting.flatMap((part) => part.entries) ?? [];
    const keys = [...entries, ...waiting].map(comparable).filter((key) => key !== undefined);
    if (keys.some((key) => busy.has(key))) return false;
    for (const key of keys) busy.add(key);
    return true;
  }

  /** Adds to each create the earlier record of its key. Requests with that key are all settled by now. */
  function withEarlier(entries: readonly Entry[]): readonly Entry[] {
    if (earlier === undefined) return entries;
    return entries.map((entry) => {
      const key = comparable(entry);
      const known = key === undefined ? undefined : earlier.find(key);
      return known === undefined ? entry : { ...entry, earlier: known };
    });
  }

  function hasFree(): boolean {
    for (const key of queued.keys()) if (!busy.has(key)) return true;
    return false;
  }

  function admit(batch?: RecordBatch): Admitted {
    if (batch !== undefined && hasNoKeys) return { batch, outcomes: [] };
    if (batch !== undefined && !batch.entries.some(mustWait)) {
      if (hasFree()) return { ...admit(), postponed: batch };
      occupy(batch);
      return { batch: { ...batch, entries: withEarlier(batch.entries) }, outcomes: [] };
    }
    const open = createOpenBatch(job);
    const outcomes: Outcome[] = [];
    for (const entry of batch?.entries ?? []) {
      if (!mustWait(entry)) {
        open.add(entry);
        continue;
      }
      const refusal = wait(entry);
      if (refusal !== undefined) outcomes.push(refusal);
    }
    takeFree(open);
    occupy(open);
    // What waited came before the others.
    const entries = withEarlier(byLastRow(open.entries));
    return entries.length > 0 ? { batch: { job, entries, retries: 0 }, outcomes } : { outcomes };
  }

  return {
    get waiting() {
      return waiting;
    },
    get hasFree() {
      return hasFree();
    },
    admit,
    occupy,
    release(outcomes) {
      for (const outcome of outcomes) {
        const key = comparable(outcome);
        busy.delete(key);
        if (key !== undefined) earlier?.learn(key, outcome);
      }
    },
  };
}
