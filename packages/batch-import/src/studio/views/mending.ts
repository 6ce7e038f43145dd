import type { Group } from "../../check/groups.ts";
import type { Edit } from "../../edits/edit.ts";

/** What a user makes of the failed rows of a run. A row that nothing of it changes or names is not sent again. */
export interface Mending {
  /** Applied to the failed rows alone, one after the other. */
  readonly edits: readonly Edit[];
  /** What is sent also where no edit changes it: what stood in its way may be gone in HubSpot. */
  readonly asTheyAre: readonly SentAsItIs[];
}

/** One row, by its line, or all with one kind of reason, after the edits. */
export type SentAsItIs = { readonly line: number } | { readonly kind: string };

/** `refused`: it is not sent, as it would be refused before. */
export type MendedFate = "left-out" | "refused" | "sent";

/** The failed rows of a run that may be sent again. */
export interface MendingView {
  /** How many are sent. */
  readonly toSend: number;
  /** How many are neither sent nor left out. */
  readonly left: number;
  /** Lines that the mending names, and that are not to be sent again: such as those that another tab has sent. */
  readonly gone: readonly number[];
  /** Those, by the kind of their reason after the edits; at most 200, the largest first. */
  readonly groups: readonly FailedGroup[];
}

/** Failed rows with one kind of reason, and what they have in the column of its property. */
export interface FailedGroup extends Group {
  /** Names the kind of reason. */
  readonly kind: string;
  /** The column of its property. Absent where the reason names none, or no column is of it. */
  readonly column?: number;
}
