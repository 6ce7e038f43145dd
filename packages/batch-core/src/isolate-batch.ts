import type { Outcome, RecordError } from "@x/batch-types";
import type { Batch, Entry, Interpretation, Isolation, IsolationPart } from "./batch.ts";
import { findSuspects } from "./find-suspects.ts";
import { carried, settle } from "./settle.ts";
import type { Errors } from "./share-errors.ts";
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
  const isolation = batch.isolation ?? startIsolation(batch);
  const entries = carried(batch.entries);
  const { condemned, suspects } = findSuspects(entries, body, errors, batch.job);

  if (condemned.size > 0) {
    const rest = entries.filter((entry) => !condemned.has(entry));
    const again = sendParts(batch, isolation, [{ entries: rest, kind: "rest" }]);
    return { outcomes: [...condemned].flatMap(fail), again, errors: [] };
  }
  if (isolation.believesHints && suspects.size > 0 && suspects.size < entries.length) {
    const named = entries.filter((entry) => suspects.has(entry));
    const rest = entries.filter((entry) => !suspects.has(entry));
    const again = sendParts(batch, isolation, [
      { entries: named, kind: "suspects" },
      { entries: rest, kind: "rest" },
    ]);
    return { outcomes: [], again, errors: [] };
  }
  const isHalf = batch.isolation?.kind === "half";
  const refusedHalves = isolation.refusedHalves + (isHalf ? 1 : 0);
  if (refusedHalves >= ENOUGH_HALVES && isolation.accepted === 0) {
    const message = `HubSpot refused every part of this batch, ${refusedHalves} of them, the last with: ${errors[0]?.message}`;
    const outcomes = skipBatch({ ...batch, entries }, { reason: "refused", message });
    return { outcomes, again: [], errors: [] };
  }
  const middle = Math.ceil(entries.length / 2);
  const again = sendParts(batch, { ...isolation, refusedHalves }, [
    { entries: entries.slice(0, middle), kind: "half" },
    { entries: entries.slice(middle), kind: "half" },
  ]);
  return { outcomes: [], again, errors: [] };
}

function fail([entry, [error, ...moreErrors]]: [Entry, Errors]): Outcome[] {
  return settle(entry, entry.attempts, {
    status: "failed",
    error,
    ...(moreErrors.length > 0 && { moreErrors }),
  });
}

/** The next part of a search, now that the one on its way is settled. */
export function continueIsolation(
  batch: Batch,
  isolation: Isolation,
  partWasAccepted: boolean,
): readonly Batch[] {
  if (!partWasAccepted) return sendParts(batch, isolation, []);
  const { accepted, believesHints, kind } = isolation;
  const after = {
    ...isolation,
    accepted: accepted + 1,
    believesHints: believesHints && kind !== "suspects",
  };
  return sendParts(batch, after, []);
}

function startIsolation({ mayBeWritten }: Batch): Isolation {
  return {
    waiting: [],
    kind: "rest",
    believesHints: true,
    refusedHalves: 0,
    accepted: 0,
    ...(mayBeWritten && { mayBeWritten }),
  };
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
  const { entries, kind } = next;
  const { mayBeWritten } = isolation;
  const after: Isolation = { ...isolation, waiting, kind };
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
