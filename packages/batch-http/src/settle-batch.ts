import {
  type Batch,
  buildRequest,
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

/** Sends a batch, and whatever core says must follow from it, until every record of it is settled. */
export type SettleBatch = (batch: Batch, state: RunState) => Promise<readonly Outcome[]>;

export function createSettleBatch(client: {
  sendRequest: SendRequest;
  limiter: RateLimiter;
  runtime: Runtime;
}): SettleBatch {
  const { sendRequest, limiter, runtime } = client;

  async function waitFor(pause: Pause, state: RunState): Promise<void> {
    const milliseconds = nextDelay(pause, runtime.random());
    if (pause.scope === "client") limiter.pause(milliseconds);
    else await runtime.sleep(milliseconds, state.signal);
  }

  return async (first, state) => {
    const outcomes: Outcome[] = [];
    const waiting = [first];
    for (let batch = waiting.shift(); batch !== undefined; batch = waiting.shift()) {
      if (state.endReason() === undefined) await limiter.acquire(state.signal);
      const endReason = state.endReason();
      if (endReason !== undefined) {
        outcomes.push(...skipBatch(batch, endReason));
        continue;
      }
      state.requests += 1;
      const answer = await sendRequest(buildRequest(batch), state.signal);
      if (answer.kind === "response") limiter.observe(answer.headers);
      const interpretation = interpretAnswer(batch, answer);
      outcomes.push(...interpretation.outcomes);
      waiting.unshift(...interpretation.again);
      state.stop ??= interpretation.stop;
      state.errors.push(...interpretation.errors.slice(0, MAX_KEPT_ERRORS - state.errors.length));
      if (interpretation.pause !== undefined) await waitFor(interpretation.pause, state);
    }
    return outcomes;
  };
}
