import { BatchError, messageOf } from "@x/batch-core/options";
import type { BatchResult } from "@x/batch-types";

/**
 * Thrown by `result()` of a run when its source failed. `cause` is the error of the source, `result` has the
 * outcomes of the records read before. A run that is iterated throws the error of the source itself.
 *
 * @example
 * async function* rows() {
 *   yield { id: 7 };
 *   throw new Error("The file ends in the middle of a row.");
 * }
 * const hubspot = createBatchClient({ accessToken: process.env.HUBSPOT_ACCESS_TOKEN! });
 * const run = hubspot.run({ operation: "archive", objectType: "contacts" }, rows());
 * try {
 *   await run.result();
 * } catch (error) {
 *   if (error instanceof SourceFailedError) console.log(error.result.counts.archived); //=> 1
 * }
 */
export class SourceFailedError extends BatchError {
  override readonly name = "SourceFailedError";
  /** The outcomes of the records read before the failure. */
  readonly result: BatchResult;

  constructor(cause: unknown, result: BatchResult) {
    super(
      "SOURCE_FAILED",
      `The source failed after ${result.outcomes.length} records: ${messageOf(cause)}`,
      { cause },
    );
    this.result = result;
  }
}
