import type {
  BatchResult,
  Counts,
  Outcome,
  RecordError,
  RequestCounts,
  Stop,
} from "@x/batch-types";
import type { Batch } from "./batch.ts";

/**
 * All outcomes of a job as one result, in the order of the input. Plain JSON.
 *
 * @param run `outcomes` in any order, one for each record. Left out, `requests` are all 0, `errors`
 *   are none, and the job was not stopped.
 *
 * @example
 * const result = summarize({
 *   outcomes: [{ status: "archived", index: 0, attempts: 1, id: "7", warnings: [] }],
 * });
 * result.status; //=> "success"
 * result.counts.archived; //=> 1
 */
export function summarize(run: {
  outcomes: Iterable<Outcome>;
  requests?: RequestCounts;
  errors?: readonly RecordError[];
  stop?: Stop | undefined;
}): BatchResult {
  const counts = emptyCounts();
  const outcomes = [...run.outcomes].sort((one, other) => one.index - other.index);
  for (const outcome of outcomes) counts[outcome.status] += 1;
  return {
    status: resultStatus(counts, run.stop),
    outcomes,
    counts,
    requests: run.requests ?? noRequests(),
    errors: run.errors ?? [],
    ...(run.stop !== undefined && { stop: run.stop }),
  };
}

/**
 * No record met any fate yet: a fresh object, to add to.
 *
 * @example
 * emptyCounts();
 * //=> { created: 0, updated: 0, archived: 0, found: 0, failed: 0, skipped: 0, unknown: 0 }
 */
export function emptyCounts(): Counts {
  return { created: 0, updated: 0, archived: 0, found: 0, failed: 0, skipped: 0, unknown: 0 };
}

/**
 * No request was sent yet: a fresh object, what {@link countRequest} begins with.
 *
 * @example
 * noRequests().sent; //=> 0
 */
export function noRequests(): RequestCounts {
  return { sent: 0, retried: 0, isolating: 0, reconciling: 0, associating: 0 };
}

/**
 * The counts after one more request, whatever its answer. They are new; those given stay as they were.
 *
 * @param batch What the request carries; its `reason` says what it is sent for.
 *
 * @example
 * const job = resolveJob({ operation: "archive", objectType: "contacts" });
 * const batch = { job, entries: [], retries: 1, reason: "retry" } as const;
 * const { sent, retried } = countRequest(noRequests(), batch);
 * [sent, retried]; //=> [1, 1]
 */
export function countRequest(
  { sent, retried, isolating, reconciling, associating }: RequestCounts,
  { reason }: Batch,
): RequestCounts {
  return {
    sent: sent + 1,
    retried: retried + (reason === "retry" ? 1 : 0),
    isolating: isolating + (reason === "isolate" ? 1 : 0),
    reconciling: reconciling + (reason === "reconcile" ? 1 : 0),
    associating: associating + (reason === "associate" ? 1 : 0),
  };
}

/**
 * `success` when every record is confirmed and the job was not stopped, also when there was none;
 * `failure` when no record is confirmed; else `partial`.
 *
 * @example
 * resultStatus({ ...emptyCounts(), updated: 99, failed: 1 }); //=> "partial"
 * resultStatus(emptyCounts()); //=> "success"
 * resultStatus(emptyCounts(), { reason: "unauthorized", message: "Expired." }); //=> "failure"
 */
export function resultStatus(counts: Counts, stop?: Stop): BatchResult["status"] {
  const confirmed = counts.created + counts.updated + counts.archived + counts.found;
  const others = counts.failed + counts.skipped + counts.unknown;
  if (others === 0 && stop === undefined) return "success";
  return confirmed === 0 ? "failure" : "partial";
}
