import { createBatchClient } from "@x/batch-http";
import { type BatchQueue, createBatchQueue } from "@x/batch-queue";
import pg from "pg";
import { setTimeout } from "node:timers/promises";
import { postgresCpu } from "../../../../packages/batch-queue/src/testing/postgres-cpu.ts";
import { startServer } from "../../../../packages/batch-queue/src/testing/postgres-server.ts";
import type { Bench, Figures } from "../engine/bench.ts";
import { CPU, RATE } from "../engine/measure.ts";
import { companies } from "../rows/company.ts";

const ROWS = 60_000;
const JOB = { operation: "create", objectType: "companies" } as const;
const [POSTGRES, TRANSACTIONS] = ["µs of CPU of Postgres a record", "transactions a batch"];
const SIZES = ["bytes of outcomes a record", "bytes of records a record", "bytes of WAL a record"];

interface Measured {
  readonly seconds: number;
  /** Of this process, in seconds. */
  readonly cpu: number;
}

const begin = async () => {
  const server = await startServer();
  const pool = new pg.Pool({ connectionString: server.url });
  const queue = createBatchQueue({ database: pool });
  await queue.install();
  return { server, pool, queue };
};
let begun: ReturnType<typeof begin> | undefined;

export const bench: Bench = {
  title: "The queue beside the client alone",
  how: "60,000 creates without a limit by one worker. Postgres (with fsync) and the server are processes of their own, on the same cores.",
  process: "bench",
  server: "stub",
  warmUp: 1,
  rounds: 3,
  columns: {
    [CPU]: 1,
    [RATE]: 0,
    [POSTGRES]: 1,
    [TRANSACTIONS]: 2,
    ...Object.fromEntries(SIZES.map((name) => [name, 0])),
  },
  beside: "batch-http",
  cases: {
    "batch-http": ({ url, rows }) => sendPlain(url, rows(ROWS)),
    async "batch-queue"({ url, rows }) {
      const { queue, pool } = await (begun ??= begin());
      return sendQueued(queue, pool, url, rows(ROWS));
    },
  },
  targets: [
    {
      what: "the queue, records a second",
      value: (median) => median("batch-queue", RATE),
      unit: RATE,
      atLeast: 17_000,
    },
    {
      what: "the queue beside batch-http",
      value: (median) => median("batch-queue", CPU) / median("batch-http", CPU),
      unit: "× the CPU",
      atMost: 1.6,
      reason: "Each outcome is kept in Postgres, so its text is made and sent.",
    },
    {
      what: "the queue, transactions",
      value: (median) => median("batch-queue", TRANSACTIONS),
      unit: "a batch",
      atMost: 2.5,
    },
  ],
  async end() {
    if (begun === undefined) return;
    const { server, pool, queue } = await begun;
    await queue[Symbol.asyncDispose]();
    await pool.end();
    await server.stop();
  },
};

function figures(
  rows: number,
  { seconds, cpu }: Measured,
  postgres = 0,
  transactions = 0,
): Figures {
  return {
    [CPU]: (cpu / rows) * 1e6,
    [RATE]: rows / seconds,
    ...(transactions > 0 && {
      [POSTGRES]: (postgres / rows) * 1e6,
      [TRANSACTIONS]: (transactions / rows) * 100,
    }),
  };
}

async function sendPlain(url: string, rows: number): Promise<Figures> {
  const measured = start();
  const run = createBatchClient({ accessToken: "bench", baseUrl: url }).run(JOB, companies(rows));
  let created = 0;
  for await (const { status } of run) if (status === "created") created += 1;
  if (created !== rows) throw new Error(`${created} of ${rows} records were created.`);
  return figures(rows, measured());
}

async function sendQueued(
  queue: BatchQueue,
  pool: pg.Pool,
  url: string,
  rows: number,
): Promise<Figures> {
  const sizes = await sizesOf(pool);
  const { id } = await queue.submit({ account: "bench", job: JOB, source: companies(rows) });
  const before = await transactions(pool);
  const used = (await postgresCpu(pool)) ?? Number.NaN;
  let tellEnd: (pass: Measured) => void;
  const ended = new Promise<Measured>((resolve) => {
    tellEnd = resolve;
  });
  const worker = queue.work({
    connect() {
      const measured = start();
      return {
        accessToken: "bench",
        baseUrl: url,
        // Looks at the database in between would count as work of the queue.
        onEvent({ type, run }) {
          if (type === "run-ended" && run.operation === JOB.operation) tellEnd(measured());
        },
      };
    },
  });
  const pass = await ended;
  while (!(await hasEnded(pool, id))) await setTimeout(50);
  const postgres = ((await postgresCpu(pool)) ?? Number.NaN) - used;
  await worker[Symbol.asyncDispose]();
  for await (const { counts } of queue.progress(id)) {
    if (counts.created !== rows) throw new Error(`${counts.created} records were created.`);
  }
  const count = (await transactions(pool)) - before;
  const grown = (await sizesOf(pool)).map((size, place) => (size - sizes[place]!) / rows);
  return {
    ...figures(rows, pass, postgres, count),
    ...Object.fromEntries(SIZES.map((name, place) => [name, grown[place]!])),
  };
}

function start(): () => Measured {
  const at = performance.now();
  const used = process.cpuUsage();
  return () => {
    const { user, system } = process.cpuUsage(used);
    return { seconds: (performance.now() - at) / 1_000, cpu: (user + system) / 1e6 };
  };
}

async function hasEnded(pool: pg.Pool, id: string): Promise<boolean> {
  const text = "select from hubspot_batch.run where id = $1 and ended_at is not null";
  return (await pool.query(text, [id])).rows.length > 0;
}

/** Those of the queue, its looks for work and beats. */
async function transactions(pool: pg.Pool): Promise<number> {
  // Postgres counts a little later.
  await setTimeout(1_500);
  const text =
    "select xact_commit::int as count from pg_stat_database where datname = current_database()";
  return (await pool.query<{ count: number }>(text)).rows[0]!.count;
}

/** Of the tables with their indexes, and of the WAL, in bytes. */
async function sizesOf(pool: pg.Pool): Promise<readonly number[]> {
  const text = `select pg_total_relation_size('hubspot_batch.outcome_0')::float8 as outcomes,
    pg_total_relation_size('hubspot_batch.chunk')::float8 as records,
    pg_wal_lsn_diff(pg_current_wal_lsn(), '0/0')::float8 as wal`;
  return Object.values((await pool.query<Record<string, number>>(text)).rows[0]!);
}
