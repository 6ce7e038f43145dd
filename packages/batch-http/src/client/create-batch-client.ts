import { asyncDispose } from "../internal/async-dispose.ts";
import type { Job } from "@x/batch-core";
import type { CallJob } from "@x/batch-core/calls";
import type { ApiVersion, BatchResult, CallResult } from "@x/batch-types";
import type { BatchClient } from "./batch-client.ts";
import type { CallOptions, RunOptions } from "../run/run-options.ts";
import { type BatchRun, createBatchRun } from "../run/batch-run.ts";
import { resolveClientOptions } from "./resolve-client-options.ts";
import type { BatchClientOptions } from "./client-options.ts";
import { createTokenSource } from "../auth/create-token-source.ts";
import { createAssociationCalls } from "../calls/association-calls.ts";
import { createPropertyCalls } from "../calls/property-calls.ts";
import { createConnections } from "../send/connections.ts";
import { createRateLimiter } from "../limits/rate-limiter.ts";
import { findCallProblems } from "./find-call-problems.ts";
import { findUnansweredProblems } from "../run/find-unanswered-problems.ts";
import type { RunInfo } from "../events.ts";
import type { Source } from "../run/read-source.ts";
import { createSecrets } from "../send/redact.ts";
import { refuse } from "../internal/refuse.ts";
import { runJob } from "../run/run-job.ts";
import { createRunState, type RunState } from "../run/run-state.ts";
import { createSendRequest } from "../send/send-request.ts";
import { fetchTransport, hostFetch, kyTransport } from "../send/transport.ts";
import { createSettleBatch } from "../run/settle-batch.ts";
import { createConcurrency } from "../limits/concurrency.ts";

/**
 * Returns a client for one account, without sending anything. All calls of a client together keep
 * HubSpot's rate limit. Clients share nothing with each other.
 *
 * @throws {InvalidOptionsError} when options are wrong. It names every problem.
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
  const { apiVersion, concurrency, runtime, timeouts } = options;
  const limiter = options.rateLimiter ?? createRateLimiter(options.rateLimit, runtime);
  const connections = createConnections(hostFetch, timeouts.connect);
  const secrets = createSecrets();
  const sendRequest = createSendRequest({
    baseUrl: options.baseUrl,
    attemptTimeout: timeouts.attempt,
    transport: options.ky
      ? kyTransport(options.ky)
      : fetchTransport(options.fetch ?? connections.fetch),
    secrets,
    sleep: runtime.sleep,
  });
  const tokens = createTokenSource(options, sendRequest, secrets);
  const settleBatch = createSettleBatch({
    sendRequest,
    tokens,
    concurrency: createConcurrency(concurrency, runtime),
    limiter,
    runtime,
  });
  let runs = 0;

  function stateOf(info: Omit<RunInfo, "id">, { signal, onEvent }: CallOptions): RunState {
    return createRunState({
      info: { id: (runs += 1), ...info },
      signal,
      timeout: timeouts.call,
      listeners: [options.onEvent, onEvent].filter((listener) => listener !== undefined),
      runtime,
    });
  }

  /** Typed as never, so that each public signature can give it the types of its operation. */
  function run(written: Job, source: Source, given?: RunOptions): BatchRun<never> {
    const job = { ...written, apiVersion: written?.apiVersion ?? apiVersion };
    const { operation, objectType } = job;
    const problems = findCallProblems(given ?? {}, source);
    if (problems.length === 0 && given?.unanswered !== undefined) {
      problems.push(...findUnansweredProblems(job, given.unanswered, given.firstIndex ?? 0));
    }
    const options = problems.length > 0 ? {} : (given ?? {});
    const state = stateOf({ operation, objectType, apiVersion: job.apiVersion }, options);
    const chunks = runJob({
      job,
      source,
      options,
      problems,
      concurrency,
      settleBatch,
      state,
      runtime,
    });
    return createBatchRun(chunks, state) as BatchRun<never>;
  }

  function resultOf(
    job: Job,
    records: Source,
    options: CallOptions | undefined,
  ): Promise<BatchResult<never>> {
    const { signal, onEvent, ...more } = options ?? {};
    return run({ ...more, ...job }, records, { signal, onEvent }).result();
  }

  function callStateOf(job: CallJob, options: CallOptions): RunState {
    const objectType = job.about === "properties" ? job.objectType : job.from;
    const operation = `${job.about}.${job.operation}`;
    return stateOf({ operation, objectType, apiVersion }, options);
  }

  async function sendCall(
    job: CallJob,
    inputs: Iterable<unknown>,
    options: CallOptions,
  ): Promise<CallResult> {
    refuse(findCallProblems(options, inputs));
    const { runCall } = await import("../calls/run-call.ts");
    return runCall({ ...job, apiVersion }, inputs, callStateOf(job, options), settleBatch);
  }

  return {
    create: (objectType, records, options) =>
      resultOf({ operation: "create", objectType }, records, options),
    update: (objectType, records, options) =>
      resultOf({ operation: "update", objectType }, records, options),
    upsert: (objectType, records, options) =>
      resultOf({ operation: "upsert", objectType }, records, options),
    archive: (objectType, records, options) =>
      resultOf({ operation: "archive", objectType }, records, options),
    read: (objectType, records, options) =>
      resultOf({ operation: "read", objectType }, records, options),
    associations: createAssociationCalls(sendCall, async (job, options) => {
      refuse(findCallProblems(options, []));
      const { listLabels } = await import("../calls/run-call.ts");
      return listLabels({ ...job, apiVersion }, callStateOf(job, options), settleBatch);
    }),
    dealSplits: {
      upsert: (records, options) =>
        resultOf({ operation: "upsert", objectType: "deal_splits" }, records, options),
      read: (records, options) =>
        resultOf({ operation: "read", objectType: "deal_splits" }, records, options),
    },
    properties: createPropertyCalls(sendCall, async (job, options) => {
      refuse(findCallProblems(options, []));
      const { listProperties } = await import("../calls/run-call.ts");
      return listProperties({ ...job, apiVersion }, callStateOf(job, options), settleBatch);
    }),
    run,
    async [asyncDispose]() {
      await tokens.settled();
      await connections.close();
    },
  };
}
