import type { Verdict } from "../answer/classify-answer.ts";
import { isReading } from "../job/effect.ts";
import type { AnyBatch, AnyFate, Kind } from "../kinds/kind.ts";
import { withAttempt, type Settled, settleAll } from "../outcome/settle.ts";
import type { InterpretationOf } from "../answer/interpretation.ts";
import { countFailure, isHalvedNow } from "../recover/search.ts";
import { halveBatch, sendParts } from "./halve-batch.ts";
import { pausing, retry } from "./repeat-batch.ts";
import { giveUp, settleReading } from "./settle-reading.ts";
import type { SkippedFate } from "./skip.ts";

/** Settles a failure or no answer. Sends again only what changes nothing the second time; else finds out by a read. */
export function afterSilence<Batch extends AnyBatch, Fate extends AnyFate, Next>(
  kind: Kind<Batch, Fate, Next>,
  batch: Batch,
  { message, pause, interrupted }: Extract<Verdict, { kind: "again" }>,
  sentAt: number | undefined,
): InterpretationOf<Batch | Next, Settled<Fate | SkippedFate>> {
  const reading = kind.confirm?.(batch, message, sentAt, interrupted);
  if (reading !== undefined) return settleReading(kind, batch, reading);

  // A read writes nothing.
  const doubtful: Batch = isReading(batch.job) ? batch : { ...batch, mayBeWritten: true };
  const sameAgain = () =>
    retry(doubtful, pause) ?? giveUp(kind, { ...doubtful, mayBeWritten: true }, message);
  // Nothing speaks against the records: they are not sent apart, however often programs end.
  if (interrupted) return sameAgain();
  const { entries, retries, search } = batch;
  const size = kind.isDivisible(batch) ? entries.length : 1;
  if (isHalvedNow(search, size, entries[0]!.attempts, batch)) {
    const after = countFailure(search, entries.length, retries);
    const next = halveBatch(kind, doubtful, after, message);
    return pausing({ ...next, errors: [] }, pause, after.failures);
  }
  // A part of a failed batch was sent often enough.
  if (search?.failures !== undefined) {
    const after = countFailure(search, entries.length, retries);
    const outcomes = settleAll(withAttempt(entries), kind.unknown(batch, "no-answer", message));
    return pausing({ outcomes, again: sendParts(batch, after), errors: [] }, pause, after.failures);
  }
  return sameAgain();
}
