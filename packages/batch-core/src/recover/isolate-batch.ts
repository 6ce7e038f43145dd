import type { Outcome } from "@x/batch-types";
import type {
  Batch,
  Entry,
  Interpretation,
  Isolation,
  IsolationPart,
  Pause,
} from "../plan/batch.ts";
import { findSuspects } from "./find-suspects.ts";
import { withDoubt } from "./reconcile.ts";
import {
  afterFailure,
  afterPart,
  afterRefusal,
  BEGUN,
  halve,
  hopelessMessage,
  isHopeless,
  type Search,
} from "./search.ts";
import { pausing } from "./send-again.ts";
import { carried, failed, settle } from "../outcome/settle.ts";
import type { Errors } from "../answer/share-errors.ts";
import { skipBatch } from "../outcome/skip-batch.ts";

/**
 * Splits a batch that HubSpot refused as a whole: what the answer names against the rest, else in
 * halves. One bad record of 100 costs 3 requests when it is named, 15 when it is not.
 *
 * @param body The body of the refusal, and what was read from it.
 */
export function isolateBatch(
  batch: Batch,
  body: Record<string, unknown>,
  errors: Errors,
): Interpretation {
  const isolation = batch.isolation ?? NEW_ISOLATION;
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
  return sendHalves(batch, afterRefusal(batch.isolation), errors[0].message);
}

/**
 * Halves a batch that HubSpot fails at each time: one of its records may be why. Only for what has the
 * effect of once when it is sent twice.
 */
export function isolateFailure(
  batch: Batch,
  message: string,
  pause: Pause | undefined,
): Interpretation {
  const { entries, isolation, retries } = batch;
  const search = afterFailure(isolation, entries.length, retries);
  const next = sendHalves(withDoubt(batch), search, message);
  return pausing(next, pause, search.failures);
}

function sendHalves(batch: Batch, search: Search, lastAnswer: string): Interpretation {
  const entries = carried(batch.entries);
  if (isHopeless(search)) {
    const message = hopelessMessage(search, lastAnswer);
    const outcomes = skipBatch({ ...batch, entries }, { reason: "refused", message });
    return { outcomes, again: [], errors: [] };
  }
  const isolation = { ...(batch.isolation ?? NEW_ISOLATION), ...search };
  const parts = halve(entries).map((half): IsolationPart => ({ entries: half, kind: "half" }));
  return { outcomes: [], again: sendParts(batch, isolation, parts), errors: [] };
}

function fail([entry, errors]: [Entry, Errors]): Outcome[] {
  return settle(entry, entry.attempts, failed(errors));
}

/** The next part of a search, now that the one on its way is settled by an answer. */
export function continueIsolation(
  batch: Batch,
  isolation: Isolation,
  wasAccepted: boolean,
): Pick<Interpretation, "again"> {
  const believesHints = isolation.believesHints && !(wasAccepted && isolation.kind === "suspects");
  const after = { ...isolation, ...afterPart(isolation, wasAccepted), believesHints };
  return { again: sendParts(batch, after, []) };
}

/** The next part, now that a record is given up because HubSpot fails at it each time. */
export function continueFailing(
  batch: Batch,
  isolation: Isolation,
  pause: Pause | undefined,
): Pick<Interpretation, "again" | "pause"> {
  const search = afterFailure(isolation, batch.entries.length, batch.retries);
  const again = sendParts(batch, { ...isolation, ...search }, []);
  return pausing({ again }, pause, search.failures);
}

const NEW_ISOLATION: Isolation = {
  ...BEGUN,
  waiting: [],
  kind: "rest",
  believesHints: true,
};

/** Parts are sent in the order they were made, so that the whole batch is searched evenly. */
function sendParts(
  { job, mayBeWritten: withDoubt }: Batch,
  isolation: Isolation,
  parts: readonly IsolationPart[],
): readonly Batch[] {
  const [next, ...waiting] = [
    ...isolation.waiting,
    ...parts.map((part) => ({ ...part, ...(withDoubt && { mayBeWritten: withDoubt }) })),
  ].filter(({ entries }) => entries.length > 0);
  if (next === undefined) return [];
  const { kind, ...sent } = next;
  return [
    { job, ...sent, retries: 0, reason: "isolate", isolation: { ...isolation, waiting, kind } },
  ];
}
