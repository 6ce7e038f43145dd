import type { RecordError } from "@x/batch-types";
import type { Pause } from "./answer.ts";

/** What an answer says about the entries of a batch, and what must be sent to learn the rest. */
export interface Reading<Entry, Fate, Batch> {
  /** Settled entries. */
  readonly fates: readonly (readonly [Entry, Fate])[];
  /** Batches to send before the others are settled: look-ups, further pages, associations. */
  readonly again?: readonly Batch[];
  /** How long to wait before `again`. */
  readonly pause?: Pause | undefined;
  /** True when HubSpot has accepted entries that are not in `fates`. */
  readonly isAccepted?: boolean;
  /** Entries that an error without a name may be about: they must be sent apart, which is safe for them. */
  readonly undecided?: { readonly entries: readonly Entry[]; readonly message: string };
  /** Errors that name no single entry. */
  readonly errors?: readonly RecordError[];
}
