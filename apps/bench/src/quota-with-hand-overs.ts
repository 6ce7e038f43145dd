import { type BatchQueue, createBatchQueue, type Worker } from "@x/batch-queue";
import { createSandbox } from "@x/batch-sandbox";
import { listen } from "@x/batch-sandbox/node";
import pg from "pg";
import { setTimeout } from "node:timers/promises";
import { startServer } from "../../../packages/batch-queue/src/testing/postgres-server.ts";
import { company } from "./company.ts";

const LIMIT = { requests: 190, perMilliseconds: 10_000 };
const WINDOWS = 4;
/** Enough for all windows, and half of another one. */
const ROWS = (WINDOWS + 0.5) * LIMIT.requests * 100;
const WORKERS = 3;
/** Milliseconds after which one of the workers is ended and another one begins. */
const HAND_OVER = 3_000;
const ACCOUNT = "bench";

/** How much of the quota of one account three workers use, who hand it over again and again. */
export async function quotaWithHandOvers(): Promise<void> {
  const sandbox = createSandbox({ limits: LIMIT, latency: [50, 150] });
  const [server, hubspot] = await Promise.all([startServer(), listen(sandbox)]);
  const pool = new pg.Pool({ connectionString: server.url, max: 20 });
  const queue = createBatchQueue({ database: pool });
  try {
    await queue.install();
    const job = { operation: "create", objectType: "companies" } as const;
    const source = Array.from({ length: ROWS }, (_, index) => company(index));
    const { id } = await queue.submit({ account: ACCOUNT, job, source });
    await workInTurns(queue, hubspot.url, id);
    const text = "select fence from hubspot_batch.account where id = $1";
    const drives = (await pool.query<{ fence: number }>(text, [ACCOUNT])).rows[0]!.fence;
    tell(sandbox.requests(), drives - 1);
  } finally {
    await queue[Symbol.asyncDispose]();
    await pool.end();
    await Promise.all([hubspot.close(), server.stop()]);
  }
}

/** The oldest worker is ended, and a new one begins, until the run ended. */
async function workInTurns(queue: BatchQueue, baseUrl: string, run: string): Promise<void> {
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
    if (state === "done" && counts.created !== ROWS) throw new Error(`${counts.created} created.`);
  }
  isOver = true;
  await turns;
  await Promise.all(workers.map((worker) => worker[Symbol.asyncDispose]()));
}

function tell(
  requests: readonly { readonly at: number; readonly status?: number }[],
  handOvers: number,
): void {
  const first = requests[0]!.at;
  const taken = requests.filter(({ status }) => status !== 429);
  const used = Array.from({ length: WINDOWS }, (_, window) => {
    const from = first + window * LIMIT.perMilliseconds;
    return taken.filter(({ at }) => at >= from && at < from + LIMIT.perMilliseconds).length;
  });
  const share = used.reduce((sum, count) => sum + count, 0) / (WINDOWS * LIMIT.requests);
  console.log(
    `\nbatch-queue: ${WORKERS} workers, one account, ${LIMIT.requests} requests in 10 s, ${handOvers} hand-overs`,
  );
  console.log(`  requests in each full window: ${used.join(", ")}`);
  console.log(
    `  ${(share * 100).toFixed(1)} % of the quota (aim 99) · ${requests.length - taken.length} × 429 (aim 0)`,
  );
}
