import type { Reading } from "../answer/reading.ts";
import type { AnyBatch, AnyFate, EntryIn, Kind } from "../kinds/kind.ts";
import type { InterpretationOf } from "../answer/interpretation.ts";
import type { Search } from "../plan/batch.ts";
import { withAttempt, type Settled, settle, settleAll } from "../outcome/settle.ts";
import { countPart, countRefusal } from "../recover/search.ts";
import { halveBatch, sendParts } from "./halve-batch.ts";
import { type SkippedFate, unavailable } from "./skip.ts";

/** Settles what a reading tells, sends what it needs, and continues the search. */
export function settleReading<Batch extends AnyBatch, Fate extends AnyFate, Next>(
  kind: Kind<Batch, Fate, Next>,
  batch: Batch,
  reading: Reading<EntryIn<Batch>, Fate, Next>,
): InterpretationOf<Batch | Next, Settled<Fate | SkippedFate>> {
  const { again = [], errors = [], fates, pause, undecided } = reading;
  const outcomes = settle(fates, 1);
  const wasAccepted = reading.isAccepted === true || fates.some(([, fate]) => isConfirmed(fate));
  const next =
    undecided === undefined
      ? { outcomes: [], again: continueSearch(batch, batch.search, wasAccepted) }
      : // Sent apart, the entries show which of them an error without a name is about. All may have been written.
        halveBatch(
          kind,
          { ...batch, entries: undecided.entries, mayBeWritten: true },
          markAccepted(countRefusal(batch.search), wasAccepted),
          undecided.message,
        );
  return {
    outcomes: [...outcomes, ...next.outcomes],
    again: [...again, ...next.again],
    ...(pause !== undefined && { pause }),
    errors,
  };
}

/** Settles a batch after its last retry: `skipped`, or `unknown` when an earlier attempt may have written it. */
export function giveUp<Batch extends AnyBatch, Fate extends AnyFate, Next>(
  kind: Kind<Batch, Fate, Next>,
  batch: Batch,
  message: string,
): InterpretationOf<Batch | Next, Settled<Fate | SkippedFate>> {
  const fate = batch.mayBeWritten
    ? kind.unknown(batch, "no-answer", message)
    : unavailable(message);
  const again = continueSearch(batch, batch.search, false);
  return { outcomes: settleAll(withAttempt(batch.entries), fate), again, errors: [] };
}

function continueSearch<Batch extends AnyBatch>(
  batch: Batch,
  search: Search<EntryIn<Batch>> | undefined,
  wasAccepted: boolean,
): Batch[] {
  return search === undefined ? [] : sendParts(batch, countPart(search, wasAccepted));
}

function markAccepted<Entry>(search: Search<Entry>, wasAccepted: boolean): Search<Entry> {
  return wasAccepted ? { ...search, accepted: true } : search;
}

function isConfirmed({ status }: AnyFate): boolean {
  return status !== "failed" && status !== "skipped" && status !== "unknown";
}
