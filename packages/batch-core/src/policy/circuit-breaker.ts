import type { Answer } from "../plan/batch.ts";

/** The state of a circuit breaker: how requests of one client to HubSpot went lately. */
export interface BreakerState {
  /** Rounds of failures since HubSpot last did its work. From the second on, the breaker is open. */
  readonly failedRounds: number;
  /** When the first of these rounds was noticed, in milliseconds since 1970. */
  readonly startedAt: number;
  /** When the latest round was noticed: what left before then tells nothing new. */
  readonly since: number;
  /** Whose request failed in the first round. */
  readonly batch?: number;
}

/** The state a client begins with: every request may leave. */
export const CLOSED_BREAKER: BreakerState = { failedRounds: 0, startedAt: 0, since: 0 };

/** A request that was answered, or not. */
export interface Attempt {
  /** The same number for every request about the same batch, its parts and look-ups included. */
  readonly batch: number;
  /** When the request left, in milliseconds since 1970. */
  readonly sentAt: number;
  /** The time of the answer, by the same clock. */
  readonly now: number;
}

/** What a client does after an answer. */
export interface BreakerUpdate {
  readonly state: BreakerState;
  /** How long no request of the client should leave, in milliseconds; absent when there is no need. */
  readonly pause?: number;
  /** HubSpot has failed for so long that runs should end rather than burn through their records. */
  readonly isDown?: true;
}

/** 1, 2, 4 … 64 seconds, then two minutes: the time between two requests while HubSpot fails. */
const MAX_PAUSE_MS = 120_000;
/** A failure that left this much later than the one before begins a new count. */
const MEMORY_MS = 2 * MAX_PAUSE_MS;
/** How long to keep trying while HubSpot does nothing but fail: 10 minutes. */
const PATIENCE_MS = 600_000;

/**
 * Updates the state of the circuit breaker after an answer. A create that fails is not sent again, so
 * without a breaker a run would go through all its records while HubSpot is down, and leave each `unknown`.
 *
 * - Failures of requests that were on their way together count as one round.
 * - While a single batch fails, it may be that batch; the second round needs another one.
 * - A failure that left more than four minutes after the one before begins a new count.
 * - Anything HubSpot carried out or refused ends the count. A 429, 423 or 477 tells nothing.
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
    return { state: saysNothing(answer) || sentAt < state.startedAt ? state : CLOSED_BREAKER };
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

/** No answer, or a failure on HubSpot's side. */
function isFailure(answer: Answer): boolean {
  return answer.kind === "silence" || answer.status === 408 || answer.status >= 500;
}

/** HubSpot did not look at the request: a limit, a lock, or an account that moves. */
function saysNothing(answer: Answer): boolean {
  return answer.kind === "response" && [423, 429, 477].includes(answer.status);
}
