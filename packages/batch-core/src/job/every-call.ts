import type { ApiVersion } from "@x/batch-types/registry";

/** What every job takes that is not about writing or reading records by their keys. */
export interface EveryCall {
  /** @default "2026-09" */
  readonly apiVersion?: ApiVersion | undefined;
  /** How often one request may be sent again, from 0. @default 10 */
  readonly maxRetries?: number | undefined;
}
