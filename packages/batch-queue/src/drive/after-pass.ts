import type { Stop } from "@x/batch-types";
import type { Hold } from "./hold-lanes.ts";

/** What is known when a worker has gone through a run. */
export interface Pass {
  /** Why it ended early. */
  readonly stop: Stop | undefined;
  /** The database refused to keep the outcomes because of what is in them, so that it would refuse them again. */
  readonly isRefused: boolean;
  /** How many records have no outcome. */
  readonly unsettled: number;
  /** How many outcomes the pass brought. */
  readonly settled: number;
  /** The user cancelled the run: only what left before was settled. */
  readonly isCancelled: boolean;
  /** How many seconds it is until the daily limit of HubSpot begins again; undefined when that is not known. */
  readonly untilReset: number | undefined;
  /** Why the token that it changed to may not be used: it is of another portal. */
  readonly wrongToken: string | undefined;
}

/** What follows for the run, and for its account. */
export type AfterPass =
  | { readonly run: "done" | "cancelled" }
  | { readonly run: "stopped"; readonly stop: Stop }
  /** Nothing more is sent to the account until the user resumes it. */
  | { readonly pause: string }
  /** HubSpot, or the database, cannot go on for now: all lanes of the account wait. It never stops a run. */
  | (Hold & { readonly isIdle: false })
  /** The pass brought no outcome for reasons of its own: its lane waits. */
  | (Hold & { readonly isIdle: true })
  | { readonly goOn: true };

/** How many passes in a row may bring no outcome before the next one waits: workers are killed for other reasons, too. */
const IDLE_PASSES_AT_ONCE = 5;
/** The last one waits for 512 seconds, so that a run is stopped after 17 minutes. */
const MOST_IDLE_PASSES = 15;

/** In seconds. */
const DAY = 86_400;
const UNKNOWN_RESET_WAIT = 15 * 60;
const UNAVAILABLE_WAIT = 60;
/** The window of HubSpot's rate limits. */
const LIMIT_WAIT = 10;
const FIRST_WAIT = 5;

/**
 * Decides whether a pass begins. A run whose passes bring no outcome may be what makes its workers crash. So it is begun
 * after longer and longer pauses, in which workers go on with other runs, and is stopped in the end. One that was
 * cancelled is not stopped, as `resume` would then send it: it ends, and what became of its batches in flight is
 * unknown.
 *
 * @param idlePasses How many passes before this one, in a row, brought no outcome.
 * @param seconds How long ago the last of them began.
 * @param failure What failed in the last of them; null when nothing is known, as its worker was killed.
 * @param isCancelled The user cancelled the run.
 */
export function beforePass(
  idlePasses: number,
  seconds: number,
  failure: string | null,
  isCancelled: boolean,
): AfterPass {
  if (idlePasses <= IDLE_PASSES_AT_ONCE) return { goOn: true };
  if (idlePasses > MOST_IDLE_PASSES) {
    if (isCancelled) return { run: "cancelled" };
    const last = failure === null ? "" : ` The last time: ${failure}`;
    const message = `Workers went ${idlePasses} times through the run, and no record got an outcome.${last}`;
    return { run: "stopped", stop: { reason: "client-failed", message } };
  }
  const wait = 2 ** (idlePasses - IDLE_PASSES_AT_ONCE - 1) - seconds;
  return wait > 0 ? afterIdlePass(failure ?? NO_OUTCOME, wait) : { goOn: true };
}

const NO_OUTCOME = "Workers began with the run again and again, and no record got an outcome.";

/** What follows when a pass brought nothing: its lane waits. */
export function afterIdlePass(why: string, wait = FIRST_WAIT): AfterPass {
  return { wait, for: why, isIdle: true };
}

/** Decides what follows when a worker has gone through a run. */
export function afterPass(pass: Pass): AfterPass {
  const { stop, unsettled, settled, isCancelled, wrongToken } = pass;
  if (stop === undefined) {
    if (isCancelled) return { run: "cancelled" };
    if (unsettled === 0) return { run: "done" };
    // Such as creates that a look-up found to be missing: they can be sent now.
    if (settled > 0) return { goOn: true };
    return afterIdlePass("No record got an outcome.");
  }
  switch (stop.reason) {
    case "aborted":
    case "taken-over":
      return { goOn: true };
    case "forbidden":
    case "refused":
    case "client-failed":
      return isCancelled ? afterIdlePass(stop.message) : { run: "stopped", stop };
    case "source-failed":
      // The database gave no more records, or one of them cannot be read.
      return afterIdlePass(stop.message);
    default: {
      if (hasNoToken(stop) && wrongToken !== undefined) return { pause: wrongToken };
      if (stop.reason === "store-failed" && pass.isRefused) return afterIdlePass(stop.message);
      const after = afterStop(stop, pass.untilReset);
      return "pause" in after ? after : { ...after, isIdle: false };
    }
  }
}

/**
 * Decides what follows for an account to which nothing can be sent.
 *
 * @param untilReset How many seconds it is until the daily limit begins again; undefined when that is not known.
 * @param isLimited Whether the last answer was that a rate limit is met (429).
 */
export function afterStop(
  stop: Stop,
  untilReset: number | undefined,
  isLimited = false,
): Hold | { readonly pause: string } {
  const { reason, message } = stop;
  if (hasNoToken(stop)) return { wait: FIRST_WAIT, for: message };
  switch (reason) {
    case "daily-limit":
      return { wait: dailyLimitWait(untilReset), for: "daily limit" };
    case "store-failed":
      return { wait: FIRST_WAIT, for: message };
    case "unavailable":
      return { wait: isLimited ? LIMIT_WAIT : UNAVAILABLE_WAIT, for: message };
    case "timeout":
    case "limiter-failed":
      return { wait: UNAVAILABLE_WAIT, for: message };
    default:
      return { pause: message };
  }
}

/**
 * Returns true when there was no token to send: what keeps tokens may be away for a moment. One that HubSpot refused
 * has its answer.
 */
export function hasNoToken({ reason, error }: Stop): boolean {
  return reason === "token-failed" || (reason === "unauthorized" && error === undefined);
}

/**
 * Decides what follows when there is no client for an account, or no token: it is tried again after 5 seconds, then
 * after 10, 20 … 640.
 */
export function afterFailedConnect(failures: number, why: string): Hold {
  return { wait: FIRST_WAIT * 2 ** Math.min(failures, 7), for: why };
}

/** In seconds. Right after the reset, HubSpot's count may be older than ours: it is asked again soon. A try costs one request. */
function dailyLimitWait(untilReset: number | undefined): number {
  const isKnown = untilReset !== undefined && untilReset < DAY - UNKNOWN_RESET_WAIT;
  return isKnown ? untilReset : UNKNOWN_RESET_WAIT;
}
