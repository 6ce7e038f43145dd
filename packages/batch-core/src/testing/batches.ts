import type { Answer } from "../answer/answer.ts";
import type { Batch, RecordBatch } from "../plan/batch.ts";
import type { Job } from "../job/job.ts";
import { planBatches } from "../plan/plan-batches.ts";

/** The only batch that planning these records gives. */
export function batchOf(job: Job, records: Iterable<unknown>): RecordBatch {
  const batches = [...planBatches(job, records)].flatMap((step) =>
    "batch" in step ? [step.batch] : [],
  );
  const [batch] = batches;
  if (batch === undefined || batches.length > 1) {
    throw new Error(`Expected one batch, got ${batches.length}.`);
  }
  return batch;
}

/** A batch of records, and not of the associations that follow them. */
export function recordsOf(batch: Batch | undefined): RecordBatch {
  if (batch === undefined || batch.followUp !== undefined) throw new Error("Not of records.");
  return batch;
}

/** The header by which an answer is known to be HubSpot's. */
export const OF_HUBSPOT = { "x-hubspot-correlation-id": "c-1" };

/** A response with a JSON body. A 204 or 5xx without one is HubSpot's by its header, unless others are given. */
export function response(
  status: number,
  body: unknown = "",
  headers: Record<string, string> = body === "" && (status === 204 || status >= 500)
    ? OF_HUBSPOT
    : {},
): Answer {
  return { kind: "response", status, headers, body };
}

/** A contact by e-mail. */
export function aContact(email: string, more: Record<string, string> = {}): { properties: object } {
  return { properties: { email, ...more } };
}
