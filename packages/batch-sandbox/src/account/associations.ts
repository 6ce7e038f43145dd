import type { AssociationType } from "@x/batch-types";

/** A record as one end of an association. */
export interface End {
  /** The name of its object: `contacts`. */
  readonly objectType: string;
  readonly id: string;
}

/** A type of association as each end knows it; ids differ by direction. */
interface TypePair {
  readonly type: AssociationType;
  readonly inverse: AssociationType;
}

/** One direction of two associated records; the other direction is an entry of its own. */
interface Association {
  readonly from: End;
  readonly to: End;
  readonly types: readonly AssociationType[];
}

/** Which records belong together, and how. Knows nothing of whether they exist. */
export interface Associations {
  /** What a record is associated with, by id, in the order in which it was associated. */
  of(from: End, toObjectType: string): ReadonlyMap<string, readonly AssociationType[]>;
  /** The objects of the records this one is or was associated with. */
  objectsOf(from: End): Iterable<string>;
  /** The types between two records; none when they are not associated. */
  between(from: End, to: End): readonly AssociationType[];
  /** Adds a type in both directions; one that is there already stays as it is. */
  add(from: End, to: End, pair: TypePair): void;
  remove(from: End, to: End, pair: TypePair): void;
  removeAll(from: End, to: End): void;
  /** Gives `survivor` every association of `merged`, a record of the same object. */
  merge(survivor: End, merged: End): void;
  /** Every direction of every association. */
  all(): Iterable<Association>;
  save(): SavedAssociations;
}

/** Associations as JSON, both directions of each. */
export type SavedAssociations = readonly Association[];

type Targets = Map<string, readonly AssociationType[]>;

const NONE: ReadonlyMap<string, readonly AssociationType[]> = new Map();

/** @param saved Associations to begin with. */
export function createAssociations(saved: SavedAssociations = []): Associations {
  // By the record, then the other object, then the other record: each step takes the same time
  // however many associations there are.
  const byRecord = new Map<string, Map<string, Targets>>();

  const targetsOf = ({ objectType, id }: End, toObjectType: string) =>
    byRecord.get(`${objectType}/${id}`)?.get(toObjectType);
  const between = (from: End, to: End) => targetsOf(from, to.objectType)?.get(to.id) ?? [];
  const set = (from: End, to: End, types: readonly AssociationType[]) => {
    const key = `${from.objectType}/${from.id}`;
    const byObject = byRecord.get(key) ?? new Map<string, Targets>();
    byRecord.set(key, byObject);
    const targets = byObject.get(to.objectType) ?? (new Map() as Targets);
    byObject.set(to.objectType, targets);
    if (types.length > 0) targets.set(to.id, types);
    else targets.delete(to.id);
  };
  const addOneWay = (from: End, to: End, type: AssociationType) => {
    const types = between(from, to);
    if (!types.some((known) => isSameType(known, type))) set(from, to, [...types, type]);
  };
  const removeOneWay = (from: End, to: End, type: AssociationType) => {
    const types = between(from, to);
    const left = types.filter((known) => !isSameType(known, type));
    if (left.length < types.length) set(from, to, left);
  };
  const removeAll = (from: End, to: End) => {
    targetsOf(from, to.objectType)?.delete(to.id);
    targetsOf(to, from.objectType)?.delete(from.id);
  };
  function* all(): Iterable<Association> {
    for (const [key, byObject] of byRecord) {
      const from = toEnd(key);
      for (const [objectType, targets] of byObject) {
        for (const [id, types] of targets) yield { from, to: { objectType, id }, types };
      }
    }
  }
  for (const { from, to, types } of saved) set(from, to, types);

  return {
    of: (from, toObjectType) => targetsOf(from, toObjectType) ?? NONE,
    objectsOf: ({ objectType, id }) => byRecord.get(`${objectType}/${id}`)?.keys() ?? [],
    between,
    add(from, to, { type, inverse }) {
      addOneWay(from, to, type);
      addOneWay(to, from, inverse);
    },
    remove(from, to, { type, inverse }) {
      removeOneWay(from, to, type);
      removeOneWay(to, from, inverse);
    },
    removeAll,
    merge(survivor, merged) {
      for (const [objectType, targets] of byRecord.get(`${merged.objectType}/${merged.id}`) ?? []) {
        for (const id of targets.keys()) {
          const to = { objectType, id };
          const forth = between(merged, to);
          const back = between(to, merged);
          removeAll(merged, to);
          // The two were associated with each other: nothing is associated with itself.
          if (objectType === survivor.objectType && id === survivor.id) continue;
          for (const type of forth) addOneWay(survivor, to, type);
          for (const type of back) addOneWay(to, survivor, type);
        }
      }
      byRecord.delete(`${merged.objectType}/${merged.id}`);
    },
    all,
    save: () => [...all()],
  };
}

export function isSameType(one: AssociationType, other: AssociationType): boolean {
  return (
    one.associationTypeId === other.associationTypeId &&
    one.associationCategory === other.associationCategory
  );
}

/** Neither names of objects nor ids have a slash. */
function toEnd(key: string): End {
  const [objectType = "", id = ""] = key.split("/");
  return { objectType, id };
}
