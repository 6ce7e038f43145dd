import type { RecordError, Stop } from "@x/batch-types";
import type { Answer, Batch, Interpretation, Pause } from "./batch.ts";
import { classifyAnswer } from "./classify-answer.ts";
import { isolateBatch } from "./isolate-batch.ts";
import { readErrors } from "./read-errors.ts";
import { readResults } from "./read-results.ts";
import { settleAll } from "./settle.ts";
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
  const verdict = classifyAnswer(answer);
  switch (verdict.kind) {
    case "accepted":
      return { again: [], ...readResults(batch, verdict.body) };
    case "refused":
      return refuse(batch, verdict.isolate, verdict.entry, answer);
    case "wait":
      return wait(batch, verdict.pause, verdict.error);
    case "ambiguous":
      return doubt(batch, verdict.message);
    case "stop":
      return stop(batch, verdict.stop);
  }
}

/** Nothing was written; find the records that are to blame, unless the user wants all or none. */
function refuse(
  batch: Batch,
  isolate: boolean,
  entry: Record<string, unknown>,
  answer: Answer,
): Interpretation {
  if (isolate && batch.entries.length > 1 && !batch.job.allOrNone) {
    return { outcomes: [], again: isolateBatch(batch), errors: [] };
  }
  const status = answer.kind === "response" ? answer.status : 0;
  const [error, ...moreErrors] = readErrors(entry, `HTTP_${status}`);
  const outcomes = settleAll(batch, batch.attempts + 1, {
    status: "failed",
    error,
    ...(moreErrors.length > 0 && { moreErrors }),
  });
  return { outcomes, again: [], errors: [] };
}

/** Nothing was written; HubSpot, or the network, was not ready. */
function wait(batch: Batch, pause: Pause | undefined, error: RecordError): Interpretation {
  if (batch.retries < batch.job.maxRetries) {
    return { ...retry(batch), pause: pause ?? backoff(batch) };
  }
  if (batch.mayBeWritten)
    return { outcomes: unanswered(batch, error.message), again: [], errors: [] };
  const outcomes = settleAll(batch, batch.attempts + 1, { status: "failed", error });
  return { outcomes, again: [], errors: [] };
}

/** It may have been written. Only what has the same effect twice is sent twice: never a create. */
function doubt(batch: Batch, message: string): Interpretation {
  if (batch.job.operation !== "create" && batch.retries < batch.job.maxRetries) {
    return { ...retry({ ...batch, mayBeWritten: true }), pause: backoff(batch) };
  }
  return { outcomes: unanswered(batch, message), again: [], errors: [] };
}

function stop(batch: Batch, reason: Stop): Interpretation {
  const sent = { ...batch, attempts: batch.attempts + 1 };
  return { outcomes: skipBatch(sent, reason), again: [], stop: reason, errors: [] };
}

function retry(batch: Batch): Pick<Interpretation, "outcomes" | "again" | "errors"> {
  const { attempts, retries } = batch;
  const again: Batch = { ...batch, attempts: attempts + 1, retries: retries + 1, reason: "retry" };
  return { outcomes: [], again: [again], errors: [] };
}

/** 1, 2, 4 … 32 seconds; HubSpot asks for "a few seconds" after a 502, 503, 504, 521, 523 or 524. */
function backoff(batch: Batch): Pause {
  const milliseconds = 1_000 * 2 ** Math.min(batch.retries, 5);
  return { milliseconds, scope: "batch", kind: "backoff", limit: "SERVER" };
}

function unanswered(batch: Batch, message: string): Interpretation["outcomes"] {
  return settleAll(batch, batch.attempts + 1, {
    status: "unknown",
    reason: "no-answer",
    message,
    advice: "Look the record up in HubSpot before sending it again.",
  });
}
