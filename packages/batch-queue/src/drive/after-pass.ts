import type { Stop } from "@x/batch-types";

/** What is known when a worker has gone through a run. */
export interface Pass {
  /** Why it ended early. */
  readonly stop: Stop | undefined;
  /** How many records have no outcome. */
  readonly unsettled: number;
  /** How many outcomes the pass brought. */
  readonly settled: number;
  /** The user cancelled the run: only what left before was settled. */
  readonly isCancelled: boolean;
  /** How many passes before this one brought no outcome, and did not end because of HubSpot or of the worker. */
  readonly idlePasses: number;
}

/** What follows for the run, and for its account. */
export type AfterPass =
  | { readonly run: "done" | "cancelled" }
  | { readonly run: "stopped"; readonly stop: Stop }
  /** Nothing more is sent to the account until the user resumes it. */
  | { readonly pause: string }
  /** The account waits for so many seconds: for its records, or for HubSpot. Waiting for HubSpot never stops a run. */
  | { readonly wait: number; readonly isIdle: boolean }
  | { readonly goOn: true };

/** How many passes in a row may bring no outcome before they are put off: a worker may be killed for reasons of its own. */
const IDLE_PASSES_AT_ONCE = 5;
/** The last one is put off by 512 seconds: to stop a run takes 17 minutes. */
const MOST_IDLE_PASSES = 15;

/** HubSpot's daily limit ends at midnight in the time zone of the account; a try costs one request. */
const DAILY_LIMIT_WAIT = 15 * 60;
const UNAVAILABLE_WAIT = 60;
const IDLE_WAIT = 30;

/**
 * Decides before a pass. A run that brought no outcome again and again may be what brings its workers down: it is begun after longer
 * and longer pauses, so that the other runs of a worker come on meanwhile, and is stopped in the end.
 *
 * @param idlePasses How many passes before this one, in a row, brought no outcome.
 * @param seconds How long ago the last of them began.
 */
export function beforePass(idlePasses: number, seconds: number): AfterPass {
  if (idlePasses <= IDLE_PASSES_AT_ONCE) return { goOn: true };
  if (idlePasses > MOST_IDLE_PASSES) {
    const message = `Workers went ${idlePasses} times through the run, and no record got an outcome.`;
    return { run: "stopped", stop: { reason: "client-failed", message } };
  }
  const wait = 2 ** (idlePasses - IDLE_PASSES_AT_ONCE - 1) - seconds;
  return wait > 0 ? { wait, isIdle: true } : { goOn: true };
}

/** Decides what follows when a worker has gone through a run. */
export function afterPass({ stop, unsettled, settled, isCancelled }: Pass): AfterPass {
  switch (stop?.reason) {
    case undefined:
      if (isCancelled) return { run: "cancelled" };
      if (unsettled === 0) return { run: "done" };
      // Such as creates that a look-up found to be missing: they can be sent now.
      return settled > 0 ? { goOn: true } : { wait: IDLE_WAIT, isIdle: true };
    case "aborted":
    case "taken-over":
      return { goOn: true };
    case "unauthorized":
    case "token-failed":
      return { pause: stop.message };
    case "daily-limit":
      return { wait: DAILY_LIMIT_WAIT, isIdle: false };
    case "forbidden":
    case "refused":
    case "client-failed":
      return { run: "stopped", stop };
    default:
      return { wait: UNAVAILABLE_WAIT, isIdle: false };
  }
}
