import type { SkippedOutcome, Stop } from "@x/batch-types";
import type { AnyBatch, AnyFate, Kind } from "../kinds/kind.ts";
import { withAttempt, type FateOf, settleAll, type Settled } from "../outcome/settle.ts";
import type { InterpretationOf } from "../answer/interpretation.ts";

export type SkippedFate = FateOf<SkippedOutcome>;

/** The fate when HubSpot was not available. */
export function unavailable(message: string): SkippedFate {
  return { status: "skipped", reason: "unavailable", message };
}

/** Settles a batch that is not sent any more because its job ends, with the parts that wait behind it. */
export function skip<Batch extends AnyBatch, Fate extends AnyFate, Next>(
  kind: Kind<Batch, Fate, Next>,
  batch: Batch,
  { reason, message }: Stop,
): Settled<Fate | SkippedFate>[] {
  return skipFor(kind, batch, { reason: skippedReason(reason), message });
}

/**
 * Settles a batch that is not sent any more, with the parts that wait behind it. What an earlier attempt may have
 * written is `unknown`.
 */
export function skipFor<Batch extends AnyBatch, Fate extends AnyFate, Next>(
  kind: Kind<Batch, Fate, Next>,
  batch: Batch,
  { reason, message }: Pick<SkippedOutcome, "reason" | "message">,
): Settled<Fate | SkippedFate>[] {
  const skipped: SkippedFate = { status: "skipped", reason, message };
  const doubtful = kind.unknown(
    batch,
    "no-answer",
    `An earlier attempt got no usable answer, and it is not sent again: ${message}`,
  );
  return [batch, ...(batch.search?.waiting ?? [])].flatMap(({ entries, mayBeWritten }) =>
    settleAll(entries, mayBeWritten ? doubtful : skipped),
  );
}

/** Settles a batch whose answer ends the job: it was not carried out. */
export function stopBatch<Batch extends AnyBatch, Fate extends AnyFate, Next>(
  kind: Kind<Batch, Fate, Next>,
  batch: Batch,
  stop: Stop,
): InterpretationOf<Batch, Settled<Fate | SkippedFate>> {
  const sent = { ...batch, entries: withAttempt(batch.entries) };
  return { outcomes: skip(kind, sent, stop), again: [], stop, errors: [] };
}

/**
 * Returns why a record is skipped when its job ends for this reason.
 *
 * @example
 * skippedReason("daily-limit"); //=> "daily-limit"
 * skippedReason("unauthorized"); //=> "stopped"
 */
export function skippedReason(reason: Stop["reason"]): SkippedOutcome["reason"] {
  return reason === "daily-limit" || reason === "aborted" ? reason : "stopped";
}
