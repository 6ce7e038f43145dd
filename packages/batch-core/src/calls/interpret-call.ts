import type { CallOutcome, RecordError } from "@x/batch-types";
import type { Answer } from "../batch.ts";
import { classifyAnswer, type Verdict } from "../classify-answer.ts";
import { refusedAfterDoubt } from "../after-doubt.ts";
import { withoutBody } from "../confirm-archive.ts";
import { readErrors } from "../read-errors.ts";
import { refresh, retry } from "../send-again.ts";
import { carried, settleSent } from "../settle.ts";
import { errorsForAll } from "../share-errors.ts";
import type { CallBatch, CallInterpretation } from "./call-batch.ts";
import { refusedCall, unknownCall } from "./call-fates.ts";
import { isArchiving, isReading } from "./call-job.ts";
import { continueCall, searchCall } from "./continue-call.ts";
import { readCall } from "./read-call.ts";
import { settleCall } from "./settle-call.ts";
import { skipCall } from "./skip-call.ts";

/**
 * What an answer means for every input it is about: settled, or to be sent again. Takes any status, any
 * JSON and any text, and never throws. All of these calls may be sent twice: the second time changes
 * nothing, or is refused.
 *
 * @example
 * const job = { about: "properties", operation: "archive", objectType: "contacts" } as const;
 * const { batches } = planCall(job, [{ name: "shoe_size" }]);
 * const answer = { kind: "response", status: 204, headers: {}, body: "" } as const;
 * interpretCall(batches[0]!, answer).outcomes[0]?.status; //=> "archived"
 */
export function interpretCall(batch: CallBatch, answer: Answer): CallInterpretation {
  const verdict = classifyAnswer(isArchiving(batch.job) ? withoutBody(answer) : answer);
  switch (verdict.kind) {
    case "settle":
      return settleCall(batch, verdict.body);
    case "refused":
      return refuse(batch, verdict);
    case "wait": {
      const { error, pause } = verdict;
      const again = retry(batch, pause);
      if (again !== undefined) return again;
      if (batch.mayBeWritten) return giveUp(batch, error.message);
      return continueCall(batch, { outcomes: settleSent(batch.entries, failed(error)) });
    }
    case "again":
      return retry(inDoubt(batch)) ?? giveUp(batch, verdict.message);
    case "refresh-token":
      return refresh(batch, verdict.stop) ?? stop(batch, verdict.stop);
    case "stop":
      return stop(batch, verdict.stop);
  }
}

function refuse(
  batch: CallBatch,
  verdict: Extract<Verdict, { kind: "refused" }>,
): CallInterpretation {
  const { body, isolate, status } = verdict;
  const { entries, job, mayBeWritten } = batch;
  const errors = readErrors(body, `HTTP_${status}`);
  if (isolate && entries.length > 1) {
    const named = new Set(readCall(job, entries, { errors: [body] }).fates.keys());
    const part = { entries, ...(mayBeWritten && { mayBeWritten }) };
    return searchCall(batch, { outcomes: [] }, part, named, errors[0]);
  }
  // A refusal for what an input says holds for the earlier attempt, too; another need not.
  if (mayBeWritten && !isolate) return giveUp(batch, refusedAfterDoubt(errors));
  const fate = refusedCall(batch, errorsForAll(errors, entries.length), status);
  return continueCall(batch, { outcomes: settleSent(entries, fate) });
}

/** A read leaves nothing behind that could be in doubt. */
function inDoubt(batch: CallBatch): CallBatch {
  return isReading(batch.job) ? batch : { ...batch, mayBeWritten: true };
}

function failed(error: RecordError): { status: "failed"; error: RecordError } {
  return { status: "failed", error };
}

function giveUp(batch: CallBatch, message: string): CallInterpretation {
  const outcomes: CallOutcome[] = settleSent(
    batch.entries,
    unknownCall(batch, "no-answer", message),
  );
  return continueCall(batch, { outcomes });
}

function stop(
  batch: CallBatch,
  reason: Extract<Verdict, { kind: "stop" }>["stop"],
): CallInterpretation {
  const sent = { ...batch, entries: carried(batch.entries) };
  return { outcomes: skipCall(sent, reason), again: [], stop: reason, errors: [] };
}
