import {
  type Answer,
  FULL_RETRY_BUDGET,
  nextDelay,
  type Pause,
  refundRetry,
  spendRetry,
} from "@x/batch-core";
import type { Stop } from "@x/batch-types";
import { NoTokenError } from "./auth/token-source.ts";
import { createCircuitBreaker } from "./limits/circuit-breaker.ts";
import { createLookUps } from "./look-ups.ts";
import type { Interpreted, Protocol } from "./protocol.ts";
import { MAX_KEPT_ERRORS, type RunState } from "./run-state.ts";
import { createSendBatch, type Sender } from "./send-batch.ts";
import { untilDone } from "./until-done.ts";

/**
 * Sends a batch, and whatever core says must follow from it, until all of it is settled. With `lost`,
 * the batch was sent before, by a run that ended before the answer.
 */
export type SettleBatch = <Batch, Outcome>(
  protocol: Protocol<Batch, Outcome>,
  batch: Batch,
  state: RunState,
  lost?: Answer,
) => Promise<readonly Outcome[]>;

export function createSettleBatch(sender: Sender): SettleBatch {
  const { tokens, runtime } = sender;
  const breaker = createCircuitBreaker(sender.limiter, runtime);
  const { limiter } = breaker;
  const lookUps = createLookUps();
  // While HubSpot fails, what is new would only be lost, too; a look-up tells whether it still answers.
  const sendBatch = createSendBatch({ ...sender, limiter }, (signal) =>
    breaker.isOpen() ? lookUps.next(signal) : undefined,
  );
  let budget = FULL_RETRY_BUDGET;
  /** Batches that are being settled, each with its run. */
  const active = new Set<{ readonly state: RunState }>();
  let batches = 0;

  /** Learns from an answer how HubSpot is doing; ends every run when it is down. */
  function takePulse(answer: Answer, batch: number, state: RunState): void {
    const attempt = { batch, sentAt: answer.sentAt!, now: runtime.now() };
    const { pause: milliseconds, isDown } = breaker.check(answer, attempt);
    if (milliseconds !== undefined) {
      state.mayWait(milliseconds);
      state.emit({ type: "waiting", milliseconds, limit: "SERVER", scope: "client" });
    }
    if (isDown) for (const call of active) call.state.end(unavailable(answer));
  }

  /** How long to wait, in milliseconds. A retry after a failure takes from the budget, and waits for it. */
  function delayOf(pause: Pause, state: RunState): number {
    if (pause.kind === "window") {
      let known: number | undefined;
      void state.guard("The rate limiter failed", () => {
        known = limiter.pauseAfterRefusal?.();
      });
      const milliseconds = known ?? pause.milliseconds;
      return nextDelay({ ...pause, milliseconds }, runtime.random());
    }
    const delay = nextDelay(pause, runtime.random());
    if (pause.kind === "told") return delay;
    const retry = spendRetry(budget, runtime.now());
    ({ budget } = retry);
    return Math.max(delay, retry.wait);
  }

  /** Lets the time of a pause pass; it is over at once for a pause of the whole client, which others keep. */
  function wait(pause: Pause, state: RunState): Promise<void> | undefined {
    const milliseconds = delayOf(pause, state);
    state.mayWait(milliseconds);
    const { limit, scope } = pause;
    state.emit({ type: "waiting", milliseconds, limit, scope });
    if (scope === "batch") return runtime.sleep(milliseconds, state.waiting);
    void state.guard("The rate limiter failed", () => limiter.pause(milliseconds));
    return undefined;
  }

  /** Whether there is another token; if there will be none, the run ends. */
  async function replaceToken(token: string, refused: Stop, state: RunState): Promise<void> {
    try {
      const isReplaced = await untilDone(tokens.replace(token, state.waiting), state.waiting);
      if (isReplaced === false) state.end(refused);
    } catch (error) {
      if (!(error instanceof NoTokenError)) throw error;
      state.end(error.stop);
    }
  }

  /**
   * What an answer means for what is not about its records: the run, the token, the health.
   *
   * @param batch The number of the batch that was first given to be settled.
   */
  async function follow(
    { refreshToken, stop, errors }: Interpreted<unknown, unknown>,
    { answer, token }: { answer: Answer; token: string },
    batch: number,
    state: RunState,
  ): Promise<void> {
    state.errors.push(...errors.slice(0, MAX_KEPT_ERRORS - state.errors.length));
    if (stop !== undefined) state.end(stop);
    // What was aborted says nothing of how HubSpot is doing.
    if (!state.signal.aborted) {
      takePulse(answer, batch, state);
      budget = refundRetry(budget, answer, runtime.now());
    }
    if (refreshToken !== undefined) await replaceToken(token, refreshToken, state);
  }

  const settle: SettleBatch = async (protocol, first, state, lost) => {
    const number = (batches += 1);
    const outcomes: ReturnType<typeof protocol.skip>[number][] = [];
    const unsettled = [first];

    /** What comes next is a look-up, or is not. */
    function noteLookUp(): void {
      const [next] = unsettled;
      lookUps.set(first, next !== undefined && protocol.describe(next).reason === "reconcile");
    }

    /** Takes in what an answer settles, and what it says is to be sent. */
    async function take(batch: typeof first, answer: Answer) {
      const interpretation = protocol.interpret(batch, answer);
      outcomes.push(...interpretation.outcomes);
      unsettled.unshift(...interpretation.again);
      if (protocol.answered !== undefined) {
        await state.guard("The run could not be kept", () =>
          protocol.answered?.(batch, interpretation),
        );
      }
      return interpretation;
    }

    if (lost !== undefined) await take(unsettled.shift()!, lost);
    noteLookUp();
    for (let batch = unsettled.shift(); batch !== undefined; batch = unsettled.shift()) {
      const sent = await sendBatch(protocol, batch, state);
      if (sent === undefined) {
        outcomes.push(...protocol.skip(batch, state.stop!));
        noteLookUp();
        continue;
      }
      const interpretation = await take(batch, sent.answer);
      await follow(interpretation, sent, number, state);
      noteLookUp();
      if (interpretation.pause !== undefined) await wait(interpretation.pause, state);
    }
    return outcomes;
  };

  return async (protocol, batch, state, lost) => {
    const call = { state };
    active.add(call);
    try {
      return await settle(protocol, batch, state, lost);
    } finally {
      active.delete(call);
    }
  };
}

function unavailable(answer: Answer): Stop {
  const last = answer.kind === "silence" ? answer.cause : `HubSpot answered ${answer.status}.`;
  return { reason: "unavailable", message: `HubSpot fails again and again. ${last}` };
}
