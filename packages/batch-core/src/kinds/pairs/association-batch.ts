import type {
  AssociationOutcome,
  AssociationType,
  ConfirmedOutcome,
  ObjectType,
} from "@x/batch-types";
import type { Search } from "../../recover/search.ts";

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

/** A search for bad pairs: one part of a refused group is sent after the other. */
export interface PairSearch extends Search {
  /** Parts still to be sent, in order. */
  readonly parts: readonly PairPart[];
}

/** Pairs of a refused group, sent together while the bad one is searched for. */
export interface PairPart {
  readonly pairs: PairGroup;
  /** An earlier attempt got no usable answer, so these may be made already. */
  readonly mayBeWritten?: true;
}

/** Associations being made, one request after the other. */
export interface AssociationStage {
  /** The pairs of the request on its way. */
  readonly pairs: PairGroup;
  /** While the pairs that make HubSpot refuse a group are searched for. */
  readonly search?: PairSearch;
  /** Groups that were not sent yet. */
  readonly waiting: readonly PairGroup[];
  readonly settled: readonly (readonly [Pair, PairFate])[];
  /** The outcomes of the records, which are written, until their associations are settled too. */
  readonly written: readonly ConfirmedOutcome[];
}
