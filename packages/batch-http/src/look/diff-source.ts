import { createDiffBatches, type DiffJob } from "@x/batch-core";
import { isObject, JobStoppedError, messageOf } from "@x/batch-core/options";
import type { Change, PropertyDefinition } from "@x/batch-types";
import { orAborted } from "../internal/or-aborted.ts";
import { iterate, type Source } from "../run/read-source.ts";
import type { CallOptions } from "../run/run-options.ts";
import { type LookClient, readRecords, RECORDS_PER_LOOK } from "./reading.ts";

/** Options of {@link BatchClient.diff}. */
export interface DiffOptions extends CallOptions {
  /** Every property definition of the object. @default read from the account */
  readonly definitions?: Iterable<PropertyDefinition> | undefined;
}

/** Records may be large: at most about so many characters of values are compared at a time. */
const TEXT_PER_LOOK = 8 * 1024 * 1024;

/**
 * Yields the change that each record of a source would be. Reads one part of the source ahead while the changes of the
 * part before are taken.
 *
 * @throws what the source throws, once the changes before are yielded.
 */
export async function* diffSource(
  client: LookClient,
  job: DiffJob,
  source: Source,
  { definitions, signal: given, onEvent }: DiffOptions,
): AsyncGenerator<Change, void, undefined> {
  // Throws for a wrong job before anything is sent.
  createDiffBatches(job, []);
  const left = new AbortController();
  const signal = given === undefined ? left.signal : AbortSignal.any([given, left.signal]);
  const options = { signal, onEvent };
  const diffBatch = createDiffBatches(
    job,
    definitions ?? (await client.definitions(job, { signal: given, onEvent })),
  );
  const parts = inParts(source);
  let firstIndex = 0;

  async function next(): Promise<readonly Change[] | undefined> {
    // Also while the source hangs.
    const step = await orAborted(parts.next(), signal);
    if (step === undefined) {
      throw new JobStoppedError({ reason: "aborted", message: messageOf(signal.reason) });
    }
    if (step.done === true) return undefined;
    const records = step.value;
    const batch = diffBatch(records, firstIndex);
    firstIndex += records.length;
    if (batch.ids.length === 0) return batch.compare([]);
    const { outcomes } = await readRecords(client, job, batch.ids, batch.properties, options);
    return batch.compare(outcomes);
  }

  let ahead = next();
  try {
    for (;;) {
      const changes = await ahead;
      if (changes === undefined) return;
      ahead = next();
      // Its failure is thrown when its turn comes.
      ahead.catch(() => {});
      yield* changes;
    }
  } finally {
    left.abort(new Error("Nobody reads the changes any more."));
    await ahead.catch(() => {});
    // Not awaited: a source that hangs would never return.
    void parts.return().catch(() => {});
  }
}

async function* inParts(source: Source): AsyncGenerator<readonly unknown[], void, undefined> {
  let part: unknown[] = [];
  let text = 0;
  const records =
    Symbol.iterator in source ? source : { [Symbol.asyncIterator]: () => iterate(source) };
  for await (const record of records) {
    part.push(record);
    text += sizeOf(record);
    if (part.length < RECORDS_PER_LOOK && text < TEXT_PER_LOOK) continue;
    yield part;
    part = [];
    text = 0;
  }
  if (part.length > 0) yield part;
}

function sizeOf(record: unknown): number {
  if (!isObject(record) || !isObject(record["properties"])) return 0;
  let size = 0;
  for (const value of Object.values(record["properties"])) {
    if (typeof value === "string") size += value.length;
  }
  return size;
}
