import { createBatchClient } from "@x/batch-http";
import { type BatchQueue, createBatchQueue } from "@x/batch-queue";
import pg from "pg";
import { setTimeout } from "node:timers/promises";
import { postgresCpu } from "../../../packages/batch-queue/src/testing/postgres-cpu.ts";
import { startServer } from "../../../packages/batch-queue/src/testing/postgres-server.ts";
import { company } from "./company.ts";
import { startStub } from "./start-stub.ts";

const ROWS = 60_000;
const WARM_UP = 1;
const ROUNDS = 3;
const JOB = { operation: "create", objectType: "companies" } as const;

interface Measured {
  readonly seconds: number;
  /** Of this process, in seconds. */
  readonly cpu: number;
}

interface Pass extends Measured {
  /** Of Postgres, in seconds. */
  readonly postgres: number;
  readonly transactions: number;
}

/**
 * A run of creates by batch-http alone, and the same through the queue with one worker, taking turns in this process. HubSpot (a stub
 * without a limit) and Postgres (with fsync) are processes of their own, on the same cores.
 */
export async function queueBesideHttp(): Promise<void> {
  const [server, stub] = await Promise.all([startServer(), startStub()]);
  const pool = new pg.Pool({ connectionString: server.url });
  const queue = createBatchQueue({ database: pool });
  try {
    await queue.install();
    const plain: Pass[] = [];
    const queued: Pass[] = [];
    for (let round = 0; round < WARM_UP + ROUNDS; round += 1) {
      const passes = [await sendPlain(stub.url), await sendQueued(queue, pool, stub.url)] as const;
      if (round < WARM_UP) continue;
      plain.push(passes[0]);
      queued.push(passes[1]);
    }
    tell(median(plain), median(queued));
    await tellSizes(pool, ROWS * (WARM_UP + ROUNDS));
  } finally {
    await queue[Symbol.asyncDispose]();
    await pool.end();
    stub.stop();
    await server.stop();
  }
}

async function sendPlain(url: string): Promise<Pass> {
  const begun = start();
  const run = createBatchClient({ accessToken: "bench", baseUrl: url }).run(JOB, records());
  let created = 0;
  for await (const { status } of run) if (status === "created") created += 1;
  if (created !== ROWS) throw new Error(`${created} of ${ROWS} records were created.`);
  return { ...begun(), postgres: 0, transactions: 0 };
}

async function sendQueued(queue: BatchQueue, pool: pg.Pool, url: string): Promise<Pass> {
  const { id } = await queue.submit({ account: "bench", job: JOB, source: records() });
  const before = await transactions(pool);
  const used = (await postgresCpu(pool)) ?? Number.NaN;
  let tellEnd: (pass: Measured) => void;
  const ended = new Promise<Measured>((resolve) => {
    tellEnd = resolve;
  });
  const worker = queue.work({
    connect() {
      const begun = start();
      return {
        accessToken: "bench",
        baseUrl: url,
        // Looks at the database in between would count as work of the queue.
        onEvent({ type, run }) {
          if (type === "run-ended" && run.operation === JOB.operation) tellEnd(begun());
        },
      };
    },
  });
  const pass = await ended;
  while (!(await hasEnded(pool, id))) await setTimeout(50);
  const postgres = ((await postgresCpu(pool)) ?? Number.NaN) - used;
  await worker[Symbol.asyncDispose]();
  for await (const { counts } of queue.progress(id)) {
    if (counts.created !== ROWS) throw new Error(`${counts.created} records were created.`);
  }
  return { ...pass, postgres, transactions: (await transactions(pool)) - before };
}

function* records(): Generator<ReturnType<typeof company>> {
  for (let index = 0; index < ROWS; index += 1) yield company(index);
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

function median(passes: readonly Pass[]): Pass {
  const of = (values: readonly number[]): number =>
    values.toSorted((one, other) => one - other)[passes.length >> 1]!;
  return {
    seconds: of(passes.map(({ seconds }) => seconds)),
    cpu: of(passes.map(({ cpu }) => cpu)),
    postgres: of(passes.map(({ postgres }) => postgres)),
    transactions: of(passes.map(({ transactions }) => transactions)),
  };
}

function tell(plain: Pass, queued: Pass): void {
  console.log(
    `\nbatch-queue: ${ROWS} creates beside batch-http alone, one worker, no limit, median of ${ROUNDS}`,
  );
  for (const [name, { seconds, cpu }] of Object.entries({
    "batch-http": plain,
    "batch-queue": queued,
  })) {
    const rate = Math.round(ROWS / seconds);
    console.log(`  ${name}: ${rate} rows/s · ${((cpu / ROWS) * 1e6).toFixed(1)} µs CPU a row`);
  }
  const perBatch = (queued.transactions / (ROWS / 100)).toFixed(2);
  console.log(
    `  ${(queued.cpu / plain.cpu).toFixed(2)} × the CPU of batch-http (aim 1.6, and 17,000 rows/s) · ${perBatch} transactions a batch (aim 2.5) · ${((queued.postgres / ROWS) * 1e6).toFixed(1)} µs CPU of Postgres a row`,
  );
}

async function tellSizes(pool: pg.Pool, rows: number): Promise<void> {
  const { rows: sizes } = await pool.query<{ name: string; bytes: number }>(
    `select relname as name, pg_total_relation_size(oid)::float8 as bytes from pg_class
    where relname in ('outcome_0', 'chunk', 'tally')
    union all select 'WAL', pg_wal_lsn_diff(pg_current_wal_lsn(), '0/0')::float8`,
  );
  const each = sizes.map(({ name, bytes }) => `${name} ${(bytes / rows).toFixed(1)}`);
  console.log(`  bytes a row: ${each.join(" · ")}`);
}
