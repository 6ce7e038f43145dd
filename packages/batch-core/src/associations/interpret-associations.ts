import type { RecordError } from "@x/batch-types";
import { mayComeFromEarlierAttempt, refusedAfterDoubt } from "../after-doubt.ts";
import type { Batch, Interpretation } from "../batch.ts";
import type { Verdict } from "../classify-answer.ts";
import { readErrors } from "../read-errors.ts";
import type { AssociationStage, Pair, PairFate, PairGroup } from "./association-batch.ts";
import { failedPair, readPairs } from "./read-pairs.ts";
import { settlePairs } from "./settle-pairs.ts";

/** What the answer to an association request, which was carried out or refused, says of its pairs. */
export function interpretAssociations(
  batch: Batch,
  stage: AssociationStage,
  verdict: Extract<Verdict, { kind: "settle" | "refused" }>,
): Interpretation {
  const { pairs } = stage;
  if (verdict.kind === "refused") {
    const { body, isolate, status } = verdict;
    const [error] = readErrors(body, `HTTP_${status}`);
    if (pairs.length > 1) return settlePairs(batch, stage, [], halve(pairs));
    const isRefused = isolate || !batch.mayBeWritten;
    const fate = isRefused ? refusedPair(batch, error, status) : doubtfulPair(error);
    return settlePairs(batch, stage, [[pairs[0]!, fate]]);
  }
  const types = { from: batch.job.objectType, to: pairs[0]!.to.objectType };
  const { fates: read, unclaimed } = readPairs(pairs, types, verdict.body);
  const fates = [...read].map(([pair, fate]): [Pair, PairFate] => [
    pair,
    fate.error === undefined ? fate : refusedPair(batch, fate.error),
  ]);
  const open = pairs.filter((pair) => !read.has(pair));
  const [error] = unclaimed;
  // Made twice is made once: who an error is about shows when the pairs are sent apart. They may be made
  // by now, though they are not among the results.
  if (error !== undefined && open.length > 0 && pairs.length > 1) {
    const inDoubt = { ...batch, mayBeWritten: true } as const;
    return settlePairs(inDoubt, stage, fates, open.length > 1 ? halve(open) : [open]);
  }
  const interpretation = settlePairs(batch, stage, [
    ...fates,
    ...open.map((pair): [Pair, PairFate] => [pair, unmentioned(batch, error)]),
  ]);
  return { ...interpretation, errors: open.length === 0 ? unclaimed : unclaimed.slice(1) };
}

/** A pair that is alone in its request when an error is given: nobody else can be meant. */
function unmentioned(batch: Batch, error: RecordError | undefined): PairFate {
  if (error !== undefined) return refusedPair(batch, error);
  return {
    status: "unknown",
    message: "HubSpot answered, and said nothing about this association.",
  };
}

function refusedPair({ mayBeWritten }: Batch, error: RecordError, status?: number): PairFate {
  return mayBeWritten && mayComeFromEarlierAttempt("create", [error], status)
    ? doubtfulPair(error)
    : failedPair(error);
}

function doubtfulPair(error: RecordError): PairFate {
  return { status: "unknown", message: refusedAfterDoubt([error]) };
}

function halve(pairs: PairGroup): [PairGroup, PairGroup] {
  const middle = Math.ceil(pairs.length / 2);
  return [pairs.slice(0, middle), pairs.slice(middle)];
}
