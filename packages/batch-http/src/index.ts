export {
  createBatchClient,
  type ArchiveOptions,
  type BatchClient,
  type CallOptions,
  type CreateOptions,
  type UpdateOptions,
  type UpsertOptions,
} from "./create-batch-client.ts";
export type { BatchRun, RunStats } from "./batch-run.ts";
export type { Source } from "./run-job.ts";
export { DEFAULTS, type BatchClientOptions, type RateLimit } from "./http-options.ts";
export type { Runtime } from "./runtime.ts";
export { SourceFailedError } from "./source-failed-error.ts";

// What core throws, at hand for those who only install this package.
export {
  BatchError,
  InvalidOptionsError,
  JobStoppedError,
  UnsupportedOperationError,
} from "@x/batch-core";
