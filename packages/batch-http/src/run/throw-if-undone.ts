import { JobStoppedError } from "@x/batch-core/options";
import type { Stop } from "@x/batch-types";
import { isPartFailed } from "./run-state.ts";

/**
 * When the run ended later, or was ended by the caller or by a part that failed, it returns: the outcomes
 * say more than an error.
 *
 * @throws {JobStoppedError} when the run ended before HubSpot processed any record.
 */
export function throwIfUndone(
  stop: Stop | undefined,
  outcomes: readonly { readonly status: string; readonly attempts: number }[],
): void {
  if (stop === undefined || stop.reason === "aborted" || isPartFailed(stop.reason)) return;
  const nothingDone = outcomes.every(
    ({ status, attempts }) => status === "skipped" || attempts === 0,
  );
  if (nothingDone) throw new JobStoppedError(stop);
}
