import type { Stop } from "@x/batch-types";
import { BatchError, type BatchErrorCode } from "./batch-error.ts";

const CODES = {
  "daily-limit": "DAILY_LIMIT",
  unauthorized: "UNAUTHORIZED",
  forbidden: "FORBIDDEN",
  refused: "REFUSED",
  unavailable: "UNAVAILABLE",
  timeout: "TIMEOUT",
  aborted: "ABORTED",
  "source-failed": "SOURCE_FAILED",
  "store-failed": "STORE_FAILED",
  "limiter-failed": "LIMITER_FAILED",
  "token-failed": "TOKEN_FAILED",
  "client-failed": "CLIENT_FAILED",
} as const satisfies Record<Stop["reason"], BatchErrorCode>;

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
    super(CODES[stop.reason], stop.message);
    this.stop = stop;
  }
}
