import type { RecordRow } from "@x/batch-types";
import { type Answer, type Refusal } from "../../answer/answers.ts";
import type { ObjectCall } from "../../call/call.ts";
import { batchRefusal, failureEntry, type RowFailure } from "../../rules/row-failure.ts";
import { batchAnswer } from "../internal/batch-answer.ts";

/** A batch after every row was looked at and before any was written. */
export interface CheckedBatch {
  readonly failures: readonly RowFailure[];
  /** Writes one row that passed, and renders it. */
  readonly writes: readonly (() => RecordRow)[];
  /** Entries of `errors` that never refuse the batch, with or without trace ids: only the rows that they name. */
  readonly entries?: readonly object[];
}

/**
 * Writes all rows that passed, or none. A trace id is what lets a row fail alone: HubSpot documents
 * it for create, and it was observed for upsert. What a mix of rows with and without means is
 * undocumented; here a failed row without one refuses the batch.
 */
export function settleBatch(
  call: ObjectCall,
  operation: "create" | "update" | "upsert",
  startedAt: number,
  { failures, writes, entries = [] }: CheckedBatch,
): Answer | Refusal {
  const [first, ...others] = failures;
  const refusesBatch = failures.some(
    ({ input, refusesBatch }) => input.traceId === undefined || refusesBatch === true,
  );
  if (first !== undefined && refusesBatch) return batchRefusal([first, ...others]);
  const rows = writes.map((write) => write());
  return batchAnswer(call, operation, rows, [...entries, ...failures.map(failureEntry)], startedAt);
}
