import type { Answer } from "@x/batch-core";
import { NoTokenError, type TokenSource } from "./auth/token-source.ts";
import type { ObservedAnswer, RateLimiter } from "./limits/rate-limiter.ts";
import type { Slots, UsedSlot } from "./limits/slots.ts";
import type { Protocol } from "./protocol.ts";
import { readAnswered } from "./read-answered.ts";
import type { RunState } from "./run-state.ts";
import type { Runtime } from "./runtime.ts";
import type { SendRequest } from "./send-request.ts";
import { untilDone } from "./until-done.ts";

/** An answer, and the token it was asked with. */
interface Sent {
  readonly answer: Answer;
  readonly token: string;
}

/** Sends a batch once, when its turn comes; nothing when the run ended before. */
export type SendBatch = <Batch, Outcome>(
  protocol: Protocol<Batch, Outcome>,
  batch: Batch,
  state: RunState,
) => Promise<Sent | undefined>;

/** What all runs of a client share to send. */
export interface Sender {
  readonly sendRequest: SendRequest;
  readonly tokens: TokenSource;
  readonly slots: Slots;
  readonly limiter: RateLimiter;
  readonly runtime: Runtime;
}

/** @param giveWay Until others had their turn, for a batch that is new; nothing when it may leave. */
export function createSendBatch(
  { sendRequest, tokens, slots, limiter, runtime }: Sender,
  giveWay: (signal: AbortSignal) => Promise<unknown> | undefined,
): SendBatch {
  return async (protocol, batch, state) => {
    if (state.stop !== undefined) return undefined;
    const { reason } = protocol.describe(batch);
    let release = await slots.acquire(state.waiting);
    while (reason === undefined && !state.waiting.aborted) {
      const others = giveWay(state.waiting);
      if (others === undefined) break;
      release();
      await others;
      release = await slots.acquire(state.waiting);
    }
    let used: UsedSlot | undefined;
    try {
      const got = tokens.get(state.waiting);
      const token = typeof got === "string" ? got : await untilDone(got, state.waiting);
      // Who was never in the limiter's line must not tell it how it went.
      if (token === undefined || state.stop !== undefined) return undefined;
      const readyAt = runtime.now();
      await state.guard("The rate limiter failed", () => limiter.acquire(state.waiting));
      if (state.waiting.aborted) return undefined;
      const sentAt = runtime.now();
      const observe = (answer: Omit<ObservedAnswer, "sentAt">): void =>
        void state.guard("The rate limiter failed", () => limiter.observe({ sentAt, ...answer }));
      if (protocol.sending !== undefined) {
        await state.guard("The run could not be kept", () =>
          untilDone(protocol.sending?.(batch, sentAt), state.waiting),
        );
      }
      if (state.waiting.aborted) {
        // The limiter waits to hear how it went.
        observe({ headers: {} });
        return undefined;
      }
      protocol.count(state, batch);
      const wire = protocol.build(batch);
      const { method, path } = wire;
      const request = { id: state.requests.sent, method, path, ...protocol.describe(batch) };
      state.emit({ type: "request-sent", request });
      const answer = { ...(await sendRequest(wire, token, state.signal)), sentAt };
      observe(answer.kind === "response" ? answer : { headers: {} });
      const isTrouble = isOverloaded(answer) && !state.signal.aborted;
      used = { sentAt, wasLimited: sentAt - readyAt > 1, isTrouble };
      const milliseconds = runtime.now() - sentAt;
      state.emit({ type: "request-answered", request, milliseconds, ...readAnswered(answer) });
      return { answer, token };
    } catch (error) {
      if (!(error instanceof NoTokenError)) throw error;
      state.end(error.stop);
      return undefined;
    } finally {
      release(used);
    }
  };
}

/** More requests at the same time would make it worse. */
function isOverloaded(answer: Answer): boolean {
  return answer.kind === "silence" || answer.status >= 500 || answer.status === 423;
}
