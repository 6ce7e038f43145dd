import {
  type AssociationUndo,
  hasMergedSince,
  type MadeAssociation,
  MERGED_IDS,
  undoAssociation,
} from "@x/batch-core";
import type {
  AssociationLabel,
  AssociationOutcome,
  AssociationType,
  Outcome,
  RecordObjectType,
} from "@x/batch-types";
import { type BothEndsReading, fromOneEnd } from "./from-one-end.ts";
import { readBefore, type ReadBefore } from "./read-before.ts";
import { primaryIn } from "./primary-in.ts";
import { type Pair, type PairRead, readPairs } from "./read-pairs.ts";
import { isSameType } from "./same-type.ts";
import { whyLeft } from "./why-left.ts";

/** What a run did to the association of a pair. */
export interface MadePair extends Pair, MadeAssociation {
  /** When the run began, in milliseconds since 1970. @default not known */
  readonly since?: number | undefined;
  /** The types that were asked for from the other end, as that has them. @default none */
  readonly back?: readonly AssociationType[] | undefined;
}

/** How it is undone. */
export interface PairUndo {
  readonly undo: AssociationUndo;
  /** The types that were asked for, from both ends. */
  readonly made: readonly AssociationType[];
  /** The types that the pair has now; undefined where they are not known. */
  readonly now: readonly AssociationLabel[] | undefined;
  readonly page: PairRead["page"];
}

/** Where records and their associations are read. */
export type UndoReading = ReadBefore & BothEndsReading;

/**
 * Reads how pairs are associated now, and says for each what undoes what a run made of it. A pair that is gone may be gone
 * because others merged its other record: the one that it was merged into has the association then.
 *
 * @param typesOf The types that two records will have, from the first; undefined where they stay as they are.
 */
export async function undoPairs(
  reading: UndoReading,
  pairs: readonly MadePair[],
  typesOf: (from: To, to: To) => readonly AssociationLabel[] | undefined = () => undefined,
): Promise<readonly PairUndo[]> {
  const read = await readPairs(reading, pairs);
  const whole = await fromOneEnd(reading, pairs, read, typesOf);
  const types = whole.map((one) => one?.types);
  const undos = pairs.map((pair, place) => {
    const one = whole[place];
    if (one === undefined) return BOTH_ENDS;
    const both = { ...pair, made: [...pair.made, ...one.made] };
    const { from, to, movedTo } = pair;
    if (movedTo === undefined) return undoAssociation(both, one.types);
    const own = { objectType: reading.objectType, id: from };
    const ofOther = (id: string) => typesOf(own, { ...to, id });
    return undoAssociation(both, one.types, primaryIn(read[place]!.page, ofOther)?.id);
  });
  const gone = pairs.filter(
    (_, place) => types[place]?.length === 0 && undos[place]!.action === "reversed",
  );
  const merged = await readMerged(reading, gone);
  const taken = pairs.filter((_, place) => ["separate", "labels"].includes(undos[place]!.action));
  const survived = await readSurvivors(reading, taken);
  return undos.map((undo, place) => ({
    undo: merged.get(pairs[place]!) ?? survived.get(pairs[place]!) ?? undo,
    made: [...pairs[place]!.made, ...(whole[place]?.made ?? [])],
    now: types[place],
    page: read[place]!.page,
  }));
}

type To = AssociationOutcome["to"];

const BOTH_ENDS = {
  action: "kept",
  message:
    "It was given labels from both of its records, and HubSpot does not tell which of them belong together. Remove by hand those that are not wanted.",
} as const;

/** Of pairs that are gone: those whose other record was merged into another one, or could not be read. */
async function readMerged(
  reading: UndoReading,
  pairs: readonly MadePair[],
): Promise<ReadonlyMap<MadePair, AssociationUndo>> {
  const undos = new Map<MadePair, AssociationUndo>();
  const ends = pairs.map((pair) => ({ pair, ...pair.to }));
  for (const [{ pair, id }, read] of await readEnds(reading, ends, [])) {
    const left = whyLeft(id, read);
    if (left?.action === "kept") undos.set(pair, left);
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
  for (const [{ pair, objectType, id }, read] of await readEnds(reading, ends, [MERGED_IDS])) {
    if (!hasMergedSince(read, pair.since ?? 0)) continue;
    const message = `Others merged another record into ${objectType} ${id} since: the association may be one of that.`;
    undos.set(pair, { action: "kept", message });
  }
  return undos;
}

/** Reads the records at ends of pairs, each once, with the history of some properties. */
async function readEnds<End extends To>(
  reading: UndoReading,
  ends: readonly End[],
  history: readonly string[],
): Promise<readonly (readonly [End, Outcome | undefined])[]> {
  const reads: (readonly [End, Outcome | undefined])[] = [];
  for (const objectType of new Set(ends.map((end) => end.objectType))) {
    const some = ends.filter((end) => end.objectType === objectType);
    const ids = [...new Set(some.map(({ id }) => id))];
    const { outcomes, stop } = await readBefore(
      { ...reading, objectType: objectType as RecordObjectType },
      ids.map((id) => ({ id })),
      {
        properties: ["hs_object_id", ...history],
        ...(history.length > 0 && { propertiesWithHistory: history }),
      },
    );
    if (stop !== undefined) reading.onStop?.(stop);
    const outcomeOf = new Map(ids.map((id, place) => [id, outcomes[place]]));
    for (const end of some) reads.push([end, outcomeOf.get(end.id)]);
  }
  return reads;
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
