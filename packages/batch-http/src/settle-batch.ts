import {
  type Answer,
  type Batch,
  buildRequest,
  countRequest,
  interpretAnswer,
  nextDelay,
  type Pause,
  skipBatch,
} from "@x/batch-core";
import type { Outcome } from "@x/batch-types";
import type { RateLimiter } from "./rate-limiter.ts";
import { MAX_KEPT_ERRORS, type RunState } from "./run-state.ts";
import type { Runtime } from "./runtime.ts";
import type { SendRequest } from "./send-request.ts";
import type { Slots } from "./slots.ts";

/** Sends a batch, and whatever core says must follow from it, until every record of it is settled. */
export type SettleBatch = (batch: Batch, state: RunState) => Promise<readonly Outcome[]>;

export function createSettleBatch(client: {
  sendRequest: SendRequest;
  slots: Slots;
  limiter: RateLimiter;
  runtime: Runtime;
}): SettleBatch {
  const { sendRequest, slots, limiter, runtime } = client;

  /** The answer to a batch; nothing when the run ended before its turn came. */
  async function send(batch: Batch, state: RunState): Promise<Answer | undefined> {
    if (state.stop !== undefined) return undefined;
    const release = await slots.acquire(state.waiting);
    try {
      await limiter.acquire(state.waiting);
      if (state.stop !== undefined) return undefined;
      state.requests = countRequest(state.requests, batch);
      const sentAt = runtime.now();
      return { ...(await sendRequest(buildRequest(batch), state.signal)), sentAt };
    } finally {
      release();
    }
  }

  async function waitFor(pause: Pause, state: RunState): Promise<void> {
    const milliseconds = nextDelay(pause, runtime.random());
    if (pause.scope === "client") limiter.pause(milliseconds);
    else await runtime.sleep(milliseconds, state.waiting);
  }

  return async (first, state) => {
    const outcomes: Outcome[] = [];
    const unsettled = [first];
    for (let batch = unsettled.shift(); batch !== undefined; batch = unsettled.shift()) {
      const answer = await send(batch, state);
      if (answer === undefined) {
        outcomes.push(...skipBatch(batch, state.stop!));
        continue;
      }
      if (answer.kind === "response") limiter.observe(answer.headers);
      const interpretation = interpretAnswer(batch, answer);
      const { again, errors, pause, refreshToken, stop = refreshToken } = interpretation;
      outcomes.push(...interpretation.outcomes);
      unsettled.unshift(...again);
      state.errors.push(...errors.slice(0, MAX_KEPT_ERRORS - state.errors.length));
      // The token is what it is: there is no other to be had.
      if (stop !== undefined) state.end(stop);
      if (pause !== undefined) await waitFor(pause, state);
    }
    return outcomes;
  };
}
