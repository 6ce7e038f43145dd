import type { RecordError } from "@x/batch-types";
import type { Batch, Entry, Interpretation, Isolation, IsolationPart } from "./batch.ts";
import { findSuspects } from "./find-suspects.ts";
import { carried, settle } from "./settle.ts";
import { skipBatch } from "./skip-batch.ts";

/**
 * How many halves, none of them accepted, are enough: 2 + 4 + 8 + 16. Then each sixteenth of the
 * batch holds a bad record, and finding the good ones would cost more requests than there are records.
 */
const ENOUGH_HALVES = 30;

/**
 * Splits a batch that HubSpot refused as a whole: what the answer names against the rest, else in
 * halves. One bad record of 100 costs 3 requests when it is named, 15 when it is not.
 *
 * @param body The body of the refusal, and what was read from it.
 */
export function isolateBatch(
  batch: Batch,
  body: Record<string, unknown>,
  errors: readonly RecordError[],
): Interpretation {
  const before = batch.isolation ?? startIsolation(batch);
  const entries = carried(batch.entries);
  const { condemned, suspects } = findSuspects(entries, body, errors, batch.job);

  const outcomes = [...condemned].flatMap(([entry, [error, ...moreErrors]]) =>
    settle(entry, entry.attempts, {
      status: "failed",
      error,
      ...(moreErrors.length > 0 && { moreErrors }),
    }),
  );
  const rest = entries.filter((entry) => !condemned.has(entry));
  if (condemned.size > 0)
    return { outcomes, again: sendParts(batch, before, [part(rest)]), errors: [] };

  if (before.believesHints && suspects.size > 0 && suspects.size < entries.length) {
    const named = { entries: entries.filter((entry) => suspects.has(entry)), suspected: true };
    const others = part(entries.filter((entry) => !suspects.has(entry)));
    return { outcomes, again: sendParts(batch, before, [named, others]), errors: [] };
  }
  if (before.halves >= ENOUGH_HALVES && before.accepted === 0) {
    const message = `HubSpot refused every part of this batch, ${before.halves} of them, the last with: ${errors[0]?.message}`;
    const given = { ...batch, entries, isolation: before };
    return { outcomes: skipBatch(given, { reason: "aborted", message }), again: [], errors: [] };
  }
  const middle = Math.ceil(entries.length / 2);
  const halves = [part(entries.slice(0, middle)), part(entries.slice(middle))];
  const after = { ...before, halves: before.halves + 2 };
  return { outcomes, again: sendParts(batch, after, halves), errors: [] };
}

/** The next part of a search, now that the one on its way is settled. */
export function continueIsolation(
  batch: Batch,
  isolation: Isolation,
  partWasAccepted: boolean,
): readonly Batch[] {
  if (!partWasAccepted) return sendParts(batch, isolation, []);
  const { accepted, believesHints, suspected } = isolation;
  const after = {
    ...isolation,
    accepted: accepted + 1,
    believesHints: believesHints && !suspected,
  };
  return sendParts(batch, after, []);
}

function startIsolation({ mayBeWritten }: Batch): Isolation {
  return {
    waiting: [],
    suspected: false,
    believesHints: true,
    halves: 0,
    accepted: 0,
    ...(mayBeWritten && { mayBeWritten }),
  };
}

function part(entries: readonly Entry[]): IsolationPart {
  return { entries, suspected: false };
}

/** Parts are sent in the order they were made, so that the whole batch is searched evenly. */
function sendParts(
  { job }: Batch,
  isolation: Isolation,
  parts: readonly IsolationPart[],
): readonly Batch[] {
  const [next, ...waiting] = [...isolation.waiting, ...parts].filter(
    ({ entries }) => entries.length > 0,
  );
  if (next === undefined) return [];
  const { entries, suspected } = next;
  const { mayBeWritten } = isolation;
  const after: Isolation = { ...isolation, waiting, suspected };
  return [
    {
      job,
      entries,
      retries: 0,
      reason: "isolate",
      isolation: after,
      ...(mayBeWritten && { mayBeWritten }),
    },
  ];
}
