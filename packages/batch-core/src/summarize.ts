import type { BatchResult, Counts, Outcome, RecordError, Stop } from "@x/batch-types";

/**
 * All outcomes of a job as one result, in the order of the input.
 *
 * @example
 * const archived = { status: "archived", index: 0, attempts: 1, id: "7", warnings: [] } as const;
 * summarize({ outcomes: [archived] }).status; //=> "success"
 */
export function summarize(run: {
  outcomes: Iterable<Outcome>;
  errors?: readonly RecordError[];
  stop?: Stop | undefined;
}): BatchResult {
  const counts = emptyCounts();
  const outcomes = [...run.outcomes].sort((one, other) => one.index - other.index);
  for (const outcome of outcomes) counts[outcome.status] += 1;
  return {
    status: resultStatus(counts),
    outcomes,
    counts,
    errors: run.errors ?? [],
    ...(run.stop !== undefined && { stop: run.stop }),
  };
}

/** Counts of nothing, to add to. */
export function emptyCounts(): Counts {
  return { created: 0, updated: 0, archived: 0, found: 0, failed: 0, skipped: 0, unknown: 0 };
}

/** `success` when every record is confirmed (or there is none), `failure` when none is. */
export function resultStatus(counts: Counts): BatchResult["status"] {
  const confirmed = counts.created + counts.updated + counts.archived + counts.found;
  const others = counts.failed + counts.skipped + counts.unknown;
  if (others === 0) return "success";
  return confirmed === 0 ? "failure" : "partial";
}
