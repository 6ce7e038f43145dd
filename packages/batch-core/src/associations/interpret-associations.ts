import type { RecordError } from "@x/batch-types";
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
    const [error] = readErrors(verdict.body, `HTTP_${verdict.status}`);
    return pairs.length > 1
      ? settlePairs(batch, stage, [], halve(pairs))
      : settlePairs(
          batch,
          stage,
          pairs.map((pair) => [pair, failedPair(error)] as const),
        );
  }
  const { fates, unclaimed } = readPairs(pairs, verdict.body);
  const open = pairs.filter((pair) => !fates.has(pair));
  const [error] = unclaimed;
  // Made twice is made once: who an error is about shows when the pairs are sent apart.
  if (error !== undefined && open.length > 1) {
    return settlePairs(batch, stage, fates, halve(open));
  }
  const interpretation = settlePairs(batch, stage, [
    ...fates,
    ...open.map((pair): [Pair, PairFate] => [pair, unmentioned(error)]),
  ]);
  return { ...interpretation, errors: open.length === 0 ? unclaimed : unclaimed.slice(1) };
}

function unmentioned(error: RecordError | undefined): PairFate {
  if (error !== undefined) return failedPair(error);
  return {
    status: "unknown",
    message: "HubSpot answered, and said nothing about this association.",
  };
}

function halve(pairs: PairGroup): [PairGroup, PairGroup] {
  const middle = Math.ceil(pairs.length / 2);
  return [pairs.slice(0, middle), pairs.slice(middle)];
}
