import { type Answer, type Interpretation, nextDelay, type Pause } from "@x/batch-core";
import type { Stop } from "@x/batch-types";
import type { RateLimiter } from "./rate-limiter.ts";
import { MAX_KEPT_ERRORS, type RunState } from "./run-state.ts";
import type { Runtime } from "./runtime.ts";
import type { SendRequest, WireRequest } from "./send-request.ts";
import type { Slots } from "./slots.ts";

/** What core says about one kind of batch. */
export interface Protocol<Batch, Outcome> {
  build(batch: Batch): WireRequest;
  interpret(batch: Batch, answer: Answer): Interpreted<Batch, Outcome>;
  skip(batch: Batch, stop: Stop): readonly Outcome[];
  /** Counts a request that is about to leave. */
  count(state: RunState, batch: Batch): void;
}

/** An interpretation, whatever the kind of batch. */
export interface Interpreted<Batch, Outcome> extends Omit<Interpretation, "outcomes" | "again"> {
  readonly outcomes: readonly Outcome[];
  readonly again: readonly Batch[];
}

/** Sends a batch, and whatever core says must follow from it, until all of it is settled. */
export type SettleBatch = <Batch, Outcome>(
  protocol: Protocol<Batch, Outcome>,
  batch: Batch,
  state: RunState,
) => Promise<readonly Outcome[]>;

export function createSettleBatch(client: {
  sendRequest: SendRequest;
  slots: Slots;
  limiter: RateLimiter;
  runtime: Runtime;
}): SettleBatch {
  const { sendRequest, slots, limiter, runtime } = client;

  /** The answer to a request; nothing when the run ended before its turn came. */
  async function send(
    request: () => WireRequest,
    state: RunState,
    beforeSending: () => void,
  ): Promise<Answer | undefined> {
    if (state.stop !== undefined) return undefined;
    const release = await slots.acquire(state.waiting);
    try {
      await limiter.acquire(state.waiting);
      if (state.stop !== undefined) return undefined;
      beforeSending();
      const sentAt = runtime.now();
      return { ...(await sendRequest(request(), state.signal)), sentAt };
    } finally {
      release();
    }
  }

  async function waitFor(pause: Pause, state: RunState): Promise<void> {
    const milliseconds = nextDelay(pause, runtime.random());
    if (pause.scope === "client") limiter.pause(milliseconds);
    else await runtime.sleep(milliseconds, state.waiting);
  }

  return async (protocol, first, state) => {
    const outcomes: ReturnType<typeof protocol.skip>[number][] = [];
    const unsettled = [first];
    for (let batch = unsettled.shift(); batch !== undefined; batch = unsettled.shift()) {
      const current = batch;
      const answer = await send(
        () => protocol.build(current),
        state,
        () => protocol.count(state, current),
      );
      if (answer === undefined) {
        outcomes.push(...protocol.skip(current, state.stop!));
        continue;
      }
      if (answer.kind === "response") limiter.observe(answer.headers);
      const interpretation = protocol.interpret(current, answer);
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
