import type { Answer } from "@x/batch-core";
import type { TokenSource } from "../auth/token-source.ts";
import type { ObservedAnswer, RateLimiter } from "../limits/rate-limiter.ts";
import type { Concurrency, UsedTurn } from "../limits/concurrency.ts";
import type { Protocol } from "./protocol.ts";
import { describeAnswer } from "./describe-answer.ts";
import type { RunState } from "./run-state.ts";
import type { Runtime } from "../runtime.ts";
import type { SendRequest } from "../send/send-request.ts";
import type { BatchState } from "./batch-state.ts";
import { orAborted } from "../internal/or-aborted.ts";

/** An answer, and the token it was asked with. */
export interface Sent {
  readonly answer: Answer;
  readonly token: string;
}

/** Sends a batch once, when its turn comes; returns nothing when the run ended before. */
export type SendBatch = <Batch, Outcome>(
  protocol: Protocol<Batch, Outcome>,
  batch: Batch,
  state: RunState,
  batchState: BatchState,
) => Promise<Sent | undefined>;

/** What all runs of a client share to send. */
export interface Sender {
  readonly sendRequest: SendRequest;
  readonly tokens: TokenSource;
  readonly concurrency: Concurrency;
  readonly limiter: RateLimiter;
  readonly runtime: Runtime;
}

/**
 * @param pendingLookUps Resolves when a look-up has made progress; a batch that is new then asks again.
 *   Returns undefined when no look-up goes first: the batch may leave.
 */
export function createSendBatch(
  { sendRequest, tokens, concurrency, limiter, runtime }: Sender,
  pendingLookUps: (signal: AbortSignal) => Promise<unknown> | undefined,
): SendBatch {
  /** Waits until one more request may be in flight. */
  async function takeTurn(isNew: boolean, signal: AbortSignal): ReturnType<Concurrency["acquire"]> {
    for (;;) {
      const release = await concurrency.acquire(signal);
      const others = isNew && !signal.aborted ? pendingLookUps(signal) : undefined;
      if (others === undefined) return release;
      release();
      await others;
    }
  }

  return async (protocol, batch, state, batchState) => {
    if (state.stop !== undefined) return undefined;
    const { signal, waiting } = batchState;
    const wire = protocol.build(batch);
    const info = protocol.describe(batch);
    const release = await takeTurn(info.reason === undefined, waiting);
    let used: UsedTurn | undefined;
    try {
      if (waiting.aborted) return undefined;
      const readyAt = runtime.now();
      await state.guard("limiter-failed", () => limiter.acquire(waiting));
      if (waiting.aborted) return undefined;
      const wasLimited = runtime.now() - readyAt > 1;
      // Only now: a token that was taken before a wait of minutes may have expired.
      const token = await state.guard("token-failed", () => getToken(waiting));
      const sentAt = runtime.now();
      const observe = (answer: Omit<ObservedAnswer, "sentAt">): void =>
        void state.guard("limiter-failed", () => limiter.observe({ sentAt, ...answer }));
      if (protocol.sending !== undefined && !waiting.aborted) {
        await state.guard("store-failed", () =>
          orAborted(protocol.sending?.(batch, sentAt), waiting),
        );
      }
      if (token === undefined || waiting.aborted) {
        // The limiter waits to hear how it went.
        observe({ headers: {} });
        return undefined;
      }
      protocol.count(state, batch);
      const { method, path } = wire;
      const request = { id: state.requests.sent, method, path, ...info };
      state.emit({ type: "request-sent", request });
      batchState.isOnItsWay = true;
      const answer = { ...(await sendRequest(wire, token, signal)), sentAt };
      observe(answer.kind === "response" ? answer : { headers: {} });
      const isTrouble = isOverloaded(answer) && !signal.aborted;
      used = { sentAt, wasLimited, isTrouble };
      const milliseconds = runtime.now() - sentAt;
      state.emit({ type: "request-answered", request, milliseconds, ...describeAnswer(answer) });
      return { answer, token };
    } finally {
      release(used);
    }
  };

  /** Most tokens are at hand, and need no turn of the event loop. */
  function getToken(waiting: AbortSignal): string | Promise<string | undefined> {
    const got = tokens.get(waiting);
    return typeof got === "string" ? got : orAborted(got, waiting);
  }
}

/** More requests at the same time would make it worse. */
function isOverloaded(answer: Answer): boolean {
  return answer.kind === "silence" || answer.status >= 500 || answer.status === 423;
}
