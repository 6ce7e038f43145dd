import type { Database } from "../database/database.ts";
import type { AccountJob, Dispatch } from "../dispatch/dispatch.ts";
import type { Lane } from "@x/batch-http";
import type { Clock } from "../internal/clock.ts";
import { pause } from "../internal/pause.ts";
import { budgetWait } from "../lanes/daily-budget.ts";
import { type Claim, claimAccount, endClaim, heldError, type Known } from "./claim.ts";
import { endRun } from "./end-run.ts";
import type { goThroughRun, Passing } from "./go-through-run.ts";
import { holdLanes } from "./hold-lanes.ts";
import type { OpenClient } from "./open-client.ts";
import { type OpenRun, readWork, type Work } from "./open-runs.ts";
import type { reachAccount, Reaching } from "./reach-account.ts";
import { whyLeave } from "./why-leave.ts";

/** Milliseconds between two looks at what is to be done. */
const LOOK = 500;

/** How an account is reached and a run is sent: all that a simulation of the workers replaces, besides the clock. */
export interface Sender {
  readonly reachAccount: typeof reachAccount;
  readonly goThroughRun: typeof goThroughRun;
}

/** What driving an account needs. */
export interface Driving extends Reaching {
  readonly clock: Clock;
  readonly sender: Sender;
  readonly dispatch: Dispatch;
  /** Milliseconds after which the worker leaves an account when others wait. */
  readonly slice: number;
  /** Says whether there is work for an account that no worker drives. */
  readonly othersWait: () => Promise<boolean>;
}

/**
 * Drives an account until it has no work, or its slice is over and others wait. The first run of each lane is sent;
 * runs of one lane are sent one after the other. Nothing is in flight when it resolves.
 *
 * An account that was taken before its turn, for a live run, gets no more than that, and keeps its place among those
 * that wait: a backfill gains and loses no turn by live runs of its account.
 */
export async function driveAccount(
  driving: Driving,
  { id, data, priority, createdOn }: AccountJob,
  worker: number | null,
): Promise<void> {
  const { database, dispatch } = driving;
  const { account } = data;
  const isBeforeItsTurn = priority > 0;
  const claim = await claimAccount(database, { account, worker, job: id });
  if (claim === undefined) return;
  const mine = (run: OpenRun): boolean =>
    run.wait === 0 && (!isBeforeItsTurn || run.lane === "live" || run.isCancelled);
  const before = await endCancelled(database, claim);
  const reached = before.runs.some(mine)
    ? await driving.sender.reachAccount(driving, claim)
    : claim;
  const known = "client" in reached ? await sendWork(driving, claim, reached, mine) : reached;
  const { isMine, runs } = await readWork(database, claim);
  if (!isMine) return;
  await endClaim(database, claim, known);
  const [next] = runs.toSorted((one, other) => one.wait - other.wait);
  if (next !== undefined) {
    // A live run that is longer than its slice goes behind other live runs.
    const since = isBeforeItsTurn && next.lane !== "live" ? createdOn : undefined;
    const isTold = await dispatch.wakeNow(account, next.lane, Math.ceil(next.wait), since);
    // Its job is given back as failed, and so taken again.
    if (!isTold) throw heldError(account);
  }
}

/**
 * Ends the cancelled runs of which nothing is in flight, also where the account waits, is paused or cannot be
 * reached. Returns what is to be done after it.
 */
async function endCancelled(database: Database, claim: Claim): Promise<Work> {
  for (;;) {
    const work = await readWork(database, claim);
    const over = work.runs.filter(({ isOver }) => isOver);
    if (over.length === 0 || !work.isMine) return work;
    for (const run of over) await endRun(database, claim, run, { run: "cancelled" });
  }
}

/** Returns what is known of the limits of the account at the end. */
async function sendWork(
  { database, clock, sender, slice, othersWait, stopping, onHalt }: Driving,
  claim: Claim,
  reached: OpenClient,
  mine: (run: OpenRun) => boolean,
): Promise<Known> {
  const { day, known } = reached;
  const passings = new Map<Lane, Passing>();
  const sliceEnds = clock.now() + slice;
  const failures: unknown[] = [];
  let ended = 0;
  let look = new AbortController();

  function begin(run: OpenRun): void {
    const passing = sender.goThroughRun(database, claim, reached, run, onHalt);
    passings.set(run.lane, passing);
    const end = (): void => {
      passings.delete(run.lane);
      ended += 1;
      look.abort();
    };
    passing.ended.catch((error: unknown) => failures.push(error)).finally(end);
  }

  /** Has those lanes wait that the daily budget holds back. Returns whether there are any. */
  async function keepBudget({ runs }: Work): Promise<boolean> {
    let isHeld = false;
    for (const { lane, isCancelled } of runs.filter(mine)) {
      const seconds = budgetWait(lane, day(), clock.now()) / 1_000;
      if (seconds === 0 || isCancelled) continue;
      await holdLanes(database, claim, [lane], { wait: seconds, for: "daily budget" });
      isHeld = true;
    }
    return isHeld;
  }

  /** Begins with the runs that are not begun, and drains those that are to be sent no more. */
  function follow(work: Work): void {
    const runs = work.runs.filter(mine);
    for (const [lane, passing] of passings) {
      const run = runs.find((run) => run.lane === lane);
      if (run === undefined || run.isCancelled !== passing.isCancelled) {
        passing.drain("The run was cancelled, or its account waits or is paused.");
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
    // Reaching the account may have taken a while.
    let work = await readAgain();
    for (;;) {
      if (await keepBudget(work)) work = await readAgain();
      follow(work);
      if (passings.size === 0) return "There is no work.";
      look = new AbortController();
      await pause(LOOK, AbortSignal.any([look.signal, stopping]), clock);
      const isTurnOver = clock.now() >= sliceEnds && (await othersWait());
      work = await readAgain();
      const reason = whyLeave({
        isMine: work.isMine,
        hasFailed: failures.length > 0,
        isStopping: stopping.aborted,
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
  await reached.close();
  if (failures.length > 0) throw failures[0];
  return known();
}
