import type { Outcome, RecordError, Stop } from "@x/batch-types";
import type { Batch } from "../plan/batch.ts";
import type { Pause } from "./answer.ts";

/** What an answer means for the entries of a batch. */
export interface InterpretationOf<Batch, Outcome> {
  /** Final outcomes. */
  readonly outcomes: readonly Outcome[];
  /** Batches to send next, one after the other. */
  readonly again: readonly Batch[];
  /** How long to wait before sending `again`. */
  readonly pause?: Pause;
  /** The token was refused: get a new one and send `again`, or end the job with this stop. */
  readonly refreshToken?: Stop;
  /** Why the job must end. */
  readonly stop?: Stop;
  /** Errors of HubSpot that name no single entry. */
  readonly errors: readonly RecordError[];
}

/** What an answer means for the records of a batch. */
export interface Interpretation extends InterpretationOf<Batch, Outcome> {}
