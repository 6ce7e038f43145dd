import * as v from "valibot";
import type { ImportStore, KeptBatch } from "../store/import-store.ts";

const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));

const SCHEMA = v.object({
  /** The id of the run. */
  run: v.string(),
  /** Rows with their outcome, in ranges: the first, and the one after the last. */
  settled: v.array(v.tuple([count, count])),
  /** Batches without an answer: their ids, and when they left. */
  sent: v.array(v.tuple([count, v.number()])),
});

/** Which rows of a run a sync knows. A row never gets another outcome, so that it is learned once. */
export interface LearnedRows {
  readonly hasRow: (row: number) => boolean;
  readonly hasBatch: (batch: KeptBatch) => boolean;
}

/** Reads what `learnedText` kept of a run. Of another run in the same folder, and of what cannot be read, none is known. */
export function parseLearned(text: string | undefined, run: string): LearnedRows {
  const { settled, sent } = parse(text, run) ?? { settled: [], sent: [] };
  return {
    hasRow: (row) => settled.some(([first, end]) => row >= first && row < end),
    hasBatch: (batch) => sent.some(([id, at]) => id === batch.id && at === batch.at),
  };
}

/** Which rows of a run are known once it was looked at, as JSON. */
export function learnedText(store: ImportStore): string {
  const sent = store.batches().map(({ id, at }): [number, number] => [id, at]);
  const learned: v.InferOutput<typeof SCHEMA> = {
    run: store.task.id,
    settled: store.settledRanges().map(([first, end]): [number, number] => [first, end]),
    sent,
  };
  return JSON.stringify(learned);
}

function parse(text: string | undefined, run: string): v.InferOutput<typeof SCHEMA> | undefined {
  if (text === undefined) return undefined;
  try {
    const learned = v.parse(SCHEMA, JSON.parse(text));
    return learned.run === run ? learned : undefined;
  } catch {
    return undefined;
  }
}
