import { setTimeout as sleep } from "node:timers/promises";
import type { OnEvent } from "@x/batch-http";
import type { BatchQueue } from "../create-batch-queue.ts";
import type { Backlog } from "../results/backlog.ts";
import type { Worker } from "../worker/worker.ts";
import { createMetrics } from "./metrics.ts";
import { type HealthServer, type ListenOptions, serveHealth } from "./serve-health.ts";

/** Tells the programs around a worker how it is. */
export interface Health {
  /** Counts records and requests. Give it to the clients of the worker, in what `connect` returns. */
  readonly onEvent: OnEvent;
  /** Answers `/health`, `/ready` and `/metrics` for the worker, by default only for programs of this machine. */
  listen(worker: Worker, options: ListenOptions): Promise<HealthServer>;
}

/**
 * Returns what counts the work of a worker, and tells it over HTTP.
 *
 * @example
 * import { createBatchQueue } from "@x/batch-queue";
 * import { createHealth } from "@x/batch-queue/health";
 * import { pglite } from "@x/batch-queue/pglite";
 *
 * const queue = createBatchQueue({ database: pglite() });
 * await queue.install();
 * const health = createHealth(queue);
 * const worker = queue.work({
 *   connect: (account) => ({ accessToken: `token-of-${account}`, onEvent: health.onEvent }),
 * });
 * const server = await health.listen(worker, { port: 0 });
 * const answer = await fetch(`${server.url}/health`);
 * answer.status; //=> 200
 * await server.close();
 * await worker[Symbol.asyncDispose]();
 * await queue[Symbol.asyncDispose]();
 */
export function createHealth(queue: Pick<BatchQueue, "backlog">): Health {
  const metrics = createMetrics();
  const readBacklog = () => orNothing(queue.backlog());
  return {
    onEvent: metrics.onEvent,
    listen: (worker, options) => serveHealth({ worker, metrics, readBacklog }, options),
  };
}

/** Milliseconds in which the database has to answer. */
const ANSWERS_WITHIN = 5_000;

/** Resolves with undefined when the database failed, or did not answer in time. */
function orNothing(asked: Promise<Backlog>): Promise<Backlog | undefined> {
  const late = sleep(ANSWERS_WITHIN, undefined, { ref: false });
  return Promise.race([asked.catch(() => undefined), late]);
}
