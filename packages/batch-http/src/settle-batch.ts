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
import { createLookUps } from "./look-ups.ts";
import type { Interpreted, Protocol } from "./protocol.ts";
import type { RunState } from "./run-state.ts";
import { createSendBatch, type Sender, type Sent } from "./send-batch.ts";
import { startTrip, type Trip } from "./trip.ts";
import { untilDone } from "./until-done.ts";

/**
 * Sends a batch, and whatever core says must follow from it, until all of it is settled. Never rejects:
 * when something of ours throws, the run ends, and what is left of the batch is settled as not sent, or
 * as unknown.
 *
 * @param deliver Gets outcomes as soon as they are known.
 * @param lost The answer to a batch that was sent before, by a run that ended before it came.
 */
export type SettleBatch = <Batch extends Carried, Outcome>(
  protocol: Protocol<Batch, Outcome>,
  batch: Batch,
  state: RunState,
  deliver: (outcomes: readonly Outcome[]) => void,
  lost?: Answer,
) => Promise<void>;

/** What batches of any kind have. */
interface Carried {
  readonly entries: readonly { readonly attempts: number }[];
  readonly mayBeWritten?: true;
}

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
      pauseClient({ milliseconds, scope: "client", kind: "backoff", limit: "SERVER" }, state);
    }
    if (checkup.isDown) state.end(unavailable(answer));
  }

  /** How long a pause takes, in milliseconds; says so, and ends a run that has less time. */
  function lengthOf(pause: Pause, state: RunState): number {
    const milliseconds = nextDelay(pause, runtime.random());
    state.mayWait(milliseconds);
    const { limit, scope } = pause;
    state.emit({ type: "waiting", milliseconds, limit, scope });
    return milliseconds;
  }

  /** Holds back every request of the client. */
  function pauseClient(pause: Pause, state: RunState): void {
    const milliseconds = lengthOf(pause, state);
    void state.guard("limiter-failed", () => limiter.pause(milliseconds));
  }

  /** Lets the time of a pause pass; that of the whole client is kept by the limiter. */
  async function wait(pause: Pause, state: RunState, { waiting }: Trip): Promise<void> {
    if (pause.scope === "client") pauseClient(pause, state);
    else await untilDone(runtime.sleep(lengthOf(pause, state), waiting), waiting);
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

  /** Gets another token; if there will be none, the run ends. */
  async function replaceToken(
    token: string,
    refused: Stop,
    state: RunState,
    { waiting }: Trip,
  ): Promise<void> {
    const isReplaced = await state.guard("token-failed", () =>
      untilDone(tokens.replace(token, waiting), waiting),
    );
    if (isReplaced === false) state.end(refused);
  }

  /** What an answer means for what is not about its records: the run, the token, the health. */
  async function follow(
    { pause, refreshToken, stop, errors }: Interpreted<unknown, unknown>,
    { answer, token }: Sent,
    state: RunState,
    trip: Trip,
  ): Promise<void> {
    state.note(errors);
    if (stop !== undefined) state.end(stop);
    if (refreshToken !== undefined) await replaceToken(token, refreshToken, state, trip);
    // What was aborted says nothing of how HubSpot is doing.
    if (state.signal.aborted) return;
    takePulse(answer, state);
    spend(answer, pause, state);
  }

  return async (protocol, first, state, deliver, lost) => {
    const trip = startTrip(state);
    const unsettled = [first];
    let current: typeof first | undefined;

    /** Takes in what an answer settles, and what it says is to be sent. */
    async function take(batch: typeof first, answer: Answer) {
      trip.isOnItsWay = true;
      const interpretation = protocol.interpret(batch, answer);
      unsettled.unshift(...interpretation.again);
      current = undefined;
      lookUps.set(first, unsettled[0] !== undefined && isLookUp(unsettled[0]));
      if (protocol.answered !== undefined) {
        await state.guard("store-failed", () =>
          untilDone(protocol.answered?.(batch, interpretation), trip.signal),
        );
      }
      deliver(interpretation.outcomes);
      return interpretation;
    }

    const isLookUp = (batch: typeof first): boolean =>
      protocol.describe(batch).reason === "reconcile";

    try {
      if (lost !== undefined) {
        current = unsettled.shift()!;
        await take(current, lost);
      }
      for (current = unsettled.shift(); current !== undefined; current = unsettled.shift()) {
        trip.isOnItsWay = false;
        const sent = await sendBatch(protocol, current, state, trip);
        if (sent === undefined) {
          deliver(protocol.skip(current, state.stop!));
          lookUps.set(first, unsettled[0] !== undefined && isLookUp(unsettled[0]));
          continue;
        }
        const interpretation = await take(current, sent.answer);
        await follow(interpretation, sent, state, trip);
        if (interpretation.pause !== undefined) await wait(interpretation.pause, state, trip);
      }
    } catch (error) {
      state.fail("client-failed", error);
      if (current !== undefined) unsettled.unshift(trip.isOnItsWay ? inDoubt(current) : current);
      for (const batch of unsettled) deliver(protocol.skip(batch, state.stop!));
    } finally {
      lookUps.set(first, false);
      trip.end();
    }
  };
}

/** A batch that left, and of whose answer nothing is known. */
function inDoubt<Batch extends Carried>(batch: Batch): Batch {
  const entries = batch.entries.map((entry) => ({ ...entry, attempts: entry.attempts + 1 }));
  return { ...batch, entries, mayBeWritten: true };
}

function unavailable(answer: Answer): Stop {
  const last = answer.kind === "silence" ? answer.cause : `HubSpot answered ${answer.status}.`;
  return { reason: "unavailable", message: `HubSpot fails again and again. ${last}` };
}
