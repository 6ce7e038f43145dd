import { invertTypes } from "@x/batch-core";
import type {
  AssociationLabel,
  AssociationOutcome,
  AssociationType,
  RecordObjectType,
} from "@x/batch-types";
import type { ImportClient } from "../account/import-client.ts";
import { type Pair, type PairRead, type PairReading, readPairs } from "./read-pairs.ts";

type Types = readonly AssociationLabel[];
type To = AssociationOutcome["to"];

/** Where associations and their types are read. */
export interface BothEndsReading extends PairReading {
  readonly client: {
    readonly associations: Pick<ImportClient["associations"], "labels" | "read">;
  };
}

/** A pair that was associated from both ends, as one end has it. */
interface FromOneEnd {
  /** The types that were asked for from the other end. */
  readonly made: readonly AssociationType[];
  /** The types that the pair will have; undefined where they are not known. */
  readonly types: Types | undefined;
}

/**
 * Returns what is known of pairs from their other end as their own end has it, as two records are one pair, whichever is named
 * first. Where nothing is, nothing is read.
 *
 * @param pairs With the types that were asked for from the other end.
 * @param read How each is associated now, seen from its own end.
 * @param typesOf The types that two records will have, from the first; undefined where they stay as they are.
 * @returns for each pair undefined where HubSpot does not tell which labels of the two ends belong together.
 */
export async function fromOneEnd(
  reading: BothEndsReading,
  pairs: readonly (Pair & { readonly back?: readonly AssociationType[] | undefined })[],
  read: readonly PairRead[],
  typesOf: (from: To, to: To) => Types | undefined,
): Promise<readonly (FromOneEnd | undefined)[]> {
  const asked = pairs.map(({ back = [], from, to }, place) => {
    const own = { objectType: reading.objectType, id: from };
    const will = typesOf(own, to);
    const there = will === undefined ? typesOf(to, own) : undefined;
    const now = there?.length === 0 ? [] : (will ?? read[place]!.types);
    return { to, back, there: there ?? [], now };
  });
  const places = [...asked.keys()].filter(
    (place) => asked[place]!.back.length + asked[place]!.there.length > 0,
  );
  const fromThere = await readFromThere(
    reading,
    places.map((place) => pairs[place]!),
  );
  const definitions = new Map<string, readonly [Types, Types]>();

  async function definitionsWith(objectType: string): Promise<readonly [Types, Types]> {
    const found = definitions.get(objectType);
    if (found !== undefined) return found;
    const { client, objectType: own, signal } = reading;
    const other = objectType as RecordObjectType;
    const both = [
      await client.associations.labels(own, other, { signal }),
      await client.associations.labels(other, own, { signal }),
    ] as const;
    definitions.set(objectType, both);
    return both;
  }

  const ends = asked.map(({ now }): FromOneEnd | undefined => ({ made: [], types: now }));
  for (const [at, place] of places.entries()) {
    const { to, back, there, now } = asked[place]!;
    const seen = [[fromThere[at]!.types ?? [], read[place]!.types ?? []] as const];
    const types = [...back, ...there];
    let inverted = invertTypes(types, seen);
    if (inverted === undefined) {
      const [own, other] = await definitionsWith(to.objectType);
      inverted = invertTypes(types, [...seen, [other, own]]);
    }
    ends[place] = inverted && {
      made: inverted.slice(0, back.length).map(typeOf),
      types: there.length > 0 ? inverted.slice(back.length) : now,
    };
  }
  return ends;
}

function typeOf({ associationCategory, associationTypeId }: AssociationType): AssociationType {
  return { associationCategory, associationTypeId };
}

/** Reads pairs from their other ends. */
export async function readFromThere(
  reading: PairReading,
  pairs: readonly Pair[],
): Promise<readonly PairRead[]> {
  const reads = new Map<Pair, PairRead>();
  for (const objectType of new Set(pairs.map(({ to }) => to.objectType))) {
    const some = pairs.filter(({ to }) => to.objectType === objectType);
    const turned = some.map(({ from, to }) => ({
      from: to.id,
      to: { objectType: reading.objectType, id: from },
    }));
    const found = await readPairs(
      { ...reading, objectType: objectType as RecordObjectType },
      turned,
    );
    for (const [place, pair] of some.entries()) reads.set(pair, found[place]!);
  }
  return pairs.map((pair) => reads.get(pair)!);
}
