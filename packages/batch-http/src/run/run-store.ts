import {
  type Batch,
  buildRequest,
  type Interpretation,
  interpretAnswer,
  interpretCancelled,
  skipBatch,
} from "@x/batch-core";
import type { Outcome } from "@x/batch-types";
import type { MayLeave, Protocol, Told } from "./protocol.ts";

/**
 * Stores the progress of a run, on a disk or in a database, so that another process can continue it.
 * Batches are plain JSON. When a method throws or rejects, the run ends with the stop `store-failed`; when it says
 * `"taken-over"`, because another worker drives the run, it ends with that stop. Records that were not sent are `skipped`.
 *
 * The store hears of every outcome once, by `answered` or by `settled`.
 */
export interface RunStore {
  /**
   * Called before a batch is sent; it is sent when this resolves. If neither `answered` nor `settled` is called for it, its
   * records may have been written: give the batch to the next run as `unanswered`, by `forNextRun` of batch-core.
   *
   * @param at Time in milliseconds since 1970.
   * @returns a time in milliseconds since 1970, by the clock of the client (`runtime`): past it, the request does not leave.
   * It is then a retry, for which `sending` is called again. Nothing: it may leave at any time.
   */
  sending(batch: Batch, at: number): MayLeave | Promise<MayLeave>;
  /**
   * Called when the answer to a batch was read. The records of `interpretation.outcomes` are settled. The
   * batches of `interpretation.again` are sent next. Their records are not written yet, unless `mayBeWritten` of
   * batch-core says so. While this fails, it is called again with the same arguments, for 25 seconds.
   */
  answered(batch: Batch, interpretation: Interpretation): Told | Promise<Told>;
  /**
   * Called with outcomes that no answer gave: of records that were refused before they were sent, and of those not
   * sent when the run ended. What `isUnsent` of batch-core names is to be sent when the run goes on.
   *
   * @param batch The batch of these records: it does not leave. Absent for records that are in no batch. If `sending` was called
   * for it, it counts as unanswered no more, unless `mayBeWritten` of batch-core says that an earlier request carried
   * its records: keep it then instead of the outcomes, for the next run to find out.
   */
  settled?(outcomes: readonly Outcome[], batch?: Batch): Told | Promise<Told>;
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
  /**
   * Why nothing of it is written any more, such as "The run was cancelled.": it is only looked up. What would have to be sent
   * again is `skipped` with this message where HubSpot does not have it, else `unknown`. @default none: it is sent again
   */
  readonly cancelled?: string | undefined;
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
      settled: (outcomes, batch) => store.settled?.(outcomes, batch),
    }),
  };
}

/** Returns the protocol for a batch of a cancelled run: only what finds out what became of its records is sent. */
export function withoutWrites(
  protocol: Protocol<Batch, Outcome>,
  message: string,
): Protocol<Batch, Outcome> {
  const stop = { reason: "aborted", message } as const;
  return {
    ...protocol,
    interpret: (batch, answer) => interpretCancelled(batch, answer, stop),
  };
}
