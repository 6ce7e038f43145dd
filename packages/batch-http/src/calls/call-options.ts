import type { CallOptions } from "../run/run-options.ts";

/** Options of a call that may be sent again. */
export interface RepeatOptions extends CallOptions {
  /** How often a request that was not carried out is sent again. @default 10 */
  readonly maxRetries?: number | undefined;
}
