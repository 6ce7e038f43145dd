import type { Job } from "@x/batch-core";
import type {
  ApiVersion,
  BatchResult,
  CreateRecord,
  ObjectsWith,
  RecordId,
  RecordOf,
  UpdateRecord,
} from "@x/batch-types";
import { type BatchRun, createBatchRun } from "./batch-run.ts";
import { type BatchClientOptions, resolveClientOptions } from "./http-options.ts";
import { createRateLimiter } from "./rate-limiter.ts";
import { runJob, type Source } from "./run-job.ts";
import { createRunState } from "./run-state.ts";
import { createSendRequest } from "./send-request.ts";
import { createSettleBatch } from "./settle-batch.ts";
import { createSlots } from "./slots.ts";

/** Options every call takes. */
export interface CallOptions {
  /** Ends the call: what is not sent is `skipped`, what is on its way is `unknown`. */
  readonly signal?: AbortSignal | undefined;
}

export type CreateOptions = CallOptions &
  Pick<Job, "uniqueProperty" | "allOrNone" | "duplicates" | "maxRetries">;
export type UpdateOptions = CallOptions & Pick<Job, "idProperty" | "duplicates" | "maxRetries">;
export type UpsertOptions = CallOptions &
  Pick<Job, "allOrNone" | "duplicates" | "maxRetries"> & { readonly idProperty: string };
export type ArchiveOptions = CallOptions & Pick<Job, "duplicates" | "maxRetries">;

/**
 * Writes records to HubSpot. Each call settles every record: `outcomes` has one for each, in the
 * order of the input. A refused record is an outcome; only a job that cannot be done at all throws.
 */
export interface BatchClient<Version extends ApiVersion> {
  create(
    objectType: ObjectsWith<"create", Version>,
    records: readonly CreateRecord[],
    options?: CreateOptions,
  ): Promise<BatchResult>;

  update(
    objectType: ObjectsWith<"update", Version>,
    records: readonly UpdateRecord[],
    options?: UpdateOptions,
  ): Promise<BatchResult>;

  upsert<Object extends ObjectsWith<"upsert", Version>>(
    objectType: Object,
    records: readonly RecordOf<"upsert", Object>[],
    ...options: Object extends "deal_splits" ? [options?: CallOptions] : [options: UpsertOptions]
  ): Promise<BatchResult>;

  archive(
    objectType: ObjectsWith<"archive", Version>,
    records: readonly RecordId[],
    options?: ArchiveOptions,
  ): Promise<BatchResult>;

  /**
   * Runs a job over a source of any length, in constant memory: outcomes come as they settle, and
   * records are read only as fast as batches leave.
   */
  run(job: Job, source: Source, options?: CallOptions): BatchRun;
}

/**
 * A client for one account. It keeps HubSpot's rate limit for all its calls together, and shares
 * nothing with other clients.
 *
 * @throws {InvalidOptionsError} naming every problem.
 *
 * @example
 * const hubspot = createBatchClient({ accessToken });
 * const records = [{ properties: { email: "ada@example.com", firstname: "Ada" } }];
 * const result = await hubspot.upsert("contacts", records, { idProperty: "email" });
 * result.outcomes[0]?.status; //=> "created"
 */
export function createBatchClient<const Version extends ApiVersion = "2026-03">(
  written: BatchClientOptions<Version>,
): BatchClient<Version> {
  const options = resolveClientOptions(written);
  const { apiVersion, concurrency, runtime } = options;
  const limiter = createRateLimiter(options.rateLimit, runtime);
  const sendRequest = createSendRequest(options);
  const slots = createSlots(concurrency);
  const settleBatch = createSettleBatch({ sendRequest, slots, limiter, runtime });

  function run(job: Job, source: Source, { signal }: CallOptions = {}): BatchRun {
    const state = createRunState(signal);
    const versioned = { ...job, apiVersion: job.apiVersion ?? apiVersion };
    return createBatchRun(
      runJob({ job: versioned, source, concurrency, settleBatch, state }),
      state,
    );
  }

  return {
    create: (objectType, records, options) =>
      run({ operation: "create", objectType, ...options }, records, options).result(),
    update: (objectType, records, options) =>
      run({ operation: "update", objectType, ...options }, records, options).result(),
    upsert: (objectType, records, ...[options]) =>
      run({ operation: "upsert", objectType, ...options }, records, options).result(),
    archive: (objectType, records, options) =>
      run({ operation: "archive", objectType, ...options }, records, options).result(),
    run,
  };
}
