import type { Stop } from "@x/batch-types";
import { BatchError, type BatchErrorCode } from "./batch-error.ts";

/**
 * The job ended before HubSpot processed any record. `stop` says why; `code` is its reason in capitals, such as
 * `DAILY_LIMIT`.
 *
 * @example
 * const stop = { reason: "unauthorized", message: "The token has expired." } as const;
 * new JobStoppedError(stop).code; //=> "UNAUTHORIZED"
 */
export class JobStoppedError extends BatchError {
  override readonly name = "JobStoppedError";
  readonly stop: Stop;

  constructor(stop: Stop) {
    super(stop.reason.toUpperCase().replace("-", "_") as BatchErrorCode, stop.message);
    this.stop = stop;
  }
}
