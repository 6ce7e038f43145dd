import type { Outcome } from "@x/batch-types";

/** A record that can be sent. */
export interface Wanted {
  readonly index: number;
  readonly key: string;
  readonly properties: Readonly<Record<string, string>>;
}

/** All wanted records that are about one record of HubSpot. */
export interface Group {
  /** The index of the first. */
  readonly first: number;
  /** Those of all; later ones win. */
  readonly properties: Record<string, string>;
  /** What a read of the record came to. */
  readonly outcome: Outcome | undefined;
}

/**
 * Returns the group of each wanted record. Two are about one record when the read found the same id for both, or when
 * it found nothing and their keys are the same.
 *
 * @param read The outcomes of reading their keys.
 * @param comparable Returns a key in the form in which HubSpot compares it.
 */
export function groupByRecord(
  all: Iterable<Wanted>,
  read: Iterable<Outcome>,
  comparable: (key: string) => string,
): ReadonlyMap<Wanted, Group> {
  const outcomes = new Map<string, Outcome>();
  for (const outcome of read) {
    if (outcome.key !== undefined) outcomes.set(comparable(outcome.key), outcome);
  }
  const groups = new Map<string, Group>();
  const groupOf = new Map<Wanted, Group>();
  for (const wanted of all) {
    const key = comparable(wanted.key);
    const outcome = outcomes.get(key);
    const target = outcome !== undefined && "id" in outcome ? `id ${outcome.id}` : `key ${key}`;
    const group = groups.get(target) ?? { first: wanted.index, properties: {}, outcome };
    Object.assign(group.properties, wanted.properties);
    groups.set(target, group);
    groupOf.set(wanted, group);
  }
  return groupOf;
}
