export { createBatchClient } from "./client/create-batch-client.ts";
export type {
  ArchiveOptions,
  BatchClient,
  CreateOptions,
  ReadOptions,
  RecordsResult,
  UpdateOptions,
  UpsertOptions,
} from "./client/batch-client.ts";
export type { AssociationCall, AssociationCalls } from "./calls/association-calls.ts";
export type { DealSplitsCalls } from "./calls/deal-splits-calls.ts";
export type { PropertyCall, PropertyCalls, PropertyFilter } from "./calls/property-calls.ts";
export type { RepeatOptions } from "./calls/call-options.ts";
export type { CallOptions, RunOptions } from "./run/run-options.ts";
export type { BatchRun, RunStats } from "./run/batch-run.ts";
export type { RunStore, Unanswered } from "./run/run-store.ts";
export type { Source } from "./run/read-source.ts";
export type { BatchEvent, OnEvent, RequestInfo, RunInfo, StatusCounts } from "./events.ts";
export type { OAuthOptions } from "./auth/oauth.ts";
export { DEFAULTS, type BatchClientOptions, type Timeouts } from "./client/client-options.ts";
export type { ObservedAnswer, RateLimit, RateLimiter } from "./limits/rate-limiter.ts";
export type { Runtime } from "./runtime.ts";
export { SourceFailedError } from "./run/source-failed-error.ts";

// What core throws, at hand for those who only install this package.
export {
  BatchError,
  InvalidOptionsError,
  JobStoppedError,
  UnsupportedOperationError,
} from "@x/batch-core";
