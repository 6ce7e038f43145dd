import { readErrors } from "../answer/read-errors.ts";
import { notOfHubSpot, type Refusal, type Verdict } from "../answer/classify-answer.ts";
import type { AnyBatch, AnyFate, Kind } from "../kinds/kind.ts";
import { settle, type Settled } from "../outcome/settle.ts";
import type { InterpretationOf } from "../answer/interpretation.ts";
import { isReading } from "../job/effect.ts";
import { countPart, countRefusal, NEW_SEARCH } from "../recover/search.ts";
import { asPart, halveBatch, sendParts } from "./halve-batch.ts";
import { settleReading } from "./settle-reading.ts";
import { type SkippedFate, stopBatch } from "./skip.ts";

/**
 * Returns what follows from the refusal of a batch. Several entries are sent apart: the named ones and the rest,
 * else two halves. One bad record of 100 costs 3 requests when named, 15 when not.
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
  const { rejected, suspects } = kind.findSuspects(batch, refusal);
  const partOf = (name: "suspects" | "rest", isIn: (entry: (typeof entries)[number]) => boolean) =>
    asPart(batch, entries.filter(isIn), name);

  if (rejected.size > 0) {
    const rest = partOf("rest", (entry) => !rejected.has(entry));
    return { outcomes: settle(rejected, 1), again: sendParts(batch, search, [rest]), errors: [] };
  }
  if (search.hintsLeft > 0 && suspects.size > 0 && suspects.size < entries.length) {
    const named = partOf("suspects", (entry) => suspects.has(entry));
    const rest = partOf("rest", (entry) => !suspects.has(entry));
    const after = { ...search, hintsLeft: search.hintsLeft - 1 };
    return { outcomes: [], again: sendParts(batch, after, [named, rest]), errors: [] };
  }
  const next = halveBatch(kind, batch, countRefusal(batch.search), errors[0].message);
  return { ...next, errors: [] };
}

/** Whether a request named no record, such as for a list of owners: a page that is not HubSpot's is about none then. */
function isAboutNoRecord({ entries, job }: AnyBatch): boolean {
  // Writes may have no key, such as an event, but always something of the user's that a firewall may dislike.
  return isReading(job) && entries.every(({ key = "" }) => key === "");
}
