import type { RecordError, Stop } from "@x/batch-types";
import { interpretAssociations } from "../kinds/pairs/interpret-associations.ts";
import type { Answer, Batch, Interpretation, Pause } from "../plan/batch.ts";
import { classifyAnswer, type Verdict } from "../answer/classify-answer.ts";
import { withoutBody } from "../answer/confirm-archive.ts";
import { LOOK_IT_UP } from "../internal/advice.ts";
import {
  continueFailing,
  continueIsolation,
  isolateBatch,
  isolateFailure,
} from "../recover/isolate-batch.ts";
import { readErrors } from "../answer/read-errors.ts";
import { readReconciliation } from "../recover/read-reconciliation.ts";
import { readResults } from "../answer/read-results.ts";
import { canBeLookedUp, withDoubt, lookUp } from "../recover/reconcile.ts";
import { canGoApart, refuseBatch } from "../recover/refuse-batch.ts";
import { isHalvedNow } from "../recover/search.ts";
import { refresh, retry } from "../recover/send-again.ts";
import { carried, settleSent } from "../outcome/settle.ts";
import { skipBatch } from "../outcome/skip-batch.ts";

/**
 * What an answer means for every record it is about: settled, or to be sent again. Takes any status,
 * any JSON and any text, and never throws.
 *
 * @example
 * const job = { operation: "archive", objectType: "contacts" } as const;
 * for (const step of planBatches(job, [{ id: 7 }])) {
 *   if (!("batch" in step)) continue;
 *   const answer = { kind: "response", status: 204, headers: {}, body: "" } as const;
 *   console.log(interpretAnswer(step.batch, answer).outcomes[0]?.status); //=> "archived"
 * }
 */
export function interpretAnswer(batch: Batch, answer: Answer): Interpretation {
  const { isolation, job } = batch;
  const verdict = classifyAnswer(job.operation === "archive" ? withoutBody(answer) : answer);
  const parts = takeApart(batch, verdict);
  if (parts !== undefined) return parts;
  const interpretation = interpret(batch, verdict, answer.sentAt);
  const { again, outcomes, stop } = interpretation;
  if (isolation === undefined || again.length > 0 || stop !== undefined) return interpretation;
  const wasAccepted = outcomes.some((outcome) => "id" in outcome);
  const next =
    verdict.kind === "again" && isolation.failures !== undefined && !wasAccepted
      ? continueFailing(batch, isolation, verdict.pause)
      : continueIsolation(batch, isolation, wasAccepted);
  return { ...interpretation, ...next };
}

/** A batch of several, one of which may be why HubSpot refused it, or failed at it. */
function takeApart(batch: Batch, verdict: Verdict): Interpretation | undefined {
  if (verdict.kind === "refused" && canGoApart(batch)) {
    const { body, status } = verdict;
    return isolateBatch(batch, body, readErrors(body, `HTTP_${status}`));
  }
  const { association, entries, isolation, job, reconciliation } = batch;
  const isRead = reconciliation !== undefined;
  if (
    verdict.kind !== "again" ||
    job.operation === "create" ||
    association !== undefined ||
    isRead
  ) {
    return undefined;
  }
  const size = canGoApart(batch) ? entries.length : 1;
  const tries = entries[0]!.attempts;
  return isHalvedNow(isolation, size, tries, batch)
    ? isolateFailure(batch, verdict.message, verdict.pause)
    : undefined;
}

function interpret(batch: Batch, verdict: Verdict, sentAt: number | undefined): Interpretation {
  const { association, reconciliation } = batch;
  if (association !== undefined) {
    const interpretation = interpretAssociations(batch, association, verdict);
    if (interpretation !== undefined) return interpretation;
  }
  switch (verdict.kind) {
    case "settle":
      return reconciliation === undefined
        ? readResults(batch, verdict.body, sentAt)
        : readReconciliation(batch, reconciliation, verdict.body);
    case "refused":
      return reconciliation === undefined
        ? refuseBatch(batch, verdict)
        : giveUpLookUp(batch, readErrors(verdict.body, `HTTP_${verdict.status}`)[0]);
    case "wait":
      return wait(batch, verdict.pause, verdict.error);
    case "again":
      return doubt(batch, verdict, sentAt);
    case "refresh-token":
      return refresh(batch, verdict.stop) ?? stop(batch, verdict.stop);
    case "stop":
      return reconciliation !== undefined && isAboutReading(verdict.stop)
        ? giveUpLookUp(batch, verdict.stop.error)
        : stop(batch, verdict.stop);
  }
}

/** Nothing was written; HubSpot, or the network, was not ready. */
function wait(batch: Batch, pause: Pause | undefined, { message }: RecordError): Interpretation {
  const again = retry(batch, pause);
  if (again !== undefined) return again;
  if (batch.mayBeWritten) return giveUp(batch, message);
  const fate = { status: "skipped", reason: "unavailable", message } as const;
  return { outcomes: settleSent(batch.entries, fate), again: [], errors: [] };
}

/** It may have been written. Only what has the same effect twice is sent twice: never a create (fact 36). */
function doubt(
  batch: Batch,
  { message, pause }: Extract<Verdict, { kind: "again" }>,
  sentAt: number | undefined,
): Interpretation {
  if (isRepeatable(batch)) {
    // A part of a batch that HubSpot fails at was sent often enough.
    const isPart = batch.isolation?.failures !== undefined && batch.reconciliation === undefined;
    const again = isPart ? undefined : retry<Batch>(withDoubt(batch), pause);
    return again ?? giveUp(batch, message);
  }
  const known = batch.entries.filter((entry) => canBeLookedUp(batch, entry));
  const unknowable = batch.entries.filter((entry) => !canBeLookedUp(batch, entry));
  const look = { reads: 0, ...(sentAt !== undefined && { sentAt }) };
  const next = known.length > 0 && lookUp(batch, carried(known), look);
  return { ...giveUp({ ...batch, entries: unknowable }, message), ...next };
}

/** Whether twice has the effect of once. */
function isRepeatable({ job, reconciliation }: Batch): boolean {
  return job.operation !== "create" || reconciliation !== undefined;
}

function stop(batch: Batch, reason: Stop): Interpretation {
  const sent = { ...batch, entries: carried(batch.entries) };
  return { outcomes: skipBatch(sent, reason), again: [], stop: reason, errors: [] };
}

/** Whether creates can go on although HubSpot refuses to look them up: a scope or property of reads. */
function isAboutReading({ reason }: Stop): boolean {
  return reason === "forbidden" || reason === "refused";
}

/** What cannot be looked up is unknown; why, is said of no single record. */
function giveUpLookUp(batch: Batch, error: RecordError): Interpretation {
  return {
    ...giveUp(batch, `Looking it up was refused: ${error.message}`),
    errors: [{ ...error, message: `Looking up creates was refused: ${error.message}` }],
  };
}

function giveUp({ entries }: Batch, message: string): Interpretation {
  const outcomes = settleSent(entries, {
    status: "unknown",
    reason: "no-answer",
    message,
    advice: LOOK_IT_UP,
  });
  return { outcomes, again: [], errors: [] };
}
