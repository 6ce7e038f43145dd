import { JobStoppedError } from "@x/batch-core/options";
import type { FailedOutcome, Stop } from "@x/batch-types";

/**
 * Returns the error of a request whose answer is needed whole, and did not come.
 *
 * @param stop Why the run ended, if it did.
 */
export function notFound(
  outcome: FailedOutcome | { readonly status: string; readonly message?: string } | undefined,
  stop: Stop | undefined,
): JobStoppedError {
  if (outcome !== undefined && "error" in outcome) {
    const { error } = outcome;
    return new JobStoppedError({ reason: "refused", message: error.message, error });
  }
  const message = outcome?.message ?? "HubSpot gave no answer to it.";
  return new JobStoppedError(stop ?? { reason: "unavailable", message });
}
