import { setTimeout as sleep } from "node:timers/promises";
import type { Pool } from "pg";
import type { PostgresServer } from "../../../packages/batch-queue/src/testing/postgres-server.ts";
import type { Disturbance } from "./plan-disturbances.ts";
import type { Takeovers } from "./takeovers.ts";
import type { Workers } from "./workers.ts";

/** What was done so far. */
export type Done = Readonly<Record<Disturbance["kind"], number>>;

/** Does what is planned, at its times. */
export interface Disturber {
  done(): Done;
  /** Does no more, and wakes who is frozen. Resolves when Postgres is there. */
  stop(): Promise<void>;
}

/** Why nothing is lost by it, said the first time. */
const WHY: Readonly<Record<Disturbance["kind"], string>> = {
  kill: "It cannot tidy up. But each batch was noted in Postgres before it left: who takes over looks up what is noted, and sends the rest.",
  freeze:
    "After 10 s without a sign of life, others take its accounts. When it wakes, its fence number is too low: it can note no batch, so it sends none.",
  end: "It sends nothing more, waits for the answers on their way, and hands its accounts over.",
  crash:
    "A batch that cannot be noted does not leave. Answers on their way are kept when Postgres is back.",
};

export function createDisturber(options: {
  readonly disturbances: readonly Disturbance[];
  readonly workers: Workers;
  readonly takeovers: Takeovers;
  readonly server: PostgresServer;
  readonly pool: Pool;
  readonly tell: (line: string) => void;
}): Disturber {
  const { disturbances, workers, takeovers, server, pool, tell } = options;
  const stopping = new AbortController();
  const done = { kill: 0, freeze: 0, end: 0, crash: 0 };
  let crash: Promise<void> = Promise.resolve();

  async function readDriven(): Promise<readonly string[]> {
    const text = "select id from hubspot_batch.account where job is not null";
    // While Postgres is away it is not known who drives what, and this takeover is not measured.
    const found = await pool.query<{ id: string }>(text).catch(() => ({ rows: [] }));
    return found.rows.map(({ id }) => id);
  }

  async function freeze(pid: number, milliseconds: number): Promise<void> {
    workers.signal(pid, "SIGSTOP");
    await pause(milliseconds, stopping.signal);
    if (workers.wake(pid)) tell(`        Worker ${pid} wakes.`);
  }

  /** Returns the worker that has the most accounts, once one has any, as its loss does the most harm; undefined when it is to stop. */
  async function findBusiest(): Promise<number | undefined> {
    while (!stopping.signal.aborted) {
      const awake = workers.awake().map((pid) => ({ pid, driven: takeovers.drivenBy(pid) }));
      const [busiest] = awake.sort((one, other) => other.driven - one.driven);
      if (busiest !== undefined && busiest.driven > 0) return busiest.pid;
      await pause(200, stopping.signal);
    }
    return undefined;
  }

  function disturb({ kind, lasts }: Disturbance, pid: number): void {
    const seconds = `${(lasts / 1_000).toFixed(0)} s`;
    const what = {
      kill: `Worker ${pid} is killed (SIGKILL).`,
      freeze: `Worker ${pid} is frozen for ${seconds} (SIGSTOP), like a machine that hangs.`,
      end: `Worker ${pid} is asked to end (SIGTERM), as when a new version is installed.`,
      crash: `Postgres crashes, and is started again after ${seconds}.`,
    }[kind];
    tell(`        ${what}${done[kind] === 0 ? ` ${WHY[kind]}` : ""}`);
    done[kind] += 1;
    if (kind === "kill" || kind === "end") {
      workers.signal(pid, kind === "kill" ? "SIGKILL" : "SIGTERM");
      void takeovers.ends(kind, pid, readDriven);
    }
    if (kind === "freeze") void freeze(pid, lasts);
    if (kind === "crash") crash = server.crash(lasts);
  }

  async function run(): Promise<void> {
    // Workers take a while to start on a machine that is busy.
    await findBusiest();
    const start = Date.now();
    for (const disturbance of disturbances) {
      await pause(start + disturbance.at - Date.now(), stopping.signal);
      await crash;
      const busiest = await findBusiest();
      if (busiest === undefined || stopping.signal.aborted) return;
      disturb(disturbance, busiest);
    }
  }
  const ended = run();
  return {
    done: () => ({ ...done }),
    async stop() {
      stopping.abort();
      await ended;
      await crash;
    },
  };
}

async function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  await sleep(Math.max(0, milliseconds), undefined, { signal }).catch(() => {});
}
