import type {
  AssociationOutcome,
  AssociationType,
  ConfirmedOutcome,
  ObjectType,
} from "@x/batch-types";

// The values of the second half of an update or upsert with associations: the records are written,
// their associations are being made.

/** An association to make. */
export interface Pair {
  /** The record's index, and the place of this association among its own. */
  readonly index: number;
  readonly place: number;
  readonly from: string;
  readonly to: { readonly objectType: ObjectType; readonly id: string };
  /** Absent for the unlabelled type of the two objects. */
  readonly types?: readonly AssociationType[];
}

/**
 * Pairs that can share a request, at least one: one object type to go to, all with types or all without,
 * and never two of one pair.
 */
export type PairGroup = readonly Pair[];

/** What became of a pair, without whom it is about. */
export type PairFate = Omit<AssociationOutcome, "to">;

/** Associations being made, one request after the other. */
export interface AssociationStage {
  /** The pairs of the request on its way. */
  readonly pairs: PairGroup;
  readonly waiting: readonly PairGroup[];
  readonly settled: readonly (readonly [Pair, PairFate])[];
  /** A request that these pairs were in left open whether they are made, so that any of them may be. */
  readonly mayBeWritten?: true;
  /** The outcomes of the records, which are written, until their associations are settled too. */
  readonly written: readonly ConfirmedOutcome[];
}
