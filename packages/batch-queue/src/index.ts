export { createBatchQueue } from "./create-batch-queue.ts";
export type { BatchQueue, BatchQueueOptions, RetainOptions, WorkOptions } from "./batch-queue.ts";
export type { Database, Session, Sql } from "./database/database.ts";
export type { Pool, PoolClient } from "./database/postgres.ts";

// Submit.
export type { SqlSource, Submission } from "./submit/submission.ts";
export type { Submitted } from "./submit/submit.ts";

// Work.
export type { Halt } from "./drive/halt.ts";
export type { AccountOptions, Connect } from "./drive/open-client.ts";
export type { Worker, WorkerStatus } from "./worker/worker.ts";

// Results.
export type { Backlog } from "./results/backlog.ts";
export type { AccountStanding, AccountState } from "./results/read-accounts.ts";
export type { PageOptions, ResultsPage } from "./results/read-page.ts";
export type { ReasonCount } from "./results/read-reasons.ts";
export type { SettledRecord } from "./results/read-records.ts";
export type { ResultsOptions } from "./results/read-results.ts";
export type { RunProgress, RunState } from "./results/run-progress.ts";
export type { Removable } from "./retention/remove-runs.ts";

// Of the packages below, so that this one is enough to name what it takes and gives.
export { isWritten } from "@x/batch-types";
export type * from "@x/batch-http";
export { BatchError, type BatchErrorCode, InvalidOptionsError } from "@x/batch-core/options";
