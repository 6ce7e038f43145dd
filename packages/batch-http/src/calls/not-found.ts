import { JobStoppedError } from "@x/batch-core/options";
import type { FailedOutcome, Stop } from "@x/batch-types";

interface NotFound {
  readonly status: string;
  readonly message?: string;
  /** How to find out what became of it. */
  readonly advice?: string;
}

/**
 * Returns the error of a request whose answer is needed whole, and did not come.
 *
 * @param stop Why the run ended, if it did.
 * @param isWrite Whether HubSpot may have carried it out: then the error says how to find out.
 */
export function notFound(
  outcome: FailedOutcome | NotFound | undefined,
  stop: Stop | undefined,
  isWrite = false,
): JobStoppedError {
  if (outcome !== undefined && "error" in outcome) {
    const { error } = outcome;
    return new JobStoppedError({ reason: "refused", message: error.message, error });
  }
  const { advice, message: what = "HubSpot gave no answer to it." } = outcome ?? {};
  const message = isWrite && advice !== undefined ? `${what} ${advice}` : what;
  return new JobStoppedError(stop ?? { reason: "unavailable", message });
}
