import type { Answer } from "@x/batch-core";
import { countRequest } from "@x/batch-core/policy";
import type { TokenSource } from "../auth/token-source.ts";
import type { Lane } from "../limits/lane.ts";
import type { ObservedAnswer, RateLimiter } from "../limits/rate-limiter.ts";
import type { Concurrency, UsedTurn } from "../limits/concurrency.ts";
import type { AnyBatch, MayLeave, Protocol } from "./protocol.ts";
import { describeAnswer } from "./describe-answer.ts";
import type { RunState } from "./run-state.ts";
import type { Runtime } from "../runtime.ts";
import { type SendRequest, TOO_LATE } from "../send/send-request.ts";
import type { BatchState } from "./batch-state.ts";
import { orAborted } from "../internal/or-aborted.ts";
import { tellStore } from "./tell-store.ts";

/** An answer, and the token of its request. */
export interface Sent {
  readonly answer: Answer;
  readonly token: string;
}

/** Sends a batch once, when its turn comes. Returns undefined when the run ended before. */
export type SendBatch = <Batch extends AnyBatch, Outcome>(
  protocol: Protocol<Batch, Outcome>,
  batch: Batch,
  state: RunState,
  batchState: BatchState,
) => Promise<Sent | undefined>;

/** The parts that all runs of a client share. */
export interface Sender {
  readonly sendRequest: SendRequest;
  readonly tokens: TokenSource;
  readonly concurrency: Concurrency;
  readonly limiter: RateLimiter;
  readonly runtime: Runtime;
}

/**
 * @param pendingLookUps Returns undefined when a new batch may leave. Else a look-up goes first: the promise
 *   resolves when look-ups made progress, and then the batch asks again.
 */
export function createSendBatch(
  { sendRequest, tokens, concurrency, limiter, runtime }: Sender,
  pendingLookUps: (signal: AbortSignal) => Promise<unknown> | undefined,
): SendBatch {
  /** Resolves when one more request may be in flight. */
  async function takeTurn(
    isNew: boolean,
    signal: AbortSignal,
    lane: Lane | undefined,
  ): ReturnType<Concurrency["acquire"]> {
    for (;;) {
      const release = await concurrency.acquire(signal, lane);
      const others = isNew && !signal.aborted ? pendingLookUps(signal) : undefined;
      if (others === undefined) return release;
      release();
      await others;
    }
  }

  return async (protocol, batch, state, batchState) => {
    const { signal, waiting } = batchState;
    if (waiting.aborted) return undefined;
    const wire = protocol.build(batch);
    const { entries, reason } = batch;
    const { lane } = state;
    const release = await takeTurn(reason === undefined, waiting, lane);
    let used: UsedTurn | undefined;
    try {
      if (waiting.aborted) return undefined;
      const readyAt = runtime.now();
      await state.guard("limiter-failed", () => limiter.acquire(waiting, { lane }));
      if (waiting.aborted) return undefined;
      const wasLimited = runtime.now() - readyAt > 1;
      // After the waits, which may take minutes: an older token could have expired.
      const token = await state.guard("token-failed", () => getToken(waiting));
      const sentAt = runtime.now();
      const observe = (answer: Omit<ObservedAnswer, "sentAt">): void =>
        void state.guard("limiter-failed", () => limiter.observe({ sentAt, ...answer }));
      let told: MayLeave = undefined;
      if (protocol.sending !== undefined && !waiting.aborted) {
        told = await tellStore(state, waiting, () => protocol.sending?.(batch, sentAt));
      }
      if (token === undefined || waiting.aborted) {
        // The request does not leave. The limiter must be told.
        observe({ headers: {} });
        return undefined;
      }
      const until = typeof told === "number" ? told : undefined;
      state.requests = countRequest(state.requests, batch);
      const { method, path } = wire;
      const request = { id: state.requests.sent, method, path, records: entries.length, reason };
      state.emit({ type: "request-sent", request });
      batchState.isInFlight = true;
      const answer = { ...(await sendRequest(wire, token, signal, until)), sentAt };
      observe(answer.kind === "response" ? answer : { headers: {} });
      const isTrouble = isOverloaded(answer) && !signal.aborted && !isTooLate(answer);
      used = { sentAt, wasLimited, isTrouble };
      const milliseconds = runtime.now() - sentAt;
      state.emit({ type: "request-answered", request, milliseconds, ...describeAnswer(answer) });
      return { answer, token };
    } finally {
      release(used);
    }
  };

  /** A token that is at hand is returned without a promise, to save a turn of the event loop. */
  function getToken(waiting: AbortSignal): string | Promise<string | undefined> {
    const got = tokens.get(waiting);
    return typeof got === "string" ? got : orAborted(got, waiting);
  }
}

/** Whether HubSpot was overloaded or did not answer: fewer requests should be in flight. */
function isOverloaded(answer: Answer): boolean {
  return answer.kind === "silence" || answer.status >= 500 || answer.status === 423;
}

/** Whether the request did not leave in the time that the store gave. */
export function isTooLate(answer: Answer): boolean {
  return answer.kind === "silence" && answer.cause === TOO_LATE;
}
