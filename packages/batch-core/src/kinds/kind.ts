import type { Stop, UnknownOutcome } from "@x/batch-types";
import type { Refusal } from "../answer/classify-answer.ts";
import type { Reading } from "../answer/reading.ts";
import type { BatchOf, EntryOf } from "../plan/batch.ts";

/** A batch of any kind. */
export type AnyBatch = BatchOf<
  { readonly operation: string; readonly maxRetries: number },
  EntryOf<unknown>
>;

/** What became of an entry of any kind. */
export interface AnyFate {
  readonly status: string;
}

/** What a batch has in it. */
export type EntryIn<Batch extends AnyBatch> = Batch["entries"][number];

/**
 * What is different about one kind of batch. Everything else is the same for all of them: see
 * `interpret`.
 *
 * @typeParam Next What may have to be sent after a batch of this kind.
 */
export interface Kind<Batch extends AnyBatch, Fate, Next = Batch> {
  /** Returns what the body of a 2xx says of each entry. The status alone proves nothing. */
  readonly read: (
    batch: Batch,
    body: Record<string, unknown>,
    sentAt: number | undefined,
  ) => Reading<EntryIn<Batch>, Fate, Next>;
  /** Whether the entries of a refused batch can be sent apart, so that the bad one is found. */
  readonly isDivisible: (batch: Batch) => boolean;
  /** Returns whom the refusal of a batch of several is about, as far as it tells. */
  readonly findSuspects: (batch: Batch, refusal: Refusal) => Suspects<EntryIn<Batch>, Fate>;
  /** Returns what a refusal means for a batch that is not sent apart any further. */
  readonly refuse: (batch: Batch, refusal: Refusal) => Reading<EntryIn<Batch>, Fate, Next>;
  /** The fate of what may be done, and of which nobody knows. */
  readonly unknown: (batch: Batch, reason: UnknownOutcome["reason"], message: string) => Fate;
  /**
   * Finds out by reading what became of a batch that got no answer and must not be sent again. Returns
   * undefined where it may be: there, twice has the effect of once.
   */
  readonly confirm?: (
    batch: Batch,
    message: string,
    sentAt: number | undefined,
  ) => Reading<EntryIn<Batch>, Fate, Next> | undefined;
  /** Whether what stops other batches is only a refusal of this one. */
  readonly outlives?: (stop: Stop) => boolean;
}

/** Whom the refusal of a whole batch is about, as far as it tells. */
export interface Suspects<Entry, Fate> {
  /** Entries that cannot be written as they are. */
  readonly condemned: ReadonlyMap<Entry, Fate>;
  /** Entries to be tried apart from the others. */
  readonly suspects: ReadonlySet<Entry>;
}
