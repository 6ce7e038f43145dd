import type { Answer, InterpretationOf, Pause } from "@x/batch-core";
import { whoAnswered } from "@x/batch-core/policy";
import type { Stop } from "@x/batch-types";
import { createCircuitBreaker } from "../limits/circuit-breaker.ts";
import { createLookUps } from "./look-ups.ts";
import type { AnyBatch, Protocol } from "./protocol.ts";
import { createRetryDelays } from "./retry-delays.ts";
import type { RunState } from "./run-state.ts";
import { createSendBatch, isTooLate, type Sender, type Sent } from "./send-batch.ts";
import { createBatchState, type BatchState } from "./batch-state.ts";
import { orAborted } from "../internal/or-aborted.ts";
import { keepTrying, tellStore } from "./tell-store.ts";

/**
 * Sends a batch, and the batches that follow from its answers, until all records are settled. When code of
 * this package throws, the run ends, and the remaining records are `skipped` or `unknown`.
 *
 * @param deliver Called with outcomes as soon as they are known.
 * @param lost The answer (a silence) of a batch that an earlier run sent.
 */
export type SettleBatch = <Batch extends AnyBatch, Outcome>(
  protocol: Protocol<Batch, Outcome>,
  batch: Batch,
  state: RunState,
  deliver: (outcomes: readonly Outcome[]) => void,
  lost?: Answer,
) => Promise<void>;

export function createSettleBatch(sender: Sender): SettleBatch {
  const { tokens, runtime } = sender;
  const breaker = createCircuitBreaker(sender.limiter, runtime);
  const { limiter } = breaker;
  const lookUps = createLookUps();
  // While HubSpot fails, look-ups go first: new batches would only get no answer, too.
  const sendBatch = createSendBatch({ ...sender, limiter }, (signal) =>
    breaker.isOpen() ? lookUps.next(signal) : undefined,
  );
  const delays = createRetryDelays(limiter, runtime);
  /** The run of each batch that is being settled. */
  const active = new Map<BatchState, RunState>();
  let batches = 0;

  /** Updates the circuit breaker with an answer. Ends all runs when HubSpot is down. */
  function updateBreaker(answer: Answer, batch: number, state: RunState): void {
    const attempt = { batch, sentAt: answer.sentAt!, now: runtime.now() };
    const { pause: milliseconds, isDown } = breaker.check(answer, attempt);
    if (milliseconds !== undefined) {
      state.mayWait(milliseconds);
      state.emit({ type: "waiting", milliseconds, limit: "SERVER", scope: "client" });
    }
    if (isDown) for (const run of active.values()) run.end(unavailable(answer));
  }

  /** Returns the length of a pause in milliseconds, emits the event, and ends a run that has less time. */
  function lengthOf(pause: Pause, state: RunState): number {
    const milliseconds = delays.delayOf(pause, state);
    state.mayWait(milliseconds);
    const { limit, scope } = pause;
    state.emit({ type: "waiting", milliseconds, limit, scope });
    return milliseconds;
  }

  function pauseClient(pause: Pause, state: RunState): void {
    const milliseconds = lengthOf(pause, state);
    void state.guard("limiter-failed", () => limiter.pause(milliseconds));
  }

  /** Waits for a pause of a batch. A pause of the client is kept by the limiter. */
  async function wait(pause: Pause, state: RunState, { waiting }: BatchState): Promise<void> {
    if (pause.scope === "client") pauseClient(pause, state);
    else await orAborted(runtime.sleep(lengthOf(pause, state), waiting), waiting);
  }

  /** Replaces the token. Ends the run when there is no other. */
  async function replaceToken(
    token: string,
    refused: Stop,
    state: RunState,
    { waiting }: BatchState,
  ): Promise<void> {
    const isReplaced = await state.guard("token-failed", () =>
      orAborted(tokens.replace(token, waiting), waiting),
    );
    if (isReplaced === false) state.end(refused);
  }

  /**
   * Applies an answer to all but its records: the run, the token, the circuit breaker, the retry budget.
   *
   * @param batch Number of the batch that `settleBatch` was called with.
   */
  async function follow(
    { refreshToken, stop, errors }: InterpretationOf<unknown, unknown>,
    { answer, token }: Sent,
    batch: number,
    state: RunState,
    batchState: BatchState,
  ): Promise<void> {
    state.note(errors);
    if (stop !== undefined) state.end(stop);
    // A request that was aborted, or came too late to leave, says nothing about HubSpot.
    if (!state.signal.aborted && !isTooLate(answer)) {
      updateBreaker(answer, batch, state);
      delays.learn(answer);
    }
    if (refreshToken !== undefined) await replaceToken(token, refreshToken, state, batchState);
  }

  return async (protocol, first, state, deliver, lost) => {
    const number = (batches += 1);
    const batchState = createBatchState(state);
    const { signal } = batchState;
    active.set(batchState, state);
    const unsettled = [first];
    let current: typeof first | undefined;

    /** Says what kind of batch is sent next. @param pause How long it waits, after an answer that settled nothing. */
    function announceNext(pause?: Pause): void {
      const reason = unsettled[0]?.reason;
      lookUps.set(first, reason === "reconcile");
      // A run that is drained waits for room in a limit, but not for a HubSpot that fails.
      const isSoon = pause === undefined || pause.kind === "window";
      batchState.isFollowing = reason === "associate" && isSoon;
    }
    /** Interprets an answer: delivers its outcomes and queues the batches to send next. */
    async function take(batch: typeof first, answer: Answer) {
      batchState.isInFlight = true;
      const interpretation = protocol.interpret(batch, answer);
      unsettled.unshift(...interpretation.again);
      current = undefined;
      announceNext(interpretation.pause);
      if (protocol.answered !== undefined) {
        const tell = () => protocol.answered?.(batch, interpretation);
        await tellStore(state, signal, () => keepTrying(tell, runtime.sleep, signal));
      }
      deliver(interpretation.outcomes);
      return interpretation;
    }
    /** Settles a batch that does not leave any more. */
    async function skip(batch: typeof first): Promise<void> {
      const outcomes = protocol.skip(batch, state.stop!);
      if (protocol.settled !== undefined)
        await tellStore(state, signal, () => protocol.settled?.(outcomes, batch));
      deliver(outcomes);
    }

    try {
      if (lost !== undefined) {
        current = unsettled.shift()!;
        await take(current, lost);
      }
      for (current = unsettled.shift(); current !== undefined; current = unsettled.shift()) {
        batchState.isInFlight = false;
        const sent = await sendBatch(protocol, current, state, batchState);
        if (sent === undefined) {
          await skip(current);
          announceNext();
          continue;
        }
        const interpretation = await take(current, sent.answer);
        await follow(interpretation, sent, number, state, batchState);
        if (interpretation.pause !== undefined) await wait(interpretation.pause, state, batchState);
      }
    } catch (error) {
      state.fail("client-failed", error);
      if (current !== undefined)
        unsettled.unshift(batchState.isInFlight ? inDoubt(current) : current);
      for (const batch of unsettled) await skip(batch);
    } finally {
      lookUps.set(first, false);
      active.delete(batchState);
      batchState.end();
    }
  };
}

/** Returns the batch with one more attempt, marked as perhaps written. */
function inDoubt<Batch extends AnyBatch>(batch: Batch): Batch {
  const entries = batch.entries.map((entry) => ({ ...entry, attempts: entry.attempts + 1 }));
  return { ...batch, entries, mayBeWritten: true };
}

function unavailable(answer: Answer): Stop {
  // Of these, only answers of others count as failures.
  if (answer.kind === "response" && answer.status < 300) {
    const message = `Again and again, something else than HubSpot answers ${answer.status}, such as a proxy or a login.`;
    return { reason: "unavailable", message };
  }
  const last = answer.kind === "silence" ? answer.cause : `${whoAnswered(answer)}.`;
  return { reason: "unavailable", message: `Requests fail again and again. ${last}` };
}
