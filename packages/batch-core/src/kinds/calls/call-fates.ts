import type { UnknownOutcome } from "@x/batch-types";
import { mayComeFromEarlierAttempt, refusedAfterDoubt } from "../../answer/after-doubt.ts";
import { failed } from "../../outcome/settle.ts";
import type { Errors } from "../../answer/share-errors.ts";
import type { CallBatch, CallFate } from "./call-batch.ts";

/** Nobody can tell; `advice` depends on what was asked. */
export function unknownCall(
  { job }: CallBatch,
  reason: UnknownOutcome["reason"],
  message: string,
): CallFate {
  const { about, operation } = job;
  const isCreate = about === "properties" && operation === "create";
  return {
    status: "unknown",
    reason,
    message,
    advice: isCreate
      ? "Read the property, and compare it with the definition that was sent."
      : "Send it again: twice has the effect of once.",
  };
}

/**
 * What a refusal means. A property that exists (fact 45) after an attempt got no answer may come from that
 * attempt, or have been there before. Neither its definition nor its `createdAt` tells: the account may
 * have defined the same, and a property that was archived comes back with the date it had (fact 43).
 */
export function refusedCall(batch: CallBatch, errors: Errors, status?: number): CallFate {
  return batch.mayBeWritten && mayComeFromEarlierAttempt(batch.job.operation, errors, status)
    ? unknownCall(batch, "no-answer", refusedAfterDoubt(errors))
    : failed(errors);
}

/** Everything that was said of a refused input. */
export function allErrors({
  error,
  moreErrors = [],
}: Extract<CallFate, { status: "failed" }>): Errors {
  return [error, ...moreErrors];
}
