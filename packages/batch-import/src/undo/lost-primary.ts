import type { AssociationLabel, RecordObjectType } from "@x/batch-types";
import { type PairReading, readPages } from "../look/read-pairs.ts";
import type { MadePair, PairUndo } from "../look/undo-pairs.ts";

/**
 * Finds the records that a run gave another primary record, such as a company: HubSpot takes the label from the one that had
 * it, and it does not come back with the undo. A record that has no other association of the kind has lost nothing.
 *
 * @param undos What undoes each pair.
 * @returns The ids of the records.
 */
export async function lostPrimary(
  reading: PairReading,
  pairs: readonly MadePair[],
  undos: readonly PairUndo[],
): Promise<ReadonlySet<string>> {
  const given = new Set(pairs.filter((pair, place) => isPrimaryGiven(pair, undos[place]!)));
  // Those that the run made are no others, and neither is the one that it gave the label.
  const ours = new Set(
    pairs.flatMap((pair) =>
      pair.before?.length === 0 || given.has(pair) ? [`${pair.from} ${pair.to.id}`] : [],
    ),
  );
  const lost = new Set<string>();
  for (const objectType of new Set([...given].map(({ to }) => to.objectType))) {
    const ids = [...given].flatMap(({ from, to }) => (to.objectType === objectType ? [from] : []));
    const ends = { from: reading.objectType, to: objectType as RecordObjectType };
    const pages = await readPages(reading, ends, ids);
    for (const id of ids) {
      const { associations, hasMore } = pages.get(id) ?? UNREAD;
      const others = associations.filter((one) => !ours.has(`${id} ${one.id}`));
      const isElsewhere = others.some(({ types }) => types.some(isPrimary));
      if ((others.length > 0 || hasMore === true) && !isElsewhere) lost.add(id);
    }
  }
  return lost;
}

const UNREAD = { associations: [], hasMore: true };

function isPrimaryGiven({ before, made }: MadePair, { undo, now = [] }: PairUndo): boolean {
  const primary = now.find(isPrimary);
  const isTaken = undo.action === "separate" || undo.action === "labels";
  const isMade = made.some((type) => type.associationTypeId === primary?.associationTypeId);
  return isTaken && isMade && before?.some(isPrimary) === false;
}

/** HubSpot has it once for a record and an object. */
function isPrimary({ associationCategory, label }: AssociationLabel): boolean {
  return associationCategory === "HUBSPOT_DEFINED" && label === "Primary";
}
