import { readErrors } from "../answer/read-errors.ts";
import { notOfHubSpot, type Refusal, type Verdict } from "../answer/classify-answer.ts";
import type { AnyBatch, AnyFate, EntryIn, Kind } from "../kinds/kind.ts";
import type { Part } from "../plan/batch.ts";
import { settle, type Settled } from "../outcome/settle.ts";
import type { InterpretationOf } from "../answer/interpretation.ts";
import { isReading } from "../job/effect.ts";
import { countPart, countRefusal, NEW_SEARCH } from "../recover/search.ts";
import { asPart, halveBatch, sendParts } from "./halve-batch.ts";
import { settleReading } from "./settle-reading.ts";
import { type SkippedFate, stopBatch } from "./skip.ts";

/**
 * Returns what follows from the refusal of a batch. Several entries are sent apart: the named ones and the rest,
 * else two halves. One bad record of 100 costs 3 requests when named, 15 when not. Where the order of entries counts, a
 * named one costs 4.
 */
export function afterRefusal<Batch extends AnyBatch, Fate extends AnyFate, Next>(
  kind: Kind<Batch, Fate, Next>,
  batch: Batch,
  refused: Extract<Verdict, { kind: "refused" }>,
): InterpretationOf<Batch | Next, Settled<Fate | SkippedFate>> {
  const { entries } = batch;
  const search = countPart(batch.search ?? NEW_SEARCH, false);
  const errors = readErrors(refused.body, `HTTP_${refused.status}`);
  const refusal: Refusal = { ...refused, errors };
  if (!refused.isHubSpots && isAboutNoRecord(batch)) {
    return stopBatch(kind, batch, notOfHubSpot(errors[0]));
  }
  if (entries.length === 1 || !kind.isDivisible(batch)) {
    return settleReading(kind, batch, kind.refuse(batch, refusal));
  }
  const isOrdered = kind.isOrdered?.(batch) === true;
  const { rejected, suspects } = kind.findSuspects(batch, refusal);
  if (rejected.size > 0) {
    const rest = entries.filter((entry) => !rejected.has(entry));
    const again = sendParts(batch, search, [asPart(batch, rest, "rest")], isOrdered);
    return { outcomes: settle(rejected, 1), again, errors: [] };
  }
  if (search.hintsLeft > 0 && suspects.size > 0 && suspects.size < entries.length) {
    const parts = isOrdered ? cutAround(batch, suspects) : takeOut(batch, suspects);
    const after = { ...search, hintsLeft: search.hintsLeft - 1 };
    return { outcomes: [], again: sendParts(batch, after, parts, isOrdered), errors: [] };
  }
  // Before anything is accepted, the whole batch is searched evenly: its first rows alone do not make it hopeless.
  const isInOrder = isOrdered && search.accepted;
  const next = halveBatch(kind, batch, countRefusal(batch.search), errors[0].message, isInOrder);
  return { ...next, errors: [] };
}

function takeOut<Batch extends AnyBatch>(
  batch: Batch,
  suspects: ReadonlySet<EntryIn<Batch>>,
): Part<EntryIn<Batch>>[] {
  const named = batch.entries.filter((entry) => suspects.has(entry));
  const rest = batch.entries.filter((entry) => !suspects.has(entry));
  return [asPart(batch, named, "suspects"), asPart(batch, rest, "rest")];
}

/** Cuts before and behind the first suspects that stand together, so that the order stays. */
function cutAround<Batch extends AnyBatch>(
  batch: Batch,
  suspects: ReadonlySet<EntryIn<Batch>>,
): Part<EntryIn<Batch>>[] {
  const { entries } = batch;
  const first = entries.findIndex((entry) => suspects.has(entry));
  const length = entries.slice(first).findIndex((entry) => !suspects.has(entry));
  const end = length === -1 ? entries.length : first + length;
  return [
    asPart(batch, entries.slice(0, first), "rest"),
    asPart(batch, entries.slice(first, end), "suspects"),
    asPart(batch, entries.slice(end), "rest"),
  ];
}

/** Whether a request named no record, such as for a list of owners: a page that is not HubSpot's is about none then. */
function isAboutNoRecord({ entries, job }: AnyBatch): boolean {
  // Writes may have no key, such as an event, but always something of the user's that a firewall may dislike.
  return isReading(job) && entries.every(({ key = "" }) => key === "");
}
