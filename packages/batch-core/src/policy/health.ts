import type { Answer } from "../plan/batch.ts";

/** How HubSpot has been doing lately, as one client sees it: the state of a circuit breaker. */
export interface Health {
  /** Rounds of failures since HubSpot last did its work. From the second on, the breaker is open. */
  readonly failedRounds: number;
  /** When the first of these rounds was noticed, in milliseconds since 1970. */
  readonly startedAt: number;
  /** When the latest round was noticed: what left before then tells nothing new. */
  readonly since: number;
  /** Whose request failed in the first round. */
  readonly batch?: number;
}

/** What a client begins with. */
export const HEALTHY: Health = { failedRounds: 0, startedAt: 0, since: 0 };

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
export interface Checkup {
  readonly health: Health;
  /** How long no request of the client should leave, in milliseconds; absent when there is no need. */
  readonly pause?: number;
  /** HubSpot has failed for so long that runs should end rather than burn through their records. */
  readonly isDown?: true;
}

/** 1, 2, 4 … 64 seconds, then two minutes: the time between two requests while HubSpot fails. */
const LONGEST_PAUSE = 120_000;
/** A failure that left so much later than the one before does not belong to it, in milliseconds. */
const MEMORY = 2 * LONGEST_PAUSE;
/** How long to keep trying while HubSpot does nothing but fail: 10 minutes. */
const PATIENCE = 600_000;

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
 * const first = checkHealth(HEALTHY, failure, { batch: 1, sentAt: 1_000, now: 1_200 });
 * const second = checkHealth(first.health, failure, { batch: 2, sentAt: 1_500, now: 1_700 });
 * [first.pause, second.pause]; //=> [undefined, 1000]
 */
export function checkHealth(before: Health, answer: Answer, attempt: Attempt): Checkup {
  const { batch, sentAt, now } = attempt;
  const health = sentAt - before.since > MEMORY ? HEALTHY : before;
  if (!isFailure(answer)) {
    return { health: saysNothing(answer) || sentAt < health.startedAt ? health : HEALTHY };
  }
  if (health.failedRounds === 0) {
    return { health: { failedRounds: 1, startedAt: now, since: now, batch } };
  }
  if (sentAt < health.since) return { health };
  if (health.batch === batch && health.failedRounds === 1) {
    return { health: { ...health, startedAt: now, since: now } };
  }
  if (now - health.startedAt >= PATIENCE) return { health: HEALTHY, isDown: true };
  const failedRounds = health.failedRounds + 1;
  const pause = Math.min(1_000 * 2 ** (failedRounds - 2), LONGEST_PAUSE);
  return { health: { ...health, failedRounds, since: now }, pause };
}

/** No answer, or a failure on HubSpot's side. */
function isFailure(answer: Answer): boolean {
  return answer.kind === "silence" || answer.status === 408 || answer.status >= 500;
}

/** HubSpot did not look at the request: a limit, a lock, or an account that moves. */
function saysNothing(answer: Answer): boolean {
  return answer.kind === "response" && [423, 429, 477].includes(answer.status);
}
