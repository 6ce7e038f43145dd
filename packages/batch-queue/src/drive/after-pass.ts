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
  /** How many passes before this one brought no outcome. */
  readonly idlePasses: number;
}

/** What follows for the run, and for its account. */
export type AfterPass =
  | { readonly run: "done" | "cancelled" }
  | { readonly run: "stopped"; readonly stop: Stop }
  /** Nothing more is sent to the account until the user resumes it. */
  | { readonly pause: string }
  /** The account waits for so many seconds. */
  | { readonly wait: number }
  | { readonly goOn: true };

/** How often a run may be gone through without any outcome. */
const MOST_IDLE_PASSES = 5;

/** HubSpot's daily limit ends at midnight in the time zone of the account; a try costs one request. */
const DAILY_LIMIT_WAIT = 15 * 60;
const WAIT = 30;

/** Decides what follows when a worker has gone through a run. */
export function afterPass({ stop, unsettled, settled, isCancelled, idlePasses }: Pass): AfterPass {
  switch (stop?.reason) {
    case undefined:
      if (isCancelled) return { run: "cancelled" };
      if (unsettled === 0) return { run: "done" };
      // Such as creates that a look-up found to be missing: they can be sent now.
      if (settled > 0) return { goOn: true };
      break;
    case "aborted":
    case "taken-over":
      return { goOn: true };
    case "unauthorized":
    case "token-failed":
      return { pause: stop.message };
    case "daily-limit":
      return { wait: DAILY_LIMIT_WAIT };
    case "forbidden":
    case "refused":
    case "client-failed":
      return { run: "stopped", stop };
  }
  if (idlePasses < MOST_IDLE_PASSES) return { wait: WAIT };
  const message = `${unsettled} records have no outcome after ${idlePasses} passes that brought none.`;
  return { run: "stopped", stop: stop ?? { reason: "unavailable", message } };
}
