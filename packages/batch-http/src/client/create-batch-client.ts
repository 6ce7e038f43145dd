import { asyncDispose } from "../internal/async-dispose.ts";
import type { Job } from "@x/batch-core";
import type { CallJob } from "@x/batch-core/calls";
import type { PageJob } from "@x/batch-core/pages";
import type { Account, ApiVersion, BatchResult, RecordObjectType } from "@x/batch-types";
import type { BatchClient } from "./batch-client.ts";
import type { ReaderOptions } from "./call-options.ts";
import type { CallOptions, RepeatOptions, RunOptions } from "../run/run-options.ts";
import { type BatchRun, createBatchRun } from "../run/batch-run.ts";
import { loadPart } from "./load-part.ts";
import { resolveClientOptions } from "./resolve-client-options.ts";
import type { BatchClientOptions } from "./client-options.ts";
import { createListCalls } from "../calls/list-calls.ts";
import { createStatusCalls } from "../calls/status-calls.ts";
import { createAssociationCalls } from "../calls/association-calls.ts";
import { readDefinitions } from "../look/read-definitions.ts";
import { createSettingCalls } from "../calls/setting-calls.ts";
import { createPropertyCalls } from "../calls/property-calls.ts";
import type { SendCall } from "../calls/send-call.ts";
import { findCallProblems, findOptionsProblems, findRunProblems } from "./find-call-problems.ts";
import type { Pages } from "../calls/read-pages.ts";
import { createRecordReader, type RecordReader } from "../calls/record-reader.ts";
import type { RunInfo } from "../events.ts";
import type { Source } from "../run/read-source.ts";
import { refuse } from "../internal/refuse.ts";
import type { Call } from "../calls/run-call.ts";
import type { More, Runner } from "./create-runner.ts";
import type { Chunks } from "../run/run-job.ts";
import { createRunState, type RunState } from "../run/run-state.ts";

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
export function createBatchClient<const Version extends ApiVersion = "2026-09">(
  written: BatchClientOptions<Version>,
): BatchClient<Version> {
  const options = resolveClientOptions(written);
  const { apiVersion, runtime, timeouts } = options;
  let runner: Promise<Runner> | undefined;
  let runs = 0;

  /** Loads all that sends, for the first call. A call waits for it before anything else. */
  function load(): Promise<Runner> {
    runner ??= loadPart(
      import("./create-runner.ts").then(({ createRunner }) => createRunner(options)),
    ).catch((error: unknown) => {
      // The next call tries again.
      runner = undefined;
      throw error;
    });
    return runner;
  }

  function stateOf(info: Omit<RunInfo, "id">, { signal, onEvent }: CallOptions): RunState {
    return createRunState({
      info: { id: (runs += 1), account: options.account, ...info },
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
    const problems = findRunProblems(given ?? {}, source);
    const runOptions = problems.length > 0 ? {} : (given ?? {});
    const { name, lane } = runOptions;
    const info = { operation, objectType, apiVersion: job.apiVersion, name, lane };
    const state = stateOf(info, runOptions);
    async function* begin(): Chunks {
      const records = copyOf(source);
      const loaded = await load();
      return yield* loaded.run({ job, source: records, options: runOptions, problems, state });
    }
    return createBatchRun(begin(), state) as BatchRun<never>;
  }

  /** Typed as never, like `run`. */
  function read(
    written: PageJob,
    options: (RepeatOptions & ReaderOptions) | undefined,
  ): RecordReader<never> {
    const { cursor, signal, onEvent, ...more } = options ?? {};
    const job = { ...more, ...written, apiVersion };
    const { operation } = job;
    const objectType = "objectType" in job ? job.objectType : undefined;
    const problems = findOptionsProblems({ signal, onEvent });
    const state = stateOf(
      { operation, objectType, apiVersion },
      problems.length > 0 ? {} : { signal, onEvent },
    );
    async function* begin(): Pages {
      const loaded = await load();
      yield* loaded.readPages({ job, cursor, problems, state });
    }
    return createRecordReader(begin(), state, cursor);
  }

  function resultOf(
    job: Job,
    records: Source,
    options: CallOptions | undefined,
  ): Promise<BatchResult<never>> {
    const { signal, onEvent, ...more } = options ?? {};
    return run({ ...more, ...job }, records, { signal, onEvent }).result();
  }

  /** All calls beside records. Of the options, the job takes what is not for the client. */
  async function ask<Answer>(
    about: CallJob,
    given: Iterable<unknown>,
    options: RepeatOptions | undefined,
    which: (calls: More) => (...call: Call) => Promise<Answer>,
  ): Promise<Answer> {
    const { signal, onEvent, ...more } = options ?? {};
    refuse(findCallProblems({ signal, onEvent }, given));
    const inputs = copyOf(given);
    const { loadMore, settleBatch } = await load();
    const send = which(await loadMore());
    const job: Objects & CallJob = { ...more, ...about, apiVersion };
    const { from, objectType = from } = job;
    const operation = `${job.about}.${job.operation}`;
    const state = stateOf({ operation, objectType, apiVersion }, { signal, onEvent });
    return send(settleBatch, job, state, inputs);
  }

  const sendCall: SendCall = (job, inputs, options) =>
    ask(job, inputs, options, (it) => it.runCall);

  const properties = createPropertyCalls(sendCall, (job, options) =>
    ask(job, ONCE, options, (it) => it.listProperties),
  );

  const account = (options?: RepeatOptions): Promise<Account> =>
    ask({ about: "account", operation: "read" }, ONCE, options, (it) => it.readAccount);

  const looking = {
    run,
    definitions: ({ objectType }: Pick<Job, "objectType">, callOptions: CallOptions) =>
      readDefinitions(properties, objectType as RecordObjectType, callOptions),
    portalId: async (callOptions: CallOptions) => (await account(callOptions)).portalId,
  };

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
    list: (objectType, options) => read({ operation: "list", objectType }, options),
    search: (objectType, query) => read({ operation: "search", objectType }, query),
    async *diff(job, source, given = {}) {
      const { signal, onEvent } = given;
      refuse(findRunProblems({ signal, onEvent }, source));
      const records = copyOf(source);
      const { diffSource } = await (await load()).loadMore();
      const versioned = { ...job, apiVersion: job.apiVersion ?? apiVersion };
      yield* diffSource(looking, versioned, records, given);
    },
    async apply(plan, given = {}) {
      const { signal, onEvent } = given;
      refuse(findOptionsProblems({ signal, onEvent }));
      const { applyPlan } = await (await load()).loadMore();
      return applyPlan(looking, plan, given);
    },
    associations: createAssociationCalls(sendCall, (job, options) =>
      ask(job, ONCE, options, (it) => it.listLabels),
    ),
    dealSplits: {
      upsert: (records, options) =>
        resultOf({ operation: "upsert", objectType: "deal_splits" }, records, options),
      read: (records, options) =>
        resultOf({ operation: "read", objectType: "deal_splits" }, records, options),
    },
    properties,
    ...createSettingCalls((job, options) => ask(job, ONCE, options, (it) => it.listSettings)),
    account,
    lists: createListCalls({
      sendCall,
      sendList: (job, input, options) => ask(job, [input], options, (it) => it.readList),
      listAll: (job, options) => ask(job, ONCE, options, (it) => it.listLists),
      read,
    }),
    statuses: createStatusCalls(sendCall),
    events: {
      send: (events, options) =>
        sendCall({ about: "events", operation: "send" }, events, options) as Promise<never>,
    },
    merge: (objectType, pairs, options) =>
      sendCall(
        { about: "records", operation: "merge", objectType },
        pairs,
        options,
      ) as Promise<never>,
    run,
    async [asyncDispose]() {
      const loaded = await runner?.catch(() => undefined);
      await loaded?.close();
    },
  };
}

/** The inputs of a call that has none. */
const ONCE = [{}];

/** The objects that a job is about, where it is about some. */
interface Objects {
  readonly from?: RecordObjectType;
  readonly objectType?: RecordObjectType | undefined;
}

/** Copies an array, because the caller may change it while the parts load. */
function copyOf<Items>(source: Items): Items | unknown[] {
  if (!Array.isArray(source)) return source;
  try {
    return [...(source as unknown[])];
  } catch {
    // It fails again when it is read, and that failure is told as one of the source.
    return source;
  }
}
