import type { AssociationOutcome, ConfirmedOutcome, Outcome } from "@x/batch-types";
import type { Batch, Interpretation } from "../../plan/batch.ts";
import { afterPart } from "../../recover/search.ts";
import type {
  AssociationStage,
  Pair,
  PairFate,
  PairPart,
  PairSearch,
} from "./association-batch.ts";

/** Goes on when the pairs on their way are settled: with the next part of a search, or the next group. */
export function settlePairs(
  batch: Batch,
  stage: AssociationStage,
  fates: readonly (readonly [Pair, PairFate])[],
): Interpretation {
  const wasAccepted = fates.some(([, { status }]) => status === "associated");
  const search = stage.search && { ...stage.search, ...afterPart(stage.search, wasAccepted) };
  return sendNext(batch, stage, fates, search);
}

/**
 * Sends what is next, or returns the outcomes of the records when nothing is.
 *
 * @param search How the search for bad pairs stands; a search without parts is over.
 */
export function sendNext(
  batch: Batch,
  stage: AssociationStage,
  fates: readonly (readonly [Pair, PairFate])[],
  search: PairSearch | undefined,
): Interpretation {
  const settled = [...stage.settled, ...fates];
  const [part, ...parts] = search?.parts ?? [];
  const [group, ...groups] = part === undefined ? stage.waiting : [part.pairs, ...stage.waiting];
  if (group === undefined) {
    return { outcomes: withAssociations(stage.written, settled), again: [], errors: [] };
  }
  const association: AssociationStage = {
    pairs: group,
    ...(part && search && { search: { ...search, parts } }),
    waiting: groups,
    settled,
    written: stage.written,
  };
  // What is in doubt, and that the token is new, was so for the pairs that are settled now.
  const { mayBeWritten: _, refreshed: __, ...same } = batch;
  const doubt = part?.mayBeWritten && { mayBeWritten: part.mayBeWritten };
  return { outcomes: [], again: [{ ...same, ...doubt, retries: 0, association }], errors: [] };
}

/**
 * The outcomes of records whose associations are not made any more: `skipped`, or `unknown` where an
 * earlier attempt may have made them.
 */
export function endPairs(batch: Batch, stage: AssociationStage, message: string): Outcome[] {
  const { pairs, search, settled, waiting, written } = stage;
  const open = [
    partOf(batch, pairs),
    ...(search?.parts ?? []),
    ...waiting.map((group) => ({ pairs: group })),
  ];
  return withAssociations(written, [...settled, ...open.flatMap((part) => endPart(part, message))]);
}

/** The pairs on their way, as a part. */
export function partOf({ mayBeWritten }: Batch, pairs: PairPart["pairs"]): PairPart {
  return { pairs, ...(mayBeWritten && { mayBeWritten }) };
}

/** The fates of pairs that are not sent any more. */
export function endPart({ pairs, mayBeWritten }: PairPart, message: string): [Pair, PairFate][] {
  const status = mayBeWritten ? "unknown" : "skipped";
  return pairs.map((pair) => [pair, { status, message }]);
}

/** A merged record shares the associations of its survivor. */
function withAssociations(
  written: readonly ConfirmedOutcome[],
  settled: readonly (readonly [Pair, PairFate])[],
): ConfirmedOutcome[] {
  const byIndex = new Map<number, AssociationOutcome[]>();
  for (const [{ index, to }, fate] of settled.toSorted(
    ([one], [other]) => one.place - other.place,
  )) {
    byIndex.set(index, [...(byIndex.get(index) ?? []), { to, ...fate }]);
  }
  return written.map((record) => ({
    ...record,
    associations: byIndex.get(record.mergedInto ?? record.index)!,
  }));
}
