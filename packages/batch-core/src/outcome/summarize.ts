import type { BatchResult, Outcome, RecordError, RequestCounts, Stop } from "@x/batch-types";

/**
 * Returns the outcomes of a job as one result, in input order. Plain JSON.
 *
 * @param run `outcomes` in any order, one for each record. Defaults: `requests` all 0, no `errors`, no `stop`.
 *
 * @example
 * const result = summarize({
 *   outcomes: [{ status: "archived", index: 0, attempts: 1, id: "7", warnings: [] }],
 * });
 * result.status; //=> "success"
 * result.counts.archived; //=> 1
 */
export function summarize(run: Run<Outcome>): BatchResult {
  const result = collect(emptyCounts(), run);
  const isPartial = result.status === "success" && result.outcomes.some(lacksAssociations);
  return isPartial ? { ...result, status: "partial" } : result;
}

/** Whether the record was written, and one of its associations was not made, or may not have been. */
function lacksAssociations(outcome: Outcome): boolean {
  if (!("associations" in outcome)) return false;
  return outcome.associations.some(({ status }) => status !== "associated");
}

/** The input of {@link summarize}, for outcomes of any kind. */
export interface Run<One> {
  readonly outcomes: Iterable<One>;
  readonly requests?: RequestCounts;
  readonly errors?: readonly RecordError[];
  readonly stop?: Stop | undefined;
}

/** @param counts A zero for each status; they are counted up. */
export function collect<
  One extends { readonly index: number; readonly status: keyof Count },
  Count extends AnyCounts,
>(counts: Count, run: Run<One>): BatchResult<One, Count> {
  const outcomes = [...run.outcomes].sort((one, other) => one.index - other.index);
  for (const { status } of outcomes) (counts as Record<keyof Count, number>)[status] += 1;
  return {
    status: resultStatus(counts, run.stop),
    outcomes,
    counts,
    requests: run.requests ?? noRequests(),
    errors: run.errors ?? [],
    ...(run.stop !== undefined && { stop: run.stop }),
  };
}

/** Every status but these three, and `missing`, is a confirmation. */
type AnyCounts = Readonly<Record<"failed" | "skipped" | "unknown" | (string & {}), number>>;

/**
 * Returns a new object with a zero for each status, to count up.
 *
 * @example
 * const { created, unchanged } = emptyCounts();
 * [created, unchanged]; //=> [0, 0]
 */
export function emptyCounts(): Record<Outcome["status"], number> {
  return {
    created: 0,
    updated: 0,
    archived: 0,
    found: 0,
    unchanged: 0,
    failed: 0,
    skipped: 0,
    unknown: 0,
  };
}

/**
 * Returns new counts for {@link countRequest}, all 0.
 *
 * @example
 * noRequests().sent; //=> 0
 */
export function noRequests(): RequestCounts {
  return { sent: 0, retried: 0, isolating: 0, reconciling: 0, associating: 0 };
}

/**
 * Returns new counts with one more request, whatever its answer.
 *
 * @param batch Its `reason` says what the request is for.
 *
 * @example
 * const job = resolveJob({ operation: "archive", objectType: "contacts" });
 * const batch = { job, entries: [], retries: 1, reason: "retry" } as const;
 * const { sent, retried } = countRequest(noRequests(), batch);
 * [sent, retried]; //=> [1, 1]
 */
export function countRequest(
  { sent, retried, isolating, reconciling, associating }: RequestCounts,
  { reason }: { readonly reason?: string | undefined },
): RequestCounts {
  return {
    sent: sent + 1,
    retried: retried + (reason === "retry" ? 1 : 0),
    isolating: isolating + (reason === "isolate" ? 1 : 0),
    reconciling: reconciling + (reason === "reconcile" ? 1 : 0),
    associating: associating + (reason === "associate" ? 1 : 0),
  };
}

/** `success`: all confirmed and not stopped, also without records. `failure`: none confirmed. Else `partial`. */
function resultStatus(counts: AnyCounts, stop?: Stop): BatchResult["status"] {
  const all = Object.values(counts).reduce((one, other) => one + other, 0);
  const others = counts.failed + counts.skipped + counts.unknown + (counts["missing"] ?? 0);
  const confirmed = all - others;
  if (others === 0 && stop === undefined) return "success";
  return confirmed === 0 ? "failure" : "partial";
}
