import type { CallOutcome } from "@x/batch-types";
import type { Answer } from "../answer/answer.ts";
import { buildCall } from "../request/build-call.ts";
import type { CallBatch, CallInterpretation } from "../kinds/calls/call-batch.ts";
import type { CallJob } from "../job/call-job.ts";
import { interpretCall } from "../interpret/interpret-call.ts";
import { planCall } from "../kinds/plan-call.ts";

/** The only batch that planning these inputs gives. */
export function callOf(job: CallJob, inputs: Iterable<unknown>): CallBatch {
  const { batches } = planCall(job, inputs);
  const [batch] = batches;
  if (batch === undefined || batches.length > 1) {
    throw new Error(`Expected one batch, got ${batches.length}.`);
  }
  return batch;
}

/** Those fields of an input that a job takes. */
export function inputFor(job: CallJob, given: Readonly<Record<string, unknown>>): object {
  const { id, from, to, types, ...definition } = given;
  const { about, operation } = job;
  if (about === "properties") {
    return operation === "create" ? definition : { name: definition["name"] };
  }
  if (operation === "read") return { id };
  return operation === "create" || operation === "removeLabels"
    ? { from, to, types }
    : { from, to };
}

/** Answers each request in turn, the last answer over and over, until nothing goes out again. */
export function follow(
  first: CallBatch,
  ...answers: (Answer | ((sent: readonly object[]) => Answer))[]
): {
  requests: readonly object[][];
  outcomes: CallOutcome[];
  errors: unknown[];
  last: CallInterpretation;
} {
  const requests: object[][] = [];
  const outcomes: CallOutcome[] = [];
  const errors: unknown[] = [];
  let batch = first;
  for (;;) {
    const { inputs } = buildCall(batch).body as { inputs: object[] };
    const answer = answers[Math.min(requests.length, answers.length - 1)]!;
    requests.push(inputs);
    const last = interpretCall(batch, typeof answer === "function" ? answer(inputs) : answer);
    outcomes.push(...last.outcomes);
    errors.push(...last.errors);
    const [next] = last.again;
    if (next === undefined || requests.length > 5_000) {
      outcomes.sort((one, other) => one.index - other.index);
      return { requests, outcomes, errors, last };
    }
    // As if it had waited on a queue.
    batch = JSON.parse(JSON.stringify(next)) as CallBatch;
  }
}

/** Index and status of each outcome, and what else is worth a look. */
export function fatesOf(outcomes: readonly CallOutcome[]): string[] {
  return outcomes.map((outcome) => {
    const why =
      outcome.status === "failed" ? ` ${outcome.error.code ?? outcome.error.category}` : "";
    const doubt = "reason" in outcome ? ` ${outcome.reason}` : "";
    return `${outcome.index} ${outcome.status}${why}${doubt}`;
  });
}
