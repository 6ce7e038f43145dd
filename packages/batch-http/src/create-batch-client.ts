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
  /**
   * Makes new records. None is sent twice, as HubSpot would make it twice (fact 36): what got no answer
   * is looked up by `uniqueProperty`, and `unknown` without one.
   *
   * @throws {InvalidOptionsError} naming every problem, before anything is sent.
   * @throws {UnsupportedOperationError} when HubSpot has no such endpoint for the object.
   * @throws {JobStoppedError} when HubSpot refused the job before it looked at a single record.
   *
   * @example
   * const hubspot = createBatchClient({ accessToken: process.env.HUBSPOT_ACCESS_TOKEN! });
   * const { outcomes } = await hubspot.create("contacts", [
   *   { properties: { email: "ada@example.com" } },
   *   { properties: { email: "not an e-mail" } },
   * ]);
   * outcomes.map(({ status }) => status); //=> ["created", "failed"]
   */
  create(
    objectType: ObjectsWith<"create", Version>,
    records: readonly CreateRecord[],
    options?: CreateOptions,
  ): Promise<BatchResult>;

  /**
   * Changes records, named by record id, or by a value of `idProperty`.
   *
   * @throws What {@link BatchClient.create} throws.
   *
   * @example
   * const hubspot = createBatchClient({ accessToken: process.env.HUBSPOT_ACCESS_TOKEN! });
   * await hubspot.create("contacts", [{ properties: { email: "ada@example.com" } }]);
   * const records = [{ id: "ada@example.com", properties: { city: "Oslo" } }];
   * const { outcomes } = await hubspot.update("contacts", records, { idProperty: "email" });
   * outcomes[0]?.status; //=> "updated"
   */
  update(
    objectType: ObjectsWith<"update", Version>,
    records: readonly UpdateRecord[],
    options?: UpdateOptions,
  ): Promise<BatchResult>;

  /**
   * Creates the records HubSpot does not find by `idProperty`, and changes those it does. Deal splits
   * take no `idProperty`; writing them replaces all splits of the deal.
   *
   * @throws What {@link BatchClient.create} throws.
   *
   * @example
   * const hubspot = createBatchClient({ accessToken: process.env.HUBSPOT_ACCESS_TOKEN! });
   * const ada = { properties: { email: "ada@example.com" } };
   * const before = await hubspot.upsert("contacts", [ada], { idProperty: "email" });
   * before.outcomes[0]?.status; //=> "created"
   * const after = await hubspot.upsert("contacts", [ada], { idProperty: "email" });
   * after.outcomes[0]?.status; //=> "updated"
   */
  upsert<Object extends ObjectsWith<"upsert", Version>>(
    objectType: Object,
    records: readonly RecordOf<"upsert", Object>[],
    ...options: Object extends "deal_splits" ? [options?: CallOptions] : [options: UpsertOptions]
  ): Promise<BatchResult>;

  /**
   * Archives records by record id. `archived` means that HubSpot took the request: it answers the same
   * for ids it does not know (fact 23).
   *
   * @throws What {@link BatchClient.create} throws.
   *
   * @example
   * const hubspot = createBatchClient({ accessToken: process.env.HUBSPOT_ACCESS_TOKEN! });
   * const { counts } = await hubspot.archive("deals", [{ id: 7 }, { id: "8" }]);
   * counts.archived; //=> 2
   */
  archive(
    objectType: ObjectsWith<"archive", Version>,
    records: readonly RecordId[],
    options?: ArchiveOptions,
  ): Promise<BatchResult>;

  /**
   * Runs a job over a source of any length, in constant memory: outcomes come as they settle, and
   * records are read only as fast as batches leave. Nothing is sent, and nothing thrown, before the
   * run is iterated or its `result()` called; both throw what {@link BatchClient.create} throws for
   * options, and only `result()` a {@link JobStoppedError}.
   *
   * @example
   * const hubspot = createBatchClient({ accessToken: process.env.HUBSPOT_ACCESS_TOKEN! });
   * const job = { operation: "archive", objectType: "deals" } as const;
   * const source = Array.from({ length: 250 }, (_, id) => ({ id }));
   * const run = hubspot.run(job, source);
   * for await (const outcome of run) {
   *   if (outcome.status === "failed") console.log(outcome.index, outcome.error.message);
   * }
   * run.stats.requests.sent; //=> 3
   */
  run(job: Job, source: Source, options?: CallOptions): BatchRun;
}

/**
 * A client for one account. It keeps HubSpot's rate limit for all its calls together, and shares
 * nothing with other clients. Making it sends nothing.
 *
 * @throws {InvalidOptionsError} naming every problem.
 *
 * @example
 * const hubspot = createBatchClient({ accessToken: process.env.HUBSPOT_ACCESS_TOKEN! });
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
