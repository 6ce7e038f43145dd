import { JobStoppedError } from "@x/batch-core/options";
import { countRequest } from "@x/batch-core/policy";
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
  AssociationLabel,
  CallOutcome,
  CallResult,
  PropertyDefinition,
  Stop,
} from "@x/batch-types";
import type { RunState } from "../run/run-state.ts";
import type { Protocol } from "../run/protocol.ts";
import type { SettleBatch } from "../run/settle-batch.ts";
import { throwIfUndone } from "../run/throw-if-undone.ts";

/** Batches of calls beside records, as core speaks about them. */
const callProtocol: Protocol<CallBatch, CallOutcome> = {
  build: buildCall,
  interpret: interpretCall,
  skip: skipCall,
  count(state, batch) {
    state.requests = countRequest(state.requests, batch);
  },
  describe: ({ entries, reason }) => ({ records: entries.length, reason }),
};

/** Sends all batches of a call, as many at a time as the client has slots. */
export async function runCall(
  settleBatch: SettleBatch,
  job: CallJob,
  state: RunState,
  inputs: Iterable<unknown>,
): Promise<CallResult> {
  const plan = planCall(job, inputs);
  state.start();
  try {
    count(plan.outcomes, state);
    const outcomes = [...plan.outcomes];
    const deliver = (settled: readonly CallOutcome[]): void => {
      for (const outcome of settled) outcomes.push(outcome);
      count(settled, state);
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

/** All property definitions of an object, or why there are none. */
export async function listProperties(
  ...call: Parameters<typeof runList>
): Promise<readonly PropertyDefinition[]> {
  const { outcome, stop } = await runList(...call);
  return "definitions" in outcome ? outcome.definitions : throwNoList(outcome, stop);
}

/** All labels between two objects, or why there are none. */
export async function listLabels(
  ...call: Parameters<typeof runList>
): Promise<readonly AssociationLabel[]> {
  const { outcome, stop } = await runList(...call);
  return "labels" in outcome ? outcome.labels : throwNoList(outcome, stop);
}

async function runList(
  ...call: [settleBatch: SettleBatch, job: CallJob, state: RunState]
): Promise<{ outcome: CallOutcome; stop: Stop | undefined }> {
  const { outcomes, stop } = await runCall(...call, [{}]);
  return { outcome: outcomes[0]!, stop };
}

function throwNoList(outcome: CallOutcome, stop: Stop | undefined): never {
  if (outcome.status === "failed") {
    const { error } = outcome;
    throw new JobStoppedError({ reason: "refused", message: error.message, error });
  }
  const message = "message" in outcome ? outcome.message : "HubSpot gave no list.";
  throw new JobStoppedError(stop ?? { reason: "unavailable", message });
}

function count(outcomes: readonly CallOutcome[], state: RunState): void {
  if (outcomes.length === 0) return;
  const counts: Partial<RunState["counts"]> = {};
  for (const { status } of outcomes) {
    counts[status] = (counts[status] ?? 0) + 1;
    state.counts[status] = (state.counts[status] ?? 0) + 1;
  }
  state.emit({ type: "settled", counts });
}
