import { type BatchClientOptions, createBatchClient } from "@x/batch-http";
import type { Database } from "../database/database.ts";
import type { Dispatch } from "../dispatch/dispatch.ts";
import type { Lane } from "../dispatch/lanes.ts";
import { pause } from "../internal/pause.ts";
import { type Claim, claimAccount, endClaim } from "./claim.ts";
import { goThroughRun, type Passing } from "./go-through-run.ts";
import { readWork, type Work } from "./open-runs.ts";

/** How a worker reaches an account. */
export type Connect = (account: string) => BatchClientOptions | Promise<BatchClientOptions>;

/** Milliseconds after which an account is given up when others wait. */
const SLICE = 30_000;
/** Milliseconds between two looks at what is to be done. */
const LOOK = 1_000;

/** What driving an account needs. */
export interface Driving {
  readonly database: Database;
  readonly dispatch: Dispatch;
  readonly connect: Connect;
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
  const { isMine, wait, runs } = await sendWork(driving, claim);
  if (!isMine) return;
  await endClaim(database, claim);
  const [next] = runs;
  if (next !== undefined) await dispatch.wake(database, who.account, next.lane, Math.ceil(wait));
}

/** Returns the work that is left. */
async function sendWork(driving: Driving, claim: Claim): Promise<Work> {
  const { database, dispatch, stopping } = driving;
  let work = await readWork(database, claim);
  if (!work.isMine || work.wait > 0 || work.runs.length === 0) return work;
  const client = createBatchClient(await driving.connect(claim.account));
  const passings = new Map<Lane, Passing>();
  const sliceEnds = Date.now() + SLICE;
  let failure: unknown;
  let leaves: string | undefined;
  let look = new AbortController();
  let ended = 0;

  function begin(): void {
    for (const run of work.runs) {
      if (passings.has(run.lane)) continue;
      const passing = goThroughRun(database, claim, client, run);
      passings.set(run.lane, passing);
      void passing.ended
        .catch((error: unknown) => {
          failure = error;
        })
        .finally(() => {
          passings.delete(run.lane);
          ended += 1;
          look.abort();
        });
    }
  }

  try {
    for (;;) {
      leaves ??= await whyLeave();
      for (const [lane, passing] of passings) {
        const run = work.runs.find((run) => run.lane === lane);
        const isOver = run === undefined || (run.isCancelled && !passing.isCancelled);
        if (leaves !== undefined) passing.drain(leaves);
        else if (isOver) passing.drain("The run was cancelled, or its account paused.");
      }
      if (leaves === undefined) begin();
      if (passings.size === 0) break;
      look = new AbortController();
      await pause(
        LOOK,
        AbortSignal.any(leaves === undefined ? [look.signal, stopping] : [look.signal]),
      );
      work = await lookAgain();
    }
  } finally {
    await client[Symbol.asyncDispose]();
  }
  if (failure !== undefined) throw failure;
  return work;

  /** What is read while a run ends may be older than its end. */
  async function lookAgain(): Promise<Work> {
    for (;;) {
      const before = ended;
      const work = await readWork(database, claim);
      if (ended === before) return work;
    }
  }

  async function whyLeave(): Promise<string | undefined> {
    if (failure !== undefined) return "The database failed.";
    if (!work.isMine) return "Another worker drives this account.";
    if (stopping.aborted) return "The worker ends.";
    if (work.wait > 0) return "The account waits.";
    if (Date.now() > sliceEnds && (await dispatch.hasOthers(claim.account)))
      return "It is the turn of another account.";
    return undefined;
  }
}
