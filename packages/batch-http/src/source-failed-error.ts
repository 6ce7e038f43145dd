import { BatchError } from "@x/batch-core";
import type { BatchResult } from "@x/batch-types";

/** The source of records failed half-way (`cause`); `result` tells what became of the records before. */
export class SourceFailedError extends BatchError {
  override readonly name = "SourceFailedError";
  readonly result: BatchResult;

  constructor(cause: unknown, result: BatchResult) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    super("SOURCE_FAILED", `The source failed after ${result.outcomes.length} records: ${reason}`, {
      cause,
    });
    this.result = result;
  }
}
