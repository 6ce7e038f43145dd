import {
  buildCall,
  type CallBatch,
  type CallJob,
  interpretCall,
  planCall,
  skipCall,
  summarizeCall,
} from "@x/batch-core/calls";
import type {
  Account,
  AssociationLabel,
  CallOutcome,
  CallResult,
  PropertyDefinition,
  SettingsListedOutcome,
} from "@x/batch-types";
import { type RunState, throwIfUndone } from "../run/run-state.ts";
import { notFound } from "./not-found.ts";
import type { Protocol } from "../run/protocol.ts";
import type { SettleBatch } from "../run/settle-batch.ts";

const callProtocol: Protocol<CallBatch, CallOutcome> = {
  build: buildCall,
  interpret: interpretCall,
  skip: skipCall,
};

/** Sends all batches of a call, as many at a time as the client allows. Returns all outcomes. */
export async function runCall(
  settleBatch: SettleBatch,
  job: CallJob,
  state: RunState,
  inputs: Iterable<unknown>,
): Promise<CallResult> {
  const plan = planCall(job, inputs);
  state.start();
  try {
    state.count(plan.outcomes);
    const outcomes = [...plan.outcomes];
    const deliver = (settled: readonly CallOutcome[]): void => {
      for (const outcome of settled) outcomes.push(outcome);
      state.count(settled);
    };
    await Promise.all(
      plan.batches.map((batch) => settleBatch(callProtocol, batch, state, deliver)),
    );
    const { errors, requests, stop } = state;
    throwIfUndone(stop, outcomes);
    return summarizeCall(job, { outcomes, requests, errors, stop });
  } finally {
    state.finish();
  }
}

type SingleCall = [settleBatch: SettleBatch, job: CallJob, state: RunState];

/** @throws {JobStoppedError} when there is no list. */
export function listProperties(...call: SingleCall): Promise<readonly PropertyDefinition[]> {
  return ask(call, (outcome) => ("definitions" in outcome ? outcome.definitions : undefined));
}

/** @throws {JobStoppedError} when there is no list. */
export function listLabels(...call: SingleCall): Promise<readonly AssociationLabel[]> {
  return ask(call, (outcome) => ("labels" in outcome ? outcome.labels : undefined));
}

/** @throws {JobStoppedError} when there is no list, or not the whole of it. */
export function listSettings(...call: SingleCall): Promise<SettingsListedOutcome["settings"]> {
  return ask(call, (outcome) => ("settings" in outcome ? outcome.settings : undefined));
}

/** @throws {JobStoppedError} when HubSpot does not name the account. */
export function readAccount(...call: SingleCall): Promise<Account> {
  return ask(call, (outcome) => ("account" in outcome ? outcome.account : undefined));
}

/** Runs a call that has no inputs. */
async function ask<Found>(
  call: SingleCall,
  foundIn: (outcome: CallOutcome) => Found | undefined,
): Promise<Found> {
  const { outcomes, stop } = await runCall(...call, [{}]);
  const outcome = outcomes[0]!;
  const found = foundIn(outcome);
  if (found !== undefined) return found;
  throw notFound(outcome, stop);
}
