// The client and its options.
export { createBatchClient } from "./client/create-batch-client.ts";
export type { BatchClient } from "./client/batch-client.ts";
export type {
  ArchiveOptions,
  CreateOptions,
  ListOptions,
  ReaderOptions,
  ReadOptions,
  SearchOptions,
  UpdateOptions,
  UpsertOptions,
} from "./client/call-options.ts";
export type { RecordsResult } from "./client/records-result.ts";
export type { RunJob, RunOutcome, RunRecord } from "./client/run-types.ts";
export { DEFAULTS } from "./client/defaults.ts";
export type { BatchClientOptions, Timeouts } from "./client/client-options.ts";
export type { OAuthOptions } from "./auth/refresh-token.ts";
export type { Lane } from "./limits/lane.ts";
export type { ObservedAnswer, RateLimit, RateLimiter } from "./limits/rate-limiter.ts";
export type { Runtime } from "./runtime.ts";
export type { Fetch, KyInstance } from "./send/transport.ts";
export type { BatchEvent, OnEvent, RequestInfo, RunInfo, StatusCounts } from "./events.ts";

// Calls that are not about records, and runs.
export type {
  AssociationCall,
  AssociationCalls,
  ReadAssociationsOptions,
} from "./calls/association-calls.ts";
export type { DealSplitsCalls } from "./calls/deal-splits-calls.ts";
export type { EventCalls } from "./calls/event-calls.ts";
export type { ListCalls, MembershipsOptions } from "./calls/list-calls.ts";
export type { StatusCalls } from "./calls/status-calls.ts";
export type { PropertyCall, PropertyCalls, PropertyFilter } from "./calls/property-calls.ts";
export type { OwnersOptions, SettingCalls } from "./calls/setting-calls.ts";
export type { ApplyOptions } from "./look/apply-plan.ts";
export type { DiffOptions } from "./look/diff-source.ts";
export type { RecordReader } from "./calls/record-reader.ts";
export type { CallOptions, RepeatOptions, RunOptions } from "./run/run-options.ts";
export type { BatchRun, RunStats } from "./run/batch-run.ts";
export type { Source } from "./run/read-source.ts";
export type { IndexedRecord } from "./run/indexed-record.ts";
export { SEND_NOW } from "./run/send-now.ts";
export type { MayLeave, Told } from "./run/protocol.ts";
export type { RunStore, Unanswered } from "./run/run-store.ts";
export { SourceFailedError } from "./run/source-failed-error.ts";

// What belongs to the packages below: jobs, records, outcomes, results, and what a `RunStore` keeps. This
// package is enough to name every type of its signatures.
export { isWritten } from "@x/batch-types";
export type * from "@x/batch-core";
export type { DataSensitivity } from "@x/batch-core/calls";
export type { Tokens } from "@x/batch-core/policy";

// Errors.
export {
  BatchError,
  type BatchErrorCode,
  InvalidOptionsError,
  JobStoppedError,
  UnsupportedOperationError,
} from "@x/batch-core/options";
