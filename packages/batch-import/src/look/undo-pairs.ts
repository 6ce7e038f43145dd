import {
  type AssociationUndo,
  hasMergedSince,
  type MadeAssociation,
  MERGED_IDS,
  undoAssociation,
} from "@x/batch-core";
import type { AssociationLabel, RecordObjectType } from "@x/batch-types";
import { readBefore, type ReadBefore } from "./read-before.ts";
import { primaryIn } from "./primary-in.ts";
import { type Pair, type PairRead, type PairReading, readPairs } from "./read-pairs.ts";
import { isSameType } from "./same-type.ts";
import { whyLeft } from "./why-left.ts";

/** What a run did to the association of a pair. */
export interface MadePair extends Pair, MadeAssociation {
  /** When the run began, in milliseconds since 1970. @default not known */
  readonly since?: number | undefined;
}

/** What undoes it. */
export interface PairUndo {
  readonly undo: AssociationUndo;
  /** The types that the pair has now; undefined where they are not known. */
  readonly now: readonly AssociationLabel[] | undefined;
  readonly page: PairRead["page"];
}

/** Where records and their associations are read. */
export type UndoReading = ReadBefore & PairReading;

/**
 * Reads how pairs are associated now, and says for each what undoes what a run made of it. A pair that is gone may be gone
 * because others merged its other record: the one that it was merged into has the association then.
 *
 * @param typesOf The types of a pair as they will be; undefined where they are those that are read.
 */
export async function undoPairs(
  reading: UndoReading,
  pairs: readonly MadePair[],
  typesOf: (pair: Pair) => readonly AssociationLabel[] | undefined = () => undefined,
): Promise<readonly PairUndo[]> {
  const read = await readPairs(reading, pairs);
  const types = pairs.map((pair, place) => typesOf(pair) ?? read[place]!.types);
  const undos = pairs.map((pair, place) => {
    const { from, to, movedTo } = pair;
    if (movedTo === undefined) return undoAssociation(pair, types[place]);
    const ofOther = (id: string) => typesOf({ from, to: { ...to, id } });
    return undoAssociation(pair, types[place], primaryIn(read[place]!.page, ofOther)?.id);
  });
  const gone = pairs.filter(
    (_, place) => types[place]?.length === 0 && undos[place]!.action === "reversed",
  );
  const merged = await readMerged(reading, gone);
  const taken = pairs.filter((_, place) => ["separate", "labels"].includes(undos[place]!.action));
  const survived = await readSurvivors(reading, taken);
  return undos.map((undo, place) => ({
    undo: merged.get(pairs[place]!) ?? survived.get(pairs[place]!) ?? undo,
    now: types[place],
    page: read[place]!.page,
  }));
}

/** Of pairs that are gone: those whose other record was merged into another one, or could not be read. */
async function readMerged(
  reading: UndoReading,
  pairs: readonly MadePair[],
): Promise<ReadonlyMap<MadePair, AssociationUndo>> {
  const undos = new Map<MadePair, AssociationUndo>();
  for (const objectType of new Set(pairs.map(({ to }) => to.objectType))) {
    const some = pairs.filter(({ to }) => to.objectType === objectType);
    const ids = [...new Set(some.map(({ to }) => to.id))];
    const { outcomes, stop } = await readBefore(
      { ...reading, objectType: objectType as RecordObjectType },
      ids.map((id) => ({ id })),
      { properties: ["hs_object_id"] },
    );
    if (stop !== undefined) reading.onStop?.(stop);
    for (const pair of some) {
      const left = whyLeft(pair.to.id, outcomes[ids.indexOf(pair.to.id)]);
      if (left?.action === "kept") undos.set(pair, left);
    }
  }
  return undos;
}

/**
 * Of pairs that are to be taken back: those of which one record has survived a merge under its own id. The association may
 * be one of the record that was merged into it.
 */
async function readSurvivors(
  reading: UndoReading,
  pairs: readonly MadePair[],
): Promise<ReadonlyMap<MadePair, AssociationUndo>> {
  const undos = new Map<MadePair, AssociationUndo>();
  const ends = pairs.flatMap((pair) => [
    { pair, objectType: reading.objectType, id: pair.from },
    { pair, ...pair.to },
  ]);
  for (const objectType of new Set(ends.map((end) => end.objectType))) {
    const some = ends.filter((end) => end.objectType === objectType);
    const ids = [...new Set(some.map(({ id }) => id))];
    const { outcomes, stop } = await readBefore(
      { ...reading, objectType: objectType as RecordObjectType },
      ids.map((id) => ({ id })),
      { properties: ["hs_object_id", MERGED_IDS], propertiesWithHistory: [MERGED_IDS] },
    );
    if (stop !== undefined) reading.onStop?.(stop);
    const outcomeOf = new Map(ids.map((id, place) => [id, outcomes[place]]));
    for (const { pair, id } of some) {
      if (!hasMergedSince(outcomeOf.get(id), pair.since ?? 0)) continue;
      const message = `Others merged another record into ${objectType} ${id} since: the association may be one of that.`;
      undos.set(pair, { action: "kept", message });
    }
  }
  return undos;
}

/** The types that a pair has once its undo is done; undefined where that changes nothing. */
export function typesAfter(
  { before = [] }: MadeAssociation,
  { undo, now = [] }: Pick<PairUndo, "undo" | "now">,
): readonly AssociationLabel[] | undefined {
  if (undo.action === "separate") return [];
  if (undo.action !== "labels") return undefined;
  const back = before.filter((type) => undo.restore.some((one) => isSameType(one, type)));
  const stay = now.filter(
    (type) => ![...undo.remove, ...back].some((one) => isSameType(one, type)),
  );
  return [...stay, ...back];
}
