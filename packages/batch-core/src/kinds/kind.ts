import type { Stop, UnknownOutcome } from "@x/batch-types";
import type { Refusal } from "../answer/classify-answer.ts";
import type { Reading } from "../answer/reading.ts";
import type { BatchOf, EntryOf } from "../plan/batch.ts";

/** A batch of any kind. */
export type AnyBatch = BatchOf<
  { readonly operation: string; readonly maxRetries: number },
  EntryOf<unknown>
>;

export interface AnyFate {
  readonly status: string;
}

/** The entry type of a batch. */
export type EntryIn<Batch extends AnyBatch> = Batch["entries"][number];

/**
 * What differs between kinds of batches. `interpret` does the rest.
 *
 * @typeParam Next The batches that may follow one of this kind.
 */
export interface Kind<Batch extends AnyBatch, Fate, Next = Batch> {
  /**
   * Returns what the body of a 2xx says about each entry. Its status proves nothing.
   *
   * @param answeredAt The time of the answer by HubSpot's clock, in milliseconds since 1970, if it tells.
   */
  readonly read: (
    batch: Batch,
    body: Record<string, unknown>,
    sentAt: number | undefined,
    answeredAt?: number,
  ) => Reading<EntryIn<Batch>, Fate, Next>;
  /** True when the entries of a refused batch can be sent apart. */
  readonly isDivisible: (batch: Batch) => boolean;
  /** True when two entries may be one record, so that the later is to be written after the earlier. */
  readonly isOrdered?: (batch: Batch) => boolean;
  /** Returns the entries that a refusal may be about. */
  readonly findSuspects: (batch: Batch, refusal: Refusal) => Suspects<EntryIn<Batch>, Fate>;
  /** Settles a refused batch that is not sent apart any further. */
  readonly refuse: (batch: Batch, refusal: Refusal) => Reading<EntryIn<Batch>, Fate, Next>;
  /** Returns the fate of an entry that may have been written. */
  readonly unknown: (batch: Batch, reason: UnknownOutcome["reason"], message: string) => Fate;
  /**
   * Starts a read to find out what became of a batch without an answer; `undefined` when it can be sent again.
   *
   * @param interrupted True when another process sent it.
   */
  readonly confirm?: (
    batch: Batch,
    message: string,
    sentAt: number | undefined,
    interrupted?: true,
  ) => Reading<EntryIn<Batch>, Fate, Next> | undefined;
  /** True when this stop ends only this batch, not the job. */
  readonly endsOnlyBatch?: (stop: Stop) => boolean;
}

/** The entries a refusal may be about. */
interface Suspects<Entry, Fate> {
  /** Entries that cannot be written as they are. */
  readonly rejected: ReadonlyMap<Entry, Fate>;
  /** Entries to send apart from the others. */
  readonly suspects: ReadonlySet<Entry>;
}
