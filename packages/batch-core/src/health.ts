import type { Answer } from "./batch.ts";

/** How HubSpot has been doing lately, as one client sees it. */
export interface Health {
  /** Rounds of failures since a request was last carried out or refused. */
  readonly failedRounds: number;
  /** When the latest round was noticed: what left before then tells nothing new. Milliseconds since 1970. */
  readonly since: number;
}

/** What a client begins with. */
export const HEALTHY: Health = { failedRounds: 0, since: 0 };

/** What follows from how HubSpot is doing. */
export interface Checkup {
  readonly health: Health;
  /** How long no request of the client should leave, in milliseconds; absent when there is no need. */
  readonly pause?: number;
  /** HubSpot has failed for so long that the run should end rather than burn through its records. */
  readonly isDown?: true;
}

/** One failure happens. */
const ROUNDS_TO_PAUSE = 2;
/** 1 + 2 + 4 + … + 32 + 32 seconds of pauses: about a minute and a half of nothing but failures. */
const ROUNDS_TO_STOP = 9;

/**
 * Takes the pulse after an answer. A creation that fails is not sent again, so without this a run
 * would go through all its records while HubSpot is down, and leave each `unknown`. Failures of
 * requests that were on their way together count as one round.
 *
 * @param sentAt When the request left, in milliseconds since 1970.
 * @param now The time of the answer, by the same clock.
 *
 * @example
 * const failure = { kind: "response", status: 503, headers: {}, body: "" } as const;
 * const first = checkHealth(HEALTHY, failure, 1_000, 1_200);
 * const second = checkHealth(first.health, failure, 1_500, 1_700);
 * [first.pause, second.pause]; //=> [undefined, 1000]
 */
export function checkHealth(health: Health, answer: Answer, sentAt: number, now: number): Checkup {
  if (!isFailure(answer)) return { health: HEALTHY };
  if (sentAt < health.since) return { health };
  const failedRounds = health.failedRounds + 1;
  const next = { failedRounds, since: now };
  if (failedRounds >= ROUNDS_TO_STOP) return { health: next, isDown: true };
  const pause = 1_000 * 2 ** Math.min(failedRounds - ROUNDS_TO_PAUSE, 5);
  return failedRounds < ROUNDS_TO_PAUSE ? { health: next } : { health: next, pause };
}

/** No answer, or a failure on HubSpot's side; a 429 is a sign of life. */
function isFailure(answer: Answer): boolean {
  return answer.kind === "silence" || answer.status === 408 || answer.status >= 500;
}
