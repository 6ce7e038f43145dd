import { JobStoppedError } from "@x/batch-core";
import type { Stop } from "@x/batch-types";

/** A job that ended before HubSpot looked at anything throws; later, there are outcomes to be kept. */
export function throwIfUndone(
  stop: Stop | undefined,
  outcomes: readonly { readonly status: string; readonly attempts: number }[],
): void {
  const nothingDone = outcomes.every(
    ({ status, attempts }) => status === "skipped" || attempts === 0,
  );
  if (stop !== undefined && stop.reason !== "aborted" && nothingDone) {
    throw new JobStoppedError(stop);
  }
}
