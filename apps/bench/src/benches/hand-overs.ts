import { type BatchQueue, createBatchQueue, type Worker } from "@x/batch-queue";
import { createSandbox } from "@x/batch-sandbox";
import { listen } from "@x/batch-sandbox/node";
import pg from "pg";
import { setTimeout } from "node:timers/promises";
import { startServer } from "../../../../packages/batch-queue/src/testing/postgres-server.ts";
import type { Bench, Context, Figures } from "../engine/bench.ts";
import { companies } from "../rows/company.ts";

const LIMIT = { requests: 190, perMilliseconds: 10_000 };
const WINDOWS = 4;
const [USED, REFUSED, HAND_OVERS] = ["% of the limit used", "answers 429", "hand-overs"];
const WORKERS = 3;
/** Milliseconds after which one of the workers is ended and another one begins. */
const HAND_OVER = 3_000;
const ACCOUNT = "bench";

/** How much of the limit of one account three workers use, who hand it over again and again. */
async function handOvers({ rows }: Context): Promise<Figures> {
  const windows = rows(WINDOWS * 100) / 100;
  // Enough for all windows, and half of another one.
  const records = (windows + 0.5) * LIMIT.requests * 100;
  const sandbox = createSandbox({ limits: LIMIT, latency: [50, 150] });
  const [server, hubspot] = await Promise.all([startServer(), listen(sandbox)]);
  const pool = new pg.Pool({ connectionString: server.url, max: 20 });
  const queue = createBatchQueue({ database: pool });
  try {
    await queue.install();
    const job = { operation: "create", objectType: "companies" } as const;
    const { id } = await queue.submit({ account: ACCOUNT, job, source: companies(records) });
    await workInTurns(queue, hubspot.url, id, records);
    const text = "select fence from hubspot_batch.account where id = $1";
    const drives = (await pool.query<{ fence: number }>(text, [ACCOUNT])).rows[0]!.fence;
    return { ...useOf(sandbox.requests(), windows), [HAND_OVERS]: drives - 1 };
  } finally {
    await queue[Symbol.asyncDispose]();
    await pool.end();
    await Promise.all([hubspot.close(), server.stop()]);
  }
}

/** The oldest worker is ended, and a new one begins, until the run ended. */
async function workInTurns(
  queue: BatchQueue,
  baseUrl: string,
  run: string,
  records: number,
): Promise<void> {
  const work = (): Worker => queue.work({ connect: () => ({ accessToken: "bench", baseUrl }) });
  const workers = Array.from({ length: WORKERS }, work);
  let isOver = false;
  const turns = (async () => {
    while (!isOver) {
      await setTimeout(HAND_OVER);
      workers.push(work());
      await workers.shift()![Symbol.asyncDispose]();
    }
  })();
  for await (const { counts, state } of queue.progress(run)) {
    if (state === "done" && counts.created !== records)
      throw new Error(`${counts.created} created.`);
  }
  isOver = true;
  await turns;
  await Promise.all(workers.map((worker) => worker[Symbol.asyncDispose]()));
}

function useOf(
  requests: readonly { readonly at: number; readonly status?: number }[],
  windows: number,
): Figures {
  const from = requests[0]!.at;
  const end = from + windows * LIMIT.perMilliseconds;
  const taken = requests.filter(({ status }) => status !== 429);
  const used = taken.filter(({ at }) => at < end).length;
  return {
    [USED]: (used / (windows * LIMIT.requests)) * 100,
    [REFUSED]: requests.length - taken.length,
  };
}

export const bench: Bench = {
  title: "Three workers of the queue at one account",
  how: "190 requests in 10 seconds, answered in 50 to 150 ms, for four windows; every 3 seconds a worker is ended and another one begins.",
  process: "case",
  columns: { [USED]: 1, [REFUSED]: 0, [HAND_OVERS]: 0 },
  cases: { "batch-queue": handOvers },
  targets: [
    {
      what: "the limit used",
      value: (median) => median("batch-queue", USED),
      unit: "%",
      atLeast: 99,
    },
    {
      what: "answered 429",
      value: (median) => median("batch-queue", REFUSED),
      unit: "answers",
      atMost: 0,
    },
  ],
};
