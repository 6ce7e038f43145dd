import {
  type Answer,
  checkHealth,
  FULL_RETRY_BUDGET,
  HEALTHY,
  nextDelay,
  type Pause,
  refundRetry,
  spendRetry,
} from "@x/batch-core";
import type { Stop } from "@x/batch-types";
import { NoTokenError } from "./auth/token-source.ts";
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
  const { tokens, limiter, runtime } = sender;
  let health = HEALTHY;
  const lookUps = createLookUps();
  // While HubSpot fails, what is new would only be lost, too; a look-up tells whether it still answers.
  const sendBatch = createSendBatch(sender, (signal) =>
    health.failedRounds > 1 ? lookUps.next(signal) : undefined,
  );
  let budget = FULL_RETRY_BUDGET;

  /** Learns from an answer how HubSpot is doing; ends the run when it is down. */
  function takePulse(answer: Answer, state: RunState): void {
    const checkup = checkHealth(health, answer, answer.sentAt!, runtime.now());
    ({ health } = checkup);
    if (checkup.pause !== undefined) {
      const milliseconds = checkup.pause;
      void wait({ milliseconds, scope: "client", kind: "backoff", limit: "SERVER" }, state);
    }
    if (checkup.isDown) state.end(unavailable(answer));
  }

  /** Lets the time of a pause pass; it is over at once for a pause of the whole client, which others keep. */
  function wait(pause: Pause, state: RunState): Promise<void> | undefined {
    const milliseconds = nextDelay(pause, runtime.random());
    state.mayWait(milliseconds);
    const { limit, scope } = pause;
    state.emit({ type: "waiting", milliseconds, limit, scope });
    if (scope === "batch") return runtime.sleep(milliseconds, state.waiting);
    void state.guard("The rate limiter failed", () => limiter.pause(milliseconds));
    return undefined;
  }

  /** A failure of HubSpot's costs, what it carries out pays back. */
  function spend(answer: Answer, pause: Pause | undefined, state: RunState): void {
    if (pause?.kind !== "backoff") {
      budget = refundRetry(budget);
      return;
    }
    const left = spendRetry(budget);
    if (left === undefined) state.end(unavailable(answer));
    else budget = left;
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

  /** What an answer means for what is not about its records: the run, the token, the health. */
  async function follow(
    { pause, refreshToken, stop, errors }: Interpreted<unknown, unknown>,
    answer: Answer,
    token: string,
    state: RunState,
  ): Promise<void> {
    state.errors.push(...errors.slice(0, MAX_KEPT_ERRORS - state.errors.length));
    if (stop !== undefined) state.end(stop);
    if (refreshToken !== undefined) await replaceToken(token, refreshToken, state);
    // What was aborted says nothing of how HubSpot is doing.
    if (state.signal.aborted) return;
    takePulse(answer, state);
    spend(answer, pause, state);
  }

  return async (protocol, first, state, lost) => {
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
      await follow(interpretation, sent.answer, sent.token, state);
      noteLookUp();
      if (interpretation.pause !== undefined) await wait(interpretation.pause, state);
    }
    return outcomes;
  };
}

function unavailable(answer: Answer): Stop {
  const last = answer.kind === "silence" ? answer.cause : `HubSpot answered ${answer.status}.`;
  return { reason: "unavailable", message: `HubSpot fails again and again. ${last}` };
}
