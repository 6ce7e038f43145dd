// All that sends. Loaded when the first call of a client begins, so that a page is small until then.
import { SEARCH_LIMITS } from "@x/batch-types/registry";
import { givenToken } from "../auth/given-token.ts";
import { refreshedToken } from "../auth/refresh-token.ts";
import type { Pages, Reading } from "../calls/read-pages.ts";
import { createConcurrency } from "../limits/concurrency.ts";
import { createRateLimiter } from "../limits/rate-limiter.ts";
import { createBusyKeys } from "../run/busy-keys.ts";
import { findUnansweredProblems } from "../run/find-unanswered-problems.ts";
import { lookUpState } from "../run/look-up-state.ts";
import { type Chunks, runJob } from "../run/run-job.ts";
import { createSettleBatch } from "../run/settle-batch.ts";
import { createConnections } from "../send/connections.ts";
import { createSecrets } from "../send/redact.ts";
import { createSendRequest } from "../send/send-request.ts";
import { fetchTransport, hostFetch, kyTransport } from "../send/transport.ts";
import type * as more from "./beside-records.ts";
import { loadPart } from "./load-part.ts";
import { requestTargets } from "./request-targets.ts";
import type { ResolvedClientOptions } from "./resolve-client-options.ts";

const SEARCH_LIMIT = { requests: SEARCH_LIMITS.perSecond, perMilliseconds: 1_000 };

type Run = Omit<
  Parameters<typeof runJob>[0],
  "concurrency" | "settleBatch" | "runtime" | "targets" | "busyKeys"
>;

export type Runner = ReturnType<typeof createRunner>;
export type More = typeof more;

/** Runs the jobs of one client. */
export function createRunner(options: ResolvedClientOptions) {
  const { apiVersion, concurrency, oauth, runtime, timeouts } = options;
  const connections = createConnections(hostFetch, timeouts.connect);
  const secrets = createSecrets();
  const sendRequest = createSendRequest({
    baseUrl: options.baseUrl,
    attemptTimeout: timeouts.attempt,
    // Whoever brings a fetch of their own brings its connections, too.
    transport: options.ky
      ? kyTransport(options.ky)
      : fetchTransport(options.fetch ?? connections.fetch),
    secrets,
    runtime,
  });
  const tokens =
    oauth === undefined
      ? givenToken(options.accessToken!, secrets.redact)
      : refreshedToken(oauth, { apiVersion, sendRequest, secrets, runtime });
  const sender = {
    sendRequest,
    tokens,
    concurrency: createConcurrency(concurrency, runtime),
    runtime,
  };
  const settleBatch = createSettleBatch({
    ...sender,
    limiter: options.rateLimiter ?? createRateLimiter(options.rateLimit, runtime),
  });
  // Searches have a limit of their own (fact 92), and a circuit breaker: that the index fails says nothing about writes.
  const settleSearch = createSettleBatch({
    ...sender,
    limiter: createRateLimiter(SEARCH_LIMIT, runtime),
  });
  const busyKeys = createBusyKeys();
  const loadMore = () => loadPart(import("./beside-records.ts"));
  async function* read(reading: Reading): Pages {
    const { readPages } = await loadMore();
    yield* readPages(reading.job.operation === "search" ? settleSearch : settleBatch, reading);
  }

  function run(asked: Run): Chunks {
    const problems = [...asked.problems, ...findUnansweredProblems(asked.job, asked.options)];
    const targets = requestTargets(lookUpState(asked.state), { run, readPages: read });
    return runJob({ ...asked, problems, concurrency, settleBatch, runtime, targets, busyKeys });
  }
  return {
    run,
    settleBatch,
    loadMore,
    readPages: read,
    /** Closes the connections, after a token refresh that is on its way. */
    async close(): Promise<void> {
      await tokens.settled();
      await connections.close();
    },
  };
}
