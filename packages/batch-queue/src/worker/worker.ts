import type { Database } from "../database/database.ts";
import type { AccountJob, Dispatch } from "../dispatch/dispatch.ts";
import { createPresence, takeOrphans } from "../dispatch/takeover.ts";
import { driveAccount, type Sender } from "../drive/drive-account.ts";
import { createOthersWait } from "../drive/others-wait.ts";
import { goThroughRun } from "../drive/go-through-run.ts";
import type { Halt } from "../drive/halt.ts";
import type { Connect } from "../drive/open-client.ts";
import { reachAccount } from "../drive/reach-account.ts";
import { type Clock, SYSTEM_CLOCK } from "../internal/clock.ts";
import { pause } from "../internal/pause.ts";
import { openPartition } from "../schema/open-partition.ts";

/** The state of a worker. */
export interface WorkerStatus {
  /** `draining`: it is being disposed of, and waits for the answers in flight. */
  readonly state: "working" | "draining" | "ended";
  /** The accounts that it drives. */
  readonly accounts: readonly string[];
  /** When it last began to look for accounts that wait, several times a second, in milliseconds since 1970. */
  readonly lookedAt: number;
}

/** Drives accounts until it is disposed of. */
export interface Worker {
  /** Returns its state now, without asking the database. */
  status(): WorkerStatus;
  /**
   * Takes no more accounts, sends nothing more, and resolves when every request in flight has its answer. No record becomes
   * `unknown` by it; another worker goes on with what is left.
   */
  [Symbol.asyncDispose](): Promise<void>;
}

/** Milliseconds between two looks for accounts that wait, and for workers that are gone. */
const POLL = 250;
/** Milliseconds between two beats, the signs of life; after 10 seconds without, another worker takes the accounts over. */
const BEAT = 3_000;
/** The part of its places that a worker keeps free for live runs, as another run may hold a place for 10 seconds. */
const KEPT_FOR_LIVE = 0.25;
/** Milliseconds to wait after an error before the account is driven again. */
const AFTER_ERROR = 5_000;
/** Milliseconds between two looks whether the newest partition of outcomes is full, and whether a job was lost. */
const UPKEEP = 60_000;
/** 2 to 3 GB, so that a billion outcomes are 200 tables. */
const RECORDS_PER_PARTITION = 5_000_000;

export function startWorker(options: {
  readonly database: Database;
  readonly dispatch: Dispatch;
  readonly connect: Connect;
  /** How many accounts are driven at a time. */
  readonly accounts: number;
  /** Milliseconds after which the worker leaves an account when others wait. */
  readonly slice: number;
  readonly onError: (error: unknown) => void;
  readonly onHalt: (halt: Halt) => void;
  /** @default the real time */
  readonly clock?: Clock;
  /** @default sends to HubSpot */
  readonly sender?: Sender;
}): Worker {
  const {
    database,
    dispatch,
    connect,
    accounts,
    slice,
    onError,
    onHalt,
    clock = SYSTEM_CLOCK,
  } = options;
  const stopping = new AbortController();
  const over = new AbortController();
  const driving = {
    database,
    dispatch,
    connect,
    seenTokens: new Map(),
    onError,
    onHalt,
    clock,
    sender: options.sender ?? { reachAccount, goThroughRun },
    slice,
    othersWait: createOthersWait(database, () => clock.now()),
    stopping: stopping.signal,
  };
  const presence = createPresence(database, Math.random);
  const active = new Map<AccountJob, Promise<void>>();
  let freed = new AbortController();
  let lookedAt = clock.now();

  async function drive(job: AccountJob, worker: number | null): Promise<void> {
    let failure: unknown;
    try {
      await driveAccount(driving, job, worker);
    } catch (error) {
      onError(error);
      await pause(AFTER_ERROR, stopping.signal, clock);
      failure = error;
    }
    // If it cannot be given back, others take it when the beats stop.
    await dispatch.release(job, failure).catch(onError);
    active.delete(job);
    freed.abort();
  }

  async function takeJobs(): Promise<void> {
    freed = new AbortController();
    await dispatch.start();
    const worker = await presence.number();
    for (const job of await takeOrphans(database)) await dispatch.giveBack(job);
    const room = accounts - active.size;
    const roomForAll = room - Math.floor(accounts * KEPT_FOR_LIVE);
    const onlyLive = roomForAll <= 0;
    const most = onlyLive ? room : roomForAll;
    const jobs = most > 0 ? await dispatch.take(most, onlyLive) : [];
    for (const job of jobs) active.set(job, drive(job, worker));
  }

  async function work(): Promise<void> {
    while (!stopping.signal.aborted) {
      lookedAt = clock.now();
      await takeJobs().catch(onError);
      await pause(POLL, AbortSignal.any([stopping.signal, freed.signal]), clock);
    }
    await Promise.all(active.values());
    over.abort();
    await presence.close();
  }
  async function beat(): Promise<void> {
    while (!over.signal.aborted) {
      await pause(BEAT, over.signal, clock);
      await dispatch.beat([...active.keys()]).catch(onError);
    }
  }
  async function keepUp(): Promise<void> {
    while (!stopping.signal.aborted) {
      const started = dispatch.start();
      await started.then(() => openPartition(database, RECORDS_PER_PARTITION)).catch(onError);
      await started.then(() => dispatch.wakeLost()).catch(onError);
      await pause(UPKEEP, stopping.signal, clock);
    }
  }

  const ended = Promise.all([work(), beat(), keepUp()]);
  return {
    status() {
      const state = over.signal.aborted
        ? "ended"
        : stopping.signal.aborted
          ? "draining"
          : "working";
      return { state, accounts: [...active.keys()].map(({ data }) => data.account), lookedAt };
    },
    async [Symbol.asyncDispose]() {
      stopping.abort();
      await ended;
      await dispatch.close();
    },
  };
}
