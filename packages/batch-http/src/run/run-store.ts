import {
  type Batch,
  buildRequest,
  type Interpretation,
  interpretAnswer,
  skipBatch,
} from "@x/batch-core";
import type { Outcome } from "@x/batch-types";
import type { Protocol } from "./protocol.ts";

/**
 * Stores the progress of a run, on a disk or in a database, so that another process can continue it.
 * Batches are plain JSON. When a method throws or rejects, the run ends with the stop `store-failed`, and
 * records that were not sent are `skipped`.
 */
export interface RunStore {
  /**
   * Called before a batch is sent; it is sent when this resolves. If `answered` is never called for it, its
   * records may have been written: give the batch to the next run as `unanswered`.
   *
   * @param at Time in milliseconds since 1970.
   */
  sending(batch: Batch, at: number): void | Promise<void>;
  /**
   * Called when the answer to a batch was read. The records of `interpretation.outcomes` are settled. The
   * batches of `interpretation.again` are sent next. Their records are not written yet, unless the batch has
   * `mayBeWritten`, `reconciliation` (a look-up) or `followUp` (associations of written records).
   */
  answered(batch: Batch, interpretation: Interpretation): void | Promise<void>;
}

/**
 * A batch that an earlier run sent, and that got no answer before that run ended. It must have the
 * operation and object type of the run that continues. It is sent with the client's token, so only those
 * who may write to the account should be able to write to the store.
 */
export interface Unanswered {
  readonly batch: Batch;
  /** When it was sent, in milliseconds since 1970. */
  readonly at: number;
}

/** Returns the protocol for records; with a store, it also calls that. */
export function recordProtocol(store?: RunStore): Protocol<Batch, Outcome> {
  return {
    build: buildRequest,
    interpret: interpretAnswer,
    skip: skipBatch,
    ...(store && {
      sending: (batch, at) => store.sending(batch, at),
      answered: (batch, interpretation) => store.answered(batch, interpretation),
    }),
  };
}
