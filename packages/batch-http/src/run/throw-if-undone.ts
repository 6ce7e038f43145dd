import { JobStoppedError } from "@x/batch-core/options";
import type { Stop } from "@x/batch-types";
import { isPartFailed } from "./run-state.ts";

/**
 * A job that HubSpot ended before it looked at anything throws. Later, or when something else ended it,
 * the outcomes are what the caller needs.
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
