import type { Answer } from "../answer/answer.ts";
import { foreignPage } from "../answer/whose-answer.ts";

/** The state of a circuit breaker: how the latest requests of one client went. */
export interface BreakerState {
  /** Rounds of failures since HubSpot last answered a request properly. From the second on, the breaker is open. */
  readonly failedRounds: number;
  /** When the first of these rounds was noticed, in milliseconds since 1970. */
  readonly startedAt: number;
  /** When the latest round was noticed, in milliseconds since 1970. Requests sent before then add nothing. */
  readonly since: number;
  /** The batch whose request failed in the first round. */
  readonly batch?: number;
}

/** The state to begin with: requests may be sent. */
export const CLOSED_BREAKER: BreakerState = { failedRounds: 0, startedAt: 0, since: 0 };

/** One request and the time of its answer. */
export interface Attempt {
  /** The same number for every request of one batch, its parts and look-ups included. */
  readonly batch: number;
  /** When the request was sent, in milliseconds since 1970. */
  readonly sentAt: number;
  /** When the answer came, in milliseconds since 1970. */
  readonly now: number;
}

/** What the client must do after an answer. */
export interface BreakerUpdate {
  readonly state: BreakerState;
  /** How long to send nothing, in milliseconds. Absent: no pause. */
  readonly pause?: number;
  /** HubSpot has failed for 10 minutes: end the runs, or each further create may end as `unknown`. */
  readonly isDown?: true;
}

/** Pauses are 1, 2, 4 … 64 seconds, then two minutes. */
const MAX_PAUSE_MS = 120_000;
/** A failure sent this long after the last one starts a new count. */
const MEMORY_MS = 2 * MAX_PAUSE_MS;
/** HubSpot counts as down after 10 minutes of failures. */
const PATIENCE_MS = 600_000;

/**
 * Returns the new state after an answer. A create that fails is not sent again: without a breaker, a run would
 * use up all its records while HubSpot is down, and each would be `unknown`.
 *
 * - Failures of requests in flight together count as one round.
 * - The second round needs a failure of another batch: one batch alone may be the cause.
 * - A failure sent more than four minutes after the last one starts a new count.
 * - A request that HubSpot carried out or refused closes the breaker. A 429, 423 or 477 changes nothing.
 *
 * @example
 * const failure = { kind: "response", status: 503, headers: {}, body: "" } as const;
 * const first = updateBreaker(CLOSED_BREAKER, failure, { batch: 1, sentAt: 1_000, now: 1_200 });
 * const second = updateBreaker(first.state, failure, { batch: 2, sentAt: 1_500, now: 1_700 });
 * [first.pause, second.pause]; //=> [undefined, 1000]
 */
export function updateBreaker(
  before: BreakerState,
  answer: Answer,
  attempt: Attempt,
): BreakerUpdate {
  const { batch, sentAt, now } = attempt;
  const state = sentAt - before.since > MEMORY_MS ? CLOSED_BREAKER : before;
  if (!isFailure(answer)) {
    return { state: wasNotProcessed(answer) || sentAt < state.startedAt ? state : CLOSED_BREAKER };
  }
  if (state.failedRounds === 0) {
    return { state: { failedRounds: 1, startedAt: now, since: now, batch } };
  }
  if (sentAt < state.since) return { state };
  if (state.batch === batch && state.failedRounds === 1) {
    return { state: { ...state, startedAt: now, since: now } };
  }
  if (now - state.startedAt >= PATIENCE_MS) return { state: CLOSED_BREAKER, isDown: true };
  const failedRounds = state.failedRounds + 1;
  const pause = Math.min(1_000 * 2 ** (failedRounds - 2), MAX_PAUSE_MS);
  return { state: { ...state, failedRounds, since: now }, pause };
}

function isFailure(answer: Answer): boolean {
  if (answer.kind === "silence" || answer.status === 408 || answer.status >= 500) return true;
  // Such as a login page with a 200: requests do not get through to HubSpot.
  return foreignPage(answer) !== undefined;
}

/** HubSpot did not process the request: a limit, a lock, or an account that moves. */
function wasNotProcessed(answer: Answer): boolean {
  return answer.kind === "response" && [423, 429, 477].includes(answer.status);
}
