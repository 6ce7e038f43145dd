import type { Reading } from "../answer/reading.ts";
import type { AnyBatch, AnyFate, EntryIn, Kind } from "../kinds/kind.ts";
import type { InterpretationOf, Search } from "../plan/batch.ts";
import { carried, type Settled, settle, settleAll } from "../outcome/settle.ts";
import { countPart, countRefusal } from "../recover/search.ts";
import { halveBatch, sendParts } from "./halve-batch.ts";
import { type SkippedFate, unavailable } from "./skip.ts";

/** Settles what an answer tells, and goes on with what it does not, and with the search under way. */
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
      ? { outcomes: [], again: goOn(batch, batch.search, wasAccepted) }
      : // An error names nobody: who it is about shows when the entries are sent apart. They may be written
        // by now, though they are not among the results.
        halveBatch(
          kind,
          { ...batch, entries: undecided.entries, mayBeWritten: true },
          accepting(countRefusal(batch.search), wasAccepted),
          undecided.message,
        );
  return {
    outcomes: [...outcomes, ...next.outcomes],
    again: [...again, ...next.again],
    ...(pause !== undefined && { pause }),
    errors,
  };
}

/** Settles a batch that HubSpot was never ready for: it was not written, unless an earlier attempt did. */
export function giveUp<Batch extends AnyBatch, Fate extends AnyFate, Next>(
  kind: Kind<Batch, Fate, Next>,
  batch: Batch,
  message: string,
): InterpretationOf<Batch | Next, Settled<Fate | SkippedFate>> {
  const fate = batch.mayBeWritten
    ? kind.unknown(batch, "no-answer", message)
    : unavailable(message);
  const again = goOn(batch, batch.search, false);
  return { outcomes: settleAll(carried(batch.entries), fate), again, errors: [] };
}

function goOn<Batch extends AnyBatch>(
  batch: Batch,
  search: Search<EntryIn<Batch>> | undefined,
  wasAccepted: boolean,
): Batch[] {
  return search === undefined ? [] : sendParts(batch, countPart(search, wasAccepted));
}

function accepting<Entry>(search: Search<Entry>, wasAccepted: boolean): Search<Entry> {
  return wasAccepted ? { ...search, accepted: true } : search;
}

function isConfirmed({ status }: AnyFate): boolean {
  return status !== "failed" && status !== "skipped" && status !== "unknown";
}
