import { JobStoppedError } from "@x/batch-core/options";
import type { FailedOutcome, Stop } from "@x/batch-types";

interface NotFound {
  readonly status: string;
  readonly message?: string;
  readonly reason?: string;
  /** How to find out what became of it. */
  readonly advice?: string;
}

/**
 * Returns the error of a request whose answer is needed whole, and did not come.
 *
 * @param stop Why the run ended, if it did.
 */
export function notFound(
  outcome: FailedOutcome | NotFound | undefined,
  stop: Stop | undefined,
): JobStoppedError {
  if (outcome !== undefined && "error" in outcome) {
    const { error } = outcome;
    return new JobStoppedError({ reason: "refused", message: error.message, error });
  }
  const { advice, message: what = "HubSpot gave no answer to it.", reason } = outcome ?? {};
  // Only what writes can be left without an answer: something may be there.
  const message = reason === "no-answer" ? `${what} ${advice}` : what;
  return new JobStoppedError(stop ?? { reason: "unavailable", message });
}
