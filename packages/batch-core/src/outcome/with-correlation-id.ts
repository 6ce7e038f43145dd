import type { FailedOutcome, RecordError } from "@x/batch-types";

/** Returns the outcome with this id in those errors of HubSpot that have none. */
export function withCorrelationId<One extends { readonly status: string }>(
  outcome: One,
  correlationId: string,
): One {
  if (!isFailed(outcome)) return outcome;
  // An error without `raw` is ours.
  const add = (error: RecordError): RecordError =>
    error.raw === undefined || error.correlationId !== undefined
      ? error
      : { ...error, correlationId };
  const { error, moreErrors } = outcome;
  return { ...outcome, error: add(error), ...(moreErrors && { moreErrors: moreErrors.map(add) }) };
}

function isFailed<One extends { readonly status: string }>(
  outcome: One,
): outcome is One & Pick<FailedOutcome, "status" | "error" | "moreErrors"> {
  return outcome.status === "failed";
}
