// A job, and what HubSpot offers.
export { DEFAULTS, resolveJob, type Duplicates, type Job, type ResolvedJob } from "./options.ts";
export { findObject, isObjectType } from "./find-object.ts";

// What an account's property definitions say of records, before anything is sent.
export {
  checkRecords,
  createChecker,
  type Checker,
  type CheckJob,
} from "./check-records/check-records.ts";
export type {
  CheckedRecord,
  CheckWarning,
  Coercion,
  Passed,
  RecordCheck,
  Refused,
} from "./check-records/record-check.ts";
export {
  createValueChecks,
  type CheckedValue,
  type ValueCheck,
  type ValueChecks,
} from "./check-records/value-checks.ts";
export type { CoercionReason } from "./check-records/verdict.ts";

// The loop: records → batches → requests → (you send them) → answers → outcomes.
export {
  createPlanner,
  planBatches,
  type Planner,
  type PlanOptions,
  type PlanStep,
} from "./plan-batches.ts";
export { buildRequest } from "./build-request.ts";
export { findBatchProblems } from "./find-batch-problems.ts";
export { estimateBytes } from "./input-bytes.ts";
export {
  buildAssociationRequest,
  type AssociationRequest,
} from "./associations/build-association-request.ts";
export { interpretAnswer } from "./interpret-answer.ts";
export { skipBatch, skippedReason } from "./skip-batch.ts";
export { nextDelay } from "./next-delay.ts";
export { type Quota, readInterval, readQuota } from "./read-quota.ts";
export { type Attempt, checkHealth, HEALTHY, type Checkup, type Health } from "./health.ts";
export {
  buildTokenRequest,
  type RefreshGrant,
  type TokenRequest,
} from "./token/build-token-request.ts";
export { readTokenAnswer, type TokenAnswer, type Tokens } from "./token/read-token-answer.ts";
export { FULL_RETRY_BUDGET, refundRetry, type RetryBudget, spendRetry } from "./retry-budget.ts";
export {
  countRequest,
  emptyCounts,
  noRequests,
  resultStatus,
  type Run,
  summarize,
} from "./summarize.ts";
export { comparableKey, keyProperty } from "./record-key.ts";
export { type Admitted, type BusyRecords, createBusyRecords } from "./busy-records.ts";

// The values that go round it.
export type {
  AssociationStage,
  Pair,
  PairFate,
  PairGroup,
  PairPart,
  PairSearch,
} from "./associations/association-batch.ts";
export type { FollowUp } from "./read-associations.ts";
export type { Search } from "./search.ts";
export type {
  Answer,
  Batch,
  BatchRequest,
  Earlier,
  Entry,
  Interpretation,
  Isolation,
  IsolationPart,
  Pause,
  Reconciliation,
  WireInput,
} from "./batch.ts";

// What is thrown when a job as a whole cannot be done.
export { BatchError, type BatchErrorCode } from "./errors/batch-error.ts";
export { InvalidOptionsError } from "./errors/invalid-options-error.ts";
export { JobStoppedError } from "./errors/job-stopped-error.ts";
export { UnsupportedOperationError } from "./errors/unsupported-operation-error.ts";
