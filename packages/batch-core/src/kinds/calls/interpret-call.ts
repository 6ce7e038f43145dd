import { refusesTypeOf } from "../pairs/refused-types.ts";
import type { Answer } from "../../plan/batch.ts";
import { classifyAnswer, type Verdict } from "../../answer/classify-answer.ts";
import { refusedAfterDoubt } from "../../answer/after-doubt.ts";
import { withoutBody } from "../../answer/confirm-archive.ts";
import { readErrors } from "../../answer/read-errors.ts";
import { isHalvedNow } from "../../recover/search.ts";
import { refresh, retry } from "../../recover/send-again.ts";
import { carried, settleSent } from "../../outcome/settle.ts";
import { errorsForAll } from "../../answer/share-errors.ts";
import type {
  CallBatch,
  CallEntry,
  CallFate,
  CallInterpretation,
  PairInput,
} from "./call-batch.ts";
import { refusedCall, unknownCall } from "./call-fates.ts";
import { isArchiving, isReading } from "./call-job.ts";
import {
  continueCall,
  continueFailing,
  halveCall,
  halveFailingCall,
  sendApart,
} from "./continue-call.ts";
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
      const fate = { status: "skipped", reason: "unavailable", message: error.message } as const;
      return continueCall(batch, { outcomes: settleSent(batch.entries, fate) });
    }
    case "again":
      return doubt(inDoubt(batch), verdict);
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
  const { body, isHubSpots, status } = verdict;
  const { entries, job, mayBeWritten } = batch;
  const errors = readErrors(body, `HTTP_${status}`);
  if (entries.length > 1) {
    const part = { entries, ...(mayBeWritten && { mayBeWritten }) };
    const [condemned, rest] = divide(entries, (entry) => refusesTypeOf(errors[0], typesOf(entry)));
    if (condemned.length > 0) {
      const fate = refusedCall(batch, errorsForAll(errors, condemned.length), status);
      const outcomes = settleSent(condemned, fate);
      return sendApart(batch, { outcomes }, part, [rest]);
    }
    const { fates } = readCall(job, entries, { errors: [body] });
    return fates.size === 0 || fates.size === entries.length
      ? halveCall(batch, { outcomes: [] }, part, errors[0].message)
      : sendApart(
          batch,
          { outcomes: [] },
          part,
          divide(entries, (entry) => fates.has(entry)),
        );
  }
  // A refusal of HubSpot's holds for the earlier attempt, too. One of a firewall on the way need not.
  if (mayBeWritten && !isHubSpots) return giveUp(batch, refusedAfterDoubt(errors));
  return continueCall(batch, {
    outcomes: settleSent(entries, refusedCall(batch, errors, status)),
  });
}

/** Those that pass a test, and the others. */
function divide<One>(all: readonly One[], test: (one: One) => boolean): [One[], One[]] {
  return [all.filter(test), all.filter((one) => !test(one))];
}

function typesOf({ input }: CallEntry): PairInput["types"] {
  return "types" in input ? input.types : undefined;
}

/** It may be done, and doing it twice is doing it once. */
function doubt(
  batch: CallBatch,
  { message, pause }: Extract<Verdict, { kind: "again" }>,
): CallInterpretation {
  const { entries, search } = batch;
  const tries = entries[0]!.attempts;
  if (isHalvedNow(search, entries.length, tries, batch))
    return halveFailingCall(batch, message, pause);
  // A part of what HubSpot fails at was sent often enough.
  if (search?.failures !== undefined) {
    return continueFailing(batch, search, settleSent(entries, unanswered(batch, message)), pause);
  }
  return retry(batch, pause) ?? giveUp(batch, message);
}

/** A read leaves nothing behind that could be in doubt. */
function inDoubt(batch: CallBatch): CallBatch {
  return isReading(batch.job) ? batch : { ...batch, mayBeWritten: true };
}

function giveUp(batch: CallBatch, message: string): CallInterpretation {
  return continueCall(batch, { outcomes: settleSent(batch.entries, unanswered(batch, message)) });
}

function unanswered(batch: CallBatch, message: string): CallFate {
  return unknownCall(batch, "no-answer", message);
}

function stop(
  batch: CallBatch,
  reason: Extract<Verdict, { kind: "stop" }>["stop"],
): CallInterpretation {
  const sent = { ...batch, entries: carried(batch.entries) };
  return { outcomes: skipCall(sent, reason), again: [], stop: reason, errors: [] };
}
