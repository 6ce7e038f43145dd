const brand = Symbol.for("@x/batch-core/BatchError");

/** What can go wrong with a job as a whole. What goes wrong with one record is an outcome, not an error. */
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
  | "SOURCE_FAILED"
  | "STORE_FAILED"
  | "LIMITER_FAILED"
  | "TOKEN_FAILED"
  | "CLIENT_FAILED";

/**
 * The base of every error this toolkit throws. Carries no token.
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

  /** Works across copies of this package in one dependency tree, where `instanceof` does not. */
  static is(value: unknown): value is BatchError {
    return typeof value === "object" && value !== null && brand in value;
  }
}
