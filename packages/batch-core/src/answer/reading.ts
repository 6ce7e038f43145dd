import type { RecordError } from "@x/batch-types";
import type { Pause } from "../plan/batch.ts";

/** What an answer says of the entries of a batch, and what it takes to know the rest. */
export interface Reading<Entry, Fate, Batch> {
  /** What became of those that are settled. */
  readonly fates: readonly (readonly [Entry, Fate])[];
  /** What must be sent before the others are settled: look-ups, further pages, associations. */
  readonly again?: readonly Batch[];
  /** How long to wait before that. */
  readonly pause?: Pause | undefined;
  /** HubSpot has accepted some of the others, too. */
  readonly isAccepted?: boolean;
  /** An error names nobody, and may be about any of these: they must be sent apart, which does no harm. */
  readonly undecided?: { readonly entries: readonly Entry[]; readonly message: string };
  /** What HubSpot said that belongs to no single entry. */
  readonly errors?: readonly RecordError[];
}
