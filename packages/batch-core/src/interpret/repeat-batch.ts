import type { Stop } from "@x/batch-types";
import type { Pause } from "../answer/answer.ts";
import type { InterpretationOf } from "../answer/interpretation.ts";
import type { AnyBatch } from "../kinds/kind.ts";
import { backoff } from "../policy/next-delay.ts";
import { withAttempt } from "../outcome/settle.ts";

/** Sends a batch again unchanged; returns `undefined` when it has no retries left. */
export function retry<Batch extends AnyBatch>(
  batch: Batch,
  pause: Pause = backoff(batch.retries),
): InterpretationOf<Batch, never> | undefined {
  // After a wait of hours (fact 34) the refreshed token may have expired too.
  const { refreshed: _, ...same } = batch;
  const { job, retries, reason = "retry" } = same;
  if (retries >= job.maxRetries) return undefined;
  const again = { ...same, entries: withAttempt(batch.entries), retries: retries + 1, reason };
  return { outcomes: [], again: [again as unknown as Batch], pause, errors: [] };
}

/** Sends a batch again with a new token; returns `undefined` the second time. */
export function refresh<Batch extends AnyBatch>(
  batch: Batch,
  refreshToken: Stop,
): InterpretationOf<Batch, never> | undefined {
  if (batch.refreshed) return undefined;
  const { reason = "retry" } = batch;
  const again = { ...batch, entries: withAttempt(batch.entries), reason, refreshed: true };
  return { outcomes: [], again: [again], refreshToken, errors: [] };
}

/**
 * Adds the pause before `again`, if there is one.
 *
 * @param asked The pause that HubSpot asks for; comes before the own backoff.
 * @param failures How many failures in a row, this one included.
 */
export function pausing<Interpretation extends { readonly again: readonly unknown[] }>(
  interpretation: Interpretation,
  asked: Pause | undefined,
  failures: number,
): Interpretation & { readonly pause?: Pause } {
  const pause = asked ?? backoff(failures - 1);
  return interpretation.again.length === 0 ? interpretation : { ...interpretation, pause };
}
