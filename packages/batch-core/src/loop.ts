// All that writes records. A file of its own in dist, so that a page which only writes does not load checks and
// comparisons.

// A job, and what HubSpot offers.
export { DEFAULTS } from "./job/defaults.ts";
export { resolveJob } from "./job/resolve-job.ts";
export type { Duplicates, Job, MissingTargets, ResolvedJob } from "./job/job.ts";
export { findObject, findObjectName, isObjectType } from "./job/find-object.ts";

// The loop: records → batches → requests → (you send them) → answers → outcomes.
export { createPlanner, planBatches } from "./plan/plan-batches.ts";
export type { Planned, Planner, PlanOptions, PlanStep, Preview } from "./plan/planner.ts";
export type { TargetFate } from "./plan/targets.ts";
export { BATCH_FORMAT } from "./plan/batch-format.ts";
export { findBatchProblems } from "./plan/find-batch-problems.ts";
export { forNextRun } from "./plan/for-next-run.ts";
export { indexesOf } from "./plan/indexes-of.ts";
export { mayBeWritten } from "./plan/may-be-written.ts";
export { estimateBytes } from "./plan/input-bytes.ts";
export { comparableKey, keyNames, keyProperty, keysOf } from "./job/record-key.ts";
export { buildRequest } from "./request/build-request.ts";
export { parseAnswer, type RawResponse } from "./answer/parse-answer.ts";
export { interpretAnswer, skipBatch } from "./interpret/interpret-answer.ts";
export { interpretCancelled } from "./interpret/interpret-cancelled.ts";
export { nextDelay } from "./policy/next-delay.ts";
export { skippedReason } from "./interpret/skip.ts";
export { isUnsent } from "./outcome/is-unsent.ts";
export { emptyCounts, noRequests, type Run, summarize } from "./outcome/summarize.ts";

// The values that the loop passes on.
export type { FollowUp } from "./plan/read-associations.ts";
export type { Answer, Pause } from "./answer/answer.ts";
export type {
  Batch,
  BatchOf,
  Earlier,
  Entry,
  EntryOf,
  FollowUpBatch,
  FollowUpJob,
  FollowUpState,
  PairInput,
  Part,
  Reconciliation,
  RecordBatch,
  Search,
  WireInput,
} from "./plan/batch.ts";
export type { BatchRequest } from "./request/build-request.ts";
export type { Interpretation, InterpretationOf } from "./answer/interpretation.ts";

export type { Errors } from "./outcome/errors.ts";

// Thrown when a whole job cannot be done.
export { BatchError, type BatchErrorCode } from "./errors/batch-error.ts";
export { InvalidOptionsError } from "./errors/invalid-options-error.ts";
export { JobStoppedError } from "./errors/job-stopped-error.ts";
export { UnsupportedOperationError } from "./errors/unsupported-operation-error.ts";
