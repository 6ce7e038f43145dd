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

/** @throws {JobStoppedError} when there are no lists, or not all of them. */
export function listLists(...call: SingleCall): Promise<readonly RecordList[]> {
  return ask(call, (outcome) => ("lists" in outcome ? outcome.lists : undefined));
}

/** @throws {JobStoppedError} when HubSpot does not name the account. */
export function readAccount(...call: SingleCall): Promise<Account> {
  return ask(call, (outcome) => ("account" in outcome ? outcome.account : undefined));
}

/**
 * Finds or creates a list; `undefined` when there is none to be found.
 *
 * @throws {JobStoppedError} when HubSpot does not say.
 */
export async function readList(
  ...[settleBatch, job, state, input]: [...SingleCall, input: object]
): Promise<RecordList | undefined> {
  const call: SingleCall = [settleBatch, job, state];
  const list = await ask(call, (it) => ("list" in it ? it.list : undefined), input);
  return list ?? undefined;
}

/** Runs a call that has one input, `{}` unless given. */
async function ask<Found>(
  call: SingleCall,
  foundIn: (outcome: CallOutcome) => Found | undefined,
  input: object = {},
): Promise<Found> {
  const { outcomes, stop } = await runCall(...call, [input]);
  const outcome = outcomes[0]!;
  const found = foundIn(outcome);
  if (found !== undefined) return found;
  const [, job] = call;
  throw notFound(outcome, stop, job.operation === "create");
}
