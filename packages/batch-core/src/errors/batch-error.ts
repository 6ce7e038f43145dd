const brand = Symbol.for("@x/batch-core/BatchError");

/** Why a whole job failed. The failure of one record is an outcome, not an error. */
export type BatchErrorCode =
  | "INVALID_OPTIONS"
  | "UNSUPPORTED_OPERATION"
  | "INVALID_BATCH"
  | "UNAUTHORIZED"
  | "FORBIDDEN"
  | "DAILY_LIMIT"
  | "REFUSED"
  | "UNAVAILABLE"
  | "TIMEOUT"
  | "ABORTED"
  | "TAKEN_OVER"
  | "SOURCE_FAILED"
  | "STORE_FAILED"
  | "LIMITER_FAILED"
  | "TOKEN_FAILED"
  | "CLIENT_FAILED";

/**
 * The base class of every error this toolkit throws. Never holds a token. `code` says why, for programs.
 *
 * @example
 * try {
 *   resolveJob({ operation: "upsert", objectType: "contacts" });
 * } catch (error) {
 *   if (BatchError.is(error)) console.log(error.code); //=> "INVALID_OPTIONS"
 * }
 */
export class BatchError extends Error {
  override readonly name: string = "BatchError";
  readonly code: BatchErrorCode;
  readonly [brand] = true;

  constructor(code: BatchErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }

  /** Returns true for errors of any copy of this package; `instanceof` knows only its own copy. */
  static is(value: unknown): value is BatchError {
    return typeof value === "object" && value !== null && brand in value;
  }
}
