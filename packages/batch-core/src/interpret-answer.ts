import type { RecordError, Stop } from "@x/batch-types";
import type { AssociationStage, Pair, PairFate } from "./associations/association-batch.ts";
import { interpretAssociations } from "./associations/interpret-associations.ts";
import { failedPair } from "./associations/read-pairs.ts";
import { settlePairs } from "./associations/settle-pairs.ts";
import type { Answer, Batch, Interpretation, Pause } from "./batch.ts";
import { classifyAnswer, type Verdict } from "./classify-answer.ts";
import { withoutBody } from "./confirm-archive.ts";
import { LOOK_IT_UP } from "./internal/advice.ts";
import { continueIsolation, isolateBatch } from "./isolate-batch.ts";
import { readErrors } from "./read-errors.ts";
import { readReconciliation } from "./read-reconciliation.ts";
import { readResults } from "./read-results.ts";
import { canBeLookedUp, reconcile } from "./reconcile.ts";
import { isToBeTakenApart, refuseBatch } from "./refuse-batch.ts";
import { refresh, retry } from "./send-again.ts";
import { carried, settleSent } from "./settle.ts";
import { skipBatch } from "./skip-batch.ts";

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
  if (verdict.kind === "refused" && isToBeTakenApart(batch, verdict)) {
    const { body, status } = verdict;
    return isolateBatch(batch, body, readErrors(body, `HTTP_${status}`));
  }
  const interpretation = interpret(batch, verdict, answer.sentAt);
  const isDone = interpretation.again.length === 0 && interpretation.stop === undefined;
  if (isolation === undefined || !isDone) return interpretation;
  const wasAccepted = interpretation.outcomes.some((outcome) => "id" in outcome);
  return { ...interpretation, again: continueIsolation(batch, isolation, wasAccepted) };
}

function interpret(batch: Batch, verdict: Verdict, sentAt: number | undefined): Interpretation {
  const { association, reconciliation } = batch;
  switch (verdict.kind) {
    case "settle":
      if (association !== undefined) return interpretAssociations(batch, association, verdict);
      return reconciliation === undefined
        ? readResults(batch, verdict.body, sentAt)
        : readReconciliation(batch, reconciliation, verdict.body);
    case "refused":
      if (association !== undefined) return interpretAssociations(batch, association, verdict);
      return reconciliation === undefined
        ? refuseBatch(batch, verdict)
        : giveUp(batch, "Looking it up was refused.");
    case "wait":
      return wait(batch, verdict.pause, verdict.error);
    case "again":
      return doubt(batch, verdict.message, sentAt);
    case "refresh-token":
      return refresh(batch, verdict.stop) ?? stop(batch, verdict.stop);
    case "stop":
      return stop(batch, verdict.stop);
  }
}

/** Nothing was written; HubSpot, or the network, was not ready. */
function wait(batch: Batch, pause: Pause | undefined, error: RecordError): Interpretation {
  const again = retry(batch, pause);
  if (again !== undefined) return again;
  if (batch.association !== undefined) {
    return settlePairs(batch, batch.association, allOf(batch.association, failedPair(error)));
  }
  if (batch.mayBeWritten) return giveUp(batch, error.message);
  return {
    outcomes: settleSent(batch.entries, { status: "failed", error }),
    again: [],
    errors: [],
  };
}

/** It may have been written. Only what has the same effect twice is sent twice: never a create (fact 36). */
function doubt(batch: Batch, message: string, sentAt: number | undefined): Interpretation {
  const { association, job, reconciliation } = batch;
  const isRepeatable = job.operation !== "create" || reconciliation !== undefined;
  const again = isRepeatable ? retry<Batch>({ ...batch, mayBeWritten: true }) : undefined;
  if (again !== undefined) return again;
  if (association !== undefined) {
    return settlePairs(batch, association, allOf(association, { status: "unknown", message }));
  }
  if (isRepeatable) return giveUp(batch, message);

  const known = batch.entries.filter((entry) => canBeLookedUp(batch, entry));
  const unknowable = batch.entries.filter((entry) => !canBeLookedUp(batch, entry));
  const next = known.length > 0 && reconcile(batch, carried(known), 0, sentAt);
  return { ...giveUp({ ...batch, entries: unknowable }, message), ...next };
}

function allOf({ pairs }: AssociationStage, fate: PairFate): [Pair, PairFate][] {
  return pairs.map((pair) => [pair, fate]);
}

function stop(batch: Batch, reason: Stop): Interpretation {
  const sent = { ...batch, entries: carried(batch.entries) };
  return { outcomes: skipBatch(sent, reason), again: [], stop: reason, errors: [] };
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
