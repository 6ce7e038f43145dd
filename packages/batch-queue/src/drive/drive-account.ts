import type { Database } from "../database/database.ts";
import type { Dispatch } from "../dispatch/dispatch.ts";
import type { Lane } from "@x/batch-http";
import { pause } from "../internal/pause.ts";
import { type Claim, claimAccount, endClaim } from "./claim.ts";
import { goThroughRun, type Passing } from "./go-through-run.ts";
import { type Connect, openClient } from "./open-client.ts";
import { type OpenRun, othersWait, readWork, type Work } from "./open-runs.ts";
import { whyLeave } from "./why-leave.ts";

/** Milliseconds between two looks at what is to be done. */
const LOOK = 1_000;

/** What driving an account needs. */
export interface Driving {
  readonly database: Database;
  readonly dispatch: Dispatch;
  readonly connect: Connect;
  /** Milliseconds after which an account is given up when others wait. */
  readonly slice: number;
  /** Aborts when the worker is to end. */
  readonly stopping: AbortSignal;
}

/**
 * Drives an account until it has no work, or its slice is over and others wait. The first run of each lane is sent; runs of one lane
 * are sent one after the other. Nothing is in flight when it resolves.
 */
export async function driveAccount(
  driving: Driving,
  who: { account: string; worker: number | null; job: string },
): Promise<void> {
  const { database, dispatch } = driving;
  const claim = await claimAccount(database, who);
  if (claim === undefined) return;
  const before = await readWork(database, claim);
  const isIdle = before.wait > 0 || before.runs.length === 0;
  const limiter = isIdle ? claim.limiter : await sendWork(driving, claim, before);
  const { isMine, wait, runs } = await readWork(database, claim);
  if (!isMine) return;
  await endClaim(database, claim, limiter);
  const [next] = runs;
  if (next !== undefined) await dispatch.wake(database, who.account, next.lane, Math.ceil(wait));
}

/** Returns what is known of the quota of the account at the end. */
async function sendWork(
  { database, connect, slice, stopping }: Driving,
  claim: Claim,
  begun: Work,
) {
  const { client, limiter } = await openClient(connect, claim);
  const passings = new Map<Lane, Passing>();
  const sliceEnds = Date.now() + slice;
  const failures: unknown[] = [];
  let ended = 0;
  let look = new AbortController();

  function begin(run: OpenRun): void {
    const passing = goThroughRun(database, claim, client, run);
    passings.set(run.lane, passing);
    const end = (): void => {
      passings.delete(run.lane);
      ended += 1;
      look.abort();
    };
    passing.ended.catch((error: unknown) => failures.push(error)).finally(end);
  }

  /** Begins with the runs that are not begun, and drains those that were cancelled, or whose account was paused. */
  function follow({ runs }: Work): void {
    for (const [lane, passing] of passings) {
      const run = runs.find((run) => run.lane === lane);
      if (run === undefined || run.isCancelled !== passing.isCancelled) {
        passing.drain("The run was cancelled, or its account paused.");
      }
    }
    for (const run of runs) if (!passings.has(run.lane)) begin(run);
  }

  /** What was read while a run ended may be older than its end. */
  async function readAgain(): Promise<Work> {
    for (;;) {
      const before = ended;
      const work = await readWork(database, claim);
      if (ended === before) return work;
    }
  }

  async function sendUntilLeave(): Promise<string> {
    let work = begun;
    for (;;) {
      follow(work);
      if (passings.size === 0) return "There is no work.";
      look = new AbortController();
      await pause(LOOK, AbortSignal.any([look.signal, stopping]));
      const isTurnOver = Date.now() >= sliceEnds && (await othersWait(database, claim));
      work = await readAgain();
      const reason = whyLeave({
        isMine: work.isMine,
        hasFailed: failures.length > 0,
        isStopping: stopping.aborted,
        wait: work.wait,
        isTurnOver,
      });
      if (reason !== undefined) return reason;
    }
  }

  let leaves = "The database failed.";
  try {
    leaves = await sendUntilLeave();
  } catch (error) {
    failures.push(error);
  }
  for (const passing of passings.values()) passing.drain(leaves);
  await Promise.allSettled([...passings.values()].map(({ ended }) => ended));
  await client[Symbol.asyncDispose]();
  if (failures.length > 0) throw failures[0];
  return limiter();
}
