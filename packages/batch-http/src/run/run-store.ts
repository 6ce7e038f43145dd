import type { Batch, Interpretation } from "@x/batch-core";
import type { Protocol } from "./protocol.ts";
import { recordProtocol } from "./record-protocol.ts";
import type { Outcome } from "@x/batch-types";

/**
 * Where a run is kept, so that another process can go on with it: on a disk, in a database. Batches
 * are plain JSON. When a function throws, the run ends with the stop `store-failed`, and what is not sent
 * is `skipped`.
 */
export interface RunStore {
  /**
   * These records are about to leave, and leave when this is done. If nothing else is heard of them,
   * they may have been written: give them to the next run as `unanswered`.
   *
   * @param at The time, in milliseconds since 1970.
   */
  sending(batch: Batch, at: number): void | Promise<void>;
  /**
   * What an answer meant: `outcomes` are settled, and the records of `again` are sent again. Those are not
   * written so far, unless their batch says `mayBeWritten`, looks for them (`reconciliation`) or makes their
   * associations (`followUp`).
   */
  answered(batch: Batch, interpretation: Interpretation): void | Promise<void>;
}

/**
 * A batch that left in a run that ended before its answer came. A run takes only batches of its own
 * operation and object type. It sends them with the client's token, so let nobody write to the store who
 * may not write to the account.
 */
export interface Unanswered {
  readonly batch: Batch;
  /** When it left, in milliseconds since 1970. */
  readonly at: number;
}

/** Batches of records whose way is kept. */
export function keptProtocol(store: RunStore | undefined): Protocol<Batch, Outcome> {
  if (store === undefined) return recordProtocol;
  return {
    ...recordProtocol,
    sending: (batch, at) => store.sending(batch, at),
    answered: (batch, interpretation) => store.answered(batch, interpretation),
  };
}
