export { createBatchClient } from "./create-batch-client.ts";
export type {
  ArchiveOptions,
  BatchClient,
  CallOptions,
  CreateOptions,
  ReadOptions,
  RecordsResult,
  RunOptions,
  UpdateOptions,
  UpsertOptions,
} from "./batch-client.ts";
export type { AssociationCall, AssociationCalls } from "./calls/association-calls.ts";
export type { DealSplitsCalls } from "./calls/deal-splits-calls.ts";
export type { PropertyCall, PropertyCalls, PropertyFilter } from "./calls/property-calls.ts";
export type { RepeatOptions } from "./calls/call-options.ts";
export type { BatchRun, RunStats } from "./batch-run.ts";
export type { RunStore, Unanswered } from "./run-store.ts";
export type { Source } from "./read-source.ts";
export type { BatchEvent, OnEvent, RequestInfo, RunInfo, StatusCounts } from "./events.ts";
export type { OAuthOptions } from "./auth/oauth.ts";
export { DEFAULTS, type BatchClientOptions, type Timeouts } from "./http-options.ts";
export type { ObservedAnswer, RateLimit, RateLimiter } from "./limits/rate-limiter.ts";
export type { Runtime } from "./runtime.ts";
export { SourceFailedError } from "./source-failed-error.ts";

// What core throws, at hand for those who only install this package.
export {
  BatchError,
  InvalidOptionsError,
  JobStoppedError,
  UnsupportedOperationError,
} from "@x/batch-core";
