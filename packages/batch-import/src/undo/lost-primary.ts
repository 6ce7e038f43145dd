import { givesPrimary, isPrimary } from "@x/batch-core";
import type { AssociationLabel } from "@x/batch-types";
import { readFromThere } from "../look/from-one-end.ts";
import { primaryIn } from "../look/primary-in.ts";
import type { PairReading } from "../look/read-pairs.ts";
import type { MadePair, PairUndo } from "../look/undo-pairs.ts";

/**
 * Finds the records that a run gave another primary record, such as a company, where it is not known which one was that
 * before. A record that has no other association of the kind has lost nothing.
 *
 * @param undos What undoes each pair.
 * @param isMovedKept Whether the run kept from which associations HubSpot moved the label, as far as it could be seen.
 * @returns The ids of the records.
 */
export function lostPrimary(
  pairs: readonly MadePair[],
  undos: readonly PairUndo[],
  isMovedKept: boolean,
): ReadonlySet<string> {
  const given = new Set(pairs.filter((pair, place) => isGiven(pair, undos[place]!, isPrimary)));
  // Those that the run made are no others, and neither is the one that it gave the label.
  const ours = new Set(
    pairs.flatMap((pair) =>
      pair.before?.length === 0 || given.has(pair) ? [`${pair.from} ${pair.to.id}`] : [],
    ),
  );
  const moved = new Set(
    pairs.flatMap(({ from, movedTo }) => (movedTo === undefined ? [] : [from])),
  );
  const lost = pairs.filter((pair, place) => {
    if (!given.has(pair) || moved.has(pair.from)) return false;
    const { page } = undos[place]!;
    if (page === undefined || page.hasMore === true) return true;
    const others = page.associations.filter(({ id }) => !ours.has(`${pair.from} ${id}`));
    const elsewhere = primaryIn({ ...page, associations: others });
    return !isMovedKept && others.length > 0 && elsewhere === undefined;
  });
  return new Set(lost.map(({ from }) => from));
}

/**
 * Finds the pairs by which a run gave the other record its primary one, as a company that names a contact. What that was before
 * was on no page that the run looked at. A record that has no other association of the kind has lost nothing.
 *
 * @param undos What undoes each pair.
 */
export async function primaryFromThere(
  reading: PairReading,
  pairs: readonly MadePair[],
  undos: readonly PairUndo[],
): Promise<ReadonlySet<MadePair>> {
  const given = pairs.filter((pair, place) => isGiven(pair, undos[place]!, givesPrimary));
  const ours = new Set(
    pairs.flatMap(({ before, from, to }) => (before?.length === 0 ? [`${to.id} ${from}`] : [])),
  );
  const reads = await readFromThere(reading, given);
  const lost = given.filter(({ from, to }, place) => {
    const page = reads[place]?.page;
    if (page === undefined || page.hasMore === true) return true;
    return page.associations.some(({ id }) => id !== from && !ours.has(`${to.id} ${id}`));
  });
  return new Set(lost);
}

/** Whether a label that is to be taken back is one that the run gave. */
function isGiven(
  { before, made }: MadePair,
  { undo, now = [] }: PairUndo,
  isLabel: (type: AssociationLabel) => boolean,
): boolean {
  const label = now.find(isLabel);
  const isTaken = undo.action === "separate" || undo.action === "labels";
  const isMade = made.some((type) => type.associationTypeId === label?.associationTypeId);
  return isTaken && isMade && before?.some(isLabel) === false;
}
