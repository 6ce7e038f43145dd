import type { CallOutcome } from "@x/batch-types";
import type { Answer } from "../answer/answer.ts";
import { interpretCall } from "../interpret/interpret-call.ts";
import type { CallJob } from "../job/call-job.ts";
import { planCall } from "../kinds/plan-call.ts";
import { buildCall } from "../request/build-call.ts";
import type { CallRequest } from "../request/call-request.ts";

export const SILENCE: Answer = { kind: "silence", cause: "No answer.", sent: true };

/**
 * Runs a call: answers each of its requests in turn, the last answer over and over. Every batch goes through JSON, as a
 * queue would hand it on.
 */
export function runCall(
  job: CallJob,
  inputs: Iterable<unknown>,
  ...answers: (Answer | ((request: CallRequest) => Answer))[]
): { outcomes: CallOutcome[]; requests: CallRequest[] } {
  const plan = planCall(job, inputs);
  const outcomes = [...plan.outcomes];
  const requests: CallRequest[] = [];
  const waiting = [...plan.batches];
  for (let batch = waiting.shift(); batch !== undefined; batch = waiting.shift()) {
    const stored = JSON.parse(JSON.stringify(batch)) as typeof batch;
    const answer = answers[Math.min(requests.length, answers.length - 1)]!;
    const request = buildCall(stored);
    requests.push(request);
    const given = typeof answer === "function" ? answer(request) : answer;
    const { again, outcomes: settled } = interpretCall(stored, given);
    outcomes.push(...settled);
    waiting.unshift(...again);
  }
  return { outcomes: outcomes.toSorted((one, other) => one.index - other.index), requests };
}
