import type { AssociationOutcome, ConfirmedOutcome, Outcome } from "@x/batch-types";
import type { Batch, Interpretation } from "../batch.ts";
import type { AssociationStage, Pair, PairFate, PairGroup } from "./association-batch.ts";

/** Goes on after some pairs are settled: with what is left of them, what waits, or the outcomes. */
export function settlePairs(
  batch: Batch,
  stage: AssociationStage,
  fates: Iterable<readonly [Pair, PairFate]>,
  unsettled: readonly PairGroup[] = [],
): Interpretation {
  const settled = [...stage.settled, ...fates];
  const [pairs, ...waiting] = [...unsettled, ...stage.waiting];
  if (pairs === undefined) {
    return { outcomes: withAssociations(stage.written, settled), again: [], errors: [] };
  }
  // What is in doubt, and that the token is new, was so for the pairs that are settled now; those that
  // go again apart stay in doubt.
  const { mayBeWritten, refreshed: _, ...next } = batch;
  const doubt = (mayBeWritten && unsettled.length > 0) || stage.mayBeWritten;
  const inDoubt = doubt && ({ mayBeWritten: true } as const);
  const association = { ...stage, pairs, waiting, settled, ...inDoubt };
  return { outcomes: [], again: [{ ...next, retries: 0, association, ...inDoubt }], errors: [] };
}

/** The outcomes of records whose open associations all have the same fate. */
export function endPairs(
  { pairs, waiting, settled, written }: AssociationStage,
  fate: PairFate,
): Outcome[] {
  const open = [pairs, ...waiting].flat().map((pair) => [pair, fate] as const);
  return withAssociations(written, [...settled, ...open]);
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
