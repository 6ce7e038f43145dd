import { type BatchQueue, createBatchQueue } from "@x/batch-queue";
import pg from "pg";
import { startServer } from "../../../packages/batch-queue/src/testing/postgres-server.ts";
import { compare } from "./compare.ts";
import { createDisturber } from "./disturb.ts";
import { addCompanies, type Hubspot, startHubspot } from "./hubspot.ts";
import type { Options } from "./options.ts";
import { planDisturbances } from "./plan-disturbances.ts";
import { createTakeovers } from "./takeovers.ts";
import { tellOpen, untilSettled } from "./until-settled.ts";
import { tellVerdict } from "./verdict.ts";
import { intervalFor, recordsOf, rowsOf, type Work, workOf } from "./work.ts";
import { startWorkers } from "./workers.ts";

/** Runs all of it, and tells line by line what happens. Returns whether all that is promised was kept. */
export async function runFleet(options: Options, tell: (line: string) => void): Promise<boolean> {
  const names = Array.from({ length: options.accounts }, (_, place) => `account-${place + 1}`);
  const disturbances = planDisturbances(options);
  const lasts = Math.max(0, ...disturbances.map((one) => one.at + one.lasts));
  const interval = intervalFor(rowsOf(options, 0), lasts);

  // Whatever fails, no process stays.
  await using after = new AsyncDisposableStack();
  const server = after.adopt(await startServer(), (one) => one.stop());
  const hubspot = after.adopt(await startHubspot(names, interval), (one) => one.close());
  const pool = after.adopt(new pg.Pool({ connectionString: server.url, max: 3 }), (one) =>
    one.end(),
  );
  // Connections are lost when Postgres crashes.
  pool.on("error", () => {});
  const queue = after.use(createBatchQueue({ database: pool }));
  await queue.install();
  tell(`A Postgres, and a HubSpot with ${options.accounts} accounts, run on this machine.`);
  const runs = await submitAll(queue, hubspot, options);
  tell(
    `${options.rows} rows are submitted: contacts and companies to create, contacts to upsert and to associate with companies.`,
  );
  tell(
    `Each account takes a request every ${(interval / 1_000).toFixed(2)} s (HubSpot: 190 in 10 s), so that the rows last as long as what goes wrong.`,
  );

  const takeovers = createTakeovers();
  const failures = new Map<string, number>();
  // When one of them is away, the others have room for all accounts.
  const room = Math.ceil(options.accounts / Math.max(1, options.workers - 1));
  const args = [server.url, hubspot.url, String(room)];
  const workers = startWorkers(options.workers, args, (message, pid) => {
    if ("begins" in message) takeovers.begins(message.begins, pid, message.at);
    if ("failure" in message) {
      failures.set(message.failure, (failures.get(message.failure) ?? 0) + 1);
    }
  });
  after.defer(() => workers.end());
  await workers.ready;
  const disturber = createDisturber({ disturbances, workers, takeovers, server, pool, tell });
  after.defer(() => disturber.stop());
  const start = performance.now();
  const secondsNow = () => (performance.now() - start) / 1_000;
  const allSettled = await untilSettled(pool, options.rows, (seen) => {
    const second = `${secondsNow().toFixed(0)} s`.padStart(6);
    const alive = `${workers.awake().length} of ${options.workers} workers`;
    const { kill } = disturber.done();
    const kills = `${kill} ${kill === 1 ? "kill" : "kills"}`;
    tell(`${second}  ${seen} · ${alive} · ${kills} · ${hubspot.refused()} × 429`);
  });
  const seconds = secondsNow();
  if (!allSettled) await tellOpen(pool, tell);
  await disturber.stop();
  // What a frozen worker had begun to send could arrive late: only now is it certain what HubSpot has.
  await workers.end();

  const stopped: string[] = [];
  for await (const { stop } of queue.runs()) if (stop !== undefined) stopped.push(stop.message);
  const findings = await compare(queue, hubspot.accounts, runs);
  const done = disturber.done();
  const refused = hubspot.refused();
  const ending = { findings, stopped, allSettled, seconds, done, takeovers, refused, failures };
  return tellVerdict(ending, tell);
}

/** Returns the runs by their id. */
async function submitAll(
  queue: BatchQueue,
  { accounts }: Hubspot,
  options: Options,
): Promise<ReadonlyMap<string, Work>> {
  const runs = new Map<string, Work>();
  let place = 0;
  for (const [name, account] of accounts) {
    const companies = await addCompanies(account, 10);
    for (const work of workOf(name, rowsOf(options, place), companies)) {
      const { job, lane } = work;
      const { id } = await queue.submit({ account: name, job, lane, source: recordsOf(work) });
      runs.set(id, work);
    }
    place += 1;
  }
  return runs;
}
