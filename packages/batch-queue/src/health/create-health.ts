import { setTimeout as sleep } from "node:timers/promises";
import type { OnEvent } from "@x/batch-http";
import type { BatchQueue } from "../batch-queue.ts";
import type { Worker } from "../worker/worker.ts";
import { createMetrics } from "./metrics.ts";
import { type HealthServer, type ListenOptions, serveHealth } from "./serve-health.ts";

/** Reports the state of a worker to the programs around it. */
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
 * async function startWorker(queue: BatchQueue, tokens: ReadonlyMap<string, string>): Promise<void> {
 *   const health = createHealth(queue);
 *   const worker = queue.work({
 *     connect: (account) => ({ accessToken: tokens.get(account)!, onEvent: health.onEvent }),
 *   });
 *   const { url } = await health.listen(worker, { port: 8080 });
 *   console.log(`${url}/metrics`);
 * }
 */
export function createHealth(queue: Pick<BatchQueue, "backlog" | "ping">): Health {
  const metrics = createMetrics();
  const readBacklog = answerInTime(() => queue.backlog());
  const pong = answerInTime(async () => {
    await queue.ping();
    return true;
  });
  const ping = async (): Promise<boolean> => (await pong()) === true;
  return {
    onEvent: metrics.onEvent,
    listen: (worker, options) => serveHealth({ worker, metrics, ping, readBacklog }, options),
  };
}

/** Milliseconds in which the database has to answer. */
const ANSWERS_WITHIN = 5_000;

/**
 * Returns what asks, and resolves with undefined when that failed or had no answer in time. While a question has no
 * answer, it is not asked again: it would take one connection of the worker after the other.
 */
function answerInTime<Answer>(ask: () => Promise<Answer>): () => Promise<Answer | undefined> {
  let asked: Promise<Answer | undefined> | undefined;
  return () => {
    asked ??= ask()
      .catch(() => undefined)
      .finally(() => {
        asked = undefined;
      });
    return Promise.race([asked, sleep(ANSWERS_WITHIN, undefined, { ref: false })]);
  };
}
