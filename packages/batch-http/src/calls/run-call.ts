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
  RecordList,
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

export type Call = [
  settleBatch: SettleBatch,
  job: CallJob,
  state: RunState,
  inputs: Iterable<unknown>,
];

/** Sends all batches of a call, as many at a time as the client allows. Returns all outcomes. */
export async function runCall(...[settleBatch, job, state, inputs]: Call): Promise<CallResult> {
  const plan = planCall(job, inputs);
  state.start();
  try {
    state.count(plan.outcomes);
    const outcomes = [...plan.outcomes];
    const deliver = (settled: readonly CallOutcome[]): void => {
      for (const outcome of settled) outcomes.push(outcome);
      state.count(settled);
    };
    const settle = (batch: CallBatch) => settleBatch(callProtocol, batch, state, deliver);
    if (plan.inOrder) for (const batch of plan.batches) await settle(batch);
    else await Promise.all(plan.batches.map(settle));
    const { errors, requests, stop } = state;
    throwIfUndone(stop, outcomes);
    return summarizeCall(job, { outcomes, requests, errors, stop });
  } finally {
    state.finish();
  }
}

/** @throws {JobStoppedError} when there is no list. */
export function listProperties(...call: Call): Promise<readonly PropertyDefinition[]> {
  return ask(call, (outcome) => ("definitions" in outcome ? outcome.definitions : undefined));
}

/** @throws {JobStoppedError} when there is no list. */
export function listLabels(...call: Call): Promise<readonly AssociationLabel[]> {
  return ask(call, (outcome) => ("labels" in outcome ? outcome.labels : undefined));
}

/** @throws {JobStoppedError} when there is no list, or not the whole of it. */
export function listSettings(...call: Call): Promise<SettingsListedOutcome["settings"]> {
  return ask(call, (outcome) => ("settings" in outcome ? outcome.settings : undefined));
}

/** @throws {JobStoppedError} when there are no lists, or not all of them. */
export function listLists(...call: Call): Promise<readonly RecordList[]> {
  return ask(call, (outcome) => ("lists" in outcome ? outcome.lists : undefined));
}

/** @throws {JobStoppedError} when HubSpot does not name the account. */
export function readAccount(...call: Call): Promise<Account> {
  return ask(call, (outcome) => ("account" in outcome ? outcome.account : undefined));
}

/**
 * Finds or creates a list; `undefined` when there is none to be found.
 *
 * @throws {JobStoppedError} when HubSpot does not say.
 */
export async function readList(...call: Call): Promise<RecordList | undefined> {
  const list = await ask(call, (outcome) => ("list" in outcome ? outcome.list : undefined));
  return list ?? undefined;
}

/** Runs a call that has one input. */
async function ask<Found>(
  call: Call,
  foundIn: (outcome: CallOutcome) => Found | undefined,
): Promise<Found> {
  const { outcomes, stop } = await runCall(...call);
  const outcome = outcomes[0]!;
  const found = foundIn(outcome);
  if (found !== undefined) return found;
  const [, job] = call;
  throw notFound(outcome, stop, job.operation === "create");
}
