import type { ApiVersion } from "@x/batch-types/registry";

/** What calls, lists and searches take in common. */
export interface EveryCall {
  /** @default "2026-09" */
  readonly apiVersion?: ApiVersion | undefined;
  /** How often one request may be sent again, from 0. @default 10 */
  readonly maxRetries?: number | undefined;
}
