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
 * All outcomes of a job as one result, in the order of the input.
 *
 * @example
 * const archived = { status: "archived", index: 0, attempts: 1, id: "7", warnings: [] } as const;
 * summarize({ outcomes: [archived] }).status; //=> "success"
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

/** Counts of nothing, to add to. */
export function emptyCounts(): Counts {
  return { created: 0, updated: 0, archived: 0, found: 0, failed: 0, skipped: 0, unknown: 0 };
}

/** Requests of nothing, to add to. */
export function noRequests(): RequestCounts {
  return { sent: 0, retried: 0, isolating: 0, reconciling: 0 };
}

/** The counts after one more request. */
export function countRequest(
  { sent, retried, isolating, reconciling }: RequestCounts,
  { reason }: Batch,
): RequestCounts {
  return {
    sent: sent + 1,
    retried: retried + (reason === "retry" ? 1 : 0),
    isolating: isolating + (reason === "isolate" ? 1 : 0),
    reconciling: reconciling + (reason === "reconcile" ? 1 : 0),
  };
}

/** `success` when every record is confirmed and the job was not stopped, `failure` when none is. */
export function resultStatus(counts: Counts, stop?: Stop): BatchResult["status"] {
  const confirmed = counts.created + counts.updated + counts.archived + counts.found;
  const others = counts.failed + counts.skipped + counts.unknown;
  if (others === 0 && stop === undefined) return "success";
  return confirmed === 0 ? "failure" : "partial";
}
