import { isPrimary } from "@x/batch-core";
import { primaryIn } from "../look/primary-in.ts";
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
  const given = new Set(pairs.filter((pair, place) => isPrimaryGiven(pair, undos[place]!)));
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

function isPrimaryGiven({ before, made }: MadePair, { undo, now = [] }: PairUndo): boolean {
  const primary = now.find(isPrimary);
  const isTaken = undo.action === "separate" || undo.action === "labels";
  const isMade = made.some((type) => type.associationTypeId === primary?.associationTypeId);
  return isTaken && isMade && before?.some(isPrimary) === false;
}
